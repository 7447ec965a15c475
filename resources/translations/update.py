"""Collects what the window says into `photohash_*.ts`, for translators, and compiles those into `photohash_*.qm`.

    uv run --group test python resources/translations/update.py

English is what the code says; its file has only what differs between one and many.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from photohash.settings import declared

HERE = Path(__file__).parent
GUI = HERE.parents[1] / "photohash" / "gui"
LANGUAGES = ("en", "de", "fr", "es", "ja", "zh")


def tool(name: str) -> Path:
    """A program that PySide6 brings."""
    return Path(sys.executable).with_name(f"pyside6-{name}").with_suffix(".exe" if sys.platform == "win32" else "")


def collect(folder: Path) -> None:
    """Bring the files for translators in a folder up to date; translations that are there stay."""
    with tempfile.TemporaryDirectory() as scratch:
        # The settings are declared where Qt is not known.
        settings = Path(scratch, "settings.py")
        said = [text for each in declared() for text in (each.title, each.description)]
        settings.write_text("".join(f"tr({text!r})\n" for text in said), encoding="utf-8")
        for language in LANGUAGES:
            options = ["-pluralonly"] if language == "en" else []
            subprocess.run(
                [tool("lupdate"), "-silent", "-no-obsolete", "-locations", "none", *options, settings,
                 *sorted(GUI.glob("*.py")), "-ts", folder / f"photohash_{language}.ts"],
                check=True,
            )  # fmt: skip


def compile_all(folder: Path) -> None:
    """Make of each file for translators the one that the window reads."""
    for file in sorted(folder.glob("*.ts")):
        subprocess.run([tool("lrelease"), "-silent", file, "-qm", file.with_suffix(".qm")], check=True)


if __name__ == "__main__":
    collect(HERE)
    compile_all(HERE)
