"""From the hashtags of a corpus to the tags of a model: synonyms merged, the unusable dropped, all explained.

Source: [WSL] section 2.1 (hashtags matched to WordNet nouns, synonyms merged into one canonical form).
"""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from photohash.errors import UsageError
from photohash.graph import reached
from photohash.hashtag import normalise
from trainer.senses import Senses, companies, tags_by_source
from trainer.workflow import is_workflow

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from trainer.recipe import VocabularyRecipe
    from trainer.tables import TagSet
    from trainer.wordnet import WordNet

_IMPLIED = 0.95
"""Share of an unknown hashtag's posts that must carry another tag for that tag to be broader."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A tag. `output` is its place in the softmax, None for one that only sums up the tags below it."""

    name: str
    display: str
    synset: str | None
    count: int
    parents: tuple[str, ...]
    output: int | None


@dataclass(frozen=True, slots=True)
class Row:
    """What became of a hashtag in one of its meanings, and by which rule. `tag` is None when dropped."""

    hashtag: str
    count: int
    tag: str | None
    synset: str | None
    rule: str


class Vocabulary:
    """The tags of a corpus, and the way from a post's hashtags to them."""

    def __init__(self, entries: Sequence[Entry], rows: Sequence[Row], senses: Senses) -> None:
        self.entries = tuple(entries)
        self.rows = tuple(rows)
        self._senses = senses
        self._by_concept = {entry.synset or f"#{entry.name}": entry for entry in entries}
        parents = {entry.name: entry.parents for entry in entries}
        self._above = {name: reached([name], parents) - {name} for name in parents}
        self._output = {entry.name: entry.output for entry in entries}

    @property
    def outputs(self) -> int:
        """Number of tags that the softmax chooses from."""
        return sum(entry.output is not None for entry in self.entries)

    def label(self, hashtags: Sequence[str], source: str) -> tuple[int, ...]:
        """The outputs that a post is trained on: its most specific tags, in growing order.

        Of #beagle #dog only beagle: dog is its sum with every other breed.
        """
        names = set()
        for hashtag in hashtags:
            choice = self._senses.choose(hashtag, frozenset(hashtags) - {hashtag}, source)
            if entry := self._by_concept.get(choice.synset or f"#{hashtag}"):
                names.add(entry.name)
        implied = set().union(*(self._above[name] for name in names)) if names else set()
        outputs = (self._output[name] for name in names - implied)
        return tuple(sorted(output for output in outputs if output is not None))

    def write(self, file: Path) -> None:
        """Write every hashtag with its count, tag, synset and the rule that decided, as CSV."""
        with file.open("w", encoding="utf-8", newline="") as out:
            writer = csv.writer(out)
            writer.writerow(("hashtag", "count", "tag", "synset", "rule"))
            for row in self.rows:
                writer.writerow((row.hashtag, row.count, row.tag or "", row.synset or "", row.rule))


def build_vocabulary(
    tag_sets: Sequence[tuple[TagSet, int]], wordnet: WordNet, recipe: VocabularyRecipe
) -> Vocabulary:
    """Choose and name the tags of a corpus.

    Args:
        tag_sets: every distinct set of hashtags with its source, and the number of its photos.

    Raises:
        UsageError: no hashtag is frequent enough, or the recipe names a sense that WordNet lacks.
    """
    posts = [tag_set for tag_set, _ in tag_sets]
    senses = Senses(wordnet, recipe.senses, companies(wordnet, tags_by_source(posts)))
    usage: dict[str, Counter[str]] = defaultdict(Counter)
    rules: dict[tuple[str, str], str] = {}
    together: dict[str, Counter[str]] = defaultdict(Counter)
    photos: Counter[str] = Counter()
    dropped = frozenset(recipe.drop)
    for (hashtags, source), count in tag_sets:
        present = set()
        for hashtag in hashtags:
            choice = senses.choose(hashtag, frozenset(hashtags) - {hashtag}, source)
            concept = choice.synset or f"#{hashtag}"
            usage[concept][hashtag] += count
            rules.setdefault((concept, hashtag), choice.rule)
            if hashtag not in dropped:
                present.add(concept)
        for concept in present:
            photos[concept] += count
            if concept.startswith("#"):
                for other in present - {concept}:
                    together[concept][other] += count

    kept: list[str] = []
    reasons: dict[str, str] = {}
    for concept in sorted(photos, key=lambda concept: (-photos[concept], concept)):
        reason = _reason_to_drop(concept, photos[concept], usage[concept], rules, recipe)
        if reason is None and recipe.top is not None and len(kept) >= recipe.top:
            reason = f"not among the {recipe.top} most frequent"
        if reason:
            reasons[concept] = reason
        else:
            kept.append(concept)
    if not kept:
        raise UsageError("no hashtag of the corpus is frequent enough; lower vocabulary.floor in the recipe")

    names, displays = _name(kept, usage, wordnet, recipe)
    # Of several concepts with one display form the first is the tag; the others lead to it.
    summing = []
    for synset, sense in ((wordnet.named(sense), sense) for sense in recipe.broader):
        if synset not in names:
            display = recipe.display.get(sense, wordnet.synsets[synset].lemmas[0])
            names[synset], displays[synset] = normalise(display), display
            if list(names.values()).count(names[synset]) == 1:
                summing.append(synset)
    kinds: dict[str, set[str]] = defaultdict(set)
    for hashtag, sense in recipe.kinds.items():
        for concept in kept:
            if hashtag in usage[concept]:
                kinds[concept].add(wordnet.named(sense))
    entries: list[Entry] = []
    for concept in [*kept, *summing]:
        parents = {names[parent] for parent in kinds[concept]}
        if concept.startswith("#"):
            parents.update(_implied(concept, photos, together[concept], names, wordnet))
        else:
            parents.update(names[parent] for parent in wordnet.nearest(concept, names))
        entries.append(
            Entry(
                names[concept],
                displays[concept],
                None if concept.startswith("#") else concept,
                photos[concept] if concept not in summing else 0,
                tuple(sorted(parents - {names[concept]})),
                None if concept in summing else len(entries),
            )
        )
    rows = [
        Row(
            hashtag,
            count,
            names[concept] if concept in kept and hashtag not in dropped else None,
            None if concept.startswith("#") else concept,
            "the recipe drops it" if hashtag in dropped else reasons.get(concept, rules[concept, hashtag]),
        )
        for concept, hashtags in usage.items()
        for hashtag, count in hashtags.items()
    ]
    rows.sort(key=lambda row: (-row.count, row.hashtag))
    return Vocabulary(_without_lonely(entries), rows, senses)


