"""Photos and the folders they lie in. Nothing here forgets a photo: what is not found is marked missing."""

from __future__ import annotations

import secrets
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Row, and_, bindparam, delete, exists, func, insert, or_, select, text, true, update

from photohash.hashtag import normalise
from photohash.library.history import forget
from photohash.library.names import put_tag
from photohash.library.records import Counts, FolderNode, FoundFile, KnownFile, Photo, PhotoFacts, Root
from photohash.library.schema import embedding, photo, photo_tag, root, tag, unescape, volume

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import Any

    from sqlalchemy import Connection

_FACTS = tuple(field.name for field in fields(PhotoFacts) if field.name != "keywords")


def add_root(connection: Connection, path: Path, identity: str) -> Root:
    """Add a folder on a volume; a folder that lies in one that was added before gives that one.

    A folder that was added before is from now on expected on this volume.
    """
    volume_id = connection.scalar(select(volume.c.id).where(volume.c.identity == identity))
    if volume_id is None:
        volume_id = _key(connection.execute(insert(volume).values(identity=identity)))
    for known in roots(connection):
        if path == known.path:
            connection.execute(update(root).where(root.c.id == known.id).values(volume_id=volume_id))
            return Root(known.id, path, identity, path.is_dir())
        if path.is_relative_to(known.path):
            return known
    # The key of a folder that was forgotten may come again; what is kept of its photos must not pass for this one's.
    version = secrets.randbits(32)
    root_id = _key(connection.execute(insert(root).values(volume_id=volume_id, path=str(path), version=version)))
    return Root(root_id, path, identity, path.is_dir())


def roots(connection: Connection) -> list[Root]:
    """Every folder, in the order they were added."""
    query = select(root.c.id, root.c.path, volume.c.identity).join(volume).order_by(root.c.id)
    return [Root(row.id, Path(row.path), row.identity, Path(row.path).is_dir()) for row in connection.execute(query)]


def remove_root(connection: Connection, root_id: int, at_most: int = 20_000) -> bool:
    """Forget a folder with its photos and what was said of them, for good; the files stay.

    Forgets so many photos at most, that other writers need not wait long; returns whether all is done. Nothing
    that was done before can be undone after it: new photos may be given the keys of those forgotten.
    """
    forget(connection)
    chosen = select(photo.c.id).where(photo.c.root_id == root_id).limit(at_most)
    if connection.execute(delete(photo).where(photo.c.id.in_(chosen))).rowcount:
        return False
    connection.execute(delete(root).where(root.c.id == root_id))
    connection.execute(delete(volume).where(volume.c.id.not_in(select(root.c.volume_id))))
    return True


def folders(connection: Connection) -> list[FolderNode]:
    """Every folder that holds photos and every one on the way to it, root by root, by path."""
    found = []
    for known in roots(connection):
        counts: dict[str, int] = {"": 0}
        rows = connection.exec_driver_sql("SELECT path, photos FROM folder WHERE root_id = ?", (known.id,))
        for path, count in rows:
            for place in _upwards(unescape(path)):
                counts[place] = counts.get(place, 0) + count
        # Below a folder comes what is in it, before its neighbours: a slash is less than any other character.
        for path in sorted(counts, key=lambda path: path.replace("/", "\0")):
            name = path.rpartition("/")[2] or known.path.name or str(known.path)
            found.append(FolderNode(known.id, path, name, counts[path], known.online))
    return found


def known_files(connection: Connection, root_id: int) -> dict[str, KnownFile]:
    """Every photo of a folder by its relative path."""
    # The driver's plain rows: a scan of a million files waits for this.
    rows = connection.exec_driver_sql(
        "SELECT path, id, size, mtime_ns, state FROM photo WHERE root_id = ?", (root_id,)
    )
    return {unescape(path): KnownFile(*rest) for path, *rest in rows}


def put_found(connection: Connection, root_id: int, files: Iterable[FoundFile]) -> None:
    """Store files that are new, or not as the library remembers them: they are to be read again."""
    rows = [{"file_path": file.path, "size": file.size, "mtime_ns": file.mtime_ns} for file in files]
    if not rows:
        return
    statement = insert(photo).prefix_with("OR IGNORE")
    connection.execute(
        statement.values(root_id=root_id, path=bindparam("file_path"), state="pending"), rows
    )
    connection.execute(
        update(photo)
        .where(
            photo.c.root_id == root_id,
            photo.c.path == bindparam("file_path"),
            or_(photo.c.size != bindparam("new_size"), photo.c.mtime_ns != bindparam("new_mtime")),
        )
        .values(size=bindparam("new_size"), mtime_ns=bindparam("new_mtime"), state="pending", error=None),
        [{"file_path": row["file_path"], "new_size": row["size"], "new_mtime": row["mtime_ns"]} for row in rows],
    )


