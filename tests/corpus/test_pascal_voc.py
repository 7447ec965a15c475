"""PASCAL VOC: photos with every object of some classes."""

from __future__ import annotations

from typing import Any

import pytest

from photohash.errors import UsageError
from trainer.corpus import detect, read_corpus


def _object(name: str, difficult: int = 0, part: str = "") -> str:
    inside = f"<part><name>{part}</name></part>" if part else ""
    return f"<object><name>{name}</name><difficult>{difficult}</difficult>{inside}</object>"


def test_classes_are_tags_and_parts_and_difficult_objects_none(corpus: Any) -> None:
    picture = corpus.put("JPEGImages/000001.jpg")
    objects = [_object("pottedplant"), _object("person", part="hand"), _object("dog", difficult=1), _object("person")]
    owner = "<owner><name>Cat</name></owner>"
    corpus.put("Annotations/000001.xml", f"<annotation>{owner}{''.join(objects)}</annotation>")
    corpus.put("Annotations/000002.xml", f"<annotation>{_object('cow')}</annotation>")
    assert detect(corpus.folder) == "pascal_voc"
    posts, rejects = corpus.read()
    assert (posts["000001"].hashtags, posts["000001"].image) == (("pottedplant", "person"), picture)
    assert (posts["000002"].hashtags, posts["000002"].image) == (("cow",), None)
    assert not rejects


def test_what_is_no_annotation_is_named(corpus: Any) -> None:
    corpus.put("JPEGImages/1.jpg")
    corpus.put("Annotations/1.xml", "<annotation><object>")
    corpus.put("Annotations/2.xml", f"<annotation>{_object('cow')}</annotation>")
    posts, rejects = corpus.read()
    assert list(posts) == ["2"]
    assert list(rejects) == ["1"] and "XML" in rejects["1"]


def test_without_annotations_the_format_is_refused(corpus: Any) -> None:
    with pytest.raises(UsageError, match="Annotations"):
        list(read_corpus(corpus.folder, "pascal_voc"))
