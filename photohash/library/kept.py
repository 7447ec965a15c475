"""Answers that took long to work out, kept from one question, and one session, to the next."""

from __future__ import annotations

from collections import defaultdict
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

import msgspec
from sqlalchemy import select

from photohash.library.schema import model, root, tag

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sqlalchemy import Connection


class _Answer(NamedTuple):
    """What was worked out, and of which version of the tables."""

    version: str
    content: bytes


class Kept:
    """Remembers answers for as long as what they were worked out of stays as it is; `save` puts them into the library.

    May be used from any thread. Who asks for what is being worked out waits for it: nothing is worked out twice.
    """

    def __init__(self) -> None:
        self._known: dict[str, _Answer] = {}
        self._looked_up: set[str] = set()
        self._unsaved: set[str] = set()
        self._locks: defaultdict[str, Lock] = defaultdict(Lock)

    def get(self, connection: Connection, name: str, version: str, work_out: Callable[[], bytes]) -> bytes:
        """The answer of this name, worked out if none is known of this version."""
        with self._locks[name]:
            known = self.find(connection, name, version)
            if known is None:
                # A change that comes in between makes the answer newer than its version: it will be worked out again.
                known = work_out()
                self.put(name, version, known)
            return known

    def find(self, connection: Connection, name: str, version: str) -> bytes | None:
        """The answer of this name, if one is known of this version."""
        self.fetch(connection, [name])
        known = self._known.get(name)
        return known.content if known is not None and known.version == version else None

    def put(self, name: str, version: str, content: bytes) -> None:
        """Remember an answer."""
        self._known[name] = _Answer(version, content)
        self._looked_up.add(name)
        self._unsaved.add(name)

    def fetch(self, connection: Connection, names: Iterable[str]) -> None:
        """Look up several answers in the library at once, for `get` to find."""
        wanted = [name for name in names if name not in self._looked_up]
        if wanted:
            rows = connection.exec_driver_sql(
                "SELECT kept.name, kept.version, kept.content FROM json_each(?) AS wanted"
                " CROSS JOIN kept ON kept.name = wanted.value",
                (msgspec.json.encode(wanted).decode(),),
            )
            for name, version, content in rows:
                self._known.setdefault(name, _Answer(version, content))
            self._looked_up.update(wanted)

    def save(self, connection: Connection) -> None:
        """Put down what the library does not have yet."""
        unsaved, self._unsaved = self._unsaved, set()
        rows = [(name, *self._known[name]) for name in sorted(unsaved)]
        if rows:
            connection.exec_driver_sql("INSERT OR REPLACE INTO kept (name, version, content) VALUES (?, ?, ?)", rows)

    @property
    def unsaved(self) -> bool:
        """Something was worked out that the library does not have yet."""
        return bool(self._unsaved)


def photos_version(connection: Connection) -> str:
    """Changes when photos come, go, move or get other dates."""
    rows = connection.execute(select(root.c.id, root.c.version).order_by(root.c.id))
    return " ".join(f"{row.id}:{row.version}" for row in rows)


def tag_versions(connection: Connection) -> dict[int, str]:
    """Of each tag, by id: changes when it comes to photos, goes, or changes its state or score there."""
    return {row.id: str(row.version) for row in connection.execute(select(tag.c.id, tag.c.version))}


def vectors_version(connection: Connection, model_id: int) -> str:
    """Changes when vectors of a model come, go or change."""
    return str(connection.scalar(select(model.c.vectors).where(model.c.id == model_id)) or 0)
