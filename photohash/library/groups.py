"""Photos under headings: by the day they were taken, by the folder they lie in."""

from __future__ import annotations

from array import array
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np

from photohash.library.schema import unescape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

Grouping = Literal["day", "folder"]


class Heading(NamedTuple):
    """A day, or a folder, and the place of its first photo; None stands for photos without a date."""

    what: date | Path | None
    start: int


def grouped(connection: Connection, photo_ids: Sequence[int], by: Grouping) -> tuple[Sequence[int], list[Heading]]:
    """Photos in the order of their groups, and the headings; within a group, the order stays.

    Days come as they first appear, folders by path.
    """
    if not photo_ids:
        return photo_ids, []
    wanted = np.asarray(photo_ids, dtype=np.int64)
    groups = np.full(int(wanted.max()) + 1, -1, dtype=np.int64)
    titles: list[date | Path | None] = []
    for number, (title, ids) in enumerate((_days if by == "day" else _folders)(connection)):
        titles.append(title)
        known = np.fromstring(ids, dtype=np.int64, sep=",")
        groups[known[known < len(groups)]] = number
    numbers = groups[wanted]
    order = np.argsort(numbers, kind="stable")
    numbers = numbers[order]
    starts = np.flatnonzero(np.diff(numbers, prepend=-2))
    headings = [Heading(titles[numbers[start]] if numbers[start] >= 0 else None, int(start)) for start in starts]
    return array("q", wanted[order].tobytes()), headings


def _days(connection: Connection) -> list[tuple[date | None, str]]:
    """Every day with the ids of its photos as one text, the newest first, photos without a date last."""
    rows = connection.exec_driver_sql(
        "SELECT date(taken_at) AS day, group_concat(id) FROM photo GROUP BY day ORDER BY day DESC"
    )
    return [(date.fromisoformat(day) if day else None, ids) for day, ids in rows]


def _folders(connection: Connection) -> list[tuple[Path, str]]:
    """Every folder with the ids of its photos as one text, by path."""
    # What is left of a path when all that is not a slash is taken off its end.
    rows = connection.exec_driver_sql(
        "SELECT root.path, rtrim(photo.path, replace(photo.path, '/', '')) AS folder, group_concat(photo.id)"
        " FROM photo JOIN root ON root.id = photo.root_id GROUP BY root.path, folder ORDER BY root.path, folder"
    )
    return [(Path(unescape(root), unescape(folder)), ids) for root, folder, ids in rows]
