"""What the person's own tags are learned from, and what models suggest of them."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import select

from photohash.library.postings import postings
from photohash.library.schema import tag
from photohash.library.tags import suggest

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from sqlalchemy import Connection

    from photohash.library.kept import Kept
    from photohash.library.postings import Places


class Lesson(NamedTuple):
    """A tag of the person's, and the photos that they, or the photos' files, said it of.

    `suggested` counts the photos that it is suggested for, which teaches nothing; `yes` and `no` those that the person
    accepted and rejected where it was. `version` changes with what the person and the files said.
    """

    tag_id: int
    name: str
    display: str
    accepted: Places
    rejected: Places
    suggested: int
    yes: int
    no: int
    version: str


def lessons(connection: Connection, kept: Kept, vocabulary: Collection[str], fewest: int) -> list[Lesson]:
    """Every tag with so many accepted photos that is not of a model's vocabulary, by name."""
    known = set(vocabulary)
    rows = connection.execute(
        select(tag.c.id, tag.c.name, tag.c.display, tag.c.suggested)
        .where(tag.c.accepted >= fewest, tag.c.merged_into.is_(None), tag.c.deleted == 0, tag.c.hidden == 0)
        .order_by(tag.c.name)
    )
    own = {row.id: row for row in rows if row.name not in known}
    found = []
    for tag_id, states in postings(connection, kept, own).items():
        yes, no = _said(connection, tag_id)
        accepted, rejected = states["accepted"].photos, states["rejected"].photos
        digest = blake2b(accepted.tobytes() + b"-" + rejected.tobytes(), digest_size=16).hexdigest()
        version = f"{digest} {yes} {no}"
        row = own[tag_id]
        found.append(Lesson(tag_id, row.name, row.display, accepted, rejected, row.suggested, yes, no, version))
    return found


def put_learned(connection: Connection, model_id: int, tag_id: int, scores: Mapping[int, float]) -> None:
    """Replace what models suggest of one tag: photo id -> score in [0, 1]."""
    connection.exec_driver_sql("DELETE FROM photo_tag WHERE tag_id = ? AND source = 'model'", (tag_id,))
    suggest(connection, model_id, ((photo_id, tag_id, score) for photo_id, score in scores.items()))


def unlearned(
    connection: Connection, model_id: int, vocabulary: Collection[str], learned: Collection[int]
) -> list[int]:
    """Tags that a model suggests though they are neither of its vocabulary nor learned any more."""
    known, still = set(vocabulary), set(learned)
    rows = connection.execute(select(tag.c.id, tag.c.name).where(tag.c.suggested > 0))
    strange = [row.id for row in rows if row.name not in known and row.id not in still]
    return [tag_id for tag_id in strange if _suggested_by(connection, model_id, tag_id)]


def _said(connection: Connection, tag_id: int) -> tuple[int, int]:
    """On how many photos the person accepted and rejected the tag where a model had suggested it."""
    rows = connection.exec_driver_sql(
        "SELECT state, count(*) AS photos FROM photo_tag WHERE source = 'person' AND source != 'model'"
        " AND state IN ('accepted', 'rejected') AND tag_id = ? AND model_id IS NOT NULL GROUP BY state",
        (tag_id,),
    )
    counts = {row.state: row.photos for row in rows}
    return counts.get("accepted", 0), counts.get("rejected", 0)


def _suggested_by(connection: Connection, model_id: int, tag_id: int) -> bool:
    found = connection.exec_driver_sql(
        "SELECT 1 FROM photo_tag WHERE tag_id = ? AND state = 'suggested' AND model_id = ? LIMIT 1", (tag_id, model_id)
    )
    return found.first() is not None
