"""From a corpus and a recipe to a bundle: every step, skipping what an earlier run has finished.

    shards/          ingest       the photos, shrunk once, and the corpus table
    duplicates.csv   deduplicate  copies of photos; left_out.json: those that are not trained on
    vocabulary.csv   vocabulary   what became of every hashtag; vocabulary.json: the tags
    plan/            plan         labels and repeat factors of both splits
    run/             train        checkpoints, log, curves
    evaluation.json  evaluate     figures, calibration, thresholds; per_tag.csv; report.html for people
    bundle/          export       what the app loads
"""

from __future__ import annotations

import os
import shutil
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Protocol, get_args

import msgspec
import numpy as np

from photohash.errors import UsageError
from photohash.paths import resources_dir
from trainer.distributed import World, join_world
from trainer.examples import Examples, load_examples
from trainer.shards import Shards
from trainer.steps import Steps

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import ibis
    import numpy.typing as npt

    from photohash.tagging.network import Network
    from trainer.fit import Step
    from trainer.folder_set import FolderSet
    from trainer.held_out import HeldOut
    from trainer.recipe import Recipe
    from trainer.transfer import Transfer
    from trainer.vocabulary import Entry, Vocabulary

Stage = Literal["ingest", "deduplicate", "vocabulary", "plan", "train", "evaluate", "export"]
STAGES: tuple[Stage, ...] = get_args(Stage)


class Listener(Protocol):
    """Hears how far a rebuild is. `total` is None while it is not known."""

    def begin(self, stage: Stage) -> None:
        """A step begins; steps that are done already are passed over in silence."""

    def photos(self, done: int, total: int | None) -> None:
        """So many photos are done in this step."""

    def trained(self, step: Step) -> None:
        """A step of training is done."""


