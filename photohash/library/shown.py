"""Which photos tags are on, kept in memory: a search for an animal may be one for a hundred tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

    import numpy.typing as npt
    from sqlalchemy import Connection

    Places = npt.NDArray[np.uint32]


class ShownTags:
    """Remembers on which photos each tag is suggested or accepted, until that changes: four bytes a tag and photo.

    May be used from any thread.
    """

    def __init__(self) -> None:
        self._known: dict[int, tuple[int, Places]] = {}

    def get(self, connection: Connection, tag_ids: Iterable[int]) -> dict[int, Places]:
        """Ids (n,) of the photos of each tag."""
        versions = {row.id: row.version for row in connection.exec_driver_sql("SELECT id, version FROM tag")}
        found = {}
        for tag_id in tag_ids:
            version, places = self._known.get(tag_id, (-1, None))
            if places is None or version != versions[tag_id]:
                places = fetch_photos(connection, tag_id, "state IN ('suggested', 'accepted')")
                self._known[tag_id] = versions[tag_id], places
            found[tag_id] = places
        return found


def fetch_photos(connection: Connection, tag_id: int, condition: str) -> Places:
    """Ids (n,) of the photos whose rows of a tag fulfil a condition."""
    query = f"SELECT group_concat(photo_id) FROM photo_tag WHERE tag_id = ? AND {condition}"
    return np.fromstring(connection.exec_driver_sql(query, (tag_id,)).scalar() or "", dtype=np.uint32, sep=",")
