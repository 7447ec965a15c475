"""What else people call a tag, in WordNet's words: who looks for a couch or an aeroplane finds sofas and airplanes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from photohash.hashtag import normalise

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trainer.wordnet import WordNet

_VISIBLE = frozenset({"animal", "artifact", "body", "food", "object", "person", "phenomenon", "plant", "substance"})


def synonyms(displays: Mapping[str, str], wordnet: WordNet) -> dict[str, tuple[str, ...]]:
    """Of each tag, the other words for it, in WordNet's order and spelling.

    A word is another one for a tag if whatever it means more often is a tag, too: a bike is a bicycle, for it is a
    motorcycle first; a flag is not an iris. What nobody takes a photo of does not count. A meaning is a tag if its
    synset is, or if one of its words is a tag's name: a courgette is the plant zucchini, then the fruit. Regular
    plurals are left to whoever searches; others, such as wolves, are among the words.

    Args:
        displays: each tag's synset, and how it is written.
    """
    names = {normalise(display) for display in displays.values()}
    found: dict[str, dict[str, str]] = {synset: {} for synset in displays}
    for synset in displays:
        kinds = _VISIBLE | {wordnet.synsets[synset].lexname}
        for lemma in wordnet.synsets[synset].lemmas:
            word = normalise(lemma)
            if not word or word in names:
                continue
            for sense in wordnet.senses(word):
                if wordnet.synsets[sense.synset].lexname not in kinds:
                    continue
                if sense.synset in displays:
                    found[sense.synset].setdefault(word, lemma)
                elif names.isdisjoint(map(normalise, wordnet.synsets[sense.synset].lemmas)):
                    break
    for synset, words in found.items():
        for singular in [normalise(displays[synset]), *words]:
            words.update((plural, plural) for plural in wordnet.irregular_plurals(singular) if plural not in names)
    return {synset: tuple(words.values()) for synset, words in found.items()}
