"""Soft Systems Methodology as text: studies of organisations, checked, drawn, compared.

A study is one value, read from a folder or built in Python; the verbs work on it:

    >>> import ssm
    >>> study = ssm.Study(title="The fence").add(
    ...     ssm.Stakeholder(id="householder"),
    ...     ssm.Root(
    ...         id="fence",
    ...         what="paint the fence",
    ...         transformation="unpainted fence -> painted fence",
    ...         worldview="Painting it yourself is worth the effort.",
    ...     ),
    ... )
    >>> study["root/fence"].transformation.output
    'painted fence'
    >>> study
    <Study 'The fence': 1 stakeholder, 1 root>

`ssm.load` reads one from files; `check`, `draw`, `compare`, `trace` and `build` do what
the commands of the same names do. Names are imported when they are first asked for, so
that `import ssm` costs next to nothing.
"""

from typing import TYPE_CHECKING, Any

from ssm._homes import HOME
from ssm._version import __version__

if TYPE_CHECKING:
    from ssm.checks import check, explain
    from ssm.checks.grading.grade import grade
    from ssm.checks.twoway.definition import read_definition
    from ssm.comparison import Materiality, compare
    from ssm.comparison.as_is import align, as_is
    from ssm.comparison.asking.ask import ask
    from ssm.comparison.blank.blank import blank_chart
    from ssm.comparison.information import information
    from ssm.comparison.planning.plan import field_plan
    from ssm.comparison.reasoning.why import why
    from ssm.comparison.serving import customers
    from ssm.comparison.tallying.frame import frame
    from ssm.comparison.tallying.tally import tally
    from ssm.comparison.walking.walk import walk
    from ssm.comparison.worldviews import consensus, worldviews
    from ssm.diffing import diff
    from ssm.drawing.draw import draw
    from ssm.drawing.sheet import sheet
    from ssm.errors import (
        AmbiguousRefError,
        CannotWriteError,
        EngineError,
        InvalidValueError,
        MissingExtraError,
        NotProvedError,
        SsmError,
        UnknownRefError,
        UnreadableError,
    )
    from ssm.files.save import save
    from ssm.findings.codebook import codebook
    from ssm.findings.rows import as_findings
    from ssm.findings.suggesting import suggest
    from ssm.gathering import import_findings
    from ssm.gathering.coders.coders import coders
    from ssm.gathering.deciding.desk import Desk
    from ssm.gathering.importing.imported import Imported
    from ssm.gathering.verifying import verify_findings
    from ssm.gathering.walking.bring import import_walk
    from ssm.loading import load
    from ssm.masking.mask import mask
    from ssm.model.activity import Activity, Measures, Model, Monitoring
    from ssm.model.as_is import AsIs, Task
    from ssm.model.change import (
        Accommodation,
        Change,
        Debate,
        Judgement,
        Learning,
        Stand,
        Theme,
    )
    from ssm.model.finding import Evidence, Finding, Round, Source
    from ssm.model.inquiry import Commodity, Inquiry, Politics, SocialRole
    from ssm.model.links import Link
    from ssm.model.loaded import Loaded
    from ssm.model.picture import Boundary, Element, Picture
    from ssm.model.root import Root, Transformation
    from ssm.model.ruling import Ruling
    from ssm.model.stakeholder import Before, Stakeholder, Want, Wants
    from ssm.model.statement import Statement, Waiver
    from ssm.model.study import Settings, Study
    from ssm.model.visit import Visit
    from ssm.model.walks import Meaning, Step, Walk
    from ssm.problems import Problem, Severity
    from ssm.reading import read_picture
    from ssm.report import build
    from ssm.report.agenda.agenda import agenda
    from ssm.report.schemas import schema
    from ssm.report.styling.style import Style
    from ssm.report.watching.live import serve
    from ssm.report.watching.watch import watch
    from ssm.tracing import trace

__all__ = [
    "Accommodation",
    "Activity",
    "AmbiguousRefError",
    "AsIs",
    "Before",
    "Boundary",
    "CannotWriteError",
    "Change",
    "Commodity",
    "Debate",
    "Desk",
    "Element",
    "EngineError",
    "Evidence",
    "Finding",
    "Imported",
    "Inquiry",
    "InvalidValueError",
    "Judgement",
    "Learning",
    "Link",
    "Loaded",
    "Materiality",
    "Meaning",
    "Measures",
    "MissingExtraError",
    "Model",
    "Monitoring",
    "NotProvedError",
    "Picture",
    "Politics",
    "Problem",
    "Root",
    "Round",
    "Ruling",
    "Settings",
    "Severity",
    "SocialRole",
    "Source",
    "SsmError",
    "Stakeholder",
    "Stand",
    "Statement",
    "Step",
    "Study",
    "Style",
    "Task",
    "Theme",
    "Transformation",
    "UnknownRefError",
    "UnreadableError",
    "Visit",
    "Waiver",
    "Walk",
    "Want",
    "Wants",
    "__version__",
    "agenda",
    "align",
    "as_findings",
    "as_is",
    "ask",
    "blank_chart",
    "build",
    "check",
    "codebook",
    "coders",
    "compare",
    "consensus",
    "customers",
    "diff",
    "draw",
    "explain",
    "field_plan",
    "frame",
    "grade",
    "import_findings",
    "import_walk",
    "information",
    "load",
    "mask",
    "read_definition",
    "read_picture",
    "save",
    "schema",
    "serve",
    "sheet",
    "suggest",
    "tally",
    "trace",
    "verify_findings",
    "walk",
    "watch",
    "why",
    "worldviews",
]


def __getattr__(name: str) -> Any:
    home = HOME.get(name)
    if home is None:
        msg = f"module 'ssm' has no attribute {name!r}"
        raise AttributeError(msg)
    from importlib import import_module

    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
