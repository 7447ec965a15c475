"""Where photohash keeps its files on this system.

`PHOTOHASH_HOME` puts everything under one folder: for tests, and for a library on a stick.
"""

from __future__ import annotations

import os
from pathlib import Path


def data_dir() -> Path:
    """What must not be lost: the library and installed models."""
    if home := os.environ.get("PHOTOHASH_HOME"):
        return Path(home)
    import platformdirs

    return Path(platformdirs.user_data_dir("photohash", appauthor=False))


def cache_dir() -> Path:
    """What can be made again: thumbnails and half-finished downloads."""
    if home := os.environ.get("PHOTOHASH_HOME"):
        return Path(home) / "cache"
    import platformdirs

    return Path(platformdirs.user_cache_dir("photohash", appauthor=False))


def library_file() -> Path:
    """The library that is opened when none is named."""
    return data_dir() / "library.sqlite"


def settings_file() -> Path:
    """The person's choices."""
    return data_dir() / "settings.json"


def models_dir() -> Path:
    """Models that the person installed, one folder each."""
    return data_dir() / "models"


def catalog_file() -> Path:
    """The models that can be downloaded: `PHOTOHASH_CATALOG`, for mirrors and tests, or the one that ships."""
    return Path(os.environ.get("PHOTOHASH_CATALOG") or resources_dir() / "catalog.toml")


def resources_dir() -> Path:
    """Files that ship with photohash: beside the package in a checkout, inside it in a wheel."""
    package = Path(__file__).parent
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent / "resources"
