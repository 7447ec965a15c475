"""The whole network trained on to a set of classes, with a new head: the transfer that costs most and gives most."""

from __future__ import annotations

import copy
import math
from typing import TYPE_CHECKING

import msgspec
import numpy as np
import torch
from torch import nn
from torch.nn import functional
from torchvision.transforms import v2

if TYPE_CHECKING:
    import numpy.typing as npt

    from photohash.tagging.bundle import Input
    from photohash.tagging.network import Network
    from trainer.folder_set import Split


class FineTuning(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A short schedule: SGD with Nesterov momentum, a linear warm-up of a tenth, then a half cosine down to nothing.

    The new head learns `head_rate` times as fast as the rest.
    """

    epochs: int = 10
    batch: int = 32
    learning_rate: float = 0.01
    head_rate: float = 10.0
    momentum: float = 0.9
    weight_decay: float = 1e-4
    smallest_crop: float = 0.35
    seed: int = 0


def fine_tune(
    network: Network,
    photos: Split,
    classes: int,
    pixels: Input,
    schedule: FineTuning | None = None,
    device: str = "cpu",
) -> Network:
    """A copy of the network that tells the classes of `photos` apart; the same seed gives the same one on a CPU.

    Source: [WSL] section 2.4 (full network fine-tuning: a new classifier, then all weights trained).
    """
    schedule = schedule or FineTuning()
    steps = schedule.epochs * math.ceil(len(photos) / schedule.batch)
    devices = [torch.cuda.current_device()] if device == "cuda" else []
    with torch.random.fork_rng(devices):
        torch.manual_seed(schedule.seed)
        tuned = copy.deepcopy(network)
        tuned.head = nn.Linear(network.dimension, classes)
        tuned = tuned.to(device).to(memory_format=torch.channels_last).train()
        optimiser = _optimiser(tuned, schedule)
        view = v2.Compose(
            [
                v2.RandomResizedCrop(pixels.size, (schedule.smallest_crop, 1), antialias=True),
                v2.RandomHorizontalFlip(),
            ]
        )
        step = 0
        for epoch in range(schedule.epochs):
            order = np.random.default_rng((schedule.seed, epoch)).permutation(len(photos))
            for start in range(0, len(order), schedule.batch):
                places = order[start : start + schedule.batch]
                for group in optimiser.param_groups:
                    group["lr"] = group["peak"] * _rate((step + 1) / steps)
                step += 1
                # One photo has no batch statistics.
                if len(places) > 1:
                    views = np.stack([np.asarray(view(photos.image(int(place)))) for place in places])
                    _step(tuned, optimiser, views, photos.targets[places], device)
    return tuned.eval()


def _rate(done: float) -> float:
    warmup = 0.1
    return done / warmup if done < warmup else 0.5 * (1 + math.cos(math.pi * (done - warmup) / (1 - warmup)))


def _step(
    network: Network,
    optimiser: torch.optim.Optimizer,
    views: npt.NDArray[np.uint8],
    targets: npt.NDArray[np.intp],
    device: str,
) -> None:
    logits, _ = network(torch.from_numpy(views).to(device))
    loss = functional.cross_entropy(logits.float(), torch.from_numpy(targets).to(device))
    optimiser.zero_grad(set_to_none=True)
    loss.backward()  # type: ignore[no-untyped-call]
    nn.utils.clip_grad_norm_(network.parameters(), 5.0)
    optimiser.step()


def _optimiser(network: Network, schedule: FineTuning) -> torch.optim.SGD:
    head = set(network.head.parameters())
    rest = [value for value in network.parameters() if value not in head]
    groups = [
        {"params": rest, "peak": schedule.learning_rate},
        {"params": list(network.head.parameters()), "peak": schedule.learning_rate * schedule.head_rate},
    ]
    return torch.optim.SGD(
        groups, lr=schedule.learning_rate, momentum=schedule.momentum, weight_decay=schedule.weight_decay, nesterov=True
    )
