"""Linux and the BSDs: a desktop entry and icons, where freedesktop.org says they belong.

Desktop Entry Specification 1.5, Icon Theme Specification 0.13, XDG Base Directory Specification 0.8.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from photohash.errors import UsageError
from photohash.paths import resources_dir

if TYPE_CHECKING:
    from collections.abc import Sequence

MIME_TYPES = (
    "inode/directory",
    "image/jpeg", "image/png", "image/webp", "image/gif", "image/tiff", "image/bmp", "image/heic", "image/heif",
    "image/avif", "image/jp2", "image/x-adobe-dng", "image/x-canon-cr2", "image/x-canon-cr3", "image/x-nikon-nef",
    "image/x-nikon-nrw", "image/x-sony-arw", "image/x-sony-sr2", "image/x-sony-srf", "image/x-olympus-orf",
    "image/x-panasonic-rw2", "image/x-fuji-raf", "image/x-pentax-pef", "image/x-samsung-srw", "image/x-sigma-x3f",
    "image/x-minolta-mrw", "image/x-kodak-dcr", "image/x-kodak-kdc",
)  # fmt: skip
"""What photohash opens, by the names of the shared MIME database."""


class Freedesktop:
    """The menus of GNOME, KDE and all others that follow freedesktop.org."""

    def __init__(self) -> None:
        # A relative path in the variable is invalid and is to be ignored.
        place = Path(os.environ.get("XDG_DATA_HOME", ""))
        self._data = place if place.is_absolute() else Path.home() / ".local" / "share"
        self._applications = self._data / "applications"
        self._theme = self._data / "icons" / "hicolor"

    def install(self, command: Sequence[str]) -> list[Path]:
        """Write the entry and the icons, over older ones."""
        written = {self._applications / "photohash.desktop": None, **self._icons()}
        try:
            for target, source in written.items():
                target.parent.mkdir(parents=True, exist_ok=True)
                if source is None:
                    target.write_text(entry(command), encoding="utf-8")
                else:
                    shutil.copyfile(source, target)
        except OSError as error:
            raise UsageError(f"{error.filename}: cannot be written ({error.strerror}); see XDG_DATA_HOME") from None
        self._refresh()
        return list(written)

    def remove(self) -> list[Path]:
        """Delete the entry and the icons, and folders that are empty without them."""
        there = [file for file in (self._applications / "photohash.desktop", *self._icons()) if file.exists()]
        for file in there:
            file.unlink()
        if there:
            self._refresh()
        if not list(self._applications.glob("*.desktop")):
            (self._applications / "mimeinfo.cache").unlink(missing_ok=True)
        for file in there:
            self._tidy(file.parent)
        return there

    def _icons(self) -> dict[Path, Path]:
        """Every icon's place in the theme, and the file that it is copied from."""
        source = resources_dir() / "icons"
        icons = {self._theme / "scalable" / "apps" / "photohash.svg": source / "photohash.svg"}
        for file in sorted(source.glob("photohash-*.png")):
            size = file.stem.removeprefix("photohash-")
            icons[self._theme / f"{size}x{size}" / "apps" / "photohash.png"] = file
        return icons

    def _refresh(self) -> None:
        """Have the desktop learn which types we open; one that lacks the program finds out by itself."""
        if program := shutil.which("update-desktop-database"):
            subprocess.run([program, "-q", self._applications], check=False, capture_output=True)

    def _tidy(self, folder: Path) -> None:
        while folder != self._data and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
            folder = folder.parent


def entry(command: Sequence[str]) -> str:
    """The desktop entry, with `command` to start photohash."""
    lines = {
        "Type": "Application",
        "Name": "photohash",
        "GenericName": "Photo Tagger",
        "Comment": "Names what is in your photos, on your own computer",
        "Exec": f"{' '.join(quote(part) for part in command)} gui %F",
        "Icon": "photohash",
        "Terminal": "false",
        "Categories": "Graphics;Photography;Qt;",
        "Keywords": "photos;pictures;tags;hashtags;search;",
        "MimeType": "".join(f"{name};" for name in MIME_TYPES),
        "StartupWMClass": "photohash",
    }
    return "[Desktop Entry]\n" + "".join(f"{key}={value}\n" for key, value in lines.items())


def quote(argument: str) -> str:
    """One argument as the Exec key wants it (section "The Exec key": quoted, then escaped as any string is)."""
    if not re.fullmatch(r"[\w@+=:,./-]+", argument):
        argument = '"' + re.sub(r'(["`$\\])', r"\\\1", argument) + '"'
    return argument.replace("\\", "\\\\").replace("%", "%%")
