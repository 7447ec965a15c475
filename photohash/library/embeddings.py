"""The vectors that photos are compared by, one for each photo and model."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import numpy as np
from sqlalchemy import Select, func, insert, select, update

from photohash.library.schema import embedding, model, photo

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
    connection: Connection, model_id: int, vector: Vector, top: int, among: Sequence[int] | Select[tuple[int]]
) -> list[tuple[int, float]]:
    """The photos on the disk most like a vector: (photo id, cosine similarity in [-1, 1]), best first.

    Only photos whose ids are among some are compared, one by one.
    """
    query = vector.astype(np.float32)
    query /= max(float(np.linalg.norm(query)), 1e-12)
    ids: list[int] = []
    scores: list[npt.NDArray[np.float32]] = []
    if not isinstance(among, Select):
        # As one text: SQLite takes only so many parameters.
        text = msgspec.json.encode(among).decode()
        among = select(func.json_each(text).table_valued("value").c.value)
    vectors = (
        select(embedding.c.photo_id, embedding.c.vector)
        .join(photo, photo.c.id == embedding.c.photo_id)
        .where(embedding.c.model_id == model_id, photo.c.state == "indexed", embedding.c.photo_id.in_(among))
    )
    rows = connection.execution_options(yield_per=4096).execute(vectors)
    for chunk in rows.partitions():
        ids.extend(row.photo_id for row in chunk)
        block = np.frombuffer(b"".join(row.vector for row in chunk), dtype=np.float16).astype(np.float32)
        block = block.reshape(len(chunk), -1)
        scores.append(block @ query / np.maximum(np.linalg.norm(block, axis=1), 1e-12))
    if not ids:
        return []
    every = np.concatenate(scores)
    best = np.argsort(-every, kind="stable")[:top]
    return [(ids[place], float(every[place])) for place in best]
