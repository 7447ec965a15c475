"""Instaloader: one JSON or xz-packed JSON file a post, with the pictures beside it.

`{"node": ..., "instaloader": {"node_type": "Post"}}`; files of profiles and stories are passed over. Hashtags are in
the caption, which Instaloader lower-cases before it looks for them. A post of several pictures has
`<name>_1.jpg`, `<name>_2.jpg`, ...; the picture beside a video is only its thumbnail and is rejected.
"""

from __future__ import annotations

import lzma
from itertools import islice
from typing import TYPE_CHECKING, Any

import msgspec

from photohash.errors import UsageError
from trainer.corpus.pictures import Pictures
from trainer.corpus.post import Post, Reject
from trainer.corpus.text import hashtags_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LOOKED_AT = 50
"""Files that are opened to tell whether a folder is Instaloader's: some are of profiles or of other programs."""


def fits(folder: Path) -> bool:
    """Whether a post of Instaloader is below the folder."""
    return any(_is_post(_decode(file)) for file in islice(_files(folder), _LOOKED_AT))


def read(folder: Path) -> Iterator[Post | Reject]:
    """The pictures of all posts, by file name."""
    found = False
    for file in sorted(_files(folder)):
        key = file.relative_to(folder).as_posix().removesuffix(".xz").removesuffix(".json")
        content = _decode(file)
        if isinstance(content, str):
            yield Reject(key, content)
        elif _is_post(content):
            found = True
            yield from _posts(content["node"], key, file)
    if not found:
        raise UsageError(f"{folder}: no post of Instaloader (.json or .json.xz) in it")


def _files(folder: Path) -> Iterator[Path]:
    return (file for file in folder.rglob("*.json*") if file.name.endswith((".json", ".json.xz")))


def _decode(file: Path) -> Any:
    """The file's content, or a clause that says why it cannot be read."""
    try:
        content = file.read_bytes()
        return msgspec.json.decode(lzma.decompress(content) if file.suffix == ".xz" else content)
    except (OSError, EOFError, lzma.LZMAError, msgspec.DecodeError, UnicodeDecodeError) as error:
        return f"the file cannot be read ({error})"


def _is_post(content: Any) -> bool:
    if not isinstance(content, dict) or not isinstance(content.get("instaloader"), dict):
        return False
    return content["instaloader"].get("node_type") == "Post" and isinstance(content.get("node"), dict)


def _posts(node: dict[str, Any], key: str, file: Path) -> Iterator[Post | Reject]:
    try:
        tags = hashtags_in(_caption(node).lower())
        children = [edge["node"] for edge in (node.get("edge_sidecar_to_children") or {}).get("edges", ())]
    except (KeyError, IndexError, TypeError, AttributeError):
        yield Reject(key, "the post is not laid out as Instaloader does")
        return
    pictures = Pictures(file.parent, ".")
    name = file.name.removesuffix(".xz").removesuffix(".json")
    for number, child in enumerate(children or [node], 1):
        suffix = f"_{number}" if children else ""
        if child.get("is_video"):
            yield Reject(f"{key}{suffix}", "a video")
        else:
            # A post of one picture in an album is saved without a number.
            image = pictures.find(f"{name}{suffix}", *([name] if len(children) == 1 else []))
            url = child.get("display_url") or child.get("display_src") or ""
            yield Post(f"{key}{suffix}", tags, "instagram", image, url)


def _caption(node: dict[str, Any]) -> str:
    """GraphQL's nested form, or the flat one of older versions; posts without a caption have neither."""
    edges = (node.get("edge_media_to_caption") or {}).get("edges")
    return str(edges[0]["node"]["text"] if edges else node.get("caption") or "")
