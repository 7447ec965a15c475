"""WordNet 3.0 nouns: which concepts a hashtag can mean, and what each concept is a kind of.

Source: Fellbaum 1998; file formats in WordNet's manual pages wndb(5WN) and cntlist(5WN). The compiled
table lies in `resources/wordnet/` with WordNet's licence.
"""

from __future__ import annotations

import lzma
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from photohash.errors import UsageError
from photohash.hashtag import normalise, singulars
from photohash.paths import resources_dir

if TYPE_CHECKING:
    from collections.abc import Container, Iterable
    from pathlib import Path

LEXNAMES = (
    "Tops", "act", "animal", "artifact", "attribute", "body", "cognition", "communication", "event", "feeling",
    "food", "group", "location", "motive", "object", "person", "phenomenon", "plant", "possession", "process",
    "quantity", "relation", "shape", "state", "substance", "time",
)  # fmt: skip
"""The lexicographer files of nouns, in WordNet's order (files 03 to 28)."""


@dataclass(frozen=True, slots=True)
class Sense:
    """One meaning of one lemma.

    `rank` counts from 1, the most frequent; `count` is how often it was found in WordNet's tagged texts.
    """

    synset: str
    lemma: str
    rank: int
    count: int


@dataclass(frozen=True, slots=True)
class Synset:
    """A noun concept. `id` is `n` and the eight-digit offset, as ImageNet names it.

    `instance` marks a single thing (Paris, the Danube), which is no kind.
    """

    id: str
    lexname: str
    hypernyms: tuple[str, ...]
    instance: bool
    senses: tuple[Sense, ...]

    @property
    def lemmas(self) -> tuple[str, ...]:
        """Its words, in WordNet's order, with spaces."""
        return tuple(sense.lemma for sense in self.senses)


class WordNet:
    """The compiled nouns."""

    def __init__(self, synsets: Iterable[Synset], plurals: dict[str, str], others: dict[str, int]) -> None:
        self.synsets = {synset.id: synset for synset in synsets}
        self._plurals = plurals
        self._irregular: dict[str, list[str]] = defaultdict(list)
        for plural, singular in plurals.items():
            if singular not in singulars(plural):
                self._irregular[singular].append(plural)
        self._others = others
        self._senses: dict[str, list[Sense]] = defaultdict(list)
        for synset in self.synsets.values():
            for sense in synset.senses:
                self._senses[normalise(sense.lemma)].append(sense)
        for senses in self._senses.values():
            senses.sort(key=lambda sense: (-sense.count, sense.rank, sense.synset))

    def senses(self, hashtag: str) -> tuple[Sense, ...]:
        """What a normalised hashtag can mean, most frequent first; () when WordNet has no such noun.

        Lemmas are matched with their words run together, after them their plurals (WordNet's exceptions,
        then the regular endings). Never a part of a tag: #therapist holds no other word.
        """
        words = dict.fromkeys((hashtag, self._plurals.get(hashtag, hashtag), *singulars(hashtag)))
        return tuple(sense for word in words for sense in self._senses.get(word, ()))

    def irregular_plurals(self, hashtag: str) -> tuple[str, ...]:
        """Plurals of a normalised hashtag that no rule gives: wolves, mice."""
        return tuple(self._irregular.get(hashtag, ()))

    def other_uses(self, hashtag: str) -> int | None:
        """Uses of the word as adjective or adverb in WordNet's tagged texts; 0 for a verb, None for no such word."""
        return self._others.get(hashtag)

    def ancestors(self, synset: str) -> tuple[str, ...]:
        """Everything that a synset is a kind of, nearest first."""
        found: dict[str, None] = {}
        ahead = list(self.synsets[synset].hypernyms)
        while ahead:
            current = ahead.pop(0)
            if current not in found:
                found[current] = None
                ahead.extend(self.synsets[current].hypernyms)
        return tuple(found)

    def nearest(self, synset: str, known: Container[str]) -> tuple[str, ...]:
        """The most specific of the known synsets that this one is a kind of."""
        found: dict[str, None] = {}
        ahead = list(self.synsets[synset].hypernyms)
        while ahead:
            current = ahead.pop(0)
            if current in known:
                found[current] = None
            else:
                ahead.extend(self.synsets[current].hypernyms)
        above = {each for nearer in found for each in self.ancestors(nearer)}
        return tuple(each for each in found if each not in above)

    def named(self, name: str) -> str:
        """The synset of `lemma.rank`, as in "dog.1".

        Raises:
            UsageError: there is no such sense.
        """
        lemma, _, rank = name.rpartition(".")
        for sense in self._senses.get(normalise(lemma), ()):
            if rank == str(sense.rank) and normalise(sense.lemma) == normalise(lemma):
                return sense.synset
        raise UsageError(f"WordNet has no noun sense {name}; write it as LEMMA.NUMBER, e.g. dog.1")


@cache
def shipped_wordnet() -> WordNet:
    """The WordNet in `resources`, read once; it is never changed."""
    return read_wordnet(resources_dir() / "wordnet")


