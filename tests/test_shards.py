"""Photos shrunk once into shards that anyone's WebDataset reader opens, and that ours reads in any order."""

from __future__ import annotations

import io
import json
import pickle
import signal
import subprocess
import sys
import tarfile
import time
from pathlib import Path

import numpy as np
import pytest
from corpora import draw, make_corpus
from PIL import Image

from photohash.errors import UsageError
from trainer.ingest import difference_hash, ingest
from trainer.recipe import CorpusRecipe
from trainer.shards import Place, Shards, decode_jpeg

RECIPE = CorpusRecipe(short_side=24, per_shard=100)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return make_corpus(tmp_path / "corpus")


def rows(folder: Path) -> list[dict[str, object]]:
    import pyarrow.parquet as pq

    return [row for file in sorted(folder.glob("*.parquet")) for row in pq.read_table(file).to_pylist()]


def place(row: dict[str, object]) -> Place:
    return Place(row["shard"], row["offset"], row["length"], row["hash"])  # type: ignore[arg-type]


def test_every_photo_is_shrunk_once_and_found_by_its_place(corpus: Path, tmp_path: Path) -> None:
    assert ingest(corpus, RECIPE, tmp_path / "shards") == 288
    assert sorted(file.name for file in (tmp_path / "shards").glob("*.tar")) == [
        "00000.tar", "00001.tar", "00002.tar"
    ]  # fmt: skip
    shards, table = Shards(tmp_path / "shards"), rows(tmp_path / "shards")
    assert [row["key"] for row in table[::72]] == ["train-0:0", "train-0:72", "train-0:144", "train-0:216"]
    assert [sum(row["split"] == name for row in table) for name in ("train", "validation")] == [240, 48]
    for row in reversed(table):
        pixels = shards.pixels(place(row))
        assert pixels.shape == (24, 29, 3) == (row["height"], row["width"], 3)
    banana = shards.pixels(place(table[239]))
    assert table[239]["hashtags"] == ["banana"]
    assert banana[12, 14, 0] > 200 > 100 > banana[12, 14, 2]


def test_other_peoples_reader_opens_them(corpus: Path, tmp_path: Path) -> None:
    import webdataset

    ingest(corpus, RECIPE, tmp_path / "shards")
    samples = list(webdataset.WebDataset(str(tmp_path / "shards" / "00001.tar"), shardshuffle=False))
    assert len(samples) == 100
    said = json.loads(samples[0]["json"])
    assert said["key"] == "train-0:100"
    assert said["hashtags"] == ["lime"]
    assert Image.open(io.BytesIO(samples[0]["jpg"])).size == (29, 24)


def test_a_stopped_run_goes_on_and_ends_with_the_same_shards(corpus: Path, tmp_path: Path) -> None:
    ingest(corpus, RECIPE, tmp_path / "whole")
    script = (
        "import sys, time; from pathlib import Path; from trainer.ingest import *; from trainer.recipe import *\n"
        "ingest(Path(sys.argv[1]), CorpusRecipe(short_side=24, per_shard=100), Path(sys.argv[2]),"
        " lambda done: (print(done, flush=True), time.sleep(0.005)))"
    )
    command = [sys.executable, "-c", script, str(corpus), str(tmp_path / "cut")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if int(line) >= 150:
                process.send_signal(signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
                break
    assert [file.name for file in (tmp_path / "cut").glob("*.tar")] == ["00000.tar"]
    first = (tmp_path / "cut" / "00000.tar").stat().st_mtime_ns
    time.sleep(0.02)
    assert ingest(corpus, RECIPE, tmp_path / "cut") == 288
    assert (tmp_path / "cut" / "00000.tar").stat().st_mtime_ns == first, "the finished shard was written again"
    assert rows(tmp_path / "cut") == rows(tmp_path / "whole")
    assert not list((tmp_path / "cut").glob("*.partial"))


def test_what_cannot_be_used_is_named_with_its_reason(tmp_path: Path) -> None:
    corpus = make_corpus(tmp_path / "corpus", broken=True)
    assert ingest(corpus, RECIPE, tmp_path / "shards") == 287
    assert ingest(corpus, RECIPE, tmp_path / "shards") == 287
    rejects = (tmp_path / "shards" / "rejects.csv").read_text().splitlines()
    assert len(rejects) == 2
    assert rejects[1].startswith("train-0:0,")


def test_too_small_pictures_are_left_out(corpus: Path, tmp_path: Path) -> None:
    assert ingest(corpus, CorpusRecipe(smallest=41), tmp_path / "shards") == 0
    assert "smaller than 41 pixels" in (tmp_path / "shards" / "rejects.csv").read_text()


def test_damage_is_found_when_it_is_read(corpus: Path, tmp_path: Path) -> None:
    ingest(corpus, RECIPE, tmp_path / "shards")
    row = rows(tmp_path / "shards")[5]
    file = tmp_path / "shards" / "00000.tar"
    content = bytearray(file.read_bytes())
    content[int(row["offset"]) + 300] ^= 1  # type: ignore[call-overload]
    file.write_bytes(content)
    with pytest.raises(UsageError, match=r"00000\.tar: is damaged"):
        Shards(tmp_path / "shards").read(place(row))
    with pytest.raises(UsageError, match="ingest the corpus again"):
        Shards(tmp_path / "nowhere").read(place(row))


def test_places_are_where_tar_says(corpus: Path, tmp_path: Path) -> None:
    ingest(corpus, RECIPE, tmp_path / "shards")
    with tarfile.open(tmp_path / "shards" / "00000.tar") as archive:
        offsets = [member.offset_data for member in archive if member.name.endswith(".jpg")]
    assert [row["offset"] for row in rows(tmp_path / "shards")[:100]] == offsets


def test_shards_cross_to_other_processes(corpus: Path, tmp_path: Path) -> None:
    ingest(corpus, RECIPE, tmp_path / "shards")
    shards, row = Shards(tmp_path / "shards"), rows(tmp_path / "shards")[0]
    here = shards.pixels(place(row))
    there = pickle.loads(pickle.dumps(shards)).pixels(place(row))
    np.testing.assert_array_equal(here, there)


def test_the_perceptual_hash_knows_a_copy() -> None:
    random = np.random.default_rng(0)
    first = Image.open(io.BytesIO(draw("red", random))).convert("RGB")
    other = Image.open(io.BytesIO(draw("blue", random))).convert("RGB")
    content = io.BytesIO()
    first.resize((96, 80)).save(content, "JPEG", quality=60)
    copy = Image.fromarray(decode_jpeg(content.getvalue()))
    distance = (difference_hash(first) ^ difference_hash(copy)).bit_count()
    assert distance < 8 < (difference_hash(first) ^ difference_hash(other)).bit_count()
