"""Transfer to folder-per-class sets: drawn pictures, the real WordNet, networks that really learn."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image, ImageDraw

from photohash.errors import UsageError
from photohash.tagging.bundle import Architecture, Input, Tag
from photohash.tagging.network import Network
from trainer.accuracy import accuracy, bootstrap, top
from trainer.evaluate import predict
from trainer.fine_tune import FineTuning, fine_tune
from trainer.folder_set import read_folder_set
from trainer.linear_probe import linear_probe
from trainer.transfer import Transfer, evaluate_transfer
from trainer.wordnet import WordNet, shipped_wordnet
from trainer.zero_shot import map_classes, rescale, uniform_prior

PIXELS = Input(size=32, resize=36, crop="center", mean=(0.5, 0.5, 0.5), std=(0.25, 0.25, 0.25))


@pytest.fixture(scope="module")
def wordnet() -> WordNet:
    return shipped_wordnet()


def stripes(file: Path, *, upright: bool, seed: int) -> None:
    """Stripes of random colours, width and place: only their direction tells the kinds apart."""
    random = np.random.default_rng(seed)
    image = Image.new("RGB", (40, 40), tuple(random.integers(0, 100, 3)))
    pen, width = ImageDraw.Draw(image), int(random.integers(3, 6))
    colour = tuple(random.integers(150, 255, 3))
    for start in range(int(random.integers(0, 6)), 40, 2 * width):
        pen.rectangle((start, 0, start + width, 40) if upright else (0, start, 40, start + width), fill=colour)
    file.parent.mkdir(parents=True, exist_ok=True)
    image.save(file)


def stripe_set(folder: Path, train: int = 48, validation: int = 16) -> Path:
    for split, count, first in (("train", train, 0), ("val", validation, 1000)):
        for place in range(count):
            stripes(folder / split / "fence" / f"{place}.png", upright=True, seed=first + place)
            stripes(folder / split / "ladder" / f"{place}.png", upright=False, seed=first + 500 + place)
    return folder


def tag(wordnet: WordNet, sense: str, output: int | None, *parents: str) -> Tag:
    synset = wordnet.named(sense)
    name = sense.partition(".")[0].replace(" ", "")
    return Tag(name, name, synset, parents, output, (1.0, 0.0), 0.45)


def network(outputs: int = 3) -> Network:
    torch.manual_seed(0)
    return Network(Architecture("shufflenet_v2_x0_5"), PIXELS, outputs)


# Folder-per-class sets


def test_a_set_with_its_own_split_is_taken_as_it_is(tmp_path: Path) -> None:
    photos = read_folder_set(stripe_set(tmp_path / "stripes", 3, 2), 36)
    assert (photos.name, photos.classes) == ("stripes", ("fence", "ladder"))
    assert [photos.train.key(place) for place in range(3)] == ["fence/0.png", "fence/1.png", "fence/2.png"]
    assert photos.train.targets.tolist() == [0, 0, 0, 1, 1, 1]
    assert photos.validation.targets.tolist() == [0, 0, 1, 1]
    with Image.open(tmp_path / "stripes" / "train" / "ladder" / "1.png") as image:
        expected = image.resize((36, 36), Image.Resampling.BILINEAR, reducing_gap=2.0)
    np.testing.assert_array_equal(np.asarray(photos.train.image(4)), np.asarray(expected))


def test_a_plain_set_is_split_by_hash_and_stays_so(tmp_path: Path) -> None:
    for place in range(40):
        stripes(tmp_path / "a" / "deeper" / f"{place}.png", upright=True, seed=place)
        stripes(tmp_path / "b" / f"{place}.PNG", upright=False, seed=place)

    def held_out() -> set[str]:
        split = read_folder_set(tmp_path, 16).validation
        return {split.key(place) for place in range(len(split))}

    before = held_out()
    assert 4 <= len(before) <= 30
    photos = read_folder_set(tmp_path, 16)
    assert len(photos.train) + len(photos.validation) == 80
    assert not before & {photos.train.key(place) for place in range(len(photos.train))}
    stripes(tmp_path / "b" / "another.png", upright=False, seed=99)
    assert held_out() - {"b/another.png"} == before


def test_pictures_that_cannot_be_opened_are_named(tmp_path: Path) -> None:
    folder = stripe_set(tmp_path / "set", 2, 2)
    (folder / "train" / "fence" / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 nothing")
    (folder / "val" / "ladder" / "empty.png").write_bytes(b"")
    (folder / "val" / "ladder" / "readme.txt").write_text("no photo")
    photos = read_folder_set(folder, 36)
    assert [each.key for each in photos.unreadable] == ["fence/broken.jpg", "ladder/empty.png"]
    assert photos.unreadable[1].reason == "the file is empty"
    assert (len(photos.train), len(photos.validation)) == (4, 4)


def test_a_folder_without_classes_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="two classes"):
        read_folder_set(tmp_path, 36)
    stripes(tmp_path / "only" / "a.png", upright=True, seed=0)
    with pytest.raises(UsageError, match=str(tmp_path)):
        read_folder_set(tmp_path, 36)
    with pytest.raises(UsageError, match="nowhere"):
        read_folder_set(tmp_path / "nowhere", 36)


# Accuracy


def test_accuracy_and_its_interval() -> None:
    scores = np.array([[0.6, 0.4], [0.3, 0.7], [0.9, 0.1], [0.5, 0.5]])
    targets = np.array([0, 1, 1, 0])
    assert top(scores, targets, 1).tolist() == [True, True, False, False]
    figures = dict(accuracy("probe", scores, targets))
    assert figures["probe top-1"] == 0.5
    assert list(figures) == ["probe top-1", "probe top-1, 95 % from", "probe top-1, 95 % to"]
    assert figures["probe top-1, 95 % from"] < 0.5 < figures["probe top-1, 95 % to"]
    assert dict(accuracy("probe", scores[:0], targets[:0])) == {}


def test_the_interval_is_as_wide_as_theory_has_it() -> None:
    hits = np.arange(1000) < 800
    low, high = bootstrap(hits)
    half = 1.96 * (0.8 * 0.2 / 1000) ** 0.5
    assert (low, high) == pytest.approx((0.8 - half, 0.8 + half), abs=0.004)
    assert bootstrap(hits) == (low, high)
    assert bootstrap(np.ones(10, dtype=bool)) == (1, 1)


# Zero-shot


@pytest.mark.parametrize(
    "name", ["n02088364", "n02088364_beagle", "n02088364-beagle", "beagle", "Beagles", "#beagle"]
)  # fmt: skip
def test_class_names_are_found_in_any_spelling(wordnet: WordNet, name: str) -> None:
    tags = [tag(wordnet, "beagle.1", 0, "dog"), tag(wordnet, "golden retriever.1", 1, "dog"), tag(wordnet, "dog.1", 2)]
    mapping = map_classes([name, "golden_retriever"], tags, wordnet)
    assert mapping.left_out == {}
    np.testing.assert_array_equal(mapping.weights, [[1, 0, 0], [0, 1, 0]])


def test_a_class_is_the_sum_of_the_tags_below_it(wordnet: WordNet) -> None:
    tags = [tag(wordnet, name, place) for place, name in enumerate(("beagle.1", "tabby.1", "convertible.1"))]
    mapping = map_classes(["hound", "cat", "motor vehicle"], tags, wordnet)
    np.testing.assert_array_equal(mapping.weights, np.eye(3))
    softmax = np.array([[0.2, 0.1, 0.1], [0.0, 0.3, 0.1]], dtype=np.float32)
    np.testing.assert_allclose(mapping.probabilities(softmax), [[0.5, 0.25, 0.25], [0, 0.75, 0.25]], atol=1e-6)


def test_a_narrower_class_takes_its_tags_from_the_wider(wordnet: WordNet) -> None:
    tags = [tag(wordnet, "beagle.1", 0, "dog"), tag(wordnet, "poodle.1", 1, "dog"), tag(wordnet, "dog.1", 2)]
    mapping = map_classes(["beagle", "dog"], tags, wordnet)
    np.testing.assert_array_equal(mapping.weights, [[1, 0, 0], [0, 1, 1]])


def test_a_class_without_a_tag_has_its_nearest_ancestors_share(wordnet: WordNet) -> None:
    tags = [
        tag(wordnet, "beagle.1", 0, "dog"), tag(wordnet, "dog.1", 1, "animal"), tag(wordnet, "animal.1", 2),
        tag(wordnet, "tuba.1", 3),
    ]  # fmt: skip
    mapping = map_classes(["beagle", "airedale", "poodle", "tuba"], tags, wordnet)
    # Airedale and poodle share what dog has beside the beagle; the animal further up is none of theirs.
    np.testing.assert_array_equal(
        mapping.weights, [[1, 0, 0, 0], [0, 0.5, 0, 0], [0, 0.5, 0, 0], [0, 0, 0, 1]]
    )
    assert "dog" in mapping.rules["airedale"]


def test_classes_that_cannot_be_read_off_the_tags_are_named(wordnet: WordNet) -> None:
    tags = [tag(wordnet, "beagle.1", 0), tag(wordnet, "tuba.1", 1)]
    mapping = map_classes(["beagle", "qwertyuiop", "n99999999", "volcano", "tuba"], tags, wordnet)
    assert mapping.classes.tolist() == [0, 4]
    assert list(mapping.left_out) == ["qwertyuiop", "n99999999", "volcano"]
    assert "WordNet" in mapping.left_out["qwertyuiop"]
    assert "volcano" in mapping.left_out["volcano"]
    assert map_classes(["qwertyuiop"], tags, wordnet).weights.shape == (0, 2)


def test_the_vocabulary_decides_what_a_word_means(wordnet: WordNet) -> None:
    bird, machine = wordnet.named("crane.5"), wordnet.named("crane.4")
    assert wordnet.synsets[bird].lexname == "animal"
    assert wordnet.synsets[machine].lexname == "artifact"
    for synset in (bird, machine):
        tags = [Tag("craneinthesky", "crane", synset, (), 0, (1, 0), 0.45), tag(wordnet, "tuba.1", 1)]
        mapping = map_classes(["crane", "tuba"], tags, wordnet)
        np.testing.assert_array_equal(mapping.weights, np.eye(2))


def test_a_tag_without_a_synset_is_found_by_its_name(wordnet: WordNet) -> None:
    tags = [Tag("qwertyuiop", "qwertyuiop", None, (), 0, (1, 0), 0.45), tag(wordnet, "tuba.1", 1)]
    np.testing.assert_array_equal(map_classes(["Qwerty Uiop", "tuba"], tags, wordnet).weights, np.eye(2))


def test_rescaling_makes_the_tags_equally_likely() -> None:
    random = np.random.default_rng(0)
    logits = random.normal(size=(300, 6)) + np.array([3, 0, 0, 0, -2, -40])
    probabilities = (np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)).astype(np.float32)
    scaled = rescale(probabilities, uniform_prior(probabilities))
    np.testing.assert_allclose(scaled.sum(axis=1), 1, rtol=1e-5)
    np.testing.assert_allclose(scaled.mean(axis=0), 1 / 6, atol=0.01)
    # Within a tag, photos keep their order.
    odds, scaled_odds = probabilities[:, 0] / probabilities[:, 1], scaled[:, 0] / scaled[:, 1]
    np.testing.assert_array_equal(np.argsort(odds), np.argsort(scaled_odds))


# Training


def test_a_linear_probe_separates_what_can_be_separated() -> None:
    random = np.random.default_rng(0)
    targets = random.integers(0, 3, 150)
    embeddings = (random.normal(size=(150, 8)) + 6 * np.eye(8)[targets]).astype(np.float32)
    scores = linear_probe(embeddings[:100], targets[:100], 4, embeddings[100:])
    assert scores.shape == (50, 4)
    assert top(scores, targets[100:], 1).mean() > 0.95
    assert (scores[:, 3] == 0).all()


def test_fine_tuning_learns_to_tell_two_kinds_apart(tmp_path: Path) -> None:
    photos = read_folder_set(stripe_set(tmp_path), PIXELS.resize)
    untouched = network()
    before = {name: value.clone() for name, value in untouched.state_dict().items()}
    schedule = FineTuning(epochs=16, batch=16, learning_rate=0.05)
    random_state = torch.random.get_rng_state()
    tuned = fine_tune(untouched, photos.train, 2, PIXELS, schedule)
    scores = predict(tuned, photos.validation, PIXELS).softmax
    assert top(scores, photos.validation.targets, 1).mean() > 0.9
    assert all(torch.equal(value, before[name]) for name, value in untouched.state_dict().items())
    assert torch.equal(torch.random.get_rng_state(), random_state)


def test_fine_tuning_again_gives_the_same_network(tmp_path: Path) -> None:
    photos = read_folder_set(stripe_set(tmp_path, 12, 1), PIXELS.resize)
    one, other, third = (
        fine_tune(network(), photos.train, 2, PIXELS, FineTuning(epochs=2, batch=16, seed=seed)).state_dict()
        for seed in (1, 1, 2)
    )
    assert all(torch.equal(value, other[name]) for name, value in one.items())
    assert not torch.equal(one["head.weight"], third["head.weight"])


def test_all_evaluators_on_one_set(tmp_path: Path, wordnet: WordNet) -> None:
    folder = stripe_set(tmp_path, 12, 6)
    stripes(folder / "train" / "qwertyuiop" / "a.png", upright=True, seed=7)
    stripes(folder / "val" / "qwertyuiop" / "b.png", upright=True, seed=8)
    tags = [tag(wordnet, "fence.1", 0), tag(wordnet, "ladder.1", 1), tag(wordnet, "dog.1", 2)]
    corpus = np.full((4, 3), 1 / 3, dtype=np.float32)
    photos = read_folder_set(folder, PIXELS.resize)
    state = Transfer(network(), tags, PIXELS, photos, wordnet, corpus, FineTuning(epochs=1, batch=16))
    figures = dict(evaluate_transfer(state))
    assert figures["photos judged"] == 13
    assert figures["zero-shot classes"] == 2
    assert list(state.mapping.left_out) == ["qwertyuiop"]
    for name in ("zero-shot", "zero-shot, Platt", "zero-shot, uniform prior", "linear probe", "fine-tune"):
        assert 0 <= figures[f"{name} top-1, 95 % from"] <= figures[f"{name} top-1"]
    assert set(dict(evaluate_transfer(state, ["linear-probe"]))) & set(figures) >= {"linear probe top-1"}
