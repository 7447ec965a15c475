"""Platt scaling of every tag, and the score from which it is shown.

Source: Platt 1999, "Probabilistic outputs for support vector machines". Each tag's slope and offset are drawn
towards the common ones, because most tags have few photos to fit on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from photohash.tagging.calibration import logit

if TYPE_CHECKING:
    import numpy.typing as npt

    from photohash.tagging.hierarchy import Hierarchy
    from trainer.evaluate import Floats, Truth

    Doubles = npt.NDArray[np.float64]

USUAL = 0.5
"""Score from which tags are shown, unless a tag's own photos say otherwise: when likelier right than wrong."""
SUMMED = 0.65
"""Least score from which a tag without an output of its own is shown. It sums up the tags below it, and where a photo
shows nothing that the network knows, many small probabilities add up to a large one."""
_WORTH_FITTING = 0.01
"""Probabilities below this are never shown, whatever their calibration; being most, they would decide the fit."""
_PRIOR = np.array([16.0, 4.0])
"""Precision of the Gaussian that holds each tag's slope and offset to the common ones."""


def fit_calibration(probabilities: Floats, true: Truth) -> Doubles:
    """(tags, 2): the a and b of each tag, for sigmoid(a * logit(p) + b).

    A tag has a slope of its own, because a sum over many outputs (animal) is surer of itself than one output.

    Args:
        probabilities, true: (n, tags), rolled up the hierarchy.
    """
    considered = probabilities > _WORTH_FITTING
    tags = probabilities.shape[1]
    if not considered.any():
        return np.tile([1.0, 0.0], (tags, 1))
    x = logit(probabilities)
    slope, offset = _logistic(x[considered], true[considered], np.array([1.0, 0.0]), np.full(2, 1e-6))
    # Slope and offset are held to the common ones where scores are undecided, not at a logit of 0: there a change
    # of slope leaves the score as it is.
    fitted = _sigmoid(slope * x[considered] + offset)
    centre = float(np.average(x[considered], weights=fitted * (1 - fitted)))
    common = np.array([slope, slope * centre + offset])
    parameters = np.empty((tags, 2))
    for tag in range(tags):
        rows = considered[:, tag]
        own, level = _logistic(x[rows, tag] - centre, true[rows, tag], common, _PRIOR)
        # However few photos say otherwise, a score never falls as the network gets surer.
        own = max(own, 0.0)
        parameters[tag] = own, level - own * centre
    return parameters


def fit_thresholds(hierarchy: Hierarchy, scores: Floats, true: Truth, usual: float = USUAL, least: int = 8) -> Doubles:
    """(tags,): the score from which each tag is shown: best F1, kept within 0.15 of `usual`.

    Tags with fewer than `least` photos get the usual one, and those that only sum up others at least `SUMMED`.

    Args:
        scores, true: (n, tags).
    """
    grid = np.linspace(usual - 0.15, usual + 0.15, 13)
    thresholds = np.full(scores.shape[1], usual)
    for tag in np.flatnonzero(true.sum(axis=0) >= least):
        shown = scores[:, tag, None] >= grid
        hits = (shown & true[:, tag, None]).sum(axis=0)
        f1 = 2 * hits / (shown.sum(axis=0) + true[:, tag].sum())
        thresholds[tag] = grid[np.flatnonzero(f1 == f1.max()).mean().round().astype(int)]
    return np.where(hierarchy.only_sums, np.maximum(thresholds, SUMMED), thresholds)


def cross_fit(
    hierarchy: Hierarchy, probabilities: Floats, true: Truth, usual: float = USUAL
) -> tuple[Floats, npt.NDArray[np.bool_]]:
    """Scores (n, tags), and which are shown, each photo's by what was fitted on the half it is not in."""
    scores = np.empty_like(probabilities)
    shown = np.empty(probabilities.shape, dtype=bool)
    half = np.random.default_rng(0).permutation(len(probabilities)) % 2 == 0
    for fitted, judged in ((half, ~half), (~half, half)):
        parameters = fit_calibration(probabilities[fitted], true[fitted])
        scored = hierarchy.scores(probabilities[fitted], parameters)
        thresholds = fit_thresholds(hierarchy, scored, true[fitted], usual)
        scores[judged] = hierarchy.scores(probabilities[judged], parameters)
        shown[judged] = scores[judged] >= thresholds
    return scores, shown


def _logistic(x: Doubles, true: npt.NDArray[np.bool_], prior: Doubles, precision: Doubles) -> tuple[float, float]:
    """Slope and offset of a logistic regression with a Gaussian prior.

    Newton's method, its steps halved until they help.
    """
    design, y = np.stack([x, np.ones_like(x)], axis=1), true.astype(np.float64)

    def loss(parameters: Doubles) -> float:
        score = design @ parameters
        likelihood = (np.logaddexp(0, score) - y * score).sum()
        return float(likelihood + 0.5 * (precision * (parameters - prior) ** 2).sum())

    parameters = prior.copy()
    for _ in range(50):
        fitted = _sigmoid(design @ parameters)
        gradient = design.T @ (fitted - y) + precision * (parameters - prior)
        hessian = design.T @ (design * (fitted * (1 - fitted))[:, None]) + np.diag(precision)
        step = np.linalg.solve(hessian, gradient)
        while np.abs(step).max() > 1e-9 and loss(parameters - step) > loss(parameters):
            step /= 2
        parameters = parameters - step
        if np.abs(step).max() < 1e-9:
            break
    return float(parameters[0]), float(parameters[1])


def _sigmoid(x: Doubles) -> Doubles:
    return np.asarray(1 / (1 + np.exp(-np.clip(x, -40, 40))))
