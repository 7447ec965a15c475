"""Batches: the same for any number of machines and workers, with the targets that were published."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
import torch
from corpora import make_corpus, write_recipe
from msgspec.structs import replace

from trainer.augment import random_view
from trainer.data import Batch, Views, batches
from trainer.domains import Domains
from trainer.examples import Examples
from trainer.rebuild import Rebuild
from trainer.recipe import AugmentRecipe, Recipe, read_recipe


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> tuple[Recipe, Examples]:
    folder = tmp_path_factory.mktemp("data")
    recipe = read_recipe(write_recipe(folder, 320))
    rebuild = Rebuild(recipe, make_corpus(folder / "corpus"), folder / "out")
    rebuild.run("plan")
    return recipe, rebuild.examples("train")


def relabelled(examples: Examples, labels: list[int]) -> Examples:
    """The same photos, all of them with these labels."""
    columns = {"labels": np.tile(np.array(labels, dtype=np.int32), len(examples))}
    columns["ends"] = np.arange(1, len(examples) + 1, dtype=np.int64) * len(labels)
    return Examples(examples._shards, examples._columns | columns)


def batch(views: Views, start: int = 0) -> Batch:
    return views.write(start, views.room())


def views(recipe: Recipe, examples: Examples, rank: int = 0, world: int = 1) -> Views:
    return Views(recipe, examples, Domains(recipe, examples, 4), rank, world)


def copy(batch: Batch) -> Batch:
    return Batch(*(part.clone() for part in batch))


def same(one: Batch, other: Batch) -> bool:
    return all(torch.equal(*parts) for parts in zip(one, other, strict=True))


@pytest.mark.parametrize("augment", [AugmentRecipe(), AugmentRecipe(randaugment=9), AugmentRecipe(mixup=0.2, cutmix=1)])
def test_a_batch_is_a_pure_function_of_its_position(planned: tuple[Recipe, Examples], augment: AugmentRecipe) -> None:
    recipe, examples = replace(planned[0], augment=augment), planned[1]
    first = batch(views(recipe, examples), 64)
    torch.rand(7)  # whatever else draws random numbers
    assert same(first, batch(views(recipe, examples), 64))
    assert not same(first, batch(views(replace(recipe, seed=9), examples), 64))
    assert first.pixels.dtype == torch.uint8
    torch.testing.assert_close(first.targets.sum(1), torch.ones(32))


def test_drawing_views_leaves_the_generator_of_the_process_alone(planned: tuple[Recipe, Examples]) -> None:
    recipe = replace(planned[0], augment=AugmentRecipe(randaugment=9, mixup=0.2))
    torch.manual_seed(1)
    expected = torch.rand(3)
    torch.manual_seed(1)
    batch(views(recipe, planned[1]))
    assert torch.equal(torch.rand(3), expected)


def test_worker_processes_make_the_same_batches_in_the_same_order(planned: tuple[Recipe, Examples]) -> None:
    cv2.setNumThreads(2)
    cv2.GaussianBlur(np.zeros((2000, 2000, 3), np.uint8), (0, 0), 3)  # other work has started OpenCV's threads
    run = views(*planned)
    here, there = ([copy(each) for each in batches(run, planned[0], 64, workers=count)] for count in (0, 2))
    assert len(here) == 8
    assert [batch.pixels.shape[1] for batch in here] == [32] * 3 + [40] * 5
    assert all(same(*pair) for pair in zip(here, there, strict=True))


@pytest.mark.parametrize("world", [2, 3])
def test_machines_share_what_one_would_see_alone(planned: tuple[Recipe, Examples], world: int) -> None:
    whole = batch(views(*planned), 32)
    parts = [batch(views(*planned, rank, world), 32) for rank in range(world)]
    for rank, part in enumerate(parts):
        assert same(part, Batch(*(each[rank::world] for each in whole)))


def test_a_machine_may_be_left_without_images_at_the_end(planned: tuple[Recipe, Examples]) -> None:
    recipe = replace(planned[0], training=replace(planned[0].training, images=33))
    assert [len(batch(views(recipe, planned[1], rank, 2), 32).targets) for rank in range(2)] == [1, 0]


def test_targets_are_shared_among_a_photos_tags(planned: tuple[Recipe, Examples]) -> None:
    recipe, examples = planned
    both = relabelled(examples, [0, 2])
    softmax = replace(recipe, training=replace(recipe.training, label_smoothing=0.0))
    assert batch(views(softmax, both)).targets[0].tolist() == [0.5, 0, 0.5, 0]
    sigmoid = replace(softmax, training=replace(softmax.training, loss="sigmoid"))
    assert batch(views(sigmoid, both)).targets[0].tolist() == [1, 0, 1, 0]
    smooth = replace(recipe, training=replace(recipe.training, label_smoothing=0.2))
    np.testing.assert_allclose(batch(views(smooth, both)).targets[0], [0.45, 0.05, 0.45, 0.05], rtol=1e-6)


def test_a_photo_of_nothing_known_is_as_little_of_one_tag_as_of_another(planned: tuple[Recipe, Examples]) -> None:
    recipe, examples = planned
    nothing = relabelled(examples, [])
    for smoothing in (0.0, 0.2):
        softmax = replace(recipe, training=replace(recipe.training, label_smoothing=smoothing))
        assert batch(views(softmax, nothing)).targets.unique().tolist() == [0.25]
    sigmoid = replace(recipe, training=replace(recipe.training, label_smoothing=0.0, loss="sigmoid"))
    assert batch(views(sigmoid, nothing)).targets.unique().tolist() == [0]


def test_views_show_the_photo(planned: tuple[Recipe, Examples]) -> None:
    recipe, examples = planned
    run = views(replace(recipe, augment=AugmentRecipe(smallest_crop=0.9, blur=0)), examples)
    photos = run._sampler.at(np.arange(32))
    for photo, view in zip(photos, batch(run).pixels.float(), strict=True):
        middle = examples.pixels(int(photo)).astype(float)[10:30, 14:34].mean((0, 1))
        shown = view[8:24, 8:24].mean((0, 1)).numpy()
        assert np.corrcoef(middle, shown)[0, 1] > 0.8


def test_blurred_views_have_less_detail_and_say_so() -> None:
    pixels = np.random.default_rng(3).integers(0, 255, (64, 64, 3), np.uint8)
    plain = AugmentRecipe(smallest_crop=0.9, blur=0, light=0)
    for position in range(20):
        whole, blurred = np.empty((2, 64, 64, 3), np.uint8)
        assert not random_view(pixels, plain, (1, position), whole)
        assert random_view(pixels, replace(plain, blur=1), (1, position), blurred)
        assert np.diff(blurred.astype(int), axis=1).std() < np.diff(whole.astype(int), axis=1).std()


def test_examples_survive_the_file_and_can_be_taken_apart(planned: tuple[Recipe, Examples], tmp_path: Path) -> None:
    from trainer.examples import load_examples

    examples = planned[1]
    examples.save(tmp_path / "a.npz")
    again = load_examples(tmp_path / "a.npz", examples._shards)
    assert [again.key(i) for i in (0, 239)] == ["train-0:0", "train-0:239"]
    assert again.truth(4).tolist() == examples.truth(4).tolist()
    some = again.take(np.array([239, 3, 70]))
    assert [some.key(i) for i in range(3)] == ["train-0:239", "train-0:3", "train-0:70"]
    assert [some.labels(i).tolist() for i in range(3)] == [again.labels(i).tolist() for i in (239, 3, 70)]
    np.testing.assert_array_equal(some.pixels(1), again.pixels(3))
