"""Bundles, engines and the tags they give."""

from __future__ import annotations

import ctypes.util
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import numpy as np
import pytest
import torch
from msgspec.structs import replace
from PIL import Image

from photohash.errors import ModelError, UsageError
from photohash.tagging.bundle import ONNX, WEIGHTS, Input, Tag, bundle_hash, read_bundle, write_bundle
from photohash.tagging.calibration import calibrate, logit, softmax
from photohash.tagging.engine import OnnxEngine, TorchEngine, load_engine
from photohash.tagging.hierarchy import Hierarchy
from photohash.tagging.network import Network
from photohash.tagging.preprocessing import prepare
from photohash.tagging.tagger import Tagger
from trainer.export import export, round_weights

if TYPE_CHECKING:
    import numpy.typing as npt

    from photohash.tagging.bundle import Bundle


def tag(name: str, output: int | None, *parents: str) -> Tag:
    return Tag(name, name, None, parents, output, (1.0, 0.0), 0.0)


def edited(bundle: Path, folder: Path, change: dict[str, object]) -> Path:
    shutil.copytree(bundle, folder)
    content = msgspec.json.decode((bundle / "bundle.json").read_bytes())
    (folder / "bundle.json").write_bytes(msgspec.json.encode(content | change))
    return folder


def test_a_bundle_survives_writing_and_reading(tiny_bundle: Path, tmp_path: Path) -> None:
    bundle = read_bundle(tiny_bundle)
    write_bundle(tmp_path, bundle)
    shutil.copy(tiny_bundle / WEIGHTS, tmp_path)
    assert read_bundle(tmp_path) == bundle
    assert bundle_hash(tmp_path) == bundle_hash(tiny_bundle)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"format": 99}, "format 99"),
        ({"id": 3}, "damaged"),
        ({"tags": [{"name": "a", "display": "a", "synset": None, "parents": ["b"], "output": 0,
                    "calibration": [1, 0], "threshold": 0.5}]}, "unknown parent b"),
    ],
)  # fmt: skip
def test_a_bundle_that_cannot_be_used_says_why(
    tiny_bundle: Path, tmp_path: Path, change: dict[str, object], message: str
) -> None:
    with pytest.raises(ModelError, match=message):
        read_bundle(edited(tiny_bundle, tmp_path / "model", change))


def test_a_folder_without_a_bundle_or_weights_is_named(tiny_bundle: Path, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=str(tmp_path)):
        read_bundle(tmp_path)
    folder = edited(tiny_bundle, tmp_path / "model", {})
    (folder / WEIGHTS).unlink()
    with pytest.raises(ModelError, match="install the model again"):
        read_bundle(folder)


@pytest.mark.parametrize("file", [WEIGHTS, ONNX])
def test_damaged_weights_are_named(tiny_bundle: Path, tmp_path: Path, file: str) -> None:
    folder = edited(tiny_bundle, tmp_path / "model", {})
    (folder / file).write_bytes((folder / file).read_bytes()[:1000])
    bundle = read_bundle(folder)
    with pytest.raises(ModelError, match="install the model again"):
        OnnxEngine(folder / file) if file == ONNX else TorchEngine(folder / file, bundle, "cpu")


def test_onnx_runtime_and_pytorch_give_the_same_scores(tiny_bundle: Path) -> None:
    bundle = read_bundle(tiny_bundle)
    pixels = np.random.default_rng(0).integers(0, 256, (5, 64, 64, 3), dtype=np.uint8)
    onnx = OnnxEngine(tiny_bundle / ONNX).run(pixels)
    torch = TorchEngine(tiny_bundle / WEIGHTS, bundle, "cpu").run(pixels)
    np.testing.assert_allclose(softmax(onnx[0]), softmax(torch[0]), atol=1e-3)
    np.testing.assert_allclose(onnx[1], torch[1], atol=1e-3)


def network_that_saw(pixels: npt.NDArray[np.uint8], bundle: Bundle) -> Network:
    """Untrained, but with batch normalisation that lets these photos through to the end."""
    network = Network(bundle.architecture, bundle.input, bundle.outputs)
    for _ in range(40):
        network(torch.from_numpy(pixels))
    return network


