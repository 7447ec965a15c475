"""Training: multi-label softmax over shards, on one machine or many, resumable at any moment.

Source: [WSL] section 2.3 (softmax with 1/k targets, SGD with Nesterov momentum, warm-up); progressive
resolution after Tan & Le 2021, "EfficientNetV2" (arXiv 2104.00298), section 4.
"""

from __future__ import annotations

import time
from contextlib import closing
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.parallel import DistributedDataParallel

from photohash.tagging.network import Network
from trainer.agreement import disagreement
from trainer.average import Average
from trainer.checkpoint import load_checkpoint, save_checkpoint
from trainer.curves import write_curves
from trainer.data import Batch, Views, batches
from trainer.distributed import World
from trainer.domains import Domains
from trainer.evaluate import predict, recall_at
from trainer.optim import learning_rate, optimiser
from trainer.run_log import RunLog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import numpy.typing as npt

    from trainer.examples import Examples
    from trainer.recipe import Recipe, TrainingRecipe

_WATCHED = 1000
"""Validation photos that a run looks at on its way."""


class Step(NamedTuple):
    """One step done: images seen so far and in all, its loss, and the share of its time spent waiting for data."""

    images: int
    of: int
    loss: float
    size: int
    images_per_second: float
    stall: float


def fit(
    recipe: Recipe,
    train: Examples,
    validation: Examples,
    outputs: int,
    run: Path,
    world: World = World(),
    workers: int = 0,
    begin: Callable[[Network], object] = lambda network: None,
    kinds: npt.NDArray[np.bool_] | None = None,
) -> Iterator[Step]:
    """Train, yielding every step; resumes from the last checkpoint in `run`.

    Args:
        outputs: number of tags in the softmax.
        run: where checkpoints, `log.jsonl` and `tensorboard/` are kept.
        workers: processes that make batches ready, on this machine.
        begin: changes the network as it is before the first step, e.g. to another's weights.
        kinds: (outputs, outputs), for the marginal loss alone: whether the first is the second or a kind of it. Without
            it no tag has kinds, and the marginal loss is the softmax's.

    A loss is that of this process's share of the batch. The losses after a resume are the same as without one, bit
    for bit on a CPU with the same number of processes. The averaged weights are what is judged and shipped.
    """
    run.mkdir(parents=True, exist_ok=True)
    training = recipe.training
    torch.manual_seed(recipe.seed)
    network = Network(recipe.architecture, recipe.input, outputs)
    begin(network)
    network = network.to(world.device).to(memory_format=torch.channels_last)
    average = Average(network, training.average)
    steps = optimiser(network, training)
    seen = saved = load_checkpoint(run, network, average, steps)
    network.train()
    forward: nn.Module = DistributedDataParallel(network) if world.size > 1 else network
    if training.compile:
        forward.compile()
    members = None if kinds is None else torch.from_numpy(kinds).to(world.device, torch.float32)
    watched = validation.take(np.arange(min(_WATCHED, len(validation))))

    domains = Domains(recipe, train, outputs)
    offsets = torch.from_numpy(domains.offsets).to(world.device)
    views = Views(recipe, train, domains, world.rank, world.size)
    data = batches(views, recipe, seen, workers, pin=world.device.startswith("cuda"))
    with closing(RunLog(run, seen)) if world.first else _Silence() as log:
        started = time.perf_counter()
        for batch in data:
            waited = time.perf_counter() - started
            rate = learning_rate(training, seen)
            for group in steps.param_groups:
                group["lr"] = rate
            # Dropout and stochastic depth, too, depend on seed and position alone.
            torch.manual_seed(_seed(recipe.seed, seen, world.rank))
            loss = _step(forward, steps, batch, offsets, members, training, world.device)
            average.update(network)
            step_images = min(training.batch, training.images - seen)
            seen += step_images
            spent = time.perf_counter() - started
            step = Step(seen, training.images, loss, batch.pixels.shape[1], step_images / spent, waited / spent)
            log.step(step, rate)
            if seen - saved >= training.checkpoint_images or seen >= training.images:
                if world.first:
                    log.validation(seen, _figures(average.network, watched, recipe, outputs, world.device))
                    log.flush()
                    write_curves(run / "log.jsonl", run / "curves.png")
                save_checkpoint(run, network, average, steps, seen)
                saved = seen
            yield step
            started = time.perf_counter()


class _Silence:
    """The log of the processes that do not talk."""

    def __enter__(self) -> _Silence:
        return self

    def __exit__(self, *_: object) -> None: ...

    def step(self, step: Step, rate: float) -> None: ...

    def validation(self, images: int, figures: dict[str, float]) -> None: ...

    def flush(self) -> None: ...


def _step(
    network: nn.Module,
    steps: torch.optim.Optimizer,
    batch: Batch,
    offsets: Tensor,
    members: Tensor | None,
    training: TrainingRecipe,
    device: str,
) -> float:
    pixels = batch.pixels.to(device, non_blocking=True)
    targets = batch.targets.to(device, non_blocking=True)
    domains = batch.domains.to(device, non_blocking=True)
    kind = device.partition(":")[0]
    with torch.autocast(kind, dtype=torch.bfloat16, enabled=_in_bfloat16(training, kind)):
        logits, _ = network(pixels)
    logits = logits.float()
    loss = _loss(logits + offsets[domains], targets, members, training)
    if training.agreement:
        loss = loss + training.agreement * disagreement(logits, domains)
    steps.zero_grad(set_to_none=True)
    loss.backward()  # type: ignore[no-untyped-call]
    nn.utils.clip_grad_norm_(network.parameters(), training.clip)
    steps.step()
    return loss.item()


def _seed(*parts: int) -> int:
    return int(np.random.SeedSequence(parts).generate_state(1, np.uint64)[0])


def _loss(logits: Tensor, targets: Tensor, members: Tensor | None, training: TrainingRecipe) -> Tensor:
    if training.loss == "sigmoid":
        # Summed over tags: the mean would make every gradient a few hundred times smaller than the softmax's.
        return functional.binary_cross_entropy_with_logits(logits, targets, reduction="sum") / len(logits)
    if training.loss == "softmax" or members is None:
        return functional.cross_entropy(logits, targets)
    likely = functional.softmax(logits, dim=1) @ members
    # What is too small for a float is as unlikely as a float can tell.
    return -(targets * likely.clamp_min(torch.finfo(likely.dtype).tiny).log()).sum(dim=1).mean()


def _in_bfloat16(training: TrainingRecipe, kind: str) -> bool:
    if training.precision != "auto":
        return training.precision == "bfloat16"
    # Processors without instructions for it emulate bfloat16, several times slower than float32.
    return kind == "cuda" or (kind == "cpu" and torch.cpu._is_avx512_bf16_supported())


def _figures(
    network: Network, examples: Examples, recipe: Recipe, outputs: int, device: str
) -> dict[str, float]:
    if not len(examples):
        return {}
    probabilities = predict(network, examples, recipe.input, device).softmax
    true = examples.truth(outputs)
    return {f"recall@{k}": recall_at(probabilities, true, min(k, outputs)) for k in (1, 5)}
