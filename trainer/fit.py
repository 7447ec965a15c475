"""Training: multi-label softmax over a packed corpus, resumable at any moment.

Source: [WSL] section 2.3 (softmax with 1/k targets, SGD with Nesterov momentum, warm-up); progressive
resolution after Tan & Le 2021, "EfficientNetV2" (arXiv 2104.00298), section 4.
"""

from __future__ import annotations

import bisect
import json
import math
import time
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from photohash.tagging.network import Network
from trainer.augment import random_view
from trainer.checkpoint import load_checkpoint, save_checkpoint
from trainer.plan import Plan, repeat_factors

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from trainer.pack import Pack
    from trainer.recipe import Recipe, TrainingRecipe

_AHEAD = 6
"""Batches that are made ready while the network works."""


class Step(NamedTuple):
    """One step done: images seen so far and in all, its loss, and the share of its time spent waiting for data."""

    images: int
    of: int
    loss: float
    size: int
    images_per_second: float
    stall: float


class Batch(NamedTuple):
    """uint8 views (n, size, size, 3) and target probabilities (n, outputs)."""

    pixels: Tensor
    targets: Tensor


def fit(
    recipe: Recipe,
    pack: Pack,
    labels: Sequence[Sequence[int]],
    outputs: int,
    folder: Path,
    device: str = "cpu",
) -> Iterator[Step]:
    """Train, yielding every step; resumes from the last checkpoint in `folder`.

    Args:
        labels: the outputs that each photo of the pack is trained on.
        outputs: number of tags in the softmax.
        folder: where `checkpoint.pt` and `log.jsonl` are kept.

    The averaged weights end in the checkpoint under "average"; the loss sequence after a resume is the same
    as without one.
    """
    folder.mkdir(parents=True, exist_ok=True)
    training = recipe.training
    torch.manual_seed(recipe.seed)
    network = Network(recipe.architecture, recipe.input, outputs).to(device)
    network = network.to(memory_format=torch.channels_last)
    average = Average(network, training.average)
    optimiser = _optimiser(network, training)
    seen = load_checkpoint(folder, network, average, optimiser)
    network.train()

    plan = Plan(repeat_factors(labels, training.sampling, training.sampling_threshold), recipe.seed)
    saved = seen
    with (folder / "log.jsonl").open("a", encoding="utf-8") as log, ThreadPoolExecutor(2) as pool:
        batches = _batches(recipe, pack, labels, outputs, plan, seen, pool)
        started = time.perf_counter()
        for batch in batches:
            waited = time.perf_counter() - started
            for group in optimiser.param_groups:
                group["lr"] = learning_rate(training, seen)
            loss = _step(network, optimiser, batch, device)
            average.update(network)
            seen += len(batch.pixels)
            spent = time.perf_counter() - started
            step = Step(
                seen, training.images, loss, batch.pixels.shape[1], len(batch.pixels) / spent, waited / spent
            )
            log.write(json.dumps(step._asdict()) + "\n")
            if seen - saved >= training.checkpoint_images or seen >= training.images:
                log.flush()
                save_checkpoint(folder, network, average, optimiser, seen)
                saved = seen
            yield step
            started = time.perf_counter()


def learning_rate(training: TrainingRecipe, seen: int) -> float:
    """Linear warm-up from nothing, then a half cosine down to nothing; begun anew at every restart.

    Source: Loshchilov & Hutter 2017, "SGDR: Stochastic Gradient Descent with Warm Restarts", section 3.
    """
    cycle = bisect.bisect_right(training.restarts, seen)
    start, end = ((0, *training.restarts)[cycle], (*training.restarts, training.images)[cycle])
    peak = training.learning_rate * training.restart_decay**cycle
    done = (seen - start) / (end - start)
    if done < training.warmup:
        return peak * (seen - start + training.batch) / (training.warmup * (end - start))
    return peak * 0.5 * (1 + math.cos(math.pi * min(1.0, done)))


class Average:
    """Exponential moving average of weights and batch statistics, warmed up so that it forgets the start."""

    def __init__(self, network: Network, decay: float) -> None:
        self.state = {name: value.detach().clone() for name, value in network.state_dict().items()}
        self._decay = decay
        self.updates = 0

    def update(self, network: Network) -> None:
        """Move towards the network as it is now."""
        self.updates += 1
        decay = min(self._decay, (1 + self.updates) / (10 + self.updates))
        with torch.no_grad():
            for name, value in network.state_dict().items():
                if value.is_floating_point():
                    self.state[name].lerp_(value, 1 - decay)
                else:
                    self.state[name].copy_(value)


def _step(network: nn.Module, optimiser: torch.optim.Optimizer, batch: Batch, device: str) -> float:
    pixels, targets = batch.pixels.to(device), batch.targets.to(device)
    with torch.autocast(device, dtype=torch.bfloat16):
        logits, _ = network(pixels)
    loss = functional.cross_entropy(logits.float(), targets)
    optimiser.zero_grad(set_to_none=True)
    loss.backward()  # type: ignore[no-untyped-call]
    nn.utils.clip_grad_norm_(network.parameters(), 5.0)
    optimiser.step()
    return loss.item()


def _optimiser(network: nn.Module, training: TrainingRecipe) -> torch.optim.SGD:
    # Biases and the scales of normalisation are not decayed: shrinking them only costs accuracy.
    decayed = [value for value in network.parameters() if value.ndim > 1]
    free = [value for value in network.parameters() if value.ndim <= 1]
    return torch.optim.SGD(
        [{"params": decayed, "weight_decay": training.weight_decay}, {"params": free, "weight_decay": 0.0}],
        lr=training.learning_rate,
        momentum=training.momentum,
        nesterov=True,
    )


def _batches(
    recipe: Recipe,
    pack: Pack,
    labels: Sequence[Sequence[int]],
    outputs: int,
    plan: Plan,
    seen: int,
    pool: ThreadPoolExecutor,
) -> Iterator[Batch]:
    training = recipe.training
    ahead: deque[Future[Batch]] = deque()
    for start in range(seen, training.images, training.batch):
        # The plan is read here, in one thread: it caches its epoch.
        photos = [plan.at(position) for position in range(start, min(start + training.batch, training.images))]
        size = next(stage.size for stage in training.stages if start < stage.until * training.images)
        ahead.append(pool.submit(_batch, recipe, pack, labels, outputs, start, photos, size))
        if len(ahead) == _AHEAD:
            yield ahead.popleft().result()
    while ahead:
        yield ahead.popleft().result()


def _batch(
    recipe: Recipe,
    pack: Pack,
    labels: Sequence[Sequence[int]],
    outputs: int,
    start: int,
    photos: Sequence[int],
    size: int,
) -> Batch:
    training = recipe.training
    views = [
        random_view(pack.image(photo), size, training, (recipe.seed, start + place))
        for place, photo in enumerate(photos)
    ]
    smoothing = training.label_smoothing
    targets = np.full((len(photos), outputs), smoothing / outputs, dtype=np.float32)
    for place, photo in enumerate(photos):
        targets[place, list(labels[photo])] += (1 - smoothing) / len(labels[photo])
    return Batch(torch.from_numpy(np.stack(views)), torch.from_numpy(targets))
