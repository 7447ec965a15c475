"""Open Images (Kuznetsova et al. 2020): CSV tables of images, of image-level labels and of class descriptions.

Labels have ImageID, Source, LabelName (a MID, `/m/01yrx`) and Confidence: 1 verified, 0 verified *absent*, between them
a machine's guess. A label counts from 0.5 on, unless a person said that it is absent. Images have ImageID, Subset,
OriginalURL and License (files without Subset say it in their name); class descriptions have a header since V6 only.

Pictures: `images/<ImageID>.jpg`, or `images/<subset>/<ImageID>.jpg`.
"""

from __future__ import annotations

import tempfile
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING

from photohash.errors import UsageError
from trainer.corpus.files import lines
from trainer.corpus.pictures import Pictures
from trainer.corpus.post import Post, Reject, split_of
from trainer.corpus.text import hashtags

if TYPE_CHECKING:
    from collections.abc import Iterator

    import duckdb

_LEAST = 0.5
"""Confidence of a machine from which its label counts: Open Images publishes hardly any below it."""

_CSV = "all_varchar=true, header=true, null_padding=true, ignore_errors=true, union_by_name=true, filename=true"

_REJECTS = """
    SELECT coalesce(ImageID, ''), coalesce(LabelName, ''), any_value(Confidence) FROM labels
    WHERE ImageID IS NULL OR LabelName IS NULL OR try_cast(Confidence AS DOUBLE) IS NULL
    GROUP BY ALL ORDER BY ALL
"""
_POSTS = f"""
    WITH present AS (
        SELECT ImageID, LabelName, any_value(filename) AS filename, min(rowid) AS place
        FROM labels WHERE try_cast(Confidence AS DOUBLE) IS NOT NULL AND LabelName IS NOT NULL
        GROUP BY ImageID, LabelName
        HAVING min(Confidence::DOUBLE) > 0 AND max(Confidence::DOUBLE) >= {_LEAST}
    ), every AS (
        SELECT ImageID FROM labels WHERE ImageID IS NOT NULL UNION SELECT ImageID FROM images WHERE ImageID IS NOT NULL
    ), words AS (
        SELECT ImageID, list(DisplayName ORDER BY place) AS names, any_value(filename) AS filename
        FROM present JOIN classes USING (LabelName) GROUP BY ImageID
    ), facts AS (
        SELECT ImageID, any_value(Subset) AS Subset, any_value(OriginalURL) AS url, any_value(License) AS licence
        FROM images GROUP BY ImageID
    )
    SELECT ImageID, names, Subset, filename, url, licence
    FROM every LEFT JOIN words USING (ImageID) LEFT JOIN facts USING (ImageID) ORDER BY ImageID
"""


def fits(folder: Path) -> bool:
    """Whether there is a table of image-level labels and one of class descriptions."""
    labels, _, classes = _files(folder)
    return bool(labels and classes)


def read(folder: Path) -> Iterator[Post | Reject]:
    """The images by identifier; the rows of labels that say nothing come first. DuckDB joins, on disk if need be."""
    import duckdb

    labels, images, classes = _files(folder)
    if not labels or not classes:
        raise UsageError(f"{folder}: Open Images has CSV files of labels (ImageID, LabelName, Confidence) and classes")
    pictures = Pictures(folder)
    with tempfile.TemporaryDirectory() as scratch, duckdb.connect() as connection:
        connection.execute("SET temp_directory = ?", [scratch])
        _tables(connection, labels, images, classes)
        for image, label, confidence in _fetch(connection, _REJECTS):
            yield Reject(f"{image}:{label}", f"the confidence of the label is {confidence or 'missing'}")
        for image, names, subset, file, url, licence in _fetch(connection, _POSTS):
            # Labels of one file belong to one subset.
            told = str(subset or PureWindowsPath(str(file or "")).name.removeprefix("oidv6-"))
            yield Post(
                key=str(image),
                hashtags=hashtags(names or ()),
                source="open-images",
                image=pictures.find(str(image), f"{subset}/{image}"),
                url=str(url or ""),
                licence=str(licence or ""),
                split=split_of(told),
            )


def _files(folder: Path) -> tuple[list[str], list[str], list[Path]]:
    """Labels, images and class descriptions, told apart by their first line."""
    labels, images, classes = [], [], []
    for file in sorted(folder.rglob("*.csv")):
        first = next(lines(file), "")
        columns = set(first.split(","))
        if {"ImageID", "LabelName", "Confidence"} <= columns and "XMin" not in columns:
            labels.append(str(file))
        elif {"ImageID", "OriginalURL"} <= columns:
            images.append(str(file))
        elif first.startswith(("LabelName,", "/m/", "/g/", "/t/", '"/m/')):
            classes.append(file)
    return labels, images, classes


def _tables(connection: duckdb.DuckDBPyConnection, labels: list[str], images: list[str], classes: list[Path]) -> None:
    connection.execute(
        f"CREATE TABLE labels AS SELECT ImageID, LabelName, Confidence, filename FROM read_csv(?, {_CSV})", [labels]
    )
    connection.execute("CREATE TABLE images (ImageID VARCHAR, Subset VARCHAR, OriginalURL VARCHAR, License VARCHAR)")
    for file in images:
        rows = connection.from_query(f"SELECT * FROM read_csv(?, {_CSV})", params=[[file]])
        wanted = [name if name in rows.columns else "NULL" for name in ("ImageID", "Subset", "OriginalURL", "License")]
        rows.project(", ".join(wanted)).insert_into("images")
    connection.execute("CREATE TABLE classes (LabelName VARCHAR, DisplayName VARCHAR)")
    for table in classes:
        connection.execute(
            "INSERT INTO classes SELECT DISTINCT column0, column1 FROM read_csv(?, all_varchar=true, header=false, "
            "null_padding=true, ignore_errors=true, columns={'column0': 'VARCHAR', 'column1': 'VARCHAR'}) "
            "WHERE column0 <> 'LabelName'",
            [str(table)],
        )


def _fetch(connection: duckdb.DuckDBPyConnection, query: str) -> Iterator[tuple[str | list[str] | None, ...]]:
    result = connection.execute(query)
    while rows := result.fetchmany(4096):
        yield from rows
