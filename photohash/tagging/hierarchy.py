"""Probabilities rolled up the hypernym tree: a photo of a beagle is a photo of a dog and of an animal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from photohash.graph import reached

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from photohash.tagging.bundle import Tag


class Hierarchy:
    """Sums the softmax over each tag and all its descendants.

    The softmax puts each photo's tags in competition, so the probability that a photo shows a dog is the
    sum over "dog" itself and every breed: tags that are reached on two paths count once.

    `members` has the outputs of each tag and of all its descendants, growing.
    """

    def __init__(self, tags: Sequence[Tag]) -> None:
        below: dict[str, set[int]] = {tag.name: set() for tag in tags}
        parents = {tag.name: tag.parents for tag in tags}
        for tag in tags:
            if tag.output is not None:
                for name in reached([tag.name], parents):
                    below[name].add(tag.output)
        self.members = [sorted(below[tag.name]) for tag in tags]
        # A tag without any output would break reduceat; it reads output 0 and is set to zero after.
        self._empty = np.array([not members for members in self.members], dtype=bool)
        padded = [members or [0] for members in self.members]
        self._indices = np.concatenate([np.asarray(members, dtype=np.intp) for members in padded])
        self._starts = np.cumsum([0, *(len(members) for members in padded[:-1])])

    def roll_up(self, probabilities: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """From the softmax (n, outputs) to one probability per tag (n, tags), each in [0, 1]."""
        summed = np.add.reduceat(probabilities[:, self._indices], self._starts, axis=1)
        summed[:, self._empty] = 0
        return np.clip(summed, 0, 1)
