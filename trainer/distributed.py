"""Which of how many processes this one is: alone, or started by torchrun."""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

import torch
import torch.distributed as dist

from photohash.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

_PATIENCE = timedelta(hours=12)
"""How long the others wait while the first one prepares a corpus."""


@dataclass(frozen=True, slots=True)
class World:
    """Process `rank` of `size`, computing on `device`."""

    rank: int = 0
    size: int = 1
    device: str = "cpu"

    @property
    def first(self) -> bool:
        """Whether this is the process that writes and talks."""
        return self.rank == 0

    def meet(self) -> None:
        """Wait until all processes are here."""
        if self.size > 1:
            dist.barrier()


@contextmanager
def join_world(device: str) -> Iterator[World]:
    """The world as torchrun's environment describes it, left again at the end.

    Raises:
        UsageError: the device is not there.
    """
    if device == "cuda" and not torch.cuda.is_available():
        raise UsageError("device cuda is not there: PyTorch finds no NVIDIA GPU; use --device cpu")
    if device == "mps" and not torch.backends.mps.is_available():
        raise UsageError("device mps is not there: PyTorch finds no Apple GPU; use --device cpu")
    size = int(os.environ.get("WORLD_SIZE", "1"))
    if size == 1:
        yield World(device=device)
        return
    if device == "cuda":
        device = f"cuda:{os.environ['LOCAL_RANK']}"
        torch.cuda.set_device(device)
    dist.init_process_group("nccl" if device.startswith("cuda") else "gloo", timeout=_PATIENCE)
    try:
        yield World(dist.get_rank(), size, device)
    finally:
        dist.destroy_process_group()
