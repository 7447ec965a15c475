"""Tags on photos: what models suggest, and the vectors that photos are compared by."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np
from sqlalchemy import bindparam, case, delete, func, insert, select

from photohash.library.records import Model, PhotoTag, TagCount, VocabularyTag
from photohash.library.schema import embedding, model, photo, photo_tag, tag, tag_parent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    import numpy.typing as npt
    from sqlalchemy import Connection

    Vector = npt.NDArray[np.float16]

_CHUNK = 500
"""Ids in one statement, well below SQLite's limit on parameters."""
_STATE_ORDER = {"accepted": 0, "suggested": 1, "rejected": 2}


def put_model(connection: Connection, record: Model) -> int:
    """The key of a model's row, made if there is none."""
    found = connection.scalar(select(model.c.id).where(model.c.name == record.id, model.c.hash == record.hash))
    if found is not None:
        return int(found)
    result = connection.execute(
        insert(model).values(name=record.id, hash=record.hash, title=record.title, licence=record.licence)
    )
    return int(result.inserted_primary_key[0])  # type: ignore[index]


def model_key(connection: Connection, record: Model) -> int | None:
    """The key of a model's row; None when it has tagged nothing here."""
    return connection.scalar(select(model.c.id).where(model.c.name == record.id, model.c.hash == record.hash))


def put_vocabulary(connection: Connection, tags: Iterable[VocabularyTag]) -> dict[str, int]:
    """Store a model's tags and what they are kinds of; returns the key of each name."""
    tags = list(tags)
    for entry in tags:
        # A keyword may have made the tag first, in its own spelling and without a meaning.
        connection.exec_driver_sql(
            "INSERT INTO tag (name, display, synset) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE"
            " SET display = excluded.display, synset = excluded.synset"
            " WHERE tag.synset IS NULL AND excluded.synset IS NOT NULL",
            (entry.name, entry.display, entry.synset),
        )
    keys: dict[str, int] = {row.name: row.id for row in connection.execute(select(tag.c.name, tag.c.id))}
    links = [
        {"tag_id": keys[entry.name], "parent_id": keys[parent]} for entry in tags for parent in entry.parents
    ]
    if links:
        connection.execute(insert(tag_parent).prefix_with("OR IGNORE"), links)
    return keys


def put_suggestions(
    connection: Connection, model_id: int, suggestions: Mapping[int, Sequence[tuple[int, float]]]
) -> None:
    """Replace what models suggest for some photos: photo id -> (tag key, score in [0, 1]).

    Rows that a person or a file decided stay as they are; a rejected tag is not suggested again.
    """
    if not suggestions:
        return
    connection.execute(
        delete(photo_tag).where(
            photo_tag.c.photo_id == bindparam("photo"),
            photo_tag.c.source == "model",
            photo_tag.c.state == "suggested",
        ),
        [{"photo": photo_id} for photo_id in suggestions],
    )
    rows = [
        {"photo_id": photo_id, "tag_id": tag_id, "score": score}
        for photo_id, scored in suggestions.items()
        for tag_id, score in scored
    ]
    if rows:
        connection.execute(
            insert(photo_tag).prefix_with("OR IGNORE").values(state="suggested", source="model", model_id=model_id),
            rows,
        )


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


def get_embedding(connection: Connection, model_id: int, photo_id: int) -> Vector | None:
    """The vector of a photo; None when the model has not seen it."""
    stored = connection.scalar(
        select(embedding.c.vector).where(embedding.c.model_id == model_id, embedding.c.photo_id == photo_id)
    )
    return None if stored is None else np.frombuffer(stored, dtype=np.float16)


def nearest(connection: Connection, model_id: int, vector: Vector, top: int) -> list[tuple[int, float]]:
    """The photos on the disk most like a vector: (photo id, cosine similarity), best first."""
    query = vector.astype(np.float32)
    query /= max(float(np.linalg.norm(query)), 1e-12)
    ids: list[int] = []
    scores: list[npt.NDArray[np.float32]] = []
    rows = connection.execution_options(yield_per=4096).execute(
        select(embedding.c.photo_id, embedding.c.vector)
        .join(photo, photo.c.id == embedding.c.photo_id)
        .where(embedding.c.model_id == model_id, photo.c.state == "indexed")
    )
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


def tags_of(connection: Connection, photo_ids: Sequence[int]) -> dict[int, tuple[PhotoTag, ...]]:
    """Tags of each photo: accepted, suggested by score, rejected; photos without tags have ()."""
    found: dict[int, list[PhotoTag]] = defaultdict(list)
    for start in range(0, len(photo_ids), _CHUNK):
        query = (
            select(photo_tag, tag.c.name, tag.c.display)
            .join(tag)
            .where(photo_tag.c.photo_id.in_(photo_ids[start : start + _CHUNK]))
        )
        for row in connection.execute(query):
            found[row.photo_id].append(PhotoTag(row.name, row.display, row.score, row.state, row.source))
    return {
        photo_id: tuple(
            sorted(found[photo_id], key=lambda each: (_STATE_ORDER[each.state], -(each.score or 0), each.name))
        )
        for photo_id in photo_ids
    }


def tag_counts(connection: Connection) -> list[TagCount]:
    """Every tag that is on a photo, by name."""

    def of(state: str) -> object:
        return func.sum(case((photo_tag.c.state == state, 1), else_=0))

    query = (
        select(tag.c.name, tag.c.display, of("suggested"), of("accepted"), of("rejected"))  # type: ignore[call-overload]
        .join(photo_tag)
        .group_by(tag.c.id)
        .order_by(tag.c.name)
    )
    return [TagCount(*row) for row in connection.execute(query)]


def parents(connection: Connection) -> Iterator[tuple[str, str]]:
    """Pairs (tag, what it is a kind of) by name."""
    above = tag.alias()
    query = (
        select(tag.c.name, above.c.name.label("parent"))
        .join(tag_parent, tag_parent.c.tag_id == tag.c.id)
        .join(above, above.c.id == tag_parent.c.parent_id)
    )
    for row in connection.execute(query):
        yield row.name, row.parent
