"""why(): how a verdict came about, in passages that can be read aloud."""

from collections.abc import Mapping

import attrs

from ssm.comparison.cells import Cell
from ssm.comparison.chart import Chart, Row
from ssm.comparison.folk import Folk
from ssm.comparison.formats.words import said, verdict_words
from ssm.comparison.lineup import compare
from ssm.comparison.phrases import SAID, core
from ssm.comparison.reasoning.passages import Ground, Passage, passages
from ssm.comparison.targets import targets
from ssm.comparison.voices import source_name
from ssm.errors import UnknownRefError
from ssm.model.loaded import Loaded, study_of
from ssm.model.materiality import Materiality
from ssm.model.study import Study
from ssm.showing import Shown

__all__ = ["Passage", "Why", "why"]


@attrs.frozen(kw_only=True, repr=False)
class Why(Shown):
    """An account of one verdict.

    Attributes:
        chart: the chart it is of.
        row: the row.
        cell: the cell it is about: one perspective's, or all together.
        passages: the account, in order.
        rule: how many voices make a difference.
    """

    chart: Chart
    row: Row
    cell: Cell
    passages: tuple[Passage, ...]
    rule: Materiality = attrs.field(factory=Materiality)

    @property
    def ref(self) -> str:
        """The row, and the perspective where it is about one."""
        return f"{self.row.ref}@{self.cell.perspective}" if self.cell.perspective else self.row.ref

    @property
    def title(self) -> str:
        """What it is about and how it reads, in a line."""
        if self.cell.perspective:
            label = self.chart.label(self.cell.perspective)
            return f"{self.row.text}, as {label} see it: {said(self.cell)}"
        ruled = f"; ruled: {SAID[self.row.ruling.verdict]}" if self.row.ruling else ""
        return f"{self.row.text}: {verdict_words(self.row)}{ruled}"

    def __repr__(self) -> str:
        return f"<Why {self.ref}: {SAID[self.cell.verdict]}>"

    def __str__(self) -> str:
        from ssm.comparison.reasoning.formats import as_text

        return as_text(self)

    def _repr_markdown_(self) -> str:
        from ssm.comparison.reasoning.formats import as_markdown

        return as_markdown(self)


def why(
    study: Study | Loaded,
    ref: str,
    *,
    round: str | None = None,
    materiality: Materiality | None = None,
) -> Why:
    """How a verdict came about: who said what, by which rule, and what would change it.

    Args:
        study: a study, or what loading gave.
        ref: an activity, a dependency, or monitoring and control of a model, such as
            `good-time/3` or `good-time/3..4`; for one perspective with it after an `@`,
            such as `good-time/3@nurses`.
        round: id of the round; the newest when left out.
        materiality: how many voices make a difference, when not as the study says.

    Raises:
        UnknownRefError: the study has no such row, perspective or round.

    Example:
        >>> import ssm
        >>> study = ssm.Study().add(
        ...     ssm.Model(id="fence", activities=[ssm.Activity(id="1", do="Obtain paint")]),
        ...     ssm.Finding(id="f1", text="The tin was empty.", about=[
        ...         ssm.Evidence(row="fence/1", happens="no")]))
        >>> found = why(study, "fence/1")
        >>> found.title
        'Obtain paint: no, on one voice'
        >>> [passage.kind for passage in found.passages]
        ['asked', 'said', 'rule', 'grounds', 'turns', 'next']

    References:
        Checkland and Poulter (2006), Learning for Action, ch. 2: the comparison is there
        to be talked about.
    """
    whole = study_of(study)
    name, _, view = ref.partition("@")
    row_ref = _row(whole, name.strip())
    model_ref = row_ref.rpartition("/")[0]
    found = compare(whole, model_ref, round=round, materiality=materiality)
    chart = found.chart(model_ref)
    row = chart.row(row_ref)
    cell = row.cell(_view(chart, view.strip())) if view.strip() else row.overall
    model = whole.index.parts[model_ref]
    target = next(each for each in targets(model) if each.ref == row_ref)
    ground = Ground(
        chart=chart,
        row=row,
        cell=cell,
        asks=core(target, model.measures, english=Folk.of(whole, model).english),
        named=_named(whole, chart, row),
        rule=found.materiality,
    )
    told = tuple(passages(ground))
    return Why(chart=chart, row=row, cell=cell, passages=told, rule=found.materiality)


def _row(study: Study, text: str) -> str:
    """The row that a text means; a model has some, and one of them is offered."""
    models = study.index.found(text, ("model",))
    if models and not study.index.found(text, ("row",)):
        rows = [target.ref.partition("/")[2] for target in targets(study.index.parts[models[0]])]
        msg = f"{text!r} is a model: name one of its rows, such as {rows[0]} or {rows[-1]}"
        raise UnknownRefError(msg, text)
    return study.index.resolve(text, ("row",))


def _view(chart: Chart, text: str) -> str:
    """The column that a text means: an id, or what the column is called."""
    wanted = text.removeprefix("stakeholder/").casefold()
    for id_, label in zip(chart.perspectives, chart.labels, strict=True):
        if wanted in (id_.casefold(), label.casefold()):
            return id_
    names = ", ".join(chart.perspectives)
    msg = f"nobody's view is called {text!r} (there are {names or 'none'})"
    raise UnknownRefError(msg, text)


def _named(study: Study, chart: Chart, row: Row) -> Mapping[str, str]:
    """What the sources of a row are called, each with whose view it gives."""
    labels = {source.id: source.label for source in study.sources}
    views: dict[str, dict[str, None]] = {}
    for answer in row.overall.answers:
        views.setdefault(answer.source, {})[chart.label(answer.perspective)] = None
    return {
        source: f"{labels.get(source) or source} ({', '.join(of)})"
        if source in labels
        else source_name(source)
        for source, of in views.items()
    }
