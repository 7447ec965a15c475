"""macOS: an application bundle in the person's Applications folder that starts photohash."""

from __future__ import annotations

import plistlib
import shlex
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from photohash import __version__
from photohash.errors import UsageError
from photohash.paths import resources_dir

if TYPE_CHECKING:
    from collections.abc import Sequence


class MacOS:
    """Finder, Launchpad and the Dock."""

    def __init__(self) -> None:
        self.bundle = Path.home() / "Applications" / "photohash.app"

    def install(self, command: Sequence[str]) -> list[Path]:
        """Write the bundle, over an older one."""
        contents = self.bundle / "Contents"
        start = contents / "MacOS" / "photohash"
        about = contents / "Info.plist"
        icon = contents / "Resources" / "photohash.icns"
        try:
            for file in (start, about, icon):
                file.parent.mkdir(parents=True, exist_ok=True)
            start.write_text(f'#!/bin/sh\nexec {shlex.join(command)} gui "$@"\n', encoding="utf-8")
            start.chmod(0o755)
            about.write_bytes(plistlib.dumps(INFO))
            shutil.copyfile(resources_dir() / "icons" / "photohash.icns", icon)
        except OSError as error:
            raise UsageError(f"{error.filename}: cannot be written ({error.strerror})") from None
        return [self.bundle]

    def remove(self) -> list[Path]:
        """Delete the bundle."""
        if not self.bundle.exists():
            return []
        shutil.rmtree(self.bundle)
        return [self.bundle]


INFO = {
    "CFBundleName": "photohash",
    "CFBundleDisplayName": "photohash",
    "CFBundleIdentifier": "photohash",
    "CFBundleVersion": __version__,
    "CFBundleShortVersionString": __version__,
    "CFBundlePackageType": "APPL",
    "CFBundleExecutable": "photohash",
    "CFBundleIconFile": "photohash.icns",
    "LSApplicationCategoryType": "public.app-category.photography",
    "NSHighResolutionCapable": True,
    "CFBundleDocumentTypes": [
        {
            "CFBundleTypeName": "Photos and folders of photos",
            "CFBundleTypeRole": "Viewer",
            "LSHandlerRank": "Alternate",
            "LSItemContentTypes": ["public.image", "public.folder"],
        }
    ],
}
"""What the system is told about the program: Apple's Information Property List, and what it opens."""
