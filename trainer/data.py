"""Batches of random views, made ahead by worker processes in the sampler's order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import cv2
import numpy as np
import torch
from torch import Tensor
from torch.utils.data import DataLoader, Dataset, get_worker_info

from trainer.augment import random_view
from trainer.sampler import Sampler

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer.examples import Examples
    from trainer.recipe import Recipe

_AHEAD = 4
"""Batches that each worker makes ready while the network works."""


class Batch(NamedTuple):
    """uint8 views (n, size, size, 3) and target probabilities (n, outputs)."""

    pixels: Tensor
    targets: Tensor


class Views(Dataset[Batch]):
    """The batches of a whole run by the position of their first image: each a pure function of (seed, position).

    Args:
        rank, world: which machine this is, of how many; together they see the same images as one would alone.
    """

    def __init__(self, recipe: Recipe, examples: Examples, outputs: int, rank: int = 0, world: int = 1) -> None:
        self._recipe = recipe
        self._examples = examples
        self._outputs = outputs
        self._rank, self._world = rank, world
        self._sampler = Sampler(examples.factors, recipe.seed)

    def __getitem__(self, start: int) -> Batch:
        """The batch whose first image is number `start` of the run."""
        recipe, training = self._recipe, self._recipe.training
        positions = np.arange(start, min(start + training.batch, training.images))[self._rank :: self._world]
        photos = self._sampler.at(positions)
        size = next(stage.size for stage in training.stages if start < stage.until * training.images)
        pixels = torch.empty((len(photos), size, size, 3), dtype=torch.uint8)
        if get_worker_info() is not None:
            # Where the process that trains reads it, without another copy.
            pixels.share_memory_()  # type: ignore[no-untyped-call]
        for view, photo, position in zip(pixels.numpy(), photos.tolist(), positions.tolist(), strict=True):
            view[:] = random_view(self._examples.pixels(photo), size, recipe.augment, (recipe.seed, position))
        return self._mixed(Batch(pixels, self._targets(photos.tolist())), start)

    def _targets(self, photos: list[int]) -> Tensor:
        """1/k for each of a photo's k tags ([WSL] section 2.3), or 1 where each tag is a question of its own."""
        training = self._recipe.training
        smoothing = training.label_smoothing
        targets = torch.full((len(photos), self._outputs), smoothing / self._outputs)
        for place, photo in enumerate(photos):
            labels = torch.from_numpy(self._examples.labels(photo).astype(np.int64))
            share = len(labels) if training.loss == "softmax" else 1
            targets[place, labels] += (1 - smoothing) / share
        return targets

    def _mixed(self, batch: Batch, start: int) -> Batch:
        """Mixup (Zhang et al. 2018) or CutMix (Yun et al. 2019) within the batch, where the recipe asks for it."""
        recipe = self._recipe
        choices = [name for name in ("mixup", "cutmix") if getattr(recipe.augment, name)]
        if not choices or len(batch.pixels) < 2:
            return batch
        from torchvision.transforms import v2

        random = np.random.default_rng((recipe.seed, start, self._rank))
        name = choices[random.integers(len(choices))]
        kind: Any = {"mixup": v2.MixUp, "cutmix": v2.CutMix}[name]
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(int(random.integers(2**63)))
            mix = kind(alpha=getattr(recipe.augment, name), num_classes=self._outputs)
            pixels, targets = mix(batch.pixels.permute(0, 3, 1, 2).float(), batch.targets)
        return Batch(pixels.round().to(torch.uint8).permute(0, 2, 3, 1).contiguous(), targets)


def batches(views: Views, recipe: Recipe, seen: int, workers: int, pin: bool = False) -> Iterator[Batch]:
    """The batches of a run from image `seen` on.

    Args:
        workers: processes that make them; 0 makes them here.
        pin: keep them in page-locked memory, from which a GPU copies faster.
    """
    starts = range(seen, recipe.training.images, recipe.training.batch)
    loader: DataLoader[Batch] = DataLoader(
        views, batch_size=None, sampler=starts, num_workers=workers, pin_memory=pin,
        prefetch_factor=_AHEAD if workers else None, worker_init_fn=_alone_on_its_core,
    )  # fmt: skip
    yield from loader


def _alone_on_its_core(_: int) -> None:
    cv2.setNumThreads(1)
