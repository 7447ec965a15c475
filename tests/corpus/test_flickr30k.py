"""Flickr8k and Flickr30k: photos with five people's sentences."""

from __future__ import annotations

from typing import Any

import pytest

from photohash.errors import UsageError
from trainer.corpus import detect, read_corpus


def test_what_two_people_mention_is_a_tag(corpus: Any) -> None:
    picture = corpus.put("images/1.jpg")
    corpus.put(
        "Flickr8k.token.txt",
        "1.jpg#0\tA dog runs on the beach .\n1.jpg#1\tA brown dog with a stick at the sea\n"
        "1.jpg#2\tTwo dogs play on a beach .\n2.jpg#0\tA girl on a swing .\n",
    )
    corpus.put("Flickr8k.lemma.token.txt", "1.jpg#0\tcat\n1.jpg#1\tcat\n")
    assert detect(corpus.folder) == "flickr30k"
    posts, rejects = corpus.read()
    # Dogs are a word of their own here; that they are dogs is for the vocabulary to say.
    assert set(posts["1.jpg"].hashtags) == {"dog", "beach"}
    assert posts["1.jpg"].image == picture
    assert (set(posts["2.jpg"].hashtags), posts["2.jpg"].image) == ({"girl", "swing"}, None)
    assert not rejects


def test_what_is_no_sentence_is_named(corpus: Any) -> None:
    corpus.put("results_20130124.token", "1.jpg#0\tA dog\n\n2.jpg A cat\n3.jpg#x\tA cow\n")
    posts, rejects = corpus.read()
    assert list(posts) == ["1.jpg"]
    assert list(rejects) == ["results_20130124:1", "results_20130124:2", "results_20130124:3"]


def test_without_sentences_the_format_is_refused(corpus: Any) -> None:
    with pytest.raises(UsageError, match="token"):
        list(read_corpus(corpus.folder, "flickr30k"))
