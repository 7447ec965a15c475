"""Published models: fetched from a server that breaks off and lies, checked, converted, and tagging in the end."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image
from torchvision import models as torchvision_models

from photohash import paths
from photohash.app import App
from photohash.errors import ModelError, UsageError
from photohash.jobs.job import Cancel, Cancelled
from photohash.tagging.bundle import Architecture, Input, read_bundle
from photohash.tagging.catalog import read_catalog
from photohash.tagging.convert import read_tags
from photohash.tagging.network import Network
from trainer.imagenet import compile_table
from trainer.wordnet import read_wordnet

OFFER = """
[[model]]
id = "published"
title = "Published"
url = "{url}"
hash = "{hash}"
size = 5000000
licence = "CC BY-NC 4.0"
licence_url = "https://creativecommons.org/licenses/by-nc/4.0/"
paper = "tests"
architecture = {{ name = "shufflenet_v2_x0_5", arguments = {{}} }}
pixels = 64
resize = 72
interpolation = "bicubic"
top1 = 60.6
"""


class Server:
    """Serves one file; breaks each connection off after `allowance` bytes, and notes what was asked for."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.allowance = len(content)
        self.ranges = True
        self.asked: list[str | None] = []
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                wanted = self.headers.get("Range")
                server.asked.append(wanted)
                start = int(wanted.removeprefix("bytes=").removesuffix("-")) if wanted and server.ranges else 0
                if start and start >= len(server.content):
                    self.send_error(416)
                    return
                self.send_response(206 if start else 200)
                self.send_header("Content-Length", str(len(server.content) - start))
                self.end_headers()
                self.wfile.write(server.content[start : start + server.allowance])

            def log_message(self, *_: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})
        self._thread.start()
        self.url = f"http://127.0.0.1:{self._server.server_port}/published-weights.pth"

    def stop(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    torch.manual_seed(0)
    file = tmp_path_factory.mktemp("published") / "weights.pth"
    torch.save(torchvision_models.shufflenet_v2_x0_5(weights=None).state_dict(), file)
    return file


@pytest.fixture
def server(weights: Path, tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    server = Server(weights.read_bytes())
    offer(server, tmp_path, monkeypatch, hashlib.sha256(server.content).hexdigest()[:8])
    yield server
    server.stop()


def offer(server: Server, folder: Path, monkeypatch: pytest.MonkeyPatch, digest: str) -> None:
    (folder / "catalog.toml").write_text(OFFER.format(url=server.url, hash=digest))
    monkeypatch.setenv("PHOTOHASH_CATALOG", str(folder / "catalog.toml"))


def downloads(home: Path) -> list[str]:
    return sorted(file.name for file in (home / "cache" / "downloads").iterdir())


def test_a_published_model_is_installed_and_tags(server: Server, weights: Path, home: Path, tmp_path: Path) -> None:
    app = App(device="cpu")
    card = next(card for card in app.catalog() if card.id == "published")
    assert (card.installed, card.licence, card.size) == (False, "CC BY-NC 4.0", 5_000_000)
    steps = list(app.install_model("published", Cancel()))
    assert {step.stage for step in steps} == {"download", "convert"}
    fetched = [step for step in steps if step.stage == "download"][-1]
    assert fetched.done == fetched.total == len(server.content)
    assert downloads(home) == []
    assert next(card for card in app.catalog() if card.id == "published").installed

    app.use_model("published")
    noise = np.random.default_rng(0).integers(0, 255, (90, 120, 3), np.uint8)
    Image.fromarray(noise).save(tmp_path / "a.png")
    (row,) = app.tag([tmp_path / "a.png"], Cancel(), threshold=0)
    scores = {tag.name: tag.score for tag in row.tags}
    assert scores["animal"] >= scores["dog"] >= scores["goldenretriever"] > 0
    # The same numbers as the network has without us.
    original = torchvision_models.shufflenet_v2_x0_5(weights=None)
    original.load_state_dict(torch.load(weights, weights_only=True))
    pixels = app.tagger.prepare(Image.open(tmp_path / "a.png").convert("RGB"))
    mean, std = torch.tensor([0.485, 0.456, 0.406]), torch.tensor([0.229, 0.224, 0.225])
    scaled = ((torch.from_numpy(pixels.copy()) / 255 - mean) / std).permute(2, 0, 1)
    with torch.inference_mode():
        expected = original.eval()(scaled[None]).softmax(1)[0, 207].item()
    assert scores["goldenretriever"] == pytest.approx(expected, abs=1e-4)


def test_a_connection_that_breaks_is_resumed(server: Server, home: Path) -> None:
    server.allowance = len(server.content) // 3
    list(App().install_model("published", Cancel()))
    assert server.asked == [None, *(f"bytes={turn * server.allowance}-" for turn in (1, 2)), *server.asked[3:]]
    assert len(server.asked) in (3, 4)  # the last third may lack a byte or two
    read_bundle(home / "models" / "published")


def test_a_download_that_was_stopped_goes_on(server: Server, home: Path) -> None:
    cancel = Cancel()
    job = App().install_model("published", cancel)
    next(job)
    cancel.set()
    with pytest.raises(Cancelled):
        list(job)
    (partial,) = downloads(home)
    assert partial == "published-weights.pth.partial"
    fetched = (home / "cache" / "downloads" / partial).stat().st_size
    list(App().install_model("published", Cancel()))
    assert server.asked == [None, f"bytes={fetched}-"]


def test_a_server_without_ranges_begins_again(server: Server, home: Path) -> None:
    (home / "cache" / "downloads").mkdir(parents=True)
    (home / "cache" / "downloads" / "published-weights.pth.partial").write_bytes(server.content[:1000])
    server.ranges = False
    list(App().install_model("published", Cancel()))
    assert read_bundle(home / "models" / "published").id == "published"


def test_another_file_than_promised_is_not_installed(
    server: Server, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offer(server, tmp_path, monkeypatch, "00000000")
    with pytest.raises(ModelError, match="another file than the catalog promises"):
        list(App().install_model("published", Cancel()))
    assert downloads(home) == [] and not (home / "models" / "published").exists()


def test_a_server_that_is_gone_is_named(server: Server, home: Path) -> None:
    server.allowance = 0
    with pytest.raises(ModelError, match="breaks off"):
        list(App().install_model("published", Cancel()))


def test_nothing_is_fetched_that_could_not_run(
    server: Server, home: Path, weights: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "torch", None)
    with pytest.raises(UsageError, match="published needs PyTorch"):
        list(App().install_model("published", Cancel()))
    with pytest.raises(UsageError, match="published needs PyTorch"):
        list(App().import_weights(weights, "published", Cancel()))
    assert server.asked == []


def test_weights_of_another_network_are_refused(
    server: Server, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, content in enumerate(({"fc.weight": torch.zeros(3)}, [1, 2], print)):
        file = tmp_path / f"{number}.pth"
        torch.save(content, file)
        offer(server, tmp_path, monkeypatch, hashlib.sha256(file.read_bytes()).hexdigest())
        with pytest.raises(ModelError, match=r"not those of|something else|not a file of PyTorch weights"):
            list(App().import_weights(file, "published", Cancel()))
    assert not (home / "models" / "published").exists()


def photohash(*arguments: object, code: int = 0) -> subprocess.CompletedProcess[str]:
    answer = subprocess.run(
        [sys.executable, "-m", "photohash", *map(str, arguments)], capture_output=True, text=True, check=False,
        env=dict(os.environ),
    )  # fmt: skip
    assert answer.returncode == code, answer.stderr
    return answer


def test_the_licence_comes_first(server: Server, home: Path, weights: Path) -> None:
    refused = photohash("models", "install", "published", code=2)
    assert "CC BY-NC 4.0" in refused.stderr and "creativecommons.org" in refused.stderr and "5 MB" in refused.stderr
    assert len(refused.stderr.splitlines()) == 1 and server.asked == []
    photohash("models", "install", "published", "--accept-licence")
    App().remove_model("published")
    assert "--as ID" in photohash("models", "import", weights, code=2).stderr
    photohash("models", "import", weights, "--as", "published")
    listed = [json.loads(line) for line in photohash("models", "list").stdout.splitlines()]
    assert next(row for row in listed if row["id"] == "published")["installed"]
    with pytest.raises(ModelError, match="nope is not in the catalog; there is: published"):
        App().install_model("nope", Cancel())


def test_every_offer_can_be_built() -> None:
    offers = read_catalog(paths.resources_dir() / "catalog.toml")
    assert len(offers) == 16 and len({offer.id for offer in offers}) == 16
    for offer in offers:
        assert offer.hash in offer.url and offer.licence == "CC BY-NC 4.0"
        if offer.architecture.name.startswith("regnet"):
            continue  # its builder needs numbers, gigabytes of them
        with torch.device("meta"):
            network = Network(offer.architecture, offer.input, 1000)
        numbers = sum(value.numel() for value in network.state_dict().values())
        # What the catalog says of the size is true of the network: four bytes a number.
        assert offer.size == pytest.approx(4 * numbers, rel=0.01), offer.id


def test_offers_are_what_torchvision_publishes() -> None:
    offers = {offer.url: offer for offer in read_catalog(paths.resources_dir() / "catalog.toml")}
    found = 0
    for name in torchvision_models.list_models():
        for weights in torchvision_models.get_model_weights(name):
            if "SWAG" in weights.name:
                preset, known = weights.transforms(), offers[weights.url]
                assert known.architecture.name == name
                assert ([known.pixels], [known.resize]) == (preset.crop_size, preset.resize_size)
                assert known.interpolation == preset.interpolation.value
                assert (known.input.mean, known.input.std) == (tuple(preset.mean), tuple(preset.std))
                assert known.size == pytest.approx(4 * weights.meta["num_params"], rel=0.01)
                assert known.top1 == weights.meta["_metrics"]["ImageNet-1K"]["acc@1"]
                found += 1
    assert found == 12


def test_all_classes_are_nouns_of_wordnet_with_what_they_are_kinds_of() -> None:
    table = paths.resources_dir() / "imagenet" / "tags.tsv"
    assert table.read_text(encoding="utf-8") == compile_table()
    tags = read_tags(table)
    wordnet = read_wordnet(paths.resources_dir() / "wordnet")
    by_name = {tag.name: tag for tag in tags}
    assert len(by_name) == len(tags)
    classes = [tag for tag in tags if tag.output is not None]
    assert [tag.output for tag in classes] == list(range(1000))
    synsets = [str(tag.synset) for tag in classes]
    assert synsets == sorted(set(synsets))
    named = [
        tag.display for tag in classes
        if tag.display.casefold() not in {word.casefold() for word in wordnet.synsets[str(tag.synset)].lemmas}
    ]  # fmt: skip
    # Two that torchvision tells apart by a word more.
    assert named == ["crane bird", "maillot tank suit"]
    for tag in tags:
        for parent in tag.parents:
            assert by_name[parent].synset in wordnet.ancestors(str(tag.synset))


def test_wide_resnexts_have_the_width_of_the_paper() -> None:
    pixels = Input(size=32, resize=32, crop="center", mean=(0, 0, 0), std=(1, 1, 1))
    with torch.device("meta"):
        network = Network(Architecture("resnext101_32x48d"), pixels, 1000)
    assert sum(value.numel() for value in network.parameters()) == pytest.approx(829e6, rel=0.002)
    assert network.dimension == 2048
