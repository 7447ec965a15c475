"""Platt scaling of every tag, and the score from which it is shown.

Source: Platt 1999, "Probabilistic outputs for support vector machines"; each tag's offset is drawn towards
the common one, because most tags have few photos to fit on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from photohash.tagging.calibration import calibrate, logit

if TYPE_CHECKING:
    import numpy.typing as npt

    from trainer.evaluate import Floats, Truth

_WORTH_FITTING = 0.002
"""Probabilities below this are never shown, whatever their calibration."""
_PRIOR = 4.0
"""Precision of the Gaussian that holds each tag's offset to the common one."""


def fit_calibration(probabilities: Floats, true: Truth) -> npt.NDArray[np.float64]:
    """(tags, 2): the a and b of each tag, for sigmoid(a * logit(p) + b).

    Args:
        probabilities, true: (n, tags), rolled up the hierarchy.
    """
    considered = probabilities > _WORTH_FITTING
    x, y = logit(probabilities[considered]), true[considered].astype(np.float64)
    slope, offset = _logistic(x, y)
    parameters = np.tile([slope, offset], (probabilities.shape[1], 1))
    for tag in range(probabilities.shape[1]):
        rows = considered[:, tag]
        scaled = slope * logit(probabilities[rows, tag]) + offset
        shift = 0.0
        for _ in range(20):
            fitted = _sigmoid(scaled + shift)
            gradient = (fitted - true[rows, tag]).sum() + _PRIOR * shift
            shift -= gradient / ((fitted * (1 - fitted)).sum() + _PRIOR)
        parameters[tag, 1] += shift
    return parameters


def fit_thresholds(
    probabilities: Floats, true: Truth, parameters: npt.NDArray[np.float64], usual: float, least: int = 8
) -> npt.NDArray[np.float64]:
    """The score from which each tag is shown: best F1, kept within 0.15 of `usual`.

    Tags with fewer than `least` photos get the usual one.
    """
    scores = calibrate(probabilities, parameters)
    grid = np.linspace(usual - 0.15, usual + 0.15, 13)
    thresholds = np.full(scores.shape[1], usual)
    for tag in np.flatnonzero(true.sum(axis=0) >= least):
        shown = scores[:, tag, None] >= grid
        hits = (shown & true[:, tag, None]).sum(axis=0)
        f1 = 2 * hits / (shown.sum(axis=0) + true[:, tag].sum())
        thresholds[tag] = grid[np.flatnonzero(f1 == f1.max()).mean().round().astype(int)]
    return thresholds


def _logistic(x: npt.NDArray[np.float64], y: npt.NDArray[np.float64]) -> tuple[float, float]:
    """Slope and offset of a logistic regression: Newton's method, its steps halved until they help."""
    design = np.stack([x, np.ones_like(x)], axis=1)

    def loss(parameters: npt.NDArray[np.float64]) -> float:
        score = design @ parameters
        return float((np.logaddexp(0, score) - y * score).sum())

    parameters = np.zeros(2)
    for _ in range(50):
        fitted = _sigmoid(design @ parameters)
        hessian = design.T @ (design * (fitted * (1 - fitted))[:, None]) + 1e-6 * np.eye(2)
        step = np.linalg.solve(hessian, design.T @ (fitted - y))
        while np.abs(step).max() > 1e-9 and loss(parameters - step) > loss(parameters):
            step /= 2
        parameters = parameters - step
    return float(parameters[0]), float(parameters[1])


def _sigmoid(x: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    return np.asarray(1 / (1 + np.exp(-np.clip(x, -40, 40))))
