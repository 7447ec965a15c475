"""What a linear classifier makes of a network's embeddings: the network itself is not trained."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]
    Targets = npt.NDArray[np.intp]

_STRENGTHS = tuple(10.0**power for power in range(-4, 3))
"""Inverse strengths of the regularisation that are tried."""
_HELD_OUT = 5
"""One in so many training photos chooses among them."""


def linear_probe(embeddings: Floats, targets: Targets, classes: int, judged: Floats, seed: int = 0) -> Floats:
    """Probabilities (m, classes) of photos by logistic regression on embeddings of others.

    Regularisation is chosen on a fifth of the training photos, then all of them are fitted.

    Args:
        embeddings, targets: (n, dimension) and (n,), trained on.
        judged: (m, dimension).

    Source: Kornblith et al. 2019 (arXiv 1805.08974), appendix A.4: L2-regularised logistic regression, its strength
    chosen on held-out training photos.
    """
    held_out = np.random.default_rng(seed).permutation(len(targets)) % _HELD_OUT == 0
    best, best_accuracy = _STRENGTHS[len(_STRENGTHS) // 2], -1.0
    # With one class left there is nothing to choose by.
    if len(set(targets[~held_out].tolist())) > 1:
        for strength in _STRENGTHS:
            fitted = _fit(embeddings[~held_out], targets[~held_out], strength)
            share = float((fitted.predict(embeddings[held_out]) == targets[held_out]).mean())
            if share > best_accuracy:
                best, best_accuracy = strength, share
    fitted = _fit(embeddings, targets, best)
    probabilities = np.zeros((len(judged), classes), dtype=np.float32)
    # Classes without a training photo keep probability 0.
    probabilities[:, fitted.classes_] = fitted.predict_proba(judged)
    return probabilities


def _fit(embeddings: Floats, targets: Targets, strength: float) -> Any:
    from sklearn.exceptions import ConvergenceWarning
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    with warnings.catch_warnings():
        # Hardly regularised fits have no optimum to reach; the held-out photos judge them as they are.
        warnings.simplefilter("ignore", ConvergenceWarning)
        return make_pipeline(StandardScaler(), LogisticRegression(C=strength, max_iter=500)).fit(embeddings, targets)
