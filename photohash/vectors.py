"""Arithmetic on the vectors that photos are compared by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt


def unit(vectors: npt.NDArray[Any]) -> npt.NDArray[np.float32]:
    """Vectors (n, dimension) scaled to length 1; those of no length stay."""
    plain = vectors.astype(np.float32)
    plain /= np.maximum(np.linalg.norm(plain, axis=1, keepdims=True), 1e-12)
    return plain
