"""Ids of photos by the million: fetched as one text, held as numbers, put into the order that photos are shown in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from sqlalchemy import func, select

from photohash.library.kept import photos_version
from photohash.library.schema import photo

if TYPE_CHECKING:
    import numpy.typing as npt
    from sqlalchemy import Connection

    from photohash.library.kept import Kept

    Ids = npt.NDArray[np.int64]


def fetch_ids(connection: Connection, query: Any) -> Ids:
    """The numbers (n,) that a select of one column gives, in its order."""
    # A row for each number would cost four times as much: a Python object each, to be unpacked and thrown away.
    text = connection.scalar(select(func.group_concat(query.subquery().c[0])))
    return np.fromstring(text or "", dtype=np.int64, sep=",")


def in_order(connection: Connection, kept: Kept) -> Ids:
    """Ids (n,) of all photos: newest first, those without a date last, then by folder and path."""
    # An index serves this order; in SQLite, nothing is less than any date.
    query = select(photo.c.id).order_by(photo.c.taken_at.desc(), photo.c.root_id, photo.c.path)
    content = kept.get(
        connection, "order", photos_version(connection), lambda: fetch_ids(connection, query).tobytes()
    )
    return np.frombuffer(content, dtype=np.int64)
