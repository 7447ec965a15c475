"""Random views of a photo, each a pure function of its seed."""

from __future__ import annotations

import math
from random import Random
from typing import TYPE_CHECKING

import cv2
import numpy as np
import simplejpeg
from PIL import Image

if TYPE_CHECKING:
    import numpy.typing as npt

    from trainer.recipe import AugmentRecipe

    Pixels = npt.NDArray[np.uint8]

_SMALLEST = 28
"""Fewest pixels a side that a view is blurred down to: less shows nothing."""

_SHRINKING = (cv2.INTER_AREA, cv2.INTER_LINEAR, cv2.INTER_CUBIC)
"""How sources shrink their pictures: with and without averaging, which leaves traces."""

_SMOOTHING = 0.5, 2.0
"""Standard deviations, in pixels of the photo as it is kept, of the Gaussian that takes the traces of JPEG away."""

_THUMBNAIL = 48, 160
"""The short side of a thumbnail in pixels. Sources of small pictures keep 64 (Tiny ImageNet) or 84 (mini-ImageNet)."""

_THUMBNAIL_QUALITY = 60, 98
"""Of JPEG, by libjpeg's scale. Tiny ImageNet has 75, mini-ImageNet 95."""


def random_view(pixels: Pixels, recipe: AugmentRecipe, seed: tuple[int, int], view: Pixels) -> bool:
    """A random crop (area `smallest_crop` to 1, aspect 3/4 to 4/3) of (height, width, 3), into (size, size, 3).

    It is flipped half the time. With chance `blur` it is first smoothed, or shrunk below `size` and enlarged, so that a
    source of small photos cannot be told by its missing detail.

    Args:
        seed: of the run, and the view's position in it.
        view: where it is written.

    Returns whether it was smoothed or shrunk.

    Source: Szegedy et al. 2014 (arXiv 1409.4842), section 6, as in [WSL] section 2.3.
    """
    # Python's own: a fifth of the time of numpy's, which is made for many numbers at once.
    random = Random(seed[0] << 64 | seed[1])
    left, top, right, bottom = _crop(pixels.shape[1], pixels.shape[0], recipe.smallest_crop, random)
    part = pixels[top:bottom, left:right]
    detail = min(len(view), right - left)
    blurred = random.random() < recipe.blur and detail > _SMALLEST
    if blurred:
        smooth = random.random() < 0.5
        part = _smooth(part, random) if smooth else _small(part, random.randrange(_SMALLEST, detail), random)
    _resize(part, view)
    _finish(view, recipe, random)
    return blurred


def random_pair(
    pixels: Pixels, sharp: bool, recipe: AugmentRecipe, seed: tuple[int, int], views: tuple[Pixels, Pixels]
) -> None:
    """The same random view twice: of the photo as it is, and in disguise.

    A sharp photo is disguised as a thumbnail: shrunk and compressed as a whole, as sources of small pictures keep
    theirs. A small one is smoothed, which takes the traces of that away, and half the time made a thumbnail again.
    `blur` has no say in it.

    Args:
        sharp: whether the photo has detail that a thumbnail lacks.
        seed: of the run, and the pair's position in it.
        views: where they are written.
    """
    random = Random(seed[0] << 64 | seed[1])
    height, width = pixels.shape[:2]
    crop = _crop(width, height, recipe.smallest_crop, random)
    disguised = pixels if sharp else _smooth(pixels, random)
    if sharp or random.random() < 0.5:
        disguised = _thumbnail(disguised, random)
    finish = random.getrandbits(64)
    for photo, view in zip((pixels, disguised), views, strict=True):
        across, down = photo.shape[1] / width, photo.shape[0] / height
        left, right = round(crop[0] * across), round(crop[2] * across)
        top, bottom = round(crop[1] * down), round(crop[3] * down)
        _resize(photo[top : max(bottom, top + 1), left : max(right, left + 1)], view)
        _finish(view, recipe, Random(finish))


def _finish(view: Pixels, recipe: AugmentRecipe, random: Random) -> None:
    """What is done to a view in place, once it is cut."""
    if random.random() < 0.5:
        cv2.flip(view, 1, dst=view)
    if recipe.randaugment:
        view[:] = _randaugment(view, recipe.randaugment, random.getrandbits(63))
    if random.random() < recipe.light:
        _light(view, random.uniform(0.7, 1.3), random.uniform(0.5, 1.4))


def _smooth(part: Pixels, random: Random) -> Pixels:
    smooth = np.empty(part.shape, np.uint8)
    cv2.GaussianBlur(part, (0, 0), random.uniform(*_SMOOTHING), dst=smooth)
    return smooth


def _small(part: Pixels, side: int, random: Random) -> Pixels:
    small = np.empty((side, side, 3), np.uint8)
    cv2.resize(part, (side, side), dst=small, interpolation=random.choice(_SHRINKING))
    return small


def _thumbnail(pixels: Pixels, random: Random) -> Pixels:
    height, width = pixels.shape[:2]
    side = math.exp(random.uniform(*map(math.log, _THUMBNAIL)))
    size = [max(1, round(each * side / min(width, height))) for each in (width, height)]
    small = cv2.resize(pixels, size, interpolation=random.choice((*_SHRINKING, cv2.INTER_NEAREST)))
    quality, colour = random.randint(*_THUMBNAIL_QUALITY), random.choice(("420", "420", "444"))
    file = simplejpeg.encode_jpeg(np.ascontiguousarray(small), quality=quality, colorsubsampling=colour)
    thumbnail: Pixels = simplejpeg.decode_jpeg(file)
    return thumbnail


def _resize(part: Pixels, view: Pixels) -> None:
    """Averaged where it is shrunk, as photos are when they are tagged; interpolated where it hardly is."""
    # Interpolation, five times as fast, leaves no pixel out down to half the area.
    shrinks = part.shape[0] * part.shape[1] > 2 * view.shape[0] * view.shape[1]
    how = cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR
    cv2.resize(part, view.shape[1::-1], dst=view, interpolation=how)


def _light(view: Pixels, brightness: float, colour: float) -> None:
    lit = cv2.convertScaleAbs(view, alpha=brightness)
    grey = cv2.cvtColor(cv2.cvtColor(lit, cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB)
    cv2.addWeighted(lit, colour, grey, 1 - colour, 0, dst=view)


def _crop(width: int, height: int, smallest: float, random: Random) -> tuple[int, int, int, int]:
    """Left, top, right, bottom."""
    for _ in range(10):
        area = width * height * random.uniform(smallest, 1)
        aspect = math.exp(random.uniform(math.log(3 / 4), math.log(4 / 3)))
        wide, high = round(math.sqrt(area * aspect)), round(math.sqrt(area / aspect))
        if 0 < wide <= width and 0 < high <= height:
            left, top = random.randrange(width - wide + 1), random.randrange(height - high + 1)
            return left, top, left + wide, top + high
    side = min(width, height)
    left, top = (width - side) // 2, (height - side) // 2
    return left, top, left + side, top + side


def _randaugment(view: Pixels, magnitude: int, seed: int) -> Pixels:
    import torch
    from torchvision.transforms import v2

    # torchvision draws from the process's generator, which is left as it was.
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        transform = v2.RandAugment(magnitude=magnitude, interpolation=v2.InterpolationMode.BILINEAR)
        augmented: Image.Image = transform(Image.fromarray(view))
    return np.asarray(augmented)
