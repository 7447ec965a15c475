"""The models on this computer: those that ship with photohash and those that the person installed."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from photohash.errors import ModelError
from photohash.tagging.bundle import ONNX, WEIGHTS, Bundle, read_bundle

if TYPE_CHECKING:
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
        if any(model.bundle.id == bundle.id for model in self.all()):
            raise ModelError(f"model {bundle.id} is installed already; remove it first")
        if "/" in bundle.id or "\\" in bundle.id or bundle.id.startswith("."):
            raise ModelError(f"{folder}: the model's id {bundle.id!r} cannot be a folder name")
        target = self._installed / bundle.id
        partial = self._installed / f".{bundle.id}.partial"
        try:
            shutil.rmtree(partial, ignore_errors=True)
            partial.mkdir(parents=True)
            for name in ("bundle.json", WEIGHTS, ONNX):
                if (folder / name).is_file():
                    shutil.copy(folder / name, partial / name)
            partial.rename(target)
        except OSError as error:
            raise ModelError(f"{target}: the model cannot be copied there ({error.strerror})") from error
        return self.get(bundle.id)

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
