"""Something to talk about: a question, and the parts of a study that it is about."""

import attrs

__all__ = ["Wonder"]


@attrs.frozen(kw_only=True)
class Wonder:
    """Something to talk about, and the parts of the study that it is about.

    Attributes:
        about: canonical refs.
        ask: the question.
    """

    about: tuple[str, ...]
    ask: str

    def __str__(self) -> str:
        return self.ask
