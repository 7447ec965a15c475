"""From a decoded photo to the square of pixels that the network sees: one way, for trainer and app."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

if TYPE_CHECKING:
    import numpy.typing as npt

    from photohash.tagging.bundle import Input


def prepare(image: Image.Image, pixels: Input) -> npt.NDArray[np.uint8]:
    """Resize and cut an RGB photo to (size, size, 3) as the bundle's `Input` says.

    A photo whose shorter side is below `resize` is enlarged: the network knows objects, not pixels, by size.
    """
    filter_ = Image.Resampling.BICUBIC if pixels.interpolation == "bicubic" else Image.Resampling.BILINEAR
    if pixels.crop == "squash":
        square = image.resize((pixels.size, pixels.size), filter_)
    else:
        # The square that remains of the resized photo, cut from the original: one resampling, no more.
        side = min(image.size) * pixels.size / pixels.resize
        left, top = (image.width - side) / 2, (image.height - side) / 2
        square = image.resize(
            (pixels.size, pixels.size),
            filter_,
            box=(left, top, left + side, top + side),
        )
    return np.asarray(square)
