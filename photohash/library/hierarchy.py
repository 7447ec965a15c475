"""What tags are kinds of: a photo of a beagle is a photo of a dog, whoever said which."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np
from sqlalchemy import select

from photohash.graph import reached
from photohash.library.postings import postings
from photohash.library.schema import tag_parent

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection

    from photohash.library.kept import Kept


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
        return reached([tag_id], self._parents)

    def below(self, tag_ids: Iterable[int]) -> set[int]:
        """Some tags and all kinds of them."""
        return reached(tag_ids, self._children)

    def specific_first(self, tag_ids: Sequence[int]) -> list[int]:
        """Tags in their order, save that each comes before what it is a kind of: #beagle #dog #animal."""
        below: dict[int, list[int]] = {tag_id: [] for tag_id in tag_ids}
        for tag_id in tag_ids:
            for broader in self.above(tag_id) & below.keys() - {tag_id}:
                below[broader].append(tag_id)
        ordered: dict[int, None] = {}
        for tag_id in tag_ids:
            # All kinds are there, not only the nearest: the fewer a tag has itself, the more specific it is.
            ordered.update(dict.fromkeys(sorted(below[tag_id], key=lambda kind: len(below[kind]))))
            ordered[tag_id] = None
        return list(ordered)

    def add(self, child: int, parent: int) -> None:
        """Note one more link."""
        self._parents[child].append(parent)
        self._children[parent].append(child)


def count_found(connection: Connection, kept: Kept) -> dict[str, int]:
    """On how many photos a search finds each tag that has others below it.

    They are those with the tag or one below it suggested or accepted; where the tag itself is rejected, what is
    below it does not count.
    """
    hierarchy = Hierarchy(connection)
    names = {row.id: row.name for row in connection.exec_driver_sql("SELECT id, name FROM tag")}
    on = postings(connection, kept, hierarchy.below(hierarchy.parents))
    every = (posting.photos for states in on.values() for posting in states.values())
    mask = np.zeros(1 + max((int(photos.max(initial=0)) for photos in every), default=0), dtype=np.bool_)
    found = {}
    for parent in hierarchy.parents:
        mask[:] = False
        for tag_id in hierarchy.below([parent]):
            mask[on[tag_id]["suggested"].photos] = True
            mask[on[tag_id]["accepted"].photos] = True
        mask[on[parent]["rejected"].photos] = False
        found[names[parent]] = int(np.count_nonzero(mask))
    return found
