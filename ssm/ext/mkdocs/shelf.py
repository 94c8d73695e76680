"""The studies that pages show in one round: the files that they depend on, what was told."""

from collections.abc import Iterable

import attrs

from ssm.drawing.themes.named import is_theme_file
from ssm.errors import UnreadableError
from ssm.ext.embedding import Asked, Embedded, Home, Opened, opened
from ssm.ext.embedding.studies import files_at
from ssm.problems import Problem
from ssm.report.watching.stamps import Stamp, stamp_of

__all__ = ["Shelf"]


@attrs.define(eq=False)
class Shelf:
    """What is known of studies in one round of pages.

    Attributes:
        files: every file that was looked for, as it was then; None where it was not there.
    """

    files: dict[str, Stamp] = attrs.field(factory=dict)
    _told: set[str] = attrs.field(factory=set)

    def begin(self) -> None:
        """A new round of pages: what is wrong with a study is told again."""
        self._told.clear()

    def study(self, home: Home, asked: Asked) -> Opened:
        """A study of which something is asked for.

        Args:
            home: where the study is.
            asked: what is wanted of it.

        Raises:
            UnreadableError: nothing at all can be read there.
        """
        try:
            study = opened(home)
        except UnreadableError:
            if not home.text:
                self.files |= {file: stamp_of(file) for file in files_at(home.path)}
            raise
        self.files |= study.stamps
        if is_theme_file(asked.theme):
            self.files[asked.theme] = stamp_of(asked.theme)
        return study

    def thing(self, study: Opened, asked: Asked) -> Embedded:
        """What is asked for of a study.

        Args:
            study: the study.
            asked: what is wanted of it.

        Raises:
            UnreadableError: the file with the colours cannot be read.
            SsmError: there is no such thing; the message offers the nearest.
        """
        shown = study.shown(asked)
        if study.shower.cache is not None:
            study.shower.cache.trim()
        return shown

    def news(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Those problems that were not told in this round.

        Args:
            problems: of a study.
        """
        fresh = tuple(each for each in problems if str(each) not in self._told)
        self._told.update(map(str, fresh))
        return fresh
