"""From hashtags to tags, on small corpora written out here."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from photohash.errors import UsageError
from photohash.paths import resources_dir
from trainer.recipe import VocabularyRecipe, read_recipe
from trainer.senses import Senses, companies
from trainer.tables import TagSet
from trainer.vocabulary import Vocabulary, build_vocabulary
from trainer.wordnet import WordNet, shipped_wordnet
from trainer.workflow import is_workflow


@pytest.fixture(scope="module")
def wordnet() -> WordNet:
    return shipped_wordnet()


def posts(*hashtags: str, times: int = 1, source: str = "web") -> list[tuple[TagSet, int]]:
    return [((hashtags, source), times)]


def build(wordnet: WordNet, corpus: list[tuple[TagSet, int]], **recipe: object) -> Vocabulary:
    return build_vocabulary(corpus, wordnet, VocabularyRecipe(floor=2, unknown_floor=2, **recipe))  # type: ignore[arg-type]


def names(vocabulary: Vocabulary) -> set[str]:
    return {entry.name for entry in vocabulary.entries}


def chosen(vocabulary: Vocabulary, *hashtags: str, source: str = "web") -> set[str]:
    by_output = {entry.output: entry.name for entry in vocabulary.entries}
    return {by_output[output] for output in vocabulary.label(hashtags, source)}


def test_synonyms_are_one_tag_named_as_the_corpus_says_it(wordnet: WordNet) -> None:
    vocabulary = build(wordnet, posts("cougar", "puma", times=3) + posts("puma", times=2) + posts("pumas"))
    assert names(vocabulary) == {"puma"}
    assert vocabulary.entries[0].count == 6


def test_a_tie_is_named_by_the_common_word_not_the_latin_one(wordnet: WordNet) -> None:
    vocabulary = build(wordnet, posts("carassiusauratus", "goldfish", times=3))
    assert [entry.display for entry in vocabulary.entries] == ["goldfish"]


def test_display_forms_have_spaces(wordnet: WordNet) -> None:
    vocabulary = build(wordnet, posts("goldenretriever", times=3))
    assert vocabulary.entries[0].display == "golden retriever"


def test_other_tags_of_the_post_decide_the_sense(wordnet: WordNet) -> None:
    senses = Senses(wordnet, {}, {})
    machine = senses.choose("crane", frozenset(), "web")
    assert wordnet.synsets[machine.synset or ""].lexname == "artifact"
    bird = senses.choose("crane", frozenset({"bird", "wadingbird"}), "web")
    assert wordnet.synsets[bird.synset or ""].lexname == "animal"
    assert bird.rule == "the post's other tags say so"


def test_the_company_of_a_source_decides_the_sense(wordnet: WordNet) -> None:
    about = companies(wordnet, {"kennel": ["terrier", "beagle", "spaniel", "dachshund", "poodle"]})
    assert about == {"kennel": "animal"}
    choice = Senses(wordnet, {}, about).choose("boxer", frozenset(), "kennel")
    assert wordnet.synsets[choice.synset or ""].lexname == "animal"


def test_the_recipe_overrules_the_most_frequent_sense(wordnet: WordNet) -> None:
    vocabulary = build(wordnet, posts("bass", times=3), senses={"bass": "bass.8"})
    assert vocabulary.entries[0].synset == wordnet.named("bass.8")


def test_the_recipe_overrules_tags_that_are_only_related(wordnet: WordNet) -> None:
    # A frump, too, is called a dog, and is a person; but what stands beside a person in a photo is none.
    assert Senses(wordnet, {}, {}).choose("dog", frozenset({"person"}), "web").synset != wordnet.named("dog.1")
    senses = Senses(wordnet, {"dog": "dog.1", "cougar": "cat.1"}, {})
    assert senses.choose("dog", frozenset({"person"}), "web").synset == wordnet.named("dog.1")
    assert senses.choose("cougar", frozenset({"puma"}), "web").synset == wordnet.named("cougar.1")


@pytest.mark.parametrize("hashtag", ["love", "happiness", "monday", "business", "paris"])
def test_what_no_photo_shows_is_dropped_with_its_reason(wordnet: WordNet, hashtag: str) -> None:
    vocabulary = build(wordnet, posts("dog", times=3) + posts(hashtag, times=3))
    assert names(vocabulary) == {"dog"}
    row = next(row for row in vocabulary.rows if row.hashtag == hashtag)
    assert row.tag is None
    assert "a photo shows" in row.rule


@pytest.mark.parametrize("hashtag", ["happy", "follow", "beautiful", "always"])
def test_words_that_are_no_nouns_are_dropped_with_their_reason(wordnet: WordNet, hashtag: str) -> None:
    vocabulary = build(wordnet, posts("dog", times=3) + posts(hashtag, times=3))
    assert names(vocabulary) == {"dog"}
    row = next(row for row in vocabulary.rows if row.hashtag == hashtag)
    assert row.rule == "an adjective, adverb or verb"


@pytest.mark.parametrize("hashtag", ["great", "crazy", "natural", "simple", "modern"])
def test_adjectives_that_name_a_thing_now_and_then_are_dropped(wordnet: WordNet, hashtag: str) -> None:
    assert Senses(wordnet, {}, {}).choose(hashtag, frozenset(), "web").synset is None


@pytest.mark.parametrize(
    ("hashtag", "sense"),
    [
        ("animal", "animal.1"),
        ("city", "city.1"),
        ("desert", "desert.1"),
        ("park", "park.1"),
        ("autumn", "fall.1"),
        ("watch", "watch.1"),
        ("ferry", "ferry.1"),
        ("crane", "crane.4"),
    ],
)
def test_what_a_photo_shows_is_chosen(wordnet: WordNet, hashtag: str, sense: str) -> None:
    assert Senses(wordnet, {}, {}).choose(hashtag, frozenset(), "web").synset == wordnet.named(sense)


def test_unknown_hashtags_stay_when_frequent_and_learn_what_they_are_a_kind_of(wordnet: WordNet) -> None:
    corpus = posts("yellowonion", "onion", times=4) + posts("onion", times=4)
    corpus += posts("instagood") + posts("2024", times=9)
    vocabulary = build(wordnet, corpus)
    assert names(vocabulary) == {"onion", "yellowonion"}
    assert {entry.name: entry.parents for entry in vocabulary.entries}["yellowonion"] == ("onion",)
    assert chosen(vocabulary, "yellowonion", "onion") == {"yellowonion"}


@pytest.mark.parametrize("hashtag", ["instagood", "archive", "photooftheday", "2024", "nofilter", "canon5d"])
def test_what_is_about_the_photo_and_not_in_it_is_dropped_with_its_reason(wordnet: WordNet, hashtag: str) -> None:
    vocabulary = build(wordnet, posts("dog", times=3) + posts(hashtag, times=50))
    assert names(vocabulary) == {"dog"}
    row = next(row for row in vocabulary.rows if row.hashtag == hashtag)
    assert row.rule in ("about the photo, not what it shows", "a number")


@pytest.mark.parametrize("hashtag", ["igloo", "iguana", "macaw", "picnic", "rawfish", "scanner", "likeness", "photon"])
def test_words_that_only_look_like_it_are_not(hashtag: str) -> None:
    assert not is_workflow(hashtag)


def test_only_the_most_frequent_are_kept_where_the_recipe_says_so(wordnet: WordNet) -> None:
    corpus = posts("dog", times=9) + posts("cat", times=5) + posts("tuba", times=3) + posts("zorblax", times=20)
    vocabulary = build(wordnet, corpus, top=2)
    assert names(vocabulary) == {"zorblax", "dog"}
    of_wordnet = build_vocabulary(corpus, wordnet, VocabularyRecipe(floor=2, unknown_floor=None, top=2))
    assert names(of_wordnet) == {"dog", "cat"}
    assert "not among the 2 most frequent" in {row.rule for row in vocabulary.rows if row.hashtag == "cat"}


def test_only_the_most_specific_tags_are_trained_on(wordnet: WordNet) -> None:
    vocabulary = build(wordnet, posts("dog", "beagle", times=3) + posts("dog", "grass", times=3))
    assert chosen(vocabulary, "dog", "beagle") == {"beagle"}
    assert chosen(vocabulary, "dog", "grass") == {"dog", "grass"}
    assert chosen(vocabulary, "nothingknown") == set()


def test_broader_concepts_sum_up_at_least_two_tags(wordnet: WordNet) -> None:
    corpus = posts("beagle", times=3) + posts("tabby", times=3) + posts("tuba", times=3)
    vocabulary = build(wordnet, corpus, broader=("animal.1", "musical instrument.1"))
    entries = {entry.name: entry for entry in vocabulary.entries}
    assert set(entries) == {"beagle", "tabby", "tuba", "animal"}
    assert entries["animal"].output is None
    assert entries["beagle"].parents == ("animal",)
    assert entries["tuba"].parents == ()


def test_every_hashtag_is_explained_in_the_file(wordnet: WordNet, tmp_path: Path) -> None:
    vocabulary = build(wordnet, posts("dog", "puppylove", times=3) + posts("tuba"), drop=("puppylove",))
    vocabulary.write(tmp_path / "vocabulary.csv")
    with (tmp_path / "vocabulary.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["hashtag"]: row for row in csv.DictReader(file)}
    assert set(rows) == {"dog", "puppylove", "tuba"}
    assert rows["dog"]["tag"] == "dog"
    assert rows["puppylove"]["rule"] == "the recipe drops it"
    assert rows["tuba"]["rule"] == "on fewer than 2 photos"


def test_a_corpus_without_a_frequent_hashtag_is_an_error(wordnet: WordNet) -> None:
    with pytest.raises(UsageError, match="floor"):
        build(wordnet, posts("dog"))


def test_the_recipes_that_ship_name_senses_that_exist(wordnet: WordNet) -> None:
    for file in (resources_dir() / "recipes").glob("*.toml"):
        recipe = read_recipe(file).vocabulary
        for sense in (*recipe.senses.values(), *recipe.broader, *recipe.kinds.values()):
            assert wordnet.named(sense)
