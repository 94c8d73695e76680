"""From answers to rows: one for each thing a model asks about."""

from collections.abc import Mapping, Sequence

from ssm.comparison.answers import UNSAID, Answer
from ssm.comparison.cells import Cell
from ssm.comparison.chart import Row
from ssm.comparison.flags import Flag, flags
from ssm.comparison.folk import Folk
from ssm.comparison.notes import note
from ssm.comparison.questions import Asked, Question, Reason, agenda
from ssm.comparison.targets import Target, targets
from ssm.comparison.terms import Terms
from ssm.model.activity import Model
from ssm.model.materiality import Materiality
from ssm.model.ruling import Ruling
from ssm.model.words import Verdict

__all__ = ["in_turn", "rows"]

Before = Mapping[tuple[str, str | None], Verdict]


def rows(
    model: Model,
    answers: Sequence[Answer],
    views: Sequence[str],
    folk: Folk,
    *,
    terms: Terms,
    before: Before,
    round_: str | None = None,
) -> tuple[Row, ...]:
    """The rows of one chart.

    Args:
        model: whose activities, control and dependencies are the rows.
        answers: what was said in this round, about any model.
        views: the perspectives that are the columns.
        folk: whom to ask.
        terms: how many voices make a difference, the day, and the rulings.
        before: what each cell was, by row and perspective; empty without earlier rounds.
        round_: id of this round, for the rulings about it.
    """
    asked_for = targets(model)
    about: dict[str, list[Answer]] = {target.ref: [] for target in asked_for}
    for answer in answers:
        if answer.row in about:
            about[answer.row].append(answer)
    cells = {ref: _cells(ref, said, views, terms.rule, before) for ref, said in about.items()}
    verdicts = {ref: of[0].verdict for ref, of in cells.items()}
    return tuple(
        _row(
            _asked(target, cells[target.ref], verdicts, model=model, folk=folk, terms=terms),
            terms.rulings.get((round_, target.ref)),
            flags(cells[target.ref][0], terms),
        )
        for target in asked_for
    )


def in_turn(rows: Sequence[Row], asked_for: Sequence[Target]) -> tuple[Question, ...]:
    """The questions of all rows, the most open first.

    Among equals, an activity on which more depends comes before one on which less does.
    """
    order, links = list(Reason), {target.ref: target.links for target in asked_for}
    questions = (question for row in rows for question in row.agenda)
    return tuple(sorted(questions, key=lambda q: (order.index(q.reason), -links[q.ref])))


def _cells(
    ref: str, said: Sequence[Answer], views: Sequence[str], rule: Materiality, before: Before
) -> tuple[Cell, ...]:
    """The cell of all together, then one for each perspective."""
    by: dict[str, list[Answer]] = {view: [] for view in views}
    for answer in said:
        by[answer.perspective].append(answer)
    return (
        Cell.of(said, rule=rule, was=before.get((ref, None))),
        *(
            Cell.of(of, perspective=view, rule=rule, was=before.get((ref, view)))
            for view, of in by.items()
        ),
    )


def _asked(
    target: Target,
    cells: tuple[Cell, ...],
    verdicts: Mapping[str, Verdict],
    *,
    model: Model,
    folk: Folk,
    terms: Terms,
) -> Asked:
    overall, *by_view = cells
    return Asked(
        target=target,
        cells=tuple(by_view),
        overall=overall,
        kind_of_dispute=_kind_of_dispute(overall, by_view),
        silent=tuple(
            cell.perspective
            for cell in by_view
            if cell.perspective not in (None, UNSAID) and not cell.answers
        ),
        rests_on=overall.resting_on(terms.rule),
        note=note(target, verdicts),
        folk=folk,
        measures=model.measures,
    )


def _row(asked: Asked, ruling: Ruling | None, raised: tuple[Flag, ...]) -> Row:
    target = asked.target
    return Row(
        ref=target.ref,
        kind=target.kind,
        name=target.name,
        text=target.text,
        cells=asked.cells,
        overall=asked.overall,
        kind_of_dispute=asked.kind_of_dispute,
        silent=asked.silent,
        actors=asked.folk.people(asked.actors),
        rests_on=asked.rests_on,
        note=asked.note,
        ruling=ruling,
        flags=raised,
        agenda=agenda(asked, ruling),
    )


def _kind_of_dispute(overall: Cell, cells: Sequence[Cell]) -> str | None:
    """Whether one role gives both answers, or roles differ; None when nobody can tell."""
    if overall.verdict is not Verdict.CONTESTED:
        return None
    roles = [cell for cell in cells if cell.perspective != UNSAID]
    if any(cell.verdict is Verdict.CONTESTED for cell in roles):
        return "within"
    sides = any(cell.yes for cell in roles) and any(cell.no for cell in roles)
    return "between" if sides else None
