"""Everything that decides how a model comes out, in one typed TOML file."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from photohash.errors import UsageError
from photohash.tagging.bundle import Architecture, Input

if TYPE_CHECKING:
    from pathlib import Path

Precision = Literal["float16", "float32"]
Loss = Literal["softmax", "marginal", "sigmoid"]
Sampling = Literal["natural", "square-root", "uniform"]


class CorpusRecipe(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How photos are kept for training: a JPEG each, shrunk once, `per_shard` of them in a tar.

    `format` is one of the reader's formats; `short_side` is in pixels, `smallest` the short side below which a
    picture shows nothing and is left out; `validation` is the share of photos held out where the source does
    not say which.
    """

    format: str = "auto"
    short_side: int = 256
    smallest: int = 16
    quality: int = 92
    per_shard: int = 10_000
    validation: float = 0.06


class DeduplicateRecipe(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Copies to leave out of training: of validation photos and evaluation sets and, if `within`, of each other.

    Without `cuts` two of the corpus's own photos count as copies only where each shows the whole of the other: of
    half a million photos and more, looking for cuts takes over an hour on two cores.
    """

    enabled: bool = True
    within: bool = True
    cuts: bool = True


class VocabularyRecipe(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which hashtags become tags, and what they mean.

    Senses are written `lemma.rank` as WordNet numbers them. `floor` is the least number of photos;
    `unknown_floor` the same for hashtags that WordNet lacks (None drops them all, as [WSL] did); `top` keeps only
    the most frequent so many ([WSL] had 1,500, 8,500 and 17,000). `senses` overrules the choice of sense, `drop`
    removes hashtags, `display` spells tags as people do, `broader` are concepts that sum up the tags below them
    (those with one display form are one), and `kinds` are concepts that a hashtag's is a kind of although WordNet
    does not say so.
    """

    floor: int = 30
    unknown_floor: int | None = 30
    top: int | None = None
    senses: dict[str, str] = {}
    drop: tuple[str, ...] = ()
    display: dict[str, str] = {}
    broader: tuple[str, ...] = ()
    kinds: dict[str, str] = {}


class PlanRecipe(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How often each photo is seen: phi of the repeat factors and their t, as a share of the tagged photos.

    `sources` multiplies the factors of the photos of some sources, such as pictures far smaller than those that the
    model is for; each at least 0. `outliers` are sources whose photos without a tag of the vocabulary are trained on,
    too, with the repeat factor to give them: of each tag they are as little an example as of any other (outlier
    exposure: Hendrycks et al. 2019, arXiv 1812.04606, section 3), so that the model says nothing of what it does not
    know. `noise` replaces that share of the labels by random ones and `share` keeps only that part of the photos: what
    the ablations vary.
    """

    sampling: Sampling = "square-root"
    threshold: float = 0.004
    sources: dict[str, float] = {}
    outliers: dict[str, float] = {}
    noise: float = 0.0
    share: float = 1.0


class Stage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Train at `size` pixels until `until` (share of the whole run, in (0, 1])."""

    until: float
    size: int


class AugmentRecipe(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Random views. `smallest_crop` is a share of the area; `blur` the chance that a view is smoothed, or shrunk and
    enlarged again, `light` that its brightness and colour are changed a little; `randaugment` a magnitude of
    torchvision's RandAugment (0: none); `mixup` and `cutmix` the alpha of their Beta distributions (0: neither; both:
    one or the other at each batch)."""

    smallest_crop: float = 0.25
    blur: float = 0.5
    light: float = 0.5
    randaugment: int = 0
    mixup: float = 0.0
    cutmix: float = 0.0


class TrainingRecipe(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Optimisation by [WSL] section 2.3 unless it says otherwise.

    `images` is how many are seen in all; `batch` how many in a step, over all machines. `learning_rate` is for
    `reference_batch` images and scales with the batch (None: it is for the batch as it is). Over the share `warmup`
    of the run the rate grows linearly from `warmup_from` of it; then it falls by `schedule`: a half `cosine` to
    nothing, or `halving` it `halvings` times at equal intervals. At each of `restarts`, in images seen, the rate
    begins anew, `restart_decay` times as high. `average` is the decay of the moving average of the weights that is
    shipped. `precision` auto is bfloat16 where the device computes it faster.

    With the `marginal` loss a tag is as likely as it and its kinds together, in the softmax of all: a photo that is
    said to show a dog is as good an example of a poodle, and an answer of poodle is not held against it (Deng et al.
    2014, "Large-Scale Object Classification Using Label Relation Graphs", section 3.3).

    With `detail`, a short side in pixels, a photo that is smaller or blurred is compared with others that are, and a
    sharp one with sharp ones: that all photos of a tag are small says nothing of what it looks like. See
    `trainer.domains`. With `agreement`, the weight of it in the loss, each photo is seen twice in a batch, as it is and
    in disguise, and what the network makes of one look is to be what it makes of the other: see `trainer.agreement`.
    """

    images: int
    batch: int
    learning_rate: float
    stages: tuple[Stage, ...]
    reference_batch: int | None = None
    optimiser: Literal["sgd", "adamw"] = "sgd"
    momentum: float = 0.9
    weight_decay: float = 5e-5
    schedule: Literal["cosine", "halving"] = "cosine"
    halvings: int = 10
    warmup: float = 0.03
    warmup_from: float = 0.0
    restarts: tuple[int, ...] = ()
    restart_decay: float = 0.5
    loss: Loss = "softmax"
    detail: int | None = None
    agreement: float = 0.0
    label_smoothing: float = 0.1
    clip: float = 5.0
    average: float = 0.999
    precision: Literal["auto", "bfloat16", "float32"] = "auto"
    compile: bool = False
    checkpoint_images: int = 20_000


class EvaluationRecipe(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Folder-per-class sets that the network is judged on, too, and how: `zero-shot`, `linear-probe`, `fine-tune`.

    `elsewhere` is a set of photos of other sources than the corpus's, of things that are tags and of some that are
    none: its `train` split calibrates the scores, its `val` split judges them. See `trainer.elsewhere`.
    """

    sets: tuple[str, ...] = ()
    evaluators: tuple[Literal["zero-shot", "linear-probe", "fine-tune"], ...] = ("zero-shot", "linear-probe")
    elsewhere: str | None = None


class ExportRecipe(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a bundle's weights are, and what they are kept in: `float32` as they are, `float16` in half the space.

    They are the mean of the trained ones and, by the share `start_share`, of those that training started with; see
    `trainer.start.keep_share`. Weights for `float16` are rounded before they are judged, so that what is judged is
    what is shipped.
    """

    precision: Precision = "float32"
    start_share: float = 0.0


class Recipe(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A model from corpus to bundle.

    `start` is the folder of a bundle of the same architecture, e.g. of an earlier rebuild, whose weights training
    begins with.
    """

    id: str
    title: str
    licence: str
    source: str
    architecture: Architecture
    input: Input
    training: TrainingRecipe
    corpus: CorpusRecipe = CorpusRecipe()
    deduplicate: DeduplicateRecipe = DeduplicateRecipe()
    vocabulary: VocabularyRecipe = VocabularyRecipe()
    plan: PlanRecipe = PlanRecipe()
    augment: AugmentRecipe = AugmentRecipe()
    start: str | None = None
    evaluation: EvaluationRecipe = EvaluationRecipe()
    export: ExportRecipe = ExportRecipe()
    notes: str = ""
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
    if problem := _problem(recipe):
        raise UsageError(f"{file}: {problem}")
    return recipe


def _problem(recipe: Recipe) -> str | None:
    training = recipe.training
    ends = [stage.until for stage in training.stages]
    if not ends or ends != sorted(ends) or ends[-1] != 1:
        return "training.stages must end at until = 1, in growing order"
    if [0, *training.restarts, training.images] != sorted({0, *training.restarts, training.images}):
        return "training.restarts must grow, and lie below training.images"
    for name, value in (
        ("corpus.validation", recipe.corpus.validation), ("plan.noise", recipe.plan.noise),
        ("plan.share", recipe.plan.share), ("augment.blur", recipe.augment.blur),
        ("augment.light", recipe.augment.light), ("augment.smallest_crop", recipe.augment.smallest_crop),
        ("training.warmup", training.warmup), ("export.start_share", recipe.export.start_share),
    ):  # fmt: skip
        if not 0 <= value <= 1:
            return f"{name} must be from 0 to 1"
    if training.detail is not None and (recipe.augment.mixup or recipe.augment.cutmix):
        return "training.detail cannot be told of mixed views; leave it out, or augment.mixup and augment.cutmix"
    if training.agreement:
        if training.detail is None:
            return "training.agreement needs training.detail, which tells small photos from others"
        if recipe.augment.blur:
            return "training.agreement blurs views itself; it needs augment.blur = 0"
        if training.batch % 2 or training.images % 2:
            return "training.agreement takes views in pairs; training.batch and training.images must be even"
    if recipe.export.start_share and recipe.start is None:
        return "export.start_share needs a start, the bundle that it is the share of"
    for name, factors in (("plan.sources", recipe.plan.sources), ("plan.outliers", recipe.plan.outliers)):
        if any(not 0 <= factor < math.inf for factor in factors.values()):
            return f"factors of {name} must be at least 0"
    if min(training.images, training.batch, recipe.corpus.per_shard, recipe.corpus.short_side) < 1:
        return "images, batch, per_shard and short_side must be at least 1"
    return None
