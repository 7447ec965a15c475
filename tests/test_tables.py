"""The corpus as tables: counts and repeat factors as published."""

from __future__ import annotations

from pathlib import Path

import pytest
from corpora import make_corpus

from photohash.errors import UsageError
from trainer.ingest import ingest
from trainer.recipe import CorpusRecipe, PlanRecipe, Sampling
from trainer.tables import corpus_table, labelled, split, tag_sets, with_factors


@pytest.fixture(scope="module")
def shards(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tables")
    ingest(make_corpus(folder / "corpus"), CorpusRecipe(short_side=16), folder / "shards")
    return folder / "shards"


def factors(shards: Path, sampling: Sampling, threshold: float, **by_source: dict[str, float]) -> dict[str, float]:
    """Labels: all of lime and sea are 0, seas are 1, too; bananas are 2; strawberries nothing."""
    labels = {"lime": [0], "sea": [0, 1], "banana": [2], "strawberry": []}
    train = corpus_table(shards)
    train = train.filter(train.split == "train")
    train = labelled(train, {tag_set: labels[tag_set[0][0]] for tag_set, _ in tag_sets(train)})
    found = split(with_factors(train, PlanRecipe(sampling, threshold, **by_source)), "train")
    return {hashtags[0]: factor for hashtags, factor in zip(found["hashtags"], found["factor"], strict=True)}


def test_tag_sets_are_counted(shards: Path) -> None:
    assert tag_sets(corpus_table(shards)) == [
        ((("banana",), "corpus"), 72), ((("lime",), "corpus"), 72), ((("sea",), "corpus"), 72),
        ((("strawberry",), "corpus"), 72),
    ]  # fmt: skip


def test_square_root_factors_are_the_published_ones(shards: Path) -> None:
    found = factors(shards, "square-root", threshold=0.5)
    assert found["lime"] == 1  # on two thirds of the 180 tagged photos
    assert found["sea"] == pytest.approx((0.5 * 180 / 60) ** 0.5)  # the rarest tag of a photo counts
    assert found["banana"] == pytest.approx((0.5 * 180 / 60) ** 0.5)
    assert found["strawberry"] == 0  # nothing to learn of it


def test_uniform_and_natural(shards: Path) -> None:
    assert factors(shards, "uniform", 0.5) == {"lime": 1, "sea": 1.5, "banana": 1.5, "strawberry": 0}
    assert factors(shards, "natural", 0.5) == {"lime": 1, "sea": 1, "banana": 1, "strawberry": 0}


def test_a_source_of_small_pictures_is_seen_less(shards: Path) -> None:
    other = {"another": 0.1}
    assert factors(shards, "uniform", 0.5, sources={"corpus": 0.5} | other) == {
        "lime": 0.5, "sea": 0.75, "banana": 0.75, "strawberry": 0,
    }  # fmt: skip
    assert factors(shards, "natural", 0.5, sources=other) == factors(shards, "natural", 0.5)


def test_photos_of_nothing_known_are_seen_as_outliers_of_their_source(shards: Path) -> None:
    tagged = {"lime": 0.5, "sea": 0.75, "banana": 0.75}
    for source, factor in ("corpus", 0.2), ("another", 0):
        found = factors(shards, "uniform", 0.5, sources={"corpus": 0.5}, outliers={source: 0.2})
        assert found == tagged | {"strawberry": factor}


def test_copies_are_left_out_and_the_order_is_that_of_the_shards(shards: Path) -> None:
    photos = corpus_table(shards, ["train-0:0", "train-0:100"])
    photos = labelled(photos, {tag_set: [0] for tag_set, _ in tag_sets(photos)})
    keys = split(photos, "train")["key"]
    assert keys == [f"train-0:{row}" for row in range(240) if row not in (0, 100)]


def test_no_shards_are_an_error_that_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="ingest a corpus first"):
        corpus_table(tmp_path)