def mark_missing(connection: Connection, photo_ids: Sequence[int]) -> None:
    """Note that photos are not on the disk. Their tags stay."""
    _set_state(connection, photo_ids, "missing")


def mark_found(connection: Connection, photo_ids: Sequence[int]) -> None:
    """Note that missing photos are back, as they were."""
    _set_state(connection, photo_ids, "indexed", photo.c.content_hash.is_not(None))
    _set_state(connection, photo_ids, "pending", photo.c.content_hash.is_(None))


def pending(connection: Connection, model_id: int, limit: int, after: int = 0) -> list[Photo]:
    """The next photos, by id above `after`, that are to be read or that a model has not seen."""
    query = _photos().where(photo.c.id > after, _to_do(model_id)).order_by(photo.c.id).limit(limit)
    return [_record(row) for row in connection.execute(query)]


def count_pending(connection: Connection, model_id: int) -> int:
    """How many photos `pending` would give."""
    return connection.scalar(select(func.count()).select_from(photo).where(_to_do(model_id))) or 0


def put_indexed(connection: Connection, readings: Sequence[tuple[int, PhotoFacts]]) -> list[int]:
    """Store what reading photos told, by id; returns the ids that hold them from now on.

    A photo with the same content that is missing has moved here: it takes over the new place, and keeps its
    id, its tags and its history. Keywords in the file are its accepted tags, unless the person said otherwise.
    """
    if not readings:
        return []
    ids = _adopt(connection, readings)
    connection.execute(
        update(photo)
        .where(photo.c.id == bindparam("photo_id"))
        .values(
            {
                **{name: bindparam(f"new_{name}") for name in _FACTS},
                "state": "indexed",
                "error": None,
            }
        ),
        [
            {"photo_id": photo_id, **{f"new_{name}": getattr(facts, name) for name in _FACTS}}
            for photo_id, (_, facts) in zip(ids, readings, strict=True)
        ],
    )
    _put_keywords(connection, {photo_id: facts.keywords for photo_id, (_, facts) in zip(ids, readings, strict=True)})
    return ids


def put_failed(connection: Connection, photo_id: int, reason: str) -> None:
    """Note that a photo cannot be read, and why. Its tags stay."""
    connection.execute(update(photo).where(photo.c.id == photo_id).values(state="failed", error=reason))


def retry_failed(connection: Connection, photo_ids: Sequence[int] | None = None) -> int:
    """Have failed photos, or all that failed, read again; returns how many."""
    failed = update(photo).where(photo.c.state == "failed").values(state="pending", error=None)
    if photo_ids is None:
        return connection.execute(failed).rowcount
    if not photo_ids:
        return 0
    chosen = failed.where(photo.c.id == bindparam("photo_id"))
    return connection.execute(chosen, [{"photo_id": photo_id} for photo_id in photo_ids]).rowcount


def failed(connection: Connection) -> list[Photo]:
    """Photos that could not be read, by path."""
    query = _photos().where(photo.c.state == "failed").order_by(root.c.path, photo.c.path)
    return [_record(row) for row in connection.execute(query)]


def duplicates(connection: Connection) -> list[tuple[int, ...]]:
    """Groups of photos on the disk with the same content, each by path."""
    # Only photos as they were last read: what changed since, or cannot be read, is no longer what was hashed.
    rows = connection.exec_driver_sql(
        "SELECT photo.content_hash, photo.id FROM"
        " (SELECT content_hash FROM photo GROUP BY content_hash HAVING count(*) > 1) AS several"
        " CROSS JOIN photo ON photo.content_hash = several.content_hash"
        " WHERE +photo.state = 'indexed' ORDER BY photo.root_id, photo.path"  # + keeps it from the index of states
    )
    groups: dict[str, tuple[int, ...]] = {}
    for content_hash, photo_id in rows:
        groups[content_hash] = (*groups.get(content_hash, ()), photo_id)
    return [group for group in groups.values() if len(group) > 1]


def get(connection: Connection, photo_ids: Sequence[int]) -> dict[int, Photo]:
    """Photos by id; unknown ids are left out."""
    query = _photos().where(photo.c.id.in_(photo_ids))
    return {row.id: _record(row) for row in connection.execute(query)}


def by_path(connection: Connection) -> list[int]:
    """Ids of all photos, sorted by path."""
    return list(connection.scalars(select(photo.c.id).join(root).order_by(root.c.path, photo.c.path)))


def find(connection: Connection, path: Path) -> Photo | None:
    """The photo at an absolute path."""
    for known in roots(connection):
        if path.is_relative_to(known.path):
            relative = path.relative_to(known.path).as_posix()
            query = _photos().where(photo.c.root_id == known.id, photo.c.path == relative)
            row = connection.execute(query).first()
            return _record(row) if row else None
    return None


