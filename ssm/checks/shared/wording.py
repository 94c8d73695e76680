"""How messages are put together: quoted words, lists, counts."""

from collections.abc import Iterable

from ssm.model.sentence import listed as in_a_row

__all__ = ["listed", "quoted"]

_LONGEST = 72


def quoted(text: str) -> str:
    """A user's words in quotes, on one line, cut where they are long.

    Example:
        >>> quoted("Education")
        "'Education'"
    """
    line = " ".join(text.split())
    return f"'{line}'" if len(line) <= _LONGEST else f"'{line[: _LONGEST - 1].rstrip()}…'"


def listed(names: Iterable[str], last: str = "and", most: int = 6) -> str:
    """Names in a row as people say them; many are counted at the end.

    Example:
        >>> listed(["nurses", "patients", "managers"])
        'nurses, patients and managers'
    """
    all_ = list(names)
    shown = all_ if len(all_) <= most else [*all_[: most - 1], f"{len(all_) - most + 1} more"]
    return in_a_row(shown, last)
