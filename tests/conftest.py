"""Fixtures shared by all tests."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from photohash.app import App
    from photohash.library.database import Database

if not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def system_tool() -> Callable[[Path | None], None]:
    """Skip where a program or file of the operating system is missing; fail instead where CI requires it."""

    def need(place: Path | None) -> None:
        if place is None or not place.exists():
            reason = f"needs {place or 'a program'} of the operating system"
            if os.environ.get("PHOTOHASH_REQUIRE_SYSTEM_TOOLS"):
                pytest.fail(reason)
            pytest.skip(reason)

    return need


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """An empty library."""
    from photohash.library.database import Database

    database = Database(tmp_path / "library.sqlite")
    yield database
    database.close()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """An empty folder for photos."""
    folder = tmp_path / "photos"
    folder.mkdir()
    return folder


@pytest.fixture(scope="session")
def tiny_bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A real bundle that loads in a blink: untrained, so that its tags mean nothing, always shown."""
    import torch

    from photohash.tagging.bundle import FORMAT, Architecture, Bundle, Embedding, Input, Tag
    from photohash.tagging.network import Network
    from trainer.export import export, round_weights

    architecture = Architecture("shufflenet_v2_x0_5")
    pixels = Input(size=64, resize=72, crop="center", mean=(0.5, 0.5, 0.5), std=(0.25, 0.25, 0.25))
    torch.manual_seed(0)
    network = Network(architecture, pixels, outputs=4)
    round_weights(network)

    def tag(name: str, display: str, output: int | None, *parents: str) -> Tag:
        return Tag(name, display, None, parents, output, (1.0, 0.0), 0.0)

    bundle = Bundle(
        format=FORMAT,
        id="tiny",
        title="Tiny",
        licence="CC0",
        source="tests",
        architecture=architecture,
        input=pixels,
        embedding=Embedding("body", network.dimension),
        tags=(
            tag("goldenretriever", "golden retriever", 0, "dog"),
            tag("beagle", "beagle", 1, "dog"),
            tag("tabby", "tabby", 2, "animal"),
            tag("tuba", "tuba", 3),
            tag("dog", "dog", None, "animal"),
            tag("animal", "animal", None),
        ),
    )
    folder = tmp_path_factory.mktemp("models") / "tiny"
    export(network, bundle, folder, "float16")
    return folder


@pytest.fixture
def home(tmp_path: Path, tiny_bundle: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person's photohash folder whose model in use is the tiny one; processes started by the test see it, too."""
    import shutil

    folder = tmp_path / "home"
    shutil.copytree(tiny_bundle, folder / "models" / "tiny")
    (folder / "settings.json").write_text('{"model": "tiny", "device": "cpu"}')
    monkeypatch.setenv("PHOTOHASH_HOME", str(folder))
    return folder


class Shelf:
    """A library of photos that only the database knows, for what needs no files."""

    def __init__(self, app: App, root: Path) -> None:
        self.app = app
        self.root = root
        root.mkdir()

    def put(self, name: str, scores: dict[str, float] | None = None, **facts: Any) -> int:
        """A photo that was read, and what the model suggests for it; returns its id."""
        from photohash.library import photos
        from photohash.library.records import FoundFile, PhotoFacts

        facts.setdefault("content_hash", f"hash of {name!a}")
        with self.app.database.write() as c:
            root = photos.add_root(c, self.root, "disk")
            photos.put_found(c, root.id, [FoundFile(name, 10, 20)])
            found = photos.find(c, self.root / name)
            assert found is not None
            photos.put_indexed(c, [(found.id, PhotoFacts(width=4, height=3, **facts))])
        self.suggest(found.id, scores or {})
        return found.id

    def suggest(self, photo_id: int, scores: dict[str, float], **parents: str) -> int:
        """What the model suggests for a photo from now on; returns the model's key."""
        from photohash.library import tags
        from photohash.library.records import Model, VocabularyTag

        names = {*scores, *parents, *parents.values()}
        with self.app.database.write() as c:
            model = tags.put_model(c, Model("m", "0" * 32, "The model", "CC0"))
            keys = tags.put_vocabulary(
                c, [VocabularyTag(name, name, None, (parents[name],) if name in parents else ()) for name in names]
            )
            tags.put_suggestions(c, model, {photo_id: [(keys[name], score) for name, score in scores.items()]})
        return model

    def states(self, photo_id: int) -> dict[str, str]:
        """How each tag stands on a photo: "accepted by person"."""
        (row,) = self.app.rows([photo_id])
        return {tag.name: f"{tag.state} by {tag.source}" for tag in row.tags}


@pytest.fixture
def shelf(tmp_path: Path, home: Path) -> Iterator[Shelf]:
    """An empty library."""
    from photohash.app import App

    shelf = Shelf(App(), tmp_path / "photos")
    yield shelf
    shelf.app.close()
