"""Rubric sheets as text for terminals and paper, and as Markdown."""

from collections.abc import Callable, Iterable, Iterator

from ssm.checks.grading.sheet import Point, Seen, Sheet
from ssm.comparison.formats.markdown import escaped
from ssm.model.sentence import listed

__all__ = ["sheet_as_markdown", "sheet_as_text"]

_Block = tuple[str, str]
_OWN_WORDS = "_" * 40
_PARTED = {("line", "title"), ("line", "line"), ("row", "fact")}
"""Kinds of rows, and those before them, between which Markdown wants an empty line."""

_LEAST = (
    "This sheet tells what the rules saw, and suggests. It gives no marks; whoever teaches decides."
)


def sheet_as_text(sheet: Sheet) -> str:
    """A sheet as plain text.

    Args:
        sheet: what `grade` gave.
    """
    signs = {"title": "", "line": "", "head": "\n", "fact": "  ", "row": "    - ", "more": "      "}
    return "\n".join(signs[kind] + text for kind, text in _blocks(sheet, str))


def sheet_as_markdown(sheet: Sheet) -> str:
    """A sheet as Markdown.

    Args:
        sheet: what `grade` gave.
    """
    signs = {"title": "# ", "line": "", "head": "\n## ", "fact": "\n", "row": "- ", "more": "  - "}
    told: list[str] = []
    before = ""
    for kind, text in _blocks(sheet, escaped):
        gap = "\n" if (kind, before) in _PARTED else ""
        told.append(f"{gap}{signs[kind]}{text}")
        before = kind
    return "\n".join(told)


def _blocks(sheet: Sheet, safe: Callable[[str], str]) -> Iterator[_Block]:
    """What stands on a sheet, row by row, each with its kind."""
    yield "title", safe(f"{sheet.rubric.title}: {sheet.title or 'a study without a title'}")
    if sheet.rubric.whom:
        yield "line", safe(f"For {sheet.rubric.whom}.")
    yield "line", f"Rules asked: those of the profile {sheet.profile}."
    yield "line", _LEAST
    if sheet.unread:
        yield "head", "Before reading on"
        yield "fact", "Of the file itself, this is to be looked at first:"
        for problem in sheet.unread:
            yield "row", safe(str(problem))
    for seen in sheet.seen:
        yield from _criterion(seen, safe)
    if sheet.more:
        yield "head", "Outside this rubric"
        yield "fact", "Other rules have something to say, too; `ssm check` tells it."


def _criterion(seen: Seen, safe: Callable[[str], str]) -> Iterator[_Block]:
    yield "head", safe(seen.criterion.name)
    if seen.criterion.seek:
        yield "fact", safe(seen.criterion.seek)
    yield "fact", _looked(seen, safe)
    if len(seen.parts) > 1 and seen.sound == seen.parts:
        yield "fact", "No rule had anything to say about any of them."
    else:
        yield from _rows("No rule had anything to say about:", seen.sound, safe)
    if any(name.endswith(("(an idea)", "(a draft)")) for name in seen.parts):
        yield (
            "fact",
            "Ideas and drafts are asked less of what is still to come.",
        )
    yield from _rows("What is good:", seen.good, safe)
    if seen.points:
        yield "fact", "To talk about:"
    for point in seen.points:
        yield from _point(point, safe)
    waived = (f"{w.problem.code} at {w.problem.ref}: {w.reason}" for w in seen.waived)
    yield from _rows("Left unheeded on purpose, with the student's reason:", waived, safe)
    silent = (f"{', '.join(one.codes)}: {one.reason}" for one in seen.unasked)
    yield from _rows("Rules not asked:", silent, safe)
    cited = (f"{source} ({', '.join(codes)})" for source, codes in seen.references)
    yield from _rows("To read (ssm explain CODE tells more):", cited, safe)
    level = f"{seen.level}, for {seen.why}" if seen.level else f"no level, for {seen.why}"
    yield "fact", safe(f"Suggested: {level}.")
    yield "fact", f"In the teacher's own words: {_OWN_WORDS}"


def _looked(seen: Seen, safe: Callable[[str], str]) -> str:
    if not seen.criterion.about:
        return "Looked at: the study as a whole."
    if not seen.looked:
        return "Looked at: nothing to look at yet."
    return safe(f"Looked at: {seen.looked} ({listed(list(seen.parts), 'and')}).")


def _rows(head: str, rows: Iterable[str], safe: Callable[[str], str]) -> Iterator[_Block]:
    told = list(rows)
    if told:
        yield "fact", head
    for text in told:
        yield "row", safe(text)


def _point(point: Point, safe: Callable[[str], str]) -> Iterator[_Block]:
    problem = point.problem
    yield "row", safe(f"{problem.message} [{problem.code} {problem.name}, {problem.severity.word}]")
    where = ", ".join(_place(one.ref, one.span) for one in (problem, *point.also))
    yield "more", safe(f"at {where}")
    if problem.question:
        yield "more", safe(f"ask: {problem.question}")


def _place(ref: str, span: object) -> str:
    return ref if span is None else f"{ref} ({span})"
