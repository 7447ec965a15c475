"""WordNet as it ships: what hashtags can mean."""

from __future__ import annotations

from pathlib import Path

import pytest

from photohash.errors import UsageError
from photohash.paths import resources_dir
from trainer.wordnet import WordNet, compile_wordnet, read_wordnet

WORDNET_SOURCE = Path("/usr/share/wordnet")


@pytest.fixture(scope="module")
def wordnet() -> WordNet:
    return read_wordnet(resources_dir() / "wordnet")


def test_offsets_are_imagenets(wordnet: WordNet) -> None:
    assert wordnet.named("golden retriever.1") == "n02099601"
    assert wordnet.synsets["n02099601"].lexname == "animal"


@pytest.mark.parametrize(
    ("hashtag", "lemma"),
    [
        ("goldenretriever", "golden retriever"),
        ("dogs", "dog"),
        ("mice", "mouse"),
        ("cherries", "cherry"),
        ("churches", "church"),
        ("women", "woman"),
        ("sheep", "sheep"),
        ("glass", "glass"),
        ("therapist", "therapist"),
    ],
)
def test_run_together_words_and_plurals_are_found(wordnet: WordNet, hashtag: str, lemma: str) -> None:
    assert wordnet.senses(hashtag)[0].lemma == lemma


@pytest.mark.parametrize("hashtag", ["instagood", "dogofinstagram", "goldenretrieverpuppylove", "2024", "xs"])
def test_what_is_no_noun_is_not_found_inside_one(wordnet: WordNet, hashtag: str) -> None:
    assert wordnet.senses(hashtag) == ()


def test_words_that_describe_are_known_with_their_uses(wordnet: WordNet) -> None:
    assert (wordnet.other_uses("great") or 0) > 100
    assert wordnet.other_uses("follow") == 0
    assert wordnet.other_uses("beagle") is None
    assert wordnet.other_uses("instagood") is None


def test_senses_come_most_frequent_first(wordnet: WordNet) -> None:
    senses = wordnet.senses("dog")
    assert wordnet.synsets[senses[0].synset].lexname == "animal"
    assert [sense.count for sense in senses] == sorted((sense.count for sense in senses), reverse=True)


def test_a_beagle_is_a_dog_and_an_animal(wordnet: WordNet) -> None:
    above = wordnet.ancestors(wordnet.named("beagle.1"))
    assert wordnet.named("dog.1") in above
    assert above.index(wordnet.named("dog.1")) < above.index(wordnet.named("animal.1"))


def test_an_unknown_sense_is_named_in_the_error(wordnet: WordNet) -> None:
    with pytest.raises(UsageError, match=r"dog\.99"):
        wordnet.named("dog.99")


def test_a_folder_without_wordnet_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=str(tmp_path)):
        compile_wordnet(tmp_path, tmp_path / "out")
    with pytest.raises(UsageError, match=str(tmp_path)):
        read_wordnet(tmp_path)


def test_what_ships_is_what_compiling_gives(tmp_path: Path, wordnet: WordNet, system_tool: object) -> None:
    system_tool(WORDNET_SOURCE / "data.noun")  # type: ignore[operator]
    assert compile_wordnet(WORDNET_SOURCE, tmp_path) == len(wordnet.synsets)
    compiled = read_wordnet(tmp_path)
    assert compiled.synsets == wordnet.synsets
    words = ("great", "follow", "watch", "beagle")
    assert [compiled.other_uses(word) for word in words] == [wordnet.other_uses(word) for word in words]
