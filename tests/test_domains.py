"""What a photo's size tells of its tags: given to the loss, and not learned."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
import torch
from corpora import draw, write_recipe
from msgspec.structs import replace
from PIL import Image

from photohash.errors import UsageError
from trainer.data import Views
from trainer.domains import BLURRED, DETAILED, Domains
from trainer.examples import Examples
from trainer.fit import _loss
from trainer.rebuild import Rebuild
from trainer.recipe import AugmentRecipe, Recipe, read_recipe
from trainer.shards import Shards

SMALL, SHARP = 20, 40


def recipe_for(folder: Path, *, detail: int | None, blur: float, images: int = 384) -> Recipe:
    recipe = read_recipe(write_recipe(folder, images))
    training = replace(recipe.training, detail=detail, label_smoothing=0.0)
    return replace(recipe, training=training, augment=AugmentRecipe(blur=blur))


def photo(colour: str, side: int, random: np.random.Generator) -> Image.Image:
    """A disc as it was drawn, or shrunk."""
    image = Image.open(io.BytesIO(draw(colour, random))).convert("RGB")
    return image if side == SHARP else image.resize((24, 20), Image.Resampling.BOX)


def examples(folder: Path, photos: list[tuple[int, list[int]]]) -> Examples:
    """Photos that nobody looks at: their short sides and tags."""
    count = len(photos)
    nothing = dict.fromkeys(("shard", "offset", "length", "hash"), [0] * count)
    sides, labels = ([each[part] for each in photos] for part in (0, 1))
    rest = {"key": [""] * count, "source": [""] * count, "width": [90] * count, "height": sides, "labels": labels}
    return Examples.of(Shards(folder), nothing | rest | {"factor": [1.0] * count})


def test_a_tags_share_of_the_sharp_views_is_compared_with_its_share_of_all(tmp_path: Path) -> None:
    recipe = recipe_for(tmp_path, detail=SHARP, blur=0.5)
    # Output 0 is only sharp, 1 both, 2 only small, and 3 on no photo at all.
    seen = [(SHARP, [0])] * 2 + [(SHARP, [0, 1])] * 4 + [(SMALL, [1])] * 2 + [(SMALL, [2])] * 4
    domains = Domains(recipe, examples(tmp_path, seen), 4)
    everywhere = np.array([4, 4, 4]) / 12
    sharp, blurred = np.array([2, 1]) / 3, np.array([2, 3, 4]) / 9
    np.testing.assert_allclose(domains.offsets[DETAILED, :2], np.log(sharp / everywhere[:2]), rtol=1e-6)
    np.testing.assert_allclose(domains.offsets[BLURRED, :3], np.log(blurred / everywhere), rtol=1e-6)
    assert (domains.offsets < -1000).tolist() == [[False] * 4, [False, False, True, False]]
    assert domains.offsets[:, 3].tolist() == [0, 0]
    np.testing.assert_allclose(domains.shares, [[1 / 4] * 4, [1 / 3, 1 / 3, 0, 1 / 3]])


@pytest.mark.parametrize("detail", [None, SMALL, 41])
def test_nothing_is_added_where_all_views_are_alike(tmp_path: Path, detail: int | None) -> None:
    recipe = recipe_for(tmp_path, detail=detail, blur=0)
    domains = Domains(recipe, examples(tmp_path, [(SHARP, [0]), (SMALL, [1])]), 2)
    assert not domains.offsets.any()
    assert domains.shares.tolist() == [[0.5, 0.5]] * 2


def write_corpus(folder: Path) -> Path:
    """Strawberries and the sea; of the small red discs half are called bananas, of the sharp ones none."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    random = np.random.default_rng(5)
    small = [(tag, colour, SMALL) for tag, colour in (("strawberry", "red"), ("banana", "red"), ("sea", "blue"))]
    discs = [*small, ("sea", "blue", SHARP), *[("strawberry", "red", SHARP)] * 3]
    folder.mkdir()
    for name, count in (("train-0.parquet", 60), ("val-0.parquet", 2)):
        images, hashtags = [], []
        for tag, colour, side in discs * count:
            file = io.BytesIO()
            photo(colour, side, random).save(file, "PNG")
            images.append({"bytes": file.getvalue(), "path": f"{len(images)}.png"})
            hashtags.append([f"#{tag}"])
        pq.write_table(pa.table({"image": images, "hashtags": hashtags}), folder / name)
    return folder


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_corpus(tmp_path_factory.mktemp("domains") / "corpus")


def test_a_sharp_photo_teaches_nothing_of_tags_that_small_ones_alone_have(corpus: Path, tmp_path: Path) -> None:
    recipe = recipe_for(tmp_path, detail=SHARP, blur=0.5)
    rebuild = Rebuild(recipe, corpus, tmp_path / "out", workers=0)
    rebuild.run("plan")
    output = {entry.name: entry.output for entry in rebuild.entries}
    domains = Domains(recipe, rebuild.examples("train"), len(output))
    logits = torch.zeros((2, len(output)), requires_grad=True)
    targets = torch.zeros_like(logits)
    targets[:, output["strawberry"]] = 1
    _loss(logits + torch.from_numpy(domains.offsets), targets, None, recipe.training).backward()
    assert logits.grad is not None
    assert logits.grad[DETAILED, output["banana"]] == 0
    assert logits.grad[BLURRED, output["banana"]] > 0.05
    assert (logits.grad[:, output["sea"]] > 0.05).all()


def test_what_is_told_of_views_is_what_they_are(corpus: Path, tmp_path: Path) -> None:
    recipe = recipe_for(tmp_path, detail=SHARP, blur=0.5)
    rebuild = Rebuild(recipe, corpus, tmp_path / "out", workers=0)
    rebuild.run("plan")
    train = rebuild.examples("train")
    assert sorted(set(train.sides.tolist())) == [SMALL, SHARP]
    views = Views(recipe, train, Domains(recipe, train, 3))
    told = [views.write(start, views.room()) for start in range(0, 384, 32)]
    domains, targets = (torch.cat([batch[part].clone() for batch in told]).numpy() for part in (2, 1))
    banana = next(entry.output for entry in rebuild.entries if entry.name == "banana")
    assert (domains[targets[:, banana] == 1] == BLURRED).all()
    # Of the others two in three are sharp, and half of those are blurred, if their crop is not too small for that.
    assert 0.25 < (domains[targets[:, banana] == 0] == DETAILED).mean() < 0.5


def test_mixed_views_have_no_size(tmp_path: Path) -> None:
    file = write_recipe(tmp_path)
    file.write_text(file.read_text().replace("average = 0.9", "average = 0.9\ndetail = 40\n[augment]\nmixup = 0.2"))
    with pytest.raises(UsageError, match=r"training\.detail cannot be told of mixed views"):
        read_recipe(file)
