"""The state of a run on disk, always whole: written beside, flushed, then renamed over the old one."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import torch

from photohash.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from photohash.tagging.network import Network
    from trainer.fit import Average

_NAME = "checkpoint.pt"


def save_checkpoint(
    folder: Path, network: Network, average: Average, optimiser: torch.optim.Optimizer, seen: int
) -> None:
    """Write everything that the next step depends on; `seen` images is the whole state of the data."""
    state = {
        "network": network.state_dict(),
        "average": average.state,
        "updates": average.updates,
        "optimiser": optimiser.state_dict(),
        "seen": seen,
    }
    partial = folder / f"{_NAME}.partial"
    with partial.open("wb") as file:
        torch.save(state, file)
        file.flush()
        os.fsync(file.fileno())
    partial.replace(folder / _NAME)


def load_checkpoint(
    folder: Path, network: Network, average: Average, optimiser: torch.optim.Optimizer
) -> int:
    """Restore a run in place and return the images seen; 0 when there is nothing to resume.

    Raises:
        UsageError: the checkpoint is of another network or vocabulary.
    """
    file = folder / _NAME
    if not file.is_file():
        return 0
    state = torch.load(file, map_location="cpu", weights_only=True)
    try:
        network.load_state_dict(state["network"])
    except RuntimeError as error:
        raise UsageError(f"{file}: is of another network or vocabulary; use a new folder") from error
    for name, value in state["average"].items():
        average.state[name].copy_(value)
    average.updates = state["updates"]
    optimiser.load_state_dict(state["optimiser"])
    return int(state["seen"])


def averaged_weights(folder: Path) -> dict[str, torch.Tensor]:
    """The averaged weights of a run.

    Raises:
        UsageError: the run has no checkpoint yet.
    """
    file = folder / _NAME
    if not file.is_file():
        raise UsageError(f"{folder}: no checkpoint to export; train first")
    state = torch.load(file, map_location="cpu", weights_only=True)
    return dict(state["average"])
