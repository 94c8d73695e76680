"""What is told in words alone: as Markdown, and as plain text."""

import functools
from collections.abc import Callable
from typing import Any

from ssm.checks.explaining.explanation import Explanation
from ssm.checks.grading.sheet import Sheet
from ssm.comparison.tallying.counted import Counted
from ssm.ext.jupyter import plainly
from ssm.ext.jupyter.bundle import Forms, Maker
from ssm.findings.rows import Findings
from ssm.findings.suggesting import Suggestion, Suggestions
from ssm.gathering.coders.coders import Coders
from ssm.gathering.deciding.desk import Desk
from ssm.gathering.importing.imported import Imported
from ssm.gathering.verifying.verified import Verified
from ssm.gathering.walking.brought import Brought
from ssm.reading.sheet import Reading
from ssm.report.drawings import Made
from ssm.report.watching.live import Live
from ssm.tracing.tracer import Trace

__all__ = ["told"]

_WIDTH = 88


@functools.singledispatch
def told(value: object) -> Forms:
    """Markdown and text of a value, each with what makes it.

    A value of which nothing else is known is shown as the Markdown that it makes of itself,
    or as it prints.

    Args:
        value: what is shown.
    """
    own: Maker | None = getattr(value, "_repr_markdown_", None)
    return {
        "text/markdown": own or (lambda: plainly.fenced(str(value))),
        "text/plain": lambda: str(value),
    }


@told.register
def _(value: Counted) -> Forms:
    return _both(value, plainly.counted, plainly.counted)


@told.register
def _(value: Findings) -> Forms:
    return {
        "text/markdown": lambda: plainly.fenced(plainly.all_written(value), "yaml"),
        "text/plain": lambda: plainly.all_written(value),
    }


@told.register
def _(value: Suggestions) -> Forms:
    from ssm.report.deciding.listing import as_markdown, as_text

    return {
        "text/markdown": lambda: as_markdown(value.study, value),
        "text/plain": lambda: as_text(value.study, value, _WIDTH),
    }


@told.register
def _(value: Suggestion) -> Forms:
    refs = ", ".join(each.ref for each in value.candidates) or "no row"
    return {
        "text/markdown": lambda: f"`{value.finding}`: {refs}",
        "text/plain": lambda: f"{value.finding}: {refs}",
    }


@told.register
def _(value: Coders) -> Forms:
    from ssm.report.coders import as_markdown, as_text

    return _both(value, as_markdown, lambda each: as_text(each, _WIDTH))


@told.register
def _(value: Desk) -> Forms:
    from ssm.report.deciding.standing import as_markdown, as_text

    return _both(value, as_markdown, as_text)


@told.register
def _(value: Reading) -> Forms:
    from ssm.reading.formats import as_markdown, as_text

    return _both(value, as_markdown, as_text)


@told.register
def _(value: Live) -> Forms:
    return _both(value, lambda each: f"<{each.address}>", repr)


@told.register
def _(value: Trace) -> Forms:
    from ssm.tracing.formats import as_markdown, as_text

    return _both(value, as_markdown, as_text)


@told.register
def _(value: Explanation) -> Forms:
    from ssm.checks.explaining.explanation import as_markdown, as_text

    return _both(value, as_markdown, as_text)


@told.register
def _(value: Sheet) -> Forms:
    from ssm.report.checking.sheets import sheet_as_markdown, sheet_as_text

    return _both(value, sheet_as_markdown, sheet_as_text)


@told.register
def _(value: Verified) -> Forms:
    from ssm.report.verifying import as_markdown, as_text

    return _both(value, as_markdown, as_text)


@told.register
def _(value: Imported) -> Forms:
    from ssm.report.listing.imports import as_text

    return _both(value, lambda each: plainly.fenced(as_text(each)), as_text)


@told.register
def _(value: Brought) -> Forms:
    from ssm.report.listing.walks import as_text

    return _both(value, lambda each: plainly.fenced(as_text(each)), as_text)


@told.register
def _(value: Made) -> Forms:
    return _both(value, plainly.files_markdown, plainly.files_text)


def _both(value: Any, markdown: Callable[[Any], str], text: Callable[[Any], str]) -> Forms:
    return {"text/markdown": lambda: markdown(value), "text/plain": lambda: text(value)}
