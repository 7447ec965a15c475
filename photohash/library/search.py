"""From a query's tree to the photos it means."""

from __future__ import annotations

import operator
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Text,
    and_,
    false,
    func,
    literal,
    literal_column,
    not_,
    or_,
    select,
    table,
    true,
    type_coerce,
)

from photohash.errors import UsageError
from photohash.hashtag import normalise
from photohash.library import photos
from photohash.library.embeddings import get_embedding, nearest
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
from photohash.library.records import TaggedPhoto
from photohash.library.schema import escape, photo, photo_tag, root, tag
from photohash.library.tags import tags_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import Connection

_CHUNK = 500
_SIMILAR = 100
"""How many photos `similar:` gives."""

_COMPARE = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "=": operator.eq}

Condition = ColumnElement[bool]


def search(connection: Connection, query: str, model_id: int | None = None) -> list[int]:
    """Ids of the photos that a query means, newest first, photos without a date last by path.

    Args:
        model_id: key of the model whose vectors `similar:` compares.

    Raises:
        QueryError: the query cannot be understood.
        UsageError: `similar:` names a photo that is not in the library, or not tagged yet.
    """
    condition = _Translator(connection, model_id).photos(parse(query), None)
    found = (
        select(photo.c.id)
        .join(root)
        .where(condition)
        .order_by(photo.c.taken_at.desc().nulls_last(), root.c.path, photo.c.path)
    )
    return list(connection.scalars(found))


def tagged(connection: Connection, photo_ids: Sequence[int]) -> Iterator[TaggedPhoto]:
    """Photos with their tags, in the order of the ids."""
    for start in range(0, len(photo_ids), _CHUNK):
        chunk = photo_ids[start : start + _CHUNK]
        records, tags = photos.get(connection, chunk), tags_of(connection, chunk)
        for photo_id in chunk:
            if photo_id in records:
                yield TaggedPhoto(records[photo_id], tags[photo_id])


def complete(connection: Connection, prefix: str, limit: int = 20) -> list[str]:
    """Display forms of tags that begin like what was typed, the most used first."""
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
    """What is asked of the tags in a group; `rejected` tags count only where the query asks for a state."""

    conditions: tuple[Condition, ...] = ()
    stated: bool = False


class _Translator:
    def __init__(self, connection: Connection, model_id: int | None) -> None:
        self._connection = connection
        self._model_id = model_id

    def photos(self, node: Node, modifiers: _Modifiers | None) -> Condition:
        """The condition on a photo that a node means, under the modifiers of the groups around it."""
        match node:
            case And(children):
                return self._group(children, modifiers)
            case Or(children):
                return or_(*(self.photos(child, modifiers) for child in children))
            case Not(child):
                # What is excluded is excluded whatever its score.
                return not_(self.photos(child, None))
            case Score() | State() | Source():
                return self._group((node,), modifiers)
            case Tagged(words):
                matching = _matching_tags(words)
                return self._has_tag(false() if matching is None else matching, modifiers or _Modifiers())
            case Folder(words):
                return self._below(words)
            case File(words):
                return _full_text("photo_text", "path", escape(words), photo.c.id)
            case Taken(start, end):
                bounds = [photo.c.taken_at >= start] if start else []
                return and_(photo.c.taken_at.is_not(None), *bounds, *([photo.c.taken_at < end] if end else []))
            case Camera(words):
                return photo.c.camera.icontains(words, autoescape=True)
            case Is(quality):
                return _quality(quality)
            case Similar(path):
                return photo.c.id.in_(self._similar(path))

    def _group(self, children: Sequence[Node], outer: _Modifiers | None) -> Condition:
        conditions, stated = list(outer.conditions if outer else ()), bool(outer and outer.stated)
        rest = []
        for child in children:
            match child:
                case Score(comparison, value):
                    conditions.append(_COMPARE[comparison](photo_tag.c.score, value))
                case State(state):
                    conditions.append(photo_tag.c.state == state)
                    stated = True
                case Source(source):
                    conditions.append(photo_tag.c.source == source)
                case _:
                    rest.append(child)
        modifiers = _Modifiers(tuple(conditions), stated)
        found = [self.photos(child, modifiers) for child in rest]
        if conditions and not any(_names_tags(child) for child in rest):
            found.append(self._has_tag(true(), modifiers))
        return and_(true(), *found)

    def _has_tag(self, which: Condition, modifiers: _Modifiers) -> Condition:
        shown = () if modifiers.stated else (photo_tag.c.state.in_(("suggested", "accepted")),)
        chosen = photo_tag.c.tag_id.in_(select(func.coalesce(tag.c.merged_into, tag.c.id)).where(which))
        return photo.c.id.in_(select(photo_tag.c.photo_id).where(chosen, *shown, *modifiers.conditions))

    def _below(self, words: str) -> Condition:
        """A folder of the path holds the text: from the name of the added folder down, without the file's name."""
        pattern = f"%{_like(escape(words.replace(chr(92), '/').strip('/')))}%/%"
        return or_(
            false(),
            *(
                (photo.c.root_id == known.id)
                & (literal(f"{escape(known.path.name)}/") + type_coerce(photo.c.path, Text)).ilike(pattern, escape="\\")
                for known in photos.roots(self._connection)
            ),
        )

    def _similar(self, path: str) -> list[int]:
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
        near = nearest(self._connection, self._model_id, vector, _SIMILAR + 1)
        return [each for each, _ in near if each != photo_id][:_SIMILAR]


def _names_tags(node: Node) -> bool:
    match node:
        case Tagged():
            return True
        case And(children) | Or(children):
            return any(_names_tags(child) for child in children)
    return False


def _matching_tags(words: str) -> Condition | None:
    """Tags of exactly this name, or with words that begin like these; None for nothing at all."""
    name = normalise(words)
    if not name:
        return None
    return or_(tag.c.name == name, _full_text("tag_text", "display", words, tag.c.id))


def _full_text(index: str, column: str, words: str, key: Any) -> Condition:
    """Rows whose words begin like all of these, next to each other."""
    parts = re.findall(r"\w+", words)
    if not parts:
        return false()
    words_in_order = " + ".join(f'"{part}"' for part in parts)
    matching = literal_column(index).op("MATCH")(f"{column} : {words_in_order} *")
    return key.in_(select(literal_column("rowid")).select_from(table(index)).where(matching))  # type: ignore[no-any-return]


def _like(value: str) -> str:
    return re.sub(r"([\\%_])", r"\\\1", value)


def _quality(quality: str) -> Condition:
    if quality in ("failed", "missing", "pending"):
        return photo.c.state == quality
    if quality == "untagged":
        return photo.c.review < 2
    return photo.c.review >= 4 if quality == "unreviewed" else photo.c.review.between(1, 3)
