"""`watch`: a study that is made anew whenever one of its files is saved."""

import itertools
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import attrs

from ssm.drawing.arrange.efforts import Quality, effort_of
from ssm.drawing.cache.store import Cache, cache_folder
from ssm.drawing.kept import keep
from ssm.drawing.kinds import OF_MODELS, drawable
from ssm.drawing.layout import find_engine
from ssm.drawing.text.fonts import fonts
from ssm.drawing.themes.named import theme_of
from ssm.errors import CannotWriteError, SsmError
from ssm.files.codes import SYNTAX
from ssm.loading import load
from ssm.loading.find import named, study_file
from ssm.model.loaded import Loaded
from ssm.model.study import Study
from ssm.problems import Problem, Severity
from ssm.report.building import How, built, drawings_of
from ssm.report.folder import publish
from ssm.report.styling.read import style_of
from ssm.report.watching.news import Drawn, News, Rebuilt, fresh, is_told, said_of
from ssm.report.watching.stamps import (
    Stamp,
    changed_in,
    files_of,
    stamp_of,
    stamps_of,
    style_files,
    until_saved,
)

__all__ = ["watch"]

_SERVING = ("title", "stakeholders", "pictures", "sources", "findings")
"""The sections that the drawing of customers shows something of."""


def watch(
    study: str | Path = ".",
    out: str | Path = "out",
    *,
    engine: str | None = None,
    theme: str | Path | None = None,
    with_politics: bool = False,
    cache: bool = True,
    look: str = "sketch",
    quality: Quality = "normal",
    pause: Callable[[float], None] = time.sleep,
) -> Iterator[News]:
    r"""Builds a study, and builds it again whenever one of its files is saved; never ends.

    Pictures of what was changed come first. Where the elements of pictures stand is kept
    in the study, so that they stay put while it grows. While the study cannot be read,
    everything stays as it was.

    Args:
        study: the study's folder, or its file.
        out: the folder for it all.
        engine: a layout engine to use instead of the one that came with this package.
        theme: the colours, as for `build`.
        with_politics: publish Analysis Three, which is private otherwise.
        cache: keep what is drawn in the study's folder.
        look: the strokes, as for `build`.
        quality: how long to look for a good arrangement of a rich picture, as for `build`.
        pause: waits so many seconds.

    Yields:
        What was drawn at once, if anything, and then how everything went.

    Raises:
        UnreadableError: there is no such study, or no file with the colours.
        EngineError: the engine is not to be found.
        InvalidValueError: there is no such theme, look or quality.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as there:
        ...     _ = Path(there, "study.yaml").write_text('ssm: 1\ntitle: "The fence"')
        ...     for news in watch(there, Path(there, "out")):
        ...         print(len(news.told.made.files))
        ...         break
        3
    """
    file = study_file(study)
    find_engine(engine), theme_of(theme or "light"), fonts(look), effort_of(quality)
    kept = Cache(cache_folder(file.parent)) if cache else None
    how = How(engine=engine, with_politics=with_politics, cache=kept, look=look, quality=quality)
    watcher = _Watcher(file, out, theme, how)
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    for number in itertools.count():
        for told in watcher.told():
            yield News(number=number, changed=changed, told=told, gone=gone)
        changed, gone = watcher.waited(pause)


class _Watcher:
    """A study that is watched, and what was known of it last time."""

    def __init__(self, file: Path, out: str | Path, theme: str | Path | None, how: How) -> None:
        self._file, self._out, self._theme, self._how = file, out, theme, how
        self._stamps: dict[str, Stamp] = {named(file): stamp_of(named(file))}
        self._before: Study | None = None
        self._known: frozenset[object] = frozenset()

    def waited(self, pause: Callable[[float], None]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The files that were saved or are gone, as soon as some are; and those that are gone."""
        before, self._stamps = self._stamps, until_saved(self._stamps, pause)
        return changed_in(before, self._stamps)

    def told(self) -> Iterator[Drawn | Rebuilt]:
        """Everything made anew that has changed."""
        try:
            loaded = load(self._file)
            files = (*files_of(loaded, self._theme), *style_files(loaded))
            self._stamps = stamps_of(files, self._stamps)
            if any(problem.code == SYNTAX for problem in loaded.problems):
                yield self._compared(loaded.problems, Rebuilt(texts=self._texts(loaded)))
                return
            house = style_of(loaded)
            theme = theme_of(self._theme or house.theme or "light")
            how = attrs.evolve(self._how, theme=theme, style=house)
            yield from self._drawn(loaded, how)
            yield self._rebuilt(loaded, how)
        except SsmError as error:
            yield Rebuilt(trouble=str(error))

    def _drawn(self, loaded: Loaded, how: How) -> Iterator[Drawn]:
        """First of all the pictures of parts that were changed."""
        before, self._before = self._before, loaded.study
        if before is not None:
            refs = [ref for ref in drawable(loaded.study) if _differs(ref, before, loaded.study)]
            for ref in refs:
                drawings, _ = drawings_of(loaded, [ref], how)
                files = {f"pictures/{d.file_stem}.svg": d.svg.encode("utf-8") for d in drawings}
                written = publish(self._out, files).written
                if written:
                    yield Drawn(files=written)

    def _rebuilt(self, loaded: Loaded, how: How) -> Rebuilt:
        from ssm.checks import check

        sound = all(problem.severity < Severity.ERROR for problem in loaded.problems)
        trouble = self._keep(loaded, how) if sound else None
        made = built(loaded, self._out, how, clear=sound)
        found = (*check(loaded).problems, *made.problems)
        advice = sum(not is_told(problem) for problem in found)
        told = Rebuilt(made=made, advice=advice, trouble=trouble, texts=self._texts(loaded))
        return self._compared(tuple(filter(is_told, found)), told)

    def _texts(self, loaded: Loaded) -> dict[str, str]:
        """The texts that lines may be quoted from: not what is private, unless asked."""
        politics = loaded.study.political
        if politics is None or self._how.with_politics or loaded.folder is None:
            return loaded.texts
        private = Path(loaded.folder, politics.file).as_posix()
        return {name: text for name, text in loaded.texts.items() if name != private}

    def _compared(self, problems: tuple[Problem, ...], told: Rebuilt) -> Rebuilt:
        """What is told, with the problems beside those of the last time."""
        known, self._known = self._known, frozenset(map(said_of, problems))
        new = fresh(problems, known)
        settled = len(known - self._known)
        left = len(problems) - len(new)
        return attrs.evolve(told, new=new, settled=settled, left=left, problems=problems)

    def _keep(self, loaded: Loaded, how: How) -> str | None:
        """Keeps where the elements of pictures stand, where that is new; why it cannot."""
        folder = loaded.folder or "."
        refs = [ref for ref in drawable(loaded.study) if ref.startswith("picture/")]
        for drawing in drawings_of(loaded, refs, how)[0]:
            try:
                path = keep(folder, drawing.scene)
            except CannotWriteError as error:
                return str(error)
            if path is not None:
                self._stamps[named(path)] = stamp_of(named(path))
        return None


def _differs(ref: str, before: Study, after: Study) -> bool:
    """Whether the part that a drawing is of was changed; some are of a model."""
    if ref == "customers":
        return any(getattr(before, name) != getattr(after, name) for name in _SERVING)
    kind, _, id = ref.partition("/")
    if kind == "cross" and before.as_is != after.as_is:
        return True
    part = f"model/{id}" if kind in OF_MODELS else ref
    return bool(before.index.parts.get(part) != after.index.parts[part])
