"""Training on a corpus that the test draws: learns, resumes bit for bit, and ends in a bundle that tags."""

from __future__ import annotations

import io
import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import torch
from corpora import RECIPE, draw, make_corpus, write_recipe
from msgspec.structs import replace
from PIL import Image

from photohash.errors import UsageError
from photohash.tagging.bundle import ONNX, WEIGHTS, Architecture, Input, read_bundle
from photohash.tagging.calibration import softmax
from photohash.tagging.engine import OnnxEngine, TorchEngine
from photohash.tagging.network import Network
from photohash.tagging.tagger import Tagger
from trainer.checkpoint import load_average
from trainer.fit import Step
from trainer.rebuild import Rebuild, Stage
from trainer.recipe import read_recipe

PIXELS = Input(32, 32, "center", (0.5, 0.5, 0.5), (0.25, 0.25, 0.25))


@pytest.fixture(autouse=True)
def one_thread(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Networks this small only wait for each other's threads, the more so on a machine that does other things."""
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return make_corpus(tmp_path / "corpus")


class Heard:
    """Remembers what a rebuild told."""

    def __init__(self) -> None:
        self.stages: list[Stage] = []
        self.steps: list[Step] = []

    def begin(self, stage: Stage) -> None:
        self.stages.append(stage)

    def photos(self, done: int, total: int | None) -> None: ...

    def trained(self, step: Step) -> None:
        self.steps.append(step)


def losses(run: Path) -> list[tuple[int, float]]:
    lines = [json.loads(line) for line in (run / "log.jsonl").read_text().splitlines()]
    return [(line["images"], line["loss"]) for line in lines if "loss" in line]


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "trainer", *map(str, arguments)]


def test_a_bundle_comes_out_that_names_what_it_learned(corpus: Path, tmp_path: Path) -> None:
    heard, out = Heard(), tmp_path / "out"
    # Long enough to learn it in any arithmetic: in half as many steps bfloat16 does, and single precision does not.
    recipe = read_recipe(write_recipe(tmp_path, 3200))
    Rebuild(recipe, corpus, out, listener=heard, workers=0).run()
    assert heard.stages == ["ingest", "deduplicate", "vocabulary", "plan", "train", "evaluate", "export"]
    seen = [step.loss for step in heard.steps]
    assert len(seen) == 100
    assert np.mean(seen[-5:]) < 0.8 * np.mean(seen[:5])
    assert [loss for _, loss in losses(out / "run")] == seen
    assert list((out / "run" / "tensorboard").glob("events.out.tfevents.*"))
    bundle = read_bundle(out / "bundle")
    assert {figure.metric: figure.value for figure in bundle.evaluation}["recall@1"] > 0.7
    assert bundle.training is not None
    assert bundle.training.images_seen == 3200

    network = Network(recipe.architecture, recipe.input, 4).eval()
    assert load_average(out / "run", network) == 3200
    pixels = np.random.default_rng(1).integers(0, 255, (5, 32, 32, 3), np.uint8)
    with torch.inference_mode():
        trained = softmax(network(torch.from_numpy(pixels))[0].numpy())
    for engine, tolerance in (
        (TorchEngine(out / "bundle" / WEIGHTS, bundle, "cpu"), 1e-5), (OnnxEngine(out / "bundle" / ONNX), 1e-3)
    ):  # fmt: skip
        assert np.abs(softmax(engine.run(pixels)[0]) - trained).max() < tolerance
    assert b".py" not in (out / "bundle" / ONNX).read_bytes(), "it tells where on this machine it was made"
    assert (out / "report.html").read_text().count("<svg") >= 2
    assert (out / "run" / "curves.png").read_bytes().startswith(b"\x89PNG")
    assert len((out / "per_tag.csv").read_text().splitlines()) == 1 + len(bundle.tags)

    tagger = Tagger(out / "bundle", "cpu")
    sea = Image.open(io.BytesIO(draw("blue", np.random.default_rng(99)))).convert("RGB")
    (prediction,) = tagger.tag([tagger.prepare(sea)], threshold=0)
    assert prediction.tags[0].name == "sea"


