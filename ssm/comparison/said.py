"""All that was said in a study, sorted once for the charts of all its models."""

from collections.abc import Mapping, Sequence

import attrs

from ssm.comparison.answers import Answer, Heard, Quote, heard
from ssm.comparison.chart import Chart
from ssm.comparison.columns import Columns
from ssm.comparison.evidence import joined
from ssm.comparison.outside.outside import Outside
from ssm.comparison.rounds import in_order, round_of
from ssm.comparison.terms import Terms
from ssm.comparison.walking.answers import walk_answers
from ssm.model.activity import Model
from ssm.model.materiality import Materiality
from ssm.model.once import once
from ssm.model.study import Study

__all__ = ["Said", "said_in"]


@attrs.frozen(kw_only=True)
class Said:
    """What was said, and the charts that have been made of it so far.

    Attributes:
        heard: what findings say.
        told: what findings say and walks show of rows.
        columns: the perspectives.
        answers: by round and by ref of the model.
        terms: how many voices make a difference, the day, and the rulings.
        outside: what fits no model.
        charts: by model, and by the round that they end with.
    """

    heard: Heard
    told: tuple[Answer, ...]
    columns: Columns
    answers: Mapping[tuple[str | None, str], Sequence[Answer]]
    terms: Terms
    outside: Outside
    charts: dict[tuple[Model, str | None], Chart] = attrs.field(factory=dict, eq=False, repr=False)

    def under(self, rule: Materiality | None) -> "Said":
        """The same under another bar, as nobody has compared it yet.

        Args:
            rule: how many voices make a difference; as the study lays down when left out.
        """
        if rule is None or rule == self.terms.rule:
            return self
        return attrs.evolve(self, terms=attrs.evolve(self.terms, rule=rule), charts={})


@once
def said_in(study: Study) -> Said:
    """What was said in a study."""
    found = heard(study)
    told = joined(study, found.answers, walk_answers(study, found.answers))
    quotes: tuple[Quote, ...] = (*told, *found.unmatched, *found.unread, *found.unplaced)
    return Said(
        heard=found,
        told=told,
        columns=Columns.of(study, quotes),
        answers=_sorted(study, told),
        terms=Terms.of(study, quotes),
        outside=Outside.of(study, found.unmatched, told),
    )


def _sorted(
    study: Study, told: Sequence[Answer]
) -> Mapping[tuple[str | None, str], Sequence[Answer]]:
    every = in_order(study.rounds)
    answers: dict[tuple[str | None, str], list[Answer]] = {}
    for answer in told:
        key = round_of(answer, every), answer.row.rpartition("/")[0]
        answers.setdefault(key, []).append(answer)
    return answers