def _reason_to_drop(
    concept: str,
    count: int,
    hashtags: Counter[str],
    rules: dict[tuple[str, str], str],
    recipe: VocabularyRecipe,
) -> str | None:
    if concept.startswith("#"):
        hashtag = concept[1:]
        if hashtag in recipe.drop:
            return "the recipe drops it"
        if rules[concept, hashtag] != "not in WordNet":
            return rules[concept, hashtag]
        if hashtag.isdigit():
            return "a number"
        if is_workflow(hashtag):
            return "about the photo, not what it shows"
        if recipe.unknown_floor is None:
            return "not in WordNet"
        return f"not in WordNet, on fewer than {recipe.unknown_floor}" if count < recipe.unknown_floor else None
    if all(hashtag in recipe.drop for hashtag in hashtags):
        return "the recipe drops it"
    if all(is_workflow(hashtag) for hashtag in hashtags):
        return "about the photo, not what it shows"
    return f"on fewer than {recipe.floor} photos" if count < recipe.floor else None


def _name(
    concepts: Sequence[str], usage: dict[str, Counter[str]], wordnet: WordNet, recipe: VocabularyRecipe
) -> tuple[dict[str, str], dict[str, str]]:
    """A unique name and a display form for each concept; the more frequent concept has the first choice.

    The word that the corpus uses most; among equals WordNet's order, which puts the common word first.
    """
    names: dict[str, str] = {}
    displays: dict[str, str] = {}
    taken: set[str] = set()
    for concept in concepts:
        options: dict[str, str] = {}
        lemmas = () if concept.startswith("#") else wordnet.synsets[concept].lemmas
        spelled = {normalise(lemma): lemma for lemma in reversed(lemmas)}
        order = list(spelled)[::-1]
        used = usage[concept]
        for hashtag in sorted(used, key=lambda tag: (-used[tag], order.index(tag) if tag in order else 0)):
            singular = next(
                (lemma for lemma in order if any(s.synset == concept and normalise(s.lemma) == lemma
                                                 for s in wordnet.senses(hashtag))),
                hashtag,
            )  # fmt: skip
            word = hashtag if hashtag in spelled else singular
            options[word] = recipe.display.get(hashtag, spelled.get(word, word))
        options |= {word: spelled[word] for word in order if word not in options}
        if lemmas:
            above = wordnet.synsets[concept].hypernyms[:1]
            qualified = f"{next(iter(options.values()))} ({wordnet.synsets[above[0]].lemmas[0]})" if above else concept
            options[normalise(qualified)] = qualified
        name = next(word for word in options if normalise(options[word]) not in taken)
        displays[concept] = options[name]
        names[concept] = normalise(options[name])
        taken.add(names[concept])
    return names, displays


def _implied(
    concept: str, photos: Counter[str], together: Counter[str], names: dict[str, str], wordnet: WordNet
) -> list[str]:
    """For a hashtag that WordNet lacks: names of the most specific tags that its posts always carry."""
    always = [
        other
        for other, count in together.items()
        if other in names and not other.startswith("#") and count >= _IMPLIED * photos[concept]
    ]
    above = {synset for parent in always for synset in wordnet.ancestors(parent)}
    return sorted(names[parent] for parent in always if parent not in above)


def _without_lonely(entries: Sequence[Entry]) -> list[Entry]:
    """Without summing tags that sum up fewer than two others."""
    parents = {entry.name: entry.parents for entry in entries}
    below: Counter[str] = Counter()
    for entry in entries:
        if entry.output is not None:
            below.update(reached([entry.name], parents) - {entry.name})
    lonely = {entry.name for entry in entries if entry.output is None and below[entry.name] < 2}

    def lifted(names: Iterable[str]) -> set[str]:
        return {up for name in names for up in (lifted(parents[name]) if name in lonely else {name})}

    return [
        Entry(entry.name, entry.display, entry.synset, entry.count, tuple(sorted(lifted(entry.parents))), entry.output)
        for entry in entries
        if entry.name not in lonely
    ]
