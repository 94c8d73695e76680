"""compare(): models beside what was heard, row by row and role by role."""

from collections.abc import Mapping, Sequence

from ssm.comparison.chart import Chart, Comparison
from ssm.comparison.folk import Folk
from ssm.comparison.rounds import in_order, period, undated
from ssm.comparison.rows import in_turn, rows
from ssm.comparison.said import Said, said_in
from ssm.comparison.targets import targets
from ssm.model.activity import Model
from ssm.model.finding import Round
from ssm.model.loaded import Loaded, study_of
from ssm.model.materiality import Materiality
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
        materiality: how many voices make a difference; when left out, as many as the
            settings of the study ask for, and one where they say nothing.

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
    said = said_in(whole).under(materiality)
    return Comparison(
        charts=tuple(_newest(whole, model, said, rounds) for model in wanted),
        unmatched=said.heard.unmatched,
        unread=said.heard.unread,
        unplaced=said.heard.unplaced,
        undated=undated(said.told, rounds),
        materiality=said.terms.rule,
        as_of=said.terms.as_of,
        outside=said.outside,
        study=whole,
    )


def _until(study: Study, round_: str | None) -> tuple[Round, ...]:
    """The rounds up to the one asked for, from the first on."""
    rounds = in_order(study.rounds)
    if round_ is None:
        return rounds
    last = study.index.parts[study.index.resolve(round_, ("round",))]
    return rounds[: rounds.index(last) + 1]


def _newest(study: Study, model: Model, said: Said, rounds: Sequence[Round]) -> Chart:
    """The chart of the last of some rounds, with those of the rounds before in it."""
    known = model, rounds[-1].id if rounds else None
    if known not in said.charts:
        charts: tuple[Chart, ...] = ()
        for round_ in rounds or (None,):
            charts = (_chart(study, model, said, round_=round_, earlier=charts), *charts)
        said.charts[known] = charts[0]
    return said.charts[known]


def _chart(
    study: Study,
    model: Model,
    said: Said,
    *,
    round_: Round | None,
    earlier: tuple[Chart, ...],
) -> Chart:
    folk, columns = Folk.of(study, model), said.columns
    now = round_.id if round_ else None
    made = rows(
        model,
        said.answers.get((now, f"model/{model.id}"), ()),
        columns.ids,
        folk,
        terms=said.terms,
        before=_known(earlier),
        round_=now,
    )
    return Chart(
        model=model.id,
        title=model_title(study, model),
        perspectives=columns.ids,
        labels=columns.labels,
        rows=made,
        agenda=in_turn(made, targets(model)),
        round=now,
        period=period(round_, study) if round_ else None,
        earlier=earlier,
        names=folk.names,
        study=study,
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
