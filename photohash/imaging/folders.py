"""Finding the photos below a folder."""

from __future__ import annotations

import os
import stat
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from photohash.errors import PhotoError, PhotoMissing
from photohash.imaging.decode import PHOTO_SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator

_SYSTEM_FOLDERS = frozenset({"$recycle.bin", "system volume information", "@eadir", "lost+found", "__macosx"})

# Windows sets one of these on files whose content a cloud drive would have to fetch first.
_RECALLED = (
    stat.FILE_ATTRIBUTE_OFFLINE | 0x00040000 | 0x00400000  # RECALL_ON_OPEN, RECALL_ON_DATA_ACCESS
)
_HIDDEN = stat.FILE_ATTRIBUTE_HIDDEN | stat.FILE_ATTRIBUTE_SYSTEM
_DATALESS = 0x40000000  # SF_DATALESS, the same on macOS


@dataclass(frozen=True, slots=True)
class ScannedFile:
    """A photo file below a folder: relative path with forward slashes, size in bytes, modification time in ns."""

    path: str
    size: int
    mtime_ns: int


def find_photos(path: Path) -> Iterator[Path | PhotoError]:
    """Yield every photo at or below a path, by name; what cannot be read comes as an error in its place.

    A file that is named outright is yielded whatever its name ends in. Below a folder, hidden and
    system folders, hidden files and names without a photo's ending are passed over. Folders reached by
    symbolic links are entered once each and last, so a loop ends and a photo keeps its own path.
    """
    if not path.exists():
        yield PhotoMissing(path, "no such file or folder")
    elif path.is_dir():
        for found in _below(os.fspath(path)):
            yield found if isinstance(found, PhotoError) else Path(found.path)
    else:
        yield path


def scan_folder(folder: Path) -> Iterator[ScannedFile | PhotoError]:
    """Yield what `find_photos` does with size and time, reading no file.

    Files that lie in the cloud only come as errors: reading them would download them.
    """
    top = os.fspath(folder)
    prefix = len(top) + (not top.endswith(os.sep))
    for found in _below(top):
        if isinstance(found, PhotoError):
            yield found
            continue
        try:
            status = found.stat()
        except OSError as error:
            yield _unreadable(found.path, "file", error)
            continue
        if _in_cloud(status):
            yield PhotoMissing(Path(found.path), "lies in the cloud only; keep it on this device to have it tagged")
            continue
        relative = found.path[prefix:]
        yield ScannedFile(
            relative.replace(os.sep, "/") if os.sep != "/" else relative, status.st_size, status.st_mtime_ns
        )


def _below(top: str) -> Iterator[os.DirEntry[str] | PhotoError]:
    seen: set[tuple[int, int]] = set()
    waiting = [top]
    while waiting:
        links: list[str] = []
        stack: list[Iterator[os.DirEntry[str] | PhotoError]] = [_entries(waiting.pop(0), seen)]
        while stack:
            entry = next(stack[-1], None)
            if entry is None:
                stack.pop()
            elif isinstance(entry, PhotoError):
                yield entry
            elif entry.is_dir():
                if entry.is_symlink():
                    links.append(entry.path)
                else:
                    stack.append(_entries(entry.path, seen))
            elif _is_photo(entry.name) and entry.is_file():
                yield entry
        waiting += links


def _entries(folder: str, seen: set[tuple[int, int]]) -> Iterator[os.DirEntry[str] | PhotoError]:
    try:
        status = Path(folder).stat()
        if (status.st_dev, status.st_ino) in seen:
            return
        seen.add((status.st_dev, status.st_ino))
        with os.scandir(folder) as entries:
            ordered = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        yield _unreadable(folder, "folder", error)
        return
    for entry in ordered:
        if not entry.name.startswith(".") and entry.name.lower() not in _SYSTEM_FOLDERS and not _is_hidden(entry):
            yield entry


def _is_photo(name: str) -> bool:
    return name[name.rfind(".") :].lower() in PHOTO_SUFFIXES


def _is_hidden(entry: os.DirEntry[str]) -> bool:
    if sys.platform != "win32":
        return False
    return bool(entry.stat(follow_symlinks=False).st_file_attributes & _HIDDEN)


def _in_cloud(status: os.stat_result) -> bool:
    return bool(getattr(status, "st_file_attributes", 0) & _RECALLED or getattr(status, "st_flags", 0) & _DATALESS)


def _unreadable(path: str, kind: str, error: OSError) -> PhotoMissing:
    return PhotoMissing(Path(path), f"the {kind} cannot be read ({(error.strerror or 'unknown').lower()})")
