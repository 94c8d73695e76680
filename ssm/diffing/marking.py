"""Two versions of a text with the words marked that only one of them has."""

import difflib

__all__ = ["Marked", "marked"]

Marked = tuple[tuple[str, bool], ...]
"""Runs of words, and whether the other version has them not."""

_MOST, _FEW = 2000, 2.5


def marked(before: str, after: str) -> tuple[Marked, Marked]:
    """Two versions of a text in runs of words, each marked when it is in one of them only.

    Texts that share few words are not marked at all: nearly all of them is new.

    Args:
        before: the older version.
        after: the newer one.

    Example:
        >>> marked("Plan the day in one list", "Plan the day in two lists")[1]
        (('Plan the day in', False), ('two lists', True))
    """
    one, other = before.split(), after.split()
    if max(len(one), len(other)) > _MOST:
        return ((before, False),), ((after, False),)
    runs: tuple[list[tuple[str, bool]], list[tuple[str, bool]]] = ([], [])
    matcher = difflib.SequenceMatcher(None, one, other, autojunk=False)
    for tag, a0, a1, b0, b1 in matcher.get_opcodes():
        for run, words in ((runs[0], one[a0:a1]), (runs[1], other[b0:b1])):
            if words:
                run.append((" ".join(words), tag != "equal"))
    shared = sum(block.size for block in matcher.get_matching_blocks())
    if shared * _FEW < min(len(one), len(other)):
        return ((" ".join(one), False),), ((" ".join(other), False),)
    return tuple(runs[0]), tuple(runs[1])
