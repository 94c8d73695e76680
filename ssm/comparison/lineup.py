"""compare(): models beside what was heard, row by row and role by role."""

from collections.abc import Mapping, Sequence

from ssm.comparison.answers import Answer, Heard, Quote, heard
from ssm.comparison.chart import Chart, Comparison
from ssm.comparison.columns import Columns
from ssm.comparison.folk import Folk
from ssm.comparison.rounds import in_order, period, round_of, undated
from ssm.comparison.rows import in_turn, rows
from ssm.comparison.targets import targets
from ssm.comparison.verdicts import Materiality
from ssm.model.activity import Model
from ssm.model.finding import Round
from ssm.model.loaded import Loaded, study_of
from ssm.model.study import Study
from ssm.model.titles import model_title
from ssm.model.words import Verdict

__all__ = ["compare"]


def compare(
    study: Study | Loaded,
    *models: str,
    round: str | None = None,
    materiality: Materiality | None = None,
) -> Comparison:
    """What was heard, beside what the models ask for.

    A row for every activity, for monitoring and control, and for every dependency; a
    column for every perspective. A verdict counts distinct sources, never quotes;
    silence is "not asked", never "no"; a dispute stays one, however many are on a side.
    The order of the findings makes no difference.

    Args:
        study: a study, or what loading gave.
        models: ids or refs of models; all of them when left out.
        round: id of the round to show; the newest when left out. Earlier rounds are in
            `Chart.earlier`, and each cell knows what it was before.
        materiality: how many voices make a difference; one when left out.

    Raises:
        UnknownRefError: the study has no such model or round.

    Example:
        >>> import ssm
        >>> study = ssm.Study().add(
        ...     ssm.Model(id="fence", activities=[ssm.Activity(id="1", do="Obtain paint")]),
        ...     ssm.Source(id="int-01", perspective="neighbour"),
        ...     ssm.Finding(id="f1", text="The tin was empty.", source="int-01",
        ...                 about=[ssm.Evidence(row="fence/1", happens="no")]),
        ... )
        >>> row = compare(study).chart("fence").row("1")
        >>> row.overall.verdict, row.rests_on, row.cell("neighbour").no
        ('absent', ('int-01',), ('int-01',))

    References:
        Checkland (1981), Systems Thinking, Systems Practice: comparison by ordered
        questioning.
        Checkland and Poulter (2006), Learning for Action, ch. 2.
    """
    whole = study_of(study)
    chosen = [whole.index.resolve(name, ("model",)) for name in models]
    wanted = [whole.index.parts[ref] for ref in dict.fromkeys(chosen)] or list(whole.models)
    rounds = _until(whole, round)
    found, rule = heard(whole), materiality or Materiality()
    return Comparison(
        charts=tuple(_newest(whole, model, found, rounds, rule) for model in wanted),
        unmatched=found.unmatched,
        unread=found.unread,
        unplaced=found.unplaced,
        undated=undated(found.answers, rounds),
        materiality=rule,
    )


def _until(study: Study, round_: str | None) -> tuple[Round, ...]:
    """The rounds up to the one asked for, from the first on."""
    rounds = in_order(study.rounds)
    if round_ is None:
        return rounds
    last = study.index.parts[study.index.resolve(round_, ("round",))]
    return rounds[: rounds.index(last) + 1]


def _newest(
    study: Study, model: Model, found: Heard, rounds: Sequence[Round], rule: Materiality
) -> Chart:
    """The chart of the last of some rounds, with those of the rounds before in it."""
    quotes: tuple[Quote, ...] = (*found.answers, *found.unmatched, *found.unread, *found.unplaced)
    columns = Columns.of(study, quotes)
    every = in_order(study.rounds)
    charts: tuple[Chart, ...] = ()
    for round_ in rounds or (None,):
        of = round_.id if round_ else None
        answers = [answer for answer in found.answers if round_of(answer, every) == of]
        chart = _chart(study, model, columns, answers, round_=round_, earlier=charts, rule=rule)
        charts = (chart, *charts)
    return charts[0]


def _chart(
    study: Study,
    model: Model,
    columns: Columns,
    answers: Sequence[Answer],
    *,
    round_: Round | None,
    earlier: tuple[Chart, ...],
    rule: Materiality,
) -> Chart:
    folk = Folk.of(study, model)
    made = rows(model, answers, columns.ids, folk, rule=rule, before=_known(earlier))
    return Chart(
        model=model.id,
        title=model_title(study, model),
        perspectives=columns.ids,
        labels=columns.labels,
        rows=made,
        agenda=in_turn(made, targets(model)),
        round=round_.id if round_ else None,
        period=period(round_, study) if round_ else None,
        earlier=earlier,
    )


def _known(earlier: Sequence[Chart]) -> Mapping[tuple[str, str | None], Verdict]:
    """What each cell was when somebody last spoke of it; unknown when nobody has."""
    known: dict[tuple[str, str | None], Verdict] = {}
    for chart in reversed(earlier):
        for row in chart.rows:
            for cell in (*row.cells, row.overall):
                spoke = cell.verdict is not Verdict.UNKNOWN
                if spoke or (row.ref, cell.perspective) not in known:
                    known[row.ref, cell.perspective] = cell.verdict
    return known
