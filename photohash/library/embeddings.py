"""The vectors that photos are compared by, one for each photo and model."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import numpy as np
from sqlalchemy import insert, select, update

from photohash.library.schema import embedding, model
from photohash.vectors import unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

    import numpy.typing as npt
    from sqlalchemy import Connection

    from photohash.library.ids import Ids

    Vector = npt.NDArray[np.float16]
    Vectors = npt.NDArray[np.float16]


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


def fetch_embeddings(connection: Connection, model_id: int, photo_ids: Sequence[int]) -> tuple[Ids, Vectors]:
    """Of some photos those that the model has seen, by id: their ids (n,), and vectors (n, dimension)."""
    # The ids as one text, for SQLite takes only so many parameters; CROSS JOIN has it begin with them.
    rows = connection.exec_driver_sql(
        "SELECT photo_id, vector FROM json_each(?) AS wanted"
        " CROSS JOIN embedding ON model_id = ? AND photo_id = wanted.value",
        (msgspec.json.encode(sorted(photo_ids)).decode(), model_id),
    )
    return _stacked(rows.all())


def every_embedding(connection: Connection, model_id: int, block: int = 4096) -> Iterator[tuple[Ids, Vectors]]:
    """All photos that the model has seen, by id, so many at a time: ids (n,), and vectors (n, dimension)."""
    # The driver's plain rows: there may be a million.
    rows = connection.exec_driver_sql(
        "SELECT photo_id, vector FROM embedding WHERE model_id = ? ORDER BY photo_id", (model_id,)
    )
    for chunk in rows.partitions(block):
        yield _stacked(chunk)


def sample_embeddings(connection: Connection, model_id: int, most: int) -> tuple[Ids, tuple[Ids, Vectors]]:
    """Ids (n,) of all photos that the model has seen; of so many of them, the same each time, `fetch_embeddings`."""
    ids = connection.exec_driver_sql("SELECT photo_id FROM embedding WHERE model_id = ? ORDER BY 1", (model_id,))
    every = np.fromiter(ids.scalars(), dtype=np.int64)
    chosen = every[np.random.default_rng(0).permutation(len(every))[:most]]
    return every, fetch_embeddings(connection, model_id, chosen.tolist())


def _stacked(rows: Sequence[Any]) -> tuple[Ids, Vectors]:
    ids = np.array([row[0] for row in rows], dtype=np.int64)
    vectors = np.frombuffer(b"".join(row[1] for row in rows), dtype=np.float16)
    return ids, vectors.reshape(len(rows), -1) if rows else vectors.reshape(0, 0)


def nearest(
    connection: Connection, model_id: int, vector: Vector, top: int, among: Sequence[int]
) -> list[tuple[int, float]]:
    """The photos on the disk most like a vector: (photo id, cosine similarity in [-1, 1]), best first.

    Only photos whose ids are among some are compared, one by one.
    """
    (query,) = unit(vector[None])
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
        some, vectors = _stacked(chunk)
        ids.extend(some.tolist())
        scores.append(unit(vectors) @ query)
    if not ids:
        return []
    every = np.concatenate(scores)
    best = np.argsort(-every, kind="stable")[:top]
    return [(ids[place], float(every[place])) for place in best]
