"""PASCAL VOC (Everingham et al. 2010), and what others annotated in its form: photos with every object of some classes.

`Annotations/<name>.xml` of each photo: its objects' classes are its hashtags (`pottedplant`), once each; parts of an
object, such as a person's hand, are none, and no more are objects marked as difficult, which people miss, too.
Pictures: `JPEGImages` beside the annotations.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

from photohash.errors import UsageError
from trainer.corpus.pictures import Pictures
from trainer.corpus.post import Post, Reject
from trainer.corpus.text import hashtags

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ANNOTATIONS, _PICTURES = "Annotations", "JPEGImages"


def fits(folder: Path) -> bool:
    """Whether there are annotations beside pictures."""
    return (folder / _PICTURES).is_dir() and any((folder / _ANNOTATIONS).glob("*.xml"))


def read(folder: Path) -> Iterator[Post | Reject]:
    """The photos by name."""
    if not fits(folder):
        raise UsageError(f"{folder}: PASCAL VOC has {_ANNOTATIONS}/*.xml beside {_PICTURES}")
    pictures = Pictures(folder, _PICTURES)
    for file in sorted((folder / _ANNOTATIONS).glob("*.xml")):
        try:
            annotation = ElementTree.parse(file)
        except (ElementTree.ParseError, OSError) as error:
            yield Reject(file.stem, f"its annotation is no XML that can be read ({error})")
            continue
        objects = [each for each in annotation.iterfind("object") if each.findtext("difficult") != "1"]
        told = hashtags(each.findtext("name", "") for each in objects)
        yield Post(file.stem, told, folder.name, pictures.find(file.stem))
