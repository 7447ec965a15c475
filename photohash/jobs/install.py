"""Making published weights into a model of this computer: fetch, check, convert."""

from __future__ import annotations

from typing import TYPE_CHECKING

from photohash.jobs.job import Progress
from photohash.tagging.download import check_file, download
from photohash.tagging.pytorch import need_pytorch

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from photohash.jobs.job import Cancel
    from photohash.tagging.catalog import Offer
    from photohash.tagging.store import ModelStore


def install(store: ModelStore, offer: Offer, table: Path, downloads: Path, cancel: Cancel) -> Iterator[Progress]:
    """Download an offer's weights into a folder for downloads and install them; stopped, it goes on there next time.

    Progress of the stage `download` is in bytes.

    Raises:
        Cancelled: `cancel` was set; what was fetched stays.
        ModelError: it cannot be fetched, is not what was promised, or is installed already.
        UsageError: PyTorch, which converts and runs it, is not here; nothing is fetched.
    """
    need_pytorch(f"model {offer.id}")
    store.check_new(offer.id)
    weights = downloads / offer.url.rsplit("/", 1)[-1]
    for done, total in download(offer.url, weights, offer.hash):
        cancel.check()
        yield Progress("download", done, total, offer.title)
    yield from install_file(store, offer, weights, table, cancel)
    weights.unlink()


def install_file(
    store: ModelStore, offer: Offer, weights: Path, table: Path, cancel: Cancel
) -> Iterator[Progress]:
    """Install an offer from a file of its weights that is here already.

    Raises:
        Cancelled: `cancel` was set; nothing is installed.
        ModelError: the file is another one, or the model is installed already.
        UsageError: PyTorch, which converts and runs it, is not here.
    """
    need_pytorch(f"model {offer.id}")
    from photohash.tagging.convert import convert

    store.check_new(offer.id)
    yield Progress("convert", 0, 1, offer.title)
    check_file(weights, offer.hash)
    cancel.check()
    with store.place(offer.id) as folder:
        convert(offer, weights, table, folder)
    yield Progress("convert", 1, 1, offer.title)
