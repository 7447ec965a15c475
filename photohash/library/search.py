"""From a query's tree to the photos it means."""

from __future__ import annotations

import operator
import re
from array import array
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec
import numpy as np
from sqlalchemy import ColumnElement, Text, exists, false, func, literal_column, or_, select, table, text, type_coerce

from photohash.errors import UsageError
from photohash.hashtag import normalise, singulars
from photohash.library import photos
from photohash.library.embeddings import get_embedding
from photohash.library.hierarchy import Hierarchy
from photohash.library.ids import fetch_ids, in_order
from photohash.library.kept import Kept
from photohash.library.postings import STATES, postings, score_step
from photohash.library.query import (
    And,
    Camera,
    File,
    Folder,
    Is,
    Node,
    Not,
    Or,
    Score,
    Similar,
    Source,
    State,
    Tagged,
    Taken,
    parse,
)
from photohash.library.records import TaggedPhoto, TagSource, TagState
from photohash.library.schema import escape, folder, photo, photo_tag, synonym, tag
from photohash.library.sketch import similar
from photohash.library.tags import tags_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import numpy.typing as npt
    from sqlalchemy import Connection

    from photohash.library.ids import Ids
    from photohash.library.postings import Steps

    Mask = npt.NDArray[np.bool_]

_CHUNK = 500
_SIMILAR = 100
"""How many photos `similar:` gives."""

_COMPARE = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "=": operator.eq}

Condition = ColumnElement[bool]


def search(
    connection: Connection, query: str, model_id: int | None = None, kept: Kept | None = None
) -> Sequence[int]:
    """Ids of the photos that a query means, newest first, photos without a date last by path.

    Where they must be `similar:` to one, those most alike come first. The whole answer at eight bytes a photo.

    Args:
        model_id: key of the model whose vectors `similar:` compares.
        kept: what earlier searches worked out.

    Raises:
        QueryError: the query cannot be understood.
        UsageError: `similar:` names a photo that is not in the library, or not tagged yet.
    """
    tree = parse(query)
    kept = kept or Kept()
    ordered = in_order(connection, kept)
    if tree != And(()):
        evaluator = _Evaluator(connection, model_id, kept, ordered)
        meant = evaluator.photos(tree, _Modifiers())
        for node in tree.children if isinstance(tree, And) else (tree,):
            if isinstance(node, Similar):
                ordered = evaluator.similar(node.path)
        ordered = ordered[meant[ordered]]
    found = array("q")
    found.frombytes(ordered.tobytes())
    return found


def tagged(connection: Connection, photo_ids: Sequence[int]) -> Iterator[TaggedPhoto]:
    """Photos with their tags, in the order of the ids."""
    for start in range(0, len(photo_ids), _CHUNK):
        chunk = photo_ids[start : start + _CHUNK]
        records, tags = photos.get(connection, chunk), tags_of(connection, chunk)
        for photo_id in chunk:
            if photo_id in records:
                yield TaggedPhoto(records[photo_id], tags[photo_id])


def complete(connection: Connection, prefix: str, limit: int = 20) -> list[str]:
    """Display forms of tags that begin like what was typed, or that it is the plural of or another word for.

    The most used come first.
    """
    matching = _matching_tags(prefix)
    if matching is None:
        return []
    used = (
        select(tag.c.display)
        .where(matching, tag.c.merged_into.is_(None), tag.c.deleted == 0)
        .order_by((tag.c.suggested + tag.c.accepted).desc(), tag.c.name)
        .limit(limit)
    )
    return list(connection.scalars(used))


