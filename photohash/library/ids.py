"""Ids of photos by the million: fetched as one text, held as numbers, put into the order that photos are shown in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from sqlalchemy import func, select

from photohash.library.schema import photo, root

if TYPE_CHECKING:
    import numpy.typing as npt
    from sqlalchemy import Connection

    Ids = npt.NDArray[np.int64]


def fetch_ids(connection: Connection, query: Any) -> Ids:
    """The numbers (n,) that a select of one column gives, in its order."""
    # A row for each number would cost four times as much: a Python object each, to be unpacked and thrown away.
    text = connection.scalar(select(func.group_concat(query.subquery().c[0])))
    return np.fromstring(text or "", dtype=np.int64, sep=",")


class PhotoOrder:
    """All photos: newest first, those without a date last, by folder and path where that leaves a choice.

    Remembered until a photo comes, goes, moves or gets another date. May be used from any thread.
    """

    def __init__(self) -> None:
        self._known: tuple[list[Any], Ids] | None = None

    def get(self, connection: Connection) -> Ids:
        """Their ids (n,) in this order."""
        versions = list(connection.execute(select(root.c.id, root.c.version).order_by(root.c.id)))
        known = self._known
        if known is None or known[0] != versions:
            # An index serves this order; in SQLite, nothing is less than any date.
            query = select(photo.c.id).order_by(photo.c.taken_at.desc(), photo.c.root_id, photo.c.path)
            self._known = known = versions, fetch_ids(connection, query)
        return known[1]
