"""YOLO: photos with boxes around what is in them."""

from __future__ import annotations

from typing import Any

import pytest

from photohash.errors import UsageError
from trainer.corpus import detect, read_corpus

_ROBOFLOW = "train: ../train/images\nnc: 3\nnames: ['cooking pot', 'curtain', 'toaster']\n"


def test_the_classes_of_what_is_large_in_a_photo_are_its_tags(corpus: Any) -> None:
    corpus.put("data.yaml", _ROBOFLOW)
    picture = corpus.put("train/images/a.jpg")
    corpus.put("train/labels/a.txt", "1 0.5 0.5 0.5 0.9\n0 0.2 0.2 0.3 0.3\n1 0.9 0.5 0.3 0.9\n2 0.9 0.9 0.1 0.1\n")
    corpus.put("valid/images/outlined.jpg")
    corpus.put("valid/labels/outlined.txt", "\n2 0.1 0.1 0.9 0.1 0.5 0.8\n")
    corpus.put("valid/images/empty.jpg")
    corpus.put("valid/labels/empty.txt", "")
    assert detect(corpus.folder) == "yolo"
    posts, rejects = corpus.read()
    assert (posts["train/images/a.jpg"].hashtags, posts["train/images/a.jpg"].image) == (
        ("curtain", "cookingpot"), picture,
    )  # fmt: skip
    assert posts["train/images/a.jpg"].split == "train"
    assert (posts["valid/images/outlined.jpg"].hashtags, posts["valid/images/outlined.jpg"].split) == (
        ("toaster",), "validation",
    )  # fmt: skip
    assert posts["valid/images/empty.jpg"].hashtags == ()
    assert not rejects


def test_names_by_number_and_boxes_in_folders_of_splits(corpus: Any) -> None:
    corpus.put("data.yaml", "names:\n  0: traffic cone\n  3: drone\n")
    corpus.put("images/train/1.jpg")
    corpus.put("labels/train/1.txt", "3 0.5 0.5 0.5 0.5\n")
    posts, rejects = corpus.read()
    assert posts["images/train/1.jpg"].hashtags == ("drone",)
    assert not rejects


def test_darknet_has_names_and_boxes_beside_the_photos(corpus: Any) -> None:
    corpus.put("train/_darknet.labels", "curtain\npot")
    corpus.put("train/1.jpg")
    corpus.put("train/1.txt", "1 0.5 0.5 1 1\n")
    posts, _ = corpus.read()
    assert posts["train/1.jpg"].hashtags == ("pot",)


def test_of_altered_copies_one_is_read(corpus: Any) -> None:
    corpus.put("data.yaml", _ROBOFLOW)
    for name in ("a_jpg.rf.0123", "a_jpg.rf.4567", "b_jpg.rf.89ab"):
        corpus.put(f"train/images/{name}.jpg")
        corpus.put(f"train/labels/{name}.txt", "0 0.5 0.5 1 1\n")
    corpus.put("train/images/a_jpg.rf.cdef.jpg")  # another photo of the same name
    corpus.put("train/labels/a_jpg.rf.cdef.txt", "1 0.5 0.5 1 1\n")
    posts, rejects = corpus.read()
    assert list(posts) == [f"train/images/{name}.jpg" for name in ("a_jpg.rf.0123", "a_jpg.rf.cdef", "b_jpg.rf.89ab")]
    assert list(rejects) == ["train/images/a_jpg.rf.4567.jpg"] and "copy" in rejects["train/images/a_jpg.rf.4567.jpg"]


@pytest.mark.parametrize("line", ["one 0.5 0.5 1 1", "7 0.5 0.5 1 1", "0"])
def test_labels_that_are_none_are_named(corpus: Any, line: str) -> None:
    corpus.put("data.yaml", _ROBOFLOW)
    for name, content in (("1", line), ("2", "0 0.5 0.5 1 1")):
        corpus.put(f"train/images/{name}.jpg")
        corpus.put(f"train/labels/{name}.txt", content)
    posts, rejects = corpus.read()
    assert list(posts) == ["train/images/2.jpg"]
    assert list(rejects) == ["train/images/1.jpg"] and "labels" in rejects["train/images/1.jpg"]


def test_without_names_the_format_is_refused(corpus: Any) -> None:
    corpus.put("train/1.jpg")
    with pytest.raises(UsageError, match=r"data\.yaml"):
        list(read_corpus(corpus.folder, "yolo"))
    corpus.put("data.yaml", "nc: 3\n")
    with pytest.raises(UsageError, match=r"data\.yaml: does not name the classes"):
        list(read_corpus(corpus.folder, "yolo"))
