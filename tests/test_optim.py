"""The learning rate over a run, as published."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from trainer.optim import learning_rate
from trainer.recipe import Stage, TrainingRecipe

COSINE = TrainingRecipe(images=1000, batch=10, learning_rate=0.5, stages=(Stage(1, 64),), warmup=0.1)


def test_it_grows_linearly_and_falls_as_a_cosine() -> None:
    assert learning_rate(COSINE, 0) == pytest.approx(0.05)
    assert learning_rate(COSINE, 40) == pytest.approx(0.25)
    assert learning_rate(COSINE, 500) == pytest.approx(0.25)
    assert learning_rate(COSINE, 990) < 0.001


def test_wsl_warms_up_from_a_small_rate_and_halves_at_equal_intervals() -> None:
    published = replace(
        COSINE, batch=8064, reference_batch=256, learning_rate=0.1, images=80640 * 11, schedule="halving",
        warmup_from=0.1 / 3.15, warmup=1 / 11, halvings=9,
    )  # fmt: skip
    assert learning_rate(published, 80640) == pytest.approx(3.15)
    assert learning_rate(published, 0) == pytest.approx(0.1 + 3.05 / 10)
    rates = [learning_rate(published, 80640 * interval + 40320) for interval in range(1, 11)]
    assert rates == pytest.approx([3.15 * 0.5**number for number in range(10)])


def test_it_begins_anew_at_restarts() -> None:
    restarted = replace(COSINE, restarts=(400,), restart_decay=0.5)
    assert learning_rate(restarted, 390) < 0.01
    assert learning_rate(restarted, 460) == pytest.approx(0.25, abs=0.01)
    assert learning_rate(restarted, 990) < 0.001


def test_it_scales_with_the_batch() -> None:
    assert learning_rate(replace(COSINE, reference_batch=5), 500) == pytest.approx(0.5)
