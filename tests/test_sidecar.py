"""XMP sidecars: keywords in and out, everything else left alone."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from photohash.errors import PhotoDamaged
from photohash.imaging.sidecar import read_keywords, sidecar_of, write_keywords

FOREIGN = """<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:darktable="http://darktable.sf.net/" xmp:Rating="4"
 darktable:history_end="7"><dc:subject><rdf:Bag><rdf:li>Alps</rdf:li></rdf:Bag></dc:subject>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""


def test_keywords_go_in_and_out_and_the_photo_is_not_touched(tmp_path: Path) -> None:
    photo = tmp_path / "a.jpg"
    photo.write_bytes(b"not ours to write")
    assert write_keywords(photo, ["beach", "golden retriever", "sun, sea"])
    assert read_keywords(photo) == ("beach", "golden retriever", "sun, sea")
    assert write_keywords(photo, ["Beach", "dog"], remove=["SUN, SEA"])
    assert read_keywords(photo) == ("beach", "golden retriever", "dog")
    assert write_keywords(photo, [], remove=read_keywords(photo))
    assert read_keywords(photo) == ()
    assert photo.read_bytes() == b"not ours to write"


def test_writing_what_is_there_changes_nothing(tmp_path: Path) -> None:
    write_keywords(tmp_path / "a.jpg", ["dog"])
    before = sidecar_of(tmp_path / "a.jpg").stat().st_mtime_ns
    assert not write_keywords(tmp_path / "a.jpg", ["dog"])
    assert sidecar_of(tmp_path / "a.jpg").stat().st_mtime_ns == before


def test_a_dry_run_says_what_it_would_do_and_does_not(tmp_path: Path) -> None:
    assert write_keywords(tmp_path / "a.jpg", ["dog"], dry_run=True)
    assert list(tmp_path.iterdir()) == []


def test_what_other_programs_wrote_stays(tmp_path: Path) -> None:
    photo = tmp_path / "a.nef"
    sidecar_of(photo).write_text(FOREIGN)
    write_keywords(photo, ["snow"])
    text = sidecar_of(photo).read_text()
    assert read_keywords(photo) == ("Alps", "snow")
    assert 'history_end="7"' in text and 'Rating="4"' in text


def test_a_file_that_is_no_sidecar_is_left_alone(tmp_path: Path) -> None:
    sidecar_of(tmp_path / "a.jpg").write_text("my notes")
    with pytest.raises(PhotoDamaged, match=r"a\.jpg\.xmp: is not an XMP sidecar"):
        write_keywords(tmp_path / "a.jpg", ["dog"])
    assert sidecar_of(tmp_path / "a.jpg").read_text() == "my notes"


def test_exiftool_reads_the_keywords(tmp_path: Path, system_tool: Callable[[Path | None], None]) -> None:
    program = shutil.which("exiftool")
    system_tool(Path(program) if program else None)
    write_keywords(tmp_path / "a.jpg", ["dog", "café"])
    answer = subprocess.run(
        ["exiftool", "-s3", "-sep", "|", "-XMP-dc:Subject", str(tmp_path / "a.jpg.xmp")],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert answer.stdout.strip() == "dog|café"
    assert "rdf:Bag" in sidecar_of(tmp_path / "a.jpg").read_text()