class _Modifiers(NamedTuple):
    """What is asked of the tags in a group."""

    scores: tuple[Score, ...] = ()
    states: tuple[TagState, ...] = ()
    sources: tuple[TagSource, ...] = ()

    @property
    def only_state(self) -> TagState | None:
        """The one state that is asked for, if nothing else is."""
        # A model's word is a suggestion for as long as no one else speaks: the index on tags tells that.
        states = set(self.states)
        if "model" in self.sources:
            states.add("suggested")
        more = self.scores or len(states) != 1 or not set(self.sources) <= {"model"}
        return None if more else states.pop()

    @property
    def said_by_others(self) -> bool:
        """A source other than a model is asked for."""
        return bool(set(self.sources) & {"person", "file"})

    @property
    def wanted_states(self) -> set[TagState]:
        """Where none is asked for, rejected tags do not count."""
        # A model's word is a suggestion for as long as no one else speaks.
        asked: list[set[TagState]] = [{state} for state in self.states]
        asked += [{"suggested"} for source in self.sources if source == "model"]
        return set.intersection({"suggested", "accepted"} if not self.states else set(STATES), *asked)

    def admits(self, steps: Steps) -> Mask:
        """Which of a tag's scores are as asked for; what has none is not."""
        admitted = steps > 0
        for score in self.scores:
            admitted &= _COMPARE[score.operator](steps, score_step(score.value))
        return admitted

    @property
    def conditions(self) -> Iterator[Any]:
        """The same of a photo_tag row, where what others than models said is asked for."""
        for score in self.scores:
            yield _COMPARE[score.operator](photo_tag.c.score, score.value)
        for source in self.sources:
            yield photo_tag.c.source == source
        yield text("photo_tag.source != 'model'")  # which lets SQLite use the index of what was decided
        yield photo_tag.c.state.in_(self.wanted_states)