def test_with_the_marginal_loss_a_photo_of_a_dog_is_an_example_of_its_breed(tmp_path: Path) -> None:
    discs = [("beagle", "red"), ("dog", "red"), ("poodle", "blue"), ("dog", "blue")]
    corpus = make_corpus(tmp_path / "corpus", discs=discs)
    recipe = read_recipe(write_recipe(tmp_path, 3200))
    recipe = replace(recipe, training=replace(recipe.training, loss="marginal", label_smoothing=0.0))
    rebuild = Rebuild(recipe, corpus, tmp_path / "out", workers=0)
    rebuild.run("train")
    network = rebuild.network("cpu")[0].eval()
    output = {entry.name: entry.output for entry in rebuild.entries}
    random = np.random.default_rng(7)
    for breed, colour in (("beagle", "red"), ("poodle", "blue")):
        photos = [Image.open(io.BytesIO(draw(colour, random))).resize((32, 32)) for _ in range(20)]
        with torch.inference_mode():
            logits, _ = network(torch.from_numpy(np.stack([np.asarray(photo) for photo in photos])))
        # The plain softmax shares it with `dog`, as what half of the colour's discs are said to show.
        assert softmax(logits.numpy())[:, output[breed]].mean() > 0.9


def test_what_is_done_is_not_done_again_and_what_changed_is(corpus: Path, tmp_path: Path) -> None:
    recipe = read_recipe(write_recipe(tmp_path, 64))

    def stages(chosen: object) -> list[Stage]:
        heard = Heard()
        Rebuild(chosen, corpus, tmp_path / "out", listener=heard, workers=0).run()  # type: ignore[arg-type]
        return heard.stages

    assert len(stages(recipe)) == 7
    assert stages(recipe) == ["train"]  # which finds nothing left to do
    assert losses(tmp_path / "out" / "run")[-1][0] == 64
    assert stages(replace(recipe, title="Another title")) == ["train", "export"]
    longer = replace(recipe, training=replace(recipe.training, images=128))
    assert stages(longer) == ["train", "evaluate", "export"]
    assert [images for images, _ in losses(tmp_path / "out" / "run")] == [32, 64, 96, 128]


def test_a_run_of_another_network_or_loss_is_refused_and_restarted_on_demand(corpus: Path, tmp_path: Path) -> None:
    recipe = read_recipe(write_recipe(tmp_path, 64))
    Rebuild(recipe, corpus, tmp_path / "out", workers=0).run("train")
    marginal = replace(recipe, training=replace(recipe.training, loss="marginal"))
    with pytest.raises(UsageError, match="with another loss"):
        Rebuild(marginal, corpus, tmp_path / "out", workers=0).run("train")
    other = replace(recipe, architecture=Architecture("shufflenet_v2_x1_0"))
    with pytest.raises(UsageError, match="--restart"):
        Rebuild(other, corpus, tmp_path / "out", workers=0).run("train")
    Rebuild(other, corpus, tmp_path / "out", workers=0).run("train", resume=False)
    assert losses(tmp_path / "out" / "run")[-1][0] == 64


