"""Where the files that ship with photohash lie: in a checkout, and in an installed wheel."""

from __future__ import annotations

from pathlib import Path

import photohash


def resources() -> Path:
    """The `resources` folder."""
    package = Path(photohash.__file__).parent
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent / "resources"
