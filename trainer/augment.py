"""Random views of a photo, each a pure function of its seed."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageEnhance

if TYPE_CHECKING:
    import numpy.typing as npt

    from trainer.recipe import AugmentRecipe

    Pixels = npt.NDArray[np.uint8]

_SMALLEST = 28
"""Fewest pixels a side that a view is blurred down to: less shows nothing."""


def random_view(pixels: Pixels, size: int, recipe: AugmentRecipe, seed: tuple[int, ...]) -> Pixels:
    """A random crop (area `smallest_crop` to 1, aspect 3/4 to 4/3) of (height, width, 3), as (size, size, 3).

    It is flipped half the time. With chance `blur` it is first shrunk below `size` and enlarged again, so that a
    source of small photos cannot be told by its missing detail.

    Source: Szegedy et al. 2014 (arXiv 1409.4842), section 6, as in [WSL] section 2.3.
    """
    random = np.random.default_rng(seed)
    image = Image.fromarray(pixels)
    box = _crop(image.width, image.height, recipe.smallest_crop, random)
    detail = min(size, box[2] - box[0])
    if random.random() < recipe.blur and detail > _SMALLEST:
        side = int(random.integers(_SMALLEST, math.ceil(detail)))
        image, box = image.resize((side, side), Image.Resampling.BILINEAR, box=box), (0.0, 0.0, side, side)
    view = image.resize((size, size), Image.Resampling.BILINEAR, box=box)
    if random.random() < 0.5:
        view = view.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    if recipe.randaugment:
        view = _randaugment(view, recipe.randaugment, int(random.integers(2**63)))
    if random.random() < recipe.light:
        view = ImageEnhance.Brightness(view).enhance(random.uniform(0.7, 1.3))
        view = ImageEnhance.Color(view).enhance(random.uniform(0.5, 1.4))
    return np.asarray(view)


def _crop(
    width: int, height: int, smallest: float, random: np.random.Generator
) -> tuple[float, float, float, float]:
    for _ in range(10):
        area = width * height * random.uniform(smallest, 1)
        aspect = math.exp(random.uniform(math.log(3 / 4), math.log(4 / 3)))
        wide, high = math.sqrt(area * aspect), math.sqrt(area / aspect)
        if wide <= width and high <= height:
            left, top = random.uniform(0, width - wide), random.uniform(0, height - high)
            return left, top, left + wide, top + high
    side = min(width, height)
    left, top = (width - side) / 2, (height - side) / 2
    return left, top, left + side, top + side


def _randaugment(view: Image.Image, magnitude: int, seed: int) -> Image.Image:
    import torch
    from torchvision.transforms import v2

    # torchvision draws from the process's generator, which is left as it was.
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        transform = v2.RandAugment(magnitude=magnitude, interpolation=v2.InterpolationMode.BILINEAR)
        augmented: Image.Image = transform(view)
    return augmented
