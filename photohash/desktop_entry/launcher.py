"""The command that starts the photohash that is running now."""

from __future__ import annotations

import sys
from pathlib import Path


def launcher() -> list[str]:
    """An absolute command for the desktop to start, whatever its working folder and its PATH.

    A frozen build is itself the program. Otherwise it is the script beside the interpreter, in an environment that
    was installed and in the one that `uv run` made in a checkout; without a script the interpreter runs the package.
    On Windows it is the interpreter without a console.
    """
    python = Path(sys.executable)
    if getattr(sys, "frozen", False):
        return [str(python)]
    if sys.platform == "win32":
        silent = python.with_name("pythonw.exe")
        return [str(silent if silent.exists() else python), "-m", "photohash"]
    script = python.with_name("photohash")
    return [str(script)] if script.exists() else [str(python), "-m", "photohash"]
