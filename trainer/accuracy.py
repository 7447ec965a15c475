"""Accuracy of single-class predictions, with intervals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy.typing as npt

FROM, TO = ", 95 % from", ", 95 % to"
"""What the names of an interval's ends end in."""
_RESAMPLES = 2000


def accuracy(
    name: str, scores: npt.NDArray[np.floating], targets: npt.NDArray[np.intp]
) -> Iterator[tuple[str, float]]:
    """Top-1 and top-5 of scores (n, classes) for targets (n,), each with the ends of its 95 % interval.

    Top-5 is left out of sets with five classes or fewer, where it is always 1.
    """
    if not len(targets):
        return
    for k in (1, 5):
        if k < scores.shape[1] or k == 1:
            hits = top(scores, targets, k)
            low, high = bootstrap(hits)
            yield f"{name} top-{k}", float(hits.mean())
            yield f"{name} top-{k}{FROM}", low
            yield f"{name} top-{k}{TO}", high


def top(
    scores: npt.NDArray[np.floating], targets: npt.NDArray[np.intp], k: int
) -> npt.NDArray[np.bool_]:
    """Whether each photo's class is among the k best (n,); of equal scores the target's comes last."""
    own = scores[np.arange(len(targets)), targets]
    return np.asarray((scores >= own[:, None]).sum(axis=1) <= k)


def bootstrap(hits: npt.NDArray[np.bool_], seed: int = 0) -> tuple[float, float]:
    """The 95 % percentile interval of the mean of hits (n,).

    Source: Efron 1979, "Bootstrap methods: another look at the jackknife".
    """
    # The mean of n draws from hits and misses is a binomial count: no need to draw each of them.
    means = np.random.default_rng(seed).binomial(len(hits), hits.mean(), _RESAMPLES) / len(hits)
    low, high = np.percentile(means, (2.5, 97.5))
    return float(low), float(high)
