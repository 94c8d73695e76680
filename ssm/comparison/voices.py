"""Whose voice it is: sources as people call them, and by their ids where those are wanted."""

from collections.abc import Callable, Iterable

import attrs

from ssm.comparison.answers import UNSAID, Quote
from ssm.model.heard import in_words

__all__ = ["signed", "source_name", "voice", "voices"]


def source_name(source: str) -> str:
    """A source by its id; one that nobody named is named by its finding.

    Example:
        >>> source_name("int-01"), source_name("finding/f9"), source_name("walk/monday")
        ('int-01', 'f9 (no source given)', 'walk monday')
    """
    if source.startswith("finding/"):
        return f"{source.removeprefix('finding/')} (no source given)"
    return source.replace("walk/", "walk ", 1) if source.startswith("walk/") else source


def voice(quote: Quote, view: str) -> str:
    """Whose words they are, how, where and when they were heard: for people, without ids.

    Args:
        quote: the words.
        view: what the perspective is called.

    Example:
        >>> import datetime as dt
        >>> quote = Quote(finding="f1", text="Two.", source="int-01", perspective="nurses",
        ...               method="interview", date=dt.date(2026, 3, 2))
        >>> voice(quote, "Nurses")
        'Nurses, interview, 2 March 2026'
    """
    who = quote.label or ("" if quote.perspective == UNSAID else view)
    told = in_words(who, quote.method, quote.where, quote.date)
    return told if told and (who or quote.has_source) else source_name(quote.source)


def signed(quote: Quote, view: str) -> str:
    """Who spoke, and how they were heard: what stands below their words on a drawing.

    Args:
        quote: the words.
        view: what the perspective is called.

    Example:
        >>> import datetime as dt
        >>> quote = Quote(finding="f1", text="Two.", source="int-01", perspective="nurses",
        ...               method="interview", date=dt.date(2026, 3, 2))
        >>> signed(quote, "Nurses")
        'Nurses, interview'
    """
    return voice(attrs.evolve(quote, where=None, date=None), view)


def voices(sources: Iterable[str], quotes: Iterable[Quote], name: Callable[[str], str]) -> str:
    """Several sources as people call them, in their order.

    Args:
        sources: their ids.
        quotes: what was heard from them, and perhaps from others.
        name: what a perspective is called.
    """
    heard = {quote.source: voice(quote, name(quote.perspective)) for quote in quotes}
    return "; ".join(dict.fromkeys(heard.get(each) or source_name(each) for each in sources))
