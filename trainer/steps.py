"""A chain of steps that are done once: again only where what they depend on has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
import xxhash

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class _Record(msgspec.Struct, frozen=True):
    """The fingerprint of the inputs that a step was begun with, and whether it came to its end."""

    fingerprint: str
    done: bool


class Steps:
    """What has been done in a folder, kept in its `steps.json`. Each step depends on all that come before it."""

    def __init__(self, out: Path) -> None:
        self._file = out / "steps.json"
        self._chain: list[str] = []
        out.mkdir(parents=True, exist_ok=True)
        self._records = (
            msgspec.json.decode(self._file.read_bytes(), type=dict[str, _Record]) if self._file.is_file() else {}
        )

    def run(self, name: str, inputs: Any, work: Callable[[bool], None]) -> None:
        """Do a step unless it is done.

        Args:
            inputs: everything that the outcome depends on; what msgspec can encode as JSON.
            work: is told whether to go on with what an earlier, stopped run of the same inputs began.
        """
        same = self.same(name, inputs)
        if not (same and self._records[name].done):
            self.begin(name)
            work(same)
            self._set(name, _Record(self._chain[-1], True))

    def same(self, name: str, inputs: Any) -> bool:
        """Whether a step was begun before with the same inputs; the steps that follow depend on them, too."""
        encoded = msgspec.json.encode([name, self._chain, inputs], order="sorted")
        self._chain.append(xxhash.xxh3_128_hexdigest(encoded))
        record = self._records.get(name)
        return record is not None and record.fingerprint == self._chain[-1]

    def begin(self, name: str) -> None:
        """Note that the step last asked about is begun."""
        self._set(name, _Record(self._chain[-1], False))

    def _set(self, name: str, record: _Record) -> None:
        self._records[name] = record
        partial = self._file.with_suffix(".partial")
        partial.write_bytes(msgspec.json.format(msgspec.json.encode(self._records)) + b"\n")
        partial.replace(self._file)
