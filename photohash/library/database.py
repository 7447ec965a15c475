"""One SQLite file in WAL mode: many readers and one writer at a time, across threads and processes."""

from __future__ import annotations

import logging
import sqlite3
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.exc import DatabaseError

from photohash.errors import LibraryError

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Connection", "Database"]

_PATIENCE = 60.0
"""Seconds that a writer waits for another before it gives up."""

logging.getLogger("alembic").setLevel(logging.WARNING)


class Database:
    """A library file, created or brought up to date when opened.

    Raises:
        LibraryError: the file is no library, is of a newer photohash, or cannot be written.
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        self._engine = create_engine(URL.create("sqlite", database=str(file)), connect_args={"timeout": _PATIENCE})
        event.listen(self._engine, "connect", _set_up)
        event.listen(self._engine, "begin", _begin)
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            _use_wal(file)
            self._migrate()
        except OSError as error:
            raise LibraryError(f"{file}: the library cannot be opened ({error.strerror})") from error
        except (DatabaseError, sqlite3.DatabaseError) as error:
            self.close()
            reason = str(getattr(error, "orig", error))
            raise LibraryError(f"{file}: cannot be opened as a photohash library ({reason})") from error

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection that sees one state of the library, however long it is kept."""
        with self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def write(self, patience: float = _PATIENCE) -> Iterator[Connection]:
        """The one writing connection: all of the block is stored, or none of it.

        Args:
            patience: how many seconds to wait for another program that writes.

        Raises:
            LibraryError: the disk is full, the file may not be written, or another program holds it for longer.
        """
        try:
            with self._engine.connect() as connection:
                connection.connection.cursor().execute(f"PRAGMA busy_timeout = {1000 * patience:.0f}")
                connection = connection.execution_options(immediate=True)
                with connection.begin():
                    yield connection
        except DatabaseError as error:
            if isinstance(error.orig, sqlite3.OperationalError):
                raise LibraryError(f"{self.file}: the library cannot be written ({error.orig})") from error
            raise

    def check(self) -> list[str]:
        """What SQLite finds wrong with the file; [] when it is sound."""
        with self.read() as connection:
            found = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        problems = [line for line in found if line != "ok"]
        return problems + [f"table {row[0]}: a row points to a {row[2]} that is not there" for row in broken]

    def close(self) -> None:
        """Close every connection; the last one folds the write-ahead log into the file."""
        self._engine.dispose()

    def _migrate(self) -> None:
        config = Config()
        config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
        scripts = ScriptDirectory.from_config(config)
        head = scripts.get_current_head()
        with self.read() as connection:
            current = _revision(connection)
            empty = not connection.exec_driver_sql("SELECT 1 FROM sqlite_master LIMIT 1").first()
        if current == head:
            return
        known = {script.revision for script in scripts.walk_revisions()}
        if current is not None and current not in known:
            raise LibraryError(f"{self.file}: the library was made by a newer photohash; update photohash to open it")
        if current is None and not empty:
            raise LibraryError(f"{self.file}: is an SQLite file, but not a photohash library; choose another file")
        if current is not None:
            self._back_up(current)
        # The write lock is taken first: of two programs that start at once, the second finds the work done.
        with self.write() as connection:
            if _revision(connection) != head:
                config.attributes["connection"] = connection
                command.upgrade(config, "head")

    def _back_up(self, revision: str) -> None:
        target = self.file.with_name(f"{self.file.name}.before-{revision}")
        with sqlite3.connect(self.file) as source, sqlite3.connect(target) as copy:
            source.backup(copy)
        copy.close()
        source.close()


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _use_wal(file: Path) -> None:
    """Switching the journal does not wait for others as everything else does, so wait here."""
    deadline = time.monotonic() + _PATIENCE
    while True:
        connection = sqlite3.connect(file, timeout=_PATIENCE)
        try:
            connection.execute("PRAGMA journal_mode = WAL").fetchone()
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
        finally:
            connection.close()
        time.sleep(0.02)


def _set_up(connection: sqlite3.Connection, _: Any) -> None:
    # Transactions are begun by hand, below: the driver's own begin too late and as readers.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA cache_size = -65536")
    cursor.execute("PRAGMA temp_store = MEMORY")
    cursor.close()


def _begin(connection: Connection) -> None:
    immediate = connection.get_execution_options().get("immediate", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")
