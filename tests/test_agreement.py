"""Tags that small photos alone have, and what a network that looks at each photo twice makes of sharp ones."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from corpora import make_corpus, write_recipe
from msgspec.structs import replace
from PIL import Image
from test_domains import SHARP, examples, recipe_for

from photohash.errors import UsageError
from photohash.tagging.network import Network
from trainer.agreement import disagreement
from trainer.augment import random_pair
from trainer.data import Batch, Views
from trainer.domains import BLURRED, DETAILED, Domains
from trainer.fit import _step
from trainer.optim import optimiser
from trainer.rebuild import Rebuild
from trainer.recipe import AugmentRecipe, Recipe, read_recipe


def agreeing(recipe: Recipe, weight: float = 1.0) -> Recipe:
    training = replace(recipe.training, detail=recipe.training.detail or SHARP, agreement=weight)
    return replace(recipe, training=training, augment=replace(recipe.augment, blur=0.0))


def test_the_look_that_knows_all_tags_teaches_the_other() -> None:
    logits = torch.randn(4, 5, generator=torch.Generator().manual_seed(1)).requires_grad_()
    # A sharp photo and its thumbnail; a small one and what is left without its traces.
    loss = disagreement(logits, torch.tensor([DETAILED, BLURRED, BLURRED, BLURRED]))
    loss.backward()
    assert logits.grad is not None
    moved = logits.grad.abs().sum(dim=1)
    assert (moved[[0, 3]] > 0.01).all()
    assert moved[[1, 2]].tolist() == [0, 0]
    # A step against it brings what the pupil says nearer to what the teacher does.
    with torch.no_grad():
        nearer = disagreement(logits - 0.1 * logits.grad, torch.tensor([DETAILED, BLURRED, BLURRED, BLURRED]))
    assert 0 < nearer < loss


def test_looks_that_say_the_same_agree() -> None:
    logits = torch.randn(3, 7).repeat_interleave(2, dim=0)
    assert disagreement(logits, torch.tensor([1, 0, 0, 0, 1, 0])) == pytest.approx(0, abs=1e-6)


@pytest.mark.parametrize("sharp", [True, False])
def test_both_looks_show_the_same_part_of_a_photo(sharp: bool) -> None:
    random = np.random.default_rng(3)
    noise = Image.fromarray(random.integers(0, 255, (12, 18, 3), np.uint8))
    pixels = np.asarray(noise.resize((240, 160) if sharp else (96, 64), Image.Resampling.BICUBIC)).copy()
    edges = []
    for position in range(20):
        plain, disguised = np.empty((2, 112, 112, 3), np.uint8)
        random_pair(pixels, sharp, AugmentRecipe(), (1, position), (plain, disguised))
        assert np.corrcoef(plain.ravel(), disguised.ravel())[0, 1] > 0.8
        assert (plain != disguised).any()
        # It is the photo's own edges that are softer, before the blocks of a much compressed one add some.
        edges.append([np.abs(np.diff(view.astype(int), axis=1)).mean() for view in (plain, disguised)])
    assert np.mean(edges, axis=0)[1] < np.mean(edges, axis=0)[0]


def test_views_come_in_pairs_whoever_makes_them(tmp_path: Path) -> None:
    recipe = agreeing(read_recipe(write_recipe(tmp_path, 100)))
    rebuild = Rebuild(recipe, make_corpus(tmp_path / "corpus"), tmp_path / "out")
    rebuild.run("plan")
    train = rebuild.examples("train")

    def batch(start: int, rank: int = 0, world: int = 1) -> Batch:
        views = Views(recipe, train, Domains(recipe, train, 4), rank, world)
        return views.write(start, views.room())

    for start, count in ((0, 32), (32, 32), (96, 4)):
        whole = batch(start)
        assert len(whole.pixels) == count
        assert torch.equal(whole.targets[::2], whole.targets[1::2])
        assert whole.domains.tolist() == [DETAILED, BLURRED] * (count // 2)
        halves = [batch(start, rank, 2) for rank in (0, 1)]
        for part in range(3):
            pairs = [half[part].unflatten(0, (-1, 2)) for half in halves]
            together = torch.stack(pairs, dim=1).flatten(0, 2)
            assert torch.equal(together, whole[part])
    assert not torch.equal(batch(0).pixels, batch(32).pixels)


def test_a_domain_is_half_of_the_looks_at_sharp_photos(tmp_path: Path) -> None:
    recipe = agreeing(recipe_for(tmp_path, detail=SHARP, blur=0.0))
    # As many views of each of both tags; the second has small photos alone.
    domains = Domains(recipe, examples(tmp_path, [(SHARP, [0]), (20, [1])]), 2)
    np.testing.assert_allclose(domains.offsets[BLURRED], np.log([(1 / 3) / (1 / 2), (2 / 3) / (1 / 2)]), rtol=1e-6)
    assert (domains.offsets[DETAILED] < -1000).tolist() == [False, True]


def told_apart(recipe: Recipe) -> float:
    """How much both looks at four photos differ to a network that trained on them, in looks that share nothing."""
    training = recipe.training
    torch.manual_seed(3)
    network = Network(recipe.architecture, recipe.input, 4)
    steps = optimiser(network, training)
    pixels = torch.randint(0, 256, (8, 32, 32, 3), dtype=torch.uint8)
    batch = Batch(pixels, torch.eye(4).repeat_interleave(2, dim=0), torch.tensor([DETAILED, BLURRED]).repeat(4))
    # A tag of each that the other look never has: what is asked of both is not the same.
    offsets = torch.tensor([[0, 0, 0, 0], [-1e4, 0, 0, 0]])
    for group in steps.param_groups:
        group["lr"] = 0.01
    for _ in range(60):
        _step(network, steps, batch, offsets, None, training, "cpu")
    with torch.inference_mode():
        return float(disagreement(network(pixels)[0], batch.domains))


def test_a_network_learns_to_see_the_same_in_both_looks(tmp_path: Path) -> None:
    recipe = read_recipe(write_recipe(tmp_path))
    assert told_apart(agreeing(recipe, 3.0)) < 0.1 * told_apart(agreeing(recipe, 0.0))


@pytest.mark.parametrize(
    ("training", "blur", "problem"),
    [
        ("agreement = 1.0", 0.0, r"training\.agreement needs training\.detail"),
        ("agreement = 1.0\ndetail = 40", 0.5, r"it needs augment\.blur = 0"),
        ("agreement = 1.0\ndetail = 40\nimages = 33", 0.0, r"training\.batch and training\.images must be even"),
    ],
)
def test_what_looks_in_pairs_need(tmp_path: Path, training: str, blur: float, problem: str) -> None:
    file = write_recipe(tmp_path)
    text = file.read_text()
    if "images" in training:
        text = text.replace("images = 384\n", "")
    file.write_text(text.replace("average = 0.9", f"average = 0.9\n{training}\n[augment]\nblur = {blur}"))
    with pytest.raises(UsageError, match=problem):
        read_recipe(file)
