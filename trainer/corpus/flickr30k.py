"""Flickr8k (Hodosh et al. 2013) and Flickr30k (Young et al. 2014): photos that five people each wrote a
sentence about.

`Flickr8k.token.txt` or `results_20130124.token`: `<file>#<number>`, a tab, the sentence. What only one of several
people mentions is left out: it may be a guess, or hardly to be seen. Pictures: `images` beside the file.
"""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from photohash.errors import UsageError
from trainer.corpus.files import lines
from trainer.corpus.pictures import Pictures
from trainer.corpus.post import Post, Reject
from trainer.corpus.text import caption_hashtags

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_TOKENS = ("*.token", "*.token.txt")


def fits(folder: Path) -> bool:
    """Whether there is a file of sentences."""
    return any(_files(folder))


def read(folder: Path) -> Iterator[Post | Reject]:
    """The photos in the order of the sentences."""
    if not fits(folder):
        raise UsageError(f"{folder}: Flickr8k and Flickr30k have a file {' or '.join(_TOKENS)}")
    pictures = Pictures(folder)
    for file in _files(folder):
        rows = (_Row(number, *_sentence(line)) for number, line in enumerate(lines(file)))
        for name, said in groupby(rows, key=lambda row: row.name):
            if name:
                yield Post(name, _agreed([row.sentence for row in said]), folder.name, pictures.find(name))
            else:
                for row in said:
                    yield Reject(f"{file.stem}:{row.number}", "not <file>#<number>, a tab and a sentence")


class _Row(NamedTuple):
    number: int
    name: str
    sentence: str


def _files(folder: Path) -> list[Path]:
    # Flickr8k has its sentences a second time, reduced to their words' dictionary forms.
    found = sorted(file for pattern in _TOKENS for file in folder.glob(pattern))
    return [file for file in found if ".lemma." not in file.name]


def _sentence(line: str) -> tuple[str, str]:
    """File and sentence; no file where the line is none."""
    place, tab, sentence = line.partition("\t")
    name, mark, number = place.rpartition("#")
    return (name, sentence) if tab and mark and number.isdigit() else ("", line)


def _agreed(sentences: list[str]) -> tuple[str, ...]:
    mentions = Counter(hashtag for sentence in sentences for hashtag in caption_hashtags(sentence))
    return tuple(hashtag for hashtag, count in mentions.items() if count >= min(2, len(sentences)))
