"""The rows that a finding may be about: activities and dependencies, and their words."""

from collections.abc import Iterator

import attrs

from ssm.model.activity import Model
from ssm.model.study import Study
from ssm.model.walk import link_names

__all__ = ["Row", "rows_of"]


@attrs.frozen
class Row:
    """A row of a model and what is written on it.

    Attributes:
        ref: its canonical ref.
        text: its words; of a dependency, those of both activities and of its label.
        model: the id of its model.
        ends: of a dependency, the refs of both activities; empty for an activity.
        label: of a dependency, the words on itself.
    """

    ref: str
    text: str
    model: str = ""
    ends: tuple[str, ...] = ()
    label: str = ""


def rows_of(study: Study) -> tuple[Row, ...]:
    """All rows of all models, activities before dependencies, in the order of the study.

    Example:
        >>> from ssm.model.activity import Activity
        >>> model = Model(id="m", activities=[Activity(id="1", do="Ask"),
        ...     Activity(id="2", do="Answer")], dependencies=["1 -> 2"], monitoring=None)
        >>> [(row.ref, row.text) for row in rows_of(Study(models=[model]))]
        [('model/m/1', 'Ask'), ('model/m/2', 'Answer'), ('model/m/1..2', 'Ask Answer')]
    """
    return tuple(row for model in study.models for row in _rows(model))


def _rows(model: Model) -> Iterator[Row]:
    own = f"model/{model.id}"
    texts = {activity.id: activity.do for activity in (*model.activities, *model.controls)}
    for id_, text in texts.items():
        yield Row(f"{own}/{id_}", text, model.id)
    for name, link in link_names(model.dependencies):
        label = link.label or ""
        words = (texts.get(link.tail, ""), texts.get(link.head, ""), label)
        ends = (f"{own}/{link.tail}", f"{own}/{link.head}")
        yield Row(f"{own}/{name}", " ".join(filter(None, words)), model.id, ends, label)
