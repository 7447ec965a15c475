"""WebDataset shards as img2dataset writes them."""

from __future__ import annotations

import io
import json
import tarfile
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from photohash.errors import UsageError
from trainer.corpus import detect, read_corpus


def tar(members: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as shard:
        for name, content in members.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            shard.addfile(member, io.BytesIO(content))
    return file.getvalue()


def sample(key: str, picture: bytes, caption: str, **more: object) -> dict[str, bytes]:
    told = {"url": f"https://a/{key}.jpg", "caption": caption, "key": key, "status": "success"} | more
    return {f"{key}.jpg": picture, f"{key}.txt": caption.encode(), f"{key}.json": json.dumps(told).encode()}


def test_the_table_lists_failed_rows_in_completion_order(corpus: Any) -> None:
    members = sample("000000000", corpus.picture, "My #dog") | sample("000000002", corpus.picture, "a cat on the sofa")
    corpus.put("00000.tar", tar(members))
    rows = [
        {"url": "https://a/1.jpg", "key": "000000001", "status": "failed_to_download", "error_message": "HTTP 404"},
        {"url": "https://a/2.jpg", "key": "000000002", "status": "success", "error_message": None},
        {"url": "https://a/0.jpg", "key": "000000000", "status": "success", "error_message": None},
    ]
    pq.write_table(pa.Table.from_pylist(rows), corpus.folder / "00000.parquet")
    assert detect(corpus.folder) == "webdataset"
    posts, rejects = corpus.read()
    assert posts["00000/000000000"].hashtags == ("dog",)
    assert posts["00000/000000002"].hashtags == ("cat", "sofa")
    assert posts["00000/000000002"].image == corpus.picture
    assert posts["00000/000000000"].url == "https://a/000000000.jpg"
    assert rejects == {"00000/000000001": "failed_to_download: HTTP 404"}


def test_without_text_in_the_shard_the_table_is_joined_on_the_key(corpus: Any) -> None:
    corpus.put("00000.tar", tar({"7.webp": corpus.picture, "8.webp": corpus.picture}))
    rows = [{"key": key, "caption": caption, "status": "success", "LICENSE": "?"} for key, caption in
            (("8", "#tuba"), ("7", "#goldfish"), ("9", "#lost"))]  # fmt: skip
    pq.write_table(pa.Table.from_pylist(rows), corpus.folder / "00000.parquet")
    posts, rejects = corpus.read()
    assert posts["00000/7"].hashtags == ("goldfish",)
    assert posts["00000/8"].hashtags == ("tuba",)
    assert posts["00000/8"].licence == ""
    assert rejects == {"00000/9": "listed in the table, but not in the shard"}


def test_listed_hashtags_go_before_the_caption(corpus: Any) -> None:
    corpus.put(
        "train/a.b.tar", tar(sample("x/1", corpus.picture, "a cat", hashtags=["Golden Retriever"], source="web"))
    )
    posts, _ = corpus.read()
    post = posts["train/a.b/x/1"]
    assert (post.hashtags, post.source) == (("goldenretriever",), "web")


def test_a_bad_sample_and_a_torn_shard_cost_no_more_than_themselves(corpus: Any) -> None:
    bad = {"1.jpg": corpus.picture, "1.json": b"{", "2.txt": b"#dog"} | sample("3", corpus.picture, "#dog")
    corpus.put("0.tar", tar(bad))
    torn = tar(sample("4", corpus.picture, "#dog") | sample("5", corpus.picture * 50, "#dog"))
    corpus.put("1.tar", torn[: len(torn) - 20_000])
    corpus.put("2.tar", tar(sample("6", corpus.picture, "#dog")))
    posts, rejects = corpus.read()
    assert set(posts) == {"0/3", "1/4", "2/6"}
    assert set(rejects) == {"0/1", "0/2", "1"}
    assert "breaks off" in rejects["1"]


def test_what_is_no_tar_is_an_error(corpus: Any) -> None:
    corpus.put("0.tar", b"nothing of the kind" * 100)
    with pytest.raises(UsageError, match=r"0\.tar"):
        list(read_corpus(corpus.folder))
