"""Parquet image sets."""

from __future__ import annotations

import json
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from photohash.errors import UsageError
from trainer.corpus import detect, read_corpus


def image(content: bytes | None, path: str | None = None) -> dict[str, Any]:
    return {"bytes": content, "path": path}


def test_hashtags_source_and_split(corpus: Any) -> None:
    rows = [
        {"image": image(corpus.picture, "a.webp"), "hashtags": ["Gold Fish", "goldfish", "#"], "source": "web"},
        {"image": image(None), "hashtags": ["dog"], "source": "web"},
        {"image": image(corpus.picture), "hashtags": None, "source": None},
    ]
    for name in ("train-00000", "val-00000", "validation-0", "test-0", "other"):
        pq.write_table(pa.Table.from_pylist(rows), corpus.folder / f"{name}.parquet")
    assert detect(corpus.folder) == "huggingface"
    posts, rejects = corpus.read()
    first, last = posts["train-00000:0"], posts["train-00000:2"]
    assert (first.hashtags, first.source, first.image, first.split) == (("goldfish",), "web", corpus.picture, "train")
    assert (last.hashtags, last.source) == ((), "corpus")
    assert rejects["val-00000:1"] == "no picture"
    splits = {key: post.split for key, post in posts.items() if key.endswith(":0")}
    assert splits == {"train-00000:0": "train", "val-00000:0": "validation", "validation-0:0": "validation",
                      "test-0:0": "validation", "other:0": None}  # fmt: skip


def test_class_names_are_in_the_schema(corpus: Any) -> None:
    names = ["goldfish, Carassius auratus", "tabby"]
    features = {"info": {"features": {"label": {"names": names, "_type": "ClassLabel"}}}}
    table = pa.Table.from_pylist([{"image": image(corpus.picture), "label": 0}, {"image": image(b"x"), "label": -1}])
    table = table.replace_schema_metadata({"huggingface": json.dumps(features)})
    corpus.put("data/x")
    pq.write_table(table, corpus.folder / "data/train-0.parquet")
    posts, _ = corpus.read()
    assert posts["data/train-0:0"].hashtags == ("goldfish", "carassiusauratus")
    assert posts["data/train-0:1"].hashtags == ()


def test_plain_bytes_with_a_caption(corpus: Any) -> None:
    rows = [{"jpg": corpus.picture, "caption": "two dogs", "url": "https://a/1.jpg"}]
    pq.write_table(pa.Table.from_pylist(rows), corpus.folder / "00000.parquet")
    posts, _ = corpus.read()
    assert (posts["00000:0"].hashtags, posts["00000:0"].url) == (("dogs",), "https://a/1.jpg")


def test_a_table_of_something_else_is_an_error_that_names_its_columns(corpus: Any) -> None:
    pq.write_table(pa.table({"image": ["x"], "price": [1]}), corpus.folder / "a.parquet")
    with pytest.raises(UsageError, match=r"a\.parquet.*image, price"):
        list(read_corpus(corpus.folder, "huggingface"))
    (corpus.folder / "a.parquet").write_bytes(b"PAR1 no PAR1")
    with pytest.raises(UsageError, match=r"a\.parquet"):
        list(read_corpus(corpus.folder, "huggingface"))
    with pytest.raises(UsageError, match=r"a\.parquet"):
        detect(corpus.folder)
