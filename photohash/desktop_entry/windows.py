"""Windows: a shortcut in the Start menu, made by PowerShell, which every Windows has."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from photohash.errors import UsageError
from photohash.paths import resources_dir

if TYPE_CHECKING:
    from collections.abc import Sequence


class Windows:
    """The Start menu of the person who is logged in."""

    def __init__(self) -> None:
        roaming = os.environ.get("APPDATA")
        data = Path(roaming) if roaming else Path.home() / "AppData" / "Roaming"
        self.shortcut = data / "Microsoft" / "Windows" / "Start Menu" / "Programs" / "photohash.lnk"

    def install(self, command: Sequence[str]) -> list[Path]:
        """Write the shortcut, over an older one."""
        program = ["powershell", "-NoProfile", "-NonInteractive", "-Command", self.script(command)]
        try:
            answer = subprocess.run(program, check=False, capture_output=True, text=True)
        except OSError as error:
            raise UsageError(f"PowerShell does not start ({error.strerror}); make the shortcut by hand") from None
        if answer.returncode:
            reason = answer.stderr.strip().partition("\n")[0]
            raise UsageError(f"{self.shortcut}: cannot be written ({reason})")
        return [self.shortcut]

    def script(self, command: Sequence[str]) -> str:
        """What PowerShell does to write the shortcut."""
        values = {
            "TargetPath": command[0],
            "Arguments": subprocess.list2cmdline([*command[1:], "gui"]),
            "IconLocation": str(resources_dir() / "icons" / "photohash.ico"),
            "Description": "Names what is in your photos, on your own computer",
        }
        steps = [
            "$ErrorActionPreference = 'Stop'",
            f"$link = (New-Object -ComObject WScript.Shell).CreateShortcut({_quote(str(self.shortcut))})",
            *(f"$link.{name} = {_quote(value)}" for name, value in values.items()),
            "$link.Save()",
        ]
        return "; ".join(steps)

    def remove(self) -> list[Path]:
        """Delete the shortcut."""
        if not self.shortcut.exists():
            return []
        self.shortcut.unlink()
        return [self.shortcut]


def _quote(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
