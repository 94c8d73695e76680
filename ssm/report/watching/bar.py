"""The bar above a page that is watched: what stands in the way of it, line by line."""

from collections.abc import Mapping

import attrs

from ssm.problems import Problem
from ssm.report.page import environment
from ssm.report.watching.news import Rebuilt, counted

__all__ = ["Quoted", "bar", "quoted"]

_MOST, _AROUND = 25, 100
BEGUN = "The study is being built."


@attrs.frozen
class Quoted:
    """A problem with the line that it is about.

    Attributes:
        problem: what is told.
        before: of the line, up to what is meant.
        meant: what is meant; empty where the file is not at hand.
        after: the rest of the line.
    """

    problem: Problem
    before: str = ""
    meant: str = ""
    after: str = ""


def bar(told: Rebuilt | None) -> str:
    """What the bar says, what is new first, as HTML in which all of the study is escaped.

    Args:
        told: how the last change went; None before there was any.

    Example:
        >>> print(bar(Rebuilt(trouble="study.yaml: it is not there")))
        <p class="head stale">The page stays as it was.</p>
        <p class="trouble">study.yaml: it is not there</p>
    """
    if told is None:
        return f'<p class="head">{BEGUN}</p>'
    more = len(told.problems) - _MOST
    shown = sorted(told.problems, key=lambda each: each not in told.new)[:_MOST]
    return (
        environment()
        .get_template("live.html")
        .render(
            told=told,
            stale=told.made is None,
            head=_head(told),
            quotes=[quoted(each, told.texts) for each in shown],
            more=counted(more, "more problem") if more > 0 else "",
        )
        .strip()
    )


def quoted(problem: Problem, texts: Mapping[str, str]) -> Quoted:
    r"""A problem with its line; of a long one only what stands round the place.

    Args:
        problem: what is told.
        texts: the texts of the files, by name.

    Example:
        >>> from ssm.files.read import read
        >>> got = read("ssm: 1\nroots: {paint: {waht: it}}")
        >>> cited = quoted(got.problems[0], got.texts)
        >>> cited.before, cited.meant, cited.after
        ('roots: {paint: {', 'waht', ': it}}')
    """
    span = problem.span
    if span is None or span.file not in texts:
        return Quoted(problem)
    lines = texts[span.file].removeprefix("\ufeff").split("\n", span.line)
    line = lines[span.line - 1].rstrip("\r") if len(lines) >= span.line else ""
    start = min(span.column - 1, len(line))
    end = min(span.end_column - 1, len(line)) if span.end_line == span.line else len(line)
    before, meant, after = line[:start], line[start : max(end, start + 1)], line[end:]
    if len(before) > _AROUND:
        before = f"…{before[-_AROUND:]}"
    if len(meant) + len(after) > 2 * _AROUND:
        meant, after = meant[: 2 * _AROUND], f"{after[:_AROUND]}…"
    return Quoted(problem, before, meant or " ", after)


def _head(told: Rebuilt) -> str:
    number = len(told.problems)
    if told.made is None:
        stays = "the page stays as it was" if number else "The page stays as it was"
        return f"{counted(number, 'problem')}: {stays}." if number else f"{stays}."
    return counted(number, "problem") if number else "Watched: what you save appears here."
