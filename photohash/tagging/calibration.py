"""Scores that mean what they say: of the tags shown with 0.8, eight in ten should be right."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

_EPSILON = 1e-6


def calibrate(
    probabilities: npt.NDArray[np.floating], calibration: npt.NDArray[np.floating]
) -> npt.NDArray[np.float32]:
    """Platt scaling: sigmoid(a * logit(p) + b).

    Args:
        probabilities: (n, tags), in [0, 1].
        calibration: (tags, 2), a and b of each tag. (1, 0) changes nothing.

    Source: Platt 1999; on logits as in Guo et al. 2017, "On Calibration of Modern Neural Networks",
    section 4.
    """
    scaled = calibration[:, 0] * logit(probabilities) + calibration[:, 1]
    return (1 / (1 + np.exp(-scaled))).astype(np.float32)


def logit(probabilities: npt.NDArray[np.floating]) -> npt.NDArray[np.float64]:
    """log(p / (1 - p)) with p kept away from 0 and 1."""
    clipped = np.clip(probabilities.astype(np.float64), _EPSILON, 1 - _EPSILON)
    return np.asarray(np.log(clipped) - np.log1p(-clipped))


def softmax(logits: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Along the last axis."""
    exponential = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return np.asarray(exponential / exponential.sum(axis=-1, keepdims=True))
