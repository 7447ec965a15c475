"""Renders `resources/icons/photohash.svg` for all systems: `uv run python resources/packaging/icons.py`."""

from __future__ import annotations

from pathlib import Path

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).resolve().parents[1] / "icons"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)


def render(size: int) -> Path:
    """Draw the icon at `size` x `size` pixels and return the PNG file."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(ICONS / "photohash.svg")).render(painter)
    painter.end()
    file = ICONS / f"photohash-{size}.png"
    image.save(str(file))
    return file


def main() -> None:
    """Write all sizes, one file of them for Windows and one for macOS."""
    drawn = [Image.open(render(size)) for size in SIZES]
    largest = drawn[-1]
    sizes = [(size, size) for size in SIZES if size <= 256]
    largest.save(ICONS / "photohash.ico", sizes=sizes, append_images=drawn[:-1])
    largest.save(ICONS / "photohash.icns", append_images=drawn[:-1])


if __name__ == "__main__":
    main()
