"""Folders of photos with tags in names, sidecars and the photos themselves."""

from __future__ import annotations

import json
from typing import Any

import pyexiv2

from photohash.imaging.sidecar import write_keywords
from trainer.corpus import detect


def test_directories_are_tags_and_splits_are_none(corpus: Any) -> None:
    picture = corpus.put("train/Golden Retriever/a.jpg")
    corpus.put("val/images/n02099601/b.jpg")
    corpus.put("test/n02123045-tabby/c.jpg")
    corpus.put("training camp/d.jpg")
    corpus.put("e.jpg")
    assert detect(corpus.folder) == "folder"
    posts, _ = corpus.read()
    first = posts["train/Golden Retriever/a.jpg"]
    assert (first.hashtags, first.image, first.split, first.source) == (
        ("goldenretriever",),
        picture,
        "train",
        "corpus",
    )
    assert posts["val/images/n02099601/b.jpg"].hashtags == ("goldenretriever",)
    assert posts["val/images/n02099601/b.jpg"].split == "validation"
    assert posts["test/n02123045-tabby/c.jpg"].hashtags == ("tabby", "tabbycat")
    assert posts["training camp/d.jpg"].hashtags == ("trainingcamp",)
    assert posts["training camp/d.jpg"].split is None
    assert posts["e.jpg"].hashtags == ()


def test_sidecars_and_embedded_keywords_add_up(corpus: Any) -> None:
    photo = corpus.put("sea/a.jpg")
    write_keywords(photo, ["Light House"])
    with pyexiv2.Image(str(photo)) as image:
        image.modify_iptc({"Iptc.Application2.Keywords": ["Gull"]})
    corpus.put("sea/a.txt", "sunset, long exposure\nthere was a boat on the water")
    corpus.put("sea/a.jpg.json", json.dumps({"keywords": ["Pier", 3], "caption": "a dog"}))
    posts, _ = corpus.read()
    assert posts["sea/a.jpg"].hashtags == (
        "sea", "lighthouse", "gull", "sunset", "longexposure", "boat", "water", "pier",
    )  # fmt: skip


def test_hashtags_in_a_text_file_are_all_of_it(corpus: Any) -> None:
    corpus.put("a.jpg")
    corpus.put("a.jpg.txt", "A walk, with friends #dog #beach_day")
    posts, _ = corpus.read()
    assert posts["a.jpg"].hashtags == ("dog", "beachday")


def test_a_broken_sidecar_is_named(corpus: Any) -> None:
    corpus.put("dog/a.jpg")
    corpus.put("dog/a.json", "{")
    corpus.put("dog/b.jpg")
    corpus.put("dog/b.jpg.xmp", "nothing")
    corpus.put("dog/c.jpg")
    posts, rejects = corpus.read()
    assert set(posts) == {"dog/c.jpg"}
    assert "a.json is no JSON" in rejects["dog/a.jpg"]
    assert "b.jpg.xmp" in rejects["dog/b.jpg"]
