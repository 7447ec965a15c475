"""Fixtures shared by all tests."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

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
    export(network, bundle, folder)
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
