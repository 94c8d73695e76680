"""What a document asks for, and how it is wanted."""

import attrs

from ssm.drawing.text.fonts import LOOKS
from ssm.drawing.themes.named import is_theme_file
from ssm.drawing.themes.theme import THEMES
from ssm.errors import InvalidValueError
from ssm.ext.embedding.kinds import kind_of
from ssm.model.nearest import none_of

__all__ = ["BOTH", "Asked"]

BOTH = "both"
"""The theme that gives two drawings, for light and for dark pages."""


def _one_of(what: str, value: str, right: tuple[str, ...]) -> None:
    if why := none_of(value, right):
        msg = f"{what!r} {why}"
        raise InvalidValueError(msg, value, right)


@attrs.frozen(kw_only=True)
class Asked:
    """One thing of a study, as a document asks for it.

    Attributes:
        kind: one of `KINDS`, by name.
        ref: which one, as `good-time` or `model/good-time`; may be left out where a study
            has only one. For `checks` the part whose problems are wanted, for `glossary`
            terms with commas between them; without, all.
        look: the strokes, `sketch` or `plain`.
        theme: the colours: `both` for a light and a dark drawing; `light`, `dark`, `print`,
            `auto`, or a file with your own.
        alt: a short text in place of the drawing; made from its title when it is empty.

    Raises:
        InvalidValueError: there is no such kind, look or theme.

    Example:
        >>> Asked(kind="model", ref="good-time", look="plan")
        Traceback (most recent call last):
            ...
        ssm.errors.InvalidValueError: 'look' must be one of sketch, plain (got 'plan'); \
did you mean 'plain'?
    """

    kind: str
    ref: str = ""
    look: str = "sketch"
    theme: str = BOTH
    alt: str = ""

    def __attrs_post_init__(self) -> None:
        kind_of(self.kind)
        _one_of("look", self.look, LOOKS)
        if not is_theme_file(self.theme):
            _one_of("theme", self.theme, (BOTH, *THEMES))
