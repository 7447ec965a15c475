"""Scores that are calibrated on photos of other sources than the corpus's."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from corpora import COLOURS, draw, make_corpus, write_recipe
from msgspec.structs import replace

from photohash.tagging.bundle import Architecture, Input, Tag
from photohash.tagging.calibration import calibrate
from photohash.tagging.hierarchy import Hierarchy
from photohash.tagging.network import Network
from trainer.elsewhere import Elsewhere, figures, look, recalibrate
from trainer.folder_set import read_folder_set
from trainer.judge import read_judgement
from trainer.rebuild import Rebuild
from trainer.recipe import EvaluationRecipe, read_recipe

TAGS = [
    Tag("dog", "dog", None, ("animal",), 0, (1.0, 0.0), 0.45),
    Tag("tuba", "tuba", None, (), 1, (1.0, 0.0), 0.45),
    Tag("animal", "animal", None, (), None, (1.0, 0.0), 0.45),
]


def sure(right: int, wrong: int, outside: int) -> Elsewhere:
    """A network that is 90 % sure of "dog", of so many photos of dogs, of tubas, and of neither."""
    kinds = np.repeat([0, 1, 2], [right, wrong, outside])
    softmax = np.tile(np.array([[0.9, 0.1]], np.float32), (len(kinds), 1))
    first = np.stack([kinds == 0, kinds == 1, kinds == -1], axis=1)
    true = np.stack([kinds == 0, kinds == 1, kinds == 0], axis=1)
    return Elsewhere(Hierarchy(TAGS), softmax, true, first, first)


def test_scores_come_to_mean_what_they_say() -> None:
    plain = np.tile([1.0, 0.0], (3, 1))
    seen = sure(60, 20, 120)
    again = recalibrate(seen, plain)
    assert calibrate(seen.rolled, again)[0, 0] == pytest.approx(0.3, abs=0.05)
    # What an earlier calibration had changed makes no difference to what comes out.
    other = recalibrate(seen, np.tile([0.5, -1.0], (3, 1)))
    np.testing.assert_allclose(calibrate(seen.rolled, other)[0, 0], 0.3, atol=0.05)


def test_a_tag_that_no_photo_is_of_follows_the_others() -> None:
    """Photos of dogs in kitchens, in folders of dogs, do not say that there is no kitchen."""
    tags = [Tag(name, name, None, (), place, (1.0, 0.0), 0.45) for place, name in enumerate(("dog", "tuba", "kitchen"))]
    true = np.zeros((100, 3), dtype=bool)
    true[:60, 0], true[60:, 1] = True, True
    softmax = np.tile(np.array([[0.5, 0.1, 0.4]], np.float32), (100, 1))
    seen = Elsewhere(Hierarchy(tags), softmax, true, true, true)
    again = recalibrate(seen, np.tile([1.0, 0.0], (3, 1)))
    assert calibrate(seen.rolled, again)[0, 2] > 0.3
    told = dict(figures(seen, np.tile([1.0, 0.0], (3, 1)), np.full(3, 0.3)))
    assert told["precision of shown tags"] == pytest.approx(0.6)


def test_the_figures_tell_how_often_a_tag_is_right_and_shown_where_there_is_none() -> None:
    usual = np.full(3, 0.45)
    told = dict(figures(sure(60, 20, 20), np.tile([1.0, 0.0], (3, 1)), usual))
    assert told["recall@1"] == told["recall@1 with kinds"] == pytest.approx(0.75)
    assert told["precision of shown tags"] == pytest.approx(0.6)
    assert told["photos shown a right tag"] == pytest.approx(0.75)
    assert told["false-tag rate"] == 1
    shy = dict(figures(sure(60, 20, 20), np.tile([1.0, -5.0], (3, 1)), usual))
    assert shy["false-tag rate"] == shy["photos shown a tag"] == 0


def test_a_kind_of_the_tag_finds_the_photo_as_well() -> None:
    parents: dict[str, tuple[str, ...]] = {"dog": (), "poodle": ("dog",)}
    tags = [Tag(name, name, None, parents[name], place, (1.0, 0.0), 0.45) for place, name in enumerate(parents)]
    softmax = np.tile(np.array([[0.2, 0.8]], np.float32), (4, 1))
    first = np.array([[True, False]] * 3 + [[False, True]])
    kinds = np.array([[True, True]] * 3 + [[False, True]])
    seen = Elsewhere(Hierarchy(tags), softmax, kinds, first, kinds)
    told = dict(figures(seen, np.tile([1.0, 0.0], (2, 1)), np.full(2, 0.5)))
    assert told["recall@1"] == 0.25
    assert told["recall@1 with kinds"] == 1


def test_what_else_is_in_a_picture_is_not_wrong(tmp_path: Path) -> None:
    random = np.random.default_rng(3)
    for split in ("train", "val"):
        for thing in ("animal", "dog+tuba", "lamp+dog", "oscilloscope"):
            file = tmp_path / split / thing / "1.png"
            file.parent.mkdir(parents=True)
            file.write_bytes(draw("red", random))
    things = read_folder_set(tmp_path, 32)
    pixels = Input(32, 32, "center", (0.5, 0.5, 0.5), (0.25, 0.25, 0.25))
    network = Network(Architecture("regnet_x_400mf"), pixels, 2)
    seen = look(network, things.train, things.classes, TAGS, pixels, "cpu")
    # Columns: dog, tuba, animal. Photos are found by the first thing that they are of.
    dog, lamp = [True, True, True], [True, False, True]
    assert seen.true.tolist() == [[False, False, True], dog, lamp, [False, False, False]]
    nothing = [False, False, False]
    assert seen.first.tolist() == [nothing, [True, False, False], nothing, nothing]
    # An animal is found where a dog is seen.
    assert seen.kinds.tolist() == [[True, False, True], [True, False, False], nothing, nothing]


def test_a_rebuild_is_judged_by_photos_from_elsewhere(tmp_path: Path) -> None:
    corpus, folder = make_corpus(tmp_path / "corpus"), tmp_path / "elsewhere"
    random = np.random.default_rng(7)
    for split in ("train", "val"):
        for thing, colour in (COLOURS | {"oscilloscope": "white"}).items():
            for number in range(3):
                file = folder / split / thing / f"{number}.png"
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(draw(colour, random))
    recipe = replace(read_recipe(write_recipe(tmp_path, 320)), evaluation=EvaluationRecipe(elsewhere=str(folder)))
    Rebuild(recipe, corpus, tmp_path / "out", workers=0).run()
    told = {figure.metric for figure in read_judgement(tmp_path / "out" / "evaluation.json").figures
            if figure.set == "elsewhere"}  # fmt: skip
    assert {"recall@1", "calibration error of shown scores", "false-tag rate"} <= told
