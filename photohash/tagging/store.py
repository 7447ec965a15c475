"""The models on this computer: those that ship with photohash and those that the person installed."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from photohash.errors import ModelError
from photohash.tagging.bundle import ONNX, WEIGHTS, Bundle, read_bundle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class StoredModel:
    """A bundle and where it lies. `size` is in bytes."""

    bundle: Bundle
    folder: Path
    embedded: bool
    size: int


class ModelStore:
    """Two folders of bundles. Only `installed` is written to."""

    def __init__(self, embedded: Path, installed: Path) -> None:
        self._embedded = embedded
        self._installed = installed

    def all(self) -> list[StoredModel]:
        """Every usable model, embedded ones first, by id."""
        return [*_in(self._embedded, embedded=True), *_in(self._installed, embedded=False)]

    def get(self, model_id: str | None) -> StoredModel:
        """The model of an id, or the embedded one for None.

        Raises:
            ModelError: there is none; the message names those that there are.
        """
        models = self.all()
        for model in models:
            if model.bundle.id == model_id or (model_id is None and model.embedded):
                return model
        known = ", ".join(model.bundle.id for model in models) or "none"
        if model_id is None:
            raise ModelError(f"{self._embedded}: the embedded model is missing; install photohash again")
        raise ModelError(f"model {model_id} is not installed; there is: {known} (see photohash models list)")

    def add(self, folder: Path) -> StoredModel:
        """Copy a bundle, checked, into the installed ones.

        Raises:
            ModelError: it is no usable bundle, or its id is taken.
        """
        bundle = read_bundle(folder)
        with self.place(bundle.id) as partial:
            for name in ("bundle.json", WEIGHTS, ONNX):
                if (folder / name).is_file():
                    shutil.copy(folder / name, partial / name)
        return self.get(bundle.id)

    def check_new(self, model_id: str) -> None:
        """Raise if a model of this id is here.

        Raises:
            ModelError: it is.
        """
        if any(model.bundle.id == model_id for model in self.all()):
            raise ModelError(f"model {model_id} is installed already; remove it first")

    @contextmanager
    def place(self, model_id: str) -> Iterator[Path]:
        """An empty folder to put a bundle of this id into; it counts as installed when the block ends well.

        Raises:
            ModelError: the id is taken or no folder's name, or the folder cannot be written.
        """
        self.check_new(model_id)
        if "/" in model_id or "\\" in model_id or model_id.startswith("."):
            raise ModelError(f"the model's id {model_id!r} cannot be a folder name")
        target = self._installed / model_id
        partial = self._installed / f".{model_id}.partial"
        try:
            shutil.rmtree(partial, ignore_errors=True)
            partial.mkdir(parents=True)
            yield partial
            partial.rename(target)
        except OSError as error:
            raise ModelError(f"{target}: the model cannot be put there ({error.strerror})") from error
        finally:
            shutil.rmtree(partial, ignore_errors=True)

    def remove(self, model_id: str) -> None:
        """Delete an installed model.

        Raises:
            ModelError: it is not installed, or it is the embedded one.
        """
        model = self.get(model_id)
        if model.embedded:
            raise ModelError(f"model {model_id} is part of photohash and cannot be removed")
        shutil.rmtree(model.folder)


def _in(folder: Path, embedded: bool) -> list[StoredModel]:
    models = []
    for found in sorted(folder.glob("[!.]*/bundle.json")):
        size = sum(file.stat().st_size for file in found.parent.iterdir())
        models.append(StoredModel(read_bundle(found.parent), found.parent, embedded, size))
    return models
