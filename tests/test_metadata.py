"""Metadata as cameras and people write it, checked against files that exiv2 itself wrote."""

from __future__ import annotations

import struct
from datetime import datetime
from pathlib import Path

import pyexiv2
import pytest
from PIL import Image

from photohash.errors import PhotoDamaged, PhotoMissing
from photohash.imaging.metadata import Exposure, Metadata, read_exposure, read_metadata


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "a.jpg"
    Image.new("RGB", (32, 24), "teal").save(path)
    return path


def test_a_photo_that_says_nothing(photo: Path) -> None:
    assert read_metadata(photo) == Metadata()


def test_date_camera_place_and_keywords(photo: Path) -> None:
    with pyexiv2.Image(str(photo)) as image:
        image.modify_exif({
            "Exif.Photo.DateTimeOriginal": "2024:06:01 12:30:05",
            "Exif.Image.Make": "Canon", "Exif.Image.Model": "Canon EOS 40D",
            "Exif.GPSInfo.GPSLatitude": "33/1 30/1 0/1", "Exif.GPSInfo.GPSLatitudeRef": "S",
            "Exif.GPSInfo.GPSLongitude": "18/1 15/1 0/1", "Exif.GPSInfo.GPSLongitudeRef": "E",
        })  # fmt: skip
        image.modify_iptc({"Iptc.Application2.Keywords": ["beach", "sunset"]})
        image.modify_xmp({"Xmp.dc.subject": ["sunset", "Käse"]})
    assert read_metadata(photo) == Metadata(
        datetime(2024, 6, 1, 12, 30, 5), "Canon EOS 40D", -33.5, 18.25, ("beach", "sunset", "Käse")
    )


def test_impossible_values_are_left_out(photo: Path) -> None:
    with pyexiv2.Image(str(photo)) as image:
        image.modify_exif({
            "Exif.Photo.DateTimeOriginal": "0000:00:00 00:00:00",
            "Exif.GPSInfo.GPSLatitude": "95/1 0/1 0/1", "Exif.GPSInfo.GPSLongitude": "18/0 1/1 0/1",
        })  # fmt: skip
    assert read_metadata(photo) == Metadata()


def test_of_what_a_file_says_twice_the_first_holds(tmp_path: Path) -> None:
    said = [(0x010F, b"Pentax\0"), (0x010F, b"Ricoh\0"), (0x0132, b"2024:05:06 07:08:09\0"), (0x0132, b"2025\0")]
    directory, texts = struct.pack("<H", len(said)), b""
    for tag, text in said:
        directory += struct.pack("<HHII", tag, 2, len(text), 14 + 12 * len(said) + len(texts))
        texts += text
    exif = b"Exif\0\0II*\0" + struct.pack("<I", 8) + directory + struct.pack("<I", 0) + texts
    Image.new("RGB", (8, 8)).save(tmp_path / "twice.jpg", exif=exif)
    assert read_metadata(tmp_path / "twice.jpg") == Metadata(datetime(2024, 5, 6, 7, 8, 9), "Pentax")
    assert read_exposure(tmp_path / "twice.jpg") == Exposure()


def test_a_file_that_is_no_photo_is_named(tmp_path: Path) -> None:
    (tmp_path / "text.jpg").write_text("no picture")
    with pytest.raises(PhotoDamaged, match=r"text\.jpg"):
        read_metadata(tmp_path / "text.jpg")
    with pytest.raises(PhotoMissing, match=r"none\.jpg"):
        read_metadata(tmp_path / "none.jpg")
