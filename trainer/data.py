"""Batches of random views, made ahead by worker processes in the sampler's order."""

from __future__ import annotations

from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING, Any, NamedTuple

import cv2
import numpy as np
import torch
from torch import Tensor
from torch.utils.data import DataLoader, Dataset

from trainer.augment import random_pair, random_view
from trainer.domains import BLURRED, DETAILED
from trainer.sampler import Sampler
from trainer.shards import Scratch

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy.typing as npt

    from trainer.domains import Domains
    from trainer.examples import Examples
    from trainer.recipe import Recipe

_AHEAD = 4
"""Batches that each worker makes ready while the network works."""


class Batch(NamedTuple):
    """uint8 views (n, size, size, 3), target probabilities (n, outputs), and what each view is of `Domains` (n,)."""

    pixels: Tensor
    targets: Tensor
    domains: Tensor


class Views:
    """The batches of a whole run by the position of their first image: each a pure function of (seed, position).

    Args:
        domains: of the run's views.
        rank, world: which machine this is, of how many; together they see the same images as one would alone.
    """

    def __init__(self, recipe: Recipe, examples: Examples, domains: Domains, rank: int = 0, world: int = 1) -> None:
        self._recipe = recipe
        self._examples = examples
        self._domains = domains
        self._outputs = domains.shares.shape[1]
        self._rank, self._world = rank, world
        self._sampler = Sampler(examples.factors, recipe.seed)
        self._scratch = Scratch()

    def room(self) -> Batch:
        """Memory for the largest batch of the run, whatever it holds."""
        training = self._recipe.training
        count = -(-training.batch // (self._world * self._looks)) * self._looks
        side = max(stage.size for stage in training.stages)
        return Batch(
            torch.empty(count * side * side * 3, dtype=torch.uint8), torch.empty((count, self._outputs)),
            torch.empty(count, dtype=torch.int64),
        )  # fmt: skip

    def cut(self, room: Batch, start: int) -> Batch:
        """The part of `room` that the batch whose first image is number `start` of the run takes up."""
        count, size = len(self._positions(start)) * self._looks, self._size(start)
        pixels = room.pixels[: count * size * size * 3].view(count, size, size, 3)
        return Batch(pixels, room.targets[:count], room.domains[:count])

    def write(self, start: int, room: Batch) -> Batch:
        """The batch whose first image is number `start` of the run, written into `room`."""
        batch, recipe = self.cut(room, start), self._recipe
        positions = self._positions(start)
        photos = self._sampler.at(positions)
        domains, views = batch.domains.numpy(), batch.pixels.numpy()
        looks = self._looks
        for at, (photo, position) in enumerate(zip(photos.tolist(), positions.tolist(), strict=True)):
            pixels, seed = self._examples.pixels(photo, self._scratch), (recipe.seed, position)
            side, place = min(pixels.shape[:2]), at * looks
            if looks == 2:
                sharp = self._domains.of(side, blurred=False)
                random_pair(pixels, sharp == DETAILED, recipe.augment, seed, (views[place], views[place + 1]))
                domains[place : place + 2] = sharp, BLURRED
            else:
                domains[place] = self._domains.of(side, random_view(pixels, recipe.augment, seed, views[place]))
        self._write_targets(np.repeat(photos, looks).tolist(), batch)
        self._mix(batch, start)
        return batch

    @property
    def _looks(self) -> int:
        """Views in a row that are of the same photo."""
        return 2 if self._recipe.training.agreement else 1

    def _positions(self, start: int) -> npt.NDArray[np.int64]:
        """Which photos of the whole run's are in the batch."""
        training, looks = self._recipe.training, self._looks
        end = min(start + training.batch, training.images)
        return np.arange(start // looks, end // looks)[self._rank :: self._world]

    def _size(self, start: int) -> int:
        training = self._recipe.training
        return next(stage.size for stage in training.stages if start < stage.until * training.images)

    def _write_targets(self, photos: list[int], batch: Batch) -> None:
        """1/k for each of a photo's k tags ([WSL] section 2.3), or 1 where each tag is a question of its own.

        A photo without tags is as little of one as of another: in a softmax each tag of its domain has the same share
        of it.
        """
        training = self._recipe.training
        smoothing = training.label_smoothing
        labels = [self._examples.labels(photo) for photo in photos]
        counts = np.array([len(each) for each in labels], dtype=np.intp)
        rows = np.repeat(np.arange(len(photos)), counts)
        shares = 1 if training.loss == "sigmoid" else counts[rows]
        table = batch.targets.numpy()
        spread = self._domains.shares[batch.domains.numpy()]
        table[:] = smoothing * spread
        if training.loss != "sigmoid":
            table[counts == 0] = spread[counts == 0]
        # The last batch may hold nothing for this machine.
        table[rows, np.concatenate([np.empty(0, np.int32), *labels])] += (1 - smoothing) / shares

    def _mix(self, batch: Batch, start: int) -> None:
        """Mixup (Zhang et al. 2018) or CutMix (Yun et al. 2019) within the batch, where the recipe asks for it."""
        recipe = self._recipe
        choices = [name for name in ("mixup", "cutmix") if getattr(recipe.augment, name)]
        if not choices or len(batch.pixels) < 2:
            return
        from torchvision.transforms import v2

        random = np.random.default_rng((recipe.seed, start, self._rank))
        name = choices[random.integers(len(choices))]
        kind: Any = {"mixup": v2.MixUp, "cutmix": v2.CutMix}[name]
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(int(random.integers(2**63)))
            mix = kind(alpha=getattr(recipe.augment, name), num_classes=self._outputs)
            pixels, targets = mix(batch.pixels.permute(0, 3, 1, 2).float(), batch.targets)
        batch.pixels.copy_(pixels.round().permute(0, 2, 3, 1))
        batch.targets.copy_(targets)


class _Rooms(Dataset[int]):
    """What worker processes do: write the batch that begins at an image into one of a few rooms.

    They share the rooms with the process that trains and use them in turn; to get fresh shared memory for each batch
    takes a fifth of the time that making it does.
    """

    def __init__(self, views: Views, rooms: list[Batch]) -> None:
        self._views = views
        self._rooms = rooms

    def __getitem__(self, order: tuple[int, int]) -> int:
        start, room = order
        self._views.write(start, self._rooms[room])
        return room


def batches(views: Views, recipe: Recipe, seen: int, workers: int, pin: bool = False) -> Iterator[Batch]:
    """The batches of a run from image `seen` on; each is there until the next is asked for.

    Args:
        workers: processes that make them; 0 makes them here.
        pin: keep them in page-locked memory, from which a GPU copies faster.
    """
    # OpenCV's threads do not survive a fork: a worker that is to end those it inherits waits for them for ever.
    cv2.setNumThreads(1)
    # What the workers are ahead by, what is trained on, and what is handed over.
    rooms = [views.room() for _ in range(_AHEAD * workers + 2)]
    starts = range(seen, recipe.training.images, recipe.training.batch)
    orders = [(start, place % len(rooms)) for place, start in enumerate(starts)]
    memory = [part for room in rooms for part in room]
    for part in memory:
        if workers:
            part.share_memory_()  # type: ignore[no-untyped-call]
    loader: DataLoader[int] = DataLoader(
        _Rooms(views, rooms), batch_size=None, sampler=orders, num_workers=workers,
        prefetch_factor=_AHEAD if workers else None, worker_init_fn=_alone_on_its_core,
    )  # fmt: skip
    with _page_locked(memory) if pin else nullcontext():
        for start, room in zip(starts, loader, strict=True):
            yield views.cut(rooms[room], start)


@contextmanager
def _page_locked(memory: list[Tensor]) -> Iterator[None]:
    cuda: Any = torch.cuda.cudart()  # type: ignore[no-untyped-call]
    for part in memory:
        torch.cuda.check_error(cuda.cudaHostRegister(part.data_ptr(), part.nbytes, 0))
    try:
        yield
    finally:
        for part in memory:
            torch.cuda.check_error(cuda.cudaHostUnregister(part.data_ptr()))


def _alone_on_its_core(_: int) -> None:
    cv2.setNumThreads(1)
