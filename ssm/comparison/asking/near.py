"""Who is near enough to a row to be asked about it, where nobody was chosen for it."""

from collections.abc import Mapping
from typing import Self

import attrs

from ssm.comparison.chart import Chart, Comparison, Row
from ssm.comparison.folk import Folk
from ssm.comparison.questions import Reason
from ssm.comparison.targets import Target, targets
from ssm.model.study import Study

__all__ = ["Near", "doers"]

_ANYBODY = (Reason.ONE_VOICE, Reason.SILENT)


def doers(study: Study) -> Mapping[str, frozenset[str]]:
    """Those who would do what each model asks for, or could stop it, by id of the model.

    Args:
        study: the study.
    """
    folk = {model.id: Folk.of(study, model) for model in study.models}
    return {id_: frozenset((*each.actors, *each.owners)) for id_, each in folk.items()}


@attrs.frozen(kw_only=True)
class Near:
    """Who knows something of each row.

    Attributes:
        acting: those who would do what a model asks for, or could stop it.
        named: those, and whom else its root definition names.
        targets: what the models ask about, by ref.
        told: by ref of a row or model, those who spoke of it in any round.
    """

    acting: Mapping[str, frozenset[str]]
    named: Mapping[str, frozenset[str]]
    targets: Mapping[str, Target]
    told: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, study: Study, found: Comparison) -> Self:
        """Who is named by the models of a study, and who spoke of them.

        Args:
            study: the study.
            found: what `compare` gave.
        """
        acting = doers(study)
        folk = {model.id: Folk.of(study, model) for model in study.models}
        return cls(
            acting=acting,
            named={id_: acting[id_] | set(each.beneficiaries) for id_, each in folk.items()},
            targets={target.ref: target for model in study.models for target in targets(model)},
            told=_told(found),
        )

    def knows(self, who: str, chart: Chart, row: Row, reason: Reason) -> bool:
        """Whether somebody may have something to tell of a row.

        Those whom a question is meant for always have. Those who were only silent have where
        their model names them or they spoke of it; of how one activity leads to the next they
        have where they do the work, or spoke of the two.

        Args:
            who: the id of the one who would be asked.
            chart: in which the row is.
            row: the row.
            reason: why it is asked.
        """
        target = self.targets[row.ref]
        if reason not in _ANYBODY or who in (*self.acting[chart.model], *target.by):
            return True
        if row.kind == "dependency":
            spoke = who in self.told.get(row.ref, ())
            return spoke or all(who in self.told.get(end, ()) for end in target.ends)
        return who in self.named[chart.model] or who in self.told.get(f"model/{chart.model}", ())


def _told(found: Comparison) -> dict[str, frozenset[str]]:
    told: dict[str, set[str]] = {}
    for newest in found.charts:
        for row in (row for chart in (newest, *newest.earlier) for row in chart.rows):
            spoke = {a.perspective for a in row.overall.answers}
            told.setdefault(row.ref, set()).update(spoke)
            told.setdefault(f"model/{newest.model}", set()).update(spoke)
    return {ref: frozenset(who) for ref, who in told.items()}
