"""Probabilities rolled up the hypernym tree: a photo of a beagle is a photo of a dog and of an animal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from photohash.graph import distances
from photohash.tagging.calibration import calibrate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import numpy.typing as npt

    from photohash.tagging.bundle import Tag

OF_A_KIND = 0.5
"""How much the probability of a kind counts for what it is a kind of, where tags are put in order."""

OF_KINDS_ALONE = 0.05
"""How much all that counts for a tag that only sums up others: nobody said that, so it comes after what people say."""


class Hierarchy:
    """Sums the softmax over each tag and all its descendants.

    The softmax puts each photo's tags in competition, so the probability that a photo shows a dog is the
    sum over "dog" itself and every breed: tags that are reached on two paths count once.

    `members` has the outputs of each tag and of all its descendants, growing; `only_sums` (tags,) says whether a tag
    has no output of its own.
    """

    def __init__(self, tags: Sequence[Tag]) -> None:
        place = {tag.name: at for at, tag in enumerate(tags)}
        parents = {tag.name: tag.parents for tag in tags}
        above = [{place[name]: steps for name, steps in distances([tag.name], parents).items()} for tag in tags]
        self.only_sums = np.array([tag.output is None for tag in tags], dtype=bool)
        # How much each output at or below a tag counts for it where tags are put in order.
        below: list[dict[int, float]] = [{} for _ in tags]
        for tag, broader in zip(tags, above, strict=True):
            if tag.output is not None:
                for at, steps in broader.items():
                    below[at][tag.output] = OF_A_KIND**steps * (OF_KINDS_ALONE if self.only_sums[at] else 1)
        self.members = [sorted(outputs) for outputs in below]
        # A tag without any output would break reduceat; it reads output 0 and is set to zero after.
        self._empty = np.array([not members for members in self.members], dtype=bool)
        runs = [members or [0] for members in self.members]
        self._outputs = _Runs(runs)
        self._nearness = np.array(
            [outputs.get(output, 0) for outputs, run in zip(below, runs, strict=True) for output in run], np.float32
        )
        self._above = _Runs([sorted(broader) for broader in above])

    def roll_up(self, probabilities: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """From the softmax (n, outputs) to one probability per tag (n, tags), each in [0, 1]."""
        summed = self._outputs.reduce(np.add, probabilities)
        summed[:, self._empty] = 0
        return np.clip(summed, 0, 1)

    def prominence(self, probabilities: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """How soon each tag comes to mind (n, tags), in [0, 1], by which tags are put in order.

        By its score nothing comes before #animal, and by the softmax a photo of some terrier is each of ten breeds
        before it is a #dog. In between lies what people call a photo: a kind counts half for what it is a kind of, a
        quarter for what that is a kind of, so a breed that is plain comes before #dog, and #dog before breeds that
        are not.

        Args:
            probabilities: the softmax (n, outputs).
        """
        return self._outputs.reduce(np.add, probabilities, self._nearness)

    def scores(
        self, rolled: npt.NDArray[np.floating], calibration: npt.NDArray[np.floating]
    ) -> npt.NDArray[np.float32]:
        """Calibrated scores (n, tags) of what is rolled up: no tag's is higher than that of what it is a kind of.

        Each tag is calibrated by itself, on few photos, and a dog may come out likelier than an animal. Taking the
        lower of the two, fewer wrong tags are shown and as many right ones; with the higher, scores said too much.

        Args:
            rolled: (n, tags).
            calibration: (tags, 2), as `calibrate` takes it.
        """
        return self._above.reduce(np.minimum, calibrate(rolled, calibration))


class _Runs:
    """Columns of a table, several for each column of another, that are reduced to one."""

    def __init__(self, runs: Iterable[Sequence[int]]) -> None:
        columns = [np.asarray(run, dtype=np.intp) for run in runs]
        self._columns = np.concatenate(columns)
        self._starts = np.cumsum([0, *(len(run) for run in columns[:-1])])

    def reduce(
        self, how: np.ufunc, table: npt.NDArray[np.float32], weights: npt.NDArray[np.float32] | None = None
    ) -> npt.NDArray[np.float32]:
        picked = table[:, self._columns]
        return np.asarray(how.reduceat(picked if weights is None else picked * weights, self._starts, axis=1))
