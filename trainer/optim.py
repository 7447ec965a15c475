"""How far each step goes: optimisers and the learning rate over a run."""

from __future__ import annotations

import bisect
import math
from typing import TYPE_CHECKING

import torch

if TYPE_CHECKING:
    from torch import nn

    from trainer.recipe import TrainingRecipe


def optimiser(network: nn.Module, training: TrainingRecipe) -> torch.optim.Optimizer:
    """SGD with Nesterov momentum, as [WSL], or AdamW, as [SWAG] for transformers.

    Biases and the scales of normalisation are not decayed: shrinking them only costs accuracy.
    """
    decayed = [value for value in network.parameters() if value.ndim > 1]
    free = [value for value in network.parameters() if value.ndim <= 1]
    groups = [
        {"params": decayed, "weight_decay": training.weight_decay},
        {"params": free, "weight_decay": 0.0},
    ]
    if training.optimiser == "adamw":
        return torch.optim.AdamW(groups, lr=training.learning_rate)
    return torch.optim.SGD(groups, lr=training.learning_rate, momentum=training.momentum, nesterov=True)


def learning_rate(training: TrainingRecipe, seen: int) -> float:
    """The rate of the step that starts after `seen` images; grows linearly at first, then falls, in every cycle.

    Source: linear scaling and warm-up, Goyal et al. 2017 (arXiv 1706.02677), section 2; halving at equal intervals,
    [WSL] section 2.3; cosine and restarts, Loshchilov & Hutter 2017 (arXiv 1608.03983), section 3.
    """
    cycle = bisect.bisect_right(training.restarts, seen)
    start, end = ((0, *training.restarts)[cycle], (*training.restarts, training.images)[cycle])
    scale = training.batch / (training.reference_batch or training.batch)
    peak = training.learning_rate * scale * training.restart_decay**cycle
    warm = training.warmup * (end - start)
    if seen - start < warm:
        grown = min(1.0, (seen - start + training.batch) / warm)
        return peak * (training.warmup_from + (1 - training.warmup_from) * grown)
    if training.schedule == "halving":
        done = (seen - start - warm) / (end - start - warm)
        return peak * 0.5 ** min(training.halvings, int(done * (training.halvings + 1)))
    return peak * 0.5 * (1 + math.cos(math.pi * min(1.0, (seen - start) / (end - start))))
