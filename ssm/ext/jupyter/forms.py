"""In which formats each kind of value is shown: one function for each kind.

Where a page can be shown, `text/html` is taken first; what makes no pages of HTML takes the
PDF or PNG of a drawing, or the Markdown of anything else.
"""

import functools

from ssm.checks.checked import Checked
from ssm.comparison.asking.guide import Guide, Interviews
from ssm.comparison.chart import Chart, Comparison
from ssm.drawing.drawing import Drawing, Drawings
from ssm.ext.jupyter import drawn, listed, paged, plainly, whole
from ssm.ext.jupyter.bundle import Forms, Maker
from ssm.ext.jupyter.told import told
from ssm.masking.masked import Masked
from ssm.model.activity import Model
from ssm.model.loaded import Loaded
from ssm.model.part import Part
from ssm.model.picture import Picture
from ssm.model.root import Root
from ssm.model.study import Study
from ssm.problems import Problem, Problems
from ssm.report.blocks import Items

__all__ = ["forms"]


@functools.singledispatch
def forms(value: object) -> Forms:
    """The formats of a value, each with what makes it.

    Args:
        value: what is shown.
    """
    return told(value)


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
    study = forms(value.study)
    problems = forms(Checked(problems=value.problems, study=value.study))
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
def _(value: Masked) -> Forms:
    study = forms(value.study)
    report = {
        "text/html": lambda: paged.told_html("masked", value.study, _lines(value)),
        "text/markdown": lambda: plainly.fenced(str(value.report)),
        "text/plain": lambda: str(value.report),
    }
    return {kind: functools.partial(_together, report[kind], study[kind]) for kind in study}


def _lines(value: Masked) -> Items:
    return Items(entries=tuple(str(value.report).splitlines()))


def _together(*makers: Maker) -> str:
    return "\n\n".join(make() for make in makers)
