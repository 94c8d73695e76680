"""In which formats each kind of value is shown: one function for each kind.

Where a page can be shown, `text/html` is taken first; what makes no pages of HTML takes the
PDF or PNG of a drawing, or the Markdown of anything else.
"""

import functools
from collections.abc import Callable
from typing import Any

from ssm.checks.checked import Checked
from ssm.checks.explaining.explanation import Explanation
from ssm.checks.grading.sheet import Sheet
from ssm.comparison.asking.guide import Guide, Interviews
from ssm.comparison.chart import Chart, Comparison
from ssm.comparison.tallying.counted import Counted
from ssm.drawing.drawing import Drawing, Drawings
from ssm.ext.jupyter import drawn, listed, paged, plainly, whole
from ssm.ext.jupyter.bundle import Maker
from ssm.gathering.importing.imported import Imported
from ssm.gathering.verifying.verified import Verified
from ssm.model.activity import Model
from ssm.model.loaded import Loaded
from ssm.model.part import Part
from ssm.model.picture import Picture
from ssm.model.root import Root
from ssm.model.study import Study
from ssm.problems import Problem, Problems
from ssm.report.drawings import Made
from ssm.tracing.tracer import Trace

__all__ = ["Forms", "forms"]

Forms = dict[str, Maker]
"""By MIME type, what makes a text of it."""


@functools.singledispatch
def forms(value: object) -> Forms:
    """The formats of a value, each with what makes it.

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


@forms.register
def _(value: Drawing) -> Forms:
    return drawn.of_drawing(lambda: value)


@forms.register
def _(value: Drawings) -> Forms:
    return drawn.of_drawings(value)


@forms.register(Picture)
@forms.register(Root)
@forms.register(Model)
def _(value: Picture | Root | Model) -> Forms:
    return drawn.of_part(value)


@forms.register
def _(value: Part) -> Forms:
    return {
        "text/markdown": lambda: plainly.fenced(plainly.as_written(value), "yaml"),
        "text/plain": lambda: repr(value),
    }


@forms.register
def _(value: Study) -> Forms:
    return {
        "text/html": lambda: whole.study_html(value),
        "text/markdown": lambda: whole.study_markdown(value),
        "text/plain": lambda: whole.study_text(value),
    }


@forms.register
def _(value: Loaded) -> Forms:
    study, problems = forms(value.study), forms(value.problems)
    if not value.problems:
        return study
    return {kind: functools.partial(_together, problems[kind], study[kind]) for kind in study}


@forms.register
def _(value: Checked) -> Forms:
    return {
        "text/html": lambda: listed.checked_html(value),
        "text/markdown": lambda: listed.checked_markdown(value),
        "text/plain": lambda: listed.checked_text(value),
    }


@forms.register
def _(value: Problems) -> Forms:
    return forms(Checked(problems=value))


@forms.register
def _(value: Problem) -> Forms:
    return forms(Checked(problems=(value,)))


@forms.register
def _(value: Comparison) -> Forms:
    return {
        "text/html": lambda: paged.comparison_html(value),
        "text/markdown": value._repr_markdown_,
        "text/plain": lambda: str(value),
    }


@forms.register
def _(value: Chart) -> Forms:
    return forms(Comparison(charts=(value,)))


@forms.register
def _(value: Guide) -> Forms:
    return forms(Interviews(title=value.name, guides=(value,)))


@forms.register
def _(value: Counted) -> Forms:
    return {
        "text/markdown": lambda: plainly.counted(value),
        "text/plain": lambda: repr(tuple(value)),
    }


@forms.register
def _(value: Trace) -> Forms:
    from ssm.tracing.formats import as_markdown, as_text

    return _both(value, as_markdown, as_text)


@forms.register
def _(value: Explanation) -> Forms:
    from ssm.checks.explaining.explanation import as_markdown, as_text

    return _both(value, as_markdown, as_text)


@forms.register
def _(value: Sheet) -> Forms:
    from ssm.report.checking.sheets import sheet_as_markdown, sheet_as_text

    return _both(value, sheet_as_markdown, sheet_as_text)


@forms.register
def _(value: Verified) -> Forms:
    from ssm.report.verifying import as_markdown, as_text

    return _both(value, as_markdown, as_text)


@forms.register
def _(value: Imported) -> Forms:
    from ssm.report.listing.imports import as_text

    return _both(value, lambda each: plainly.fenced(as_text(each)), as_text)


@forms.register
def _(value: Made) -> Forms:
    return _both(value, plainly.files_markdown, plainly.files_text)


def _both(value: Any, markdown: Callable[[Any], str], text: Callable[[Any], str]) -> Forms:
    return {"text/markdown": lambda: markdown(value), "text/plain": lambda: text(value)}


def _together(*makers: Maker) -> str:
    return "\n\n".join(make() for make in makers)
