"""Labels made wrong on purpose, to see how much wrong labels hurt."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence


def replace_labels(labels: Sequence[Sequence[int]], share: float, seed: int) -> list[list[int]]:
    """Replace that share of all labels by random ones, drawn as often as each label occurs.

    Photos keep at least one label if they had one, and none twice.

    Source: [WSL] section 3.1.3 ("hashtag noise").
    """
    random = np.random.default_rng((seed, 10))
    marginal = np.array([label for each in labels for label in each], dtype=np.int64)
    changed = []
    for each in labels:
        wrong = random.random(len(each)) < share
        drawn = marginal[random.integers(len(marginal), size=len(each))] if len(each) else ()
        mixed = (int(new) if bad else label for label, bad, new in zip(each, wrong, drawn, strict=True))
        changed.append(sorted(set(mixed)))
    return changed
