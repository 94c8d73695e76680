"""What several models give side by side: where they meet, and what each hears."""

from collections.abc import Mapping

import attrs

from ssm.comparison.answers import Answer, Quote
from ssm.comparison.wonder import Wonder
from ssm.comparison.worldviews.alike import Known, Phrase
from ssm.comparison.worldviews.views import Person, View
from ssm.showing import Shown

__all__ = ["Meeting", "Spoken", "Worldviews"]


@attrs.frozen(kw_only=True)
class Meeting:
    """An activity that some of the models ask for: where worldviews may meet, or one alone.

    Attributes:
        phrases: the activities that are one or read alike, at most one of each model.
        known: how that is known: `one` when a person says so in a model assembled from
            these; else `same words`, `read alike`, or `heard as one` when the same findings
            speak of them; `alone` when one model asks for it.
        answers: what was said of any of them.
        left_out_by: ids of the models that do not ask for it.
    """

    phrases: tuple[Phrase, ...]
    known: Known
    answers: tuple[Answer, ...] = attrs.field(default=(), repr=False)
    left_out_by: tuple[str, ...] = ()

    @property
    def recurs(self) -> bool:
        """Whether several models ask for it."""
        return len(self.phrases) > 1

    def phrase(self, model: str) -> Phrase | None:
        """The activity in one model, or None where it is left out."""
        return next((phrase for phrase in self.phrases if phrase.model == model), None)


@attrs.frozen(kw_only=True)
class Spoken:
    """A finding that is evidence in several models, and what it says in each.

    Attributes:
        quote: the finding.
        answers: what it says about rows of these models, in their order.
        differs: whether it says yes in one and no or partly in another, or judges
            them unlike.
    """

    quote: Quote
    answers: tuple[Answer, ...]
    differs: bool


@attrs.frozen(kw_only=True, repr=False)
class Worldviews(Shown):
    """Several models side by side: what each asks of the same findings, and of whom.

    Nothing in it is summed up, and no model is set above another.

    Attributes:
        views: the models, each with its worldview.
        meetings: every activity; those that recur over models come first.
        spoken: findings that are evidence in several of the models.
        quotes: every finding, by id.
        untouched: findings that were read and touch none of the models.
        unread: findings that nobody has read for this yet.
        people: everybody, with their places in each model and where they were heard.
        phrases: the words of every row that is spoken of, by ref.
        aside: models of the study that do not stand here, with why, as (id, title, why).
        questions: what to talk about next.
        round: the round whose findings these are; None for all.
        periods: the rounds of the study from the first on, as (id, name).
        dated: which round each finding belongs to, by its id, as far as any is known.
    """

    views: tuple[View, ...]
    meetings: tuple[Meeting, ...]
    spoken: tuple[Spoken, ...]
    quotes: Mapping[str, Quote]
    untouched: tuple[Quote, ...]
    unread: tuple[Quote, ...]
    people: tuple[Person, ...]
    phrases: Mapping[str, str]
    aside: tuple[tuple[str, str, str], ...] = ()
    questions: tuple[Wonder, ...] = ()
    round: str | None = None
    periods: tuple[tuple[str, str], ...] = ()
    dated: Mapping[str, str] = attrs.field(factory=dict)

    @property
    def recurring(self) -> tuple[Meeting, ...]:
        """The activities that several models ask for."""
        return tuple(meeting for meeting in self.meetings if meeting.recurs)

    @property
    def unheard(self) -> tuple[Person, ...]:
        """Stakeholders who have not spoken of any of these models; not those who study."""
        return tuple(who for who in self.people if not who.heard and not who.student)

    @property
    def turned(self) -> tuple[Person, ...]:
        """Those whom one model would leave better off, and another worse off."""
        return tuple(who for who in self.people if who.turns)

    def period(self, quote: Quote) -> str:
        """The name of the round that a finding belongs to; empty without rounds."""
        return dict(self.periods).get(self.dated.get(quote.cited, ""), "")

    def title(self, model: str) -> str:
        """What one of the models is called."""
        return next((view.title for view in self.views if view.model == model), model)

    def name(self, who: str) -> str:
        """What somebody is called."""
        return next((person.name for person in self.people if person.id == who), who)

    def __repr__(self) -> str:
        return f"<Worldviews of {', '.join(view.model for view in self.views) or 'no model'}>"

    def __str__(self) -> str:
        from ssm.comparison.worldviews.formats import as_text

        return as_text(self)

    def _repr_markdown_(self) -> str:
        from ssm.comparison.worldviews.formats import as_markdown

        return as_markdown(self)
