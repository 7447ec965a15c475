"""From a file to upright RGB pixels, decoding no more of it than asked for."""

from __future__ import annotations

import io
import warnings
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

import numpy as np
from PIL import ExifTags, Image, ImageOps, UnidentifiedImageError

from photohash.errors import PhotoDamaged, PhotoError, PhotoMissing, PhotoTooLarge, PhotoUnsupported

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_PIXELS = 300_000_000
"""Largest picture that is decoded, in pixels: beyond every camera sold, well within 4 GiB of memory."""

RAW_SUFFIXES = frozenset(
    {
        ".3fr", ".arw", ".cr2", ".cr3", ".dcr", ".dng", ".erf", ".iiq", ".kdc", ".mef", ".mos", ".mrw",
        ".nef", ".nrw", ".orf", ".pef", ".raf", ".raw", ".rw2", ".sr2", ".srf", ".srw", ".x3f"
    }
)  # fmt: skip
PILLOW_SUFFIXES = frozenset(
    {
        ".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".apng", ".webp", ".gif", ".tif", ".tiff", ".bmp", ".dib",
        ".heic", ".heif", ".hif", ".avif", ".jp2"
    }
)  # fmt: skip
PHOTO_SUFFIXES = RAW_SUFFIXES | PILLOW_SUFFIXES
"""File name endings (lower case, with the dot) that folders are searched for."""

FULL_SIZE = "full_size"

_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP", "DIB", "HEIF", "AVIF", "JPEG2000")


def decode(path: Path, short_side: int | None = None) -> Image.Image:
    """Open one photo as upright RGB.

    Args:
        path: a file in any format of `PHOTO_SUFFIXES`; the content decides, not the name.
        short_side: shrink so that the shorter side is this many pixels (never enlarges). JPEGs are
            then decoded at 1/2, 1/4 or 1/8 scale in the DCT domain, so a 12-megapixel photo costs
            little more than its entropy decoding. None keeps the full size.

    Returns:
        An RGB image with EXIF orientation applied, alpha laid over white, first frame of an animation. Its
        `info[FULL_SIZE]` is the (width, height) in pixels that the photo has at full size.

    Raises:
        PhotoError: the subclass says what is wrong with the file; nothing else escapes for a bad file.
    """
    with _naming(path), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Pillow warns of odd metadata; what matters is raised.
        if path.suffix.lower() in RAW_SUFFIXES:
            return _fit(_upright_rgb(_open_raw(path, short_side), short_side), short_side)
        with path.open("rb") as file, _open(path, file) as image:
            return _fit(_upright_rgb(image, short_side), short_side)


def decode_bytes(content: IO[bytes], name: str, short_side: int | None = None) -> Image.Image:
    """`decode` for a photo that is no file of its own, such as a row of a table; `name` is for errors."""
    path = Path(name)
    with _naming(path), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with _open(path, content) as image:
            return _fit(_upright_rgb(image, short_side), short_side)


def _open(path: Path, file: IO[bytes]) -> Image.Image:
    _register_heif()
    image = Image.open(file, formats=_FORMATS)
    width, height = image.size
    if width * height > MAX_PIXELS:
        raise PhotoTooLarge(
            path, f"{width} x {height} pixels is over the limit of {MAX_PIXELS // 1_000_000} megapixels"
        )
    return image


def _open_raw(path: Path, short_side: int | None) -> Image.Image:
    """The embedded preview when it is large enough, else a half-size development of the sensor data."""
    import rawpy

    with path.open("rb") as file:
        content = file.read()
    try:
        with rawpy.imread(io.BytesIO(content)) as raw:
            try:
                preview = raw.extract_thumb()
            except (rawpy.LibRawNoThumbnailError, rawpy.LibRawUnsupportedThumbnailError):
                preview = None
            if preview is not None and preview.format == rawpy.ThumbFormat.JPEG:
                image: Image.Image = Image.open(io.BytesIO(bytes(preview.data)), formats=("JPEG",))
                if min(image.size) >= (short_side or 1024):
                    image.info[FULL_SIZE] = (raw.sizes.width, raw.sizes.height)
                    return image
            image = Image.fromarray(raw.postprocess(half_size=True, use_camera_wb=True))
            image.info[FULL_SIZE] = (2 * image.width, 2 * image.height)
            return image
    except rawpy.LibRawError as error:
        raise PhotoDamaged(path, f"the RAW data cannot be read ({_clause(error)})") from error


