"""Folders as people have them: links that loop, hidden and system folders, folders that may not be read."""

from __future__ import annotations

import os
from pathlib import Path

from photohash.errors import PhotoMissing
from photohash.imaging.folders import find_photos


def test_photos_only_and_each_once(tmp_path: Path) -> None:
    for name in ("b.JPG", "a.heic", "note.txt", ".hidden.jpg", ".trash/c.jpg", "@eaDir/d.jpg", "trip/e.nef"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "trip" / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert list(find_photos(tmp_path)) == [tmp_path / name for name in ("a.heic", "b.JPG", "trip/e.nef")]


def test_a_file_named_outright_is_taken_whatever_its_ending(tmp_path: Path) -> None:
    (tmp_path / "photo.dat").touch()
    assert list(find_photos(tmp_path / "photo.dat")) == [tmp_path / "photo.dat"]


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    (error,) = find_photos(tmp_path / "gone")
    assert isinstance(error, PhotoMissing) and error.path == tmp_path / "gone"


def test_a_name_that_is_not_utf8_is_found(tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.jpg")
    Path(path).touch()
    assert list(find_photos(tmp_path)) == [Path(path)]
