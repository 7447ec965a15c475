"""Photos and thumbnails as Qt's pictures. All of it runs in threads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath

from photohash.imaging.isolated import open_photo

if TYPE_CHECKING:
    from pathlib import Path

    from PIL.Image import Image

RADIUS = 7.0
"""Of a tile's corners, for a tile of 180 pixels."""


def load_photo(path: Path, short_side: int | None) -> QImage:
    """A photo, upright, its shorter side at least `short_side` pixels or as large as it is.

    Raises:
        PhotoError: it cannot be read.
    """
    return to_qimage(open_photo(path, short_side))


def to_qimage(image: Image) -> QImage:
    """An RGB picture of Pillow's as one of Qt's."""
    data = image.tobytes()
    picture = QImage(data, image.width, image.height, 3 * image.width, QImage.Format.Format_RGB888)
    # What screens are made of, and a copy: the picture must outlive Pillow's bytes.
    return picture.convertToFormat(QImage.Format.Format_RGB32)


def tile(picture: QImage, side: int) -> QImage:
    """The middle of a picture as a square of `side` pixels with round corners, ready to be drawn as it is."""
    square = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    square.fill(Qt.GlobalColor.transparent)
    short = min(picture.width(), picture.height())
    middle = QRect(0, 0, short, short)
    middle.moveCenter(picture.rect().center())
    # Halving on the way down keeps what a single step would drop.
    small = picture.copy(middle).scaled(
        QSize(side, side), Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    painter = QPainter(square)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    outline = QPainterPath()
    radius = RADIUS * side / 180
    outline.addRoundedRect(QRectF(0, 0, side, side), radius, radius)
    painter.setClipPath(outline)
    painter.drawImage(QPointF(0, 0), small)
    painter.end()
    return square
