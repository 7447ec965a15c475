"""The thumbnail cache: small pictures that come back, and a file that may be lost."""

from __future__ import annotations

import io
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PIL import Image

from photohash.errors import LibraryError
from photohash.imaging.thumbnails import SHORT_SIDE, Thumbnails, make_thumbnail


def test_a_thumbnail_is_a_small_webp_of_the_same_shape_and_colour() -> None:
    with Image.open(io.BytesIO(make_thumbnail(Image.new("RGB", (1600, 800), "teal")))) as image:
        assert image.format == "WEBP" and image.size == (2 * SHORT_SIDE, SHORT_SIDE)
        red, green, blue = image.convert("RGB").getpixel((5, 5))  # type: ignore[misc]
        assert red < 15 and abs(green - 128) < 15 and abs(blue - 128) < 15


def test_a_panorama_is_no_longer_than_four_squares() -> None:
    with Image.open(io.BytesIO(make_thumbnail(Image.new("RGB", (9000, 900))))) as image:
        assert image.size == (4 * SHORT_SIDE, 4 * SHORT_SIDE // 10)


def test_a_small_photo_is_not_enlarged() -> None:
    with Image.open(io.BytesIO(make_thumbnail(Image.new("RGB", (30, 20))))) as image:
        assert image.size == (30, 20)


def test_thumbnails_come_back_from_the_file(tmp_path: Path) -> None:
    cache = Thumbnails(tmp_path / "cache" / "thumbnails.sqlite")
    cache.put_many([("a", b"one"), ("b", b"three")])
    cache.put_many([("a", b"two")])
    cache.close()
    again = Thumbnails(tmp_path / "cache" / "thumbnails.sqlite")
    assert (again.get("a"), again.get("b"), again.get("c")) == (b"two", b"three", None)
    assert again.size() == (2, 8)
    again.close()


def test_thumbnails_of_another_size_are_forgotten(tmp_path: Path) -> None:
    file = tmp_path / "thumbnails.sqlite"
    cache = Thumbnails(file)
    cache.put_many([("a", b"one")])
    cache.close()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA user_version = 100")
    again = Thumbnails(file)
    assert again.get("a") is None
    again.put_many([("a", b"two")])
    assert again.get("a") == b"two"
    again.close()


def test_a_damaged_cache_is_begun_anew(tmp_path: Path) -> None:
    file = tmp_path / "thumbnails.sqlite"
    file.write_bytes(b"this is no database" * 100)
    cache = Thumbnails(file)
    cache.put_many([("a", b"one")])
    assert cache.get("a") == b"one"
    cache.close()


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(LibraryError, match="file"):
        Thumbnails(tmp_path / "file" / "thumbnails.sqlite")
