"""Bringing the library's list of files up to date with the disk, reading none of them."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from photohash.errors import PhotoError
from photohash.imaging.folders import ScannedFile, scan_folder
from photohash.imaging.volumes import volume_identity
from photohash.jobs.job import Failure, Progress
from photohash.library import photos
from photohash.library.records import FoundFile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from photohash.jobs.job import Cancel
    from photohash.library.database import Database
    from photohash.library.records import KnownFile, Root

_BATCH = 2000


def scan(database: Database, root: Root, cancel: Cancel) -> Iterator[Progress]:
    """Note which photos of a folder are new, changed, gone or back.

    A folder whose drive is not there is *offline*: nothing in it is touched. So is one that is empty all of a
    sudden, or that lies on another drive than it did: both are what an unplugged drive leaves behind. What
    lies below a folder that cannot be read stays as it is, too.

    Raises:
        Cancelled: `cancel` was set; what was found so far is stored.
    """
    with database.read() as connection:
        known = photos.known_files(connection, root.id)
    if not root.path.is_dir() or volume_identity(root.path) != root.volume:
        yield Progress("offline", 0, current=str(root.path))
        return
    entries = scan_folder(root.path)
    seen: set[str] = set()
    unread: list[str] = []
    done = 0
    while batch := list(islice(entries, _BATCH)):
        cancel.check()
        failures = [entry for entry in batch if isinstance(entry, PhotoError)]
        unread += [_relative(failure.path, root.path) for failure in failures]
        files = [entry for entry in batch if isinstance(entry, ScannedFile)]
        seen.update(file.path for file in files)
        _store(database, root, known, files)
        done += len(files)
        yield Progress(
            "scan", done, None, str(root.path), tuple(Failure(str(each.path), each.reason) for each in failures)
        )
    if known and not seen and not unread:
        yield Progress("offline", 0, current=str(root.path))
        return
    missing = [
        file.photo_id
        for path, file in known.items()
        if path not in seen and file.state != "missing" and not _below_any(path, unread)
    ]
    if missing:
        with database.write() as connection:
            photos.mark_missing(connection, missing)


def _store(database: Database, root: Root, known: dict[str, KnownFile], files: list[ScannedFile]) -> None:
    new, back = [], []
    for file in files:
        old = known.get(file.path)
        if old is None or (old.size, old.mtime_ns) != (file.size, file.mtime_ns):
            new.append(FoundFile(file.path, file.size, file.mtime_ns))
        elif old.state == "missing":
            back.append(old.photo_id)
    if new or back:
        with database.write() as connection:
            photos.put_found(connection, root.id, new)
            photos.mark_found(connection, back)


def _relative(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix()


def _below_any(path: str, folders: list[str]) -> bool:
    return any(folder == "." or path == folder or path.startswith(f"{folder}/") for folder in folders)
