"""The nouns of a caption, by one written rule over WordNet.

From left to right, the longest run of words that WordNet has as one noun, written in as many words: of "a golden
retriever by the sea" `goldenretriever` and `sea`. Plurals count as `WordNet.senses` has them. Punctuation ends a run;
so "dogs, house" holds no dog house. A run neither begins nor ends with a function word, whose namesakes among the
nouns (he: helium, in: inch, it: information technology) no caption means; inside, they may stand: lily of the valley.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from photohash.hashtag import normalise

if TYPE_CHECKING:
    from trainer.wordnet import WordNet

_PHRASE_END = re.compile(r"[^\w\s'’\-]+")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_CONTRACTED = re.compile(r"(n['’]t|['’](s|d|m|re|ve|ll)?)$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?$", re.IGNORECASE)

# Articles and other determiners; pronouns; prepositions; conjunctions; auxiliaries; adverbs of place, time and
# degree; what is left of "can't", "won't" and "shan't"; numerals: the closed classes of English.
_CLOSED_CLASSES = """
a an the this that these those each every either neither some any no none all both half many much more most few
less least several such what which whose own other another
i me my mine myself you your yours yourself he him his himself she her hers herself it its itself we us our ours
ourselves they them their theirs themselves who whom someone anyone everyone nobody
something anything everything nothing
aboard about above across after against along amid among around as at before behind below beneath beside besides
between beyond by despite down during except for from in inside into like near of off on onto opposite out outside
over past per since than through throughout to toward towards under underneath until up upon via with within without
and but or nor so yet if because although though while whereas unless when where why how whether
am is are was were be been being do does did doing done have has had having can could may might must shall should
will would ought get gets got let lets ca wo sha
not here there now then just very too also only even still again ever never always once twice back away together
almost already soon well quite rather
one ones two three four five six seven eight nine ten
"""
FUNCTION_WORDS = frozenset(_CLOSED_CLASSES.split())
"""Words that say how others belong together, and name nothing."""


class Nouns:
    """Finds the nouns of WordNet in texts."""

    def __init__(self, wordnet: WordNet) -> None:
        self._wordnet = wordnet
        self._longest = max(len(_words(sense.lemma)) for entry in wordnet.synsets.values() for sense in entry.senses)

    def find(self, text: str) -> tuple[str, ...]:
        """The nouns of a text as normalised hashtags, unique and in order."""
        found: dict[str, None] = {}
        for phrase in _PHRASE_END.split(text):
            words = _words(phrase)
            start = 0
            while start < len(words):
                length, noun = self._longest_noun(words, start)
                if noun:
                    found[noun] = None
                start += length
        return tuple(found)

    def _longest_noun(self, words: list[str], start: int) -> tuple[int, str]:
        """How many words from `start` on are one noun, and the noun; one word and "" when none is."""
        if not _is_function_word(words[start]):
            for length in range(min(self._longest, len(words) - start), 0, -1):
                run = words[start : start + length]
                if not _is_function_word(run[-1]) and (noun := self._noun(run)):
                    return length, noun
        return 1, ""

    def _noun(self, run: list[str]) -> str:
        # A dog's tail holds a dog; a lady's slipper is itself.
        for last in dict.fromkeys((_POSSESSIVE.sub("", run[-1]), run[-1])):
            noun = normalise("".join((*run[:-1], last)))
            if len(noun) > 1 and not noun.isdigit():
                senses = self._wordnet.senses(noun)
                if any(len(_words(sense.lemma)) == len(run) for sense in senses):
                    return noun
        return ""


def _is_function_word(word: str) -> bool:
    return _CONTRACTED.sub("", word).lower() in FUNCTION_WORDS


def _words(text: str) -> list[str]:
    return _WORD.findall(text)
