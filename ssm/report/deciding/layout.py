"""Lines under a head, and lists of keys, as screens of a terminal have them."""

from collections.abc import Callable, Iterable, Iterator

from ssm.comparison.formats.measure import wrapped

__all__ = ["Paint", "hung", "keys_told"]

Paint = Callable[[str, str], str]
"""A text in the colour of its role: `paint(role, text)`."""


def hung(head: str, text: str, width: int) -> Iterator[str]:
    """The lines of a text after a head, the others under the first.

    Example:
        >>> list(hung("  1  ", "Plan the day in one list", 19))
        ['  1  Plan the day', '     in one list']
    """
    for n, each in enumerate(wrapped(text, width - len(head))):
        yield f"{' ' * len(head) if n else head}{each}"


def keys_told(keys: Iterable[tuple[str, str]], width: int, paint: Paint) -> Iterator[str]:
    """What some keys do, a line or more each.

    Args:
        keys: each with what it does.
        width: in columns.
        paint: a text in the colour of its role.
    """
    yield ""
    for key, what in keys:
        first, *more = hung(f"  {key:<11}", what, width)
        yield f"  {paint('ref', first[2:13])}{first[13:]}"
        yield from more
    yield ""
