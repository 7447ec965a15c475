"""What a network makes of a photo, and what it makes of it in disguise, should be the same.

Where a tag has small photos alone, what its photos look like is known of small photos alone: of sharp ones the network
never saw an example. So every photo is looked at twice in a batch, as it is and in disguise (`augment.random_pair`): a
sharp one as a thumbnail, such as sources of small pictures have, a small one without the traces of that. The look that
is like those from which the network knows all tags teaches the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch.nn import functional

from trainer.domains import DETAILED

if TYPE_CHECKING:
    from torch import Tensor

_TEMPERATURE = 2.0
"""Of both softmaxes: what is unlikely counts, too, as it is told from what is impossible (Hinton et al. 2015, arXiv
1503.02531, section 2)."""


def disagreement(logits: Tensor, domains: Tensor) -> Tensor:
    """The mean Kullback-Leibler divergence, in nats, of what pupils say from what teachers say.

    Args:
        logits: (2n, outputs), of n pairs: each a photo as it is, then in disguise. No domain's offset is in them.
        domains: (2n,), of `trainer.domains.Domains`.
    """
    plain, disguised = logits[::2], logits[1::2]
    sharp = (domains[::2] == DETAILED).unsqueeze(1)
    teacher = torch.where(sharp, disguised, plain).detach()
    pupil = torch.where(sharp, plain, disguised)
    said, taught = (functional.log_softmax(each / _TEMPERATURE, dim=1) for each in (pupil, teacher))
    # The gradients of softened softmaxes shrink with the square of the temperature.
    return functional.kl_div(said, taught, reduction="batchmean", log_target=True) * _TEMPERATURE**2
