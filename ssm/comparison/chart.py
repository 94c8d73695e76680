"""Charts: the rows of one model, each with its cells, and what they ask for next."""

import datetime as dt
import functools
from collections.abc import Mapping

import attrs

from ssm.comparison.answers import Quote
from ssm.comparison.cells import Cell
from ssm.comparison.flags import Flag
from ssm.comparison.outside.outside import Outside
from ssm.comparison.questions import Question
from ssm.errors import UnknownRefError
from ssm.model.materiality import Materiality
from ssm.model.ruling import Ruling
from ssm.model.study import Study
from ssm.model.words import Verdict
from ssm.showing import Shown

__all__ = ["Chart", "Comparison", "Row"]


@attrs.frozen(kw_only=True)
class Row:
    """One activity, one control activity or one dependency, and what was said about it.

    Attributes:
        ref: canonical ref, such as `model/good-time/3..4`.
        kind: `activity`, `control` or `dependency`.
        name: what it is called in its model: `3`, `monitor`, `3 -> 4`.
        text: its phrase; of a dependency, the phrases of its two ends.
        cells: one for each perspective of the chart, in its order.
        overall: all perspectives together; never a vote.
        kind_of_dispute: `within` when one role gives both answers, `between` when roles
            differ; None without a dispute, or when it was not said whose views differ.
        silent: perspectives of the study that have not spoken about this row.
        actors: who would do it, as they are called; those who study are left out.
        rests_on: sources without which, each taken alone, the verdict would be another.
        note: what follows from other rows; an inference is called one.
        ruling: how somebody reads the row, beside what was said; None without one.
        flags: on what kind of evidence it rests, and whether the newest of it is old.
        agenda: what to ask next, of whom, and why.
        was: the verdict in the round before; None without one.
    """

    ref: str
    kind: str
    name: str
    text: str
    cells: tuple[Cell, ...]
    overall: Cell
    kind_of_dispute: str | None = None
    silent: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    rests_on: tuple[str, ...] = ()
    note: str | None = None
    ruling: Ruling | None = None
    flags: tuple[Flag, ...] = ()
    agenda: tuple[Question, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """The verdict of the ruling where there is one, else what was said comes to."""
        return self.ruling.verdict if self.ruling is not None else self.overall.verdict

    @property
    def was(self) -> Verdict | None:
        """The verdict in the round before; None without one."""
        return self.overall.was

    @property
    def questions(self) -> tuple[str, ...]:
        """The agenda as sentences."""
        return tuple(str(question) for question in self.agenda)

    def cell(self, perspective: str) -> Cell:
        """The cell of one perspective.

        Raises:
            UnknownRefError: the chart has no such column.
        """
        for cell in self.cells:
            if cell.perspective == perspective:
                return cell
        names = ", ".join(str(cell.perspective) for cell in self.cells)
        msg = f"no column is called {perspective!r} (there are {names or 'none'})"
        raise UnknownRefError(msg, perspective)


@attrs.frozen(kw_only=True, repr=False)
class Chart(Shown):
    """The comparison of one model with what was said, in one round.

    Attributes:
        model: id of the model.
        title: what the model is called.
        perspectives: ids of the columns, in the order of the stakeholders.
        labels: what each of these columns is called.
        rows: activities, then monitoring and control, then dependencies.
        agenda: the questions of all rows, the most open first.
        round: id of the round, or None in a study without rounds.
        period: the round in words.
        earlier: the charts of the rounds before, the newest of them first.
        names: what each stakeholder of the study is called, with or without a column.
        study: the study that it was made of; None where it was put together by hand.
    """

    model: str
    title: str
    perspectives: tuple[str, ...]
    labels: tuple[str, ...]
    rows: tuple[Row, ...]
    agenda: tuple[Question, ...] = ()
    round: str | None = None
    period: str | None = None
    earlier: "tuple[Chart, ...]" = attrs.field(default=(), repr=False)
    names: Mapping[str, str] = attrs.field(factory=dict, repr=False, hash=False)
    study: Study | None = attrs.field(default=None, eq=False, repr=False)

    def row(self, name: str) -> Row:
        """The row of a ref, or of its name in the model, such as `3`, `monitor`, `3->4`.

        Raises:
            UnknownRefError: the chart has no such row.
        """
        wanted = _plain(name)
        for row in self.rows:
            if wanted in (_plain(row.ref), _plain(row.name)):
                return row
        names = ", ".join(row.name for row in self.rows)
        msg = f"no row of {self.model!r} is called {name!r} (there are {names})"
        raise UnknownRefError(msg, name)

    def label(self, perspective: str) -> str:
        """What a perspective or a stakeholder is called; other words stay as they are."""
        return self._called.get(perspective) or perspective

    @functools.cached_property
    def _called(self) -> Mapping[str, str]:
        return {**self.names, **dict(zip(self.perspectives, self.labels, strict=True))}

    def before(self, ref: str) -> "tuple[Chart, Row] | None":
        """The newest earlier chart in which somebody spoke of a row, with that row."""
        for chart in self.earlier:
            for row in chart.rows:
                if row.ref == ref and row.overall.answers:
                    return chart, row
        return None

    def __repr__(self) -> str:
        of = f" in {self.round}" if self.round else ""
        return f"<Chart of {self.model}{of}: {len(self.rows)} rows>"

    def __str__(self) -> str:
        return str(Comparison(charts=(self,)))


def _plain(name: str) -> str:
    return name.rpartition("/")[2].replace(" ", "").replace("->", "..")


@attrs.frozen(kw_only=True, repr=False)
class Comparison(Shown):
    """What was heard beside what some models ask for.

    It is a reason to talk, never a mark: nothing in it is summed up.

    Attributes:
        charts: one a model, of the round asked for or the newest; see `Chart.earlier`.
        unmatched: findings that were read and fit no row of any model.
        outside: the same, grouped as candidates for themes, and who spoke of them.
        unread: findings that nobody has read for this yet.
        unplaced: findings about rows that the study does not have.
        undated: ids of findings that stand in the first round for want of a date.
        materiality: how many voices make a difference.
        as_of: the day against which ages are counted; None when the study names none.
        study: the study that it was made of; None where it was put together by hand.
    """

    charts: tuple[Chart, ...]
    unmatched: tuple[Quote, ...] = ()
    unread: tuple[Quote, ...] = ()
    unplaced: tuple[Quote, ...] = ()
    undated: tuple[str, ...] = ()
    materiality: Materiality = attrs.field(factory=Materiality)
    as_of: dt.date | None = None
    outside: Outside = attrs.field(
        default=attrs.Factory(lambda self: Outside(quotes=self.unmatched), takes_self=True)
    )
    study: Study | None = attrs.field(default=None, eq=False, repr=False)

    def chart(self, model: str) -> Chart:
        """The chart of one model, by its id or ref.

        Raises:
            UnknownRefError: this comparison has no such chart.
        """
        for chart in self.charts:
            if chart.model == model.removeprefix("model/"):
                return chart
        names = ", ".join(chart.model for chart in self.charts)
        msg = f"no model of this comparison is called {model!r} (there are {names or 'none'})"
        raise UnknownRefError(msg, model)

    def __repr__(self) -> str:
        return f"<Comparison of {', '.join(chart.model for chart in self.charts) or 'no model'}>"

    def __str__(self) -> str:
        from ssm.comparison.formats import as_text

        return as_text(self)

    def _repr_markdown_(self) -> str:
        from ssm.comparison.formats import as_markdown

        return as_markdown(self)
