"""Several corpora read as one."""

from __future__ import annotations

from typing import Any

import pytest

from photohash.errors import UsageError
from trainer.corpus import detect

TOML = """
[[corpora]]
folder = "cars/photos of cars"
source = "cars"
split = "train"
leave_out = ["Background"]
replace = { Car_Side = ["car"], photo = [], beachwagon = ["car", "station wagon"] }

[[corpora]]
folder = "animals"
format = "folder"
"""


def test_corpora_are_read_one_after_the_other(corpus: Any) -> None:
    corpus.put("cars/photos of cars/photo/car_side/a.jpg")
    corpus.put("cars/photos of cars/val/beach wagon/b.jpg")
    corpus.put("cars/photos of cars/BACKGROUND/c.jpg")
    corpus.put("animals/val/photo/d.jpg")
    corpus.put("animals/cat/e.jpg")
    corpus.put("not named/f.jpg")
    corpus.put("corpus.toml", TOML)
    assert detect(corpus.folder) == "collection"
    posts, _ = corpus.read()
    assert {key: (post.hashtags, post.source, post.split) for key, post in posts.items()} == {
        "cars/photos of cars/photo/car_side/a.jpg": (("car",), "cars", "train"),
        "cars/photos of cars/val/beach wagon/b.jpg": (("car", "stationwagon"), "cars", "train"),
        "animals/cat/e.jpg": (("cat",), "animals", None),
        "animals/val/photo/d.jpg": (("photo",), "animals", "validation"),
    }
    assert next(iter(posts)).startswith("cars/")


def test_only_what_is_to_be_kept_counts(corpus: Any) -> None:
    corpus.put("captions/images/a.jpg")
    corpus.put("captions/Flickr8k.token.txt", "a.jpg#0\ta puppy runs in a park\nb.jpg#0\ta smile\n")
    toml = '[[corpora]]\nfolder = "captions"\nkeep = ["puppy"]\nreplace = { puppy = ["dog"], park = ["garden"] }\n'
    corpus.put("corpus.toml", toml)
    posts, _ = corpus.read()
    assert {key: post.hashtags for key, post in posts.items()} == {"captions/a.jpg": ("dog",)}


def test_a_corpus_may_be_of_one_thing(corpus: Any) -> None:
    corpus.put("scans/images/a.jpg")
    corpus.put("scans/till/b.jpg")
    corpus.put("corpus.toml", '[[corpora]]\nfolder = "scans"\nreplace = { till = [] }\nadd = ["receipt"]\n')
    posts, _ = corpus.read()
    assert [post.hashtags for post in posts.values()] == [("receipt",), ("receipt",)]


def test_a_rejected_row_says_in_which_corpus(corpus: Any) -> None:
    corpus.put("animals/cat/e.jpg")
    corpus.put("animals/cat/e.json", "{")
    corpus.put("corpus.toml", '[[corpora]]\nfolder = "animals"\n')
    _, rejects = corpus.read()
    assert list(rejects) == ["animals/cat/e.jpg"]


@pytest.mark.parametrize("wrong", ["corpora = 1", '[[corpora]]\nfolder = "animals"\nsplit = "test"\n', "[[corpora]]"])
def test_a_wrong_list_is_one_error(corpus: Any, wrong: str) -> None:
    corpus.put("corpus.toml", wrong)
    with pytest.raises(UsageError, match=r"corpus\.toml: is wrong"):
        corpus.read()


def test_a_corpus_that_is_not_there_is_named(corpus: Any) -> None:
    corpus.put("corpus.toml", '[[corpora]]\nfolder = "animals"\n')
    with pytest.raises(UsageError, match="animals"):
        corpus.read()
