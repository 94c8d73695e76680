"""A field plan as text, Markdown, Word, CSV, plain data, and YAML to paste into a study."""

import csv
import io
from collections.abc import Iterator
from typing import Any

from ssm.comparison.formats.markdown import escaped, table
from ssm.comparison.formats.measure import headed, indented, line, wrapped
from ssm.comparison.planning.plan import FieldPlan, PlanLine
from ssm.findings.formulas import guarded
from ssm.model.sentence import listed
from ssm.model.study import Study
from ssm.model.words import VisitStatus

__all__ = ["as_csv", "as_json", "as_markdown", "as_text", "as_word", "as_yaml"]

_COLUMNS = ("to learn", "from whom", "how", "if that does not work", "what they get back", "when")
_WIDTHS = (7.2, 3.0, 4.6, 4.2, 4.2, 2.5)
_TITLES = {
    VisitStatus.OPEN: "Planned",
    VisitStatus.DONE: "Done",
    VisitStatus.DROPPED: "Dropped",
}
_PROPOSED = "Proposed"
_NOTHING = "Nothing is planned, and nothing is open that a visit could be about."
_PASTE = "To take up a proposal, copy its line into `field_plan:` of the study, and change it."


def as_text(plan: FieldPlan, width: int = 80) -> str:
    """A plan as plain text.

    Args:
        plan: what `field_plan` gave.
        width: how many columns there are.

    Example:
        >>> print(as_text(FieldPlan(title="The fence")))
        Field plan: The fence
        <BLANKLINE>
        Nothing is planned, and nothing is open that a visit could be about.
    """
    told = list(wrapped(f"Field plan: {plan.title}", width))
    if not plan.lines:
        return "\n".join((*told, "", *wrapped(_NOTHING, width)))
    for title, lines in _parts(plan):
        told += ["", *headed(title, width)]
        for each in lines:
            told += indented(f"{each.visit.id}: {each.visit.learn}", width, "", 4)
            for label, text in _facts(each):
                told += indented(f"{label}: {text}", width, "    ", 2)
    return "\n".join(told)


def as_markdown(plan: FieldPlan) -> str:
    """A plan as Markdown tables, with the proposals as YAML to paste.

    Args:
        plan: what `field_plan` gave.

    Example:
        >>> print(as_markdown(FieldPlan(title="The fence")))
        # Field plan: The fence
        <BLANKLINE>
        Nothing is planned, and nothing is open that a visit could be about.
    """
    pieces = [f"# Field plan: {escaped(plan.title)}"]
    if not plan.lines:
        pieces.append(_NOTHING)
    for title, lines in _parts(plan):
        pieces.append(f"## {title}")
        rows = [(each.visit.id, *_cells(each)) for each in lines]
        pieces.append(table(("", *_COLUMNS), rows))
    if plan.proposed:
        pieces += ["## To copy", _PASTE, f"```yaml\n{as_yaml(plan).rstrip()}\n```"]
    return "\n\n".join(pieces)


def as_word(plan: FieldPlan) -> bytes:
    """A plan on pages that lie on their side; the same bytes each time.

    Args:
        plan: what `field_plan` gave.

    Raises:
        MissingExtraError: the extra `office` is not installed.
    """
    from ssm.findings.forms.docx import Paper

    paper = Paper(title=f"Field plan: {line(plan.title)}", form="", wide=True)
    paper.heading(f"Field plan: {line(plan.title)}", 1)
    if not plan.lines:
        paper.paragraph(_NOTHING)
    for title, lines in _parts(plan):
        paper.heading(title, 2)
        cells = [_COLUMNS, *(tuple(map(line, _cells(each))) for each in lines)]
        paper.grid(cells, _WIDTHS, 0.8, {}, ids=False)
    return paper.data()


def as_csv(plan: FieldPlan) -> str:
    r"""A plan as one table.

    Args:
        plan: what `field_plan` gave.

    Example:
        >>> as_csv(FieldPlan(title="The fence")).splitlines()[0][:24]
        'id,status,to learn,from '
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(("id", "status", *_COLUMNS, "about", "source"))
    for each in plan.lines:
        visit = each.visit
        status = "proposed" if each.is_proposed else visit.status
        cells = (visit.id, status, *_cells(each), "; ".join(visit.about), visit.source or "")
        writer.writerow(guarded(line(text)) for text in cells)
    return out.getvalue()


def as_json(plan: FieldPlan) -> dict[str, Any]:
    """A plan as dicts, lists and texts, ready for `json.dumps`.

    Args:
        plan: what `field_plan` gave.

    Returns:
        `title`, `period`, and `visits`: per visit `id`, `status` (`open`, `done`, `dropped`
        or `proposed`), `learn`, `about`, `from`, `names`, `how`, `fallback`, `gives_back`,
        `when`, `source` and `because`.

    Example:
        >>> as_json(FieldPlan(title="The fence"))
        {'title': 'The fence', 'period': None, 'visits': []}
    """
    return {
        "title": plan.title,
        "period": plan.period,
        "visits": [
            {
                "id": each.visit.id,
                "status": "proposed" if each.is_proposed else str(each.visit.status),
                "learn": each.visit.learn,
                "about": list(each.visit.about),
                "from": list(each.visit.from_),
                "names": list(each.whom),
                "how": each.visit.how,
                "fallback": each.visit.fallback,
                "gives_back": each.visit.gives_back,
                "when": each.visit.when,
                "source": each.visit.source,
                "because": each.because,
            }
            for each in plan.lines
        ],
    }


def as_yaml(plan: FieldPlan) -> str:
    """The proposals as they stand in a study file, to be copied there.

    Args:
        plan: what `field_plan` gave.

    Example:
        >>> from ssm.model.stakeholder import Stakeholder
        >>> from ssm.comparison.planning.plan import field_plan
        >>> print(as_yaml(field_plan(Study(stakeholders=[Stakeholder(id="porters")])))[:44])
        field_plan:
          hear-porters:
            learn: "What
    """
    from ssm.files.write import STUDY_FILE, write

    text = write(Study(field_plan=plan.proposed))[STUDY_FILE]
    _, mark, rest = text.partition("field_plan:")
    return f"{mark}{rest}"


def _parts(plan: FieldPlan) -> Iterator[tuple[str, list[PlanLine]]]:
    """The lines under their titles; proposals stand after what is planned."""
    for status, title in _TITLES.items():
        held = [each for each in plan.lines if each.visit.status is status]
        planned = [each for each in held if not each.is_proposed]
        if planned:
            yield title, planned
        if len(planned) < len(held):
            yield _PROPOSED, [each for each in held if each.is_proposed]


def _facts(each: PlanLine) -> Iterator[tuple[str, str]]:
    visit = each.visit
    facts = (
        ("from", listed(each.whom)),
        ("how", visit.how),
        ("if that does not work", visit.fallback),
        ("they get back", visit.gives_back),
        ("when", visit.when),
        ("came of it", visit.source),
        ("why", each.because),
    )
    yield from ((label, text) for label, text in facts if text)


def _cells(each: PlanLine) -> tuple[str, ...]:
    visit = each.visit
    why = f" ({each.because})" if each.because else ""
    came = f" ({visit.source})" if visit.source else ""
    return (
        f"{visit.learn}{why}",
        listed(each.whom),
        visit.how or "",
        visit.fallback or "",
        visit.gives_back or "",
        f"{visit.when or ''}{came}".strip(),
    )
