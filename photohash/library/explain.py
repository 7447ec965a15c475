"""Why a tag is on a photo."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import or_, select

from photohash.errors import UsageError
from photohash.library.embeddings import get_embedding, nearest
from photohash.library.names import existing_tag
from photohash.library.records import Explanation
from photohash.library.schema import model, photo_tag, tag, tag_parent

if TYPE_CHECKING:
    from sqlalchemy import Connection

_NEAREST = 12
_PATHS = 8
"""At most so many ways up the hierarchy are told; few tags have more than two."""


class Explained(NamedTuple):
    """An explanation without its threshold, and the id of the model that knows it."""

    explanation: Explanation
    model: str | None


def explain(connection: Connection, photo_id: int, typed: str, model_key: int | None) -> Explained:
    """Why a tag is on a photo; `model_key` is the model whose vectors compare photos where the tag names none.

    Raises:
        UsageError: there is no such tag, or it is not on this photo.
    """
    named = existing_tag(connection, typed)
    row = connection.execute(
        select(photo_tag, tag.c.display, model.c.name.label("model"), model.c.title)
        .join(tag, tag.c.id == photo_tag.c.tag_id)
        .outerjoin(model, model.c.id == photo_tag.c.model_id)
        .where(photo_tag.c.photo_id == photo_id, photo_tag.c.tag_id == named.id, photo_tag.c.state != "hidden")
    ).first()
    if row is None:
        raise UsageError(f"#{named.name}: is not on this photo")
    every_name = or_(tag.c.id == named.id, tag.c.merged_into == named.id)
    names = connection.scalars(select(tag.c.name).where(every_name).order_by(tag.c.id != named.id, tag.c.name))
    key = model_key if row.model_id is None else row.model_id
    vector = None if key is None else get_embedding(connection, key, photo_id)
    on = select(photo_tag.c.photo_id).where(photo_tag.c.tag_id == named.id, photo_tag.c.state == "accepted")
    accepted = connection.scalars(on).all()
    near = [] if key is None or vector is None else nearest(connection, key, vector, _NEAREST + 1, accepted)
    explanation = Explanation(
        photo_id=photo_id,
        display=row.display,
        names=tuple(names),
        state=row.state,
        source=row.source,
        score=row.score,
        threshold=None,
        paths=_paths(connection, named.id),
        model=row.title,
        at=row.at,
        nearest=tuple(each for each, _ in near if each != photo_id)[:_NEAREST],
        accepted=len(accepted),
    )
    return Explained(explanation, row.model)


def _paths(connection: Connection, tag_id: int) -> tuple[tuple[str, ...], ...]:
    displays: dict[int, str] = {}
    finished: list[tuple[int, ...]] = []
    ahead: list[tuple[int, ...]] = [(tag_id,)]
    while ahead and len(finished) < _PATHS:
        path = ahead.pop(0)
        displays[path[-1]] = connection.scalar(select(tag.c.display).where(tag.c.id == path[-1])) or ""
        above = connection.scalars(select(tag_parent.c.parent_id).where(tag_parent.c.tag_id == path[-1])).all()
        if above:
            ahead += [(*path, parent) for parent in above if parent not in path]
        else:
            finished.append(path)
    return tuple(tuple(displays[each] for each in path) for path in finished)
