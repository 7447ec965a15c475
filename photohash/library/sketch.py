"""A model's vectors in memory, a byte a dimension: a million photos are compared in a moment."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np
from sqlalchemy import func, select

from photohash.library.embeddings import nearest
from photohash.library.schema import embedding, model

if TYPE_CHECKING:
    import numpy.typing as npt
    from sqlalchemy import Connection

    from photohash.library.embeddings import Vector
    from photohash.library.ids import Ids

_BLOCK = 4096
"""Vectors handled at once: what fits a processor's cache."""
_MORE = 4
"""Times as many photos as wanted that are compared by their whole vectors in the end."""


@dataclass(frozen=True, slots=True)
class _Vectors:
    """What is known of a model's vectors at some moment: photo `ids` (n,), and their vectors (n, dimension), each
    times 127 over its greatest value. `scales` (n,) makes of them vectors of length 1."""

    moment: tuple[int, int]
    ids: Ids
    bytes: npt.NDArray[np.int8]
    scales: npt.NDArray[np.float32]


class Sketch:
    """Remembers the vectors of one model until some are added. May be used from any thread.

    A photo's bytes are off its vector by less than a hundredth of its length; the best photos by their bytes are
    compared again by their vectors, so that what is given is exact.
    """

    def __init__(self) -> None:
        self._known: _Vectors | None = None
        self._reading = Lock()

    def nearest(self, connection: Connection, model_id: int, vector: Vector, top: int) -> list[tuple[int, float]]:
        """The photos on the disk most like a vector: (photo id, cosine similarity in [-1, 1]), best first."""
        known = self._get(connection, model_id)
        count, wanted = len(known.ids), _MORE * top
        scores = np.empty(count, dtype=np.float32)
        for start in range(0, count, _BLOCK):
            part = slice(start, start + _BLOCK)
            scores[part] = known.bytes[part].astype(np.float32) @ vector.astype(np.float32)
        scores *= known.scales
        while True:
            best = known.ids if wanted >= count else known.ids[np.argpartition(-scores, wanted)[:wanted]]
            found = nearest(connection, model_id, vector, top, best.tolist())
            # Photos that are no longer there are left out, and may leave too few.
            if len(found) == top or wanted >= count:
                return found
            wanted *= _MORE

    def _get(self, connection: Connection, model_id: int) -> _Vectors:
        version = connection.scalar(select(model.c.vectors).where(model.c.id == model_id)) or 0
        # Who asks meanwhile waits: a million vectors are not read, nor kept, twice.
        with self._reading:
            if self._known is None or self._known.moment != (model_id, version):
                self._known = _read(connection, (model_id, version))
            return self._known


def _read(connection: Connection, moment: tuple[int, int]) -> _Vectors:
    mine = embedding.c.model_id == moment[0]
    count = connection.scalar(select(func.count()).select_from(embedding).where(mine)) or 0
    length = connection.scalar(select(func.length(embedding.c.vector)).where(mine).limit(1)) or 0
    known = _Vectors(
        moment, np.empty(count, dtype=np.int64), np.empty((count, length // 2), dtype=np.int8),
        np.empty(count, dtype=np.float32),
    )  # fmt: skip
    # The driver's plain rows: there may be a million.
    rows = connection.exec_driver_sql("SELECT photo_id, vector FROM embedding WHERE model_id = ?", moment[:1])
    for number, chunk in enumerate(rows.partitions(_BLOCK)):
        part = slice(number * _BLOCK, number * _BLOCK + len(chunk))
        ids, vectors = zip(*chunk, strict=True)
        block = np.frombuffer(b"".join(vectors), dtype=np.float16).astype(np.float32).reshape(len(chunk), -1)
        greatest = np.maximum(np.abs(block).max(axis=1), 1e-12)
        lengths = np.sqrt(np.einsum("ij,ij->i", block, block))
        known.ids[part] = ids
        known.scales[part] = greatest / (127 * np.maximum(lengths, 1e-12))
        block *= (127 / greatest)[:, None]
        known.bytes[part] = np.rint(block, out=block)
    return known
