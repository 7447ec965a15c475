"""From a corpus and a recipe to a bundle: every step, skipping what an earlier run has finished."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import torch

from photohash.errors import UsageError
from photohash.tagging.bundle import FORMAT, Bundle, Embedding, Evaluation, Tag, Training
from photohash.tagging.calibration import calibrate
from photohash.tagging.hierarchy import Hierarchy
from photohash.tagging.network import Network
from trainer.calibrate import fit_calibration, fit_thresholds
from trainer.checkpoint import averaged_weights
from trainer.evaluate import calibration_error, mean_average_precision, predict, recall_at, truth
from trainer.export import export, round_weights
from trainer.fit import Step, fit
from trainer.pack import Pack, pack
from trainer.resources import resources
from trainer.vocabulary import Vocabulary, build_vocabulary
from trainer.wordnet import read_wordnet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import numpy.typing as npt

    from trainer.recipe import Recipe

SHOWN = 0.45
"""Score from which tags are shown, unless a tag's own photos say otherwise."""


class Prepared(NamedTuple):
    """A corpus made ready: pixels of both splits, the tags, and the outputs that each photo is trained on."""

    train: Pack
    validation: Pack
    vocabulary: Vocabulary
    labels: list[tuple[int, ...]]


def prepare_corpus(recipe: Recipe, corpus: Path, out: Path) -> Prepared:
    """Pack both splits and choose the vocabulary, which is explained in `vocabulary.csv`.

    Raises:
        UsageError: the corpus cannot be read, or nothing in it is frequent enough.
    """
    short_side = recipe.corpus.short_side
    train = pack(corpus, recipe.corpus.train, short_side, out / "pack" / "train")
    validation = pack(corpus, recipe.corpus.validation, short_side, out / "pack" / "validation")
    vocabulary = build_vocabulary(train.labelled, read_wordnet(resources() / "wordnet"), recipe.vocabulary)
    vocabulary.write(out / "vocabulary.csv")
    return Prepared(train, validation, vocabulary, [vocabulary.label(*post) for post in train.labelled])


def train(recipe: Recipe, prepared: Prepared, out: Path, device: str) -> Iterator[Step]:
    """Train or go on training in `out/run`."""
    return fit(recipe, prepared.train, prepared.labels, prepared.vocabulary.outputs, out / "run", device)


def finish(recipe: Recipe, prepared: Prepared, out: Path, device: str) -> Bundle:
    """Round, evaluate and calibrate the averaged weights, and write the bundle to `out/bundle`."""
    vocabulary = prepared.vocabulary
    network = Network(recipe.architecture, recipe.input, vocabulary.outputs)
    try:
        network.load_state_dict(averaged_weights(out / "run"))
    except RuntimeError as error:
        raise UsageError(f"{out}: the checkpoint is of another network or vocabulary; use a new folder") from error
    round_weights(network)
    network = network.to(device).to(memory_format=torch.channels_last)

    probabilities = predict(network, prepared.validation, recipe.input, device)
    labels = [vocabulary.label(*post) for post in prepared.validation.labelled]
    true = truth(labels, vocabulary.outputs)
    tags = _tags(vocabulary)
    hierarchy = Hierarchy(tags)
    # What is true of a photo's tag is true of all that the tag is a kind of.
    rolled, rolled_true = hierarchy.roll_up(probabilities), hierarchy.roll_up(true.astype(np.float32)) > 0
    tagged = true.any(axis=1)
    parameters = fit_calibration(rolled[tagged], rolled_true[tagged])
    thresholds = fit_thresholds(rolled[tagged], rolled_true[tagged], parameters, SHOWN)
    scores = calibrate(rolled, parameters)
    bundle = Bundle(
        format=FORMAT,
        id=recipe.id,
        title=recipe.title,
        licence=recipe.licence,
        source=recipe.source,
        architecture=recipe.architecture,
        input=recipe.input,
        embedding=Embedding(node="body", dimension=network.dimension),
        tags=tuple(_tags(vocabulary, parameters, thresholds)),
        training=Training(
            corpus=prepared.train.index.corpus,
            recipe=recipe.as_dict(),
            seed=recipe.seed,
            images_seen=recipe.training.images,
        ),
        evaluation=tuple(
            _figures(probabilities, true, prepared.validation.index.sources)
            + _shown_figures(scores[tagged], rolled_true[tagged], thresholds)
        ),
    )
    export(network, bundle, out / "bundle")
    return bundle


def _tags(
    vocabulary: Vocabulary,
    parameters: npt.NDArray[np.float64] | None = None,
    thresholds: npt.NDArray[np.float64] | None = None,
) -> list[Tag]:
    return [
        Tag(
            name=entry.name,
            display=entry.display,
            synset=entry.synset,
            parents=entry.parents,
            output=entry.output,
            calibration=(1.0, 0.0)
            if parameters is None
            else (round(float(parameters[place, 0]), 4), round(float(parameters[place, 1]), 4)),
            threshold=SHOWN if thresholds is None else round(float(thresholds[place]), 3),
        )
        for place, entry in enumerate(vocabulary.entries)
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