def test_a_killed_run_goes_on_with_the_same_losses(corpus: Path, tmp_path: Path) -> None:
    recipe = write_recipe(tmp_path)
    for name in ("whole", "cut"):
        Rebuild(read_recipe(recipe), corpus, tmp_path / name).run("plan")
    train = ("train", recipe, "--corpus", corpus, "--workers", 1)
    subprocess.run(command(*train, "--out", tmp_path / "whole"), check=True, capture_output=True)

    with subprocess.Popen(command(*train, "--out", tmp_path / "cut"), stderr=subprocess.PIPE) as process:
        checkpoint = tmp_path / "cut" / "run" / "checkpoints" / f"{192:015}"
        while not checkpoint.exists() and process.poll() is None:
            time.sleep(0.002)
        process.send_signal(signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
    assert process.returncode != 0, "the run ended before it could be killed"
    subprocess.run(command(*train, "--out", tmp_path / "cut"), check=True, capture_output=True)
    assert len(losses(tmp_path / "whole" / "run")) == 12
    assert losses(tmp_path / "cut" / "run") == losses(tmp_path / "whole" / "run")


@pytest.mark.parametrize(
    "name",
    ["resnext101_32x8d", "regnet_y_16gf", "resnet50", "convnext_tiny", "efficientnet_b0", "vit_b_16"],
)
def test_the_networks_of_the_recipes_can_be_trained(name: str) -> None:
    arguments = {"image_size": 32} if name.startswith("vit") else {}
    # Shapes alone: some of these are large.
    network = Network(Architecture(name, arguments), PIXELS, 17).to("meta")
    logits, embedding = network(torch.zeros(2, 32, 32, 3, dtype=torch.uint8, device="meta"))
    assert logits.shape == (2, 17)
    assert embedding.shape == (2, network.dimension)
    logits.sum().backward()
    assert all(value.grad is not None for value in network.parameters())


def test_several_processes_train_together(corpus: Path, tmp_path: Path) -> None:
    recipe = write_recipe(tmp_path, 192)
    arguments = ("train", recipe, "--corpus", corpus, "--out", tmp_path / "out", "--workers", "0")
    torchrun = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2", "-m", "trainer"]
    answer = subprocess.run(
        [*torchrun, *map(str, arguments)], capture_output=True, text=True, check=False
    )
    assert answer.returncode == 0, answer.stderr
    assert [images for images, _ in losses(tmp_path / "out" / "run")] == [32, 64, 96, 128, 160, 192]
    # One process goes on where two stopped.
    subprocess.run(
        command("train", write_recipe(tmp_path, 256), *arguments[2:]), check=True, capture_output=True
    )
    assert losses(tmp_path / "out" / "run")[-1][0] == 256


def test_a_plan_that_shows_no_photo_says_so(corpus: Path, tmp_path: Path) -> None:
    recipe = read_recipe(write_recipe(tmp_path, 128))
    chosen = replace(recipe, plan=replace(recipe.plan, sources={"corpus": 0.0}))
    with pytest.raises(UsageError, match=r"plan\.sources"):
        Rebuild(chosen, corpus, tmp_path / "out", workers=0).run("train")


def test_a_recipe_of_many_options_trains(corpus: Path, tmp_path: Path) -> None:
    recipe = read_recipe(write_recipe(tmp_path, 128))
    training = replace(
        recipe.training, optimiser="adamw", learning_rate=1e-3, schedule="halving", loss="sigmoid",
        precision="bfloat16",
    )  # fmt: skip
    augment = replace(recipe.augment, randaugment=7, mixup=0.2, cutmix=1.0)
    chosen = replace(recipe, training=training, augment=augment)
    Rebuild(chosen, corpus, tmp_path / "out", workers=0).run("train")
    assert np.isfinite([loss for _, loss in losses(tmp_path / "out" / "run")]).all()


@pytest.mark.parametrize(
    ("change", "wrong", "message"),
    [
        ("images = {images}", "images = 'many'", "images"),
        ("until = 1.0", "until = 0.9", "until"),
        ('crop = "center"', 'crop = "top"', "crop"),
        ("floor = 5", "ceiling = 5", "ceiling"),
        ("[training]", "[plan]\nsources.corpus = -1.0\n[training]", "plan.sources"),
        ("[training]", "[plan]\noutliers.corpus = -1.0\n[training]", "plan.outliers"),
    ],
)
def test_a_wrong_recipe_says_what_is_wrong(tmp_path: Path, change: str, wrong: str, message: str) -> None:
    file = tmp_path / "wrong.toml"
    file.write_text(RECIPE.replace(change, wrong).format(images=1))
    with pytest.raises(UsageError, match=message):
        read_recipe(file)
