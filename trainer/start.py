"""What another network has learnt: training begins with it, and may keep a share of it."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

import torch

from photohash.errors import ModelError, UsageError
from photohash.tagging.bundle import WEIGHTS, read_bundle
from photohash.tagging.network import read_weights

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from photohash.tagging.network import Network


def begin_with(network: Network, folder: Path, outputs: Mapping[str, int]) -> int:
    """Give a network the body of a bundle, and of its classifier the rows of tags of the same name.

    Args:
        outputs: name and output of the network's tags.

    Returns the number of tags that are taken over.

    Raises:
        UsageError: there is no bundle, or it is of another network.
    """
    try:
        bundle = read_bundle(folder)
        weights = read_weights(folder / WEIGHTS)
    except ModelError as error:
        raise UsageError(f"start: {error}") from error
    known = {tag.name: tag.output for tag in bundle.tags if tag.output is not None and tag.name in outputs}
    own = network.head.state_dict()
    try:
        for part, rows in own.items():
            rows[[outputs[name] for name in known]] = weights[f"head.{part}"][list(known.values())]
            weights[f"head.{part}"] = rows
        network.load_state_dict(weights)
    except (KeyError, RuntimeError) as error:
        name = bundle.architecture.name
        raise UsageError(f"start: {folder}: is of another network ({name}) than the recipe's") from error
    return len(known)


@torch.no_grad()
def keep_share(network: Network, folder: Path, outputs: Mapping[str, int], share: float) -> None:
    """Move a trained network's weights and batch statistics back, in place, towards those that training began with.

    The mean of both often does better than either, most on photos of other sources than the corpus's, as long as
    both were trained on views of about one size: batch statistics of others do not mix. What the bundle has no tag
    for stays as it was trained.

    Args:
        outputs: name and output of the network's tags.
        share: of the bundle, from 0 (the network as it is) to 1.

    Raises:
        UsageError: there is no bundle, or it is of another network.

    Source: Wortsman et al. 2022, "Robust fine-tuning of zero-shot models", section 3 (WiSE-FT).
    """
    start = copy.deepcopy(network)
    begin_with(start, folder, outputs)
    before = start.state_dict()
    for name, value in network.state_dict().items():
        if value.is_floating_point():
            value.lerp_(before[name], share)
