"""YFCC100M in both of its splits."""

from __future__ import annotations

import bz2
from typing import Any

import pytest

from trainer.corpus import detect

LICENCE = "http://creativecommons.org/licenses/by-sa/2.0/"
HASH = "4e2f7a26a1dfbf165a7e30bdabf7e72a"


def row(photo: str, tags: str, marker: str = "0", columns: int = 25, machine: str = "") -> str:
    fields = [
        photo, "39019111@N00", "guckxzs", "2012-02-16 09:56:37.0", "1331840483", "Canon+PowerShot", "IMG_0520",
        "My+vacation%0D%0A", tags, machine, "-81.804885", "24.550558", "12", f"http://www.flickr.com/photos/{photo}/",
        f"http://farm8.staticflickr.com/{photo}.jpg", "Attribution-ShareAlike License", LICENCE,
        "7205", "8", "abc", "def", "jpg", marker,
    ]  # fmt: skip
    if columns == 25:
        fields[0:1] = ["0", photo, HASH]
    assert len(fields) == columns
    return "\t".join(fields) + "\n"


def test_tags_are_url_encoded_and_machine_tags_stay_out(corpus: Any) -> None:
    table = row("6185218911", "key+west,caf%C3%A9,Sunset", machine="camera:make=canon")
    corpus.put("yfcc100m_dataset-0.bz2", bz2.compress(table.encode()))
    assert detect(corpus.folder) == "yfcc100m"
    posts, rejects = corpus.read()
    post = posts["6185218911"]
    assert post.hashtags == ("keywest", "cafe", "sunset")
    assert (post.url, post.licence) == ("http://farm8.staticflickr.com/6185218911.jpg", LICENCE)
    assert (post.image, post.source, post.split) == (None, "yfcc100m", None)
    assert not rejects


def test_the_older_split_has_23_columns(corpus: Any) -> None:
    corpus.put("yfcc100m_dataset.bz2", bz2.compress(row("77", "dog", columns=23).encode()))
    posts, _ = corpus.read()
    assert posts["77"].hashtags == ("dog",)
    assert posts["77"].url == "http://farm8.staticflickr.com/77.jpg"


def test_videos_and_broken_rows_are_rejected_with_the_reason(corpus: Any) -> None:
    table = row("1", "dog") + row("2", "dog", marker="1") + "3\tonly\tfour\tfields\n" + row("x", "dog") + row("4", "")
    corpus.put("yfcc100m_dataset", table)
    posts, rejects = corpus.read()
    assert set(posts) == {"1", "4"}
    assert posts["4"].hashtags == ()
    assert rejects["2"] == "a video"
    assert "4 columns" in rejects["yfcc100m_dataset:2"]
    assert "'x'" in rejects["yfcc100m_dataset:3"]


@pytest.mark.parametrize("name", ["images/1.jpg", f"images/{HASH}.png", f"images/4e2/f7a/{HASH}.jpg"])
def test_pictures_are_found_by_id_and_by_hash(corpus: Any, name: str) -> None:
    corpus.put("yfcc100m_dataset", row("1", "dog"))
    file = corpus.put(name)
    posts, _ = corpus.read()
    assert posts["1"].image == file


def test_a_torn_download_ends_with_a_reject(corpus: Any) -> None:
    # Tags as different as people's: the packer must not shrink all rows into one block.
    table = "".join(row(str(number), f"tag{number * 7919 % 10_007}") for number in range(20_000))
    packed = bz2.compress(table.encode(), 1)
    corpus.put("yfcc100m_dataset.bz2", packed[: len(packed) * 9 // 10])
    posts, rejects = corpus.read()
    assert 1_000 < len(posts) < 20_000
    assert "breaks off" in rejects[f"yfcc100m_dataset.bz2:{len(posts)}"]