def below(connection: Connection, folder: Path) -> list[Photo]:
    """Photos in a folder and its subfolders, by path."""
    found = []
    for known in roots(connection):
        if known.path.is_relative_to(folder):
            inside: Any = true()
        elif folder.is_relative_to(known.path):
            prefix = f"{folder.relative_to(known.path).as_posix()}/"
            # A range, not LIKE: it is exact, and the index on the path serves it.
            inside = and_(photo.c.path >= prefix, photo.c.path < prefix[:-1] + "0")
        else:
            continue
        query = _photos().where(photo.c.root_id == known.id, inside).order_by(photo.c.path)
        found += [_record(row) for row in connection.execute(query)]
    return found


def counts(connection: Connection) -> Counts:
    """Totals."""
    photos = connection.exec_driver_sql("SELECT coalesce(sum(photos), 0) FROM folder").scalar_one()
    # Most photos are indexed, as a rule: the others are counted.
    states: dict[str, int] = {
        state: connection.scalar(select(func.count()).select_from(photo).where(photo.c.state == state)) or 0
        for state in ("pending", "failed", "missing")
    }
    return Counts(
        photos=photos,
        pending=states["pending"],
        indexed=photos - sum(states.values()),
        failed=states["failed"],
        missing=states["missing"],
        tags=connection.scalar(select(func.count()).select_from(tag).where(tag.c.merged_into.is_(None))) or 0,
        # Said twice, so that SQLite uses the index of what was decided.
        decisions=connection.scalar(
            select(func.count())
            .select_from(photo_tag)
            .where(photo_tag.c.source == "person", text("photo_tag.source != 'model'"))
        )
        or 0,
    )


def _upwards(path: str) -> Iterator[str]:
    """A relative path and all above it, down to ""."""
    while path:
        yield path
        path = path.rpartition("/")[0]
    yield ""


def _photos() -> Any:
    return select(photo, root.c.path.label("root_path")).join(root)


def _record(row: Row[Any]) -> Photo:
    return Photo(
        row.id, row.root_id, Path(row.root_path, row.path), row.size, row.mtime_ns, row.content_hash, row.width,
        row.height, row.taken_at, row.camera, row.latitude, row.longitude, row.state, row.error,
    )  # fmt: skip


def _to_do(model_id: int) -> Any:
    seen = exists().where(embedding.c.photo_id == photo.c.id, embedding.c.model_id == model_id)
    return or_(photo.c.state == "pending", and_(photo.c.state == "indexed", ~seen))


def _set_state(connection: Connection, photo_ids: Sequence[int], state: str, *conditions: Any) -> None:
    if photo_ids:
        connection.execute(
            update(photo).where(photo.c.id == bindparam("photo_id"), *conditions).values(state=state),
            [{"photo_id": photo_id} for photo_id in photo_ids],
        )


def _adopt(connection: Connection, readings: Sequence[tuple[int, PhotoFacts]]) -> list[int]:
    hashes = {facts.content_hash for _, facts in readings}
    moved: dict[str, int] = {
        row.content_hash: row.id
        for row in connection.execute(
            select(photo.c.id, photo.c.content_hash).where(
                photo.c.content_hash.in_(hashes), photo.c.state == "missing"
            )
        )
    }
    ids = []
    for photo_id, facts in readings:
        old = moved.get(facts.content_hash)
        if old is None or connection.scalar(select(exists().where(photo_tag.c.photo_id == photo_id))):
            ids.append(photo_id)
            continue
        del moved[facts.content_hash]  # two copies do not both take its place
        new = connection.execute(select(photo).where(photo.c.id == photo_id)).one()
        connection.execute(delete(photo).where(photo.c.id == photo_id))
        connection.execute(
            update(photo)
            .where(photo.c.id == old)
            .values(root_id=new.root_id, path=new.path, size=new.size, mtime_ns=new.mtime_ns)
        )
        ids.append(old)
    return ids


def _put_keywords(connection: Connection, keywords: Mapping[int, Sequence[str]]) -> None:
    # Keywords that someone took out of the file go; nothing that the person or a model said does.
    connection.execute(
        delete(photo_tag).where(photo_tag.c.photo_id.in_(keywords), photo_tag.c.source == "file")
    )
    # A tag that the person deleted stays away.
    rows = [
        {"photo_id": photo_id, "tag_id": meant.id}
        for photo_id, words in keywords.items()
        for meant in (put_tag(connection, word) for word in words if normalise(word))
        if not meant.deleted
    ]
    if not rows:
        return
    # A keyword is stronger than a model's suggestion, and weaker than what the person decided.
    connection.execute(
        delete(photo_tag).where(
            photo_tag.c.photo_id == bindparam("photo"),
            photo_tag.c.tag_id == bindparam("tag"),
            photo_tag.c.source == "model",
        ),
        [{"photo": row["photo_id"], "tag": row["tag_id"]} for row in rows],
    )
    connection.execute(insert(photo_tag).prefix_with("OR IGNORE").values(state="accepted", source="file"), rows)


def _key(result: Any) -> int:
    return int(result.inserted_primary_key[0])
