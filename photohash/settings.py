"""The person's choices, in one small JSON file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from photohash.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`model` is the id of the model to tag with, None for the embedded one; `device` as `--device` takes it."""

    model: str | None = None
    device: str = "auto"


def load_settings(file: Path) -> Settings:
    """Read the settings; without a file they are as they come.

    Raises:
        UsageError: the file is not what `save_settings` writes.
    """
    try:
        return msgspec.json.decode(file.read_bytes(), type=Settings)
    except FileNotFoundError:
        return Settings()
    except (OSError, msgspec.DecodeError) as error:
        raise UsageError(f"{file}: the settings cannot be read ({error}); delete the file to start afresh") from error


def save_settings(file: Path, settings: Settings) -> None:
    """Write the settings, whole or not at all.

    Raises:
        UsageError: the folder cannot be written.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        partial = file.with_suffix(".partial")
        partial.write_bytes(msgspec.json.format(msgspec.json.encode(settings)) + b"\n")
        partial.replace(file)
    except OSError as error:
        raise UsageError(f"{file}: the settings cannot be written ({error.strerror})") from error
