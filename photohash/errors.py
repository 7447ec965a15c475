"""Every error that is the world's fault, not ours. Anything else that escapes is a bug.

PhotohashError
 ├─ UsageError        what was asked for cannot be done as asked
 ├─ LibraryError      the library file cannot be used
 ├─ ModelError        a model bundle cannot be used
 └─ PhotoError        one photo cannot be read; the run goes on
     ├─ PhotoMissing      no such file, or it may not be read
     ├─ PhotoUnsupported  not a picture in a format we open
     ├─ PhotoDamaged      the file breaks off or lies about itself
     └─ PhotoTooLarge     more pixels than the limit allows
"""

from __future__ import annotations

from pathlib import Path


class PhotohashError(Exception):
    """The world failed. The message is one line that names the thing and what to do."""


class UsageError(PhotohashError):
    """What was asked for cannot be done as asked."""


class LibraryError(PhotohashError):
    """The library file cannot be used."""


class ModelError(PhotohashError):
    """A model bundle cannot be used."""


class PhotoError(PhotohashError):
    """One photo cannot be read.

    `reason` is a clause without the path, fit for a table; `str()` puts the path before it.
    """

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class PhotoMissing(PhotoError):
    """No such file, or it may not be read."""


class PhotoUnsupported(PhotoError):
    """Not a picture in a format that photohash opens."""


class PhotoDamaged(PhotoError):
    """The file breaks off or lies about itself."""


class PhotoTooLarge(PhotoError):
    """More pixels than the limit allows."""
