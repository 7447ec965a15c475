"""Which photos a tag is on, in which state, with which score: a search for an animal may be one for a hundred tags."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from photohash.library.kept import tag_versions

if TYPE_CHECKING:
    from collections.abc import Iterable

    import numpy.typing as npt
    from sqlalchemy import Connection

    from photohash.library.kept import Kept
    from photohash.library.records import TagState

    Places = npt.NDArray[np.uint32]
    Steps = npt.NDArray[np.uint16]

STATES: tuple[TagState, ...] = ("accepted", "rejected", "suggested")
"""In the order of the index; what is hidden is not found."""
_STEPS = 65534


class Posting(NamedTuple):
    """The photos on which a tag is in one state.

    Attributes:
        photos: their ids (n,).
        steps: the tag's scores there (n,), as `score_step` gives them; 0 where no model gave one.
    """

    photos: Places
    steps: Steps


def score_step(score: float) -> int:
    """A score in [0, 1] as a number in 1..65535: those closer than 0.00001 may be one."""
    return int(min(max(score, 0.0), 1.0) * _STEPS + 1.5)


def postings(connection: Connection, kept: Kept, tag_ids: Iterable[int]) -> dict[int, dict[TagState, Posting]]:
    """Of each tag, the photos by state; six bytes a tag and photo stay in memory."""
    versions = tag_versions(connection)
    names = {tag_id: f"tag {tag_id}" for tag_id in tag_ids}
    kept.fetch(connection, names.values())
    return {
        tag_id: _unpack(kept.get(connection, name, versions[tag_id], partial(_fetch, connection, tag_id)))
        for tag_id, name in names.items()
    }


def _fetch(connection: Connection, tag_id: int) -> bytes:
    """How many photos there are in each state, then their ids, then the scores."""
    # Texts of numbers: a row for each photo would cost several times as much.
    rows = connection.exec_driver_sql(
        "SELECT state, group_concat(photo_id),"
        f" group_concat(ifnull(CAST(min(max(score, 0), 1) * {_STEPS} + 1.5 AS INTEGER), 0))"
        " FROM photo_tag WHERE tag_id = ? AND state IN ('accepted', 'rejected', 'suggested') GROUP BY state",
        (tag_id,),
    )
    found = {state: texts for state, *texts in rows}
    texts = [found.get(state, ["", ""]) for state in STATES]
    photos = [np.fromstring(ids, dtype=np.uint32, sep=",") for ids, _ in texts]
    steps = [np.fromstring(scores, dtype=np.uint16, sep=",") for _, scores in texts]
    parts: list[npt.NDArray[Any]] = [np.array([len(ids) for ids in photos], dtype=np.uint32), *photos, *steps]
    return b"".join(part.tobytes() for part in parts)


def _unpack(content: bytes) -> dict[TagState, Posting]:
    sizes = np.frombuffer(content, dtype=np.uint32, count=len(STATES))
    total, start = int(sizes.sum()), sizes.nbytes
    photos = np.frombuffer(content, dtype=np.uint32, count=total, offset=start)
    steps = np.frombuffer(content, dtype=np.uint16, count=total, offset=start + photos.nbytes)
    ends = np.cumsum(sizes)
    return {
        state: Posting(photos[end - size : end], steps[end - size : end])
        for state, size, end in zip(STATES, sizes.tolist(), ends.tolist(), strict=True)
    }