class Rebuild:
    """One recipe on one corpus in one folder.

    Args:
        listener: hears what goes on; None for silence.
        workers: processes that make batches ready; None for one a core.
        base: folder of another rebuild of the same corpus, whose shards and copies are used as they are.
    """

    def __init__(
        self,
        recipe: Recipe,
        corpus: Path,
        out: Path,
        device: str = "cpu",
        listener: Listener | None = None,
        workers: int | None = None,
        base: Path | None = None,
    ) -> None:
        self._recipe = recipe
        self._corpus = corpus
        self._out = out
        self._device = device
        self._listener: Listener = listener or _Nobody()
        self._workers = workers
        self._base = base or out

    def run(self, until: Stage = "export", resume: bool = True) -> None:
        """Do every step up to one; under torchrun all processes train, and the first does the rest.

        Args:
            resume: go on from the last checkpoint; otherwise training starts afresh.

        Raises:
            UsageError: the corpus cannot be used, or the folder holds a run that this recipe cannot go on with.
        """
        recipe, last = self._recipe, STAGES.index(until)
        with join_world(self._device) as world:
            steps = Steps(self._out)

            def step(stage: Stage, inputs: Any, work: Callable[[bool], None]) -> None:
                def announced(same: bool) -> None:
                    self._listener.begin(stage)
                    work(same)

                if world.first and STAGES.index(stage) <= last:
                    steps.run(stage, inputs, announced)

            sets = [_identity(Path(folder)) for folder in self._judged_by]
            if self._base == self._out:
                step("ingest", [_identity(self._corpus), recipe.corpus], self._ingest)
                step("deduplicate", [recipe.deduplicate, sets], lambda _: self._deduplicate())
            step("vocabulary", [recipe.vocabulary, _wordnet()], lambda _: self._choose_vocabulary())
            step("plan", [recipe.plan, recipe.seed], lambda _: self._plan())
            if last >= STAGES.index("train"):
                if world.first:
                    self._make_way(steps, resume)
                world.meet()
                self._train(world)
            trained = [recipe.training, recipe.augment]
            judged = [recipe.input, recipe.evaluation, recipe.export]
            step("evaluate", [trained, judged], lambda _: self._evaluate(world.device))
            step("export", recipe, lambda _: self._export())

    @property
    def entries(self) -> list[Entry]:
        """The tags; after `vocabulary`."""
        from trainer.vocabulary import Entry

        entries: list[Entry] = _read(self._out / "vocabulary.json", list[Entry])
        return entries

    @property
    def outputs(self) -> int:
        """Number of tags that the network chooses from; after `vocabulary`."""
        return len(self._names)

    def examples(self, split: Literal["train", "validation"]) -> Examples:
        """Photos of a split with their labels; after `plan`."""
        return load_examples(self._out / "plan" / f"{split}.npz", Shards(self._shards))

    def network(self, device: str) -> tuple[Network, int]:
        """The averaged network as it will be shipped, and the images that it has seen."""
        import torch

        from photohash.tagging.network import Network
        from trainer.checkpoint import load_average
        from trainer.export import round_weights
        from trainer.start import keep_share

        network = Network(self._recipe.architecture, self._recipe.input, self.outputs)
        seen = load_average(self._out / "run", network)
        if self._recipe.start is not None and self._recipe.export.start_share:
            keep_share(network, Path(self._recipe.start), self._names, self._recipe.export.start_share)
        if self._recipe.export.precision == "float16":
            round_weights(network)
        return network.to(device).to(memory_format=torch.channels_last), seen

    # The steps

    def _ingest(self, same: bool) -> None:
        from trainer.ingest import ingest

        if not same:
            shutil.rmtree(self._shards, ignore_errors=True)
        ingest(self._corpus, self._recipe.corpus, self._shards, lambda done: self._listener.photos(done, None))

    def _deduplicate(self) -> None:
        from trainer.deduplicate import Pair, duplicates_between, duplicates_within, write_report
        from trainer.fingerprint import features

        chosen, pairs, counts = self._recipe.deduplicate, list[Pair](), dict[str, int]()
        left_out: set[str] = set()
        if chosen.enabled:
            train, validation = (self._unlabelled(split) for split in ("train", "validation"))
            counts = {"train": len(train), "validation": len(validation)}
            vectors = features(train, lambda done: self._listener.photos(done, len(train)))
            pairs += duplicates_between(train, validation, vectors)
            for photos in map(self._folder_set, self._judged_by):
                pairs += duplicates_between(train, photos.train, vectors)
                pairs += duplicates_between(train, photos.validation, vectors)
            # What is judged by stays as it is: it is the training photo that goes.
            left_out.update(pair.first for pair in pairs)
            if chosen.within:
                inside = duplicates_within(train, vectors, cuts=chosen.cuts)
                left_out.update(pair.second for pair in inside)
                pairs += inside
        write_report(self._out, pairs, counts, chosen.cuts)
        _write(self._out / "left_out.json", sorted(left_out))

    def _choose_vocabulary(self) -> None:
        self._vocabulary.write(self._out / "vocabulary.csv")
        _write(self._out / "vocabulary.json", self._vocabulary.entries)

    def _plan(self) -> None:
        from trainer.noise import replace_labels
        from trainer.tables import labelled, relabelled, sample, split, tag_sets, with_factors

        recipe, seed = self._recipe.plan, self._recipe.seed
        folder = self._out / "plan"
        folder.mkdir(exist_ok=True)
        photos = self._photos()
        sets = [tag_set for tag_set, _ in tag_sets(photos)]
        known = {source for _, source in sets}
        for name, sources in (("plan.sources", recipe.sources), ("plan.outliers", recipe.outliers)):
            if unknown := sorted(sources.keys() - known):
                raise UsageError(
                    f"{name}: no photo of the corpus is of {', '.join(unknown)}; of it are {', '.join(sorted(known))}"
                )
        photos = labelled(photos, {tag_set: self._vocabulary.label(*tag_set) for tag_set in sets})
        train = photos.filter(photos.split == "train")
        if recipe.share < 1:
            train = sample(train, recipe.share, seed)
        if recipe.noise:
            columns = split(train, "train")
            labels = replace_labels(columns["labels"], recipe.noise, seed)
            train = relabelled(train, columns["key"], labels)
        shards = Shards(self._shards)
        Examples.of(shards, split(with_factors(train, recipe), "train")).save(folder / "train.npz")
        Examples.of(shards, split(photos, "validation")).save(folder / "validation.npz")

    def _make_way(self, steps: Steps, resume: bool) -> None:
        """Whether the folder's run, if any, is of this plan, network and loss; a longer schedule may go on."""
        run = self._out / "run"
        # Of the input, training itself uses the normalisation alone: the sizes of its views are the schedule's.
        normalisation = [self._recipe.input.mean, self._recipe.input.std]
        recipe, training = self._recipe, self._recipe.training
        inputs = [recipe.architecture, normalisation, recipe.start, training.loss, training.detail, training.agreement]
        same = steps.same("train", inputs)
        if not resume:
            shutil.rmtree(run, ignore_errors=True)
        elif run.exists() and not same:
            raise UsageError(
                f"{run}: was trained on other photos or tags or with another loss, or is of another network;"
                " use a new --out, or --restart to train afresh"
            )
        steps.begin("train")

    def _train(self, world: World) -> None:
        from trainer.fit import fit

        self._listener.begin("train")
        workers = self._workers if self._workers is not None else (os.cpu_count() or 1) // world.size
        for step in fit(
            self._recipe, self.examples("train"), self.examples("validation"), self.outputs, self._out / "run",
            world, workers, self._begin, self._kinds,
        ):  # fmt: skip
            self._listener.trained(step)

    def _begin(self, network: Network) -> None:
        from trainer.start import begin_with

        if self._recipe.start is not None:
            begin_with(network, Path(self._recipe.start), self._names)

    def _evaluate(self, device: str) -> None:
        from photohash.tagging.bundle import Evaluation
        from trainer.judge import judge
        from trainer.per_tag import per_tag, write_per_tag
        from trainer.report import write_report
        from trainer.transfer import evaluate_transfer

        recipe, out = self._recipe, self._out
        network, seen = self.network(device)
        photos = self.examples("validation")
        elsewhere = self._folder_set(recipe.evaluation.elsewhere) if recipe.evaluation.elsewhere else None
        judgement, state = judge(network, photos, self.entries, recipe.input, device, elsewhere)
        notes = []
        for transfer in self._transfers(network, state, device):
            name = transfer.photos.name
            for metric, value in evaluate_transfer(transfer, recipe.evaluation.evaluators):
                judgement.figures.append(Evaluation(name, metric, round(value, 4)))
            for left_out, reason in transfer.mapping.left_out.items():
                notes.append(f"{name}: zero-shot leaves out {left_out} ({reason}).")
            for picture in transfer.photos.unreadable:
                notes.append(f"{name}: {picture.key} is left out ({picture.reason}).")
        write_per_tag(per_tag(state), out / "per_tag.csv")
        facts = {
            "Network": recipe.architecture.name,
            "Images seen": f"{seen:,}",
            "Photos to train on": f"{int((self.examples('train').factors > 0).sum()):,}",
            "Photos to judge by": f"{len(photos):,}",
            "Tags": f"{len(self.entries):,}, {self.outputs:,} of them outputs of the network",
            "Source": recipe.source,
            "Licence": recipe.licence,
        }
        duplicates = _read(self._base / "duplicates.json", dict[str, Any])["counts"]
        write_report(
            out / "report.html", recipe.title, facts, judgement.figures, state, photos, out / "run" / "log.jsonl",
            duplicates, notes,
        )  # fmt: skip
        _write(out / "evaluation.json", judgement)

    def _export(self) -> None:
        from trainer.export import describe, export
        from trainer.judge import read_judgement

        network, seen = self.network("cpu")
        judgement = read_judgement(self._out / "evaluation.json")
        photos = int((self.examples("train").factors > 0).sum())
        bundle = describe(self._recipe, network.dimension, self.entries, judgement, photos, seen)
        export(network, bundle, self._out / "bundle", self._recipe.export.precision)

    # What they share

    @property
    def _names(self) -> dict[str, int]:
        """Name and output of the tags that the network chooses from."""
        return {entry.name: entry.output for entry in self.entries if entry.output is not None}

    @property
    def _kinds(self) -> npt.NDArray[np.bool_] | None:
        """(outputs, outputs): whether the first is the second or a kind of it; None where the loss does not ask."""
        if self._recipe.training.loss != "marginal":
            return None
        from photohash.tagging.hierarchy import Hierarchy
        from trainer.judge import tags_of

        kinds = np.zeros((self.outputs, self.outputs), dtype=bool)
        for tag, members in zip(self.entries, Hierarchy(tags_of(self.entries)).members, strict=True):
            if tag.output is not None:
                kinds[members, tag.output] = True
        return kinds

    @property
    def _shards(self) -> Path:
        return self._base / "shards"

    def _photos(self) -> ibis.Table:
        from trainer.tables import corpus_table

        return corpus_table(self._shards, _read(self._base / "left_out.json", list[str]))

    def _unlabelled(self, split: Literal["train", "validation"]) -> Examples:
        from trainer import tables

        photos = tables.corpus_table(self._shards)
        columns = tables.split(photos, split)
        return Examples.of(Shards(self._shards), columns | {"labels": [[]] * len(columns["key"])})

    @property
    def _judged_by(self) -> list[str]:
        """The folders of photos that must not be trained on."""
        evaluation = self._recipe.evaluation
        return [*evaluation.sets, *([evaluation.elsewhere] if evaluation.elsewhere else [])]

    def _folder_set(self, folder: str) -> FolderSet:
        from trainer.folder_set import read_folder_set

        # Not smaller than the network sees them, however small the corpus is kept.
        return read_folder_set(Path(folder), max(self._recipe.corpus.short_side, self._recipe.input.resize))

    def _transfers(self, network: Network, state: HeldOut, device: str) -> Iterator[Transfer]:
        from trainer.transfer import Transfer
        from trainer.wordnet import shipped_wordnet

        for photos in map(self._folder_set, self._recipe.evaluation.sets):
            wordnet = shipped_wordnet()
            yield Transfer(network, state.tags, self._recipe.input, photos, wordnet, state.softmax, device=device)

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        """Of the training photos alone: what is held out must not choose what it is judged by."""
        from trainer.tables import tag_sets
        from trainer.vocabulary import build_vocabulary
        from trainer.wordnet import shipped_wordnet

        photos = self._photos()
        sets = tag_sets(photos.filter(photos.split == "train"))
        return build_vocabulary(sets, shipped_wordnet(), self._recipe.vocabulary)


class _Nobody:
    """Hears nothing."""

    def begin(self, stage: Stage) -> None: ...

    def photos(self, done: int, total: int | None) -> None: ...

    def trained(self, step: Step) -> None: ...


def _identity(folder: Path) -> list[tuple[str, int, int]]:
    """Names, sizes and times of all files below a folder: what changes when they do."""
    return sorted(
        (file.relative_to(folder).as_posix(), file.stat().st_size, file.stat().st_mtime_ns)
        for file in folder.rglob("*")
        if file.is_file()
    )


def _wordnet() -> list[tuple[str, int]]:
    return [(name, size) for name, size, _ in _identity(resources_dir() / "wordnet")]


def _read(file: Path, kind: Any) -> Any:
    try:
        return msgspec.json.decode(file.read_bytes(), type=kind)
    except (OSError, msgspec.DecodeError) as error:
        raise UsageError(f"{file}: cannot be read ({error}); run the step that makes it again") from error


def _write(file: Path, content: Any) -> None:
    file.write_bytes(msgspec.json.format(msgspec.json.encode(content), indent=1) + b"\n")