def _upright_rgb(image: Image.Image, short_side: int | None) -> Image.Image:
    width, height = image.info.get(FULL_SIZE, image.size)
    if short_side is not None and image.format in ("JPEG", "MPO"):
        scale = short_side / min(image.size)
        if scale < 1:
            # draft() picks the smallest DCT scale that is still at least this large.
            image.draft(None, (round(image.width * scale), round(image.height * scale)))
    image.seek(0)
    image.load()
    turned = image.getexif().get(ExifTags.Base.Orientation) in (5, 6, 7, 8)
    upright = ImageOps.exif_transpose(_rgb(image))
    upright.info[FULL_SIZE] = (height, width) if turned else (width, height)
    return upright


def _rgb(image: Image.Image) -> Image.Image:
    """Any Pillow mode as RGB; `exif` is kept, for orientation is applied after this."""
    exif = image.getexif()
    if image.mode in ("I", "F") or image.mode.startswith("I;16"):
        values = np.asarray(image, dtype=np.float64)
        # 16-bit greys come as mode I or I;16: 65,535 is white unless the picture itself goes beyond.
        top = 65535.0 if values.size == 0 or values.max() > 255 else 255.0
        image = Image.fromarray((values.clip(0, top) * (255 / top)).astype(np.uint8), "L")
    elif image.mode in ("RGBA", "LA", "PA", "RGBa", "La") or "transparency" in image.info:
        rgba = image.convert("RGBA")
        image = Image.new("RGBA", rgba.size, "white")
        image.alpha_composite(rgba)
    elif image.mode == "LAB":
        from PIL import ImageCms

        image = (
            ImageCms.profileToProfile(
                image, ImageCms.createProfile("LAB"), ImageCms.createProfile("sRGB"), outputMode="RGB"
            )
            or image
        )
    rgb = image if image.mode == "RGB" else image.convert("RGB")
    rgb.info.pop("transparency", None)
    rgb.getexif().update(exif)
    return rgb


def _fit(image: Image.Image, short_side: int | None) -> Image.Image:
    if short_side is None or min(image.size) <= short_side:
        return image
    scale = short_side / min(image.size)
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    return image.resize(size, Image.Resampling.BILINEAR, reducing_gap=2.0)


@contextmanager
def _naming(path: Path) -> Iterator[None]:
    """Turn what the decoders raise for a bad file into the PhotoError that names it."""
    try:
        yield
    except PhotoError:
        raise
    except FileNotFoundError as error:
        raise PhotoMissing(path, "no such file") from error
    except PermissionError as error:
        raise PhotoMissing(path, "may not be read (permission denied)") from error
    except IsADirectoryError as error:
        raise PhotoUnsupported(path, "is a folder, not a photo") from error
    except UnidentifiedImageError as error:
        if path.is_file() and path.stat().st_size == 0:
            raise PhotoDamaged(path, "the file is empty") from error
        raise PhotoUnsupported(path, "not a picture in a format that photohash opens") from error
    except Image.DecompressionBombError as error:
        raise PhotoTooLarge(path, f"over the size limit ({_clause(error)})") from error
    except MemoryError as error:
        raise PhotoTooLarge(path, "does not fit into memory") from error
    # The decoders have no common base: a broken file has been seen to raise each of these.
    except (
        OSError, ValueError, SyntaxError, EOFError, IndexError, KeyError, TypeError, RuntimeError,
        ZeroDivisionError, OverflowError, AttributeError, AssertionError,
    ) as error:  # fmt: skip
        raise PhotoDamaged(path, f"the picture is damaged ({_clause(error)})") from error


def _clause(error: BaseException) -> str:
    # LibRaw's messages come as bytes.
    message = error.args[0] if error.args else ""
    text = message.decode(errors="replace") if isinstance(message, bytes) else str(error)
    lines = text.strip().splitlines()
    return lines[0][:160] if lines else type(error).__name__


def _register_heif() -> None:
    import pillow_heif

    # Truncated files must fail by name, and thumbnails inside the file are not what we came for.
    if "HEIF" not in Image.OPEN:
        pillow_heif.register_heif_opener(thumbnails=False)


Image.MAX_IMAGE_PIXELS = MAX_PIXELS
