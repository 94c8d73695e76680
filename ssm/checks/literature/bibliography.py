"""How the literature behind the rules and the words is cited."""

from ssm.checks.literature.works import BIBLIOGRAPHY, Work
from ssm.errors import InvalidValueError

__all__ = ["cited", "sources_cited", "work_called"]


def work_called(key: str) -> Work:
    """The source of a key.

    Raises:
        InvalidValueError: the table has none of this key.

    Example:
        >>> work_called("checkland-poulter-2006").kind
        'book'
    """
    found = next((work for work in BIBLIOGRAPHY if work.key == key), None)
    if found is None:
        msg = f"'source' must be a key of the bibliography (got {key!r})"
        raise InvalidValueError(msg, key)
    return found


def cited(source: str) -> str:
    """A source as it stands in a sentence, with its chapter.

    Args:
        source: a key, a chapter or pages behind a colon; or a citation in words, such as
            'Smith 2020', where a rule of another package rests on another work.

    Raises:
        InvalidValueError: the table has none of this key.

    Example:
        >>> cited("checkland-scholes-1990:ch. 2")
        'Checkland and Scholes 1990, ch. 2'
    """
    if " " in source.partition(":")[0]:
        return source
    key, _, place = source.partition(":")
    short = work_called(key).short
    return f"{short}, {place}" if place else short


def sources_cited(sources: tuple[str, ...]) -> str:
    """Several sources in a row.

    Raises:
        InvalidValueError: the table has none of one of these keys.

    Example:
        >>> sources_cited(("checkland-1981", "ours"))
        'Checkland 1981; our own reasoning'
    """
    return "; ".join(cited(source) for source in sources)
