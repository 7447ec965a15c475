"""Folders as people have them: links that loop, hidden and system folders, folders that may not be read."""

from __future__ import annotations

import os
from pathlib import Path

from photohash.errors import PhotoMissing
from photohash.imaging.folders import ScannedFile, find_photos, scan_folder
from photohash.imaging.volumes import volume_identity


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


def test_a_scan_tells_path_size_and_time(tmp_path: Path) -> None:
    (tmp_path / "trip").mkdir()
    (tmp_path / "trip" / "a.jpg").write_bytes(b"12345")
    os.utime(tmp_path / "trip" / "a.jpg", ns=(1, 1_700_000_000_123_456_789))
    assert list(scan_folder(tmp_path)) == [ScannedFile("trip/a.jpg", 5, 1_700_000_000_123_456_789)]


def test_a_photo_keeps_its_own_path_where_a_link_leads_to_its_folder(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.jpg").touch()
    (tmp_path / "alias").symlink_to(tmp_path / "real", target_is_directory=True)
    assert [found.path for found in scan_folder(tmp_path) if isinstance(found, ScannedFile)] == ["real/a.jpg"]


def test_a_link_to_nowhere_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").symlink_to(tmp_path / "gone.jpg")
    assert list(scan_folder(tmp_path)) == []


def test_another_folder_of_a_drive_is_on_the_same_volume(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    assert volume_identity(tmp_path / "a") == volume_identity(tmp_path)
    assert volume_identity(Path("/proc")) != volume_identity(tmp_path) or not Path("/proc/self").exists()
