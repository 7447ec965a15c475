"""Training on a corpus that the test draws: learns, resumes bit for bit, and ends in a bundle that tags."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from photohash.errors import UsageError
from photohash.tagging.bundle import read_bundle
from photohash.tagging.tagger import Tagger
from trainer.calibrate import fit_calibration, fit_thresholds
from trainer.evaluate import calibration_error, mean_average_precision, recall_at
from trainer.rebuild import finish, prepare_corpus, train
from trainer.recipe import Recipe, read_recipe

RECIPE = """
id = "shapes"
title = "Shapes"
licence = "CC0"
source = "drawn by the tests"
[architecture]
name = "shufflenet_v2_x0_5"
[input]
size = 32
resize = 32
crop = "center"
mean = [0.5, 0.5, 0.5]
std = [0.25, 0.25, 0.25]
[corpus]
short_side = 40
[training]
images = {images}
batch = 32
learning_rate = 0.1
stages = [{{ until = 0.5, size = 32 }}, {{ until = 1.0, size = 32 }}]
checkpoint_images = 96
average = 0.9
[vocabulary]
floor = 5
"""
COLOURS = {"strawberry": "red", "lime": "lime", "sea": "blue", "banana": "yellow"}


def draw(colour: str, random: np.random.Generator) -> bytes:
    image = Image.new("RGB", (48, 40), tuple(random.integers(0, 90, 3)))
    left, top = random.integers(0, 12, 2)
    ImageDraw.Draw(image).ellipse((left, top, left + 28, top + 26), fill=colour)
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def make_corpus(folder: Path, *, broken: bool = False) -> Path:
    import pyarrow as pa
    import pyarrow.parquet as pq

    random = np.random.default_rng(5)
    folder.mkdir()
    for name, count in (("train-0.parquet", 60), ("val-0.parquet", 12)):
        tags = [tag for tag in COLOURS for _ in range(count)]
        images = [draw(COLOURS[tag], random) for tag in tags]
        if broken:
            images[0] = images[0][:40]
        table = pa.table(
            {
                "image": [{"bytes": image, "path": f"{place}.png"} for place, image in enumerate(images)],
                "hashtags": [[f"#{tag}"] for tag in tags],
            }
        )
        pq.write_table(table, folder / name)
    return folder


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return make_corpus(tmp_path / "corpus")


def recipe(folder: Path, images: int = 384) -> Recipe:
    file = folder / f"recipe-{images}.toml"
    file.write_text(RECIPE.format(images=images))
    return read_recipe(file)


def test_a_bundle_comes_out_that_names_what_it_learned(corpus: Path, tmp_path: Path) -> None:
    chosen = recipe(tmp_path, 1600)
    prepared = prepare_corpus(chosen, corpus, tmp_path / "out")
    losses = [step.loss for step in train(chosen, prepared, tmp_path / "out", "cpu")]
    assert len(losses) == 50
    assert np.mean(losses[-5:]) < 0.8 * np.mean(losses[:5])
    bundle = finish(chosen, prepared, tmp_path / "out", "cpu")
    assert bundle == read_bundle(tmp_path / "out" / "bundle")
    assert {figure.metric: figure.value for figure in bundle.evaluation}["recall@1"] > 0.7

    tagger = Tagger(tmp_path / "out" / "bundle", "cpu")
    sea = Image.open(io.BytesIO(draw("blue", np.random.default_rng(99)))).convert("RGB")
    (prediction,) = tagger.tag([tagger.prepare(sea)], threshold=0)
    assert prediction.tags[0].name == "sea"


def test_a_killed_run_goes_on_with_the_same_losses(corpus: Path, tmp_path: Path) -> None:
    chosen = recipe(tmp_path)
    prepared = prepare_corpus(chosen, corpus, tmp_path / "whole")
    whole = [(step.images, step.loss) for step in train(chosen, prepared, tmp_path / "whole", "cpu")]

    script = (
        "import sys, time; from pathlib import Path; from trainer.rebuild import *; from trainer.recipe import *\n"
        "recipe, corpus, out = read_recipe(Path(sys.argv[1])), Path(sys.argv[2]), Path(sys.argv[3])\n"
        "for step in train(recipe, prepare_corpus(recipe, corpus, out), out, 'cpu'):\n"
        "    print(step.images, flush=True); time.sleep(0.2)\n"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "recipe-384.toml"), str(corpus), str(tmp_path / "cut")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if int(line) >= 224:
                process.send_signal(signal.SIGKILL)
                break
    prepared = prepare_corpus(chosen, corpus, tmp_path / "cut")
    rest = [(step.images, step.loss) for step in train(chosen, prepared, tmp_path / "cut", "cpu")]
    assert 0 < len(rest) < len(whole)
    assert rest == whole[-len(rest) :]


def test_a_broken_photo_is_named_in_the_rejects(tmp_path: Path) -> None:
    corpus = make_corpus(tmp_path / "corpus", broken=True)
    prepared = prepare_corpus(recipe(tmp_path), corpus, tmp_path / "out")
    assert len(prepared.train) == 239
    rejects = (tmp_path / "out" / "pack" / "train" / "rejects.csv").read_text().splitlines()
    assert len(rejects) == 2
    assert rejects[1].startswith("train-0:0,")


def test_packing_again_decodes_nothing(corpus: Path, tmp_path: Path) -> None:
    prepare_corpus(recipe(tmp_path), corpus, tmp_path / "out")
    pixels = tmp_path / "out" / "pack" / "train" / "pixels.bin"
    before = pixels.stat().st_mtime_ns
    time.sleep(0.02)
    prepare_corpus(recipe(tmp_path), corpus, tmp_path / "out")
    assert pixels.stat().st_mtime_ns == before


def test_a_checkpoint_of_another_network_is_refused(corpus: Path, tmp_path: Path) -> None:
    import msgspec

    from photohash.tagging.bundle import Architecture

    chosen = recipe(tmp_path)
    prepared = prepare_corpus(chosen, corpus, tmp_path / "out")
    list(train(chosen, prepared, tmp_path / "out", "cpu"))
    other = msgspec.structs.replace(chosen, architecture=Architecture("shufflenet_v2_x1_0"))
    with pytest.raises(UsageError, match="new folder"):
        finish(other, prepared, tmp_path / "out", "cpu")


@pytest.mark.parametrize(
    ("change", "message"),
    [("images = {images}", "images"), ("until = 1.0", "until"), ('crop = "center"', "crop")],
)
def test_a_wrong_recipe_says_what_is_wrong(tmp_path: Path, change: str, message: str) -> None:
    wrong = {"until = 1.0": "until = 0.9", 'crop = "center"': 'crop = "top"'}.get(change, "images = 'many'")
    file = tmp_path / "wrong.toml"
    file.write_text(RECIPE.replace(change, wrong).format(images=1))
    with pytest.raises(UsageError, match=message):
        read_recipe(file)


def test_measures() -> None:
    scores = np.array([[0.9, 0.1, 0.0], [0.2, 0.3, 0.5], [0.4, 0.35, 0.25]], dtype=np.float32)
    true = np.array([[True, False, False], [False, True, False], [False, False, False]])
    assert recall_at(scores, true, 1) == 0.5
    assert recall_at(scores, true, 2) == 1.0
    assert mean_average_precision(scores, true) == pytest.approx((1 + 1 / 2) / 2)
    assert calibration_error(np.array([0.8] * 10), np.array([True] * 8 + [False] * 2)) == pytest.approx(0)
    assert calibration_error(np.array([0.8] * 10), np.array([True] * 5 + [False] * 5)) == pytest.approx(0.3)


def test_calibrated_scores_are_right_as_often_as_they_say() -> None:
    random = np.random.default_rng(0)
    honest = random.random((4000, 3)).astype(np.float32)
    true = random.random((4000, 3)) < honest
    overconfident = 1 / (1 + np.exp(-3 * np.log(honest / (1 - honest))))
    parameters = fit_calibration(overconfident.astype(np.float32), true)
    np.testing.assert_allclose(parameters[:, 0], 1 / 3, atol=0.03)
    thresholds = fit_thresholds(overconfident.astype(np.float32), true, parameters, usual=0.45)
    assert ((thresholds >= 0.3) & (thresholds <= 0.6)).all()
