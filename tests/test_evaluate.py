"""Measures of held-out photos against values worked out by hand, and calibration that is honest."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
import torch
from PIL import Image

from photohash.tagging.bundle import Architecture, Input, Tag
from photohash.tagging.calibration import calibrate
from photohash.tagging.hierarchy import Hierarchy
from photohash.tagging.network import Network
from trainer.calibrate import cross_fit, fit_calibration, fit_thresholds
from trainer.evaluate import average_precisions, calibration_error, precision_at, predict, recall_at, reliability
from trainer.held_out import HeldOut, false_tags, ranking, shown_tags
from trainer.per_tag import per_tag, write_per_tag

PIXELS = Input(size=32, resize=36, crop="center", mean=(0.5, 0.5, 0.5), std=(0.25, 0.25, 0.25))
SCORES = np.array([[0.7, 0.2, 0.1], [0.2, 0.3, 0.5], [0.35, 0.4, 0.25], [0.1, 0.1, 0.8]], dtype=np.float32)
TRUE = np.array([[1, 0, 0], [0, 1, 1], [1, 0, 0], [0, 0, 0]], dtype=bool)


class Noise:
    """Photos of noise, each its own."""

    def __len__(self) -> int:
        return 5

    def key(self, position: int) -> str:
        return str(position)

    def image(self, position: int) -> Image.Image:
        return Image.fromarray(np.random.default_rng(position).integers(0, 255, (40, 50, 3), dtype=np.uint8))


def tag(name: str, output: int | None, *parents: str, calibration: tuple[float, float] = (1, 0)) -> Tag:
    return Tag(name, name, None, parents, output, calibration, 0.45)


APART = Hierarchy([tag("a", 0), tag("b", 1)])
"""Of two tags of which neither is a kind of the other."""
TAGS = (tag("beagle", 0, "dog"), tag("poodle", 1, "dog"), tag("car", 2), tag("dog", None))


def test_precision_and_recall_among_the_best() -> None:
    assert precision_at(SCORES, TRUE, 1) == pytest.approx((1 + 1 + 0) / 3)
    assert recall_at(SCORES, TRUE, 1) == pytest.approx((1 + 1 / 2 + 0) / 3)
    assert precision_at(SCORES, TRUE, 2) == pytest.approx((1 / 2 + 1 + 1 / 2) / 3)
    assert recall_at(SCORES, TRUE, 2) == 1


def test_average_precision_of_each_tag() -> None:
    # By the first tag's score photos 0, 2 have it at ranks 1, 2; the third tag's only photo is second.
    np.testing.assert_allclose(average_precisions(SCORES, TRUE), [1, 1 / 2, 1 / 2])
    assert np.isnan(average_precisions(SCORES, np.zeros_like(TRUE))).all()


def test_reliability_and_its_error() -> None:
    scores = np.array([0.05, 0.15, 0.85, 0.95], dtype=np.float32)
    true = np.array([False, True, True, True])
    table = reliability(scores, true, bins=2)
    assert table.weight.tolist() == [2, 2]
    np.testing.assert_allclose(table.score, [0.1, 0.9], atol=1e-6)
    np.testing.assert_allclose(table.precision, [0.5, 1])
    assert calibration_error(scores, true, bins=2) == pytest.approx((0.4 + 0.1) / 2)


def test_ranking_names_what_it_measures_and_skips_what_cannot_be() -> None:
    figures = dict(ranking(HeldOut(TAGS, SCORES, TRUE)))
    assert list(figures) == ["precision@1", "recall@1", "mAP"]
    assert figures["mAP"] == pytest.approx(2 / 3)
    assert dict(ranking(HeldOut(TAGS, SCORES, np.zeros_like(TRUE)))) == {}


def test_what_is_true_of_a_beagle_is_true_of_a_dog() -> None:
    state = HeldOut(TAGS, SCORES, TRUE)
    assert state.rolled_true[:, 3].tolist() == [True, True, True, False]
    np.testing.assert_allclose(state.rolled[:, 3], [0.9, 0.5, 0.75, 0.2], atol=1e-6)
    assert state.shown[:, 3].tolist() == [True, True, True, False]


def test_a_row_for_each_tag(tmp_path: Path) -> None:
    rows = per_tag(HeldOut((*TAGS, tag("bus", None)), SCORES, TRUE))
    assert [row.tag for row in rows] == ["beagle", "poodle", "car", "dog", "bus"]
    car, dog, bus = rows[2:]
    # Shown on photo 1, rightly, and on photo 3, which is no car.
    assert (car.photos, car.shown, car.precision, car.recall) == (1, 2, 0.5, 1)
    assert (dog.photos, dog.shown, dog.precision, dog.recall, dog.average_precision) == (3, 3, 1, 1, 1)
    assert (bus.photos, bus.average_precision, bus.precision, bus.recall, bus.calibration_error) == (0, *[None] * 4)
    write_per_tag(rows, tmp_path / "per_tag.csv")
    with (tmp_path / "per_tag.csv").open(newline="") as file:
        written = list(csv.DictReader(file))
    assert [row["precision"] for row in written] == ["1.0", "", "0.5", "1.0", ""]
    assert written[0]["threshold"] == "0.45"


def test_tags_on_photos_outside_the_vocabulary_are_false() -> None:
    outside = np.zeros((4, 3), dtype=bool)
    figures = dict(false_tags(HeldOut(TAGS, SCORES, outside)))
    # beagle and dog; car and dog; dog; car.
    assert figures == {"false-tag rate": 1.0, "false tags a photo": 1.5}
    assert dict(false_tags(HeldOut(TAGS, SCORES, TRUE))) == {"false-tag rate": 1.0, "false tags a photo": 1.0}


def drawn(
    count: int, sharpness: tuple[float, ...], seed: int = 0
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.bool_]]:
    """Probabilities that are `sharpness` times as sure, in logits, as they should be; and what is true."""
    random = np.random.default_rng(seed)
    honest = random.uniform(0.03, 0.97, (count, len(sharpness)))
    true = random.random(honest.shape) < honest
    return (1 / (1 + ((1 - honest) / honest) ** np.array(sharpness))).astype(np.float32), true


def test_every_tag_has_its_own_slope() -> None:
    parameters = fit_calibration(*drawn(20_000, (3.0, 0.7)))
    np.testing.assert_allclose(parameters[:, 0], [1 / 3, 1 / 0.7], rtol=0.05)
    np.testing.assert_allclose(parameters[:, 1], 0, atol=0.1)


def test_a_tag_with_few_photos_is_calibrated_as_the_others_are() -> None:
    probabilities, true = drawn(4000, (2.0, 2.0))
    # The second tag is likely on three photos only, and on all of them wrong.
    probabilities[3:, 1], true[:, 1] = 0, False
    parameters = fit_calibration(probabilities, true)
    np.testing.assert_allclose(parameters[1, 0], parameters[0, 0], atol=0.25)
    assert parameters[1, 1] < parameters[0, 1]


def test_a_score_never_falls_as_the_network_gets_surer() -> None:
    probabilities, true = drawn(4000, (1.0, 1.0))
    true[:, 1] = probabilities[:, 1] < 0.5
    assert (fit_calibration(probabilities, true)[:, 0] >= 0).all()
    nothing = np.zeros((3, 2), dtype=np.float32)
    assert fit_calibration(nothing, nothing > 0).tolist() == [[1, 0], [1, 0]]


def test_a_photo_is_judged_by_what_was_not_fitted_on_it() -> None:
    probabilities, true = drawn(400, (2.0, 1.0))
    scores, _ = cross_fit(APART, probabilities, true)
    others = true.copy()
    others[7] = ~others[7]
    changed, _ = cross_fit(APART, probabilities, others)
    np.testing.assert_array_equal(changed[7], scores[7])
    assert (changed != scores).any()


def test_shown_scores_are_as_right_as_they_say() -> None:
    probabilities, true = drawn(6000, (3.0, 0.5, 1.5))
    before = probabilities >= 0.45
    assert calibration_error(probabilities[before], true[before]) > 0.06
    tags = tuple(tag(name, place) for place, name in enumerate("abc"))
    scores, shown = cross_fit(Hierarchy(tags), probabilities, true)
    assert calibration_error(scores[shown], true[shown]) < 0.03
    figures = dict(shown_tags(HeldOut(tags, probabilities, true)))
    assert figures["calibration error of shown scores"] < 0.03
    assert figures["photos shown a tag"] > 0.5


def test_thresholds_stay_near_the_usual_one() -> None:
    probabilities, true = drawn(500, (1.0, 1.0))
    true[5:, 1] = False
    thresholds = fit_thresholds(APART, probabilities, true, usual=0.45)
    assert 0.3 <= thresholds[0] <= 0.6
    assert thresholds[1] == 0.45
    assert calibrate(probabilities, np.array([[1.0, 0.0]] * 2)) == pytest.approx(probabilities, abs=1e-5)


def test_a_tag_that_only_sums_up_others_is_shown_when_it_is_surer() -> None:
    probabilities, true = drawn(2000, (1.0, 1.0, 1.0, 1.0))
    thresholds = fit_thresholds(Hierarchy(TAGS), probabilities, true)
    assert thresholds[3] >= 0.65 > thresholds[:3].max()
    scores, shown = cross_fit(Hierarchy(TAGS), probabilities, true)
    assert scores[shown[:, 3], 3].min() >= 0.65
    assert shown[scores[:, 3] < 0.65].any()


def test_predictions_come_in_order_whatever_the_batch() -> None:
    torch.manual_seed(0)
    network = Network(Architecture("shufflenet_v2_x0_5"), PIXELS, outputs=3)
    whole, parts = predict(network, Noise(), PIXELS), predict(network, Noise(), PIXELS, batch=2)
    assert whole.softmax.shape == (5, 3)
    assert whole.embeddings.shape == (5, network.dimension)
    np.testing.assert_allclose(whole.softmax.sum(axis=1), 1, rtol=1e-5)
    np.testing.assert_allclose(whole.softmax, parts.softmax, atol=1e-5)
    np.testing.assert_allclose(whole.embeddings, parts.embeddings, atol=1e-4)
    assert np.ptp(whole.embeddings, axis=0).max() > 0
