"""What comes out of an input, item by item, before it is part of a study.

An importer yields items in the order of its input. A statement of the input is either a
`Statement` or an `Unread`, and only one of them: so the two can be counted against it.
"""

import datetime as dt
from collections.abc import Iterator

import attrs

from ssm.model.words import Basis, Happens, Judged

__all__ = [
    "Code",
    "Document",
    "Item",
    "Remark",
    "Says",
    "SourceNote",
    "Statement",
    "Unread",
    "marked_again",
]


@attrs.frozen(kw_only=True)
class Says:
    """What a statement says of one row, where a form asked about it.

    Attributes:
        row: the row, as the form names it; None for a question about no row.
        happens: whether it happens, where that was chosen.
        judged: how well it goes, where that was chosen.
        basis: what it rests on.
        who: who does it, as written.
        how: how it is done, as written.
        is_group: whether it is one group's of several that the source has.
    """

    row: str | None = None
    happens: Happens | None = None
    judged: Judged | None = None
    basis: Basis | None = None
    who: tuple[str, ...] = ()
    how: str | None = None
    is_group: bool = False


@attrs.frozen(kw_only=True)
class Statement:
    """One statement of an input, in its exact words.

    Attributes:
        text: the words, not altered in any way.
        where: where it stands in the input, for people: `row 14`, `selection 3f2a`.
        key: the id that the tool itself keeps from export to export; None when it has none.
        document: the document it was cut from, as the input names it.
        start: its first code point in the document's text, from 0; a byte order mark does
            not count, line ends count as they are.
        end: the code point after its last.
        digest: `fingerprint` of the document's text.
        source: who or what was heard, as the input names it; the document when left out.
        perspective: whose view it gives, as the input says.
        speaker: who spoke, as the transcript calls them.
        method: interview, survey ..., as the input says.
        date: when it was said.
        codes: the codes it was given.
        coders: who gave them.
        note: a remark in the input.
        says: what it says of one row, when it is the answer to a form.
    """

    text: str
    where: str
    key: str | None = None
    document: str | None = None
    start: int | None = None
    end: int | None = None
    digest: str | None = None
    source: str | None = None
    perspective: str | None = None
    speaker: str | None = None
    method: str | None = None
    date: dt.date | None = None
    codes: tuple[str, ...] = ()
    coders: tuple[str, ...] = ()
    note: str | None = None
    says: Says | None = None


@attrs.frozen(kw_only=True)
class Unread:
    """A statement, or a part of an input, that could not be taken: what, where, why.

    Attributes:
        what: `statement` for one that counts as such; else the kind of part: `source file`,
            `picture`, `extension` ...
        where: where it stands in the input, for people.
        why: the reason, as half a sentence.
        hint: what to try.
        words: what can be told of it, such as its name or its codes.
    """

    what: str
    where: str
    why: str
    hint: str | None = None
    words: str | None = None


@attrs.frozen(kw_only=True)
class Code:
    """A code of the input's codebook.

    Attributes:
        name: as it stands in the codes of statements; with its parents where needed to
            tell it from another of the same name (`Waiting / too long`).
        key: the tool's own id.
        parent: the name of the code above it.
        description: what it is for.
    """

    name: str
    key: str | None = None
    parent: str | None = None
    description: str | None = None


@attrs.frozen(kw_only=True)
class Document:
    """A document of the input.

    Attributes:
        name: as the input names it.
        digest: `fingerprint` of its text; None when there is no text.
        text: its text, where it is at hand and may be looked at again.
    """

    name: str
    digest: str | None = None
    text: str | None = attrs.field(default=None, repr=False)


@attrs.frozen(kw_only=True)
class SourceNote:
    """What the input knows of a source: a case with its attributes, the head of a note.

    Attributes:
        name: as it stands in the `source` (or `document`) of statements.
        perspective: whose view it gives.
        method: how it was heard.
        date: when.
        where: where.
        traits: other attributes, by name, as the input has them.
    """

    name: str
    perspective: str | None = None
    method: str | None = None
    date: dt.date | None = None
    where: str | None = None
    traits: dict[str, str] = attrs.field(factory=dict)


@attrs.frozen
class Remark:
    """Something to tell about how the input was read, such as its encoding, as a sentence."""

    text: str


def marked_again(selections: int) -> Iterator[Remark]:
    """What there is to say of selections whose passages others mark, too.

    Args:
        selections: how many there are, the first of each passage not counted.

    Example:
        >>> [remark.text for remark in marked_again(2)]
        ['2 selections mark a passage that is marked already; it is one finding with all its codes']
    """
    if selections:
        which = "one selection marks" if selections == 1 else f"{selections} selections mark"
        text = "a passage that is marked already; it is one finding with all its codes"
        yield Remark(f"{which} {text}")


Item = Statement | Unread | Code | Document | SourceNote | Remark
