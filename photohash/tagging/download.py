"""Files from the network: resumed where they broke off, and checked before they are used."""

from __future__ import annotations

import hashlib
import http.client
import urllib.error
import urllib.request
from typing import TYPE_CHECKING

from photohash.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_BLOCK = 1 << 20
_PATIENCE = 30.0
"""Seconds without a byte before a connection counts as broken."""
_TRIES = 5
"""How often in a row a connection may bring nothing."""


def download(url: str, target: Path, sha256: str) -> Iterator[tuple[int, int | None]]:
    """Fetch a file whose SHA-256 begins with `sha256`; yields how many bytes there are, and of how many.

    What was fetched lies in `target` with `.partial` added until all of it is there and right; whoever stops and
    calls again goes on from there. A connection that breaks is made again.

    Raises:
        ModelError: the server cannot be reached, does not have the file, or sends another one.
    """
    partial = target.with_name(f"{target.name}.partial")
    idle = 0
    complete = target.is_file()
    try:
        partial.parent.mkdir(parents=True, exist_ok=True)
        while not complete:
            before = _size(partial)
            try:
                for done, total in _fetch(url, partial):
                    yield done, total
                    complete = total is None or done >= total
            except urllib.error.HTTPError as error:
                if error.code == http.client.REQUESTED_RANGE_NOT_SATISFIABLE and before:
                    break  # all of it was there already, or something longer, which the check will find
                raise ModelError(f"{url}: the server answers {error.code} {error.reason}; try again later") from error
            except (OSError, http.client.HTTPException) as error:
                idle = idle + 1 if _size(partial) == before else 0
                if idle == _TRIES:
                    reason = getattr(error, "reason", None) or error
                    raise ModelError(f"{url}: the download breaks off ({reason}); try again later") from error
        if not target.is_file():
            if not _digest(partial).startswith(sha256):
                partial.unlink()
                raise ModelError(f"{url}: sends another file than the catalog promises; nothing is installed")
            partial.replace(target)
    except OSError as error:
        raise ModelError(f"{partial}: cannot be written ({error.strerror or error})") from error


def _fetch(url: str, partial: Path) -> Iterator[tuple[int, int | None]]:
    done = _size(partial)
    request = urllib.request.Request(url, headers={"Range": f"bytes={done}-"} if done else {})
    with urllib.request.urlopen(request, timeout=_PATIENCE) as answer:
        if answer.status != http.client.PARTIAL_CONTENT:
            done = 0  # a server that knows no ranges begins again
        length = answer.headers.get("Content-Length")
        total = None if length is None else done + int(length)
        with partial.open("ab" if done else "wb") as file:
            while block := answer.read(_BLOCK):
                file.write(block)
                done += len(block)
                yield done, total
        if total is not None and done < total:
            raise http.client.IncompleteRead(b"", total - done)


def _size(file: Path) -> int:
    return file.stat().st_size if file.is_file() else 0


def _digest(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def check_file(file: Path, sha256: str) -> None:
    """Raise unless a file's SHA-256 begins so.

    Raises:
        ModelError: it does not, or the file cannot be read.
    """
    try:
        if not _digest(file).startswith(sha256):
            raise ModelError(f"{file}: is not the file that the catalog means; download it again")
    except OSError as error:
        raise ModelError(f"{file}: cannot be read ({error.strerror})") from error
