"""Photos under headings: by the day they were taken, by the folder they lie in."""

from __future__ import annotations

from array import array
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec
import numpy as np

from photohash.library import photos
from photohash.library.kept import photos_version
from photohash.library.schema import unescape

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt
    from sqlalchemy import Connection

    from photohash.library.kept import Kept

Grouping = Literal["day", "folder"]


class Heading(NamedTuple):
    """A day, or a folder, and the place of its first photo; None stands for photos without a date."""

    what: date | Path | None
    start: int


class _Groups(NamedTuple):
    """Titles (n,) in the order of the groups, and the number of the group of each photo, at its id; -1 for none."""

    titles: list[str | tuple[int, str] | None]
    numbers: npt.NDArray[np.int32]


def grouped(
    connection: Connection, kept: Kept, photo_ids: Sequence[int], by: Grouping
) -> tuple[Sequence[int], list[Heading]]:
    """Photos in the order of their groups, and the headings; within a group, the order stays.

    Days come as they first appear, folders by path.
    """
    if not photo_ids:
        return photo_ids, []
    version = photos_version(connection)
    groups = _unpack(kept.get(connection, f"groups by {by}", version, lambda: _fetch(connection, by)))
    wanted = np.asarray(photo_ids, dtype=np.int64)
    known = wanted < len(groups.numbers)
    numbers = np.where(known, groups.numbers[np.where(known, wanted, 0)], -1)
    order = np.argsort(numbers, kind="stable")
    numbers = numbers[order]
    starts = np.flatnonzero(np.diff(numbers, prepend=-2))
    roots = {root.id: root.path for root in photos.roots(connection)}
    headings = [
        Heading(_title(groups.titles[numbers[start]], roots) if numbers[start] >= 0 else None, int(start))
        for start in starts
    ]
    return array("q", wanted[order].tobytes()), headings


def _fetch(connection: Connection, by: Grouping) -> bytes:
    titles: list[str | tuple[int, str] | None] = []
    members = []
    for *title, ids in connection.exec_driver_sql(_DAYS if by == "day" else _FOLDERS):
        titles.append(title[0] if by == "day" else (title[0], title[1]))
        members.append(np.fromstring(ids, dtype=np.int64, sep=","))
    numbers = np.full(1 + max((int(ids.max()) for ids in members), default=0), -1, dtype=np.int32)
    for number, ids in enumerate(members):
        numbers[ids] = number
    return msgspec.msgpack.encode((titles, numbers.tobytes()))


def _unpack(content: bytes) -> _Groups:
    titles, numbers = msgspec.msgpack.decode(content, type=tuple[list[str | tuple[int, str] | None], bytes])
    return _Groups(titles, np.frombuffer(numbers, dtype=np.int32))


def _title(stored: str | tuple[int, str] | None, roots: Mapping[int, Path]) -> date | Path | None:
    match stored:
        case (root_id, folder):
            return Path(roots[root_id], unescape(folder))
        case str():
            return date.fromisoformat(stored)
    return None


# Every day with the ids of its photos as one text, the newest first, photos without a date last.
_DAYS = "SELECT date(taken_at) AS day, group_concat(id) FROM photo GROUP BY day ORDER BY day DESC"
# The same of every folder, by path: what is left of a path when all that is not a slash is taken off its end.
_FOLDERS = (
    "SELECT root.id, rtrim(photo.path, replace(photo.path, '/', '')) AS folder, group_concat(photo.id)"
    " FROM photo JOIN root ON root.id = photo.root_id GROUP BY root.path, folder ORDER BY root.path, folder"
)
