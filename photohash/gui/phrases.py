"""What the core says, in the window's language.

The core speaks English, on the command line and in the library, where reasons and titles of changes are kept. The
window looks up here what it shows of that; what is not listed stays as it is.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QT_TR_NOOP

from photohash.gui import words
from photohash.gui.language import tr

PHRASES: tuple[Any, ...] = (  # in some versions of PySide6 the mark is typed to return object
    # Why a photo cannot be read.
    QT_TR_NOOP("no such file"),
    QT_TR_NOOP("no such file or folder"),
    QT_TR_NOOP("no such file; is its drive unplugged?"),
    QT_TR_NOOP("may not be read (permission denied)"),
    QT_TR_NOOP("the file cannot be read ({detail})"),
    QT_TR_NOOP("the folder cannot be read ({detail})"),
    QT_TR_NOOP("the metadata cannot be read ({detail})"),
    QT_TR_NOOP("the RAW data cannot be read ({detail})"),
    QT_TR_NOOP("the picture is damaged ({detail})"),
    QT_TR_NOOP("the file is empty"),
    QT_TR_NOOP("is a folder, not a photo"),
    QT_TR_NOOP("not a picture in a format that photohash opens"),
    QT_TR_NOOP("lies in the cloud only; keep it on this device to have it tagged"),
    QT_TR_NOOP("{width} x {height} pixels is over the limit of {limit} megapixels"),
    QT_TR_NOOP("over the size limit ({detail})"),
    QT_TR_NOOP("does not fit into memory"),
    QT_TR_NOOP("its decoder took longer than {seconds} s"),
    QT_TR_NOOP("it crashes its decoder"),
    QT_TR_NOOP("cannot be moved to the trash ({detail})"),
    # What was undone and done again.
    QT_TR_NOOP("accept {tags} on {photos}"),
    QT_TR_NOOP("reject {tags} on {photos}"),
    QT_TR_NOOP("clear {tags} on {photos}"),
    QT_TR_NOOP("accept {tag} on {photos} and reject it on {others}"),
    QT_TR_NOOP("rename {tag} to {name}"),
    QT_TR_NOOP("merge {tags} into {name} on {photos}"),
    QT_TR_NOOP("delete {tag} from {photos}"),
    QT_TR_NOOP("put {tag} on top"),
    QT_TR_NOOP("put {tag} below {parent}"),
    QT_TR_NOOP("hide {tag}"),
    QT_TR_NOOP("show {tag}"),
    # What is wrong with a query.
    QT_TR_NOOP("a ) without its ("),
    QT_TR_NOOP("a ( without its )"),
    QT_TR_NOOP("a | needs something on both sides"),
    QT_TR_NOOP("a - needs something to exclude"),
    QT_TR_NOOP("a quote that is not closed"),
    QT_TR_NOOP("score is compared with a number from 0 to 1"),
    QT_TR_NOOP("{word} is no tag"),
    QT_TR_NOOP("there is no {field}: (there is {known} and score>)"),
    QT_TR_NOOP("{field}: needs a value"),
    QT_TR_NOOP("{field}: is one of {choices}"),
    QT_TR_NOOP("taken: is a date, as 2024, 2024-06 or 2024-06-30, or two with .. between"),
    QT_TR_NOOP("taken: needs a date on one side of .."),
    QT_TR_NOOP("{path}: not a photo that the library has tagged"),
    # What cannot be done as asked.
    QT_TR_NOOP("{tag}: there is no such tag"),
    QT_TR_NOOP("{tag}: is not on this photo"),
    QT_TR_NOOP("{word} is no tag: it has no letters or digits"),
    QT_TR_NOOP("{tag} cannot be below {parent}, which is below it"),
    QT_TR_NOOP("{tag} is a tag already; merge {other} into it instead"),
    QT_TR_NOOP("this photo is no longer in the library"),
    QT_TR_NOOP("{folder}: not a model bundle (bundle.json cannot be read)"),
    QT_TR_NOOP("model {model} is installed already; remove it first"),
    QT_TR_NOOP("{purpose} needs PyTorch, which this program leaves out; run photohash by uv or pip for that"),
    QT_TR_NOOP("{url}: the server answers {answer}; try again later"),
    QT_TR_NOOP("{url}: the download breaks off ({detail}); try again later"),
    QT_TR_NOOP("{url}: sends another file than the catalog promises; nothing is installed"),
    QT_TR_NOOP("{file}: is not the file that the catalog means; download it again"),
    QT_TR_NOOP("{file}: not a file of PyTorch weights; download it again"),
    QT_TR_NOOP("{file}: the weights cannot be loaded; install the model again"),
    QT_TR_NOOP("{file}: the weights are damaged; install the model again"),
    QT_TR_NOOP("{folder}: {file} is missing; install the model again"),
    QT_TR_NOOP("{folder}: bundle.json is damaged ({detail})"),
    QT_TR_NOOP("{folder}: bundle.json contradicts itself ({detail})"),
    QT_TR_NOOP("{folder}: the model cannot be put there ({detail})"),
    QT_TR_NOOP("{folder}: the model cannot be written there ({detail})"),
    QT_TR_NOOP("{file}: cannot be written ({detail})"),
    QT_TR_NOOP("{folder}: is not a folder; name the folder that the photos are in"),
    QT_TR_NOOP("a saved search needs a name"),
    QT_TR_NOOP("no model has tagged this library yet; run photohash scan first"),
    # What is wrong with the library itself.
    QT_TR_NOOP("{file}: the library cannot be opened ({detail})"),
    QT_TR_NOOP("{file}: the library cannot be written ({detail})"),
    QT_TR_NOOP("{file}: cannot be opened as a photohash library ({detail})"),
    QT_TR_NOOP("{file}: the library was made by a newer photohash; update photohash to open it"),
    QT_TR_NOOP("{file}: is an SQLite file, but not a photohash library; choose another file"),
)
_PHOTOS = r"\d+ photos?"
_HELD = {"photos": _PHOTOS, "others": _PHOTOS, "tags": r"#\S+(?: #\S+)*"}
"""What stands in places that do not take everything."""


def phrase(text: str) -> str:
    """What the core said, in the window's language."""
    found = _find(text)
    if found is None:
        return text
    pattern, values = found
    counts = {name: words.photos(int(value.split()[0])) for name, value in values.items() if _HELD.get(name) == _PHOTOS}
    return tr(pattern).format(**values | counts)


@lru_cache(1024)
def _find(text: str) -> tuple[str, dict[str, str]] | None:
    """The phrase that this is, and what stands in its places."""
    for pattern, expression in _expressions():
        match = expression.fullmatch(text)
        if match:
            return pattern, match.groupdict()
    return None


@lru_cache(1)
def _expressions() -> list[tuple[str, re.Pattern[str]]]:
    def expression(pattern: str) -> re.Pattern[str]:
        parts = re.split(r"\{(\w+)\}", pattern)
        parts[::2] = map(re.escape, parts[::2])
        parts[1::2] = (rf"(?P<{name}>{_HELD.get(name, '.+')})" for name in parts[1::2])
        return re.compile("".join(parts), re.DOTALL)

    return [(pattern, expression(pattern)) for pattern in PHRASES]
