"""The nearest right word: what a message offers to whoever mistyped one."""

from collections.abc import Collection, Iterable

__all__ = ["did_you_mean", "nearest", "none_of"]

_LONGEST = 200


def nearest(text: str, words: Iterable[str], *, likeness: float = 0.6) -> str | None:
    """The word that looks most like a text, or None when none does.

    Args:
        text: what somebody wrote, in any case.
        words: the right ones, in small letters.
        likeness: how much of them must agree, from 0 to 1.

    Example:
        >>> nearest("worldveiw", ["what", "why", "worldview"])
        'worldview'
        >>> nearest("xyz", ["what", "why", "worldview"]) is None
        True
    """
    if len(text) > _LONGEST:
        return None
    import difflib

    close = difflib.get_close_matches(text.strip().lower(), list(words), n=1, cutoff=likeness)
    return close[0] if close else None


def did_you_mean(text: str, words: Iterable[str]) -> str:
    """The end of a message that offers the nearest word; empty when there is none.

    Example:
        >>> f"there is no command 'biuld'{did_you_mean('biuld', ['build', 'draw'])}"
        "there is no command 'biuld'; did you mean 'build'?"
    """
    near = nearest(text, words)
    return f"; did you mean {near!r}?" if near else ""


def none_of(text: str, words: Collection[str]) -> str:
    """Why a text is none of a few words, for the end of a message; empty when it is one.

    Example:
        >>> none_of("plan", ["sketch", "plain"])
        "must be one of sketch, plain (got 'plan'); did you mean 'plain'?"
    """
    if text in words:
        return ""
    return f"must be one of {', '.join(words)} (got {text!r}){did_you_mean(text, words)}"