class _Evaluator:
    """Turns the tree of a query into a mask over photo ids: SQL answers the leaves, the rest is arithmetic.

    Masks are (greatest id + 1,) booleans: a byte a photo.
    """

    def __init__(self, connection: Connection, model_id: int | None, kept: Kept, every: Ids) -> None:
        self._connection = connection
        self._model_id = model_id
        self._kept = kept
        self._size = int(every.max(initial=0)) + 1
        self._alike: dict[str, Ids] = {}

    def photos(self, node: Node, modifiers: _Modifiers) -> Mask:
        """The photos that a node means, under the modifiers of the groups around it."""
        match node:
            case And(children):
                return self._group(children, modifiers)
            case Or(children):
                found: Mask = np.logical_or.reduce([self.photos(child, modifiers) for child in children])
                return found
            case Not(child):
                # What is excluded is excluded whatever its score.
                return ~self.photos(child, _Modifiers())
            case Score() | State() | Source():
                return self._group((node,), modifiers)
            case Tagged(words, exactly):
                return self._tagged(_matching_tags(words, exactly), modifiers)
            case Folder(words):
                return self._below(words)
            case File(words):
                return self._photos_where(_full_text("photo_text", "path", escape(words), photo.c.id))
            case Taken(start, end):
                bounds = [photo.c.taken_at >= start] if start else []
                bounds += [photo.c.taken_at < end] if end else []
                return self._photos_where(photo.c.taken_at.is_not(None), *bounds)
            case Camera(words):
                return self._photos_where(photo.c.camera.in_(self._cameras(words)))
            case Is(quality):
                return self._quality(quality)
            case Similar(path):
                return self._mask(self.similar(path))

    def _group(self, children: Sequence[Node], outer: _Modifiers) -> Mask:
        modifiers = _Modifiers(
            outer.scores + tuple(child for child in children if isinstance(child, Score)),
            outer.states + tuple(child.state for child in children if isinstance(child, State)),
            outer.sources + tuple(child.source for child in children if isinstance(child, Source)),
        )
        rest = [child for child in children if not isinstance(child, Score | State | Source)]
        found = self._all_of(rest, modifiers)
        for reading in self._joined(rest):
            found |= self._all_of(reading, modifiers)
        if modifiers != _Modifiers() and not any(_names_tags(child) for child in rest):
            found &= self._any_tag(modifiers)
        return found

    def _all_of(self, nodes: Iterable[Node], modifiers: _Modifiers) -> Mask:
        mask = np.ones(self._size, dtype=np.bool_)
        for node in nodes:
            mask &= self.photos(node, modifiers)
        return mask

    def _joined(self, children: Sequence[Node]) -> Iterator[list[Node]]:
        """The same with words side by side as one, where that is another word for a tag: mobile phone."""
        for start, end in combinations(range(len(children) + 1), 2):
            words = [child.text for child in children[start:end] if isinstance(child, Tagged) and not child.exactly]
            if 1 < len(words) == end - start:
                together = " ".join(words)
                known = exists().where(synonym.c.word.in_(_forms(together)))
                if self._connection.scalar(select(known)):
                    yield [*children[:start], Tagged(together), *children[end:]]

    def _tagged(self, which: Condition | None, modifiers: _Modifiers) -> Mask:
        """Photos with tags, or kinds of them, that the modifiers are true of.

        Where a tag is rejected, a kind of it does not bring it back. What is rejected itself says nothing of what
        it is a kind of.
        """
        if which is None:
            return np.zeros(self._size, dtype=np.bool_)
        named = set(self._connection.scalars(select(func.coalesce(tag.c.merged_into, tag.c.id)).where(which)))
        kinds = Hierarchy(self._connection).below(named) - named if "rejected" not in modifiers.states else set()
        if not kinds:
            return self._with_any_of(named, modifiers)
        rejected = self._with_any_of(named, _Modifiers(states=("rejected",)))
        return self._with_any_of(kinds, modifiers) & ~rejected | self._with_any_of(named, modifiers)

    def _with_any_of(self, tag_ids: Iterable[int], modifiers: _Modifiers) -> Mask:
        if modifiers.said_by_others:
            return self._photos_where_tagged(photo_tag.c.tag_id.in_(list(tag_ids)), *modifiers.conditions)
        mask = np.zeros(self._size, dtype=np.bool_)
        for states in postings(self._connection, self._kept, tag_ids).values():
            for state in modifiers.wanted_states:
                photo_ids, steps = states[state]
                mask[photo_ids[modifiers.admits(steps)] if modifiers.scores else photo_ids] = True
        return mask

    def _any_tag(self, modifiers: _Modifiers) -> Mask:
        """Photos with whatever tag that the modifiers are true of; each way has an index."""
        if modifiers.only_state is not None:
            bit = {"suggested": 4, "accepted": 2, "rejected": 1}[modifiers.only_state]
            return self._photos_where(photo.c.review.in_([number for number in range(8) if number & bit]))
        if modifiers.said_by_others:
            return self._photos_where_tagged(*modifiers.conditions)
        return self._with_any_of(self._connection.scalars(select(tag.c.id)), modifiers)

    def _quality(self, quality: str) -> Mask:
        if quality in ("failed", "missing", "pending"):
            return self._photos_where(photo.c.state == quality)
        if quality == "untagged":
            return self._photos_where(photo.c.review < 2)
        if quality == "reviewed":
            return self._photos_where(photo.c.review.between(1, 3))
        # A library is mostly unreviewed, or mostly not: counting is quicker than fetching, so the fewer are fetched.
        unreviewed = photo.c.review >= 4
        count = self._connection.scalar(select(func.count()).select_from(photo).where(unreviewed)) or 0
        return self._photos_where(unreviewed) if 2 * count < self._size else ~self._photos_where(photo.c.review < 4)

    def _below(self, words: str) -> Mask:
        """In the folder of this path or below; else the path holds the text, from the name of the added folder down."""
        whole = Path(words).is_absolute()
        start, part = f"{Path(words).as_posix().rstrip('/')}/", words.replace("\\", "/").strip("/").casefold()
        names = {
            known.id: known.path.as_posix().rstrip("/") if whole else known.path.name
            for known in photos.roots(self._connection)
        }
        ranges: list[tuple[int, str, str]] = []
        for row in self._connection.execute(select(folder.c.root_id, folder.c.path).order_by(*folder.primary_key)):
            path = escape(row.path)
            nested = ranges and ranges[-1][0] == row.root_id and ranges[-1][1] <= path < ranges[-1][2]
            named = f"{names[row.root_id]}/{row.path}"
            if not nested and (f"{named}/".startswith(start) if whole else part in named.casefold()):
                # What begins with the folder's path and a slash; "0" is the next character.
                ranges.append((row.root_id, f"{path}/", f"{path}0") if path else (row.root_id, "", "\U0010ffff"))
        inside = text(
            "SELECT photo.id FROM json_each(:ranges) AS range CROSS JOIN photo"
            " ON photo.root_id = json_extract(range.value, '$[0]')"
            " AND photo.path >= json_extract(range.value, '$[1]') AND photo.path < json_extract(range.value, '$[2]')"
        )
        query = inside.bindparams(ranges=msgspec.json.encode(ranges).decode()).columns(photo.c.id)
        return self._mask(fetch_ids(self._connection, query))

    def _cameras(self, words: str) -> list[str]:
        """Every camera whose name holds the text."""
        # From one camera to the next along the index, instead of past every photo.
        every = self._connection.exec_driver_sql(
            "WITH RECURSIVE camera(name) AS (SELECT min(camera) FROM photo UNION ALL"
            " SELECT (SELECT min(camera) FROM photo WHERE camera > name) FROM camera WHERE name IS NOT NULL)"
            " SELECT name FROM camera WHERE name IS NOT NULL"
        )
        return [name for name in every.scalars() if words.casefold() in name.casefold()]

    def _photos_where(self, *conditions: Condition) -> Mask:
        return self._mask(fetch_ids(self._connection, select(photo.c.id).where(*conditions)))

    def _photos_where_tagged(self, *conditions: Condition) -> Mask:
        return self._mask(fetch_ids(self._connection, select(photo_tag.c.photo_id).where(*conditions)))

    def _mask(self, ids: Ids) -> Mask:
        mask = np.zeros(self._size, dtype=np.bool_)
        mask[ids] = True
        return mask

    def similar(self, path: str) -> Ids:
        """The photos that look most like one of this name or path, the likest first.

        Raises:
            UsageError: it is not in the library, or not tagged yet.
        """
        if path not in self._alike:
            self._alike[path] = np.array(self._nearest(path), dtype=np.int64)
        return self._alike[path]

    def _nearest(self, path: str) -> list[int]:
        if self._model_id is None:
            raise UsageError("no model has tagged this library yet; run photohash scan first")
        found = photos.find(self._connection, Path(path).absolute())
        if found is None:
            name = escape(Path(path).as_posix())
            stored = type_coerce(photo.c.path, Text)
            like = or_(stored == name, stored.endswith(f"/{name}", autoescape=True))
            photo_id = self._connection.scalar(select(photo.c.id).where(like).order_by(photo.c.id).limit(1))
        else:
            photo_id = found.id
        vector = None if photo_id is None else get_embedding(self._connection, self._model_id, photo_id)
        if vector is None:
            raise UsageError(f"{path}: not a photo that the library has tagged")
        near = similar(self._connection, self._kept, self._model_id, vector, _SIMILAR + 1)
        return [each for each, _ in near if each != photo_id][:_SIMILAR]


