"""The command that starts the photohash that is running now."""

from __future__ import annotations

import sys
from pathlib import Path


def launcher() -> list[str]:
    """An absolute command for the desktop to start, whatever its working folder and its PATH.

    A frozen build is itself the program. Otherwise it is the script beside the interpreter, in an environment that
    was installed and in the one that `uv run` made in a checkout; without a script the interpreter runs the package.
    On Windows, where both come with a twin that opens no console (`pythonw`, `photohashw`), it is that.
    """
    program = Path(sys.executable)
    if sys.platform == "win32":
        silent = program.with_stem(f"{program.stem}w")
        program = silent if silent.exists() else program
    if getattr(sys, "frozen", False):
        return [str(program)]
    script = program.with_name("photohash")
    return [str(script)] if script.exists() else [str(program), "-m", "photohash"]
