"""Classes told apart by a network that never trained on them: their names lead through WordNet to its tags.

Source: [SWAG] (arXiv 2201.08371), section on zero-shot transfer: hashtags are mapped to classes through WordNet
synsets, after Platt scaling of the hashtag probabilities towards a uniform distribution (its authors' explanation:
facebookresearch/SWAG issue 13), because hashtags are as frequent as people post them and classes are not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from photohash.hashtag import normalise
from trainer.senses import Senses, companies

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import numpy.typing as npt

    from photohash.tagging.bundle import Tag
    from trainer.evaluate import Floats
    from trainer.wordnet import WordNet

_SYNSET = re.compile(r"(n\d{8})(?:[\W_].*)?")
_ROUNDS = 50
_LEAST = 1e-12


@dataclass(frozen=True)
class ClassMapping:
    """How the classes of a set are read off the network's outputs.

    Args:
        classes: places of the classes that could be mapped (c,), in the set's list.
        weights: (c, outputs): the share of each output that counts for each class.
        rules: by class name, how it was mapped, for people.
        left_out: by class name, why it could not be.
    """

    classes: npt.NDArray[np.intp]
    weights: Floats
    rules: dict[str, str]
    left_out: dict[str, str]

    def probabilities(self, softmax: Floats) -> Floats:
        """(n, c): the classes' shares of what the network gives to any of them. They sum to 1."""
        summed = softmax @ self.weights.T + _LEAST
        return np.asarray(summed / summed.sum(axis=1, keepdims=True))


def uniform_prior(probabilities: Floats) -> Floats:
    """log-offsets (outputs,) under which the mean over photos of softmax(log p + offset) is uniform.

    Args:
        probabilities: (n, outputs), of photos whose labels need not be known.

    Source: the Platt scaling of [SWAG], with a scale of 1: p' is uniform over the tags; solved as in Saerens et al.
    2002, "Adjusting the outputs of a classifier to new a priori probabilities", section 2.
    """
    offsets = np.zeros(probabilities.shape[1])
    for _ in range(_ROUNDS):
        mean = rescale(probabilities, offsets).mean(axis=0)
        offsets -= np.log(np.maximum(mean * len(mean), _LEAST))
        offsets -= offsets.mean()
    return offsets.astype(np.float32)


def rescale(probabilities: Floats, offsets: npt.NDArray[np.floating]) -> Floats:
    """softmax(log p + offset) (n, outputs)."""
    # What the network gives nothing to in single precision still has its place.
    scaled = np.maximum(probabilities, _LEAST) * np.exp(offsets - offsets.max())
    return np.asarray(scaled / scaled.sum(axis=1, keepdims=True), dtype=np.float32)


def map_classes(names: Sequence[str], tags: Sequence[Tag], wordnet: WordNet) -> ClassMapping:
    """Find the tags that stand for each class.

    A name is a synset id (`n01440764`, `n01440764_tench`) or words in any spelling. Words mean the tag of that
    name, else the sense that is a tag, else one that has tags below it, else what a hashtag of this company means.

    A class's probability is the sum over the tags that are it or below it; tags of a narrower class are that one's.
    Without such tags, it is what its nearest ancestor among the tags has beside the other classes, shared with the
    classes that have the same ancestor.
    """
    concepts = _concepts(names, tags, wordnet)
    kinds = _kinds(tags, wordnet)
    below = {name: _outputs_of(concept, kinds) for name, concept in concepts.items()}
    members = {
        name: outputs.difference(
            *(
                below[other]
                for other, narrower in concepts.items()
                if narrower != concept and concept in _closure(narrower, wordnet)
            )
        )
        for (name, concept), outputs in zip(concepts.items(), below.values(), strict=True)
    }
    claimed = set().union(*members.values()) if members else set()
    known = {tag.synset for tag in tags}
    ancestors: dict[str, str] = {}
    for name, concept in concepts.items():
        if not members[name] and not concept.startswith("#"):
            above = next((synset for synset in wordnet.ancestors(concept) if synset in known), None)
            if above is not None and _outputs_of(above, kinds) - claimed:
                ancestors[name] = above

    mapped, rows, rules, left_out = [], [], {}, {}
    for place, name in enumerate(names):
        row = np.zeros(sum(tag.output is not None for tag in tags), dtype=np.float32)
        if name not in concepts:
            left_out[name] = "no such noun in WordNet, and no such tag"
            continue
        if members[name]:
            row[list(members[name])] = 1
            rules[name] = f"{_shown(concepts[name], wordnet)}: {_listed(members[name], tags)}"
        elif name in ancestors:
            sharing = sum(other == ancestors[name] for other in ancestors.values())
            row[list(_outputs_of(ancestors[name], kinds) - claimed)] = 1 / sharing
            rules[name] = f"{_shown(concepts[name], wordnet)}: by its ancestor {_shown(ancestors[name], wordnet)}"
        else:
            left_out[name] = f"no tag is {name}, a kind of it, or above it in WordNet"
            continue
        mapped.append(place)
        rows.append(row)
    outputs = sum(tag.output is not None for tag in tags)
    return ClassMapping(np.array(mapped, np.intp), np.array(rows, np.float32).reshape(-1, outputs), rules, left_out)


