"""A corpus folder that a test lays out as its source does."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from trainer.corpus import Post, Reject, read_corpus


class CorpusFolder:
    """Writes files below a folder and reads the folder as a corpus."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.picture = _jpeg()

    def put(self, name: str, content: bytes | str = b"") -> Path:
        """Write a file, and the folders above it; a picture when nothing else is given."""
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content or self.picture)
        return file

    def read(self, format: str = "auto") -> tuple[dict[str, Post], dict[str, str]]:
        """Posts by key, and the reasons of rejects by key; a second reading gives the same, and no key twice."""
        rows = list(read_corpus(self.folder, format))
        assert rows == list(read_corpus(self.folder, format))
        assert len({row.key for row in rows}) == len(rows)
        return (
            {row.key: row for row in rows if isinstance(row, Post)},
            {row.key: row.reason for row in rows if isinstance(row, Reject)},
        )


def _jpeg() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (8, 8), (200, 80, 40)).save(file, "JPEG")
    return file.getvalue()


@pytest.fixture
def corpus(tmp_path: Path) -> CorpusFolder:
    """An empty folder called `corpus`."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    return CorpusFolder(folder)
