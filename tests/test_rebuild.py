"""A rebuild with an evaluation set: its copies are not trained on, and the network is judged on it."""

from __future__ import annotations

import io
from pathlib import Path

import msgspec
import numpy as np
import pytest
import torch
from corpora import COLOURS, draw, make_corpus, write_recipe
from msgspec.structs import replace
from PIL import Image, ImageDraw
from safetensors.torch import load_file

from photohash.errors import UsageError
from photohash.tagging.bundle import WEIGHTS, read_bundle
from trainer.judge import read_judgement
from trainer.rebuild import Rebuild
from trainer.recipe import DeduplicateRecipe, EvaluationRecipe, ExportRecipe, PlanRecipe, read_recipe


def detailed(seed: int) -> Image.Image:
    """A picture that is like no other: lines and patches all over."""
    random = np.random.default_rng(seed)
    image = Image.new("RGB", (96, 80), tuple(random.integers(0, 255, 3)))
    pen = ImageDraw.Draw(image)
    for _ in range(40):
        points = [tuple(point) for point in random.integers(0, 96, (3, 2)).tolist()]
        pen.polygon(points, fill=tuple(random.integers(0, 255, 3).tolist()))
    return image


def parquet(folder: Path, pictures: dict[str, list[Image.Image]]) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    for name, images in pictures.items():
        contents = []
        for image in images:
            content = io.BytesIO()
            image.save(content, "PNG")
            contents.append({"bytes": content.getvalue(), "path": "a.png"})
        pq.write_table(pa.table({"image": contents, "hashtags": [["#sea"]] * len(images)}), folder / name)


def test_copies_of_what_is_judged_by_and_of_each_other_are_not_trained_on(tmp_path: Path) -> None:
    corpus, judged = tmp_path / "corpus", tmp_path / "judged"
    corpus.mkdir()
    pictures = [detailed(seed) for seed in range(30)]
    mirrored = pictures[3].transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    parquet(
        corpus,
        {
            "train-0.parquet": [*pictures[:20], mirrored],
            "val-0.parquet": [pictures[5].resize((60, 50)), *pictures[20:24]],
        },
    )
    for number, name in enumerate(("one", "two")):
        (judged / name).mkdir(parents=True)
        pictures[24 + number].save(judged / name / "new.png")
        pictures[8 + number].save(judged / name / "old.jpg", quality=70)
    recipe = replace(
        read_recipe(write_recipe(tmp_path, 32)),
        deduplicate=DeduplicateRecipe(), evaluation=EvaluationRecipe(sets=(str(judged),)),
    )  # fmt: skip
    rebuild = Rebuild(recipe, corpus, tmp_path / "out", workers=0)
    rebuild.run("plan")
    left_out = msgspec.json.decode((tmp_path / "out" / "left_out.json").read_bytes())
    assert left_out == ["train-0:20", "train-0:5", "train-0:8", "train-0:9"]
    train = rebuild.examples("train")
    assert {train.key(place) for place in range(len(train))}.isdisjoint(left_out)
    assert len(rebuild.examples("validation")) == 5
    assert len((tmp_path / "out" / "duplicates.csv").read_text().splitlines()) == 5


@pytest.mark.parametrize("name", ["sources", "outliers"])
def test_a_source_that_no_photo_is_of_is_an_error_that_names_it_and_those_there_are(tmp_path: Path, name: str) -> None:
    recipe = replace(read_recipe(write_recipe(tmp_path)), plan=PlanRecipe(**{name: {"tinyimagnet": 0.5}}))
    message = rf"plan\.{name}: no photo of the corpus is of tinyimagnet; of it are corpus"
    with pytest.raises(UsageError, match=message):
        Rebuild(recipe, make_corpus(tmp_path / "corpus"), tmp_path / "out", workers=0).run("plan")


