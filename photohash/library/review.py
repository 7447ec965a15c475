"""What models suggest and no one has decided yet."""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING

from photohash.library import tags
from photohash.library.names import existing_tag
from photohash.library.records import ReviewQueue

if TYPE_CHECKING:
    from sqlalchemy import Connection

_CERTAIN = 0.5
"""A calibrated score that is as likely wrong as right: a decision there teaches most."""


def queue(connection: Connection, typed: str, limit: int) -> ReviewQueue:
    """Photos on the disk on which a tag is suggested, those that score nearest to 0.5 first, and how many there are.

    Raises:
        UsageError: there is no such tag.
    """
    tag = existing_tag(connection, typed)
    there = (
        "SELECT photo_id, score FROM photo_tag CROSS JOIN photo ON photo.id = photo_tag.photo_id"
        " WHERE photo_tag.tag_id = ? AND photo_tag.state = 'suggested' AND photo.state != 'missing'"
    )
    # Two walks along the index, away from the middle.
    up = connection.exec_driver_sql(f"{there} AND score >= ? ORDER BY score LIMIT ?", (tag.id, _CERTAIN, limit))
    down = connection.exec_driver_sql(f"{there} AND score < ? ORDER BY score DESC LIMIT ?", (tag.id, _CERTAIN, limit))
    nearest_first = heapq.merge(up, down, key=lambda row: abs(row.score - _CERTAIN))
    total = connection.exec_driver_sql("SELECT suggested FROM tag WHERE id = ?", (tag.id,)).scalar() or 0
    # CROSS JOIN keeps the order: missing photos are few, those that carry a tag may be most.
    missing = connection.exec_driver_sql(
        "SELECT count(*) FROM photo CROSS JOIN photo_tag ON photo_tag.photo_id = photo.id"
        " WHERE photo.state = 'missing' AND photo_tag.tag_id = ? AND photo_tag.state = 'suggested'",
        (tag.id,),
    ).scalar() or 0  # fmt: skip
    ids = tuple(row.photo_id for row, _ in zip(nearest_first, range(limit), strict=False))
    return ReviewQueue(tag.name, ids, total - missing)


def overview(connection: Connection, limit: int) -> ReviewQueue:
    """The tags with the most undecided suggestions."""
    waiting = [tag for tag in tags.nodes(connection) if tag.suggested]
    waiting.sort(key=lambda tag: (-tag.suggested, tag.name))
    return ReviewQueue(None, (), sum(tag.suggested for tag in waiting), tuple(waiting[:limit]))
