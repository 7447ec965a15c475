"""What a photo's file says of itself, in a few lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale

from photohash.gui import words
from photohash.gui.language import tr

if TYPE_CHECKING:
    from photohash.app import PhotoDetails


def facts(details: PhotoDetails) -> list[tuple[str, str]]:
    """Names and values, as rich text; what is not known is left out."""
    photo, exposure = details.photo, details.exposure
    found = []
    if photo.taken_at is not None:
        taken = QDateTime.fromString(photo.taken_at.isoformat(timespec="seconds"), "yyyy-MM-ddTHH:mm:ss")
        found.append((tr("Taken"), QLocale().toString(taken, QLocale.FormatType.ShortFormat)))
    if photo.camera:
        found.append((tr("Camera"), photo.camera))
    if exposure is not None:
        if exposure.lens:
            found.append((tr("Lens"), exposure.lens))
        parts = [
            _seconds(exposure.seconds) if exposure.seconds else "",
            f"ƒ/{words.decimal(exposure.aperture)}" if exposure.aperture else "",
            f"ISO {exposure.iso}" if exposure.iso else "",
            f"{words.decimal(exposure.focal_length)} mm" if exposure.focal_length else "",
        ]
        line = "   ".join(part for part in parts if part)
        if line:
            found.append((tr("Exposure"), line))
    if photo.width and photo.height:
        megapixels = words.decimal(round(photo.width * photo.height / 1e6, 1))
        found.append((tr("Size"), f"{photo.width} × {photo.height}   ({megapixels} MP)"))
    found.append((tr("File"), words.size(photo.size)))
    return [(name, _escaped(value)) for name, value in found] + _place(details)


def _place(details: PhotoDetails) -> list[tuple[str, str]]:
    latitude, longitude = details.photo.latitude, details.photo.longitude
    if latitude is None or longitude is None:
        return []
    address = f"https://www.openstreetmap.org/?mlat={latitude:.6f}&mlon={longitude:.6f}#map=15/{latitude:.5f}/{longitude:.5f}"
    north = (tr("{degrees}° N") if latitude >= 0 else tr("{degrees}° S")).format(degrees=f"{abs(latitude):.4f}")
    east = (tr("{degrees}° E") if longitude >= 0 else tr("{degrees}° W")).format(degrees=f"{abs(longitude):.4f}")
    return [(tr("Place"), f'<a href="{address}">{north}, {east}</a>')]


def _seconds(value: float) -> str:
    return f"1/{1 / value:.0f} s" if value < 0.4 else f"{words.decimal(value)} s"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
