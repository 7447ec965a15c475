"""How good a network is on photos it was not trained on: what it predicts, and measures of that."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, NamedTuple

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


class Predictions(NamedTuple):
    """Softmax (n, outputs) and embeddings (n, dimension) of n photos."""

    softmax: Floats
    embeddings: Floats


def predict(
    network: Network, photos: Photos, pixels: Input, device: str = "cpu", batch: int = 64
) -> Predictions:
    """What a network makes of each photo, seen as the app sees it; photos are made ready on all cores."""
    network.eval()
    scores, embeddings = [], []
    with torch.inference_mode(), ThreadPoolExecutor() as pool:
        for start in range(0, len(photos), batch):
            places = range(start, min(start + batch, len(photos)))
            views = np.stack(list(pool.map(lambda place: prepare(photos.image(place), pixels), places)))
            logits, embedding = network(torch.from_numpy(views).to(device))
            scores.append(softmax(logits.float().cpu().numpy()))
            embeddings.append(embedding.float().cpu().numpy())
    if not scores:
        empty = np.zeros((0, network.head.out_features), np.float32)
        return Predictions(empty, np.zeros((0, network.dimension), np.float32))
    return Predictions(np.concatenate(scores), np.concatenate(embeddings))


def precision_at(scores: Floats, true: Truth, k: int) -> float:
    """Mean over photos of the share of the k best that are their tags; photos without tags do not count."""
    found, _ = _found(scores, true, k)
    return float((found / k).mean())


def recall_at(scores: Floats, true: Truth, k: int) -> float:
    """Mean over photos of the share of their tags among the k best; photos without tags do not count."""
    found, tags = _found(scores, true, k)
    return float((found / tags).mean())


def found_at(scores: Floats, true: Truth, k: int) -> float:
    """Share of photos with any of their tags among the k best; photos without tags do not count."""
    found, _ = _found(scores, true, k)
    return float((found > 0).mean())


def average_precisions(scores: Floats, true: Truth) -> npt.NDArray[np.float64]:
    """The area under each tag's precision-recall curve (tags,); NaN for tags without a photo."""
    values = np.full(true.shape[1], np.nan)
    for tag in np.flatnonzero(true.any(axis=0)):
        hits = true[np.argsort(-scores[:, tag], kind="stable"), tag]
        precision = np.cumsum(hits) / np.arange(1, len(hits) + 1)
        values[tag] = precision[hits].mean()
    return values


def mean_average_precision(scores: Floats, true: Truth) -> float:
    """Mean average precision over the tags that have at least one photo."""
    return float(np.nanmean(average_precisions(scores, true)))


class Reliability(NamedTuple):
    """Of the scores in each of several equal-width bins (bins,): how many, their mean, the share that is right.

    Mean and share are NaN in an empty bin.
    """

    weight: npt.NDArray[np.intp]
    score: npt.NDArray[np.float64]
    precision: npt.NDArray[np.float64]


def reliability(scores: Floats, true: Truth, bins: int = 15) -> Reliability:
    """What a reliability diagram shows, for scores in [0, 1] and what is true of them, of equal shape."""
    places = np.minimum((scores.ravel() * bins).astype(int), bins - 1)
    weight = np.bincount(places, minlength=bins)
    filled = np.where(weight, weight, np.nan)
    return Reliability(
        weight,
        np.bincount(places, scores.ravel(), bins) / filled,
        np.bincount(places, true.ravel(), bins) / filled,
    )


def calibration_error(scores: Floats, true: Truth, bins: int = 15) -> float:
    """Expected calibration error: mean gap between score and precision over equal-width bins, by weight.

    Args:
        scores, true: of equal shape; only the scores that are shown should be given.

    Source: Guo et al. 2017 (arXiv 1706.04599), equation 3.
    """
    if not scores.size:
        return 0.0
    weight, score, precision = reliability(scores, true, bins)
    return float(np.nansum(weight * np.abs(score - precision)) / weight.sum())


def _found(
    scores: Floats, true: Truth, k: int
) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """For each tagged photo: how many of its tags are among the k best, and how many it has."""
    tagged = true.any(axis=1)
    scores, true = scores[tagged], true[tagged]
    best = np.argpartition(-scores, k - 1, axis=1)[:, :k]
    return np.take_along_axis(true, best, axis=1).sum(axis=1), true.sum(axis=1)
