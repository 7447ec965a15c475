"""The models as people choose them: those on this computer, and those that can be downloaded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from photohash import paths
from photohash.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from photohash.jobs.job import Cancel, Progress
    from photohash.library.database import Connection
    from photohash.tagging.catalog import Offer
    from photohash.tagging.store import ModelStore, StoredModel


@dataclass(frozen=True, slots=True)
class Card:
    """A model as people choose it. `size` is in bytes; `tags` counts them; `active` is the one in use.

    One that is not `installed` can be downloaded by who accepts the licence, whose text is at `licence_url`. One
    with a `problem` cannot be used: all that is known of it is its id, its size and what is wrong.
    """

    id: str
    title: str
    licence: str
    tags: int
    size: int
    embedded: bool
    active: bool
    installed: bool = True
    licence_url: str = ""
    problem: str = ""


class Models:
    """The models of a store, beside the catalog that ships."""

    def __init__(self, store: ModelStore) -> None:
        self._store = store
        self._hashes: dict[Path, str] = {}

    def installed(self, active: str | None) -> list[Card]:
        """The models on this computer, those that cannot be used last.

        `active` is the id of the one in use, None for the embedded one.
        """
        usable = self._store.all()
        in_use = active or next((model.bundle.id for model in usable if model.embedded), "")
        return [_card(model, in_use) for model in usable] + [
            Card(
                model.id, model.id, "", 0, model.size, model.embedded, model.id == in_use, problem=model.reason
            )
            for model in self._store.damaged()
        ]

    def catalog(self, active: str | None) -> list[Card]:
        """The models on this computer, and after them those that can be downloaded."""
        here = self.installed(active)
        known = {card.id for card in here}
        tags = len(_classes().read_text(encoding="utf-8").splitlines())
        return here + [
            Card(
                offer.id, offer.title, offer.licence, tags, offer.size, embedded=False, active=False,
                installed=False, licence_url=offer.licence_url,
            )
            for offer in _offers()
            if offer.id not in known
        ]  # fmt: skip

    def add(self, folder: Path) -> Card:
        """Install a bundle that the trainer wrote."""
        return _card(self._store.add(folder), "")

    def install(self, model_id: str, cancel: Cancel) -> Iterator[Progress]:
        """Download a model of the catalog and install it."""
        from photohash.jobs.install import install
        from photohash.tagging.catalog import find_offer

        offer = find_offer(_offers(), model_id)
        return install(self._store, offer, _classes(), paths.cache_dir() / "downloads", cancel)

    def install_file(self, file: Path, model_id: str, cancel: Cancel) -> Iterator[Progress]:
        """Install a model of the catalog from its published file."""
        from photohash.jobs.install import install_file
        from photohash.tagging.catalog import find_offer

        return install_file(self._store, find_offer(_offers(), model_id), file, _classes(), cancel)

    def key(self, connection: Connection, active: str | None) -> int | None:
        """The library's key of the model in use; None when that has tagged nothing there, or is not installed."""
        from photohash.library import tags
        from photohash.library.records import Model
        from photohash.tagging.bundle import bundle_hash

        try:
            model = self._store.get(active)
        except ModelError:
            return None
        if model.folder not in self._hashes:
            self._hashes[model.folder] = bundle_hash(model.folder)  # reads the weights: once is enough
        bundle = model.bundle
        return tags.model_key(connection, Model(bundle.id, self._hashes[model.folder], bundle.title, bundle.licence))


def _offers() -> tuple[Offer, ...]:
    from photohash.tagging.catalog import read_catalog

    return read_catalog(paths.catalog_file())


def _classes() -> Path:
    return paths.resources_dir() / "imagenet" / "tags.tsv"


def _card(model: StoredModel, active: str) -> Card:
    bundle = model.bundle
    return Card(
        bundle.id, bundle.title, bundle.licence, len(bundle.tags), model.size, model.embedded, bundle.id == active
    )
