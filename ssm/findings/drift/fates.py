"""What may become of a finding's words in a text that was edited since."""

import attrs

from ssm.model.words import Word

__all__ = ["Drift", "Fate", "Placed"]


class Fate(Word):
    """What became of the words of a finding."""

    SAME = "same"
    MOVED = "moved"
    CHANGED = "changed"
    VANISHED = "vanished"
    NOT_HERE = "not here"


@attrs.frozen
class Placed:
    """The words of a finding, and where they stood in the text when they were cut.

    Attributes:
        id: the finding's id.
        words: its exact words.
        start: the first code point of them in the text, from 0; None when nobody noted it.
        end: the code point after the last.
    """

    id: str
    words: str
    start: int | None = None
    end: int | None = None


@attrs.frozen
class Drift:
    """What became of the words of one finding.

    Attributes:
        placed: the words and their place as they were.
        fate: the same words at the same place; the same words elsewhere; nearly the same
            words; neither; or there is no text to look into.
        start: where they, or the words nearly the same, stand now.
        end: the code point after the last of them.
        now: the words that stand there now, where they are changed.
    """

    placed: Placed
    fate: Fate
    start: int | None = None
    end: int | None = None
    now: str | None = None
