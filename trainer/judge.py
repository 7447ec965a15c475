"""What a trained network is worth: figures on held-out photos, and the calibration that makes its scores honest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import numpy as np

from photohash.errors import UsageError
from photohash.tagging.bundle import Evaluation, Tag
from photohash.tagging.calibration import calibrate
from photohash.tagging.hierarchy import Hierarchy
from trainer.calibrate import fit_calibration, fit_thresholds
from trainer.evaluate import calibration_error, mean_average_precision, predict, recall_at

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import numpy.typing as npt

    from photohash.tagging.bundle import Input
    from photohash.tagging.network import Network
    from trainer.examples import Examples
    from trainer.vocabulary import Entry

SHOWN = 0.45
"""Score from which tags are shown, unless a tag's own photos say otherwise."""


class Judgement(msgspec.Struct, frozen=True):
    """Figures, and for each tag its calibration (a, b) and the score from which it is shown."""

    figures: list[Evaluation]
    calibration: list[tuple[float, float]]
    thresholds: list[float]


def judge(
    network: Network, photos: Examples, entries: Sequence[Entry], pixels: Input, device: str
) -> Judgement:
    """Judge and calibrate a network on photos that it was not trained on."""
    tags = tags_of(entries)
    outputs = sum(tag.output is not None for tag in tags)
    probabilities = predict(network, photos, pixels, device)
    true = photos.truth(outputs)
    hierarchy = Hierarchy(tags)
    # What is true of a photo's tag is true of all that the tag is a kind of.
    rolled, rolled_true = hierarchy.roll_up(probabilities), hierarchy.roll_up(true.astype(np.float32)) > 0
    tagged = true.any(axis=1)
    parameters = fit_calibration(rolled[tagged], rolled_true[tagged])
    thresholds = fit_thresholds(rolled[tagged], rolled_true[tagged], parameters, SHOWN)
    scores = calibrate(rolled, parameters)
    return Judgement(
        _figures(probabilities, true, photos.sources.tolist())
        + _shown_figures(scores[tagged], rolled_true[tagged], thresholds),
        [(round(float(a), 4), round(float(b), 4)) for a, b in parameters],
        [round(float(threshold), 3) for threshold in thresholds],
    )


def read_judgement(file: Path) -> Judgement:
    """Read what `photohash-trainer evaluate` wrote.

    Raises:
        UsageError: it is not there.
    """
    try:
        return msgspec.json.decode(file.read_bytes(), type=Judgement)
    except (OSError, msgspec.DecodeError) as error:
        raise UsageError(f"{file}: no evaluation ({error}); run photohash-trainer evaluate") from error


def tags_of(entries: Sequence[Entry], judgement: Judgement | None = None) -> list[Tag]:
    """The tags of a bundle; without a judgement their scores are the plain probabilities."""
    return [
        Tag(
            name=entry.name,
            display=entry.display,
            synset=entry.synset,
            parents=entry.parents,
            output=entry.output,
            calibration=judgement.calibration[place] if judgement else (1.0, 0.0),
            threshold=judgement.thresholds[place] if judgement else SHOWN,
        )
        for place, entry in enumerate(entries)
    ]


def _figures(
    probabilities: npt.NDArray[np.float32], true: npt.NDArray[np.bool_], sources: list[str]
) -> list[Evaluation]:
    """Recall of the most specific tags, over all photos and by source."""
    figures = [
        Evaluation("validation", "recall@1", recall_at(probabilities, true, 1)),
        Evaluation("validation", "recall@5", recall_at(probabilities, true, min(5, true.shape[1]))),
        Evaluation("validation", "mAP", mean_average_precision(probabilities, true)),
    ]
    for source in sorted(set(sources)):
        rows = np.array([other == source for other in sources])
        if true[rows].any():
            for k in (1, min(5, true.shape[1])):
                value = recall_at(probabilities[rows], true[rows], k)
                figures.append(Evaluation(f"validation, {source}", f"recall@{k}", value))
    return [Evaluation(figure.set, figure.metric, round(figure.value, 4)) for figure in figures]


def _shown_figures(
    scores: npt.NDArray[np.float32],
    true: npt.NDArray[np.bool_],
    thresholds: npt.NDArray[np.float64],
) -> list[Evaluation]:
    """Of the tags that a person would be shown: how often they are right, and whether scores say so."""
    shown = scores >= thresholds
    figures = {
        "calibration error of shown scores": calibration_error(scores[shown], true[shown]),
        "precision of shown tags": float(true[shown].mean()) if shown.any() else 0.0,
        "photos shown a tag": float(shown.any(axis=1).mean()),
        "tags shown a photo": float(shown.sum(axis=1).mean()),
    }
    return [Evaluation("validation", name, round(value, 4)) for name, value in figures.items()]
