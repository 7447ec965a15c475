"""Which photo is trained on when: a pure function of (seed, position).

Any number of machines and workers sees the same global order, and the state of a run is one integer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from photohash.errors import UsageError

if TYPE_CHECKING:
    import numpy.typing as npt

_ROUNDS = 6
"""Of a Feistel network: four make a pseudo-random permutation (Luby & Rackoff 1988), two more are for thrift."""


class Sampler:
    """The order of a whole run. An epoch shows photo i floor(r(i)) times, and once more by chance.

    Nothing of the size of an epoch is ever laid out, so a corpus of billions costs no more memory than its factors.

    Args:
        factors: (n,) repeat factors r(i), at least 0; a photo with 0 is never seen.

    Raises:
        UsageError: all factors together are less than one photo.
    """

    def __init__(self, factors: npt.NDArray[np.float64], seed: int) -> None:
        self._edges = np.cumsum(factors)
        self._seed = seed
        self.epoch_length = int(self._edges[-1] + 1e-9)
        if self.epoch_length < 1:
            raise UsageError("no photo of the plan is to be seen; raise plan.sources or plan.share in the recipe")

    def at(self, positions: npt.ArrayLike) -> npt.NDArray[np.int64]:
        """The photos at positions, which count from 0 over all epochs."""
        places = np.atleast_1d(np.asarray(positions, dtype=np.int64))
        epochs, places = np.divmod(places, self.epoch_length)
        photos = np.empty_like(places)
        for epoch in np.unique(epochs):
            now = epochs == epoch
            shuffled = permute(places[now], self.epoch_length, (self._seed, int(epoch)))
            # Systematic sampling: equal steps over the summed factors meet each photo floor(r) or ceil(r) times.
            start = np.random.default_rng((self._seed, int(epoch))).random()
            steps = shuffled + start * max(self._edges[-1] - self.epoch_length, 1e-9)
            photos[now] = np.searchsorted(self._edges, steps, side="right")
        return np.minimum(photos, len(self._edges) - 1)


def permute(places: npt.NDArray[np.int64], length: int, key: tuple[int, ...]) -> npt.NDArray[np.int64]:
    """A pseudo-random permutation of range(length), at some places only.

    A balanced Feistel network on the next even number of bits, walked along its cycle until it is inside the range.

    Source: Black & Rogaway 2002, "Ciphers with Arbitrary Finite Domains", method 2 (cycle walking).
    """
    half = max(1, -(-(length - 1).bit_length() // 2))
    keys = np.random.SeedSequence(key).generate_state(_ROUNDS, np.uint64)
    mask = np.uint64((1 << half) - 1)
    values = places.astype(np.uint64)
    outside = np.ones(values.shape, dtype=bool)
    while outside.any():
        left, right = values[outside] >> np.uint64(half), values[outside] & mask
        for round_key in keys:
            left, right = right, left ^ (_mix(right ^ round_key) & mask)
        values[outside] = (left << np.uint64(half)) | right
        outside = values >= length
    return values.astype(np.int64)


def _mix(values: npt.NDArray[np.uint64]) -> npt.NDArray[np.uint64]:
    """splitmix64's finaliser (Steele, Lea & Flood 2014)."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))
