"""The vectors that photos are compared by, one for each photo and model."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import numpy as np
from sqlalchemy import insert, select, update

from photohash.library.schema import embedding, model

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt
    from sqlalchemy import Connection

    Vector = npt.NDArray[np.float16]


def put_embeddings(connection: Connection, model_id: int, vectors: Mapping[int, Vector]) -> None:
    """Store the vector (dimension,) of each photo."""
    if vectors:
        connection.execute(
            insert(embedding).prefix_with("OR REPLACE"),
            [
                {"model_id": model_id, "photo_id": photo_id, "vector": vector.tobytes()}
                for photo_id, vector in vectors.items()
            ],
        )
        connection.execute(update(model).where(model.c.id == model_id).values(vectors=model.c.vectors + 1))


def get_embedding(connection: Connection, model_id: int, photo_id: int) -> Vector | None:
    """The vector of a photo; None when the model has not seen it."""
    stored = connection.scalar(
        select(embedding.c.vector).where(embedding.c.model_id == model_id, embedding.c.photo_id == photo_id)
    )
    return None if stored is None else np.frombuffer(stored, dtype=np.float16)


def nearest(
    connection: Connection, model_id: int, vector: Vector, top: int, among: Sequence[int]
) -> list[tuple[int, float]]:
    """The photos on the disk most like a vector: (photo id, cosine similarity in [-1, 1]), best first.

    Only photos whose ids are among some are compared, one by one.
    """
    query = vector.astype(np.float32)
    query /= max(float(np.linalg.norm(query)), 1e-12)
    ids: list[int] = []
    scores: list[npt.NDArray[np.float32]] = []
    # The ids as one text, for SQLite takes only so many parameters; CROSS JOIN has it begin with them.
    rows = connection.exec_driver_sql(
        "SELECT photo.id, embedding.vector FROM json_each(?) AS wanted"
        " CROSS JOIN photo ON photo.id = wanted.value AND photo.state = 'indexed'"
        " CROSS JOIN embedding ON embedding.model_id = ? AND embedding.photo_id = photo.id",
        (msgspec.json.encode(sorted(among)).decode(), model_id),
    )
    for chunk in rows.partitions(4096):
        some, vectors = zip(*chunk, strict=True)
        ids.extend(some)
        block = np.frombuffer(b"".join(vectors), dtype=np.float16).astype(np.float32).reshape(len(chunk), -1)
        scores.append(block @ query / np.maximum(np.linalg.norm(block, axis=1), 1e-12))
    if not ids:
        return []
    every = np.concatenate(scores)
    best = np.argsort(-every, kind="stable")[:top]
    return [(ids[place], float(every[place])) for place in best]
