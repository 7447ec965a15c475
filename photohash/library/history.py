"""What the person decides: every change is one transaction, kept with its opposite, and can be undone."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal

import msgspec
from sqlalchemy import delete, insert, select, update

from photohash.errors import UsageError
from photohash.hashtag import normalise
from photohash.library.photos import tag_key
from photohash.library.records import Change
from photohash.library.schema import history, photo_tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

_CHUNK = 500


class _Row(msgspec.Struct, frozen=True, array_like=True):
    """A photo_tag row as it stood."""

    photo_id: int
    tag_id: int
    state: str
    source: str
    score: float | None
    model_id: int | None


class _Changes(msgspec.Struct, frozen=True):
    """The rows that a change replaced, and those that it put there. A key that is in one only came or went."""

    before: list[_Row]
    after: list[_Row]


def decide(
    connection: Connection, typed: str, photo_ids: Sequence[int], state: Literal["accepted", "rejected"]
) -> int:
    """Accept or reject a tag on photos, as one change. Returns on how many photos that changed anything.

    Raises:
        UsageError: nothing of what was typed can be a tag.
    """
    name = normalise(typed)
    if not name:
        raise UsageError(f"{typed!r} is no tag: it has no letters or digits")
    tag_id = tag_key(connection, name, typed.strip().lstrip("#"))
    before = _rows(connection, tag_id, photo_ids)
    scores = {row.photo_id: row for row in before}
    after = []
    for photo_id in dict.fromkeys(photo_ids):
        old = scores.get(photo_id)
        if old is None or (old.state, old.source) != (state, "person"):
            score, model_id = (old.score, old.model_id) if old else (None, None)
            after.append(_Row(photo_id, tag_id, state, "person", score, model_id))
    changed = {row.photo_id for row in after}
    verb = {"accepted": "accept", "rejected": "reject"}[state]
    _change(connection, f"{verb} #{name} on {_photos(len(after))}", [r for r in before if r.photo_id in changed], after)
    return len(after)


def clear(connection: Connection, typed: str, photo_ids: Sequence[int]) -> int:
    """Take a tag off photos as if nothing had been said about it, as one change."""
    name = normalise(typed)
    before = _rows(connection, tag_key(connection, name, typed), photo_ids) if name else []
    _change(connection, f"clear #{name} on {_photos(len(before))}", before, [])
    return len(before)


def undo(connection: Connection) -> Change | None:
    """Take back the last change that stands; None when there is none."""
    query = select(history).where(history.c.undone == 0).order_by(history.c.id.desc()).limit(1)
    return _turn(connection, query, backwards=True)


def redo(connection: Connection) -> Change | None:
    """Do again the change that was taken back last; None when there is none."""
    query = select(history).where(history.c.undone == 1).order_by(history.c.id).limit(1)
    return _turn(connection, query, backwards=False)


def changes(connection: Connection, limit: int = 50) -> list[Change]:
    """The last changes that stand, newest first."""
    query = select(history).where(history.c.undone == 0).order_by(history.c.id.desc()).limit(limit)
    return [Change(row.id, row.title, row.at) for row in connection.execute(query)]


def _change(connection: Connection, title: str, before: list[_Row], after: list[_Row]) -> None:
    if not before and not after:
        return
    # What was taken back cannot be done again after something else was done.
    connection.execute(delete(history).where(history.c.undone == 1))
    encoded = msgspec.json.encode(_Changes(before, after)).decode()
    connection.execute(
        insert(history).values(at=datetime.now(UTC).replace(tzinfo=None), title=title, changes=encoded)
    )
    _replace(connection, before, after)


def _turn(connection: Connection, query: Any, backwards: bool) -> Change | None:
    row = connection.execute(query).first()
    if row is None:
        return None
    stored = msgspec.json.decode(row.changes, type=_Changes)
    old, new = (stored.after, stored.before) if backwards else (stored.before, stored.after)
    _replace(connection, old, new)
    connection.execute(update(history).where(history.c.id == row.id).values(undone=int(backwards)))
    return Change(row.id, row.title, row.at)


def _replace(connection: Connection, old: list[_Row], new: list[_Row]) -> None:
    # Rows are found by key, whatever a model has suggested there meanwhile.
    keys = {(row.photo_id, row.tag_id) for row in (*old, *new)}
    connection.exec_driver_sql("DELETE FROM photo_tag WHERE photo_id = ? AND tag_id = ?", sorted(keys))
    if new:
        # Photos that have gone from the library since are passed over.
        connection.exec_driver_sql(
            "INSERT INTO photo_tag (photo_id, tag_id, state, source, score, model_id)"
            " SELECT ?1, ?2, ?3, ?4, ?5, ?6 WHERE EXISTS (SELECT 1 FROM photo WHERE id = ?1)",
            [(r.photo_id, r.tag_id, r.state, r.source, r.score, r.model_id) for r in new],
        )


def _rows(connection: Connection, tag_id: int, photo_ids: Sequence[int]) -> list[_Row]:
    found = []
    for start in range(0, len(photo_ids), _CHUNK):
        query = select(photo_tag).where(
            photo_tag.c.tag_id == tag_id, photo_tag.c.photo_id.in_(photo_ids[start : start + _CHUNK])
        )
        for row in connection.execute(query):
            found.append(_Row(row.photo_id, row.tag_id, row.state, row.source, row.score, row.model_id))
    return found


def _photos(count: int) -> str:
    return "1 photo" if count == 1 else f"{count} photos"
