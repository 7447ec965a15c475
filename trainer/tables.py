"""The corpus as tables: counts, labels and repeat factors as Ibis expressions.

Nothing here names an engine: DuckDB runs the expressions on one machine, Spark would on many.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import ibis
import numpy as np
from ibis import Table, _

from photohash.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from trainer.recipe import PlanRecipe

TagSet = tuple[tuple[str, ...], str]
"""The hashtags of a post, in order, and its source: all that decides which tags it gets."""


def corpus_table(folder: Path, excluded: Sequence[str] = ()) -> Table:
    """The photos in a folder of shards, without those of some keys (copies of others).

    Raises:
        UsageError: there are none.
    """
    if not any(folder.glob("*.parquet")):
        raise UsageError(f"{folder}: no shards; ingest a corpus first")
    photos = ibis.read_parquet(str(folder / "*.parquet"))
    if excluded:
        copies = ibis.memtable({"key": list(excluded)}, schema={"key": "string"})
        photos = photos.anti_join(copies, "key")
    return photos


def tag_sets(photos: Table) -> list[tuple[TagSet, int]]:
    """Every distinct set of hashtags with its source, and on how many photos it is; the most frequent first.

    There are far fewer sets than photos, so what needs Python (choosing senses) is done once for each.
    """
    sets = (
        photos.group_by("hashtags", "source")
        .aggregate(photos=_.count())
        .order_by(_.photos.desc(), _.source, _.hashtags)
    )
    return [((tuple(row["hashtags"]), row["source"]), row["photos"]) for row in _rows(sets)]


def labelled(photos: Table, labels: Mapping[TagSet, Sequence[int]]) -> Table:
    """The photos with a column `labels`: outputs of the network, growing, [] for none."""
    keys = list(labels)
    known = ibis.memtable(
        {
            "hashtags": [list(hashtags) for hashtags, _ in keys],
            "source": [source for _, source in keys],
            "labels": [list(labels[key]) for key in keys],
        },
        schema={"hashtags": "array<string>", "source": "string", "labels": "array<int32>"},
    )
    return photos.inner_join(known, ["hashtags", "source"])


def relabelled(photos: Table, keys: Sequence[str], labels: Sequence[Sequence[int]]) -> Table:
    """The photos of some keys, with other labels."""
    columns = {"key": list(keys), "labels": [list(each) for each in labels]}
    known = ibis.memtable(columns, schema={"key": "string", "labels": "array<int32>"})
    return photos.drop("labels").inner_join(known, "key")


def sample(photos: Table, share: float, seed: int) -> Table:
    """A random part of the photos; a smaller share is a part of a larger one."""
    keys = sorted(photos.key.to_pyarrow().to_pylist())
    chosen = np.random.default_rng((seed, len(keys))).permutation(len(keys))[: round(share * len(keys))]
    kept = ibis.memtable({"key": [keys[place] for place in chosen]}, schema={"key": "string"})
    return photos.semi_join(kept, "key")


def with_factors(photos: Table, recipe: PlanRecipe) -> Table:
    """The labelled photos with a column `factor`: r(I) = max over its tags of r(h) = max(1, phi(t / f(h))).

    f(h) is the share of tagged photos that carry h; phi is the square root for `square-root` and nothing for
    `uniform`; `natural` repeats nothing. All of that is times what the recipe says of the photo's source. A photo
    without tags gets what the recipe says of outliers of its source, 0 unless it does.

    Source: [WSL] section 2.2.
    """
    tagged = photos.filter(_.labels.length() > 0).count().to_pyarrow().as_py()
    single = photos.select("key", label=_.labels.unnest())
    counted = single.mutate(carriers=_.count().over(group_by="label"))
    ratio = recipe.threshold * tagged / _.carriers
    repeated = {"natural": 0 * ratio, "square-root": ratio.sqrt(), "uniform": ratio}[recipe.sampling]
    most = counted.group_by("key").aggregate(factor=ibis.greatest(1.0, repeated).max())
    factors = photos.left_join(most.view(), "key").drop("key_right")
    return factors.mutate(
        factor=ibis.coalesce(_.factor * _of_source(recipe.sources, 1.0), _of_source(recipe.outliers, 0.0))
    )


def _of_source(factors: Mapping[str, float], otherwise: float) -> ibis.Value:
    return _.source.cases(*factors.items(), else_=otherwise) if factors else ibis.literal(otherwise)


def split(photos: Table, name: str) -> dict[str, Any]:
    """Columns of one split in the order of the shards, as arrays and lists."""
    return dict(photos.filter(_.split == name).order_by("shard", "offset").to_pyarrow().to_pydict())


def _rows(table: Table) -> list[dict[str, Any]]:
    return list(table.to_pyarrow().to_pylist())
