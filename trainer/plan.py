"""Which photo is trained on when: a pure function of (seed, position).

Any number of workers sees the same order, and the state of a run is one integer.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

Sampling = Literal["natural", "square-root", "uniform"]


def repeat_factors(
    labels: Sequence[Sequence[int]], sampling: Sampling, threshold: float
) -> npt.NDArray[np.float64]:
    """How often each photo is seen in an epoch: r(I) = max over its tags of max(1, phi(t / f(h))).

    Args:
        labels: the tags of each photo; a photo without tags gets 0, for there is nothing to learn of it.
        sampling: phi is sqrt(x) for "square-root", x for "uniform"; "natural" repeats nothing.
        threshold: t, as a share of the tagged photos: tags rarer than this are repeated.

    Source: [WSL] section 2.2.
    """
    counts = Counter(tag for tags in labels for tag in tags)
    tagged = sum(bool(tags) for tags in labels)

    def of_tag(tag: int) -> float:
        ratio = threshold * tagged / counts[tag]
        if sampling == "natural":
            return 1.0
        return max(1.0, ratio**0.5 if sampling == "square-root" else ratio)

    factors = {tag: of_tag(tag) for tag in counts}
    return np.array([max((factors[tag] for tag in tags), default=0.0) for tags in labels])


class Plan:
    """The order of a whole run. An epoch repeats photo i floor(r(i)) times, and once more by chance."""

    def __init__(self, factors: npt.NDArray[np.float64], seed: int) -> None:
        self._edges = np.cumsum(factors)
        self._seed = seed
        self.epoch_length = int(self._edges[-1])
        self._cached: tuple[int, npt.NDArray[np.intp]] | None = None

    def at(self, position: int) -> int:
        """The photo at a position, counted from 0 over all epochs."""
        epoch, place = divmod(position, self.epoch_length)
        if self._cached is None or self._cached[0] != epoch:
            self._cached = (epoch, self._epoch(epoch))
        return int(self._cached[1][place])

    def _epoch(self, epoch: int) -> npt.NDArray[np.intp]:
        random = np.random.default_rng((self._seed, epoch))
        # Systematic sampling: equal steps over the summed factors meet each photo floor(r) or ceil(r) times.
        steps = random.random() * (self._edges[-1] - self.epoch_length) + np.arange(self.epoch_length)
        chosen = np.searchsorted(self._edges, steps + random.random() * 1e-9, side="right")
        return random.permutation(np.minimum(chosen, len(self._edges) - 1))
