"""How a reading sheet says things: names joined, words in quotation marks."""

from ssm.model.links import Link
from ssm.model.statement import Statement
from ssm.model.study import Study
from ssm.model.words import Op
from ssm.reading.view import View

__all__ = ["between", "ended", "quoted", "words_of"]

_JOINED = {
    Op.FLOW: "from {} to {}",
    Op.WEAK: "from {} to {}",
    Op.WATCHES: "{} on {}",
    Op.BOTH: "between {} and {}",
    Op.RELATION: "between {} and {}",
    Op.CONFLICT: "between {} and {}",
}


def quoted(text: str) -> str:
    """Words as they stand in the picture, on one line.

    Example:
        >>> quoted("Half a day  for five minutes.")
        '“Half a day for five minutes.”'
    """
    return f"“{' '.join(text.split())}”"


def ended(text: str) -> str:
    """A text as a sentence: with a full stop, unless words in quotation marks end it.

    Example:
        >>> ended("They ask"), ended("They ask “Why?”")
        ('They ask.', 'They ask “Why?”')
    """
    return text if text.endswith((".”", "?”", "!”", "…”")) else f"{text}."


def between(view: View, link: Link, *, bare: bool = False) -> str:
    """A line in words: its ends, and what is written on it.

    Args:
        view: the picture.
        link: one of its lines.
        bare: leave out what is written on it.

    Example:
        >>> from ssm.model.links import parse_link
        >>> from ssm.model.picture import Picture
        >>> view = View(study=Study(), picture=Picture(id="p"))
        >>> between(view, parse_link("nurses >< booking", label="paper"))
        'between Nurses and Booking, “paper”'
    """
    ends = _JOINED[link.op].format(view.name(link.tail), view.name(link.head))
    return f"{ends}, {quoted(link.label)}" if link.label and not bare else ends


def words_of(study: Study, said: Statement) -> str:
    """What is said, in its own words or those of its first finding.

    Example:
        >>> words_of(Study(), Statement(text="Slow!"))
        'Slow!'
    """
    known = {finding.id: finding.text for finding in study.findings}
    heard = (known.get(id.removeprefix("finding/")) for id in said.findings)
    return said.text or next((text for text in heard if text), "…")
