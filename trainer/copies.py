"""Whether one photo is a copy of another, by their pixels: scaled, cut, mirrored, compressed again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
from PIL import Image

if TYPE_CHECKING:
    import numpy.typing as npt

    from trainer.fingerprint import View

    Thumbnail = npt.NDArray[np.uint8]
    Pixels = npt.NDArray[np.float32]

SIDE = 40
_EVERYWHERE = np.full((SIDE, SIDE), 255, np.uint8)

_BENT = 0.06
"""How far alignment may leave scaling, as a share of it; farther, it bends one thing into another."""

_HOPELESS = -3.0
"""Agreement at the place of the view under which no place nearby makes two photos copies."""

_NOISE = 200.0
"""What compression may change, as a variance summed over the three channels."""

_WORST = 0.02
"""The share of the picture that may disagree still more than the agreement says."""


def thumbnail(image: Image.Image) -> Thumbnail:
    """Brightness and colour differences, squeezed into a square (SIDE, SIDE, 3): cuts keep their shares."""
    return np.asarray(image.resize((SIDE, SIDE), Image.Resampling.BILINEAR).convert("YCbCr"))


def agreement(whole: Thumbnail, part: Thumbnail, view: View) -> float:
    """How well `part` agrees with what `view` shows of `whole` where they agree least, up to 1: a perfect copy.

    The exact place is found from the view by maximising the enhanced correlation coefficient (Evangelidis and
    Psarakis, PAMI 2008). There the squared difference in each neighbourhood is held against its variance, colours
    included, much as structural similarity does (Wang et al., 2004). Look-alikes, whose outlines or backgrounds
    agree, differ somewhere.
    """
    first, second = _smooth(part[:, ::-1] if view.mirrored else part), _smooth(whole)
    # Pixel centres: place x of the part lies at (x + 0.5) * side - 0.5 + left of the whole.
    shift = (view.side - 1) / 2
    place = np.array(
        [[view.side, 0, view.left * SIDE + shift], [0, view.side, view.top * SIDE + shift]], np.float32
    )  # fmt: skip
    unrefined = _least_agreement(first, _cut(second, place))
    if unrefined < _HOPELESS:
        return unrefined
    criteria = (cv2.TERM_CRITERIA_COUNT | cv2.TERM_CRITERIA_EPS, 30, 1e-3)
    brightness = first[..., 0].copy(), second[..., 0].copy()
    try:
        _, refined = cv2.findTransformECC(*brightness, place.copy(), cv2.MOTION_AFFINE, criteria, _EVERYWHERE, 3)
    except cv2.error:  # it does not converge: the photos have too little in common to align by
        return unrefined
    linear = np.asarray(refined)[:, :2]
    if np.abs(linear - np.eye(2) * np.trace(linear) / 2).max() > _BENT:
        return unrefined
    return max(unrefined, _least_agreement(first, _cut(second, np.asarray(refined, np.float32))))


def _smooth(picture: Thumbnail) -> Pixels:
    # What a photo of half the size still shows.
    return np.asarray(cv2.GaussianBlur(picture.astype(np.float32), (0, 0), 0.8))


def _cut(whole: Pixels, place: Pixels) -> Pixels:
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return np.asarray(cv2.warpAffine(whole, place, (SIDE, SIDE), flags=flags, borderMode=cv2.BORDER_REPLICATE))


def _least_agreement(first: Pixels, second: Pixels) -> float:
    means = np.square(_around(first)) + np.square(_around(second))
    variance = _around(_summed(np.square(first) + np.square(second))) - _summed(means)
    difference = _around(_summed(np.square(first - second)))
    # Rims are left out: alignment may have moved them over the edge.
    inner = np.s_[3:-3, 3:-3]
    agreements = (1 - difference / (variance + _NOISE))[inner].ravel()
    rank = int(_WORST * agreements.size)
    return float(np.partition(agreements, rank)[rank])


def _summed(picture: Pixels) -> Pixels:
    # Over the three channels, as numpy's sum does in ten times as long.
    return picture[..., 0] + picture[..., 1] + picture[..., 2]


def _around(picture: Pixels) -> Pixels:
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), 1.8))
