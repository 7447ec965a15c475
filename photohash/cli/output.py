"""Rows on stdout, and everything for people's eyes only on stderr."""

from __future__ import annotations

import csv
import json
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Format(StrEnum):
    """How rows are printed."""

    table = "table"
    json = "json"
    csv = "csv"


FormatOption = Annotated[
    Format | None,
    typer.Option("--format", help="Rows as a table (on a terminal), JSON lines or CSV.", show_default=False),
]


def print_rows(rows: Iterable[dict[str, Any]], format: Format | None, columns: Sequence[str]) -> None:
    """Print each row as it comes.

    A row holds `path`, other plain values and `tags`, a list of dicts. JSON keeps that shape, an object a line.
    CSV has a line for each tag, with `columns`. Only people see `display`, how a tag is spelt, with a #.
    """
    chosen = format or (Format.table if sys.stdout.isatty() else Format.json)
    if chosen is Format.json:
        for row in rows:
            tags = [{key: value for key, value in tag.items() if key != "display"} for tag in row["tags"]]
            print(_json({**row, "tags": tags}), flush=True)
    elif chosen is Format.csv:
        writer = csv.DictWriter(sys.stdout, columns, restval="", extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        for row in rows:
            plain = {name: value for name, value in row.items() if name != "tags"}
            for tag in row.get("tags") or [{}]:
                writer.writerow({**plain, **tag})
            sys.stdout.flush()
    else:
        for row in rows:
            print(_line(row), flush=True)


def print_records(records: Sequence[dict[str, Any]], format: Format | None) -> None:
    """Print records of plain values that share their keys; for people, as a table."""
    chosen = format or (Format.table if sys.stdout.isatty() else Format.json)
    if chosen is Format.json:
        for record in records:
            print(_json(record))
    elif chosen is Format.csv:
        writer = csv.DictWriter(sys.stdout, records[0] if records else (), lineterminator="\n")
        writer.writeheader()
        writer.writerows(records)
    elif records:
        from rich.console import Console
        from rich.table import Table
        from rich.text import Text

        table = Table(*records[0], box=None, header_style="bold", pad_edge=False)
        table.columns[0].no_wrap = True  # the name that other commands take must be whole
        for record in records:
            table.add_row(*(Text(_cell(value)) for value in record.values()))
        Console(highlight=False).print(table)


def say(message: str) -> None:
    """One line for the person, on stderr."""
    print(f"photohash: {message}", file=sys.stderr, flush=True)


def use_utf8() -> None:
    """Print any path as the bytes it has on disk, whatever the system's encoding."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="surrogateescape")


def _json(row: dict[str, Any]) -> str:
    text = json.dumps(row, ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:
        # A path that is no UTF-8: JSON must be, so its odd bytes are written as Python would: \\udcXX.
        return json.dumps(row)
    return text


def _line(row: dict[str, Any]) -> str:
    head = f"{row['similarity']:.3f}  {row['path']}" if "similarity" in row else str(row["path"])
    if row.get("error"):
        return f"{head}\n    could not be tagged: {row['error']}"
    tags = "  ".join(_tag(tag) for tag in row["tags"] if tag.get("state") != "rejected")
    return f"{head}\n    {tags or '(no tags)'}"


def _tag(tag: dict[str, Any]) -> str:
    name = f"#{tag['display']}"
    if tag.get("state") == "accepted":
        return f"{name} ✓"
    return f"{name} {tag['score']:.2f}" if tag.get("score") is not None else name


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "✓" if value else ""
    return f"{value:,}" if isinstance(value, int) else str(value)
