"""photohash among the programs of the desktop: in its menus, and as one that opens photos."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


class Desktop(Protocol):
    """What one kind of system wants to be told about a program."""

    def install(self, command: Sequence[str]) -> list[Path]:
        """Tell it, or tell it anew; returns the files that were written, the one that starts photohash first.

        Args:
            command: starts photohash, absolute; paths are put behind it.
        """
        ...

    def remove(self) -> list[Path]:
        """Take everything back that `install` wrote; returns what was there."""
        ...


def this_desktop() -> Desktop:
    """The desktop of the system that runs us."""
    if sys.platform == "win32":
        from photohash.desktop_entry.windows import Windows

        return Windows()
    if sys.platform == "darwin":
        from photohash.desktop_entry.macos import MacOS

        return MacOS()
    from photohash.desktop_entry.freedesktop import Freedesktop

    return Freedesktop()
