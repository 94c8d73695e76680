"""What changed: one edit after another, gathered by part, by section, and by row."""

import attrs

from ssm.diffing.matching import Matched
from ssm.model.study import Study
from ssm.model.words import Happens, Verdict, Word
from ssm.showing import Shown

__all__ = ["Diff", "Edit", "Group", "PartDiff", "RowDiff", "Said", "ViewDiff", "Way"]


class Way(Word):
    """What became of something between two versions of a study."""

    CAME = "came"
    WENT = "went"
    CHANGED = "changed"
    RENAMED = "renamed"


@attrs.frozen(kw_only=True)
class Edit:
    """One thing that is not as it was.

    Attributes:
        way: what became of it.
        what: what is told of, in words: `W, the belief that makes T worth doing`.
        ref: canonical ref of the part in the newer study; None when it went.
        was_ref: the same in the older one; None when it came.
        field: the way to it in the words of the file, joined by dots; empty for a part
            inside another.
        before: the words it had, or the thing that went.
        after: the words it has, or the thing that came.
        whom: which part inside a part is told of, in words.
        detail: it belongs to a part that came or went itself.
        words: before and after are somebody's words; else names, dates, one of few words.
    """

    way: Way
    what: str
    ref: str | None
    was_ref: str | None
    field: str = ""
    before: str | None = None
    after: str | None = None
    whom: str | None = None
    detail: bool = False
    words: bool = False


@attrs.frozen(kw_only=True)
class PartDiff:
    """A part of a study that came, went, or is not as it was.

    Attributes:
        way: what became of it.
        kind: `root`, `model`, `stakeholder` ...; `study` for the study itself.
        title: what it is called; in the older study when it went.
        ref: canonical ref in the newer study; None when it went.
        was_ref: the same in the older one; None when it came.
        edits: all that is to tell of it, the important first.
    """

    way: Way
    kind: str
    title: str
    ref: str | None
    was_ref: str | None
    edits: tuple[Edit, ...] = ()


@attrs.frozen(kw_only=True)
class Group:
    """What changed in one chapter of a study.

    Attributes:
        name: one word: `worldviews`, `models`, `pictures` ...
        title: its heading.
        parts: what changed in it, in the order of the newer study.
    """

    name: str
    title: str
    parts: tuple[PartDiff, ...]


@attrs.frozen(kw_only=True)
class Said:
    """What one finding, or one walk, says about a row, in one version or in both.

    Attributes:
        finding: its id in the newer study; in the older one when it is there no more;
            None for a step of a walk that no finding tells.
        text: its words.
        source: id of its source.
        perspective: whose view it gives, by name.
        way: came when the finding itself was heard since, went when it is in the study
            no more, changed when it is in both and says something else of the row.
        walk: ref of the walk in which it was seen.
        before: what it said about the row; None when it said nothing then.
        after: what it says now; None when it says nothing now.
    """

    finding: str | None
    text: str
    source: str
    perspective: str
    way: Way
    walk: str | None = None
    before: Happens | None = None
    after: Happens | None = None


@attrs.frozen(kw_only=True)
class ViewDiff:
    """What one perspective, or all together, came to about a row, before and after.

    Attributes:
        perspective: its id; None for all together.
        label: its name.
        before: the verdict then.
        after: the verdict now.
    """

    perspective: str | None
    label: str
    before: Verdict
    after: Verdict


@attrs.frozen(kw_only=True)
class RowDiff:
    """A row of a model that is told otherwise than before.

    Attributes:
        ref: canonical ref in the newer study.
        was_ref: the same in the older one; None for a row that came with the model.
        model: what its model is called.
        text: its phrase.
        together: all perspectives together.
        views: the perspectives that changed.
        said: the findings that make the difference.
    """

    ref: str
    was_ref: str | None
    model: str
    text: str
    together: ViewDiff
    views: tuple[ViewDiff, ...] = ()
    said: tuple[Said, ...] = ()


@attrs.frozen(kw_only=True, repr=False)
class Diff(Shown):
    """What changed between two versions of a study.

    Attributes:
        old: the older version.
        new: the newer one.
        groups: the chapters in which something changed, the important first.
        rows: the rows of models that are told otherwise.
        matched: which part of the older study is which of the newer.
    """

    old: Study
    new: Study
    groups: tuple[Group, ...]
    rows: tuple[RowDiff, ...]
    matched: Matched = attrs.field(eq=False)

    @property
    def is_empty(self) -> bool:
        """Whether nothing that means anything has changed."""
        return not self.groups and not self.rows

    def group(self, name: str) -> Group | None:
        """The chapter of a name; None when nothing changed in it."""
        return next((group for group in self.groups if group.name == name), None)

    def __repr__(self) -> str:
        told = [group.name for group in self.groups] + ["verdicts"] * bool(self.rows)
        return f"<Diff of {self.new.title!r}: {', '.join(told) or 'nothing'}>"

    def __str__(self) -> str:
        from ssm.diffing.formats import as_text

        return as_text(self)

    def _repr_markdown_(self) -> str:
        from ssm.diffing.formats import as_markdown

        return as_markdown(self)