def test_a_photo_and_its_mirror_image_get_the_same_scores(tiny_bundle: Path, tmp_path: Path) -> None:
    bundle = read_bundle(tiny_bundle)
    bundle = replace(bundle, input=replace(bundle.input, mirror=64))
    pixels = np.random.default_rng(1).integers(0, 255, (3, 64, 64, 3), np.uint8)
    mirrored = np.ascontiguousarray(pixels[:, :, ::-1])
    network = network_that_saw(np.concatenate([pixels, mirrored]), bundle)
    # In training it sees one side.
    one, other = (network(torch.from_numpy(views))[1].detach().numpy() for views in (pixels, mirrored))
    scale = np.abs(one).max()
    assert np.abs(one - other).max() > 0.05 * scale
    round_weights(network)
    export(network, bundle, tmp_path / "seen", "float16")
    for engine in (OnnxEngine(tmp_path / "seen" / ONNX), TorchEngine(tmp_path / "seen" / WEIGHTS, bundle, "cpu")):
        first, second = engine.run(pixels), engine.run(mirrored)
        for a, b in zip(first, second, strict=True):
            np.testing.assert_allclose(a, b, atol=1e-3 * np.abs(a).max())
        assert np.abs(first[1][0] - first[1][1]).max() > 0.05 * np.abs(first[1]).max()
    alone = replace(bundle, input=replace(bundle.input, mirror=None))
    engine = TorchEngine(tmp_path / "seen" / WEIGHTS, alone, "cpu")
    mean = (engine.run(pixels)[1] + engine.run(mirrored)[1]) / 2
    np.testing.assert_allclose(first[1], mean, atol=1e-3 * np.abs(mean).max())


def test_the_mirror_image_is_seen_at_its_own_size(tiny_bundle: Path, tmp_path: Path) -> None:
    bundle = read_bundle(tiny_bundle)
    bundle = replace(bundle, input=replace(bundle.input, mirror=128))
    # Of multiples of 16 pictures of twice the size have whole numbers, too: nothing is rounded in their files.
    pixels = 16 * np.random.default_rng(1).integers(0, 16, (3, 64, 64, 3), np.uint8)
    export(network_that_saw(pixels, bundle), bundle, tmp_path / "seen")
    alone = TorchEngine(tmp_path / "seen" / WEIGHTS, replace(bundle, input=replace(bundle.input, mirror=None)), "cpu")
    mirrored = [Image.fromarray(each) for each in np.ascontiguousarray(pixels[:, :, ::-1])]
    enlarged = np.stack([np.asarray(image.resize((128, 128), Image.Resampling.BILINEAR)) for image in mirrored])
    first, second = alone.run(pixels)[1], alone.run(enlarged)[1]
    assert np.abs(first - second).max() > 0.05 * np.abs(first).max()
    for engine in (OnnxEngine(tmp_path / "seen" / ONNX), TorchEngine(tmp_path / "seen" / WEIGHTS, bundle, "cpu")):
        np.testing.assert_allclose(engine.run(pixels)[1], (first + second) / 2, atol=1e-3 * np.abs(first).max())


def test_without_onnx_weights_pytorch_runs(tiny_bundle: Path, tmp_path: Path) -> None:
    folder = edited(tiny_bundle, tmp_path / "model", {})
    (folder / ONNX).unlink()
    assert isinstance(load_engine(folder, read_bundle(folder), "cpu"), TorchEngine)


def test_where_pytorch_is_not_installed_onnx_runtime_is_used(
    tiny_bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "torch", None)
    monkeypatch.setattr(ctypes.util, "find_library", lambda name: f"lib{name}.so.1")  # a GPU's driver is
    bundle = read_bundle(tiny_bundle)
    assert isinstance(load_engine(tiny_bundle, bundle), OnnxEngine)
    with pytest.raises(UsageError, match=r"device cuda needs PyTorch, .* uv or pip"):
        load_engine(tiny_bundle, bundle, "cuda")
    folder = shutil.copytree(tiny_bundle, tmp_path / "tiny")
    (folder / ONNX).unlink()
    with pytest.raises(UsageError, match="model tiny on a CPU needs PyTorch"):
        load_engine(folder, bundle)


def test_a_device_that_is_not_there_is_named(tiny_bundle: Path) -> None:
    import torch

    bundle = read_bundle(tiny_bundle)
    with pytest.raises(UsageError, match="quantum"):
        load_engine(tiny_bundle, bundle, "quantum")
    if not torch.cuda.is_available():
        with pytest.raises(UsageError, match="--device auto"):
            load_engine(tiny_bundle, bundle, "cuda")


