"""Tags on photos, and what models suggest."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, delete, exists, insert, or_, select

from photohash.hashtag import normalise
from photohash.library.hierarchy import Hierarchy
from photohash.library.records import Model, PhotoTag, TagNode, VocabularyTag
from photohash.library.schema import model, photo_tag, tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sqlalchemy import Connection

_CHUNK = 500
"""Ids in one statement, well below SQLite's limit on parameters."""
_STATES = ("accepted", "suggested", "rejected")


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
    """Store a model's tags, what they are kinds of and what else they are called; returns the key of each name.

    What the person edited stays: the spelling and the parents of a tag that they renamed or placed, and the
    absence of one that they deleted or merged into another.
    """
    tags = list(tags)
    for entry in tags:
        # A keyword may have made the tag first, in its own spelling and without a meaning.
        connection.exec_driver_sql(
            "INSERT INTO tag (name, display, synset) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE"
            " SET display = iif(tag.edited, tag.display, excluded.display), synset = excluded.synset"
            " WHERE tag.synset IS NULL AND excluded.synset IS NOT NULL",
            (entry.name, entry.display, entry.synset),
        )
    rows = connection.execute(select(tag.c.name, tag.c.id, tag.c.merged_into, tag.c.deleted, tag.c.edited)).all()
    meant: dict[str, int] = {row.name: row.merged_into or row.id for row in rows}
    deleted = {row.id for row in rows if row.deleted}
    fixed = deleted | {row.id for row in rows if row.edited or row.merged_into}
    own: dict[str, int] = {row.name: row.id for row in rows}
    words = [(normalise(word), own[entry.name]) for entry in tags for word in entry.synonyms]
    if words:
        connection.exec_driver_sql("INSERT OR IGNORE INTO synonym (word, tag_id) VALUES (?, ?)", words)
    links = [
        (own[entry.name], meant[parent]) for entry in tags for parent in entry.parents if own[entry.name] not in fixed
    ]
    _put_links(connection, [(child, parent) for child, parent in links if parent not in deleted and child != parent])
    return own


def _put_links(connection: Connection, links: Sequence[tuple[int, int]]) -> None:
    """Store what tags are kinds of, save what would make a circle with what the person placed or merged."""
    edited = or_(tag.c.edited == 1, tag.c.merged_into.is_not(None))
    hierarchy = Hierarchy(connection) if connection.scalar(select(exists().where(edited))) else None
    for child, parent in links:
        if hierarchy is None or child not in hierarchy.above(parent):
            connection.exec_driver_sql(
                "INSERT OR IGNORE INTO tag_parent (tag_id, parent_id) VALUES (?, ?)", (child, parent)
            )
            if hierarchy is not None:
                hierarchy.add(child, parent)


def put_suggestions(
    connection: Connection, model_id: int, suggestions: Mapping[int, Sequence[tuple[int, float]]]
) -> None:
    """Replace what models suggest for some photos: photo id -> (tag key, score in [0, 1]).

    `suggest` says what becomes of them.
    """
    if not suggestions:
        return
    connection.execute(
        delete(photo_tag).where(
            photo_tag.c.photo_id == bindparam("photo"),
            photo_tag.c.source == "model",
        ),
        [{"photo": photo_id} for photo_id in suggestions],
    )
    rows = ((photo_id, *each) for photo_id, scored in suggestions.items() for each in scored)
    suggest(connection, model_id, rows)


def suggest(connection: Connection, model_id: int, suggestions: Iterable[tuple[int, int, float]]) -> None:
    """Put what a model suggests: (photo id, tag key, score in [0, 1]).

    Rows that a person or a file decided stay as they are; a rejected tag is not suggested again. Tags that the
    person hid are kept out of sight, those that they deleted are left out, and those that they merged into
    another are suggested as that one, with the best of their scores.
    """
    # Looked up with each batch: the person may edit tags while a job runs.
    edited = connection.execute(
        select(tag.c.id, tag.c.merged_into, tag.c.deleted, tag.c.hidden).where(
            or_(tag.c.merged_into.is_not(None), tag.c.deleted == 1, tag.c.hidden == 1)
        )
    ).all()
    merged = {row.id: row.merged_into for row in edited if row.merged_into}
    deleted = {row.id for row in edited if row.deleted}
    hidden = {row.id for row in edited if row.hidden}
    rows = [
        (photo_id, meant, "hidden" if meant in hidden else "suggested", score, model_id)
        for photo_id, tag_id, score in suggestions
        if (meant := merged.get(tag_id, tag_id)) not in deleted
    ]
    # Of several that mean one tag now, the best stays; photo by photo, as the table lies.
    rows.sort(key=lambda row: (row[0], -row[3]))
    if rows:
        connection.exec_driver_sql(
            "INSERT OR IGNORE INTO photo_tag (photo_id, tag_id, state, source, score, model_id)"
            " VALUES (?, ?, ?, 'model', ?, ?)",
            rows,
        )


def tags_of(connection: Connection, photo_ids: Sequence[int]) -> dict[int, tuple[PhotoTag, ...]]:
    """Tags of each photo: accepted, suggested, rejected; photos without tags have ().

    Those of one state by score, save that each comes before what it is a kind of.
    """
    found: dict[int, dict[int, PhotoTag]] = defaultdict(dict)
    hierarchy = Hierarchy(connection)
    for start in range(0, len(photo_ids), _CHUNK):
        query = (
            select(photo_tag, tag.c.name, tag.c.display)
            .join(tag)
            .where(photo_tag.c.photo_id.in_(photo_ids[start : start + _CHUNK]), photo_tag.c.state != "hidden")
        )
        for row in connection.execute(query):
            found[row.photo_id][row.tag_id] = PhotoTag(row.name, row.display, row.score, row.state, row.source)
    return {photo_id: tuple(_in_order(found[photo_id], hierarchy)) for photo_id in photo_ids}


def _in_order(tags: Mapping[int, PhotoTag], hierarchy: Hierarchy) -> Iterator[PhotoTag]:
    ranked = sorted(tags, key=lambda tag_id: (-(tags[tag_id].score or 0), tags[tag_id].name))
    for state in _STATES:
        of_state = [tag_id for tag_id in ranked if tags[tag_id].state == state]
        yield from (tags[tag_id] for tag_id in hierarchy.specific_first(of_state))


def nodes(connection: Connection) -> list[TagNode]:
    """Every tag that is on a photo, is hidden, or has tags below it, by name."""
    links = connection.exec_driver_sql(
        "SELECT tag_parent.tag_id, above.name FROM tag_parent JOIN tag AS above ON above.id = parent_id"
        " WHERE NOT above.deleted ORDER BY above.name"
    ).all()
    parents: dict[int, tuple[str, ...]] = {}
    for tag_id, name in links:
        parents[tag_id] = (*parents.get(tag_id, ()), name)
    above = {name for _, name in links}
    rows = connection.exec_driver_sql(
        "SELECT id, name, display, suggested, accepted, rejected, hidden FROM tag"
        " WHERE merged_into IS NULL AND NOT deleted ORDER BY name"
    )
    return [
        TagNode(name, display, suggested, accepted, rejected, parents.get(tag_id, ()), bool(hidden))
        for tag_id, name, display, suggested, accepted, rejected, hidden in rows
        if suggested or accepted or rejected or hidden or name in above
    ]
