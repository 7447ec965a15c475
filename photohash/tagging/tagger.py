"""The whole way from prepared pixels to scored tags, for one bundle on one device."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from photohash.tagging import preprocessing
from photohash.tagging.bundle import bundle_hash, read_bundle
from photohash.tagging.calibration import softmax
from photohash.tagging.engine import load_engine
from photohash.tagging.hierarchy import Hierarchy

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import numpy.typing as npt
    from PIL import Image


@dataclass(frozen=True, slots=True)
class ScoredTag:
    """A tag and its calibrated score in [0, 1]."""

    name: str
    display: str
    score: float


@dataclass(frozen=True, slots=True)
class Prediction:
    """Tags of one photo, what people would call it first, and its float16 embedding (dimension,)."""

    tags: tuple[ScoredTag, ...]
    embedding: npt.NDArray[np.float16]


class Tagger:
    """A bundle, loaded and ready.

    Raises:
        ModelError: the bundle cannot be used.
        UsageError: the device is not there.
    """

    def __init__(self, folder: Path, device: str = "auto") -> None:
        bundle = read_bundle(folder)
        self._engine = load_engine(folder, bundle, device)
        self._hierarchy = Hierarchy(bundle.tags)
        self._calibration = np.array([tag.calibration for tag in bundle.tags])
        self._thresholds = np.array([tag.threshold for tag in bundle.tags], dtype=np.float32)
        self._input = bundle.input
        self.id = bundle.id
        self.title = bundle.title
        self.licence = bundle.licence
        self.hash = bundle_hash(folder)
        self.vocabulary = bundle.tags
        self.decode_size = bundle.input.resize
        """Short side, in pixels, that photos should be decoded to."""

    @property
    def device(self) -> str:
        """What it runs on, for people."""
        return self._engine.device

    @property
    def batch_size(self) -> int:
        """How many photos at a time suit the device; may shrink when memory runs out."""
        return self._engine.batch_size

    def prepare(self, image: Image.Image) -> npt.NDArray[np.uint8]:
        """An RGB photo as the pixels (size, size, 3) that `tag` takes. May be called from any thread."""
        return preprocessing.prepare(image, self._input)

    def tag(
        self, inputs: Sequence[npt.NDArray[np.uint8]], top: int | None = None, threshold: float | None = None
    ) -> list[Prediction]:
        """Tags of each prepared photo that reach their own thresholds, or `threshold`; 0 shows all."""
        if not inputs:
            return []
        logits, embeddings = self._engine.run(np.stack(inputs))
        probabilities = softmax(logits)
        scores = self._hierarchy.scores(self._hierarchy.roll_up(probabilities), self._calibration)
        prominence = self._hierarchy.prominence(probabilities)
        floors = self._thresholds if threshold is None else np.full_like(self._thresholds, threshold)
        return [
            Prediction(self._shown(row, near, floors, top), embedding.astype(np.float16))
            for row, near, embedding in zip(scores, prominence, embeddings, strict=True)
        ]

    def _shown(
        self,
        scores: npt.NDArray[np.float32],
        prominence: npt.NDArray[np.float32],
        floors: npt.NDArray[np.float32],
        top: int | None,
    ) -> tuple[ScoredTag, ...]:
        places = np.flatnonzero(scores >= floors)
        return tuple(
            ScoredTag(self.vocabulary[place].name, self.vocabulary[place].display, float(scores[place]))
            for place in places[np.argsort(-prominence[places], kind="stable")][:top]
        )