def test_another_way_of_looking_at_photos_is_judged_anew_without_training_anew(tmp_path: Path) -> None:
    recipe = read_recipe(write_recipe(tmp_path, 96))
    corpus, out = make_corpus(tmp_path / "corpus"), tmp_path / "out"
    torch.set_num_threads(1)
    Rebuild(recipe, corpus, out, workers=0).run()
    log = (out / "run" / "log.jsonl").read_text()
    weights = (out / "bundle" / WEIGHTS).read_bytes()
    judged = (out / "evaluation.json").read_bytes()
    Rebuild(replace(recipe, input=replace(recipe.input, size=40, resize=44, mirror=48)), corpus, out, workers=0).run()
    assert (out / "run" / "log.jsonl").read_text() == log
    assert (out / "bundle" / WEIGHTS).read_bytes() == weights
    assert (out / "evaluation.json").read_bytes() != judged
    assert read_bundle(out / "bundle").input.mirror == 48
    with pytest.raises(UsageError, match="is of another network"):
        Rebuild(replace(recipe, input=replace(recipe.input, mean=(0.4, 0.4, 0.4))), corpus, out, workers=0).run()


def test_a_tag_that_only_sums_up_others_is_shown_from_higher_scores_on(tmp_path: Path) -> None:
    recipe = read_recipe(write_recipe(tmp_path, 96))
    fruit = replace(recipe.vocabulary, broader=("edible fruit.1",), senses={"banana": "banana.2"})
    recipe = replace(recipe, vocabulary=fruit)
    torch.set_num_threads(1)
    Rebuild(recipe, make_corpus(tmp_path / "corpus"), tmp_path / "out", workers=0).run()
    tags = read_bundle(tmp_path / "out" / "bundle").tags
    [summed] = [tag.threshold for tag in tags if tag.output is None]
    assert summed > max(tag.threshold for tag in tags if tag.output is not None)


def test_a_share_of_the_start_is_mixed_in_without_training_anew(tmp_path: Path) -> None:
    recipe, corpus = read_recipe(write_recipe(tmp_path, 96)), make_corpus(tmp_path / "corpus")
    torch.set_num_threads(1)
    Rebuild(recipe, corpus, tmp_path / "first", workers=0).run()
    start, out = tmp_path / "first" / "bundle", tmp_path / "second"
    begun = replace(recipe, start=str(start), seed=7)
    Rebuild(begun, corpus, out, workers=0).run()
    log, trained = (out / "run" / "log.jsonl").read_text(), load_file(out / "bundle" / WEIGHTS)
    Rebuild(replace(begun, export=ExportRecipe(start_share=0.5)), corpus, out, workers=0).run()
    assert (out / "run" / "log.jsonl").read_text() == log
    before, mixed = load_file(start / WEIGHTS), load_file(out / "bundle" / WEIGHTS)
    assert not torch.equal(before["head.weight"], trained["head.weight"])
    torch.testing.assert_close(mixed["head.weight"], (before["head.weight"] + trained["head.weight"]) / 2)


@pytest.mark.parametrize("evaluators", [("zero-shot", "linear-probe")])
def test_the_network_is_judged_on_evaluation_sets_too(tmp_path: Path, evaluators: tuple[str, ...]) -> None:
    random = np.random.default_rng(77)
    for split, count in (("train", 6), ("val", 3)):
        for name in ("sea", "lime"):
            folder = tmp_path / "judged" / split / name
            folder.mkdir(parents=True)
            for number in range(count):
                (folder / f"{number}.png").write_bytes(draw(COLOURS[name], random))
    (tmp_path / "judged" / "val" / "sea" / "broken.png").write_bytes(b"\x89PNG")
    recipe = replace(
        read_recipe(write_recipe(tmp_path, 32)),
        evaluation=EvaluationRecipe((str(tmp_path / "judged"),), evaluators),  # type: ignore[arg-type]
    )
    torch.set_num_threads(1)
    Rebuild(recipe, make_corpus(tmp_path / "corpus"), tmp_path / "out", workers=0).run("evaluate")
    figures = {(each.set, each.metric) for each in read_judgement(tmp_path / "out" / "evaluation.json").figures}
    assert ("judged", "unreadable photos") in figures
    assert any(name == "judged" and metric.startswith("zero-shot") for name, metric in figures)
    assert any(name == "judged" and metric.startswith("linear probe") for name, metric in figures)
    assert "broken.png is left out" in (tmp_path / "out" / "report.html").read_text()
