"""What stands open for each person: the rows that the agenda would ask them about."""

import attrs

from ssm.comparison.asking.near import Near
from ssm.comparison.asking.people import People
from ssm.comparison.chart import Chart, Comparison, Row
from ssm.comparison.questions import Question, Reason
from ssm.comparison.targets import targets
from ssm.model.study import Study

__all__ = ["Standing", "standing_open"]


@attrs.define(kw_only=True)
class Standing:
    """One row that is open for somebody.

    Attributes:
        chart: where it stands.
        row: the row.
        first: the question that leaves most open.
        because: the reasons, in words.
    """

    chart: Chart
    row: Row
    first: Question
    because: list[str]

    @property
    def is_within(self) -> bool:
        """Whether one role gives both answers."""
        differ = self.first.reason is Reason.ACCOUNTS_DIFFER
        return differ and self.row.kind_of_dispute == "within"


def standing_open(study: Study, found: Comparison, people: People) -> dict[str, list[Standing]]:
    """What is open for everybody, the most open first, and of that what few can tell.

    Those who were only silent on a row are asked about it where they may know something of
    it; a row on one voice of which nobody may know more is a question for all of them.

    Args:
        study: the study.
        found: what `compare` gave.
        people: who may be asked.
    """
    order = list(Reason)
    links = {target.ref: target.links for model in study.models for target in targets(model)}
    rows = {row.ref: row for chart in found.charts for row in chart.rows}
    asked = [(chart, question) for chart in found.charts for question in chart.agenda]
    asked.sort(key=lambda p: (order.index(p[1].reason), len(p[1].whom), -links[p[1].ref]))
    held: dict[str, dict[str, Standing]] = {}
    near = Near.of(study, found)
    for chart, question in asked:
        row = rows[question.ref]
        whom = list(filter(None, map(people.named, question.whom)))
        know = [one for one in whom if near.knows(one.id, chart, row, question.reason)]
        for person in know or ([] if question.reason is Reason.SILENT else whom):
            mine = held.setdefault(person.id, {})
            here = mine.setdefault(
                question.ref,
                Standing(chart=chart, row=row, first=question, because=[]),
            )
            if question.because not in here.because:
                here.because.append(question.because)
    return {person: list(mine.values()) for person, mine in held.items()}