def read_wordnet(folder: Path) -> WordNet:
    """Read the compiled table that `compile_wordnet` wrote.

    Raises:
        UsageError: it is not there.
    """
    try:
        with lzma.open(folder / "nouns.tsv.xz", "rt", encoding="utf-8") as file:
            synsets = [_parse_row(line.rstrip("\n").split("\t")) for line in file]
        with (folder / "plurals.tsv").open(encoding="utf-8") as file:
            plurals = dict(line.split() for line in file)
        with lzma.open(folder / "others.tsv.xz", "rt", encoding="utf-8") as file:
            others = {word: int(count) for word, count in (line.split() for line in file)}
    except OSError as error:
        raise UsageError(f"{folder}: no compiled WordNet; run photohash-trainer compile-wordnet") from error
    return WordNet(synsets, plurals, others)


def compile_wordnet(source: Path, folder: Path) -> int:
    """Compile WordNet's own `dict` folder into the table that ships; returns the number of synsets.

    Raises:
        UsageError: the folder is not WordNet's.
    """
    try:
        ranks = _sense_ranks(source / "index.noun")
        counts = _sense_counts(source / "cntlist.rev", "1")
        others = _other_words(source)
        lines = [line for line in _lines(source / "data.noun") if not line.startswith("  ")]
        exceptions = [line.split() for line in _lines(source / "noun.exc")]
    except OSError as error:
        raise UsageError(f"{source}: not WordNet's database folder ({error.strerror})") from error
    folder.mkdir(parents=True, exist_ok=True)
    with lzma.open(folder / "nouns.tsv.xz", "wt", encoding="utf-8", preset=9) as file:
        for line in lines:
            file.write("\t".join(_row(line, ranks, counts)) + "\n")
    # Words of several parts keep their plural at the end; the run-together form is what a tag shows.
    pairs = {normalise(plural): normalise(lemma) for plural, lemma, *_ in exceptions}
    with (folder / "plurals.tsv").open("w", encoding="utf-8") as file:
        file.writelines(f"{plural}\t{lemma}\n" for plural, lemma in sorted(pairs.items()))
    with lzma.open(folder / "others.tsv.xz", "wt", encoding="utf-8", preset=9) as file:
        file.writelines(f"{word}\t{count}\n" for word, count in sorted(others.items()))
    return len(lines)


def _parse_row(fields: list[str]) -> Synset:
    offset, lexname, kind, hypernyms, senses = fields
    return Synset(
        id=offset,
        lexname=lexname,
        hypernyms=tuple(hypernyms.split()),
        instance=kind == "instance",
        senses=tuple(
            Sense(offset, lemma, int(rank), int(count))
            for lemma, rank, count in (sense.split("|") for sense in senses.split(";"))
        ),
    )


def _row(line: str, ranks: dict[tuple[str, str], int], counts: dict[tuple[str, int], int]) -> list[str]:
    """A line of data.noun: offset file n w_cnt (word lex_id)... p_cnt (ptr offset pos source/target)... | gloss."""
    parts = line.split(" | ")[0].split()
    offset, words = parts[0], int(parts[3], 16)
    lemmas = parts[4 : 4 + 2 * words : 2]
    pointers = parts[5 + 2 * words :]
    hypernyms, instance = [], False
    for symbol, target in zip(pointers[::4], pointers[1::4], strict=False):
        if symbol in ("@", "@i"):
            hypernyms.append(f"n{target}")
            instance = instance or symbol == "@i"
    senses = []
    for lemma in lemmas:
        rank = ranks[lemma.lower(), offset]
        senses.append(f"{lemma.replace('_', ' ')}|{rank}|{counts.get((lemma.lower(), rank), 0)}")
    kind = "instance" if instance else "kind"
    return [f"n{offset}", LEXNAMES[int(parts[1]) - 3], kind, " ".join(hypernyms), ";".join(senses)]


def _sense_ranks(file: Path) -> dict[tuple[str, str], int]:
    ranks = {}
    for line in _lines(file):
        if not line.startswith("  "):
            parts = line.split()
            for rank, offset in enumerate(parts[-int(parts[2]) :], 1):
                ranks[parts[0], offset] = rank
    return ranks


def _sense_counts(file: Path, types: str) -> dict[tuple[str, int], int]:
    """cntlist.rev: `lemma%type:... rank count`; type 1 is nouns, 2 verbs, 3 and 5 adjectives, 4 adverbs."""
    counts: Counter[tuple[str, int]] = Counter()
    for line in _lines(file):
        key, rank, count = line.split()
        if match := re.match(rf"(.+)%[{types}]:", key):
            counts[match[1], int(rank)] += int(count)
    return counts


def _other_words(source: Path) -> Counter[str]:
    """Every verb, adjective and adverb as a hashtag, with its uses as adjective or adverb in the tagged texts.

    Uses as a verb say nothing against a hashtag's thing: #watch and #ferry.
    """
    words: Counter[str] = Counter()
    for part in ("verb", "adj", "adv"):
        for line in _lines(source / f"index.{part}"):
            if not line.startswith("  "):
                words[normalise(line.split()[0])] += 0
    for (lemma, _), count in _sense_counts(source / "cntlist.rev", "345").items():
        words[normalise(lemma)] += count
    return words


def _lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines()
