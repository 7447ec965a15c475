"""The 1,000 classes of ImageNet-1k as tags with hypernyms, for published networks that end in them.

    python -m trainer.imagenet

writes `resources/imagenet/tags.tsv` from `synsets.txt` beside it: the classes' WordNet ids, in their order, which is
that of the ids. Source: Russakovsky et al. 2015, "ImageNet Large Scale Visual Recognition Challenge".
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from photohash.hashtag import normalise
from photohash.paths import resources_dir
from trainer.synonyms import synonyms
from trainer.wordnet import shipped_wordnet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trainer.wordnet import WordNet

_FEWEST, _MOST = 2, 400
"""A hypernym becomes a tag when it is above so many classes: more is no hashtag ("entity", "artifact")."""
_NO_TAGS = {
    "abstraction", "matter", "causal agent", "commodity", "instrumentality", "natural object", "covering", "device",
}  # fmt: skip


def rows(wordnet: WordNet, synsets: Sequence[str], names: Sequence[str]) -> Iterator[str]:
    """Lines of the table: name, display, synset, parents, output, synonyms.

    `names` are what people call the classes.
    """
    below: dict[str, set[str]] = defaultdict(set)
    for synset in synsets:
        for above in (synset, *wordnet.ancestors(synset)):
            below[above].add(synset)
    kept = set(synsets) | {
        synset
        for synset, classes in below.items()
        if _FEWEST <= len(classes) <= _MOST
        and _NO_TAGS.isdisjoint(wordnet.synsets[synset].lemmas)
        # Of two that are above the same classes, the nearer one: "domestic animal" adds nothing to "dog".
        and not any(below.get(child) == classes for child in below if synset in wordnet.synsets[child].hypernyms)
    }
    displays = dict(zip(synsets, names, strict=True))
    taken = Counter(normalise(name) for name in names)
    for synset, name in zip(synsets, names, strict=True):
        # Two classes of one name, as the dog and the jacket from Cardigan: one has another name, too.
        others = [word for word in wordnet.synsets[synset].lemmas if normalise(word) not in taken]
        if taken[normalise(name)] > 1 and others:
            taken[normalise(name)] -= 1
            displays[synset] = others[0]
            taken[normalise(others[0])] += 1
    for synset in sorted(kept - set(synsets), key=lambda each: (len(below[each]), each)):
        lemma = next((word for word in wordnet.synsets[synset].lemmas if normalise(word) not in taken), None)
        if lemma is not None:
            displays[synset] = lemma
            taken[normalise(lemma)] += 1
    outputs = {synset: str(output) for output, synset in enumerate(synsets)}
    more = synonyms(displays, wordnet)
    for synset, display in displays.items():
        parents = sorted(normalise(displays[each]) for each in wordnet.nearest(synset, displays))
        row = (display, synset, " ".join(parents), outputs.get(synset, ""), ", ".join(more[synset]))
        yield "\t".join((normalise(display), *row))


def compile_table() -> str:
    """The whole table, from WordNet and torchvision's names of the classes."""
    from torchvision.models import RegNet_Y_16GF_Weights

    names = RegNet_Y_16GF_Weights.IMAGENET1K_SWAG_E2E_V1.meta["categories"]
    synsets = (resources_dir() / "imagenet" / "synsets.txt").read_text().split()
    lines = rows(shipped_wordnet(), synsets, names)
    return "".join(f"{line}\n" for line in lines)


if __name__ == "__main__":
    (resources_dir() / "imagenet" / "tags.tsv").write_text(compile_table(), encoding="utf-8")
