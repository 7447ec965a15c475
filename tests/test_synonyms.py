"""What people may call a tag, by WordNet."""

from __future__ import annotations

import pytest

from photohash import paths
from photohash.hashtag import normalise
from photohash.tagging.bundle import read_bundle
from trainer.synonyms import synonyms
from trainer.wordnet import WordNet, shipped_wordnet


@pytest.fixture(scope="module")
def wordnet() -> WordNet:
    return shipped_wordnet()


def of(wordnet: WordNet, *senses: str) -> dict[str, set[str]]:
    """Synonyms of tags by what they are called; each tag is the first word of its synset."""
    displays = {synset: wordnet.synsets[synset].lemmas[0] for synset in map(wordnet.named, senses)}
    return {displays[synset]: set(words) for synset, words in synonyms(displays, wordnet).items()}


def test_a_tag_is_called_by_the_other_words_of_its_synset(wordnet: WordNet) -> None:
    found = of(wordnet, "sofa.1", "airplane.1")
    assert found == {"sofa": {"couch", "lounge"}, "airplane": {"aeroplane", "plane"}}


def test_a_word_that_means_something_else_more_often_is_none(wordnet: WordNet) -> None:
    assert "flag" not in of(wordnet, "iris.1")["iris"]
    assert "bike" not in of(wordnet, "bicycle.1")["bicycle"]


def test_a_word_whose_commoner_meanings_are_tags_is_one(wordnet: WordNet) -> None:
    found = of(wordnet, "bicycle.1", "motorcycle.1")
    assert "bike" in found["bicycle"] and "bike" in found["motorcycle"]
    # The plant zucchini comes first, and is called as the fruit is.
    assert "courgette" in of(wordnet, "zucchini.2")["zucchini"]


def test_what_nobody_takes_photos_of_does_not_count(wordnet: WordNet) -> None:
    # "tv" is a way to send pictures first, then the box that shows them.
    assert "tv" in of(wordnet, "television receiver.1")["television receiver"]


def test_the_name_of_another_tag_is_no_synonym(wordnet: WordNet) -> None:
    sofa, lounger = wordnet.named("sofa.1"), wordnet.named("daybed.1")
    assert synonyms({sofa: "sofa", lounger: "couch"}, wordnet)[sofa] == ("lounge",)


def test_plurals_that_no_rule_gives_are_among_them(wordnet: WordNet) -> None:
    assert "wolves" in of(wordnet, "wolf.1")["wolf"]
    assert "dogs" not in of(wordnet, "dog.1")["dog"]


def test_the_embedded_model_has_them(wordnet: WordNet) -> None:
    [folder] = (paths.resources_dir() / "models").iterdir()
    tags = read_bundle(folder).tags
    expected = synonyms({tag.synset: tag.display for tag in tags if tag.synset}, wordnet)
    assert {tag.synset: tag.synonyms for tag in tags if tag.synset} == expected
    names = {normalise(tag.display) for tag in tags}
    assert not any(normalise(word) in names for tag in tags for word in tag.synonyms)
