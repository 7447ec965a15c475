"""The query language: from what a person types to a tree.

    #beach -people (sunset | sunrise) score>0.8 state:accepted source:person folder:"2024/Trip"
    taken:2024-06..2024-08 camera:fuji file:IMG_1 is:unreviewed similar:IMG_1.jpg

Terms are and-ed, `|` or-s, `-` excludes, quotes keep words together. A bare word is a tag, `#` before it makes it
exactly this tag; what is a kind of a tag is the tag, too. Another word for a tag means it, too, with or without quotes,
and so does its plural where no tag is called so. `score`, `state` and `source` are about the tags named beside them,
or about any tag where none is named. `folder` takes a part of a path, or a whole one for just this folder. A quote in
quotes is written twice.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, get_args

from photohash.errors import UsageError
from photohash.library.records import TagSource, TagState

if TYPE_CHECKING:
    from collections.abc import Iterator

Quality = Literal["unreviewed", "reviewed", "untagged", "failed", "missing", "pending"]


class QueryError(UsageError):
    """A query that cannot be understood. `position` counts characters from 0."""

    def __init__(self, text: str, position: int, reason: str) -> None:
        super().__init__(f"{reason}, at character {position + 1} of: {text}")
        self.position = position
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Tagged:
    """A tag of this name or, unless it is meant `exactly`, with words that begin like this; and what is below it.

    Another word for a tag is as good as its name, save where a tag is called so and meant exactly.
    """

    text: str
    exactly: bool = False


@dataclass(frozen=True, slots=True)
class Score:
    """The tag's score compared with a value in [0, 1]; `operator` is one of < <= > >= =."""

    operator: str
    value: float


@dataclass(frozen=True, slots=True)
class State:
    """The tag's state."""

    state: TagState


@dataclass(frozen=True, slots=True)
class Source:
    """Who gave the tag."""

    source: TagSource


@dataclass(frozen=True, slots=True)
class Folder:
    """Somewhere below the folder of this path; below any whose path holds this text, if it is no absolute path."""

    text: str


@dataclass(frozen=True, slots=True)
class File:
    """Words of the path begin like this."""

    text: str


@dataclass(frozen=True, slots=True)
class Taken:
    """Taken from `start` up to, but not at, `end`; None is open."""

    start: datetime | None
    end: datetime | None


@dataclass(frozen=True, slots=True)
class Camera:
    """The camera's name holds this text."""

    text: str


@dataclass(frozen=True, slots=True)
class Is:
    """A quality of the photo."""

    quality: Quality


@dataclass(frozen=True, slots=True)
class Similar:
    """Looks like the photo of this file name or path."""

    path: str


@dataclass(frozen=True, slots=True)
class Not:
    """Everything but."""

    child: Node


@dataclass(frozen=True, slots=True)
class And:
    """All of them; () is every photo."""

    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Any of them."""

    children: tuple[Node, ...]


Node = Tagged | Score | State | Source | Folder | File | Taken | Camera | Is | Similar | Not | And | Or

_TOKEN = re.compile(
    r"""\s*(?:(?P<punctuation>[()|])|(?P<minus>-)(?=\S)
    |(?P<score>score)\s*(?P<operator>[<>]=?|=)\s*(?P<value>[^\s()|]*)
    |(?P<field>[A-Za-z]+):(?:"(?P<quoted_value>(?:[^"]|"")*)"|(?P<plain_value>[^\s()|"]*))
    |(?P<hash>\#+(?=["\w]))?+(?:"(?P<phrase>(?:[^"]|"")*)"|(?P<word>[^\s()|"]+)))""",
    re.VERBOSE,
)
FIELDS = ("camera", "file", "folder", "is", "similar", "source", "state", "taken")


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    position: int
    node: Node | None = None


def parse(text: str) -> Node:
    """The tree of a query; an empty query is every photo.

    Raises:
        QueryError: it cannot be understood; the message names the place.
    """
    tokens = list(_tokens(text))
    tree, rest = _any(text, tokens, 0)
    if rest < len(tokens):
        raise QueryError(text, tokens[rest].position, "a ) without its (")
    return tree


def terms(text: str) -> tuple[str, ...]:
    """The parts of a query that all must hold, as they are written; alternatives are one part.

    Raises:
        QueryError: it cannot be understood.
    """
    parse(text)
    starts, depth, before = [], 0, ""
    for token in _tokens(text):
        if depth == 0 and token.kind == "|":
            return (text.strip(),)
        if depth == 0 and before != "-":
            starts.append(token.position)
        depth += {"(": 1, ")": -1}.get(token.kind, 0)
        before = token.kind
    return tuple(text[start:end].strip() for start, end in pairwise([*starts, len(text)]))


def quoted(text: str) -> str:
    """A text as the language takes it for one word, or for the value of a field."""
    return '"' + text.replace('"', '""') + '"'


