"""Pictures of a source that publishes addresses only, once someone has fetched them."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

_SUFFIXES = (".jpg", ".jpeg", ".png", ".webp")


class Pictures:
    """The folder `images` beside a table.

    A picture is called after its identifier in the source, or after its key with `:` as `_`, and ends in .jpg, .jpeg,
    .png or .webp.
    """

    def __init__(self, folder: Path, name: str = "images") -> None:
        self._folder = folder / name
        self._is_there = self._folder.is_dir()

    def find(self, *names: str) -> Path | None:
        """The first of these that is there: names without an ending, or with one; folders are divided by `/`."""
        if not self._is_there:
            return None
        for name in names:
            place = PurePosixPath(name.replace(":", "_"))
            # The table is somebody else's: what it names must lie in the folder.
            if not place.name or place.is_absolute() or ".." in place.parts:
                continue
            known = place.suffix.lower() in _SUFFIXES
            for suffix in ("",) if known else _SUFFIXES:
                file = self._folder / f"{place}{suffix}"
                if file.is_file():
                    return file
        return None
