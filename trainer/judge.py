"""What a trained network is worth: figures on held-out photos, and the calibration that makes its scores honest."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import msgspec

from photohash.errors import UsageError
from photohash.tagging.bundle import Evaluation, Tag
from trainer.calibrate import USUAL, fit_calibration, fit_thresholds
from trainer.elsewhere import figures, look, recalibrate
from trainer.evaluate import predict
from trainer.held_out import HeldOut, false_tags, ranking, shown_tags
from trainer.synonyms import synonyms
from trainer.wordnet import shipped_wordnet

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    import numpy as np
    import numpy.typing as npt

    from photohash.tagging.bundle import Input
    from photohash.tagging.network import Network
    from trainer.examples import Examples
    from trainer.folder_set import FolderSet
    from trainer.held_out import Figures
    from trainer.vocabulary import Entry


class Judgement(msgspec.Struct, frozen=True):
    """Figures, and for each tag its calibration (a, b) and the score from which it is shown."""

    figures: list[Evaluation]
    calibration: list[tuple[float, float]]
    thresholds: list[float]


def judge(
    network: Network, photos: Examples, entries: Sequence[Entry], pixels: Input, device: str,
    elsewhere: FolderSet | None = None,
) -> tuple[Judgement, HeldOut]:  # fmt: skip
    """Judge and calibrate a network on photos that it was not trained on; also what it makes of them, calibrated.

    Args:
        elsewhere: photos of other sources, whose training split has the last word on scores and thresholds.
    """
    tags = tags_of(entries)
    outputs = sum(tag.output is not None for tag in tags)
    softmax = predict(network, photos, pixels, device).softmax
    state = HeldOut(tags, softmax, photos.truth(outputs))
    tagged = state.take(state.tagged)
    parameters = fit_calibration(tagged.rolled, tagged.rolled_true)
    hierarchy = state.hierarchy
    scores, true = hierarchy.scores(tagged.rolled, parameters), tagged.rolled_true
    if elsewhere is not None:
        seen, judged = (
            look(network, split, elsewhere.classes, tags, pixels, device)
            for split in (elsewhere.train, elsewhere.validation)
        )
        parameters = recalibrate(seen, parameters)
        scores, true = hierarchy.scores(seen.rolled, parameters), seen.true
    thresholds = fit_thresholds(hierarchy, scores, true)
    judgement = Judgement(
        [],
        [(round(float(a), 4), round(float(b), 4)) for a, b in parameters],
        [round(float(threshold), 3) for threshold in thresholds],
    )
    state = replace(state, tags=tags_of(entries, judgement))
    # How scores hold on the corpus itself says nothing once they are fitted to other photos.
    evaluators = (ranking, shown_tags, false_tags) if elsewhere is None else (ranking,)
    judgement.figures.extend(_figures(state, photos.sources, evaluators))
    if elsewhere is not None:
        for name, value in figures(judged, parameters, thresholds):
            judgement.figures.append(Evaluation("elsewhere", name, round(value, 4)))
    return judgement, state


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
    displays = {entry.synset: entry.display for entry in entries if entry.synset}
    others = synonyms(displays, shipped_wordnet()) if displays else {}
    return [
        Tag(
            name=entry.name,
            display=entry.display,
            synset=entry.synset,
            parents=entry.parents,
            output=entry.output,
            calibration=judgement.calibration[place] if judgement else (1.0, 0.0),
            threshold=judgement.thresholds[place] if judgement else USUAL,
            synonyms=others[entry.synset] if entry.synset else (),
        )
        for place, entry in enumerate(entries)
    ]


def _figures(
    state: HeldOut, sources: npt.NDArray[np.str_], evaluators: Sequence[Callable[[HeldOut], Figures]]
) -> list[Evaluation]:
    """Of all photos, then the most specific tags by source."""
    figures = [
        Evaluation("validation", name, round(value, 4))
        for evaluator in evaluators
        for name, value in evaluator(state)
    ]
    for source in sorted(set(sources.tolist())):
        for name, value in ranking(state.take(sources == source)):
            figures.append(Evaluation(f"validation, {source}", name, round(value, 4)))
    return figures
