"""Photos from elsewhere: such as people have, of no source that the network learned from, in a folder for each thing.

What a corpus holds out is as the corpus is. On other photos a network is less sure than it says, so scores that
should mean what they say are calibrated once more on some of these, and judged on the rest. A thing that is no tag
lies outside the vocabulary: nothing should be shown of it. A folder `beach+coast` has photos of beaches on which coasts
are seen, too: the first is what they should be found by. Things that their folder does not name count as wrong, but for
tags that no folder is of: a kitchen around an oven is none, and nothing is said of how sure kitchens should be.

Recall is of the tags in the order of the app, all of them. A photo in a folder `dog` may be of a poodle, which its
folder does not tell: `recall@k` asks for the very tag of the folder, where the network has an output for it,
`recall@k with kinds` is content with a kind of it, by which the app finds the photo as well.
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
        first: (n, tags): the first of its tags, where the network has an output for it.
        kinds: (n, tags): the first of its tags and all kinds of it.
    """

    hierarchy: Hierarchy
    softmax: Floats
    true: Truth
    first: Truth
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
    children: dict[str, list[str]] = {}
    for tag in tags:
        for parent in tag.parents:
            children.setdefault(parent, []).append(tag.name)
    softmax = predict(network, photos, pixels, device).softmax
    true, firsts, kinds = (np.zeros((len(photos), len(tags)), dtype=bool) for _ in range(3))
    for row, target in enumerate(photos.targets):
        names = [normalise(thing) for thing in things[target].split("+")]
        for above in reached(filter(place.__contains__, names), parents):
            true[row, place[above]] = True
        if (first := place.get(names[0])) is not None:
            firsts[row, first] = tags[first].output is not None
            kinds[row, [place[kind] for kind in reached(names[:1], children)]] = True
    return Elsewhere(Hierarchy(tags), softmax, true, firsts, kinds)


def recalibrate(seen: Elsewhere, parameters: Doubles) -> Doubles:
    """(tags, 2): a calibration that was fitted elsewhere, with what these photos say of its scores."""
    scores = calibrate(seen.rolled, parameters)
    scores[:, ~seen.spoken_of] = 0  # not looked at: these follow the others
    again = fit_calibration(scores, seen.true)
    return np.stack([again[:, 0] * parameters[:, 0], again[:, 0] * parameters[:, 1] + again[:, 1]], axis=1)


def figures(
    seen: Elsewhere, calibration: npt.NDArray[np.floating], thresholds: npt.NDArray[np.floating]
) -> Figures:
    """Name and value: of the photos' tags among the first; of what is shown; of what is shown of other things."""
    inside = seen.true.any(axis=1)
    prominence = seen.hierarchy.prominence(seen.softmax)
    scores = seen.hierarchy.scores(seen.rolled, calibration)
    shown = scores >= thresholds
    for k in (1, 5):
        if seen.first.any() and k <= seen.first.shape[1]:
            yield f"recall@{k}", recall_at(prominence, seen.first, k)
            yield f"recall@{k} with kinds", found_at(prominence, seen.kinds, k)
    of = seen.spoken_of
    yield from rightly_shown(scores[:, of], shown[:, of], seen.true[:, of])
    if inside.any():
        yield "photos shown a tag", float(shown[inside].any(axis=1).mean())
        yield "photos shown a right tag", float((shown & seen.true)[inside].any(axis=1).mean())
    yield from wrongly_shown(shown[~inside])
