"""Finding the photos below a folder."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from photohash.errors import PhotoError, PhotoMissing
from photohash.imaging.decode import PHOTO_SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator

_SYSTEM_FOLDERS = frozenset({"$recycle.bin", "system volume information", "@eadir", "lost+found", "__macosx"})


def find_photos(path: Path) -> Iterator[Path | PhotoError]:
    """Yield every photo at or below a path, by name; what cannot be read comes as an error in its place.

    A file that is named outright is yielded whatever its name ends in. Below a folder, hidden and
    system folders, hidden files and names without a photo's ending are passed over. Folders reached by
    symbolic links are entered once each, so a loop ends.
    """
    if not path.exists():
        yield PhotoMissing(path, "no such file or folder")
    elif path.is_dir():
        yield from _below(path, set())
    else:
        yield path


def _below(folder: Path, seen: set[tuple[int, int]]) -> Iterator[Path | PhotoError]:
    try:
        status = folder.stat()
        if (status.st_dev, status.st_ino) in seen:
            return
        seen.add((status.st_dev, status.st_ino))
        with os.scandir(folder) as entries:
            ordered = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        yield PhotoMissing(folder, f"the folder cannot be read ({(error.strerror or 'unknown').lower()})")
        return
    for entry in ordered:
        if entry.name.startswith(".") or entry.name.lower() in _SYSTEM_FOLDERS:
            continue
        if entry.is_dir():
            yield from _below(Path(entry.path), seen)
        elif Path(entry.name).suffix.lower() in PHOTO_SUFFIXES and entry.is_file():
            yield Path(entry.path)
