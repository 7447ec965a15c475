"""What a photo's file says of itself: when, with what, where, and the keywords people gave it."""

from __future__ import annotations

import math
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

import pyexiv2

from photohash.errors import PhotoDamaged, PhotoMissing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pyexiv2.set_log_level(4)  # exiv2 writes of every odd tag to stderr; what matters is raised.


@dataclass(frozen=True, slots=True)
class Metadata:
    """Metadata of one photo; None where the file does not say, or says what cannot be true.

    `taken_at` is the camera's local time without a zone. `latitude` and `longitude` are WGS 84
    degrees in [-90, 90] and [-180, 180]. `keywords` are unique, in file order, IPTC before XMP.
    """

    taken_at: datetime | None = None
    camera: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Exposure:
    """How a photo was taken; None where the file does not say.

    `seconds` is the exposure time, `aperture` the f-number, `iso` the sensitivity, `focal_length` in millimetres.
    """

    lens: str | None = None
    seconds: float | None = None
    aperture: float | None = None
    iso: int | None = None
    focal_length: float | None = None


def read_metadata(path: Path) -> Metadata:
    """Read EXIF, IPTC and XMP of one photo.

    Raises:
        PhotoMissing: no such file.
        PhotoDamaged: exiv2 finds no picture it knows in the file.
    """
    with _opened(path) as image:
        exif, iptc, xmp = _exif(image), image.read_iptc(), image.read_xmp()
    latitude = _degrees(exif, "Latitude", "S", 90)
    longitude = _degrees(exif, "Longitude", "W", 180)
    located = latitude is not None and longitude is not None
    return Metadata(
        taken_at=_taken_at(exif),
        camera=_camera(exif),
        latitude=latitude if located else None,
        longitude=longitude if located else None,
        keywords=_keywords(iptc, xmp),
    )


def read_exposure(path: Path) -> Exposure:
    """Read how one photo was taken.

    Raises:
        PhotoMissing: no such file.
        PhotoDamaged: exiv2 finds no picture it knows in the file.
    """
    with _opened(path) as image:
        exif = _exif(image)
    iso = _number(exif, "Exif.Photo.ISOSpeedRatings")
    return Exposure(
        lens=exif.get("Exif.Photo.LensModel", "").strip(" \0") or None,
        seconds=_number(exif, "Exif.Photo.ExposureTime"),
        aperture=_number(exif, "Exif.Photo.FNumber"),
        iso=None if iso is None else int(iso),
        focal_length=_number(exif, "Exif.Photo.FocalLength"),
    )


@contextmanager
def _opened(path: Path) -> Iterator[Any]:
    if not path.is_file():
        raise PhotoMissing(path, "no such file")
    try:
        # By content, not by name: exiv2 opens no path that is not UTF-8.
        with path.open("rb") as file, pyexiv2.ImageData(file.read()) as image:
            yield image
    except PermissionError as error:
        raise PhotoMissing(path, "may not be read (permission denied)") from error
    except (RuntimeError, OSError, ValueError) as error:
        lines = str(error).splitlines() or ["unknown reason"]
        raise PhotoDamaged(path, f"the metadata cannot be read ({lines[0][:160]})") from error


def _exif(image: Any) -> dict[str, str]:
    """By exiv2's keys; of what a file says twice, the first."""
    read: dict[str, str | list[str]] = image.read_exif()
    return {key: value if isinstance(value, str) else value[0] for key, value in read.items()}


def _taken_at(exif: dict[str, str]) -> datetime | None:
    for key in ("Exif.Photo.DateTimeOriginal", "Exif.Photo.DateTimeDigitized", "Exif.Image.DateTime"):
        text = exif.get(key, "").strip().strip("\0")[:19]
        try:
            return datetime.strptime(text, "%Y:%m:%d %H:%M:%S")
        except ValueError:
            continue  # blank or impossible ("0000:00:00 00:00:00"): cameras without a clock write these
    return None


def _camera(exif: dict[str, str]) -> str | None:
    make = exif.get("Exif.Image.Make", "").strip(" \0")
    model = exif.get("Exif.Image.Model", "").strip(" \0")
    # Canon writes "Canon" and "Canon EOS 40D": the make is said once.
    name = model if make and model.lower().startswith(make.split()[0].lower()) else f"{make} {model}".strip()
    return name or None


def _degrees(exif: dict[str, str], axis: str, negative: str, limit: int) -> float | None:
    parts = exif.get(f"Exif.GPSInfo.GPS{axis}", "").split()
    try:
        numbers = [_rational(part) for part in parts]
    except (ValueError, ZeroDivisionError):
        return None
    if not numbers:
        return None
    value = sum((number / 60.0**power for power, number in enumerate(numbers[:3])), 0.0)
    if not math.isfinite(value) or value > limit:
        return None
    reference = exif.get(f"Exif.GPSInfo.GPS{axis}Ref", "").strip().upper()
    return -value if reference.startswith(negative) else value


def _number(exif: dict[str, str], key: str) -> float | None:
    """A positive number; cameras write 0 for what they do not know."""
    try:
        value = _rational(exif.get(key, "").split()[0])
    except (ValueError, IndexError, ZeroDivisionError):
        return None
    return value if math.isfinite(value) and value > 0 else None


def _rational(text: str) -> float:
    numerator, _, denominator = text.partition("/")
    if denominator == "0" and numerator == "0":
        return 0.0  # an unused part (seconds, often)
    return float(numerator) / float(denominator or 1)


def _keywords(iptc: dict[str, Any], xmp: dict[str, Any]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for value in (iptc.get("Iptc.Application2.Keywords"), xmp.get("Xmp.dc.subject")):
        for word in [value] if isinstance(value, str) else value or ():
            if word.strip():
                found[word.strip()] = None
    return tuple(found)
