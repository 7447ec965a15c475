"""What photohash runs on, and whether it is well."""

from __future__ import annotations

import platform
import shutil
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from photohash.errors import PhotohashError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from photohash.app import App

_PARTS = (
    "photohash", "onnxruntime", "torch", "pyside6-essentials", "pillow", "pillow-heif", "rawpy", "pyexiv2",
    "sqlalchemy",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. `ok` is False where something should be done."""

    name: str
    value: str
    ok: bool = True


def examine(app: App) -> Iterator[Finding]:
    """Yield what is found; whatever fails is a finding, too."""
    yield Finding("system", f"{platform.system()} {platform.release()}, Python {platform.python_version()}")
    for part in _PARTS:
        yield Finding(part, _version(part))
    for name, look in (("model", _model), ("library", _library), ("thumbnails", _thumbnails)):
        try:
            yield from look(app)
        except PhotohashError as error:
            yield Finding(name, str(error), ok=False)


def _version(part: str) -> str:
    try:
        return version(part)
    except PackageNotFoundError:
        return "not installed"  # the built program leaves PyTorch out


def _model(app: App) -> Iterator[Finding]:
    tagger = app.tagger
    yield Finding("model", f"{tagger.id} ({len(tagger.vocabulary):,} tags)")
    yield Finding("device", tagger.device)


def _library(app: App) -> Iterator[Finding]:
    yield Finding("library", str(app.library_file))
    counts = app.counts()
    yield Finding(
        "photos",
        f"{counts.photos:,} ({counts.pending:,} to be read, {counts.failed:,} cannot be read,"
        f" {counts.missing:,} missing), {counts.decisions:,} decisions",
    )
    problems = app.database.check()
    yield Finding("integrity", "; ".join(problems) or "sound", ok=not problems)
    for root in app.roots():
        yield Finding("folder", f"{root.path} ({'online' if root.online else 'offline'})")
    free = shutil.disk_usage(app.library_file.parent).free
    yield Finding("free space", f"{free / 1e9:,.1f} GB", ok=free > 500_000_000)


def _thumbnails(app: App) -> Iterator[Finding]:
    count, size = app.thumbnails.size()
    yield Finding("thumbnails", f"{count:,} in {size / 1e6:,.1f} MB ({app.thumbnails.file})")
