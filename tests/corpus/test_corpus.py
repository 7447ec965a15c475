"""What holds for every reader, and how the right one is found."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from photohash.errors import UsageError
from trainer.corpus import FORMATS, detect, read_corpus


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    for ask in (detect, read_corpus):
        with pytest.raises(UsageError, match="nowhere: no such folder"):
            ask(tmp_path / "nowhere")


def test_a_folder_that_is_no_corpus_is_told_the_formats(corpus: Any) -> None:
    corpus.put("notes.md", "nothing")
    with pytest.raises(UsageError, match=r"yfcc100m.*captions.*folder"):
        detect(corpus.folder)


def test_an_unknown_format_is_told_the_known_ones(corpus: Any) -> None:
    with pytest.raises(UsageError, match=r"yfcc1b.*yfcc100m"):
        read_corpus(corpus.folder, "yfcc1b")


@pytest.mark.parametrize("format", FORMATS)
def test_every_reader_says_what_it_misses(format: str, corpus: Any) -> None:
    with pytest.raises(UsageError, match=str(corpus.folder)):
        list(read_corpus(corpus.folder, format))
