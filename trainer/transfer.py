"""What a network is worth beyond its own tags: evaluators on any folder-per-class set.

An evaluator takes the state and yields (name, value).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from trainer.accuracy import accuracy
from trainer.evaluate import Predictions, predict
from trainer.fine_tune import FineTuning, fine_tune
from trainer.linear_probe import linear_probe
from trainer.zero_shot import ClassMapping, map_classes, zero_shot

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from photohash.tagging.bundle import Input, Tag
    from photohash.tagging.network import Network
    from trainer.evaluate import Floats
    from trainer.folder_set import FolderSet
    from trainer.wordnet import WordNet

    Figures = Iterator[tuple[str, float]]


@dataclass(frozen=True)
class Transfer:
    """The state that evaluators take: a network with its tags, and a set.

    Args:
        corpus: softmax (n, outputs) of held-out photos of the corpus, for Platt scaling.
    """

    network: Network
    tags: Sequence[Tag]
    pixels: Input
    photos: FolderSet
    wordnet: WordNet
    corpus: Floats | None = None
    schedule: FineTuning | None = None
    device: str = "cpu"

    @cached_property
    def train(self) -> Predictions:
        """What the network makes of the photos to train on."""
        return predict(self.network, self.photos.train, self.pixels, self.device)

    @cached_property
    def validation(self) -> Predictions:
        """What the network makes of the photos to judge."""
        return predict(self.network, self.photos.validation, self.pixels, self.device)

    @cached_property
    def mapping(self) -> ClassMapping:
        """How zero-shot reads the classes; its `left_out` names those that it cannot."""
        return map_classes(self.photos.classes, self.tags, self.wordnet)


def zero_shot_transfer(state: Transfer) -> Figures:
    """Accuracy without any training, over the photos of the classes that could be mapped."""
    mapping = state.mapping
    yield "zero-shot classes", float(len(mapping.classes))
    place = {int(target): row for row, target in enumerate(mapping.classes)}
    rows = [row for row, target in enumerate(state.photos.validation.targets) if int(target) in place]
    targets = state.photos.validation.targets[rows].copy()
    for row, target in enumerate(targets):
        targets[row] = place[int(target)]
    for name, scores in zero_shot(mapping, state.validation.softmax[rows], state.corpus, state.train.softmax):
        yield from accuracy(name, scores, targets)


def linear_probe_transfer(state: Transfer) -> Figures:
    """Accuracy of a linear classifier on the embeddings."""
    train, photos = state.train, state.photos
    scores = linear_probe(train.embeddings, photos.train.targets, len(photos.classes), state.validation.embeddings)
    yield from accuracy("linear probe", scores, photos.validation.targets)


def fine_tune_transfer(state: Transfer) -> Figures:
    """Accuracy of the whole network, trained on."""
    photos = state.photos
    tuned = fine_tune(state.network, photos.train, len(photos.classes), state.pixels, state.schedule, state.device)
    scores = predict(tuned, photos.validation, state.pixels, state.device).softmax
    yield from accuracy("fine-tune", scores, photos.validation.targets)


EVALUATORS = {
    "zero-shot": zero_shot_transfer,
    "linear-probe": linear_probe_transfer,
    "fine-tune": fine_tune_transfer,
}


def evaluate_transfer(state: Transfer, evaluators: Sequence[str] = tuple(EVALUATORS)) -> Figures:
    """What the evaluators yield, and how many photos they saw."""
    yield "photos to train on", float(len(state.photos.train))
    yield "photos judged", float(len(state.photos.validation))
    yield "unreadable photos", float(len(state.photos.unreadable))
    for name in evaluators:
        yield from EVALUATORS[name](state)
