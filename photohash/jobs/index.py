"""Reading and tagging the photos that the library knows of and has not read yet."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

import xxhash

from photohash.errors import PhotoDamaged, PhotoError, PhotoMissing
from photohash.imaging import sidecar
from photohash.imaging.decode import FULL_SIZE
from photohash.imaging.isolated import open_photo
from photohash.imaging.metadata import Metadata, read_metadata
from photohash.imaging.thumbnails import make_thumbnail
from photohash.jobs.job import Failure, Progress
from photohash.jobs.prefetch import prefetch
from photohash.jobs.tag import decode_size
from photohash.library import embeddings, photos, tags
from photohash.library.records import Model, PhotoFacts, VocabularyTag

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import numpy as np
    import numpy.typing as npt

    from photohash.imaging.thumbnails import Thumbnails
    from photohash.jobs.job import Cancel
    from photohash.library.database import Connection, Database
    from photohash.library.records import Photo
    from photohash.tagging.tagger import Prediction, Tagger

_PAGE = 512


@dataclass(frozen=True, slots=True)
class _Reading:
    """All that one look at a photo's file gives."""

    facts: PhotoFacts
    thumbnail: bytes
    pixels: npt.NDArray[np.uint8]


def index(database: Database, thumbnails: Thumbnails, tagger: Tagger, cancel: Cancel) -> Iterator[Progress]:
    """Read and tag every photo that is new, changed, or unseen by this model.

    Photos are read on all cores ahead of the model; each batch is one transaction, so whatever ends the run
    loses at most the batch in flight, and the next run goes on from there. A photo that cannot be read is
    noted with its reason and not tried again until it changes; one that is not there stays to be read.

    Raises:
        Cancelled: `cancel` was set.
        LibraryError: the library cannot be written.
    """
    with database.write() as connection:
        model_id = tags.put_model(connection, model_of(tagger))
        keys = tags.put_vocabulary(
            connection,
            [
                VocabularyTag(tag.name, tag.display, tag.synset, tag.parents, tag.synonyms)
                for tag in tagger.vocabulary
            ],
        )
        total = photos.count_pending(connection, model_id)

    def reading(photo: Photo) -> _Reading | PhotoError:
        try:
            return _read(photo.path, tagger)
        except PhotoError as error:
            return error

    done = 0
    yield Progress("tag", done, total)
    ready = prefetch(_pending(database, model_id), reading, cancel, ahead=4 * tagger.batch_size)
    while batch := list(islice(ready, tagger.batch_size)):
        read = [(photo, each) for photo, each in batch if isinstance(each, _Reading)]
        failures = [(photo, each) for photo, each in batch if isinstance(each, PhotoError)]
        predictions = tagger.tag([each.pixels for _, each in read])
        thumbnails.put_many([(each.facts.content_hash, each.thumbnail) for _, each in read])
        with database.write() as connection:
            _store(connection, model_id, keys, read, predictions)
            for photo, error in failures:
                if not isinstance(error, PhotoMissing):
                    photos.put_failed(connection, photo.id, error.reason)
        done += len(batch)
        yield Progress(
            "tag", done, total, str(batch[-1][0].path),
            tuple(Failure(str(photo.path), error.reason) for photo, error in failures),
        )  # fmt: skip


def model_of(tagger: Tagger) -> Model:
    """The model as the library knows it."""
    return Model(tagger.id, tagger.hash, tagger.title, tagger.licence)


def _pending(database: Database, model_id: int) -> Iterator[Photo]:
    after = 0
    while True:
        with database.read() as connection:
            page = photos.pending(connection, model_id, _PAGE, after)
        if not page:
            return
        yield from page
        after = page[-1].id


def _read(path: Path, tagger: Tagger) -> _Reading:
    content_hash = _hash(path)
    # One decode serves the thumbnail and the model.
    image = open_photo(path, decode_size(tagger))
    metadata = _metadata(path)
    width, height = image.info[FULL_SIZE]
    facts = PhotoFacts(
        content_hash, width, height, metadata.taken_at, metadata.camera, metadata.latitude, metadata.longitude,
        tuple(dict.fromkeys((*metadata.keywords, *_sidecar_keywords(path)))),
    )  # fmt: skip
    return _Reading(facts, make_thumbnail(image), tagger.prepare(image))


def _hash(path: Path) -> str:
    try:
        with path.open("rb") as file:
            # No one gains by two photos with one hash: a checksum at the speed of memory will do.
            return hashlib.file_digest(file, xxhash.xxh3_128).hexdigest()
    except FileNotFoundError as error:
        raise PhotoMissing(path, "no such file") from error
    except PermissionError as error:
        raise PhotoMissing(path, "may not be read (permission denied)") from error
    except OSError as error:
        raise PhotoDamaged(path, f"the file cannot be read ({error.strerror})") from error


def _metadata(path: Path) -> Metadata:
    try:
        return read_metadata(path)
    except PhotoDamaged:
        # The pixels were read: a photo without readable metadata is still a photo.
        return Metadata()


def _sidecar_keywords(path: Path) -> tuple[str, ...]:
    try:
        return sidecar.read_keywords(path)
    except PhotoError:
        # Someone else's file of that name says nothing about the photo.
        return ()


def _store(
    connection: Connection,
    model_id: int,
    keys: dict[str, int],
    read: list[tuple[Photo, _Reading]],
    predictions: list[Prediction],
) -> None:
    ids = photos.put_indexed(connection, [(photo.id, each.facts) for photo, each in read])
    tags.put_suggestions(
        connection,
        model_id,
        {
            photo_id: [(keys[tag.name], tag.score) for tag in prediction.tags]
            for photo_id, prediction in zip(ids, predictions, strict=True)
        },
    )
    embeddings.put_embeddings(
        connection, model_id, {photo_id: each.embedding for photo_id, each in zip(ids, predictions, strict=True)}
    )
