"""How good a network is on photos it was not trained on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import torch

from photohash.tagging.calibration import softmax
from photohash.tagging.preprocessing import prepare

if TYPE_CHECKING:
    import numpy.typing as npt

    from photohash.tagging.bundle import Input
    from photohash.tagging.network import Network
    from trainer.photos import Photos

    Floats = npt.NDArray[np.float32]
    Truth = npt.NDArray[np.bool_]


def predict(network: Network, photos: Photos, pixels: Input, device: str = "cpu", batch: int = 64) -> Floats:
    """The softmax (n, outputs) for each photo, seen as the app sees it."""
    network.eval()
    rows = []
    with torch.inference_mode():
        for start in range(0, len(photos), batch):
            views = [prepare(photos.image(i), pixels) for i in range(start, min(start + batch, len(photos)))]
            logits, _ = network(torch.from_numpy(np.stack(views)).to(device))
            rows.append(softmax(logits.float().cpu().numpy()))
    return np.concatenate(rows)


def recall_at(scores: Floats, true: Truth, k: int) -> float:
    """Mean over photos of the share of their tags among the k best; photos without tags do not count."""
    tagged = true.any(axis=1)
    scores, true = scores[tagged], true[tagged]
    best = np.argpartition(-scores, k - 1, axis=1)[:, :k]
    found = np.take_along_axis(true, best, axis=1).sum(axis=1)
    return float((found / true.sum(axis=1)).mean())


def mean_average_precision(scores: Floats, true: Truth) -> float:
    """Mean over tags, each with at least one photo, of the area under its precision-recall curve."""
    values = []
    for tag in np.flatnonzero(true.any(axis=0)):
        hits = true[np.argsort(-scores[:, tag], kind="stable"), tag]
        precision = np.cumsum(hits) / np.arange(1, len(hits) + 1)
        values.append(precision[hits].mean())
    return float(np.mean(values))


def calibration_error(scores: Floats, true: Truth, bins: int = 15) -> float:
    """Expected calibration error: mean gap between score and precision over equal-width bins, by weight.

    Args:
        scores, true: of equal shape; only the scores that are shown should be given.

    Source: Guo et al. 2017 (arXiv 1706.04599), equation 3.
    """
    if not scores.size:
        return 0.0
    places = np.minimum((scores.ravel() * bins).astype(int), bins - 1)
    weight = np.bincount(places, minlength=bins)
    confidence = np.bincount(places, scores.ravel(), bins)
    accuracy = np.bincount(places, true.ravel(), bins)
    return float(np.abs(confidence - accuracy).sum() / weight.sum())
