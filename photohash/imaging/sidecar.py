"""Keywords in XMP sidecar files beside the photos. The photo itself is never written to.

`IMG_1.CR2` has `IMG_1.CR2.xmp`, as darktable and digiKam name it: two photos that differ in their ending only
do not share one. Everything else that a sidecar holds stays as it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pyexiv2

from photohash.errors import PhotoDamaged, PhotoMissing

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_SUBJECT = "Xmp.dc.subject"
_SEQUENCE = re.compile(rb"(<dc:subject>\s*<rdf:)Seq(>.*?</rdf:)Seq(>\s*</dc:subject>)", re.DOTALL)
_EMPTY = (
    b'<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
    b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""/></rdf:RDF>'
    b'</x:xmpmeta><?xpacket end="w"?>'
)


def sidecar_of(photo: Path) -> Path:
    """Where a photo's sidecar lies, whether or not there is one."""
    return photo.with_name(f"{photo.name}.xmp")


def read_keywords(photo: Path) -> tuple[str, ...]:
    """Keywords in a photo's sidecar, in file order; () without a sidecar.

    Raises:
        PhotoDamaged: the sidecar is no XMP.
    """
    content = _content(sidecar_of(photo))
    return () if content is None else _parse(sidecar_of(photo), content)


def write_keywords(photo: Path, add: Iterable[str], remove: Iterable[str] = (), dry_run: bool = False) -> bool:
    """Put keywords into a photo's sidecar and take others out; returns whether that changes it.

    Keywords are compared without case. The file is replaced whole or not at all.

    Raises:
        PhotoDamaged: the sidecar that is there is no XMP; it is left alone.
        PhotoMissing: the folder may not be written.
    """
    sidecar = sidecar_of(photo)
    content = _content(sidecar)
    present = () if content is None else _parse(sidecar, content)
    unwanted = {word.casefold() for word in remove}
    kept = {word.casefold(): word for word in present if word.casefold() not in unwanted}
    for word in add:
        kept.setdefault(word.casefold(), word)
    words = list(kept.values())
    if words == list(present):
        return False
    if not dry_run:
        with pyexiv2.ImageData(content or _EMPTY) as image:
            image.modify_xmp({_SUBJECT: words})
            # pyexiv2 writes every list as ordered; the XMP specification has dc:subject unordered.
            _replace(sidecar, _SEQUENCE.sub(rb"\1Bag\2Bag\3", image.get_bytes()))
    return True


def _content(sidecar: Path) -> bytes | None:
    try:
        return sidecar.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise PhotoMissing(sidecar, f"the sidecar cannot be read ({error.strerror})") from error


def _parse(sidecar: Path, content: bytes) -> tuple[str, ...]:
    try:
        with pyexiv2.ImageData(content) as image:
            words = image.read_xmp().get(_SUBJECT) or []
    except (RuntimeError, ValueError) as error:
        raise PhotoDamaged(sidecar, "is not an XMP sidecar; move it away") from error
    return tuple([words] if isinstance(words, str) else words)


def _replace(sidecar: Path, content: bytes) -> None:
    partial = sidecar.with_name(f"{sidecar.name}.partial")
    try:
        partial.write_bytes(content)
        partial.replace(sidecar)
    except OSError as error:
        raise PhotoMissing(sidecar, f"the sidecar cannot be written ({error.strerror})") from error
