"""Networks by torchvision's names, with one forward pass for training, tagging and export."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional
from torchvision import models
from torchvision.models.resnet import Bottleneck, ResNet

from photohash.errors import ModelError

if TYPE_CHECKING:
    from pathlib import Path

    from photohash.tagging.bundle import Architecture, Input


_WIDE_RESNEXTS = {"resnext101_32x16d": 16, "resnext101_32x32d": 32, "resnext101_32x48d": 48}
"""Width of each group in the networks of Mahajan et al. 2018, section 2.3, that torchvision has no name for."""


class Network(nn.Module):
    """A torchvision network split into its body and a linear classifier over tags.

    Input: uint8 pixels (n, height, width, 3), RGB. Output: logits (n, tags), before the softmax, and
    embeddings (n, dimension), the classifier's input. Scaling and normalisation are inside, so that
    training, PyTorch and ONNX Runtime cannot disagree about them.
    """

    def __init__(self, architecture: Architecture, pixels: Input, outputs: int) -> None:
        super().__init__()
        self.body, self.dimension, self.head_name = _headless(architecture)
        self.head = nn.Linear(self.dimension, outputs)
        self.mirror = pixels.mirror
        scale = 255 * torch.tensor(pixels.std)
        self.register_buffer("scale", 1 / scale.view(1, 3, 1, 1), persistent=False)
        self.register_buffer(
            "offset", (-255 * torch.tensor(pixels.mean) / scale).view(1, 3, 1, 1), persistent=False
        )

    scale: Tensor
    offset: Tensor

    def forward(self, pixels: Tensor) -> tuple[Tensor, Tensor]:
        """Logits (n, tags) and embeddings (n, dimension) of uint8 pixels (n, height, width, 3)."""
        # (n, h, w, 3) seen as (n, 3, h, w) already is channels_last memory.
        scaled = pixels.permute(0, 3, 1, 2).to(self.scale.dtype) * self.scale + self.offset
        embedding = self.body(scaled)
        # In training a random half of the views is mirrored anyway.
        if self.mirror and not self.training:
            mirrored = functional.interpolate(scaled.flip(-1), size=(self.mirror, self.mirror), mode="bilinear")
            embedding = (embedding + self.body(mirrored)) / 2
        return self.head(embedding), embedding


def read_weights(file: Path) -> dict[str, Tensor]:
    """A bundle's weights by name, in single precision.

    Raises:
        ModelError: they are damaged.
    """
    try:
        return {name: value.float() for name, value in load_file(file).items()}
    except (SafetensorError, OSError) as error:
        raise ModelError(f"{file}: the weights are damaged; install the model again") from error


def _headless(architecture: Architecture) -> tuple[nn.Module, int, str]:
    """The network without its last linear layer; that layer's input dimension, and the name that it had."""
    try:
        body: nn.Module = _build(architecture)
    except (ValueError, TypeError) as error:
        raise ModelError(f"network {architecture.name}: torchvision cannot build it ({error})") from error
    linear = [name for name, module in body.named_modules() if isinstance(module, nn.Linear)]
    if not linear:
        raise ModelError(f"network {architecture.name} does not end in a linear classifier")
    dimension = body.get_submodule(linear[-1]).in_features
    parent, _, leaf = linear[-1].rpartition(".")
    setattr(body.get_submodule(parent), leaf, nn.Identity())
    return body, int(dimension), linear[-1]  # type: ignore[arg-type]


def _build(architecture: Architecture) -> nn.Module:
    width = _WIDE_RESNEXTS.get(architecture.name)
    if width is not None:
        wide: nn.Module = ResNet(Bottleneck, [3, 4, 23, 3], groups=32, width_per_group=width, **architecture.arguments)
        return wide
    network: nn.Module = models.get_model(architecture.name, weights=None, **architecture.arguments)
    return network
