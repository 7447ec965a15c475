"""Every kind of file a person may have becomes upright RGB or one named reason."""

from __future__ import annotations

import os
import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from photohash.errors import PhotoDamaged, PhotoError, PhotoMissing, PhotoTooLarge, PhotoUnsupported
from photohash.imaging import decode as decoding
from photohash.imaging.decode import decode

DIFFICULT_PHOTOS = os.environ.get("PHOTOHASH_DIFFICULT_PHOTOS", "")
"""A folder of files that break indexers, where there is one."""


@pytest.fixture
def picture() -> Image.Image:
    """Red at the top left, green at the top right, blue below."""
    pixels = np.zeros((120, 160, 3), np.uint8)
    pixels[:60, :80, 0] = pixels[:60, 80:, 1] = pixels[60:, :, 2] = 250
    return Image.fromarray(pixels)


def assert_upright(image: Image.Image) -> None:
    assert image.mode == "RGB"
    width, height = image.size
    for x, y, channel in ((0.25, 0.25, 0), (0.75, 0.25, 1), (0.5, 0.75, 2)):
        pixel = image.getpixel((round(width * x), round(height * y)))
        assert isinstance(pixel, tuple)
        assert pixel[channel] > 150 and sum(pixel) - pixel[channel] < 200, (x, y, pixel)


UNDO = {
    2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}  # fmt: skip


@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_exif_orientation_comes_upright(tmp_path: Path, picture: Image.Image, orientation: int) -> None:
    stored = picture.transpose(UNDO[orientation]) if orientation in UNDO else picture
    exif = Image.Exif()
    exif[0x0112] = orientation
    stored.save(tmp_path / "a.jpg", exif=exif, quality=95)
    upright = decode(tmp_path / "a.jpg", short_side=48)
    assert upright.size == (64, 48)
    assert_upright(upright)


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "gif", "tif", "bmp", "heic", "avif", "jp2"])
def test_formats(tmp_path: Path, picture: Image.Image, suffix: str) -> None:
    decoding._register_heif()
    picture.save(tmp_path / f"a.{suffix}")
    assert_upright(decode(tmp_path / f"a.{suffix}"))


@pytest.mark.parametrize(
    ("mode", "suffix"), [("CMYK", "jpg"), ("CMYK", "tif"), ("P", "png"), ("RGBA", "png")]
)
def test_modes(tmp_path: Path, picture: Image.Image, mode: str, suffix: str) -> None:
    picture.convert(mode).save(tmp_path / f"a.{suffix}")
    assert_upright(decode(tmp_path / f"a.{suffix}"))


def test_sixteen_bit_grey_keeps_its_range(tmp_path: Path) -> None:
    ramp = np.tile(np.linspace(0, 65535, 64).astype(np.uint16), (8, 1))
    Image.fromarray(ramp).save(tmp_path / "a.png")
    row = np.asarray(decode(tmp_path / "a.png"))[0, :, 0]
    assert row[0] == 0 and row[-1] == 255 and abs(int(row[32]) - 129) <= 2


def test_transparent_is_white(tmp_path: Path) -> None:
    Image.new("RGBA", (8, 8), (255, 0, 0, 0)).save(tmp_path / "a.png")
    assert decode(tmp_path / "a.png").getpixel((4, 4)) == (255, 255, 255)


def test_a_large_jpeg_is_shrunk_while_it_is_decoded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Image.effect_noise((4000, 3000), 60).convert("RGB").save(tmp_path / "a.jpg")
    loaded: list[tuple[int, int]] = []
    convert = decoding._rgb

    def spy(image: Image.Image) -> Image.Image:
        loaded.append(image.size)
        return convert(image)

    monkeypatch.setattr(decoding, "_rgb", spy)
    assert decode(tmp_path / "a.jpg", short_side=256).size == (341, 256)
    assert loaded == [(500, 375)]


def test_what_is_wrong_is_named(
    tmp_path: Path, picture: Image.Image, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture.save(tmp_path / "whole.jpg")
    (tmp_path / "cut.jpg").write_bytes((tmp_path / "whole.jpg").read_bytes()[:900])
    (tmp_path / "empty.jpg").touch()
    (tmp_path / "text.jpg").write_text("no picture")
    for name, kind in {
        "cut.jpg": PhotoDamaged, "empty.jpg": PhotoDamaged, "text.jpg": PhotoUnsupported,
        "none.jpg": PhotoMissing,
    }.items():  # fmt: skip
        with pytest.raises(kind, match=name):
            decode(tmp_path / name)
    monkeypatch.setattr(decoding, "MAX_PIXELS", 1000)
    with pytest.raises(PhotoTooLarge, match="160 x 120"):
        decode(tmp_path / "whole.jpg")


@pytest.mark.skipif(os.name == "nt", reason="Windows file names are Unicode")
def test_a_name_that_is_not_utf8(tmp_path: Path, picture: Image.Image) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.jpg"))
    picture.save(path)
    assert_upright(decode(path))


@pytest.mark.skipif(not DIFFICULT_PHOTOS, reason="PHOTOHASH_DIFFICULT_PHOTOS names no folder of difficult photos")
def test_difficult_photos_end_as_pixels_or_one_reason() -> None:
    opened = 0
    for path in sorted(p for p in Path(DIFFICULT_PHOTOS).rglob("*") if p.is_file()):
        start = time.monotonic()
        try:
            image = decode(path, short_side=128)
        except PhotoError as error:
            assert "\n" not in error.reason
        else:
            opened += 1
            assert image.mode == "RGB"
        assert time.monotonic() - start < 10, path
    assert opened >= 200
