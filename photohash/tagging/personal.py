"""What the person's own tags look like: a probe on the vectors that a model gives, fitted to a handful of photos.

Sources: the direction of a tag is that of Hariharan et al. 2012, "Discriminative decorrelation for clustering and
classification" (linear discriminant analysis with one covariance for all classes), ridged; that photos
without the tag are mostly unlabelled and not negative is accounted for as in Elkan and Noto 2008, "Learning classifiers
from only positive and unlabeled data" (section 2, estimator e1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
import numpy as np

from photohash.vectors import unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    Floats = npt.NDArray[np.floating[Any]]
    Mask = npt.NDArray[np.bool_]

FEWEST = 5
"""Photos with a tag that it takes to know it by."""
_FOLDS = 5
_SHRINKAGE = (0.1, 0.3, 0.6, 0.9)
"""How much of the covariance is replaced by that of vectors that spread alike in all directions; tried on held-out
photos, for small libraries need more of it."""
_SAID = 0.1
"""What all decisions weigh together in the covariance, where all photos weigh 1."""
_PASS = 0.9
"""A held-out photo with the tag must be above so many of the others, on average; below, nothing is suggested."""
_DOUBT = 4
"""A tag that nothing was said of yet is trusted as if half of so many suggestions had been right."""
_DISTRUST = 0.2
"""A tag that was right less often is not suggested any more."""


class Background:
    """What photos look like anyway.

    Args:
        vectors: (n, dimension), of a sample of the library.
        total: how many photos the library has.
    """

    def __init__(self, vectors: Floats, total: int) -> None:
        plain = unit(vectors)
        self.mean: Floats = plain.mean(axis=0)
        centred = plain - self.mean
        variances, self.axes = np.linalg.eigh(centred.T @ centred / len(plain))
        self.variances: Floats = np.maximum(variances, 0)
        self.photos: Floats = centred @ self.axes
        self.weight = total / len(plain)

    def seen(self, vectors: Floats) -> Floats:
        """Vectors (n, dimension) from the mean on, along the axes that vary by themselves: their covariance is
        diagonal, so that what is learned from few photos takes no solving of large systems."""
        found: Floats = (unit(vectors) - self.mean) @ self.axes
        return found


class Probe(msgspec.Struct, frozen=True):
    """Tells how likely photos are to have a tag.

    Attributes:
        weights, offset: (dimension,), as float32, and a number, from a vector of length 1 to the log-odds that the
            person has put the tag there already.
        share: of the photos that should have the tag, how many have it.
        trust: how often the tag was right where it was suggested, in [0, 1].
        held_out: area under the ROC curve of photos with the tag that were held out, in [0, 1].
    """

    weights: bytes
    offset: float
    share: float
    trust: float
    held_out: float

    @property
    def passes(self) -> bool:
        """It knew the held-out photos, and the person did not find it wrong."""
        return self.held_out >= _PASS and self.trust >= _DISTRUST

    @property
    def least(self) -> float:
        """The log-odds from which on the tag is to be suggested: the photo is rather one with it than not."""
        return float(np.log(self.share / (2 - self.share)))

    def scores(self, log_odds: Floats) -> Floats:
        """What is shown for log-odds (n,): probabilities (n,)."""
        found: Floats = np.minimum(_sigmoid(log_odds) / self.share, 1) * self.trust
        return found


def log_odds(probes: Sequence[Probe], vectors: Floats) -> Floats:
    """Those of photos by their vectors (n, dimension), one column a probe."""
    weights = np.stack([np.frombuffer(probe.weights, dtype=np.float32) for probe in probes], axis=1)
    found: Floats = unit(vectors) @ weights + np.array([probe.offset for probe in probes], dtype=np.float32)
    return found


def fit(
    accepted: Floats, rejected: Floats, background: Background, undecided: Mask, said: tuple[int, int] = (0, 0)
) -> Probe:
    """What tells photos with a tag from others.

    Args:
        accepted, rejected: vectors (p, dimension), p >= 2, and (r, dimension), r >= 0, of what the person said.
        undecided: which photos of the background (n,) nothing was said of.
        said: on how many photos the person said yes and no when the tag was suggested.
    """
    right, wrong = background.seen(accepted), background.seen(rejected)
    others = background.photos[undecided]

    def tried(shrinkage: float) -> tuple[float, float, Floats, Floats, Floats, Floats]:
        variances = (1 - shrinkage) * background.variances + shrinkage * background.variances.mean() + 1e-9
        direction = _direction(right, wrong, variances)
        mine, theirs = _held_out(right, wrong, variances)
        rest = others @ direction
        return _area(mine, rest), shrinkage, direction, mine, theirs, rest

    held_out, _, direction, mine, theirs, rest = max(map(tried, _SHRINKAGE), key=lambda each: each[:2])
    scores = np.concatenate([mine, theirs, rest])
    labels = np.zeros(len(scores))
    labels[: len(mine)] = 1
    weights = np.full(len(scores), background.weight)
    weights[: len(mine)] = 1
    share = 1.0
    for _ in range(3):
        # What is rejected stands for as many photos like it as what is accepted does.
        weights[len(mine) : len(mine) + len(theirs)] = 1 / share
        slope, level = _logistic(scores, labels, weights)
        share = float(np.clip(_sigmoid(slope * mine + level).mean(), 1e-6, 1))
    weight = slope * background.axes @ direction
    return Probe(
        weights=weight.astype(np.float32).tobytes(),
        offset=float(level - weight @ background.mean),
        share=share,
        trust=(said[0] + _DOUBT / 2) / (sum(said) + _DOUBT),
        held_out=held_out,
    )


def _direction(right: Floats, wrong: Floats, variances: Floats) -> Floats:
    """Where photos with the tag lie, by least squares; (dimension,).

    The covariance of all photos is diagonal, and few decided ones add to it: Woodbury's identity solves for as many
    unknowns as there are of these.
    """
    said, mean = np.concatenate([right, wrong]), right.mean(axis=0)
    weight = _SAID / len(right)
    direction: Floats
    if len(said) >= len(variances):
        direction = np.linalg.solve(np.diag(variances) + weight * (said.T @ said), mean)
    else:
        scaled = said / variances
        direction = mean / variances
        direction -= scaled.T @ np.linalg.solve(np.eye(len(said)) / weight + said @ scaled.T, said @ direction)
    return direction


def _held_out(right: Floats, wrong: Floats, variances: Floats) -> tuple[Floats, Floats]:
    """How far the decided photos lie in the direction that is found without them."""
    folds = min(_FOLDS, len(right))
    mine, theirs = np.empty(len(right), np.float32), np.empty(len(wrong), np.float32)
    of_mine, of_theirs = np.arange(len(right)) % folds, np.arange(len(wrong)) % folds
    for fold in range(folds):
        out, wrong_out = of_mine == fold, of_theirs == fold
        direction = _direction(right[~out], wrong[~wrong_out], variances)
        mine[out], theirs[wrong_out] = right[out] @ direction, wrong[wrong_out] @ direction
    return mine, theirs


def _area(mine: Floats, others: Floats) -> float:
    """How often one of mine is above one of the others: the area under the ROC curve."""
    ordered = np.sort(others)
    below = (np.searchsorted(ordered, mine, "left") + np.searchsorted(ordered, mine, "right")) / 2
    return float(below.mean() / max(len(others), 1))


def _logistic(
    scores: Floats, labels: npt.NDArray[np.float64], weights: npt.NDArray[np.float64]
) -> tuple[float, float]:
    """Slope and level of the log-odds of the labels along the scores, by Newton's method."""
    middle, scale = float(scores.mean()), float(scores.std()) or 1.0
    inputs = np.stack([(scores - middle) / scale, np.ones(len(scores))], axis=1).astype(np.float64)
    found = np.array([1.0, 0.0])
    ridge = np.array([1e-3, 0.0])
    for _ in range(50):
        guess = _sigmoid(inputs @ found)
        slope = inputs.T @ (weights * (labels - guess)) - ridge * found
        curve = (inputs * (weights * guess * (1 - guess))[:, None]).T @ inputs + np.diag(ridge + 1e-9)
        step = np.clip(np.linalg.solve(curve, slope), -5, 5)
        found += step
        if np.abs(step).max() < 1e-6:
            break
    return float(found[0] / scale), float(found[1] - found[0] * middle / scale)


def _sigmoid(values: npt.NDArray[Any]) -> npt.NDArray[Any]:
    found: npt.NDArray[Any] = 1 / (1 + np.exp(-np.clip(values, -30, 30)))
    return found
