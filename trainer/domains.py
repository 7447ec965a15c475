"""Views that show detail and views that do not, and how often each tag is among them.

Where a tag's photos are all small, a network may learn that a sharp photo shows anything but it: the sources teach it
what their pictures are like, not only what is in them. So what a view's detail says of its tags is given to the loss,
and the network need not learn it. It may still learn it from traces of JPEG: see `trainer.agreement`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    from trainer.examples import Examples
    from trainer.recipe import Recipe

BLURRED, DETAILED = 0, 1

_ABSENT = -1e4
"""Added to the logits of tags that no view of a domain shows: e to its power is nothing, its gradient none."""


class Domains:
    """The tags of a run's blurred and detailed views.

    Attributes:
        offsets: (2, outputs), to add to the logits of a view by its domain: the log of how much more often a tag is
            in that domain than in all (Menon et al. 2021, "Long-tail learning via logit adjustment", arXiv 2007.07314,
            section 4.2, with the shares of a domain). All 0 where the recipe does not ask for it.
        shares: (2, outputs), each row with sum 1: the same for all tags that are to be told apart in a domain.
    """

    def __init__(self, recipe: Recipe, examples: Examples, outputs: int) -> None:
        self._least = recipe.training.detail
        weights = self._seen(recipe, examples, outputs)
        everywhere = weights.sum(axis=0)
        # Where a domain has no views, or a tag no photos, there is nothing to compare.
        compared = (weights.sum(axis=1, keepdims=True) > 0) & (everywhere > 0)
        absent = compared & (weights == 0)
        ratio = _shares(weights) / np.where(everywhere > 0, _shares(everywhere), 1)
        logs = np.log(ratio, out=np.zeros_like(ratio), where=compared & ~absent)
        self.offsets = np.where(absent, _ABSENT, logs).astype(np.float32)
        self.shares = _shares((~absent).astype(np.float64))

    def of(self, side: int, blurred: bool) -> int:
        """The domain of a view of a photo whose short side is `side` pixels."""
        return DETAILED if self._least is not None and side >= self._least and not blurred else BLURRED

    def _seen(self, recipe: Recipe, examples: Examples, outputs: int) -> npt.NDArray[np.float64]:
        """(2, outputs): how often each tag is seen in each domain, as a multiple of an epoch's views."""
        chance = 0.5 if recipe.training.agreement else 1 - recipe.augment.blur
        sharp = np.zeros(len(examples)) if self._least is None else chance * (examples.sides >= self._least)
        return np.stack([examples.carried(examples.factors * share, outputs) for share in (1 - sharp, sharp)])


def _shares(weights: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    total = weights.sum(axis=-1, keepdims=True)
    shares: npt.NDArray[np.float64] = np.divide(weights, total, out=np.zeros_like(weights), where=total > 0)
    return shares
