"""One line of a diff, as all formats for people have it."""

import attrs

from ssm.diffing.edits import Way
from ssm.diffing.marking import Marked

__all__ = ["Told"]


@attrs.frozen(kw_only=True)
class Told:
    """One line of a diff, and the two versions under it.

    Attributes:
        way: what became of it.
        text: the line.
        before: the words it had, marked.
        after: the words it has, marked.
    """

    way: Way
    text: str
    before: Marked | None = None
    after: Marked | None = None
