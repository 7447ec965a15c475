"""Photos that a network was not trained on, with what it makes of them; and the evaluators of tags.

An evaluator takes the state and yields (name, value).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from photohash.tagging.hierarchy import Hierarchy
from trainer.calibrate import cross_fit
from trainer.evaluate import calibration_error, mean_average_precision, precision_at, recall_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy.typing as npt

    from photohash.tagging.bundle import Tag
    from trainer.evaluate import Floats, Truth

    Figures = Iterator[tuple[str, float]]

AT = (1, 5, 10)
"""How many of the best tags are looked at."""


@dataclass(frozen=True)
class HeldOut:
    """The state that evaluators take.

    Args:
        tags: of the bundle, with the calibration and thresholds known so far.
        softmax: (n, outputs).
        true: (n, outputs); a row without any is a photo outside the vocabulary.
    """

    tags: Sequence[Tag]
    softmax: Floats
    true: Truth

    @cached_property
    def hierarchy(self) -> Hierarchy:
        """Of the tags."""
        return Hierarchy(self.tags)

    @cached_property
    def rolled(self) -> Floats:
        """Probability of every tag (n, tags), summed up the hierarchy."""
        return self.hierarchy.roll_up(self.softmax)

    @cached_property
    def prominence(self) -> Floats:
        """(n, tags), by which the app puts tags in order."""
        return self.hierarchy.prominence(self.softmax)

    @cached_property
    def own(self) -> Truth:
        """(n, tags): the photos' own tags, without those above them."""
        own = np.zeros((len(self.true), len(self.tags)), dtype=bool)
        for place, tag in enumerate(self.tags):
            if tag.output is not None:
                own[:, place] = self.true[:, tag.output]
        return own

    @cached_property
    def rolled_true(self) -> Truth:
        """(n, tags): what is true of a photo's tag is true of all that the tag is a kind of."""
        return self.hierarchy.roll_up(self.true.astype(np.float32)) > 0

    @cached_property
    def scores(self) -> Floats:
        """(n, tags), as the app would give them."""
        return self.hierarchy.scores(self.rolled, np.array([tag.calibration for tag in self.tags]))

    @cached_property
    def shown(self) -> Truth:
        """(n, tags): the tags that the app would show."""
        return self.scores >= np.array([tag.threshold for tag in self.tags], dtype=np.float32)

    @cached_property
    def tagged(self) -> npt.NDArray[np.bool_]:
        """(n,): the photos that have a tag of the vocabulary."""
        return np.asarray(self.true.any(axis=1))

    def take(self, rows: npt.NDArray[np.bool_] | npt.NDArray[np.intp]) -> HeldOut:
        """Some of the photos."""
        return replace(self, softmax=self.softmax[rows], true=self.true[rows])


def ranking(state: HeldOut) -> Figures:
    """Precision and recall of the photos' own tags among the app's first k, and mAP of the outputs."""
    if not state.tagged.any():
        return
    for k in AT:
        if k <= state.own.shape[1]:
            yield f"precision@{k}", precision_at(state.prominence, state.own, k)
            yield f"recall@{k}", recall_at(state.prominence, state.own, k)
    yield "mAP", mean_average_precision(state.softmax, state.true)


def shown_tags(state: HeldOut) -> Figures:
    """Of the tags that a person would be shown: how often they are right, and whether scores say so.

    Calibration and thresholds are fitted on one half of the photos and judged on the other, both ways: fitted and
    judged on the same photos, thresholds lie where luck made scores look right.
    """
    state = state.take(state.tagged)
    if len(state.true) < 2:
        return
    scores, shown = cross_fit(state.hierarchy, state.rolled, state.rolled_true)
    yield from rightly_shown(scores, shown, state.rolled_true)
    yield "photos shown a tag", float(shown.any(axis=1).mean())
    yield "tags shown a photo", float(shown.sum(axis=1).mean())


def false_tags(state: HeldOut) -> Figures:
    """Of photos outside the vocabulary: the share that is shown any tag, and how many tags a photo."""
    yield from wrongly_shown(state.shown[~state.tagged])


def rightly_shown(scores: Floats, shown: Truth, true: Truth) -> Figures:
    """How often what is shown (n, tags) is right, and whether its scores say so."""
    yield "calibration error of shown scores", calibration_error(scores[shown], true[shown])
    yield "precision of shown tags", float(true[shown].mean()) if shown.any() else 0.0


def wrongly_shown(outside: Truth) -> Figures:
    """Of what is shown (n, tags) on photos outside the vocabulary."""
    if len(outside):
        yield "false-tag rate", float(outside.any(axis=1).mean())
        yield "false tags a photo", float(outside.sum(axis=1).mean())
