"""Where a run of words stands in a longer one, read once however often it begins anew."""

from collections.abc import Iterator, Sequence

__all__ = ["runs_in"]


def runs_in(words: Sequence[str], wanted: Sequence[str]) -> Iterator[int]:
    """The numbers of the words at which a run of words begins, overlapping ones too.

    Args:
        words: where it is looked for.
        wanted: the run; one without words is nowhere.

    Example:
        >>> list(runs_in("to and to and to".split(), ["to", "and", "to"]))
        [0, 2]

    References:
        Knuth, D. E., Morris, J. H. and Pratt, V. R. (1977). Fast pattern matching in
        strings. SIAM Journal on Computing 6(2).
    """
    if not 0 < len(wanted) <= len(words):
        return
    again = _again(wanted)
    held = 0
    for number, word in enumerate(words):
        held = _held(held, word, wanted, again)
        if held == len(wanted):
            yield number + 1 - held
            held = again[-1]


def _again(wanted: Sequence[str]) -> list[int]:
    """For each word of a run, how many of its first words the run up to there ends with."""
    found = [0]
    for word in wanted[1:]:
        found.append(_held(found[-1], word, wanted, found))
    return found


def _held(held: int, word: str, wanted: Sequence[str], again: Sequence[int]) -> int:
    """How many first words of a run have been read, once one more word is."""
    while held and word != wanted[held]:
        held = again[held - 1]
    return held + (word == wanted[held])
