"""Resampling as published, and an order that is a pure function of (seed, position)."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from trainer.plan import Plan, repeat_factors

LABELS = [(0,)] * 900 + [(1,)] * 90 + [(0, 2)] * 9 + [()] * 5


def test_square_root_factors_are_the_published_ones() -> None:
    factors = repeat_factors(LABELS, "square-root", threshold=0.25)
    tagged = 999
    assert factors[0] == 1  # 0 is on more than a quarter of the photos
    assert factors[900] == pytest.approx((0.25 * tagged / 90) ** 0.5)
    assert factors[990] == pytest.approx((0.25 * tagged / 9) ** 0.5)  # the rarest tag of a photo counts
    assert factors[-1] == 0


def test_uniform_and_natural() -> None:
    assert repeat_factors(LABELS, "uniform", 0.25)[900] == pytest.approx(0.25 * 999 / 90)
    assert set(repeat_factors(LABELS, "natural", 0.25)) == {0.0, 1.0}


def test_an_epoch_repeats_the_whole_part_always_and_the_fraction_by_chance() -> None:
    factors = np.array([1.0, 2.5, 0.0, 3.25])
    plan = Plan(np.tile(factors, 100), seed=3)
    counts = Counter(plan.at(position) for position in range(plan.epoch_length))
    for photo, factor in enumerate(np.tile(factors, 100)):
        assert int(factor) <= counts[photo] <= int(np.ceil(factor)) + (photo == 399)
    halves = [counts[photo] for photo in range(1, 400, 4)]
    assert 2.3 < np.mean(halves) < 2.7


def test_the_order_depends_on_seed_and_position_alone() -> None:
    factors = np.array([1.0, 2.5, 0.5, 3.25] * 10)
    forward = [Plan(factors, seed=1).at(position) for position in range(300)]
    plan = Plan(factors, seed=1)
    assert [plan.at(position) for position in reversed(range(300))] == forward[::-1]
    assert [Plan(factors, seed=2).at(position) for position in range(300)] != forward
