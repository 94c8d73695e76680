"""The rows of models that are told otherwise, with the findings that make the difference."""

from collections.abc import Iterator, Mapping, Sequence

import attrs

from ssm.comparison import UNSAID, Answer, Cell, Chart, Row, compare
from ssm.diffing.edits import RowDiff, Said, ViewDiff, Way
from ssm.diffing.matching import Matched
from ssm.model.study import Study
from ssm.model.words import Happens, Verdict

__all__ = ["rows_told"]


def rows_told(found: Matched) -> Iterator[RowDiff]:
    """The rows whose verdict is another, for all together or for one perspective.

    What was last told of a row holds until somebody speaks of it again: a new round in
    which nobody was asked yet takes nothing back.

    Args:
        found: the two versions.
    """
    olds, news = _Told.of(found.old), _Told.of(found.new)
    for chart in news.charts:
        for row in chart.rows:
            was = found.back.get(row.ref)
            old = olds.rows.get(was) if was else None
            told = _row(chart, row, old, (olds, news), found)
            if told is not None:
                yield told


@attrs.frozen(kw_only=True)
class _Told:
    """One version: its charts, its rows by ref, and all that was ever said about each."""

    charts: tuple[Chart, ...]
    rows: Mapping[str, Row]
    answers: Mapping[str, Sequence[Answer]]

    @classmethod
    def of(cls, study: Study) -> "_Told":
        charts = compare(study).charts
        answers: dict[str, list[Answer]] = {}
        for chart in (each for newest in charts for each in (newest, *newest.earlier)):
            for row in chart.rows:
                answers.setdefault(row.ref, []).extend(row.overall.answers)
        rows = {row.ref: row for chart in charts for row in chart.rows}
        return cls(charts=charts, rows=rows, answers=answers)


def _row(
    chart: Chart,
    row: Row,
    old: Row | None,
    told: tuple[_Told, _Told],
    found: Matched,
) -> RowDiff | None:
    olds = (old.overall, *old.cells) if old else ()
    before = {cell.perspective: _standing(cell) for cell in olds}
    views = [
        ViewDiff(
            perspective=cell.perspective,
            label=chart.label(cell.perspective) if cell.perspective else "together",
            before=_by(before, cell.perspective, found),
            after=_standing(cell),
        )
        for cell in (row.overall, *row.cells)
    ]
    together, *by_view = views
    changed = tuple(view for view in by_view if view.before is not view.after)
    if together.before is together.after and not changed:
        return None
    answers = told[0].answers[old.ref] if old else ()
    return RowDiff(
        ref=row.ref,
        was_ref=old.ref if old else None,
        model=chart.title,
        text=row.text,
        together=together,
        views=changed,
        said=tuple(_said(chart, answers, told[1].answers[row.ref], found)),
    )


def _by(before: Mapping[str | None, Verdict], perspective: str | None, found: Matched) -> Verdict:
    """What a perspective came to before, also where it was called otherwise."""
    if perspective in before:
        return before[perspective]
    was = found.back.get(f"stakeholder/{perspective}", "")
    return before.get(was.partition("/")[2], Verdict.UNKNOWN)


def _standing(cell: Cell) -> Verdict:
    """What holds of a cell: what was told in this round, or else when it was last told."""
    return cell.was or cell.verdict if cell.verdict is Verdict.UNKNOWN else cell.verdict


def _said(
    chart: Chart, old: Sequence[Answer], new: Sequence[Answer], found: Matched
) -> Iterator[Said]:
    """What was said in one version only, or otherwise: the newer one's findings first."""
    olds = {_key(answer, found.same): answer for answer in old}
    for answer in new:
        was = olds.pop(_key(answer, {}), None)
        way = Way.CHANGED if _ref(answer) in found.back else Way.CAME
        if was is None or (was.happens, was.source) != (answer.happens, answer.source):
            yield _told(chart, answer, way, was.happens if was else None, answer.happens)
    for answer in olds.values():
        way = Way.CHANGED if _ref(answer) in found.same else Way.WENT
        yield _told(chart, answer, way, answer.happens, None)


def _key(answer: Answer, same: Mapping[str, str]) -> tuple[str, str]:
    """What an answer is known by, with the ref that it has now; a walk has many."""
    ref = _ref(answer)
    return same.get(ref, ref), "" if answer.finding else answer.text


def _ref(answer: Answer) -> str:
    return f"finding/{answer.finding}" if answer.finding else answer.cited


def _told(
    chart: Chart, answer: Answer, way: Way, before: Happens | None, after: Happens | None
) -> Said:
    view = answer.perspective
    return Said(
        finding=answer.finding,
        walk=answer.walk,
        text=answer.text,
        source=answer.source,
        perspective=view if view == UNSAID else chart.label(view),
        way=way,
        before=before,
        after=after,
    )