def _names_tags(node: Node) -> bool:
    match node:
        case Tagged():
            return True
        case And(children) | Or(children):
            return any(_names_tags(child) for child in children)
    return False


def _matching_tags(words: str, exactly: bool = False) -> Condition | None:
    """Tags that are called this; None for nothing at all.

    Exactly: the tag of this name or, where there is none, those that it is the plural of or another word for.
    Otherwise those that it is another word for in any case, and those with words that begin like these.
    """
    forms = _forms(words)
    name = forms[0]
    if not name:
        return None
    named = tag.alias()
    is_a_tag = exists().where(named.c.name == name, named.c.deleted == 0)
    otherwise = _called(forms) & ~is_a_tag
    if exactly:
        return or_(tag.c.name == name, otherwise)
    return or_(_called([name]), otherwise, _full_text("tag_text", "display", words, tag.c.id))


def _called(names: Sequence[str]) -> Condition:
    """Tags of these names, or that these are other words for."""
    return or_(tag.c.name.in_(names), tag.c.id.in_(select(synonym.c.tag_id).where(synonym.c.word.in_(names))))


def _forms(words: str) -> list[str]:
    """The hashtag that words make, "" if none, and what it may be the plural of."""
    name = normalise(words)
    return [name, *singulars(name)]


def _full_text(index: str, column: str, words: str, key: Any) -> Condition:
    """Rows whose words begin like all of these, next to each other."""
    parts = re.findall(r"\w+", words)
    if not parts:
        return false()
    words_in_order = " + ".join(f'"{part}"' for part in parts)
    matching = literal_column(index).op("MATCH")(f"{column} : {words_in_order} *")
    return key.in_(select(literal_column("rowid")).select_from(table(index)).where(matching))  # type: ignore[no-any-return]
