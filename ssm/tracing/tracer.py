"""trace(): two trees over a study, downwards to what was heard and upwards to what is done."""

from typing import Literal

import attrs

from ssm.graph.labels import label_of
from ssm.model.loaded import Loaded, study_of
from ssm.model.study import Study
from ssm.showing import Shown
from ssm.tracing.steps import Step, Steps, steps

__all__ = ["Branch", "Trace", "trace"]

Cut = Literal["circle", "above", "further"]
_DEEPEST = 32
_HEARD = ("finding/", "source/", "walk/")


@attrs.frozen(kw_only=True)
class Branch:
    """One step of a trace, with all that lies beyond it.

    Attributes:
        ref: canonical ref of the part.
        title: the part in its own words.
        relation: how the part before leads to this one, in words.
        branches: what lies beyond.
        cut: why nothing lies beyond although something would: `circle` leads back to a
            part on the way here, `above` is told above already, `further` goes on for
            more steps than anybody reads.
    """

    ref: str
    title: str
    relation: str
    branches: "tuple[Branch, ...]" = ()
    cut: Cut | None = None


@attrs.frozen(kw_only=True, repr=False)
class Trace(Shown):
    """What one part of a study rests on, and what rests on it.

    Attributes:
        ref: canonical ref of the part.
        title: the part in its own words.
        rests_on: its reasons, and theirs, down to the words heard and their sources.
        leads_to: what it is a reason for, up to accommodations, changes and learning.
    """

    ref: str
    title: str
    rests_on: tuple[Branch, ...] = ()
    leads_to: tuple[Branch, ...] = ()

    def __repr__(self) -> str:
        return f"<Trace of {self.ref!r}: {self.title!r}>"

    def __str__(self) -> str:
        from ssm.tracing.formats import as_text

        return as_text(self)


def trace(study: Study | Loaded, ref: str) -> Trace:
    """What a part of a study rests on, and what rests on it.

    A change rests on accommodations, these on debate, this on rows of a comparison, a row
    on what was heard and on the root definition that asks for it, that on themes, and
    these on pictures and findings. From words heard the way leads to the rows they are
    about, and on to what was debated, decided and learned. Analysis Three is left out.

    Args:
        study: a study, or what loading gave.
        ref: any part, short or canonical: `change/shared-list`, `good-time/3->4`, `f2`.

    Raises:
        UnknownRefError: nothing is called so; the message offers the nearest.
        AmbiguousRefError: several parts are; the message lists them.

    Example:
        >>> import ssm
        >>> study = ssm.Study().add(
        ...     ssm.Source(id="int-01"),
        ...     ssm.Finding(id="f1", text="Two lists.", source="int-01"),
        ...     ssm.Theme(id="lists", seen_in=["f1"]),
        ... )
        >>> found = trace(study, "lists")
        >>> found.rests_on[0].ref, found.rests_on[0].branches[0].ref
        ('finding/f1', 'source/int-01')
        >>> [branch.ref for branch in trace(study, "int-01").leads_to]
        ['finding/f1']

    References:
        Checkland and Tsouvalis (1997), Reflecting on SSM: models can be defended only by
        the way back to what they were made from.
    """
    whole = study_of(study)
    start = whole.index.resolve(ref)
    down, up = steps(whole)
    return Trace(
        ref=start,
        title=label_of(whole, start),
        rests_on=_tree(whole, start, down),
        leads_to=_tree(whole, start, _near(up) if start.startswith(_HEARD) else up),
    )


def _near(ways: Steps) -> Steps:
    """Where words lead by themselves: not to all that a model or a picture holds besides."""
    return {ref: [step for step in found if not step.quiet] for ref, found in ways.items()}


def _tree(study: Study, start: str, ways: Steps) -> tuple[Branch, ...]:
    told: set[str] = set()

    def grow(ref: str, way_here: tuple[str, ...]) -> tuple[Branch, ...]:
        told.add(ref)
        found = (branch(step, (*way_here, ref)) for step in ways.get(ref, ()))
        return tuple(each for each in found if each is not None)

    def branch(step: Step, way_here: tuple[str, ...]) -> Branch | None:
        title = step.title or label_of(study, step.ref)
        made = Branch(ref=step.ref, title=title, relation=step.relation)
        cut = _cut(step, way_here, told)
        if step.ends or not ways.get(step.ref) or cut:
            return None if step.quiet else attrs.evolve(made, cut=cut)
        beyond = grow(step.ref, way_here)
        if not beyond:
            told.discard(step.ref)
        return None if step.quiet and not beyond else attrs.evolve(made, branches=beyond)

    return grow(start, ())


def _cut(step: Step, way_here: tuple[str, ...], told: set[str]) -> Cut | None:
    if step.ends:
        return None
    if step.ref in way_here:
        return "circle"
    if step.ref in told:
        return "above"
    return "further" if len(way_here) >= _DEEPEST else None
