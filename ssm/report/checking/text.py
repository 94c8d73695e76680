"""A check as people read it: places, carets, hints, lessons, what is good, a summary."""

import re
from collections.abc import Iterable, Iterator, Mapping

import attrs

from ssm.checks import Checked
from ssm.checks.rule import Rule
from ssm.model.loaded import Loaded
from ssm.problems import Problem, pointed_at
from ssm.report.checking.lessons import Lessons, teacher_of, told_lesson
from ssm.report.checking.summary import summary
from ssm.report.checking.wrapping import Paint, headed, labelled, plain, row

__all__ = ["as_text"]

_PAPER = 88
_BREAK = re.compile(r"\r\n|\r|\n")
_MOST_PLACES = 6


def as_text(
    found: Checked,
    loaded: Loaded,
    *,
    paint: Paint = plain,
    brief: bool = False,
    width: int | None = None,
    lessons: Lessons = "first",
) -> str:
    """All problems with their lines, what was waived and why, what is good, a summary.

    Args:
        found: what the check gave.
        loaded: the study, for the lines of its files.
        paint: gives words their colours.
        brief: problems only, one by one and without lessons.
        width: columns of the terminal, at which words are wrapped and lines of files cut;
            None leaves messages on one line, for files and other programs.
        lessons: where rules explain themselves: `first` at their first error or warning,
            in the profile teaching at advice too; `all` at advice too; `none` nowhere.
    """
    teller = _Teller(texts=loaded.texts, paint=paint, width=width)
    if brief:
        return "\n\n".join(teller.problem((problem,), None) for problem in found.problems)
    teacher = teacher_of(found, lessons)
    blocks = [
        teller.problem(places, teacher.lesson_for(places[0])) for places in _folded(found.problems)
    ]
    end = [paint("summary", summary(found))]
    if teacher.told:
        end.append(teller.line("ssm explain CODE tells more of a rule; --lessons none less"))
    return "\n\n".join([*blocks, *teller.asides(found), "\n".join(end)])


def _folded(problems: Iterable[Problem]) -> Iterable[tuple[Problem, ...]]:
    """Problems that say the same of several places, together where the first one stands."""
    groups: dict[object, list[Problem]] = {}
    for problem in problems:
        same = (problem.code, problem.severity, problem.message, problem.hint)
        groups.setdefault(same, []).append(problem)
    return map(tuple, groups.values())


@attrs.frozen(kw_only=True)
class _Teller:
    """Who tells of problems, in the colours and the width of a terminal."""

    texts: Mapping[str, str]
    paint: Paint
    width: int | None
    lines: dict[str, list[str]] = attrs.field(factory=dict)

    def problem(self, places: tuple[Problem, ...], rule: Rule | None) -> str:
        """One problem, where else it is, and the rule behind it when that is explained."""
        first, *others = places
        text = f"{first.message} [{first.code} {first.name}]"
        place, word = str(first.span or first.ref), first.severity.word
        told = [headed(place, word, text, paint=self.paint, width=self.width)]
        told += self._pointed(first)
        if first.hint:
            told.append(self._labelled("try", first.hint))
        if others:
            told.append(self._labelled("here, too", _named(others)))
        if rule is not None:
            told += told_lesson(rule, paint=self.paint, width=self.width or _PAPER)
        return "\n".join(told)

    def _pointed(self, problem: Problem) -> list[str]:
        span = problem.span
        if span is None:
            return []
        if span.file not in self.lines:
            text = self.texts.get(span.file, "")
            self.lines[span.file] = _BREAK.split(text) if text else []
        lines = self.lines[span.file]
        if not 0 < span.line <= len(lines):
            return []
        room = () if self.width is None else (self.width - 5,)
        shown = pointed_at(lines[span.line - 1], span.column, *room)
        return [self.paint("quiet", line) for line in shown]

    def _labelled(self, label: str, text: str) -> str:
        return labelled(label, text, paint=self.paint, width=self.width, role="hint")

    def line(self, text: str) -> str:
        """A line of talk."""
        return row(text, paint=self.paint, width=self.width)

    def asides(self, found: Checked) -> Iterator[str]:
        """What was waived, which rules were silent, what is good."""
        told = [
            f"{w.problem.code} {w.problem.name} at {w.problem.ref}: {' '.join(w.reason.split())}"
            for w in found.waived
        ]
        yield from self._rows("Left unheeded on purpose:", told)
        told = [f"{', '.join(silence.codes)}: {silence.reason}" for silence in found.silent]
        yield from self._rows("Rules not asked:", told)
        yield from self._rows("What is there already:", found.good, "+")

    def _rows(self, head: str, rows: Iterable[str], sign: str = "") -> Iterator[str]:
        told = [row(text, sign, paint=self.paint, width=self.width) for text in rows]
        if told:
            yield "\n".join([self.paint("head", head), *told])


def _named(problems: list[Problem]) -> str:
    """Some places in a row; many are counted at the end."""
    shown = [str(problem.span or problem.ref) for problem in problems]
    more = len(shown) - _MOST_PLACES
    return ", ".join(shown if more <= 1 else [*shown[:_MOST_PLACES], f"and {more} more"])
