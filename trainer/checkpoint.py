"""The state of a run on disk, always whole: a folder written beside, flushed, then renamed.

PyTorch's distributed checkpoints: each process writes what it holds, and any number of processes reads it again.
"""

from __future__ import annotations

import os
import shutil
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import torch
import torch.distributed as dist
from torch.distributed.checkpoint.api import CheckpointException
from torch.distributed.checkpoint.state_dict import get_state_dict, set_state_dict
from torch.distributed.checkpoint.state_dict_loader import load
from torch.distributed.checkpoint.state_dict_saver import save

from photohash.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from torch import nn

    from trainer.average import Average

_FOLDER = "checkpoints"


def save_checkpoint(
    run: Path, network: nn.Module, average: Average, optimiser: torch.optim.Optimizer, seen: int
) -> None:
    """Write everything that the next step depends on; `seen` images is the whole state of the data.

    Every process of a distributed run calls this.
    """
    folder = run / _FOLDER / f"{seen:015}"
    partial = folder.with_suffix(".partial")
    if _first():
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir(parents=True)
    _meet()
    with _alone():
        save(_state(network, average, optimiser, seen), checkpoint_id=partial)
    if _first():
        for file in partial.iterdir():
            with file.open("rb") as opened:
                os.fsync(opened.fileno())
        shutil.rmtree(folder, ignore_errors=True)
        partial.replace(folder)
        for old in _finished(run)[:-1]:
            shutil.rmtree(old)
    _meet()


def load_checkpoint(run: Path, network: nn.Module, average: Average, optimiser: torch.optim.Optimizer) -> int:
    """Restore a run in place and return the images seen; 0 when there is nothing to resume.

    Raises:
        UsageError: the checkpoint is of another network or vocabulary.
    """
    if not (found := _finished(run)):
        return 0
    state = _state(network, average, optimiser, 0)
    _load(state, found[-1])
    set_state_dict(
        network, optimiser, model_state_dict=state["network"], optim_state_dict=state["optimiser"]
    )
    average.updates = int(state["updates"])
    return int(state["seen"])


def load_average(run: Path, network: nn.Module) -> int:
    """Put a run's averaged weights into a network of the same shape; returns the images seen.

    Raises:
        UsageError: the run has no checkpoint yet, or it is of another network or vocabulary.
    """
    if not (found := _finished(run)):
        raise UsageError(f"{run}: no checkpoint yet; train first")
    state: dict[str, Any] = {"average": network.state_dict(), "seen": torch.tensor(0)}
    _load(state, found[-1])
    network.load_state_dict(state["average"])
    return int(state["seen"])


def _state(network: nn.Module, average: Average, optimiser: torch.optim.Optimizer, seen: int) -> dict[str, Any]:
    weights, momenta = get_state_dict(network, optimiser)
    return {
        "network": weights,
        "optimiser": momenta,
        "average": average.network.state_dict(),
        "updates": torch.tensor(average.updates),
        "seen": torch.tensor(seen),
    }


def _load(state: dict[str, Any], folder: Path) -> None:
    try:
        with _alone():
            load(state, checkpoint_id=folder)
    except (CheckpointException, RuntimeError, ValueError) as error:
        raise UsageError(f"{folder}: is of another network or vocabulary; use a new folder") from error


@contextmanager
def _alone() -> Iterator[None]:
    """Without PyTorch's warning that a process that trains alone is alone."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=".*assuming the intent is to (save|load) in a single process")
        yield


def _finished(run: Path) -> list[Path]:
    return sorted(folder for folder in (run / _FOLDER).glob("*") if folder.suffix != ".partial")


def _first() -> bool:
    return not dist.is_initialized() or dist.get_rank() == 0


def _meet() -> None:
    if dist.is_initialized():
        dist.barrier()
