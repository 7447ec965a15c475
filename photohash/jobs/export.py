"""What the library knows, for other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from photohash.errors import PhotoError, PhotoMissing
from photohash.imaging.sidecar import write_keywords
from photohash.jobs.job import Failure, Progress
from photohash.library import photos
from photohash.library.search import tagged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from photohash.jobs.job import Cancel
    from photohash.library.database import Database
    from photohash.library.records import TaggedPhoto


def export_rows(database: Database) -> Iterator[TaggedPhoto]:
    """Every photo with its tags, sorted by path."""
    with database.read() as connection:
        yield from tagged(connection, photos.by_path(connection))


def export_sidecars(database: Database, cancel: Cancel, dry_run: bool = False) -> Iterator[Progress]:
    """Write each photo's accepted tags into its XMP sidecar, and take out those that the person rejected.

    What a model merely suggests is not written. `Progress.current` names each sidecar's photo that changes, or
    would; others are not reported.

    Raises:
        Cancelled: `cancel` was set; sidecars written so far stay.
    """
    changed = 0
    for row in export_rows(database):
        cancel.check()
        if row.photo.state == "missing":
            continue
        accepted = [tag.display for tag in row.tags if tag.state == "accepted"]
        rejected = [word for tag in row.tags if tag.state == "rejected" for word in (tag.display, tag.name)]
        if not accepted and not rejected:
            continue
        path = str(row.photo.path)
        try:
            if not row.photo.path.is_file():
                raise PhotoMissing(row.photo.path, "no such file; is its drive unplugged?")
            if write_keywords(row.photo.path, accepted, rejected, dry_run):
                changed += 1
                yield Progress("export", changed, None, path)
        except PhotoError as error:
            yield Progress("export", changed, None, path, (Failure(path, error.reason),))
