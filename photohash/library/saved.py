"""Queries that the person gave a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from photohash.errors import UsageError
from photohash.library.query import parse
from photohash.library.records import SavedSearch
from photohash.library.schema import saved_search

if TYPE_CHECKING:
    from sqlalchemy import Connection


def searches(connection: Connection) -> list[SavedSearch]:
    """All of them, by name."""
    query = select(saved_search.c.name, saved_search.c.query).order_by(saved_search.c.name.collate("NOCASE"))
    return [SavedSearch(row.name, row.query) for row in connection.execute(query)]


def save(connection: Connection, name: str, query: str) -> None:
    """Keep a query under a name, in place of the one that had it.

    Raises:
        QueryError: the query cannot be understood.
        UsageError: the name is empty.
    """
    parse(query)
    if not name.strip():
        raise UsageError("a saved search needs a name")
    connection.execute(
        insert(saved_search).prefix_with("OR REPLACE").values(name=name.strip(), query=query.strip())
    )


def remove(connection: Connection, name: str) -> None:
    """Forget a saved search; nothing happens when there is none of this name."""
    connection.execute(delete(saved_search).where(saved_search.c.name == name))
