"""Training that begins with what another network has learnt."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
