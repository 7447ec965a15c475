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


@dataclass(frozen=True, slots=True)
class DamagedModel:
    """A folder among the models that is no bundle to be used, by the folder's name; `reason` is a clause."""

    id: str
    folder: Path
    embedded: bool
    size: int
    reason: str


class ModelStore:
    """Two folders of bundles. Only `installed` is written to."""

    def __init__(self, embedded: Path, installed: Path) -> None:
        self._embedded = embedded
        self._installed = installed

    def all(self) -> list[StoredModel]:
        """Every usable model, embedded ones first, by id."""
        return [model for model in self._found() if isinstance(model, StoredModel)]

    def damaged(self) -> list[DamagedModel]:
        """Every model that is here and cannot be used."""
        return [model for model in self._found() if isinstance(model, DamagedModel)]

    def get(self, model_id: str | None) -> StoredModel:
        """The model of an id, or the embedded one for None.

        Raises:
            ModelError: there is none, or it cannot be used; the message names those that there are.
        """
        models = self.all()
        for model in models:
            if model.bundle.id == model_id or (model_id is None and model.embedded):
                return model
        for damaged in self.damaged():
            if damaged.id == model_id or (model_id is None and damaged.embedded):
                advice = f"photohash models remove {damaged.id} deletes it"
                if damaged.embedded:
                    advice = "install photohash again"
                raise ModelError(f"model {damaged.id} cannot be used: {damaged.reason}; {advice}")
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
        if model_id in {model.bundle.id for model in self.all()} | {model.id for model in self.damaged()}:
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
        """Delete an installed model, usable or not.

        Raises:
            ModelError: it is not installed, or it is the embedded one.
        """
        damaged = next((model for model in self.damaged() if model.id == model_id), None)
        model = damaged or self.get(model_id)
        if model.embedded:
            raise ModelError(f"model {model_id} is part of photohash and cannot be removed")
        shutil.rmtree(model.folder)

    def _found(self) -> Iterator[StoredModel | DamagedModel]:
        for place, embedded in ((self._embedded, True), (self._installed, False)):
            for folder in sorted(each for each in place.glob("[!.]*") if each.is_dir()):
                yield _look(folder, embedded)


def _look(folder: Path, embedded: bool) -> StoredModel | DamagedModel:
    size = 0
    try:
        size = sum(file.stat().st_size for file in folder.iterdir())
        return StoredModel(read_bundle(folder), folder, embedded, size)
    except ModelError as error:
        reason = str(error).removeprefix(f"{folder}: ")
    except OSError as error:
        reason = f"cannot be read ({error.strerror})"
    return DamagedModel(folder.name, folder, embedded, size, reason)
