"""A configured project: its texts read, its outputs as they should be."""

from collections.abc import Iterator
from pathlib import Path

from attrs import evolve, frozen

from timeline import background, export, filters
from timeline.background import Background
from timeline.commands import proof, texts
from timeline.commands.files import Target, relative, texts_in
from timeline.commands.texts import Ask
from timeline.config import Config, Files
from timeline.errors import ConfigError, FilterError
from timeline.export.options import Options
from timeline.pipeline import merge
from timeline.result import Timeline
from timeline.times import Policy


@frozen
class Built:
    """All outputs, and what a user should be told, one line each."""

    targets: tuple[Target, ...]
    remarks: tuple[str, ...]


def build(settings: Config) -> Built:
    """The outputs of a project.

    Raises:
        ConfigError: there is no such kind of event, patterns match nothing, or two outputs or a
            text and an output fall together.
        InputError: texts cannot be read; names each of them.
    """
    known = _background(settings)
    _check_wanted(settings, known)
    asked = list(_asked(settings, known))
    _check_apart(settings, asked)
    told = texts.read_all(asked)
    remarks = [*proof.doubts(known, settings.kinds)]
    remarks += [remark for one in told for remark in one.remarks]
    if settings.merge:
        stories = [("", merge(one.timeline for one in told))]
    else:
        names = (Path(one.name).stem for one in asked)
        stories = list(zip(names, (one.timeline for one in told), strict=True))
    targets = []
    for name, whole in stories:
        timeline = filters.keep(whole, settings.wanted)
        remarks += [
            f"{name}: {said}" if name else said for said in filters.remarks(whole, timeline)
        ]
        for label in _labels(settings, name):
            target, said = _target(settings, label, timeline)
            targets.append(target)
            remarks += said
    return Built(tuple(targets), tuple(remarks))


def _check_wanted(settings: Config, known: Background) -> None:
    """Nothing, if there can be events of what the configuration asks for."""
    try:
        filters.check(settings.wanted, known.lexicon.kinds)
    except FilterError as error:
        raise ConfigError(f"{settings.path}: {error}") from error


def _asked(settings: Config, known: Background) -> Iterator[Ask]:
    """The texts of all patterns, each once, in the order of the patterns and then by name."""
    seen: set[Path] = set()
    for files in settings.sources:
        found = _matches(settings, files.files)
        for path in found:
            if path not in seen:
                seen.add(path)
                label = relative(path, settings.root)
                date, zone = files.date or settings.date, files.tz or settings.tz
                here = evolve(
                    known, home=files.home or known.home, policy=_policy(files, known.policy)
                )
                yield Ask(path, label, label, date, zone, files.title, here)


def _background(settings: Config) -> Background:
    """What the configuration says beyond the texts, its files read."""

    def path(name: str) -> Path:
        return Path(relative(settings.root / name, Path.cwd()))

    return background.read(
        settings.home,
        path(settings.places) if settings.places else None,
        path(settings.kinds) if settings.kinds else None,
        map(path, settings.known),
        find_places=not settings.no_places,
        policy=Policy(settings.genre, settings.day_first),
    )


def _policy(files: Files, common: Policy) -> Policy:
    """How the dates of these texts are read: as is said of them, else of all."""
    first = common.day_first if files.day_first is None else files.day_first
    return Policy(files.genre or common.genre, first)


def _matches(settings: Config, pattern: str) -> list[Path]:
    folder = settings.root / pattern
    try:
        matches = texts_in(folder) if folder.is_dir() else settings.root.glob(pattern)
        found = sorted(path for path in matches if path.is_file())
    except (ValueError, NotImplementedError) as error:
        raise ConfigError(f"{settings.path}: sources: {pattern!r}: {error}") from error
    if not found:
        raise ConfigError(f"{settings.path}: sources: {pattern!r} matches no file")
    return found


def _labels(settings: Config, name: str) -> list[str]:
    """The outputs for a text of this name, as paths from the root."""
    labels = []
    for pattern in settings.outputs:
        forms = settings.formats if "{format}" in pattern else ("",)
        labels += [pattern.replace("{name}", name).replace("{format}", form) for form in forms]
    return labels


def _check_apart(settings: Config, asked: list[Ask]) -> None:
    """Nothing, if each output has one text only, and none is a text itself."""
    names = [""] if settings.merge else [Path(one.name).stem for one in asked]
    wanted = [label for name in names for label in _labels(settings, name)]
    paths = [(settings.root / label).resolve() for label in wanted]
    sources = {one.path.resolve() for one in asked if one.path}
    for label, path in zip(wanted, paths, strict=True):
        if path in sources:
            raise ConfigError(f"{settings.path}: outputs: {label!r} is one of the sources")
        if paths.count(path) > 1:
            raise ConfigError(f"{settings.path}: outputs: {label!r} would be written twice")


def _target(settings: Config, label: str, timeline: Timeline) -> tuple[Target, list[str]]:
    path = settings.root / label
    options = Options(
        title=settings.title if settings.merge else None,
        undated=settings.undated,
        spans=settings.ics_span,
        folder=relative(path.parent, settings.root),
    )
    output = export.write(timeline, export.form_of(path), options)
    remarks = [f"{label}: {remark}" for remark in output.remarks]
    return Target(path, relative(path, Path.cwd()), output.content), remarks
