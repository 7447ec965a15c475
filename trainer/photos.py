"""Photos by position, wherever they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PIL import Image


class Photos(Protocol):
    """A list of photos: shards of a corpus, or a folder."""

    def __len__(self) -> int: ...

    def key(self, position: int) -> str:
        """What the photo is called where it comes from."""
        ...

    def image(self, position: int) -> Image.Image:
        """The photo as RGB."""
        ...
