"""What is told of somebody, with the findings that show it; and all findings by id."""

from collections.abc import Mapping

import attrs

from ssm.comparison.answers import Answer, Quote, heard
from ssm.model.statement import Statement
from ssm.model.study import Study

__all__ = ["ASSUMED", "Spoken", "Told", "spoken_of"]

ASSUMED = "assumed, nobody said so yet"
"""What stands beside everything that no finding shows."""


@attrs.frozen(kw_only=True)
class Told:
    """A worry, a want or a trait.

    Attributes:
        text: the words.
        quotes: the findings that show it; none when it is assumed.
    """

    text: str
    quotes: tuple[Quote, ...] = ()

    @property
    def is_assumed(self) -> bool:
        """Whether no finding shows it."""
        return not self.quotes

    @property
    def findings(self) -> tuple[str, ...]:
        """The ids of the findings that show it."""
        return tuple(quote.cited for quote in self.quotes)

    @property
    def is_quoted(self) -> bool:
        """Whether its words are a finding's own."""
        return self.text in {quote.text for quote in self.quotes}


@attrs.frozen(kw_only=True)
class Spoken:
    """All findings of a study.

    Attributes:
        quotes: by id, in the order of sources.
        answers: what each says about rows of models, by id of the finding.
    """

    quotes: Mapping[str, Quote]
    answers: Mapping[str, tuple[Answer, ...]]

    def told(self, text: str | None, findings: tuple[str, ...]) -> Told:
        """Some words with the findings that show them; with no words, the first finding's."""
        ids = (ref.removeprefix("finding/") for ref in findings)
        quotes = tuple(self.quotes[id] for id in dict.fromkeys(ids) if id in self.quotes)
        words = " ".join((text or "").split()) or (quotes[0].text if quotes else "…")
        return Told(text=words, quotes=quotes)

    def statement(self, said: Statement) -> Told:
        """A statement of the study."""
        return self.told(said.text, said.findings)


def spoken_of(study: Study) -> Spoken:
    """All findings of a study by id, with what each says about rows of models."""
    found = heard(study)
    every = (*found.answers, *found.unmatched, *found.unread, *found.unplaced)
    quotes: dict[str, Quote] = {}
    for quote in every:
        if quote.finding:
            quotes.setdefault(quote.finding, quote)
    answers: dict[str, tuple[Answer, ...]] = {}
    for answer in found.answers:
        if answer.finding:
            answers[answer.finding] = (*answers.get(answer.finding, ()), answer)
    return Spoken(quotes=quotes, answers=answers)
