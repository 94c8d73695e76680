"""The ways of finding out that a plan may propose, each with a way out and something back."""

from collections.abc import Sequence

import attrs

from ssm.model.sentence import listed

__all__ = ["METHODS", "Method"]


@attrs.frozen(kw_only=True)
class Method:
    """One way of finding out.

    Attributes:
        name: a short name; proposals are called after it.
        learns: what is learned by it; `{what}` are the phrases, `{whom}` the people.
        how: what is done.
        fallback: what is done when that does not work.
        gives_back: what people get from it.
    """

    name: str
    learns: str
    how: str
    fallback: str
    gives_back: str

    def learn(self, names: Sequence[str], phrases: Sequence[str], more: int) -> str:
        """What is to be learned, in a sentence.

        Args:
            names: of the people.
            phrases: of the first rows, quoted.
            more: how many rows there are besides.
        """
        rest = [f"{more} more"] if more else []
        whom, what = listed(list(names)), listed([*phrases, *rest])
        return self.learns.format(what=what, whom=whom)


METHODS = {
    method.name: method
    for method in (
        Method(
            name="hear",
            learns="What the days of {whom} are like, whom they serve, and what they worry about",
            how="a conversation, at their own place, with the interview guide",
            fallback="ask who speaks for them, or spend an hour where they are",
            gives_back="their own words to read and to change, before anybody else does",
        ),
        Method(
            name="watch",
            learns="What can be seen when it comes to this: {what}",
            how="be there for a morning, and write down what is done, in which order",
            fallback="ask to see the last papers that came of it",
            gives_back="a drawing of their day, to keep",
        ),
        Method(
            name="together",
            learns="What each of {whom} sees when it comes to this: {what}",
            how="one of each side together, over the last case that both remember",
            fallback="one after the other, with the same question, and neither told what the "
            "other said",
            gives_back="what the others see, in words that all agreed to",
        ),
        Method(
            name="ask",
            learns="What happened the last time with this: {what}",
            how="a conversation about the last time, with the interview guide",
            fallback="ten minutes by telephone, or whoever they name",
            gives_back="their own words to read and to change, and what becomes of them",
        ),
        Method(
            name="survey",
            learns="How many of {whom} have met with what, when it comes to this: {what}",
            how="a short survey where they are: two questions on a card, and room for their words",
            fallback="a conversation with three of them who are as unlike as can be",
            gives_back="the result, at the place where they were asked",
        ),
    )
}
"""By name."""
