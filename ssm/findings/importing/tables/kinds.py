"""What there is to know of a table that a tool writes."""

import attrs

__all__ = ["Known"]


@attrs.frozen(kw_only=True)
class Known:
    """A table that a tool writes.

    Attributes:
        name: a short name.
        what: what it is, for remarks.
        needs: names of columns that must be there, in small letters; one of each group.
        fields: by part of a statement, the names that its column may have.
        parted: the signs between several codes of one cell; none when a cell has one code.
        joins: the parts in which the rows of one passage are alike.
        flags: what stands before and after the name of a code in columns of yes and no.
        other: by the beginning of an id, what a row is that holds no words.
        above: how many more rows below the names of columns are no data.
        survey: whether the other columns hold answers, to be found by looking.
        apart: names of columns that hold nothing of what was said.
        seen: whether a file of the tool was seen, or code that writes or reads one.
        better: what of the same tool has more to say, as a sentence.
    """

    name: str
    what: str
    needs: tuple[tuple[str, ...], ...]
    fields: dict[str, tuple[str, ...]]
    parted: str = ""
    joins: tuple[str, ...] = ()
    flags: tuple[str, str] | None = None
    other: dict[str, str] = attrs.field(factory=dict)
    above: int = 0
    survey: bool = False
    apart: tuple[str, ...] = ()
    seen: bool = False
    better: str | None = None
