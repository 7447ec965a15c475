"""What a photo's file says of itself, in a few lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from photohash.gui import words

if TYPE_CHECKING:
    from photohash.app import PhotoDetails


def facts(details: PhotoDetails) -> list[tuple[str, str]]:
    """Names and values, as rich text; what is not known is left out."""
    photo, exposure = details.photo, details.exposure
    found = []
    if photo.taken_at is not None:
        taken = QDateTime.fromString(photo.taken_at.isoformat(timespec="seconds"), "yyyy-MM-ddTHH:mm:ss")
        found.append((_tr("Taken"), QLocale().toString(taken, QLocale.FormatType.ShortFormat)))
    if photo.camera:
        found.append((_tr("Camera"), photo.camera))
    if exposure is not None:
        if exposure.lens:
            found.append((_tr("Lens"), exposure.lens))
        parts = [
            _seconds(exposure.seconds) if exposure.seconds else "",
            f"ƒ/{exposure.aperture:g}" if exposure.aperture else "",
            f"ISO {exposure.iso}" if exposure.iso else "",
            f"{exposure.focal_length:g} mm" if exposure.focal_length else "",
        ]
        line = "   ".join(part for part in parts if part)
        if line:
            found.append((_tr("Exposure"), line))
    if photo.width and photo.height:
        megapixels = photo.width * photo.height / 1e6
        found.append((_tr("Size"), f"{photo.width} × {photo.height}   ({megapixels:.1f} MP)"))
    found.append((_tr("File"), words.size(photo.size)))
    return [(name, _escaped(value)) for name, value in found] + _place(details)


def _place(details: PhotoDetails) -> list[tuple[str, str]]:
    latitude, longitude = details.photo.latitude, details.photo.longitude
    if latitude is None or longitude is None:
        return []
    address = f"https://www.openstreetmap.org/?mlat={latitude:.6f}&mlon={longitude:.6f}#map=15/{latitude:.5f}/{longitude:.5f}"
    north = f"{abs(latitude):.4f}° {_tr('N') if latitude >= 0 else _tr('S')}"
    east = f"{abs(longitude):.4f}° {_tr('E') if longitude >= 0 else _tr('W')}"
    return [(_tr("Place"), f'<a href="{address}">{north}, {east}</a>')]


def _seconds(value: float) -> str:
    return f"1/{1 / value:.0f} s" if value < 0.4 else f"{value:g} s"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _tr(text: str) -> str:
    return QCoreApplication.translate("facts", text)