def _unquoted(inside: str) -> str:
    return inside.replace('""', '"')


def _any(text: str, tokens: list[_Token], place: int) -> tuple[Node, int]:
    """alternatives: all ("|" all)*"""
    found, place = _all(text, tokens, place)
    children = [found]
    while place < len(tokens) and tokens[place].kind == "|":
        bar = tokens[place].position
        found, place = _all(text, tokens, place + 1)
        if found == And(()) or children[-1] == And(()):
            raise QueryError(text, bar, "a | needs something on both sides")
        children.append(found)
    return (children[0] if len(children) == 1 else Or(tuple(children))), place


def _all(text: str, tokens: list[_Token], place: int) -> tuple[Node, int]:
    """all: term*"""
    children: list[Node] = []
    while place < len(tokens) and tokens[place].kind not in ("|", ")"):
        child, place = _term(text, tokens, place)
        children.append(child)
    return (children[0] if len(children) == 1 else And(tuple(children))), place


def _term(text: str, tokens: list[_Token], place: int) -> tuple[Node, int]:
    """term: "-" term | "(" alternatives ")" | a single test"""
    token = tokens[place]
    if token.kind == "-":
        if place + 1 == len(tokens) or tokens[place + 1].kind in ("|", ")"):
            raise QueryError(text, token.position, "a - needs something to exclude")
        child, place = _term(text, tokens, place + 1)
        return Not(child), place
    if token.kind == "(":
        child, place = _any(text, tokens, place + 1)
        if place == len(tokens):
            raise QueryError(text, token.position, "a ( without its )")
        return child, place + 1
    assert token.node is not None
    return token.node, place + 1


def _tokens(text: str) -> Iterator[_Token]:
    place = 0
    end = len(text.rstrip())
    while place < end:
        match = _TOKEN.match(text, place)
        if match is None:
            raise QueryError(text, place + text[place:].index('"'), "a quote that is not closed")
        assert match.lastgroup is not None
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        if match["punctuation"]:
            yield _Token(match["punctuation"], start)
        elif match["minus"]:
            yield _Token("-", start)
        else:
            yield _Token("test", start, _test(text, match, start))
        place = match.end()


def _test(text: str, match: re.Match[str], start: int) -> Node:
    if match["score"]:
        try:
            score = float(match["value"])
        except ValueError:
            score = -1
        if not 0 <= score <= 1:
            raise QueryError(text, match.start("value"), "score is compared with a number from 0 to 1")
        return Score(match["operator"], score)
    if match["field"]:
        value = match["plain_value"] if match["quoted_value"] is None else _unquoted(match["quoted_value"])
        return _field(text, match["field"].lower(), value, start)
    word = _unquoted(match["phrase"]) if match["word"] is None else match["word"]
    if not any(character.isalnum() for character in word):
        raise QueryError(text, start, f"{word!r} is no tag")
    return Tagged(word, exactly=match["hash"] is not None)


def _field(text: str, field: str, value: str, start: int) -> Node:
    if field not in FIELDS:
        known = ", ".join(f"{name}:" for name in FIELDS)
        raise QueryError(text, start, f"there is no {field}: (there is {known} and score>)")
    place = start + len(field) + 1
    if not value:
        raise QueryError(text, place, f"{field}: needs a value")
    choices: dict[str, tuple[str, ...]] = {"state": get_args(TagState), "source": get_args(TagSource)}
    choices["is"] = get_args(Quality)
    if field in choices and value not in choices[field]:
        raise QueryError(text, place, f"{field}: is one of {', '.join(choices[field])}")
    if field == "taken":
        return _taken(text, value, place)
    kind = {
        "state": State, "source": Source, "is": Is, "folder": Folder, "file": File, "camera": Camera, "similar": Similar
    }[field]  # fmt: skip
    node: Node = kind(value)
    return node


def _taken(text: str, value: str, place: int) -> Taken:
    first, dots, last = value.partition("..")
    if not dots:
        last = first
    try:
        start = _period(first)[0] if first else None
        end = _period(last)[1] if last else None
    except ValueError as error:
        reason = "taken: is a date, as 2024, 2024-06 or 2024-06-30, or two with .. between"
        raise QueryError(text, place, reason) from error
    if start is None and end is None:
        raise QueryError(text, place, "taken: needs a date on one side of ..")
    return Taken(start, end)


def _period(text: str) -> tuple[datetime, datetime]:
    """First moment of a year, month or day, and of the next."""
    parts = [int(part) for part in text.split("-")]
    year, month, day = (*parts, 1, 1)[:3] if len(parts) <= 3 else (0, 0, 0)
    start = datetime(year, month, day)
    if len(parts) == 1:
        return start, datetime(year + 1, 1, 1)
    if len(parts) == 2:
        return start, datetime(year + month // 12, month % 12 + 1, 1)
    return start, start + timedelta(days=1)
