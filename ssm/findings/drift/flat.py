"""A text in which each line end counts as one, with the way back to the places in the text.

Line ends are not words: a document that was stored again with those of another system
still holds the same words, and a table keeps those inside a cell in its own way.
"""

import re
from bisect import bisect_left, bisect_right

__all__ = ["Flat", "flattened"]

_FEW = 12
_END = re.compile(r"\r\n|\r")


def flattened(words: str) -> str:
    r"""Some words with `\n` as the only line end.

    Example:
        >>> flattened("one\r\ntwo\rthree")
        'one\ntwo\nthree'
    """
    return _END.sub("\n", words) if "\r" in words else words


class Flat:
    r"""A text with one sign for a line end, and its places in the text as it stands.

    Example:
        >>> flat = Flat("one\r\ntwo")
        >>> flat.text, flat.raw(4), flat.flat(5)
        ('one\ntwo', 5, 4)
    """

    def __init__(self, text: str) -> None:
        """Takes a text as it stands."""
        self.text = flattened(text)
        self._raw = [match.start() for match in re.finditer("\r\n", text)]
        self._flat = [at - n for n, at in enumerate(self._raw)]

    def raw(self, at: int) -> int:
        """The place in the text as it stands, of a place in this one."""
        return at + bisect_left(self._flat, at)

    def flat(self, at: int) -> int:
        """The place in this text, of one in the text as it stands."""
        return at - bisect_right(self._raw, at - 1)

    def standing(self, words: str) -> list[int]:
        """Where some words stand; few of them never as part of longer words.

        Example:
            >>> Flat("Yesterday? Yes.").standing("Yes"), Flat("Yesterday").standing("Yes")
            ([11], [])
        """
        found = []
        at = self.text.find(words)
        while at >= 0:
            found.append(at)
            at = self.text.find(words, at + 1)
        clean = [at for at in found if self._is_clean(at, at + len(words))]
        return clean or (found if len(words) > _FEW else [])

    def _is_clean(self, start: int, end: int) -> bool:
        """Whether a stretch begins and ends between words."""
        text = self.text
        return not any(
            0 < edge < len(text) and text[edge - 1].isalnum() and text[edge].isalnum()
            for edge in (start, end)
        )
