"""Everything that decides how a model comes out, in one typed TOML file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import msgspec

from photohash.errors import UsageError
from photohash.tagging.bundle import Architecture, Input

if TYPE_CHECKING:
    from pathlib import Path


class CorpusRecipe(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """File patterns inside the corpus folder, and the short side (pixels) that photos are packed at."""

    train: str = "train-*.parquet"
    validation: str = "val-*.parquet"
    short_side: int = 112


class VocabularyRecipe(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which hashtags become tags, and what they mean.

    Senses are written `lemma.rank` as WordNet numbers them. `floor` is the least number of photos;
    `unknown_floor` the same for hashtags that WordNet lacks. `senses` overrules the choice of sense,
    `drop` removes hashtags, `display` spells tags as people do, `broader` are concepts that sum up the
    tags below them (those with one display form are one), and `kinds` are concepts that a hashtag's is a
    kind of although WordNet does not say so.
    """

    floor: int = 30
    unknown_floor: int = 30
    senses: dict[str, str] = {}
    drop: tuple[str, ...] = ()
    display: dict[str, str] = {}
    broader: tuple[str, ...] = ()
    kinds: dict[str, str] = {}


class Stage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Train at `size` pixels until `until` (share of the whole run, in (0, 1])."""

    until: float
    size: int


class TrainingRecipe(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Optimisation by [WSL] section 2.2 unless it says otherwise.

    `images` is how many are seen in all, `warmup` the share of them over which the rate grows from
    nothing; `sampling` is the phi of the repeat factors and `sampling_threshold` their t, as a share
    of the corpus. At each of `restarts`, in images seen, the rate begins anew, `restart_decay` times as high.
    """

    images: int
    batch: int
    learning_rate: float
    stages: tuple[Stage, ...]
    sampling: Literal["natural", "square-root", "uniform"] = "square-root"
    sampling_threshold: float = 0.004
    momentum: float = 0.9
    weight_decay: float = 5e-5
    warmup: float = 0.03
    restarts: tuple[int, ...] = ()
    restart_decay: float = 0.5
    label_smoothing: float = 0.1
    average: float = 0.999
    smallest_crop: float = 0.25
    blur: float = 0.5
    checkpoint_images: int = 20_000


class Recipe(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A model from corpus to bundle."""

    id: str
    title: str
    licence: str
    source: str
    architecture: Architecture
    input: Input
    training: TrainingRecipe
    corpus: CorpusRecipe = CorpusRecipe()
    vocabulary: VocabularyRecipe = VocabularyRecipe()
    seed: int = 0

    def as_dict(self) -> dict[str, Any]:
        """For the bundle's training facts."""
        return dict(msgspec.json.decode(msgspec.json.encode(self)))


def read_recipe(file: Path) -> Recipe:
    """Read and check a recipe.

    Raises:
        UsageError: the file is not there, or says something that cannot be.
    """
    try:
        recipe = msgspec.toml.decode(file.read_bytes(), type=Recipe)
    except OSError as error:
        raise UsageError(f"{file}: the recipe cannot be read ({error.strerror})") from error
    except msgspec.DecodeError as error:
        raise UsageError(f"{file}: the recipe is wrong ({error})") from error
    ends = [stage.until for stage in recipe.training.stages]
    if not ends or ends != sorted(ends) or ends[-1] != 1:
        raise UsageError(f"{file}: training.stages must end at until = 1, in growing order")
    restarts = recipe.training.restarts
    if [0, *restarts, recipe.training.images] != sorted({0, *restarts, recipe.training.images}):
        raise UsageError(f"{file}: training.restarts must grow, and lie below training.images")
    return recipe
