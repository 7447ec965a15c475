"""Whether one photo is a copy of another, by their pixels: scaled, cut, mirrored, compressed again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
from PIL import Image

if TYPE_CHECKING:
    import numpy.typing as npt

    Grey = npt.NDArray[np.uint8]
    Picture = npt.NDArray[np.float32]

SIDE = 40
_EVERYWHERE = np.full((SIDE, SIDE), 255, np.uint8)
SMALLEST = 0.76
"""Least side of a cut that is looked for, in shares of the whole: a little below 80 % for rounding."""

_COARSE, _COARSE_DETAIL = 0.85, 0.6
"""Correlations at the best whole-pixel place, under which no alignment makes two photos copies."""


def grey(image: Image.Image) -> Grey:
    """A photo's brightness, squeezed into a square (SIDE, SIDE): a cut keeps its shares of both axes."""
    small = image.convert("L").resize((SIDE, SIDE), Image.Resampling.BILINEAR)
    return np.asarray(small)


def agreement(whole: Grey, part: Grey) -> float:
    """How well `part` agrees with its best place in `whole`, in [-1, 1]: 1 is a perfect copy.

    The place is found by normalised cross-correlation over scales from SMALLEST to 1, then to a fraction of a
    pixel by maximising the enhanced correlation coefficient (Evangelidis and Psarakis, PAMI 2008). The result
    is the lesser of two correlations there, of brightness and of detail: look-alikes share only the first.
    """
    best, place = -1.0, (0, 0, SIDE)
    for side in range(round(SMALLEST * SIDE), SIDE + 1):
        template = cv2.resize(part, (side, side), interpolation=cv2.INTER_AREA)
        scores = cv2.matchTemplate(whole, template, cv2.TM_CCOEFF_NORMED)
        _, score, _, (left, top) = cv2.minMaxLoc(scores)
        if score > best:
            best, place = score, (left, top, side)
    if best < _COARSE:
        return best
    left, top, side = place
    scale = side / SIDE
    # Pixel centres: place x of the part lies at (x + 0.5) * scale - 0.5 + left of the whole.
    warp = np.array([[scale, 0, left + (scale - 1) / 2], [0, scale, top + (scale - 1) / 2]], np.float32)
    first, second = part.astype(np.float32), whole.astype(np.float32)
    unrefined = _correlation(first, _warped(second, warp))
    if unrefined < _COARSE_DETAIL:
        return unrefined
    criteria = (cv2.TERM_CRITERIA_COUNT | cv2.TERM_CRITERIA_EPS, 30, 1e-4)
    try:
        _, refined = cv2.findTransformECC(first, second, warp.copy(), cv2.MOTION_AFFINE, criteria, _EVERYWHERE, 3)
    except cv2.error:  # it does not converge: the photos have too little in common to align by
        return unrefined
    return max(unrefined, _correlation(first, _warped(second, np.asarray(refined, np.float32))))


def _warped(whole: Picture, warp: npt.NDArray[np.float32]) -> Picture:
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return np.asarray(cv2.warpAffine(whole, warp, (SIDE, SIDE), flags=flags, borderMode=cv2.BORDER_REPLICATE))


def _correlation(first: Picture, second: Picture) -> float:
    # Rims are left out: alignment may have moved them over the edge.
    inner = np.s_[2:-2, 2:-2]
    detail = _normalised(_detail(first)[inner], _detail(second)[inner])
    return min(_normalised(first[inner], second[inner]), detail)


def _detail(picture: Picture) -> Picture:
    # Below the scale of a pixel is noise of compression; above three is shading that look-alikes share.
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), 0.8) - cv2.GaussianBlur(picture, (0, 0), 3))


def _normalised(first: Picture, second: Picture) -> float:
    first, second = first - first.mean(), second - second.mean()
    length = float(np.linalg.norm(first) * np.linalg.norm(second))
    return float((first * second).sum()) / length if length > 1e-6 else 0.0
