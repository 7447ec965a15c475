"""The program as a whole: puts library, models and jobs together, for the commands and for the window."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from photohash import paths
from photohash.app.library import Library, absolute
from photohash.app.models import Models
from photohash.errors import PhotoError, UsageError
from photohash.settings import changed, load_settings, save_settings

# Commands that need no library must not wait for SQLAlchemy, nor those that tag nothing for the engines.
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from PIL.Image import Image

    from photohash.app.inspector import PhotoDetails
    from photohash.app.models import Card
    from photohash.imaging.thumbnails import Thumbnails
    from photohash.jobs.job import Cancel, Failure, Progress
    from photohash.jobs.learn import Learned
    from photohash.jobs.tag import FileTags
    from photohash.library.records import Explanation, Photo, Root, TaggedPhoto
    from photohash.tagging.store import ModelStore
    from photohash.tagging.tagger import Tagger

_CHUNK = 500
"""Photos looked up at once, well below SQLite's limit on parameters."""


class App(Library):
    """One library, one model, one device. Everything is opened when it is first needed.

    Args:
        library: the library file; None for the person's own.
        model: id of a model; None for the one in the settings.
        device: `auto`, `cpu`, `cuda` or `mps`; None for the one in the settings.

    Raises:
        PhotohashError: here or from any method, when the world fails.
    """

    def __init__(self, library: Path | None = None, model: str | None = None, device: str | None = None) -> None:
        super().__init__(library or paths.library_file())
        self.settings = load_settings(paths.settings_file())
        self._chosen_model, self._chosen_device = model, device

    @property
    def _model(self) -> str | None:
        return self._chosen_model or self.settings.model

    @property
    def _device(self) -> str:
        return self._chosen_device or self.settings.device

    @cached_property
    def thumbnails(self) -> Thumbnails:
        """The cache of small pictures; one serves all libraries."""
        from photohash.imaging.thumbnails import Thumbnails

        return Thumbnails(paths.cache_dir() / "thumbnails.sqlite")

    @cached_property
    def store(self) -> ModelStore:
        """The models on this computer."""
        from photohash.tagging.store import ModelStore

        return ModelStore(paths.resources_dir() / "models", paths.models_dir())

    @cached_property
    def _models(self) -> Models:
        return Models(self.store)

    @cached_property
    def tagger(self) -> Tagger:
        """The model, loaded on the device."""
        from photohash.tagging.tagger import Tagger

        return Tagger(self.store.get(self._model).folder, self._device)

    def close(self) -> None:
        """Close the files that were opened."""
        super().close()
        if "thumbnails" in self.__dict__:
            self.thumbnails.close()

    # Photos in and out

    def tag(
        self, photos: Iterable[Path], cancel: Cancel, top: int | None = None, threshold: float | None = None
    ) -> Iterator[FileTags]:
        """Tags of files and folders as they lie; no library is touched."""
        from photohash.jobs.tag import tag_files

        return tag_files(photos, self.tagger, cancel, top, threshold)

    def tag_loose(self, photos: Iterable[Path], cancel: Cancel) -> Iterator[FileTags]:
        """Tags and thumbnails of photos that are not in the library, and are not put into it."""
        from photohash.jobs.tag import tag_files

        return tag_files(photos, self.tagger, cancel, thumbnails=True)

    def add(self, folders: Sequence[Path], cancel: Cancel) -> Iterator[Progress]:
        """Add folders to the library, and index and tag what is in them.

        Raises:
            UsageError: one of them is no folder; none is added then.
        """
        from photohash.imaging.volumes import volume_identity
        from photohash.library import photos

        places = [absolute(folder) for folder in folders]
        for place in places:
            if not place.is_dir():
                raise UsageError(f"{place}: is not a folder; name the folder that the photos are in")
        with self.database.write() as connection:
            added = {
                root.id: root
                for root in (photos.add_root(connection, place, volume_identity(place)) for place in places)
            }
        return self._update(list(added.values()), cancel)

    def scan(self, cancel: Cancel, retry: bool = False) -> Iterator[Progress]:
        """Bring the whole library up to date with the disk. `retry` also reads again what could not be read."""
        if retry:
            self.retry()
        return self._update(self.roots(), cancel)

    def watch(self, cancel: Cancel) -> Iterator[None]:
        """Yield once, and then whenever something in the library's folders has changed."""
        from photohash.jobs.watch import watch

        return watch([root.path for root in self.roots()], cancel)

    def _update(self, roots: Sequence[Root], cancel: Cancel) -> Iterator[Progress]:
        from photohash.jobs.index import index
        from photohash.jobs.scan import scan

        for root in roots:
            yield from scan(self.database, root, cancel)
        yield from index(self.database, self.thumbnails, self.tagger, cancel)

    def learn(self, cancel: Cancel) -> Iterator[Progress]:
        """Learn the person's own tags from the photos that have them, and suggest them for others like those.

        Nothing happens where nothing was said or seen since the last time.
        """
        from photohash.jobs.learn import learn

        with self.database.read() as connection:
            key = self._models.key(connection, self._model)
        if key is not None:
            yield from learn(self.database, self._kept, key, self._vocabulary(), cancel)

    def something_to_learn(self) -> bool:
        """Whether `learn` would do something."""
        from photohash.jobs.learn import something_to_learn

        with self.database.read() as connection:
            key = self._models.key(connection, self._model)
            return key is not None and something_to_learn(connection, self._kept, key, self._vocabulary())

    def learned(self) -> list[Learned]:
        """What came of learning each of the person's tags, by name; [] before a model has seen a photo."""
        from photohash.jobs.learn import learned

        with self.database.read() as connection:
            key = self._models.key(connection, self._model)
            return [] if key is None else learned(connection, self._kept, key, self._vocabulary())

    def _vocabulary(self) -> list[str]:
        return [tag.name for tag in self.store.get(self._model).bundle.tags]

    def trash(self, photo_ids: Sequence[int]) -> list[Failure]:
        """Move photos, with their sidecars, to the system's trash; returns those that would not go, with reasons.

        The library keeps them as missing, with their tags: who takes one back from the trash has it as it was.
        """
        from photohash.imaging.trash import move_to_trash
        from photohash.jobs.job import Failure
        from photohash.library import photos

        failures = []
        for start in range(0, len(photo_ids), _CHUNK):
            with self.database.read() as connection:
                chosen = photos.get(connection, photo_ids[start : start + _CHUNK])
            gone = []
            for photo in chosen.values():
                try:
                    move_to_trash(photo.path)
                    gone.append(photo.id)
                except PhotoError as error:
                    failures.append(Failure(str(photo.path), error.reason))
            with self.database.write() as connection:
                photos.mark_missing(connection, gone)
        return failures

    def export_rows(self) -> Iterator[TaggedPhoto]:
        """Every photo with its tags, sorted by path."""
        from photohash.jobs.export import export_rows

        return export_rows(self.database)

    def export_sidecars(self, cancel: Cancel, dry_run: bool = False) -> Iterator[Progress]:
        """Write accepted tags into XMP sidecars."""
        from photohash.jobs.export import export_sidecars

        return export_sidecars(self.database, cancel, dry_run)

    # Looking

    def find(self, query: str) -> Sequence[int]:
        """Ids of the photos that a query means, newest first, at eight bytes each."""
        from photohash.library.search import search

        with self.database.read() as connection:
            # Only this needs to know the model, and knowing it means reading its weights.
            model_key = self._models.key(connection, self._model) if "similar:" in query else None
            return search(connection, query, model_key, self._kept)

    def look(self, photo: Photo, short_side: int) -> Image:
        """A photo's pixels, upright, its shorter side at most so many; the cache gets the thumbnail if it has none.

        Raises:
            PhotoError: it cannot be read.
        """
        from photohash.imaging.isolated import open_photo
        from photohash.imaging.thumbnails import SHORT_SIDE, make_thumbnail

        image = open_photo(photo.path, max(short_side, SHORT_SIDE))
        if photo.content_hash and _unchanged(photo) and self.thumbnails.get(photo.content_hash) is None:
            self.thumbnails.put_many([(photo.content_hash, make_thumbnail(image))])
        return image

    def show(self, photo_id: int) -> PhotoDetails:
        """Everything about one photo, from the library and from its file.

        Raises:
            UsageError: there is no such photo any more.
        """
        from photohash.app.inspector import show

        with self.database.read() as connection:
            return show(connection, photo_id)

    def explain(self, photo_id: int, tag: str) -> Explanation:
        """Why a tag is on a photo.

        Raises:
            UsageError: there is no such tag, or it is not on this photo.
        """
        from photohash.app.inspector import explain

        with self.database.read() as connection:
            return explain(connection, self.store, photo_id, tag, self._models.key(connection, self._model))

    def search(self, query: str) -> Iterator[TaggedPhoto]:
        """The photos that a query means, with their tags, newest first."""
        from photohash.library.search import tagged

        found = self.find(query)
        with self.database.read() as connection:
            yield from tagged(connection, found)

    def similar(self, path: Path, top: int) -> list[tuple[TaggedPhoto, float]]:
        """The photos of the library most like a file, which need not be in it, with cosine similarity in [-1, 1]."""
        from photohash.imaging.isolated import open_photo
        from photohash.jobs.tag import decode_size
        from photohash.library import embeddings, photos, sketch

        place = absolute(path)
        with self.database.read() as connection:
            key = self._models.key(connection, self._model)
            known = photos.find(connection, place)
            vector = embeddings.get_embedding(connection, key, known.id) if known and key is not None else None
        if vector is None:
            pixels = self.tagger.prepare(open_photo(place, decode_size(self.tagger)))
            vector = self.tagger.tag([pixels])[0].embedding
        with self.database.read() as connection:
            near = [] if key is None else sketch.similar(connection, self._kept, key, vector, top + 1)
        scores = dict(near)
        ids = [photo_id for photo_id in scores if known is None or photo_id != known.id][:top]
        return [(row, scores[row.photo.id]) for row in self.rows(ids)]

    # Settings and models

    def set_setting(self, name: str, value: object) -> None:
        """Change a setting for good; text is read as what the setting holds, "" as its default.

        Raises:
            UsageError: there is no such setting, or it cannot have this value.
            ModelError: the model is not installed.
        """
        # Another photohash may have changed another setting since.
        settings = changed(load_settings(paths.settings_file()), name, value)
        if name == "model":
            self.store.get(settings.model)
        save_settings(paths.settings_file(), settings)
        self.settings = settings
        if name in ("model", "device"):
            # The next that tags loads it anew; what runs goes on with what it has.
            self.__dict__.pop("tagger", None)

    def models(self) -> list[Card]:
        """The models on this computer."""
        return self._models.installed(self._model)

    def catalog(self) -> list[Card]:
        """The models on this computer, and after them those that can be downloaded."""
        return self._models.catalog(self._model)

    def install_model(self, model_id: str, cancel: Cancel) -> Iterator[Progress]:
        """Download a model of the catalog, whose licence the person has accepted, and install it.

        Stopped, or broken off, it goes on where it was.

        Raises:
            ModelError: it is not in the catalog, or cannot be fetched; nothing is installed then.
        """
        return self._models.install(model_id, cancel)

    def import_weights(self, file: Path, model_id: str, cancel: Cancel) -> Iterator[Progress]:
        """Install a model of the catalog from its published file, which is here already.

        Raises:
            ModelError: it is not in the catalog, or the file is another one.
        """
        return self._models.install_file(file, model_id, cancel)

    def import_model(self, folder: Path) -> Card:
        """Install a bundle that the trainer wrote."""
        return self._models.add(folder)

    def use_model(self, model_id: str) -> None:
        """Tag with this model from now on."""
        self.set_setting("model", model_id)

    def remove_model(self, model_id: str) -> None:
        """Delete an installed model; what it said of photos stays in the library."""
        self.store.remove(model_id)
        if self.settings.model == model_id:
            self.set_setting("model", None)


def _unchanged(photo: Photo) -> bool:
    """Whether a file is as the library read it."""
    try:
        return photo.state == "indexed" and photo.path.stat().st_mtime_ns == photo.mtime_ns
    except OSError:
        return False
