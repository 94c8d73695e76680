"""Interview guides as values: whom to ask, what, in which order, and what they get back."""

import attrs

from ssm.comparison.answers import Answer
from ssm.errors import UnknownRefError
from ssm.showing import Shown

__all__ = ["Guide", "Interviews", "Prompt"]


@attrs.frozen(kw_only=True)
class Prompt:
    """One question of a guide, as it is spoken, with what the interviewer knows of it.

    Attributes:
        ref: what the answer is about: a row such as `good-time/3..4`, or a question of the
            guide's own such as `ask:serves`.
        text: the question, to be spoken.
        because: the reason for the interviewer, in words.
        reason: the kind of reason.
        words: what was heard of it from where this person stands.
    """

    ref: str
    text: str
    because: str
    reason: str
    words: tuple[Answer, ...] = attrs.field(default=(), repr=False)

    @property
    def is_row(self) -> bool:
        """Whether the answer says something about a row of a model."""
        return not self.ref.startswith("ask:")


@attrs.frozen(kw_only=True, repr=False)
class Guide(Shown):
    """The guide for a conversation with one person, or with somebody of one role.

    Attributes:
        whom: id of the stakeholder, or the words that a model has for them.
        name: what they are called.
        source: a free id for what will be heard.
        because: why they are asked, in words.
        heard: the sources that were heard from where they stand.
        main: the questions, in the order in which they are asked.
        spare: more of them, if there is time.
        closing: the last questions.
        watch: what to see rather than to ask.
        more: how many questions beyond these are open for them.
        gives_back: what they get from the conversation.
    """

    whom: str
    name: str
    source: str
    because: str
    heard: tuple[str, ...] = ()
    main: tuple[Prompt, ...] = ()
    spare: tuple[Prompt, ...] = ()
    closing: tuple[Prompt, ...] = ()
    watch: tuple[Prompt, ...] = ()
    more: int = 0
    gives_back: tuple[str, ...] = ()

    @property
    def prompts(self) -> tuple[Prompt, ...]:
        """All questions with room for an answer, in their order."""
        return (*self.main, *self.closing, *self.spare)

    def __repr__(self) -> str:
        return f"<Guide for {self.name}: {len(self.prompts)} questions>"

    def __str__(self) -> str:
        return str(Interviews(title=self.name, guides=(self,)))


@attrs.frozen(kw_only=True, repr=False)
class Interviews(Shown):
    """The guides for the next visits, those who were never heard first.

    Attributes:
        title: what the study is called.
        period: the round in words, in a study that has rounds.
        guides: one for each person or role.
    """

    title: str
    period: str | None = None
    guides: tuple[Guide, ...] = ()

    def guide(self, whom: str) -> Guide:
        """The guide for one person, by id, ref or name.

        Raises:
            UnknownRefError: there is none for them.
        """
        wanted = whom.removeprefix("stakeholder/")
        for guide in self.guides:
            if wanted in (guide.whom, guide.name):
                return guide
        names = ", ".join(guide.whom for guide in self.guides)
        msg = f"there is no guide for {whom!r} (there are guides for {names or 'nobody'})"
        raise UnknownRefError(msg, whom)

    def __repr__(self) -> str:
        return f"<Interviews with {', '.join(guide.name for guide in self.guides) or 'nobody'}>"

    def __str__(self) -> str:
        from ssm.comparison.asking.formats import as_text

        return as_text(self)

    def _repr_markdown_(self) -> str:
        from ssm.comparison.asking.formats import as_markdown

        return as_markdown(self)
