"""PyTorch, which the built program leaves out: it is several times as large as all the rest."""

from __future__ import annotations

import importlib.util

from photohash.errors import UsageError


def has_pytorch() -> bool:
    """Whether PyTorch is here; it is not loaded to find out."""
    return importlib.util.find_spec("torch") is not None


def need_pytorch(purpose: str) -> None:
    """Go on only where PyTorch is here; `purpose` begins the sentence that says why it is needed.

    Raises:
        UsageError: it is not.
    """
    if not has_pytorch():
        raise UsageError(f"{purpose} needs PyTorch, which this program leaves out; run photohash by uv or pip for that")
