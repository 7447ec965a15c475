"""From published weights with an ImageNet-1k classifier to a bundle."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING, Any

import torch
from safetensors.torch import save_file

from photohash.errors import ModelError
from photohash.tagging.bundle import FORMAT, WEIGHTS, Bundle, Embedding, Evaluation, Tag, write_bundle
from photohash.tagging.network import Network

if TYPE_CHECKING:
    from pathlib import Path

    from photohash.tagging.catalog import Offer

_NEUTRAL = (1.0, 0.0)
_THRESHOLD = 0.3


def convert(offer: Offer, weights: Path, table: Path, folder: Path) -> None:
    """Write a bundle of weights as torchvision saves them; `table` is `resources/imagenet/tags.tsv`.

    The pickle is read by `torch.load(weights_only=True)`, which runs no code.

    Raises:
        ModelError: the file is damaged, or its weights do not fit the network.
    """
    tags = read_tags(table)
    outputs = sum(tag.output is not None for tag in tags)
    network = Network(offer.architecture, offer.input, outputs)
    state = _load(weights)
    renamed = {_renamed(name, network.head_name): value.contiguous() for name, value in state.items()}
    expected = {name: value.shape for name, value in network.state_dict().items()}
    if {name: value.shape for name, value in renamed.items()} != expected:
        raise ModelError(f"{weights}: the weights are not those of {offer.architecture.name}")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        save_file(renamed, folder / WEIGHTS)
        write_bundle(
            folder,
            Bundle(
                format=FORMAT,
                id=offer.id,
                title=offer.title,
                licence=f"{offer.licence} ({offer.licence_url})",
                source=f"{offer.url}; {offer.paper}",
                architecture=offer.architecture,
                input=offer.input,
                embedding=Embedding("body", network.dimension),
                tags=tags,
                evaluation=(Evaluation("ImageNet-1k val", "top-1 accuracy", offer.top1 / 100),),
            ),
        )
    except OSError as error:
        raise ModelError(f"{folder}: the model cannot be written there ({error.strerror})") from error


def read_tags(table: Path) -> tuple[Tag, ...]:
    """The classes of ImageNet-1k with what they are kinds of, as a bundle's tags; scores are left as they are."""
    tags = []
    for line in table.read_text(encoding="utf-8").splitlines():
        name, display, synset, parents, output, synonyms = line.split("\t")
        place = int(output) if output else None
        words = tuple(synonyms.split(", ")) if synonyms else ()
        tags.append(Tag(name, display, synset, tuple(parents.split()), place, _NEUTRAL, _THRESHOLD, words))
    return tuple(tags)


def _load(weights: Path) -> dict[str, torch.Tensor]:
    try:
        state: Any = torch.load(weights, map_location="cpu", weights_only=True)
    except (OSError, EOFError, RuntimeError, ValueError, pickle.UnpicklingError) as error:
        raise ModelError(f"{weights}: not a file of PyTorch weights; download it again") from error
    if not isinstance(state, dict) or not all(isinstance(value, torch.Tensor) for value in state.values()):
        raise ModelError(f"{weights}: holds something else than a network's weights")
    return state


def _renamed(name: str, head: str) -> str:
    return f"head{name.removeprefix(head)}" if name.startswith(f"{head}.") else f"body.{name}"
