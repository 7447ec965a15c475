"""Resampling in an order that is a pure function of (seed, position)."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from trainer.sampler import Sampler, permute

FACTORS = np.array([1.0, 2.5, 0.0, 3.25] * 100)


def test_an_epoch_repeats_the_whole_part_always_and_the_fraction_by_chance() -> None:
    sampler = Sampler(FACTORS, seed=3)
    counts = Counter(sampler.at(np.arange(sampler.epoch_length)).tolist())
    assert sampler.epoch_length == 675
    for photo, factor in enumerate(FACTORS):
        assert int(factor) <= counts[photo] <= int(np.ceil(factor))
    halves = [counts[photo] for photo in range(1, 400, 4)]
    assert 2.3 < np.mean(halves) < 2.7


def test_the_order_depends_on_seed_and_position_alone() -> None:
    positions = np.arange(3000)
    forward = Sampler(FACTORS, seed=1).at(positions)
    again = Sampler(FACTORS, seed=1)
    assert again.at(positions[::-1]).tolist() == forward[::-1].tolist()
    assert [int(again.at(position)[0]) for position in (0, 2999, 17)] == [forward[0], forward[2999], forward[17]]
    assert Sampler(FACTORS, seed=2).at(positions).tolist() != forward.tolist()
    assert forward[:675].tolist() != forward[675:1350].tolist(), "every epoch has an order of its own"


@pytest.mark.parametrize("machines", [1, 2, 3, 8])
def test_any_number_of_machines_sees_the_same_global_order(machines: int) -> None:
    whole = Sampler(FACTORS, seed=1).at(np.arange(480))
    parts = [Sampler(FACTORS, seed=1).at(np.arange(rank, 480, machines)) for rank in range(machines)]
    together = np.empty_like(whole)
    for rank, part in enumerate(parts):
        together[rank::machines] = part
    assert together.tolist() == whole.tolist()


@pytest.mark.parametrize("length", [1, 2, 3, 64, 65, 1000, 65537])
def test_permutations_meet_every_place_once_and_look_random(length: int) -> None:
    shuffled = permute(np.arange(length), length, (7, 0))
    assert sorted(shuffled.tolist()) == list(range(length))
    if length >= 1000:
        assert abs(np.corrcoef(np.arange(length), shuffled)[0, 1]) < 0.1
        assert (np.diff(shuffled) == 1).mean() < 0.01


def test_a_corpus_of_billions_needs_no_memory_of_its_size() -> None:
    shuffled = permute(np.arange(1000), 5_000_000_000, (1, 2))
    assert len(set(shuffled.tolist())) == 1000
    assert 0 <= shuffled.min() < shuffled.max() < 5_000_000_000
    assert 0.4 < (shuffled > 2_500_000_000).mean() < 0.6
