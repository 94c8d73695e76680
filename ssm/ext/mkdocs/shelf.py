"""The studies that pages show in one round: the files that they depend on, what was told."""

import attrs

from ssm.ext.embedding import Embedded, Home, Opened, opened
from ssm.ext.mkdocs.asking import Wanted
from ssm.model.loaded import Loaded
from ssm.problems import Problem, Severity
from ssm.report.watching.stamps import files_of

__all__ = ["Shelf"]

_EMPTY = "ssm: 1\n"


@attrs.define(eq=False)
class Shelf:
    """What is known of studies in one round of pages.

    Attributes:
        files: every file that was looked for, whether it is there or not.
    """

    files: dict[str, None] = attrs.field(factory=dict)
    _told: set[str] = attrs.field(factory=set)

    def begin(self) -> None:
        """A new round of pages: what is wrong with a study is told again."""
        self._told.clear()
        self.files.clear()

    def study(self, wanted: Wanted, folder: str, name: str) -> Opened:
        """The study that a fence means.

        Args:
            wanted: what the fence asks for.
            folder: where the files are that a study in the fence names.
            name: how messages call the page, where the study stands in the fence.

        Raises:
            UnreadableError: nothing at all can be read there.
        """
        if wanted.study:
            study = opened(Home(key=wanted.study, path=wanted.study))
        else:
            study = opened(Home.inside(wanted.text or _EMPTY, name, folder, name))
        self.files.update(dict.fromkeys(files_of(study.loaded, wanted.asked.theme)))
        return study

    def thing(self, wanted: Wanted, study: Opened) -> Embedded:
        """What a fence asks for, of the study that it means.

        Args:
            wanted: what the fence asks for.
            study: the study, as it was given out.

        Raises:
            SsmError: there is no such thing; the message offers the nearest.
        """
        shown = study.shown(wanted.asked)
        if study.shower.cache is not None:
            study.shower.cache.trim()
        return shown

    def errors(self, loaded: Loaded) -> tuple[Problem, ...]:
        """What cannot be read in a study, told once in each round."""
        wrong = [each for each in loaded.problems if each.severity is Severity.ERROR]
        fresh = tuple(each for each in wrong if str(each) not in self._told)
        self._told.update(map(str, fresh))
        return fresh
