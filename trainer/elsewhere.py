"""Photos from elsewhere: such as people have, of no source that the network learned from, in a folder for each thing.

What a corpus holds out is as the corpus is. On other photos a network is less sure than it says, so scores that
should mean what they say are calibrated once more on some of these, and judged on the rest. A thing that is no tag
lies outside the vocabulary: nothing should be shown of it. A folder `beach+coast` has photos of beaches on which coasts
are seen, too: the first is what they should be found by. Things that their folder does not name count as wrong, but for
tags that no folder is of: a kitchen around an oven is none, and nothing is said of how sure kitchens should be.

A photo in a folder `dog` may be of a poodle, which its folder does not tell: `recall@k` asks for the very tag of the
folder, `recall@k with kinds` is content with a kind of it, by which the app finds the photo as well.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from photohash.graph import reached
from photohash.hashtag import normalise
from photohash.tagging.calibration import calibrate
from photohash.tagging.hierarchy import Hierarchy
from trainer.calibrate import fit_calibration
from trainer.evaluate import found_at, predict, recall_at
from trainer.held_out import rightly_shown, wrongly_shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from photohash.tagging.bundle import Input, Tag
    from photohash.tagging.network import Network
    from trainer.calibrate import Doubles
    from trainer.evaluate import Floats, Truth
    from trainer.folder_set import Split
    from trainer.held_out import Figures


@dataclass(frozen=True)
class Elsewhere:
    """What a network makes of these photos.

    Args:
        hierarchy: of the tags.
        softmax: (n, outputs).
        true: (n, tags): the photo's tags and all above them; none for things outside the vocabulary.
        outputs: (n, outputs): the first of its tags, where the network has an output for it.
        kinds: (n, outputs): the first of its tags and all kinds of it.
    """

    hierarchy: Hierarchy
    softmax: Floats
    true: Truth
    outputs: Truth
    kinds: Truth

    @cached_property
    def rolled(self) -> Floats:
        """(n, tags), summed up the hierarchy."""
        return self.hierarchy.roll_up(self.softmax)

    @property
    def spoken_of(self) -> npt.NDArray[np.bool_]:
        """(tags,): those that a photo is of."""
        return np.asarray(self.true.any(axis=0))


def look(
    network: Network, photos: Split, things: Sequence[str], tags: Sequence[Tag], pixels: Input, device: str
) -> Elsewhere:
    """Have a network look at one split, whose targets are places in `things`."""
    place = {tag.name: at for at, tag in enumerate(tags)}
    parents = {tag.name: tag.parents for tag in tags}
    softmax = predict(network, photos, pixels, device).softmax
    true = np.zeros((len(photos), len(tags)), dtype=bool)
    outputs = np.zeros(softmax.shape, dtype=bool)
    kinds = np.zeros(softmax.shape, dtype=bool)
    hierarchy = Hierarchy(tags)
    for row, target in enumerate(photos.targets):
        names = [normalise(thing) for thing in things[target].split("+")]
        for above in reached(filter(place.__contains__, names), parents):
            true[row, place[above]] = True
        first = place.get(names[0])
        if first is None:
            continue
        kinds[row, hierarchy.members[first]] = True
        if (output := tags[first].output) is not None:
            outputs[row, output] = True
    return Elsewhere(hierarchy, softmax, true, outputs, kinds)


def recalibrate(seen: Elsewhere, parameters: Doubles) -> Doubles:
    """(tags, 2): a calibration that was fitted elsewhere, with what these photos say of its scores."""
    scores = calibrate(seen.rolled, parameters)
    scores[:, ~seen.spoken_of] = 0  # not looked at: these follow the others
    again = fit_calibration(scores, seen.true)
    return np.stack([again[:, 0] * parameters[:, 0], again[:, 0] * parameters[:, 1] + again[:, 1]], axis=1)


def figures(
    seen: Elsewhere, calibration: npt.NDArray[np.floating], thresholds: npt.NDArray[np.floating]
) -> Figures:
    """Name and value: of the most specific tags among the best; of what is shown; of what is shown of other things."""
    inside = seen.true.any(axis=1)
    scores = seen.hierarchy.scores(seen.rolled, calibration)
    shown = scores >= thresholds
    for k in (1, 5):
        if seen.outputs.any() and k <= seen.outputs.shape[1]:
            yield f"recall@{k}", recall_at(seen.softmax, seen.outputs, k)
            yield f"recall@{k} with kinds", found_at(seen.softmax, seen.kinds, k)
    of = seen.spoken_of
    yield from rightly_shown(scores[:, of], shown[:, of], seen.true[:, of])
    if inside.any():
        yield "photos shown a tag", float(shown[inside].any(axis=1).mean())
        yield "photos shown a right tag", float((shown & seen.true)[inside].any(axis=1).mean())
    yield from wrongly_shown(shown[~inside])
