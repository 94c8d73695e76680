"""All that no model asks about: who spoke of it, and what may become a theme."""

import functools
from collections.abc import Iterable, Mapping
from typing import Self

import attrs

from ssm.comparison.answers import UNSAID, Answer, Quote
from ssm.comparison.outside.candidates import Candidate, candidates
from ssm.model.study import Study

__all__ = ["Outside", "Speaker", "Themed"]


@attrs.frozen(kw_only=True)
class Speaker:
    """Those of one perspective who spoke of something that no model asks about.

    Attributes:
        perspective: whose view it is, or `UNSAID`.
        quotes: what they said, in the order of the sources.
    """

    perspective: str
    quotes: tuple[Quote, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources, each once."""
        return tuple(dict.fromkeys(quote.source for quote in self.quotes))

    @property
    def findings(self) -> tuple[str, ...]:
        """The findings, by id."""
        return tuple(quote.finding for quote in self.quotes if quote.finding)


@attrs.frozen(kw_only=True)
class Themed:
    """Findings that fit no model and that a theme of the study has taken up already.

    Attributes:
        theme: id of the theme.
        name: what it is called.
        quotes: the findings that it is seen in.
    """

    theme: str
    name: str
    quotes: tuple[Quote, ...]


@attrs.frozen(kw_only=True, repr=False)
class Outside:
    """What was read and fits no row of any model.

    Attributes:
        quotes: the findings, in the order of their sources.
        themed: those that a theme has taken up.
        themes: ids of all themes of the study.
        known: ids of its stakeholders.
    """

    quotes: tuple[Quote, ...] = ()
    themed: tuple[Themed, ...] = ()
    themes: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    _rest: tuple[str, ...] = attrs.field(default=(), repr=False)
    _english: bool = True

    @classmethod
    def of(cls, study: Study, quotes: Iterable[Quote], fitting: Iterable[Answer]) -> Self:
        """What fits no model of a study.

        Args:
            study: for its themes and its language.
            quotes: the findings that fit nothing.
            fitting: what was said about rows, by findings and in walks.
        """
        told = tuple(quotes)
        return cls(
            quotes=told,
            themed=tuple(_themed(study, {quote.finding: quote for quote in told})),
            themes=tuple(theme.id for theme in study.themes),
            known=tuple(holder.id for holder in study.stakeholders),
            rest=tuple({a.finding: a.text for a in fitting if a.finding}.values()),
            english=study.is_english,
        )

    @functools.cached_property
    def candidates(self) -> tuple[Candidate, ...]:
        """What no theme has taken up, grouped by the words that set it apart."""
        taken = {quote.finding for themed in self.themed for quote in themed.quotes}
        left = [quote for quote in self.quotes if quote.finding not in taken]
        return candidates(left, self._rest, english=self._english)

    @property
    def groups(self) -> tuple[Candidate, ...]:
        """Candidates in which a word joins several findings."""
        return tuple(each for each in self.candidates if len(each.quotes) > 1)

    @property
    def alone(self) -> tuple[Candidate, ...]:
        """Findings that no word joins to others."""
        return tuple(each for each in self.candidates if len(each.quotes) == 1)

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        """Whose views they are: stakeholders in the study's order, then all others."""
        by: dict[str, list[Quote]] = {id_: [] for id_ in self.known}
        for quote in self.quotes:
            by.setdefault(quote.perspective, []).append(quote)
        unsaid = by.pop(UNSAID, [])
        by[UNSAID] = unsaid
        return tuple(
            Speaker(perspective=view, quotes=tuple(quotes)) for view, quotes in by.items() if quotes
        )


def _themed(study: Study, quotes: Mapping[str | None, Quote]) -> Iterable[Themed]:
    for theme in study.themes:
        ids = (ref.removeprefix("finding/") for ref in theme.seen_in)
        told = tuple(quotes[id_] for id_ in dict.fromkeys(ids) if id_ in quotes)
        if told:
            yield Themed(theme=theme.id, name=theme.name, quotes=told)
