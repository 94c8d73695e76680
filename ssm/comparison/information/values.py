"""What one model asks to be known: information by activity, by dependency, and crosswise."""

import attrs

from ssm.comparison.wonder import Wonder
from ssm.showing import Shown

__all__ = ["Category", "Flow", "Information", "Line", "Procedure", "Tables"]


@attrs.frozen(kw_only=True)
class Line:
    """One activity with the information that it would need and give.

    Attributes:
        ref: its canonical ref.
        name: what it is called in its model.
        text: its phrase.
        by: who would do it, by name.
        inputs: the information it would need.
        outputs: the information it would give.
        measures: what would tell how it goes.
    """

    ref: str
    name: str
    text: str
    by: tuple[str, ...] = ()
    inputs: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Procedure:
    """One thing that is done now, with the information that goes in and comes out.

    Attributes:
        ref: its canonical ref.
        name: its id.
        text: what is done.
        account: the account that it stands in, by title.
        by: who does it, by name.
        inputs: what goes in.
        outputs: what comes out.
        is_: refs of the activities that a person found it to be; None when not looked at.
    """

    ref: str
    name: str
    text: str
    account: str
    by: tuple[str, ...] = ()
    inputs: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    is_: tuple[str, ...] | None = None


@attrs.frozen(kw_only=True)
class Flow:
    """What would be told along one dependency: what the one end gives and the other needs.

    Attributes:
        ref: canonical ref of the dependency.
        name: `3 -> 4`.
        ends: the phrases of both ends.
        carries: the information; empty when none was noted.
    """

    ref: str
    name: str
    ends: tuple[str, str]
    carries: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Category:
    """One kind of information, and the four arms of the cross that it lies on.

    Attributes:
        name: as it was first written.
        needed: refs of the activities that need it: north-west.
        given: refs of the activities that give it: north-east.
        used: refs of what is done now that uses it: south-west.
        yielded: refs of what is done now that it comes out of: south-east.
    """

    name: str
    needed: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    used: tuple[str, ...] = ()
    yielded: tuple[str, ...] = ()

    @property
    def is_asked_for(self) -> bool:
        """Whether the model has it at all, or only what is done now has."""
        return bool(self.needed or self.given)


@attrs.frozen(kw_only=True, repr=False)
class Information(Shown):
    """The information table of one model, and its Maltese cross.

    Attributes:
        model: its id.
        title: what it is called.
        lines: its activities.
        flows: its dependencies.
        categories: all kinds of information, in the order in which they come up.
        procedures: what is done now; empty when no account of it is in the study.
        questions: what to ask next.
    """

    model: str
    title: str
    lines: tuple[Line, ...]
    flows: tuple[Flow, ...]
    categories: tuple[Category, ...]
    procedures: tuple[Procedure, ...] = ()
    questions: tuple[Wonder, ...] = ()

    @property
    def is_noted(self) -> bool:
        """Whether any information is noted at any of its activities."""
        return any(line.inputs or line.outputs or line.measures for line in self.lines)

    @property
    def has_cross(self) -> bool:
        """Whether any of its activities has inputs or outputs to be laid out crosswise."""
        return any(category.is_asked_for for category in self.categories)

    @property
    def parts(self) -> "tuple[Line | Procedure, ...]":
        """The activities, then what is done now."""
        return (*self.lines, *self.procedures)

    def text(self, ref: str) -> str:
        """The words of an activity or a procedure."""
        return next((part.text for part in self.parts if part.ref == ref), ref)

    def __repr__(self) -> str:
        return f"<Information of {self.model}>"

    def __str__(self) -> str:
        return str(Tables((self,)))

    def _repr_markdown_(self) -> str:
        return Tables((self,))._repr_markdown_()


class Tables(tuple[Information, ...], Shown):
    """Information tables in a row, which can be read as they are.

    Example:
        >>> Tables()
        <Information of no model>
    """

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<Information of {', '.join(each.model for each in self) or 'no model'}>"

    def __str__(self) -> str:
        from ssm.comparison.information.formats import as_text

        return as_text(self)

    def _repr_markdown_(self) -> str:
        from ssm.comparison.information.formats import as_markdown

        return as_markdown(self)
