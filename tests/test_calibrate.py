"""Measures by hand-computed values, and scores that are right as often as they say."""

from __future__ import annotations

import numpy as np
import pytest

from photohash.tagging.bundle import Tag
from photohash.tagging.calibration import calibrate
from photohash.tagging.hierarchy import Hierarchy
from trainer.calibrate import fit_calibration, fit_thresholds
from trainer.evaluate import calibration_error, mean_average_precision, recall_at


def test_measures() -> None:
    scores = np.array([[0.9, 0.1, 0.0], [0.2, 0.3, 0.5], [0.4, 0.35, 0.25]], dtype=np.float32)
    true = np.array([[True, False, False], [False, True, False], [False, False, False]])
    assert recall_at(scores, true, 1) == 0.5
    assert recall_at(scores, true, 2) == 1.0
    assert mean_average_precision(scores, true) == pytest.approx((1 + 1 / 2) / 2)
    assert calibration_error(np.array([0.8] * 10), np.array([True] * 8 + [False] * 2)) == pytest.approx(0)
    assert calibration_error(np.array([0.8] * 10), np.array([True] * 5 + [False] * 5)) == pytest.approx(0.3)


def test_calibrated_scores_are_right_as_often_as_they_say() -> None:
    random = np.random.default_rng(0)
    honest = random.random((4000, 3)).astype(np.float32)
    true = random.random((4000, 3)) < honest
    overconfident = 1 / (1 + np.exp(-3 * np.log(honest / (1 - honest))))
    parameters = fit_calibration(overconfident.astype(np.float32), true)
    np.testing.assert_allclose(parameters[:, 0], 1 / 3, atol=0.05)
    tags = [Tag(name, name, None, (), place, (1, 0), 0.45) for place, name in enumerate("abc")]
    scores = calibrate(overconfident.astype(np.float32), parameters)
    thresholds = fit_thresholds(Hierarchy(tags), scores, true, usual=0.45)
    assert ((thresholds >= 0.3) & (thresholds <= 0.6)).all()
