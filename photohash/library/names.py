"""From what people, files and models call a tag to the tag it means: names that were merged or renamed lead on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from photohash.errors import UsageError
from photohash.hashtag import normalise

if TYPE_CHECKING:
    from sqlalchemy import Connection


class Named(NamedTuple):
    """A tag's key; its own name, where what was typed is another name of it; whether it is deleted or hidden."""

    id: int
    name: str
    deleted: bool
    hidden: bool


def find_tag(connection: Connection, typed: str) -> Named | None:
    """The tag that is meant, deleted or not; None when there never was one.

    Raises:
        UsageError: nothing of what was typed can be a tag.
    """
    row = connection.exec_driver_sql(
        "SELECT meant.id, meant.name, meant.deleted, meant.hidden FROM tag"
        " JOIN tag AS meant ON meant.id = coalesce(tag.merged_into, tag.id) WHERE tag.name = ?",
        (tag_name(typed),),
    ).first()
    return Named(row.id, row.name, bool(row.deleted), bool(row.hidden)) if row else None


def existing_tag(connection: Connection, typed: str) -> Named:
    """The tag that is meant.

    Raises:
        UsageError: there is no such tag.
    """
    found = find_tag(connection, typed)
    if found is None or found.deleted:
        raise UsageError(f"#{tag_name(typed)}: there is no such tag")
    return found


def put_tag(connection: Connection, typed: str) -> Named:
    """The tag that is meant, deleted or not, made if there never was one.

    Raises:
        UsageError: nothing of what was typed can be a tag.
    """
    found = find_tag(connection, typed)
    if found is not None:
        return found
    name = tag_name(typed)
    result = connection.exec_driver_sql(
        "INSERT INTO tag (name, display) VALUES (?, ?)", (name, typed.strip().lstrip("#"))
    )
    return Named(int(result.lastrowid), name, deleted=False, hidden=False)


def tag_name(typed: str) -> str:
    """The normal form of what was typed.

    Raises:
        UsageError: nothing of it can be a tag.
    """
    name = normalise(typed)
    if not name:
        raise UsageError(f"{typed!r} is no tag: it has no letters or digits")
    return name
