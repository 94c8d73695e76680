"""Phrases in a text: a list of them is quicker to load, and to read, than a pattern."""

from ssm.checks.language.stems import words

__all__ = ["phrase_list", "phrase_said"]


def phrase_list(phrases: str) -> tuple[str, ...]:
    """The phrases of a text, one a line or with commas between.

    Example:
        >>> phrase_list("root cause, the problem")
        ('root cause', 'the problem')
    """
    return tuple(
        " ".join(one.split()) for one in phrases.replace("\n", ",").split(",") if one.strip()
    )


def phrase_said(text: str, phrases: tuple[str, ...]) -> str | None:
    """The first of some phrases that a text holds, whole words only, or None.

    Hyphens count as spaces, small letters as great ones.

    Example:
        >>> phrase_said("A world-class helpline", ("best possible", "world class"))
        'world class'
        >>> phrase_said("Introductions", ("introduce",)) is None
        True
    """
    plain = f" {' '.join(words(text)).replace('-', ' ')} "
    return next((phrase for phrase in phrases if f" {phrase} " in plain), None)
