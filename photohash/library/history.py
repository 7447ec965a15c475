"""What the person changes: every change is one transaction, kept with its opposite, and can be undone."""

from __future__ import annotations

from collections.abc import Sequence  # msgspec looks it up
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import msgspec
from sqlalchemy import delete, insert, select, update

from photohash.library.records import Change
from photohash.library.schema import history

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

_CHUNK = 500


class PhotoTagRow(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A photo_tag row as it stood. `at` is the database's own text."""

    photo_id: int
    tag_id: int
    state: str
    source: str
    score: float | None
    model_id: int | None
    at: str | None = None


class TagRow(msgspec.Struct, frozen=True, array_like=True):
    """What the person may change of a tag row, as it stood."""

    id: int
    name: str
    display: str
    hidden: int
    deleted: int
    edited: int
    merged_into: int | None


Link = tuple[int, int]
"""A tag_parent row: tag and parent."""


class Changes(msgspec.Struct, frozen=True, omit_defaults=True):
    """The rows that a change replaced, and those that it put there; a key that is in one only came or went.

    `before` and `after` are photo_tag rows. Tag rows come in pairs, as they were and as they became: a change
    neither makes nor removes one, so their keys mean the same for ever.
    """

    before: Sequence[PhotoTagRow] = ()
    after: Sequence[PhotoTagRow] = ()
    tags: Sequence[tuple[TagRow, TagRow]] = ()
    unlinked: Sequence[Link] = ()
    linked: Sequence[Link] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing changed."""
        return not (self.before or self.after or self.tags or self.unlinked or self.linked)

    @property
    def opposite(self) -> Changes:
        """The change that takes this one back."""
        return Changes(
            self.after, self.before, [(new, old) for old, new in reversed(self.tags)], self.linked, self.unlinked
        )


def record(connection: Connection, title: str, changes: Changes) -> None:
    """Make a change and remember it under a title for people; nothing happens when it is empty."""
    if changes.empty:
        return
    # What was taken back cannot be done again after something else was done.
    connection.execute(delete(history).where(history.c.undone == 1))
    connection.execute(
        insert(history).values(
            at=datetime.now(UTC).replace(tzinfo=None), title=title, changes=msgspec.json.encode(changes).decode()
        )
    )
    _apply(connection, changes)


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


def forget(connection: Connection) -> None:
    """Forget every change: none can be undone any more."""
    connection.execute(delete(history))


def photo_tags(connection: Connection, tag_id: int, photo_ids: Sequence[int] | None = None) -> list[PhotoTagRow]:
    """The rows of a tag, on some photos or on all."""
    columns = "SELECT photo_id, tag_id, state, source, score, model_id, at FROM photo_tag WHERE tag_id = ?"
    if photo_ids is None:
        return [PhotoTagRow(*row) for row in connection.exec_driver_sql(columns, (tag_id,))]
    found = []
    for start in range(0, len(photo_ids), _CHUNK):
        chunk = photo_ids[start : start + _CHUNK]
        places = ", ".join("?" * len(chunk))
        rows = connection.exec_driver_sql(f"{columns} AND photo_id IN ({places})", (tag_id, *chunk))
        found += [PhotoTagRow(*row) for row in rows]
    return found


def tag_rows(connection: Connection, tag_ids: Iterable[int]) -> list[TagRow]:
    """The rows of tags."""
    query = "SELECT id, name, display, hidden, deleted, edited, merged_into FROM tag WHERE id = ?"
    return [TagRow(*connection.exec_driver_sql(query, (tag_id,)).one()) for tag_id in tag_ids]


def now() -> str:
    """This moment in UTC, as the database writes it."""
    return datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")


def _turn(connection: Connection, query: Any, backwards: bool) -> Change | None:
    row = connection.execute(query).first()
    if row is None:
        return None
    stored = msgspec.json.decode(row.changes, type=Changes)
    _apply(connection, stored.opposite if backwards else stored)
    connection.execute(update(history).where(history.c.id == row.id).values(undone=int(backwards)))
    return Change(row.id, row.title, row.at)


def _apply(connection: Connection, changes: Changes) -> None:
    _replace_photo_tags(connection, changes.before, changes.after)
    _replace_tags(connection, changes.tags)
    if changes.unlinked:
        connection.exec_driver_sql("DELETE FROM tag_parent WHERE tag_id = ? AND parent_id = ?", list(changes.unlinked))
    if changes.linked:
        connection.exec_driver_sql(
            "INSERT OR IGNORE INTO tag_parent (tag_id, parent_id) VALUES (?, ?)", list(changes.linked)
        )


def _replace_photo_tags(connection: Connection, old: Sequence[PhotoTagRow], new: Sequence[PhotoTagRow]) -> None:
    # Rows are found by key, whatever a model has suggested there meanwhile. They are not sorted here: that is one
    # call, for which a window would have to wait.
    keys = dict.fromkeys((row.photo_id, row.tag_id) for row in (*old, *new))
    if keys:
        connection.exec_driver_sql("DELETE FROM photo_tag WHERE photo_id = ? AND tag_id = ?", list(keys))
    if new:
        # Photos that have gone from the library since are passed over.
        connection.exec_driver_sql(
            "INSERT INTO photo_tag (photo_id, tag_id, state, source, score, model_id, at)"
            " SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE EXISTS (SELECT 1 FROM photo WHERE id = ?1)",
            [msgspec.structs.astuple(row) for row in new],
        )


def _replace_tags(connection: Connection, pairs: Sequence[tuple[TagRow, TagRow]]) -> None:
    # Two tags may exchange their names, which must be unique at every moment.
    for _, new in pairs:
        connection.exec_driver_sql("UPDATE tag SET name = ? WHERE id = ?", (f"#{new.id}", new.id))
    for old, new in pairs:
        connection.exec_driver_sql(
            "UPDATE tag SET name = ?, display = ?, hidden = ?, deleted = ?, edited = ?, merged_into = ? WHERE id = ?",
            (new.name, new.display, new.hidden, new.deleted, new.edited, new.merged_into, new.id),
        )
        if old.hidden != new.hidden:
            states = ("hidden", "suggested") if new.hidden else ("suggested", "hidden")
            connection.exec_driver_sql(
                "UPDATE photo_tag SET state = ? WHERE tag_id = ? AND state = ?", (states[0], new.id, states[1])
            )
