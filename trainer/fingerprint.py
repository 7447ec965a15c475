"""What a photo looks like from afar, as a vector in which crops and mirror images are linear maps.

The vector holds the low frequencies of the photo squeezed into a square: a discrete cosine transform of
brightness and, coarser, of the two colour differences. Cutting out a part is then a matrix on either axis,
and mirroring changes the sign of the odd horizontal frequencies, so one vector a photo is enough to
look for its crops and its mirror image, too.

Views are compared with each frequency times itself. Photos hold less the higher the frequency, about as one over
it (Field, 1987), so all weigh alike then; without it, whatever is dark below and light above looks like one photo.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy.typing as npt

    from trainer.photos import Photos

    Vectors = npt.NDArray[np.float32]

_SIDE = 32
_KEPT = (10, 5, 5)
"""Frequencies an axis that a fingerprint keeps of brightness and both colour differences..."""

_COMPARED = (6, 3, 3)
"""...and those that a view is compared by: a crop to 80 % needs 1 / 0.8 as many of the whole."""

_CHUNK = 1024


class View(NamedTuple):
    """A part of a photo: its left and top edge and its side, in shares of the photo's; perhaps mirrored."""

    left: float
    top: float
    side: float
    mirrored: bool


def _grid(side: float, steps: int) -> list[tuple[float, float, float]]:
    offsets = np.linspace(0, 1 - side, steps).tolist()
    return [(left, top, side) for left in offsets for top in offsets]


# Near enough to each other that a crop to 80 % or more at any place looks like one of them from afar.
VIEWS = tuple(
    View(*part, mirrored) for mirrored in (False, True) for part in [(0.0, 0.0, 1.0), *_grid(0.92, 2), *_grid(0.82, 4)]
)
WHOLE = VIEWS[0]


def features(photos: Photos, report: Callable[[int], None] = lambda done: None) -> Vectors:
    """Fingerprints (n, 150) of unit length; `report` is told how many photos are done.

    A mirrored copy's fingerprint is another one: `seen_as` gives the mirrored views of a fingerprint to search by.
    """
    vectors = np.empty((len(photos), sum(kept * kept for kept in _KEPT)), np.float32)
    with ThreadPoolExecutor() as pool:
        for start in range(0, len(photos), _CHUNK):
            positions = range(start, min(start + _CHUNK, len(photos)))
            squares = np.stack(list(pool.map(lambda position: _square(photos.image(position)), positions)))
            vectors[start : positions.stop] = _transform(squares)
            report(positions.stop)
    return vectors


def seen_as(vectors: Vectors, view: View) -> Vectors:
    """Vectors (n, 54) of unit length of what `view` shows of the photos; similarity is their inner product."""
    return _unit(vectors @ _seen_by(view))


@lru_cache(maxsize=256)
def _seen_by(view: View) -> Vectors:
    """The linear map (150, 54) from a photo's fingerprint to what is compared of a view of it."""
    sizes = [(kept * kept, compared * compared) for kept, compared in zip(_KEPT, _COMPARED, strict=True)]
    whole = np.zeros(np.sum(sizes, axis=0), np.float32)
    row = column = 0
    for (rows, columns), kept, compared in zip(sizes, _KEPT, _COMPARED, strict=True):
        down, across = _crop(kept, compared, view.top, view.side), _crop(kept, compared, view.left, view.side)
        if view.mirrored:
            across = across * np.where(np.arange(compared) % 2, -1, 1)[:, None].astype(np.float32)
        whole[row : row + rows, column : column + columns] = np.kron(down, across).T
        row, column = row + rows, column + columns
    return np.asarray(whole * _WEIGHTS, np.float32)


def _frequency(compared: int, least: float) -> Vectors:
    return np.asarray(np.hypot(np.hypot(*np.mgrid[:compared, :compared]), least).ravel(), np.float32)


# Brightness itself (frequency 0) says nothing, a tint says something; colour varies a third as much as brightness.
_WEIGHTS = np.concatenate(
    [
        _frequency(compared, least) * times
        for compared, least, times in zip(_COMPARED, (0, 0.3, 0.3), (1, 3, 3), strict=True)
    ]
)


def _square(image: Image.Image) -> npt.NDArray[np.uint8]:
    return np.asarray(image.resize((_SIDE, _SIDE), Image.Resampling.BILINEAR).convert("YCbCr"))


def _transform(squares: npt.NDArray[np.uint8]) -> Vectors:
    centred = squares.astype(np.float32) - 128
    parts = []
    for channel, kept in enumerate(_KEPT):
        basis = _cosines(kept, (np.arange(_SIDE) + 0.5) / _SIDE)
        parts.append((basis.T @ centred[..., channel] @ basis).reshape(len(squares), -1))
    parts[0][:, 0] = 0
    return _unit(np.concatenate(parts, axis=1))


def _cosines(frequencies: int, places: npt.NDArray[np.float64]) -> Vectors:
    """The orthonormal cosines (places, frequencies) at `places` in [0, 1]."""
    waves = np.cos(np.pi * np.outer(places, np.arange(frequencies))) * np.sqrt(2 / _SIDE)
    waves[:, 0] /= np.sqrt(2)
    return np.asarray(waves, np.float32)


def _crop(kept: int, compared: int, offset: float, side: float) -> Vectors:
    """From the frequencies of a whole axis to those of the part [offset, offset + side] (compared, kept)."""
    places = (np.arange(_SIDE) + 0.5) / _SIDE
    return np.asarray(_cosines(compared, places).T @ _cosines(kept, offset + side * places), np.float32)


def _unit(vectors: Vectors) -> Vectors:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    # A photo of one grey has no direction; it stays zero, similar to nothing.
    return np.asarray(np.divide(vectors, lengths, out=np.zeros_like(vectors), where=lengths > 1e-6), np.float32)