def _concepts(names: Sequence[str], tags: Sequence[Tag], wordnet: WordNet) -> dict[str, str]:
    """The synset of each class name, or `#tag` for a tag without one."""
    by_name = {tag.name: tag for tag in tags}
    known = {tag.synset for tag in tags if tag.synset}
    above = {synset for tag in known for synset in wordnet.ancestors(tag)}
    words = {name: normalise(name) for name in names if not _SYNSET.fullmatch(name)}
    senses = Senses(wordnet, {}, companies(wordnet, {"set": words.values()}))
    found = {}
    for name in names:
        if match := _SYNSET.fullmatch(name):
            if match[1] in wordnet.synsets:
                found[name] = match[1]
            continue
        word = words[name]
        if word in by_name:
            found[name] = by_name[word].synset or f"#{word}"
            continue
        every = [sense.synset for sense in wordnet.senses(word)]
        chosen = senses.choose(word, frozenset(), "set").synset
        # The first that holds; a word's senses come most frequent first.
        options = [
            *(synset for synset in every if synset in known),
            *(synset for synset in every if synset in above),
            *([chosen] if chosen else []),
            *every,
        ]
        if options:
            found[name] = options[0]
    return found


def _kinds(tags: Sequence[Tag], wordnet: WordNet) -> dict[int, set[str]]:
    """By output: every concept that its tag is a kind of, by WordNet and by the bundle's own parents."""
    by_name = {tag.name: tag for tag in tags}

    def kinds(tag: Tag) -> set[str]:
        found = {f"#{tag.name}"}
        if tag.synset:
            found |= _closure(tag.synset, wordnet)
        return found.union(*(kinds(by_name[parent]) for parent in tag.parents))

    return {tag.output: kinds(tag) for tag in tags if tag.output is not None}


def _outputs_of(concept: str, kinds: Mapping[int, set[str]]) -> set[int]:
    return {output for output, concepts in kinds.items() if concept in concepts}


def _closure(concept: str, wordnet: WordNet) -> set[str]:
    if concept.startswith("#"):
        return {concept}
    return {concept, *wordnet.ancestors(concept)}


def _shown(concept: str, wordnet: WordNet) -> str:
    return concept if concept.startswith("#") else wordnet.synsets[concept].lemmas[0]


def _listed(outputs: set[int], tags: Sequence[Tag]) -> str:
    names = [tag.display for tag in tags if tag.output in outputs]
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")


def zero_shot(
    mapping: ClassMapping, softmax: Floats, corpus: Floats | None, unlabelled: Floats | None
) -> Iterator[tuple[str, Floats]]:
    """(name, probabilities (n, c)): as they are, Platt-scaled, and with a uniform prior over the classes.

    Args:
        softmax: (n, outputs), of the photos to judge.
        corpus: the same for held-out photos of the corpus, whose tags the Platt scaling makes equally likely.
        unlabelled: the same for photos of this set, whose classes are taken to be equally frequent; their labels
            are not looked at.
    """
    yield "zero-shot", mapping.probabilities(softmax)
    if corpus is not None and len(corpus):
        offsets = uniform_prior(corpus)
        yield "zero-shot, Platt", mapping.probabilities(rescale(softmax, offsets))
    if unlabelled is not None and len(unlabelled):
        offsets = uniform_prior(mapping.probabilities(unlabelled))
        yield "zero-shot, uniform prior", rescale(mapping.probabilities(softmax), offsets)
