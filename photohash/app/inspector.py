"""Everything about one photo, from the library and from its file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from photohash.errors import ModelError, PhotoError, UsageError

if TYPE_CHECKING:
    from photohash.imaging.metadata import Exposure
    from photohash.library.database import Connection
    from photohash.library.records import Explanation, Photo, PhotoTag
    from photohash.tagging.store import ModelStore


@dataclass(frozen=True, slots=True)
class PhotoDetails:
    """A photo, its tags, and how it was taken. `exposure` is None where the file cannot be read now."""

    photo: Photo
    tags: tuple[PhotoTag, ...]
    exposure: Exposure | None


def show(connection: Connection, photo_id: int) -> PhotoDetails:
    """Everything about one photo.

    Raises:
        UsageError: there is no such photo any more.
    """
    from photohash.imaging.metadata import read_exposure
    from photohash.library.search import tagged

    row = next(tagged(connection, [photo_id]), None)
    if row is None:
        raise UsageError("this photo is no longer in the library")
    try:
        exposure = read_exposure(row.photo.path)
    except PhotoError:
        # The library knows the rest; that the file is gone or damaged is in the photo's own state.
        exposure = None
    return PhotoDetails(row.photo, row.tags, exposure)


def explain(
    connection: Connection, store: ModelStore, photo_id: int, tag: str, model_key: int | None
) -> Explanation:
    """Why a tag is on a photo, with the threshold of the model that suggested it, if it is still installed.

    Raises:
        UsageError: there is no such tag, or it is not on this photo.
    """
    from photohash.library.explain import explain as explained

    explanation, model = explained(connection, photo_id, tag, model_key)
    if model is None:
        return explanation
    try:
        known = store.get(model).bundle.tags
    except ModelError:
        return explanation
    thresholds = {each.name: each.threshold for each in known}
    found = [thresholds[name] for name in explanation.names if name in thresholds]
    return replace(explanation, threshold=found[0] if found else None, learned=not found)
