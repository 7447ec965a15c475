"""Ablations: every variant with every seed, once, compared on the tags that all have in common."""

from __future__ import annotations

import csv
import math
from pathlib import Path

import numpy as np
import pytest
import torch
from corpora import make_corpus, write_recipe

from photohash.errors import UsageError
from trainer.ablate import Result, ablate, summarise, variants, write_results
from trainer.noise import replace_labels
from trainer.recipe import read_recipe


def test_every_variant_is_trained_with_every_seed_and_only_once(tmp_path: Path) -> None:
    recipe, corpus = read_recipe(write_recipe(tmp_path, 32)), make_corpus(tmp_path / "corpus")
    told: list[str] = []
    torch.set_num_threads(1)  # networks this small only wait for each other's threads
    arguments = (recipe, corpus, tmp_path / "out", ("loss", "vocabulary"), 1, "cpu", 0, told.append)
    results = list(ablate(*arguments))
    assert [(each.axis, each.value, each.seed) for each in results] == [
        *(("loss", value, 0) for value in ("softmax", "marginal", "sigmoid")),
        *(("vocabulary", value, 0) for value in ("1", "2", "4")),
    ]
    assert len(told) == 6
    assert all(0 <= value <= 1 for each in results for value in each.figures.values())

    trained = {file: file.stat().st_mtime_ns for file in (tmp_path / "out" / "ablation").rglob("log.jsonl")}
    assert len(trained) == 5, "a variant that is the recipe itself is trained once, not once an axis"
    assert list(ablate(*arguments)) == results
    assert {file: file.stat().st_mtime_ns for file in trained} == trained

    write_results(results, tmp_path)
    with (tmp_path / "ablation.csv").open() as file:
        assert len(list(csv.DictReader(file))) == 6 * 3
    assert (tmp_path / "ablation.png").read_bytes().startswith(b"\x89PNG")


def test_intervals_are_students() -> None:
    figures = [{"recall@1": value, "recall@5": 0.5, "mAP": 0.5} for value in (0.1, 0.2, 0.3)]
    summaries = summarise([Result("loss", "softmax", seed, each) for seed, each in enumerate(figures)])
    assert summaries[0].mean == pytest.approx(0.2)
    assert summaries[0].half_width == pytest.approx(4.3027 * 0.1 / math.sqrt(3), rel=1e-4)
    assert summaries[1].half_width == 0


def test_an_axis_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no axis colour"):
        variants(read_recipe(write_recipe(tmp_path)), ["colour"], 4)


def test_wrong_labels_are_as_many_as_asked_for_and_as_frequent_as_the_right_ones() -> None:
    labels = [[0]] * 3000 + [[1]] * 900 + [[0, 2]] * 100 + [[]]
    assert replace_labels(labels, 0, seed=1) == labels
    wrong = replace_labels(labels, 0.5, seed=1)
    assert wrong == replace_labels(labels, 0.5, seed=1)
    assert wrong[-1] == []
    assert all(each == sorted(set(each)) and each for each in wrong[:-1])
    marginal = np.bincount([label for each in labels for label in each]) / 4100
    changed = np.mean([new != old for new, old in zip(wrong[:3000], labels[:3000], strict=True)])
    assert changed == pytest.approx(0.5 * (1 - marginal[0]), abs=0.03)
    after = np.bincount([label for each in wrong for label in each]) / sum(map(len, wrong))
    np.testing.assert_allclose(after, marginal, atol=0.03)
