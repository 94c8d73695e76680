"""The steps of a trace: from each part to what it rests on, and to what rests on it."""

from collections.abc import Mapping, Sequence

import attrs

from ssm.comparison.phrases import SAID, judged_words
from ssm.graph.labels import kind_of, label_of
from ssm.graph.relations import Relation, relations
from ssm.model.activity import Activity
from ssm.model.change import Accommodation
from ssm.model.days import day_in_words
from ssm.model.finding import Finding
from ssm.model.links import Link
from ssm.model.once import once
from ssm.model.study import Study
from ssm.tracing.asked_for import asked_for
from ssm.tracing.ways import way

__all__ = ["Step", "Steps", "steps"]


@attrs.frozen(kw_only=True)
class Step:
    """One step from a part to another.

    Attributes:
        ref: where it leads.
        relation: how, in words.
        ends: nothing beyond it is told: a stakeholder has a life of its own.
        quiet: told only where it leads on: a model has many activities.
        last: told after what is said outright, because it only holds, or is held.
        title: what is told of it, when not what it is called.
    """

    ref: str
    relation: str
    ends: bool = False
    quiet: bool = False
    last: int = 0
    title: str | None = None


Steps = Mapping[str, Sequence[Step]]
_LEAVES = ("stakeholder/", "study")


@once
def steps(study: Study) -> tuple[Steps, Steps]:
    """From each part, the steps to what it rests on, and those to what rests on it.

    What is said outright comes first, in the order of the study; then what only holds a
    part, or is held by it.
    """
    down: dict[str, dict[Step, None]] = {}
    up: dict[str, dict[Step, None]] = {}
    for relation in relations(study):
        told = way(kind_of(study, relation.tail), relation.name)
        low, high = relation.head, relation.tail
        if told.turned:
            low, high = high, low
        if told.rests is not None:
            step = _down(study, relation, low, told.rests, holds=told.holds)
            down.setdefault(high, {})[step] = None
        if told.bears is not None:
            step = _up(study, high, told.bears, holds=told.holds)
            heard = told.turned and not low.startswith("model/")
            up.setdefault(low, {})[attrs.evolve(step, last=-1) if heard else step] = None
    _add_traces(study, down)
    _add_rulings(study, down)
    return _in_order(down), _in_order(up)


def _down(study: Study, relation: Relation, low: str, words: str, *, holds: bool) -> Step:
    ends = low.startswith(_LEAVES) or relation.name in ("tail", "head")
    told = words + _said(study, relation)
    title = _stand(study, relation)
    return Step(ref=low, relation=told, ends=ends, last=1 if holds else 0, title=title)


def _up(study: Study, high: str, words: str, *, holds: bool) -> Step:
    """A step upwards; links come before the parts they link, which lead to them again."""
    last = 0 if not holds else 1 if isinstance(study.index.parts.get(high), Link) else 2
    ends = high.startswith(_LEAVES)
    return Step(ref=high, relation=words, ends=ends, quiet=holds, last=last)


def _in_order(found: Mapping[str, Mapping[Step, None]]) -> Steps:
    return {ref: sorted(each, key=lambda step: step.last) for ref, each in found.items()}


def _add_traces(study: Study, down: dict[str, dict[Step, None]]) -> None:
    """The words of the root definition that ask for each activity."""
    for ref, part in study.index.parts.items():
        if isinstance(part, Activity):
            for code, root, text in asked_for(study, ref):
                step = Step(ref=root, relation=f"traces {code} of", ends=True, title=text)
                down.setdefault(ref, {})[step] = None


def _add_rulings(study: Study, down: dict[str, dict[Step, None]]) -> None:
    """How a person reads a row, with the reason."""
    names = {holder.id: holder.name for holder in study.stakeholders}
    for ruling in study.rulings:
        row = study.index.only(ruling.row, ("row",))
        if row is None:
            continue
        whose = [names.get(who.removeprefix("stakeholder/"), who) for who in ruling.by]
        day = [day_in_words(ruling.date)] if ruling.date else []
        told = ", ".join([f"“{SAID[ruling.verdict]}”", *whose, *day])
        step = Step(ref="study", relation=f"ruled ({told}) in", ends=True, title=ruling.because)
        down.setdefault(row, {})[step] = None


def _stand(study: Study, relation: Relation) -> str | None:
    """Who stands where, of an accommodation; None for other relations."""
    item = study.index.parts.get(relation.tail)
    if not isinstance(item, Accommodation) or relation.name != "stands":
        return None
    stands = {f"stakeholder/{s.who.removeprefix('stakeholder/')}": s.text for s in item.stands}
    return f"{label_of(study, relation.head)}: {stands.get(relation.head, '')}"


def _said(study: Study, relation: Relation) -> str:
    """What a finding says about a row, in brackets; nothing for other relations."""
    finding = study.index.parts.get(relation.tail)
    if not isinstance(finding, Finding) or relation.name != "about":
        return ""
    said = next((e for e in finding.about or () if e.row == relation.path[-1]), None)
    told = [said.happens, judged_words([said.judged]) if said.judged else None] if said else []
    words = ", ".join(word for word in told if word)
    return f" ({words})" if words else ""
