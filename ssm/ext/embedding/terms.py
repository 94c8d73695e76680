"""The words of the method, for a document that explains them."""

from collections.abc import Iterator

from ssm.checks.glossary.term import Term
from ssm.checks.glossary.topics import GLOSSARY
from ssm.errors import InvalidValueError
from ssm.model.nearest import did_you_mean
from ssm.report.blocks import Block, Facts, Para

__all__ = ["term_blocks"]


def term_blocks(words: str = "") -> tuple[Block, ...]:
    """Terms with what they mean, the question that helps to find one's own, and a warning.

    Args:
        words: some terms, with commas between them, by any name they have; empty for all.

    Raises:
        InvalidValueError: there is no such term; the message offers the nearest.

    Example:
        >>> (facts,) = term_blocks("worldview, CATWOE")
        >>> [term for term, _ in facts.rows]
        ['Weltanschauung', 'CATWOE']
    """
    asked = [word.strip() for word in words.split(",") if word.strip()]
    terms = tuple(dict.fromkeys(map(_term, asked))) if asked else GLOSSARY
    return (Facts(tuple((term.word, tuple(_told(term))) for term in terms), "terms"),)


def _term(word: str) -> Term:
    """The term of a name.

    Raises:
        InvalidValueError: there is none.
    """
    named = {
        name.casefold(): term for term in reversed(GLOSSARY) for name in (*term.also, term.word)
    }
    found = named.get(word.casefold())
    if found is None:
        msg = f"there is no term {word!r} in the glossary{did_you_mean(word, named)}"
        raise InvalidValueError(msg, word)
    return found


def _told(term: Term) -> Iterator[Block]:
    yield Para(term.meaning)
    if term.ask:
        yield Para(term.ask, "question")
    if term.example:
        yield Para(f"For example: {term.example}", "note")
    if term.beware:
        yield Para(term.beware, "note")
