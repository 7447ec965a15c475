"""Which drive a folder lies on, so that another drive at the same place is not taken for it."""

from __future__ import annotations

import os
import plistlib
import subprocess
import sys
from pathlib import Path


def volume_identity(path: Path) -> str:
    """A text that stays the same for a drive wherever it is plugged in, as far as the system tells.

    Where it does not tell, the place at which the drive is mounted.
    """
    mount = _mount_point(path)
    if sys.platform == "linux":
        found = _linux(mount)
    elif sys.platform == "darwin":
        found = _macos(mount)
    elif sys.platform == "win32":
        found = _windows(mount)
    else:
        found = None
    return found or f"mount:{mount}"


def _mount_point(path: Path) -> Path:
    place = path.resolve()
    while not os.path.ismount(place) and place != place.parent:
        place = place.parent
    return place


def _linux(mount: Path) -> str | None:
    try:
        lines = Path("/proc/self/mountinfo").read_text(errors="surrogateescape").splitlines()
        by_uuid = {link.resolve(): link.name for link in Path("/dev/disk/by-uuid").iterdir()}
    except OSError:
        return None  # a container, or a system without udev
    for line in lines:
        before, _, after = line.partition(" - ")
        if before.split()[4] == str(mount).replace(" ", "\\040"):
            uuid = by_uuid.get(Path(after.split()[1]).resolve())
            return f"uuid:{uuid}" if uuid else None
    return None


def _macos(mount: Path) -> str | None:
    try:
        answer = subprocess.run(
            ["/usr/sbin/diskutil", "info", "-plist", str(mount)], capture_output=True, timeout=10, check=True
        )
        uuid = plistlib.loads(answer.stdout).get("VolumeUUID")
    except (OSError, subprocess.SubprocessError, plistlib.InvalidFileException):
        return None  # network drives are unknown to diskutil
    return f"uuid:{uuid}" if uuid else None


def _windows(mount: Path) -> str | None:
    import ctypes

    serial = ctypes.c_uint32()
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009  (mypy on other systems knows no windll)
    known = kernel.GetVolumeInformationW(str(mount), None, 0, ctypes.byref(serial), None, None, None, 0)
    return f"serial:{serial.value:08x}" if known else None
