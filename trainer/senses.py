"""Which concept a hashtag means in a post: written rules over WordNet, each of which can be named.

In order: another tag of the post is a synonym; the recipe says so; other tags of the post are broader or narrower; the
source's company says so; else the most frequent visual sense, unless the word seldom means anything visual. [WSL]
section 2.1 matches hashtags to WordNet nouns but does not say how it chose among senses; this is our answer.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from trainer.wordnet import Sense, WordNet

_VISUAL = frozenset({"animal", "artifact", "body", "food", "object", "person", "phenomenon", "plant", "substance"})
# Of acts, sports, games and dances show in a photo; of places, deserts, parks and cities; of times, sunrise, sunset,
# night and the seasons.
_VISUAL_BELOW = {
    "act": ("diversion.1", "exercise.1", "game.1"),
    "location": ("tract.1", "urban area.1"),
    "time": ("time of day.1", "night.1", "season.2"),
}
_COMPANY = 0.8
"""Share of a source's unambiguous tags in one lexicographer file that makes it a source of such things."""

_SYNONYM = 100
"""What a synonym among a post's other tags counts beside a relative: nearly everything is related to "artifact"."""

_SELDOM = 0.1
"""Share of a word's uses as noun, adjective or adverb that its visual senses must have, where nothing else speaks."""


class Choice(NamedTuple):
    """A synset, or None for a tag that stays without one or is dropped, and the rule that decided."""

    synset: str | None
    rule: str


class Senses:
    """Decides senses for one corpus; `company` maps each source to the lexicographer file it is about."""

    def __init__(self, wordnet: WordNet, overrides: Mapping[str, str], company: Mapping[str, str]) -> None:
        self._wordnet = wordnet
        self._overrides = {tag: wordnet.named(sense) for tag, sense in overrides.items()}
        self._company = company
        self._visual_roots = {
            lexname: {wordnet.named(name) for name in names} for lexname, names in _VISUAL_BELOW.items()
        }
        self.choose = lru_cache(maxsize=None)(self._choose)

    def visual(self, hashtag: str) -> tuple[Sense, ...]:
        """The senses of a hashtag that a photo can show, most frequent first.

        Single things (Paris) and capitalised spellings (the city Bath) give way to kinds in small letters.
        """
        senses = [sense for sense in self._wordnet.senses(hashtag) if self._is_visual(sense.synset)]
        small = [sense for sense in senses if sense.lemma == sense.lemma.lower()]
        return tuple(small or senses)

    def _choose(self, hashtag: str, others: frozenset[str], source: str) -> Choice:
        """The sense of `hashtag` beside the post's `others`. Also called as `choose`, which remembers."""
        senses = self.visual(hashtag)
        override = self._overrides.get(hashtag)
        if not senses and override is None:
            if self._wordnet.senses(hashtag):
                return Choice(None, "nothing a photo shows")
            # #happy and #follow say how the photo was meant.
            other = self._wordnet.other_uses(hashtag) is not None
            return Choice(None, "an adjective, adverb or verb" if other else "not in WordNet")
        votes = [self._votes(sense.synset, others) for sense in senses]
        voted = max(votes, default=0)
        # Relatives say less than the recipe: a dog beside a person is no frump, though frumps are persons.
        if override is not None and voted < _SYNONYM:
            return Choice(override, "the recipe says so")
        if voted:
            return Choice(senses[votes.index(voted)].synset, "the post's other tags say so")
        about = self._company.get(source)
        for sense in senses:
            if self._wordnet.synsets[sense.synset].lexname == about:
                return Choice(sense.synset, f"its source is about {about}")
        if not self._mostly_visual(hashtag, senses):
            return Choice(None, "seldom something that a photo shows")
        rule = "the only visual sense" if len(senses) == 1 else "the most frequent visual sense"
        return Choice(senses[0].synset, rule)

    def _votes(self, synset: str, others: frozenset[str]) -> int:
        """How many other tags can name the same concept, something it is, or something that is it."""
        above = self._related(synset)
        votes = 0
        for other in others:
            for sense in self.visual(other):
                if sense.synset == synset:
                    votes += _SYNONYM
                elif sense.synset in above or synset in self._related(sense.synset):
                    votes += 1
        return votes

    def _related(self, synset: str) -> frozenset[str]:
        return frozenset(self._wordnet.ancestors(synset))

    def _mostly_visual(self, hashtag: str, visual: Sequence[Sense]) -> bool:
        """Whether people use the word for things at all: #love, #paris and #great have a person or plant in WordNet."""
        every = sum(sense.count for sense in self._wordnet.senses(hashtag))
        every += self._wordnet.other_uses(hashtag) or 0
        return sum(sense.count for sense in visual) >= _SELDOM * every

    def _is_visual(self, synset: str) -> bool:
        entry = self._wordnet.synsets[synset]
        if entry.instance:
            return False
        if entry.lexname in self._visual_roots:
            return not self._visual_roots[entry.lexname].isdisjoint((synset, *self._wordnet.ancestors(synset)))
        if entry.lexname == "Tops":
            # The file of the most general nouns holds those that the others are named after: animal, plant, person.
            return not _VISUAL.isdisjoint(entry.lemmas)
        return entry.lexname in _VISUAL


def companies(wordnet: WordNet, sources: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """For each source of hashtags, the lexicographer file that at least 80 % of its unambiguous tags are in."""
    about = {}
    for source, hashtags in sources.items():
        lexnames: Counter[str] = Counter()
        for hashtag in hashtags:
            found = {wordnet.synsets[sense.synset].lexname for sense in wordnet.senses(hashtag)}
            if len(found) == 1:
                lexnames.update(found)
        if lexnames:
            lexname, count = lexnames.most_common(1)[0]
            if count >= _COMPANY * lexnames.total():
                about[source] = lexname
    return about


def tags_by_source(posts: Iterable[tuple[Iterable[str], str]]) -> dict[str, Counter[str]]:
    """How often each source uses each hashtag."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for hashtags, source in posts:
        found[source].update(hashtags)
    return dict(found)
