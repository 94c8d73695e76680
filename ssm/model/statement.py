"""Small shared values: what is said, and on what authority; what is waived, and why."""

from collections.abc import Iterable

import attrs

from ssm.errors import InvalidValueError
from ssm.model.fields import each, means, texts
from ssm.model.part import Part

__all__ = ["Statement", "Waiver", "statement", "statements"]


@attrs.frozen(kw_only=True, repr=False)
class Statement(Part):
    """Something said, thought or ascribed, with the findings that show it.

    A statement without findings is assumed, and shown so. With a finding and no text,
    the text is the finding's own words.

    Example:
        >>> Statement(text="Every empty slot costs us.", findings=["f3"]).is_assumed
        False
        >>> statement("We keep our own list.").is_assumed
        True
    """

    text: str | None = attrs.field(default=None, metadata=means("the words", short=True))
    findings: tuple[str, ...] = attrs.field(
        default=(),
        converter=texts,
        metadata=means("the findings that show it", also=("finding",), refs=("finding",)),
    )

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if not (self.text or "").strip() and not self.findings:
            msg = "a statement must have a text or a finding (got neither)"
            raise InvalidValueError(msg, self.text, self.findings)

    @property
    def is_assumed(self) -> bool:
        """Whether no finding shows it."""
        return not self.findings


def statement(value: Statement | str) -> Statement:
    """A statement; a bare text becomes one without findings."""
    return Statement(text=value) if isinstance(value, str) else value


def statements(
    value: Statement | str | Iterable[Statement | str],
) -> tuple[Statement, ...]:
    """A tuple of statements, from one or several, bare texts among them.

    Example:
        >>> [s.text for s in statements("Half a day for five minutes.")]
        ['Half a day for five minutes.']
    """
    return tuple(statement(item) for item in each(value))


@attrs.frozen(kw_only=True, repr=False)
class Waiver(Part):
    """A rule that is left unheeded on purpose, with the reason, which is shown."""

    rule: str = attrs.field(metadata=means("code or name of the rule", ident=True))
    reason: str = attrs.field(metadata=means("why it does not hold here", short=True))
