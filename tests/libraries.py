"""Libraries for tests: photos that were found and read, and what a model said of them."""

from __future__ import annotations

from pathlib import Path

from photohash.library import photos, schema, tags
from photohash.library.database import Database
from photohash.library.records import FoundFile, Model, PhotoFacts, VocabularyTag

MODEL = Model("m", "0" * 32, "M", "CC0")


def fill(database: Database, root: Path, names: list[str], **facts: object) -> list[int]:
    """Photos that were found and read, each with its own content."""
    with database.write() as c:
        known = photos.add_root(c, root, "disk")
        photos.put_found(c, known.id, [FoundFile(name, 10, 20) for name in names])
        ids = [photos.find(c, root / name).id for name in names]  # type: ignore[union-attr]
        return photos.put_indexed(
            c,
            [
                (photo_id, PhotoFacts(f"hash of {schema.escape(name)}", 4, 3, **facts))  # type: ignore[arg-type]
                for photo_id, name in zip(ids, names, strict=True)
            ],
        )


def suggest(database: Database, suggestions: dict[int, dict[str, float]], model: Model = MODEL) -> int:
    with database.write() as c:
        key = tags.put_model(c, model)
        names = {name for scored in suggestions.values() for name in scored}
        keys = tags.put_vocabulary(c, [VocabularyTag(schema_name(name), name) for name in sorted(names)])
        tags.put_suggestions(
            c, key, {i: [(keys[schema_name(n)], s) for n, s in scored.items()] for i, scored in suggestions.items()}
        )
        return key


def schema_name(display: str) -> str:
    return display.replace(" ", "").lower()
