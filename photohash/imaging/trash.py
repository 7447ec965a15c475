"""Photos to the system's trash, from which the person can take them back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from photohash.errors import PhotoError, PhotoMissing
from photohash.imaging.sidecar import sidecar_of

if TYPE_CHECKING:
    from pathlib import Path


def move_to_trash(photo: Path) -> None:
    """Move a photo, and its sidecar if there is one, to the trash.

    Raises:
        PhotoError: it is not there, or the system does not let it go.
    """
    from send2trash import send2trash  # loads the system's own libraries

    if not photo.is_file():
        raise PhotoMissing(photo, "no such file; is its drive unplugged?")
    sidecar = sidecar_of(photo)
    try:
        send2trash(photo)
        if sidecar.is_file():
            send2trash(sidecar)
    except OSError as error:
        raise PhotoError(photo, f"cannot be moved to the trash ({error.strerror or error})") from error
