"""Published weights that can be downloaded and made into bundles: `resources/catalog.toml`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from photohash.errors import ModelError
from photohash.tagging.bundle import Architecture, Input

if TYPE_CHECKING:
    from pathlib import Path


class Offer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file of weights with an ImageNet-1k classifier.

    `hash` begins its SHA-256; `size` is about how many bytes it has. The shorter side of a photo is shrunk to
    `resize` pixels and a square of `pixels` cut from its centre. `top1` is its published accuracy, in percent.
    """

    id: str
    title: str
    url: str
    hash: str
    size: int
    licence: str
    licence_url: str
    paper: str
    architecture: Architecture
    pixels: int
    resize: int
    interpolation: Literal["bilinear", "bicubic"]
    top1: float

    @property
    def input(self) -> Input:
        """How a photo becomes pixels for it; the mean and deviation are ImageNet's, as for all of them."""
        return Input(
            size=self.pixels,
            resize=self.resize,
            crop="center",
            mean=(0.485, 0.456, 0.406),
            std=(0.229, 0.224, 0.225),
            interpolation=self.interpolation,
        )


class _Catalog(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    model: tuple[Offer, ...]


def read_catalog(file: Path) -> tuple[Offer, ...]:
    """Every offer, in the file's order.

    Raises:
        ModelError: the file is missing or damaged.
    """
    try:
        return msgspec.toml.decode(file.read_bytes(), type=_Catalog).model
    except (OSError, msgspec.DecodeError) as error:
        raise ModelError(f"{file}: the catalog cannot be read ({error}); install photohash again") from error


def find_offer(offers: tuple[Offer, ...], model_id: str) -> Offer:
    """The offer of an id.

    Raises:
        ModelError: there is none; the message names those that there are.
    """
    for offer in offers:
        if offer.id == model_id:
            return offer
    known = ", ".join(offer.id for offer in offers)
    raise ModelError(f"model {model_id} is not in the catalog; there is: {known}")
