"""What tags are kinds of: a photo of a beagle is a photo of a dog, whoever said which."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np
from sqlalchemy import select

from photohash.library.schema import tag_parent
from photohash.library.shown import fetch_photos

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

    from photohash.library.shown import ShownTags


class Hierarchy:
    """The links between tags as they stand in the library."""

    def __init__(self, connection: Connection) -> None:
        self._parents: dict[int, list[int]] = defaultdict(list)
        self._children: dict[int, list[int]] = defaultdict(list)
        for child, parent in connection.execute(select(tag_parent.c.tag_id, tag_parent.c.parent_id)):
            self.add(child, parent)

    @property
    def parents(self) -> list[int]:
        """Every tag that has others below it."""
        return list(self._children)

    def above(self, tag_id: int) -> set[int]:
        """A tag and all that it is a kind of."""
        return _reached([tag_id], self._parents)

    def below(self, tag_ids: Iterable[int]) -> set[int]:
        """Some tags and all kinds of them."""
        return _reached(tag_ids, self._children)

    def add(self, child: int, parent: int) -> None:
        """Note one more link."""
        self._parents[child].append(parent)
        self._children[parent].append(child)


def count_found(connection: Connection, memory: ShownTags) -> dict[str, int]:
    """On how many photos a search finds each tag that has others below it.

    They are those with the tag or one below it suggested or accepted; where the tag itself is rejected, what is
    below it does not count.
    """
    hierarchy = Hierarchy(connection)
    names = {row.id: row.name for row in connection.exec_driver_sql("SELECT id, name FROM tag")}
    shown = memory.get(connection, hierarchy.below(hierarchy.parents))
    mask = np.zeros(1 + max((int(ids.max(initial=0)) for ids in shown.values()), default=0), dtype=np.bool_)
    found = {}
    for parent in hierarchy.parents:
        mask[:] = False
        for tag_id in hierarchy.below([parent]):
            mask[shown[tag_id]] = True
        without = fetch_photos(connection, parent, "state = 'rejected'")
        mask[without[without < len(mask)]] = False
        found[names[parent]] = int(np.count_nonzero(mask))
    return found


def _reached(start: Iterable[int], links: dict[int, list[int]]) -> set[int]:
    found: set[int] = set()
    ahead = list(start)
    while ahead:
        current = ahead.pop()
        if current not in found:
            found.add(current)
            ahead.extend(links.get(current, ()))
    return found