def test_running_out_of_memory_halves_the_batch(tiny_bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import torch

    engine = TorchEngine(tiny_bundle / WEIGHTS, read_bundle(tiny_bundle), "cpu")
    pixels = np.random.default_rng(0).integers(0, 256, (6, 64, 64, 3), dtype=np.uint8)
    expected = engine.run(pixels)
    whole = engine._network.forward

    def small(batch: torch.Tensor) -> object:
        if len(batch) > 2:
            raise torch.OutOfMemoryError
        return whole(batch)

    # A CPU does not run out of memory politely; only the error itself is made up.
    monkeypatch.setattr(engine._network, "forward", small)
    logits, embeddings = engine.run(pixels)
    np.testing.assert_allclose(logits, expected[0], atol=1e-5)
    np.testing.assert_allclose(embeddings, expected[1], atol=1e-5)
    assert engine.batch_size <= 3


def test_roll_up_counts_a_tag_reached_on_two_paths_once() -> None:
    tags = [tag("beagle", 0, "dog", "pet"), tag("cat", 1, "pet"), tag("dog", None, "pet"), tag("pet", None)]
    tags.append(tag("car", 2))
    rolled = Hierarchy(tags).roll_up(np.array([[0.5, 0.2, 0.3]], dtype=np.float32))
    np.testing.assert_allclose(rolled, [[0.5, 0.2, 0.5, 0.7, 0.3]], atol=1e-6)


def test_a_tag_with_an_output_of_its_own_adds_those_below() -> None:
    rolled = Hierarchy([tag("dog", 0), tag("beagle", 1, "dog")]).roll_up(np.array([[0.3, 0.4]], dtype=np.float32))
    np.testing.assert_allclose(rolled, [[0.7, 0.4]], atol=1e-6)


def test_a_dog_is_at_most_as_likely_as_an_animal() -> None:
    hierarchy = Hierarchy([tag("animal", None), tag("dog", 0, "animal"), tag("beagle", 1, "dog"), tag("car", 2)])
    rolled = np.array([[0.8, 0.8, 0.7, 0.2]], dtype=np.float32)
    shy_of_animals = np.array([[0, 0], [1, 0], [1, 0], [1, 0]])
    np.testing.assert_allclose(hierarchy.scores(rolled, shy_of_animals), [[0.5, 0.5, 0.5, 0.2]], atol=1e-5)
    sure_of_animals = np.array([[1, 1], [1, 0], [1, 0], [1, 0]])
    assert hierarchy.scores(rolled, sure_of_animals)[0].tolist() == pytest.approx([0.916, 0.8, 0.7, 0.2], abs=1e-3)


def test_tags_come_in_the_order_in_which_people_would_say_them() -> None:
    tags = [tag("animal", None), tag("mammal", None, "animal"), tag("dog", 0, "mammal"), tag("beagle", 1, "dog")]
    tags += [tag("pug", 2, "dog"), tag("car", 3)]
    hierarchy = Hierarchy(tags)

    def said(**probabilities: float) -> list[str]:
        softmax = np.array([[probabilities.get(name, 0) for name in ("dog", "beagle", "pug", "car")]], np.float32)
        prominence = hierarchy.prominence(softmax)[0]
        assert ((prominence >= 0) & (prominence <= 1)).all()
        return [tags[place].name for place in np.argsort(-prominence) if prominence[place] > 0]

    assert said(beagle=0.8, dog=0.2) == ["beagle", "dog", "mammal", "animal"], "a breed that is plain comes first"
    assert said(beagle=0.4, pug=0.4, dog=0.2)[0] == "dog", "some breed or other is a dog first"
    assert said(car=0.1, beagle=0.9) == ["beagle", "dog", "car", "mammal", "animal"], "sums come after what was said"


def test_platt_scaling() -> None:
    p = np.array([[0.2, 0.9]], dtype=np.float32)
    np.testing.assert_allclose(calibrate(p, np.array([[1, 0], [1, 0]])), p, atol=1e-5)
    doubled = calibrate(p, np.array([[2, 0], [1, -1]]))
    np.testing.assert_allclose(logit(doubled), [[2 * logit(p)[0, 0], logit(p)[0, 1] - 1]], atol=1e-3)


def test_preprocessing_cuts_the_centre_or_squeezes_the_whole() -> None:
    photo = Image.new("RGB", (400, 100), "blue")
    photo.paste("red", (150, 0, 250, 100))
    common = {"size": 32, "resize": 32, "mean": (0, 0, 0), "std": (1, 1, 1)}
    centre = prepare(photo, Input(crop="center", **common))  # type: ignore[arg-type]
    whole = prepare(photo, Input(crop="squash", **common))  # type: ignore[arg-type]
    assert centre.shape == whole.shape == (32, 32, 3)
    assert (centre[16, 2:30] == (255, 0, 0)).all()
    assert tuple(whole[16, 2]) == (0, 0, 255)
    assert tuple(whole[16, 16]) == (255, 0, 0)


def test_tags_come_as_people_would_say_them_above_their_thresholds(tiny_bundle: Path, tmp_path: Path) -> None:
    photo = Image.effect_noise((200, 150), 90).convert("RGB")
    tagger = Tagger(tiny_bundle, "cpu")
    (everything,) = tagger.tag([tagger.prepare(photo)])
    assert {scored.name for scored in everything.tags} == {entry.name for entry in tagger.vocabulary}
    by_name = {scored.name: scored.score for scored in everything.tags}
    assert by_name["animal"] >= by_name["dog"] >= max(by_name["beagle"], by_name["goldenretriever"])
    outputs = ("goldenretriever", "beagle", "tabby", "tuba")
    assert [scored.name for scored in everything.tags[:4]] == sorted(outputs, key=by_name.__getitem__, reverse=True)
    assert {scored.name for scored in everything.tags[4:]} == {"animal", "dog"}, "these only sum up others"
    assert everything.embedding.dtype == np.float16
    (two,) = tagger.tag([tagger.prepare(photo)], top=2)
    assert two.tags == everything.tags[:2]
    (certain,) = tagger.tag([tagger.prepare(photo)], threshold=1.1)
    assert certain.tags == ()
