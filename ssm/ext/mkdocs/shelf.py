"""The studies that pages show: each read once, each thing of it made once."""

import attrs

from ssm.drawing.cache.store import Cache, cache_folder
from ssm.drawing.themes.named import is_theme_file
from ssm.ext.embedding import Asked, Embedded, Embedder, files_of, study_at, study_in
from ssm.ext.mkdocs.asking import Wanted
from ssm.model.loaded import Loaded
from ssm.model.study import Study
from ssm.problems import Problem, Severity
from ssm.report.watching.stamps import Stamp, stamp_of

__all__ = ["Shelf"]


@attrs.frozen(eq=False)
class _Kept:
    embedder: Embedder
    made: dict[tuple[Asked, Stamp], Embedded] = attrs.field(factory=dict)


def _read(wanted: Wanted, folder: str, name: str) -> Loaded:
    if wanted.text:
        return study_in(wanted.text, folder, name)
    return study_at(wanted.study) if wanted.study else Loaded(study=Study())


@attrs.define(eq=False)
class Shelf:
    """Things of studies, kept until a file that they depend on was saved.

    Attributes:
        files: every file that was looked for, whether it is there or not.
    """

    files: dict[str, None] = attrs.field(factory=dict)
    _kept: dict[tuple[str, str], _Kept] = attrs.field(factory=dict)
    _told: set[str] = attrs.field(factory=set)

    def begin(self) -> None:
        """A new round of pages: what is wrong with a study is told again."""
        self._told.clear()
        self.files.clear()
        for key in [key for key in self._kept if key[1]]:
            del self._kept[key]

    def study(self, wanted: Wanted, folder: str, name: str) -> Loaded:
        """The study that a fence means.

        Args:
            wanted: what the fence asks for.
            folder: where the files are that a study in the fence names.
            name: how messages call the page, where the study stands in the fence.

        Raises:
            UnreadableError: nothing at all can be read there.
        """
        key = (wanted.study, wanted.text)
        kept = self._kept.get(key)
        if kept and not wanted.study:
            return kept.embedder.loaded
        loaded = _read(wanted, folder, name)
        self.files.update(dict.fromkeys(files_of(loaded, wanted.asked.theme)))
        if kept is None or kept.embedder.loaded is not loaded:
            cache = Cache(cache_folder(loaded.folder)) if loaded.folder else None
            self._kept[key] = _Kept(Embedder(loaded, cache=cache))
        return loaded

    def thing(self, wanted: Wanted, loaded: Loaded) -> Embedded:
        """What a fence asks for, of the study that it means.

        Args:
            wanted: what the fence asks for.
            loaded: the study, as it was given out.

        Raises:
            SsmError: there is no such thing; the message offers the nearest.
        """
        kept = self._kept[wanted.study, wanted.text]
        asked = wanted.asked
        key = (asked, stamp_of(asked.theme) if is_theme_file(asked.theme) else None)
        if key not in kept.made:
            (kept.made[key],) = kept.embedder.embed(asked)
        return kept.made[key]

    def trim(self) -> None:
        """Keeps the caches of the studies small."""
        for kept in self._kept.values():
            if kept.embedder.cache is not None:
                kept.embedder.cache.trim()

    def errors(self, loaded: Loaded) -> tuple[Problem, ...]:
        """What cannot be read in a study, told once in each round."""
        wrong = [each for each in loaded.problems if each.severity is Severity.ERROR]
        fresh = tuple(each for each in wrong if str(each) not in self._told)
        self._told.update(map(str, fresh))
        return fresh
