"""Training that begins with the weights of a bundle."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import torch
from corpora import write_recipe
from msgspec.structs import replace
from safetensors.torch import load_file

from photohash.errors import UsageError
from photohash.tagging.bundle import WEIGHTS, Architecture, read_bundle
from photohash.tagging.network import Network
from trainer.recipe import read_recipe
from trainer.start import begin_with, keep_share


def test_the_body_and_the_tags_of_the_same_name_are_taken_over(tiny_bundle: Path) -> None:
    bundle, learnt = read_bundle(tiny_bundle), load_file(tiny_bundle / WEIGHTS)
    tags = [tag for tag in bundle.tags if tag.output is not None]
    # Another vocabulary: one tag more, in another order.
    outputs = {"entirelynew": 0} | {tag.name: place for place, tag in enumerate(reversed(tags), 1)}
    network = Network(bundle.architecture, bundle.input, len(outputs))
    untouched = network.head.weight[0].clone()
    assert begin_with(network, tiny_bundle, outputs) == len(tags)
    for tag in tags:
        torch.testing.assert_close(network.head.weight[outputs[tag.name]], learnt["head.weight"][tag.output].float())
    assert torch.equal(network.head.weight[0], untouched)
    for name, value in network.body.state_dict().items():
        assert torch.equal(value, learnt[f"body.{name}"].to(value.dtype))


def test_a_share_of_the_start_is_kept_where_it_has_the_tag(tiny_bundle: Path) -> None:
    bundle = read_bundle(tiny_bundle)
    names = [tag.name for tag in bundle.tags if tag.output is not None]
    outputs = {name: place for place, name in enumerate(["entirelynew", *names])}
    start = Network(bundle.architecture, bundle.input, len(outputs))
    begin_with(start, tiny_bundle, outputs)
    trained = Network(bundle.architecture, bundle.input, len(outputs))
    before = {name: value.clone() for name, value in trained.state_dict().items()}
    keep_share(trained, tiny_bundle, outputs, 0.25)
    for name, value in trained.state_dict().items():
        if not value.is_floating_point() or name.startswith("head"):
            continue
        torch.testing.assert_close(value, 0.75 * before[name] + 0.25 * start.state_dict()[name])
    torch.testing.assert_close(trained.head.weight[1:], 0.75 * before["head.weight"][1:] + 0.25 * start.head.weight[1:])
    assert torch.equal(trained.head.weight[0], before["head.weight"][0])


def test_a_share_of_no_start_is_an_error(tmp_path: Path) -> None:
    file = write_recipe(tmp_path)
    file.write_text(f"{file.read_text()}\n[export]\nstart_share = 0.5\n")
    with pytest.raises(UsageError, match=r"export\.start_share needs a start"):
        read_recipe(file)


def test_a_bundle_of_another_network_is_refused(tiny_bundle: Path, tmp_path: Path) -> None:
    bundle = read_bundle(tiny_bundle)
    network = Network(replace(bundle.architecture, name="resnet18", arguments={}), bundle.input, 2)
    assert bundle.architecture != Architecture("resnet18")
    with pytest.raises(UsageError, match="another network"):
        begin_with(network, tiny_bundle, {"dog": 0, "cat": 1})
    with pytest.raises(UsageError, match="not a model bundle"):
        begin_with(network, tmp_path, {"dog": 0, "cat": 1})


def test_damaged_weights_are_named(tiny_bundle: Path, tmp_path: Path) -> None:
    damaged = shutil.copytree(tiny_bundle, tmp_path / "damaged")
    (damaged / WEIGHTS).write_bytes((damaged / WEIGHTS).read_bytes()[:1000])
    bundle = read_bundle(tiny_bundle)
    with pytest.raises(UsageError, match="the weights are damaged"):
        begin_with(Network(bundle.architecture, bundle.input, 2), damaged, {"dog": 0, "cat": 1})
