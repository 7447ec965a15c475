"""Photos with the outputs they are trained or judged on: the plan of a run as arrays in one small file.

Training needs nothing but this file and the shards, so both are all that travels to other machines.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image

from photohash.errors import UsageError
from trainer.shards import Place, Shards

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    import numpy.typing as npt

    from trainer.shards import Scratch

    Pixels = npt.NDArray[np.uint8]

_COLUMNS = ("keys", "sources", "shard", "offset", "length", "hash", "sides", "labels", "ends", "factors")


class Examples:
    """A list of photos: pixels by position, with keys, sources, labels and repeat factors.

    `factors` is (n,), 0 for what is not trained on. May be pickled: each process maps the shards for itself.
    """

    def __init__(self, shards: Shards, columns: Mapping[str, npt.NDArray[Any]]) -> None:
        self._shards = shards
        self._columns = dict(columns)
        self._starts = np.concatenate([[0], columns["ends"][:-1]]) if len(columns["ends"]) else columns["ends"]

    @classmethod
    def of(cls, shards: Shards, table: Mapping[str, Sequence[Any]]) -> Examples:
        """From columns of the corpus table; `labels` are lists of outputs, `factor` may be missing."""
        labels = table["labels"]
        return cls(
            shards,
            {
                "keys": np.array(table["key"], dtype=np.str_),
                "sources": np.array(table["source"], dtype=np.str_),
                "shard": np.array(table["shard"], dtype=np.int32),
                "offset": np.array(table["offset"], dtype=np.int64),
                "length": np.array(table["length"], dtype=np.int32),
                "hash": np.array(table["hash"], dtype=np.uint64),
                "sides": np.minimum(table["width"], table["height"], dtype=np.int32),
                "labels": np.array([label for each in labels for label in each], dtype=np.int32),
                "ends": np.cumsum([len(each) for each in labels], dtype=np.int64),
                "factors": np.array(table.get("factor", [0.0] * len(labels)), dtype=np.float64),
            },
        )

    def __len__(self) -> int:
        return len(self._columns["keys"])

    @property
    def factors(self) -> npt.NDArray[np.float64]:
        """Repeat factors (n,)."""
        return self._columns["factors"]

    @property
    def sides(self) -> npt.NDArray[np.int32]:
        """The short side of each photo as it is kept, in pixels (n,)."""
        return self._columns["sides"]

    @property
    def sources(self) -> npt.NDArray[np.str_]:
        """The source of each photo (n,)."""
        return self._columns["sources"]

    def key(self, position: int) -> str:
        """The photo's key in its corpus."""
        return str(self._columns["keys"][position])

    def labels(self, position: int) -> npt.NDArray[np.int32]:
        """Outputs that are true of a photo, growing."""
        return self._columns["labels"][self._starts[position] : self._columns["ends"][position]]

    def place(self, position: int) -> Place:
        """Where a photo lies in the shards."""
        columns = self._columns
        return Place(
            int(columns["shard"][position]), int(columns["offset"][position]), int(columns["length"][position]),
            int(columns["hash"][position]),
        )  # fmt: skip

    def pixels(self, position: int, scratch: Scratch | None = None) -> Pixels:
        """A photo (height, width, 3), RGB; in `scratch`, until it is used for another.

        Raises:
            UsageError: its shard is missing or damaged.
        """
        return self._shards.pixels(self.place(position), scratch)

    def image(self, position: int) -> Image.Image:
        """A photo for Pillow."""
        return Image.fromarray(self.pixels(position))

    def truth(self, outputs: int) -> npt.NDArray[np.bool_]:
        """Labels as a table (n, outputs)."""
        table = np.zeros((len(self), outputs), dtype=bool)
        table[self._rows, self._columns["labels"]] = True
        return table

    def carried(self, weights: npt.NDArray[np.float64], outputs: int) -> npt.NDArray[np.float64]:
        """Sum of the weights (n,) of the photos that carry each output (outputs,); of k labels each gets 1/k."""
        shares = weights / np.maximum(np.diff(self._columns["ends"], prepend=0), 1)
        return np.bincount(self._columns["labels"], shares[self._rows], outputs).astype(np.float64)

    @property
    def _rows(self) -> npt.NDArray[np.intp]:
        """The photo that each label is of."""
        return np.repeat(np.arange(len(self)), np.diff(self._columns["ends"], prepend=0))

    def take(self, positions: npt.NDArray[np.intp]) -> Examples:
        """Some of the photos, in the order given."""
        labels = [self.labels(position) for position in positions]
        columns = {name: value[positions] for name, value in self._columns.items() if name not in ("labels", "ends")}
        columns["labels"] = np.concatenate([np.empty(0, np.int32), *labels])
        columns["ends"] = np.cumsum([len(each) for each in labels], dtype=np.int64)
        return Examples(self._shards, columns)

    def save(self, file: Path) -> None:
        """Write the arrays as .npz, whole or not at all."""
        partial = file.with_suffix(".partial")
        with partial.open("wb") as out:
            np.savez_compressed(out, **self._columns)  # type: ignore[arg-type]
        partial.replace(file)


def load_examples(file: Path, shards: Shards) -> Examples:
    """Read what `save` wrote.

    Raises:
        UsageError: it is not there, or is something else.
    """
    try:
        with np.load(file, allow_pickle=False) as stored:
            return Examples(shards, {name: stored[name] for name in _COLUMNS})
    except (OSError, ValueError, KeyError) as error:
        raise UsageError(f"{file}: no plan of a run; make it with photohash-trainer plan") from error
