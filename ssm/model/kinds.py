"""The words for what an element is (`is:`), and what each tells about it.

There is no standard notation for rich pictures (Berg and Pooley 2013); these are figures
that recur in them, whatever the situation. A word that is not here is drawn as a plain
thing, never refused.
"""

import attrs

from ssm.model.kinds_table import TABLE, Category, Form
from ssm.model.nearest import nearest

__all__ = ["KINDS", "Category", "Form", "Kind", "kind_of", "nearest_kind"]


@attrs.frozen(kw_only=True)
class Kind:
    """One word for what an element is.

    Attributes:
        name: the word; figures are named after it.
        form: whether it is a person, a group, an organisation, a place or a thing.
        category: whether it stands for structure, process or concern
            (Monk and Howard 1998: the three that every rich picture needs).
        also: other words that mean the same.
    """

    name: str
    form: Form
    category: Category = "structure"
    also: tuple[str, ...] = ()

    @property
    def is_somebody(self) -> bool:
        """Whether it can have a mood, say and think: people do, alone or together."""
        return self.form in ("person", "group", "organisation")


def _kinds(form: Form, category: Category, words: str) -> tuple[Kind, ...]:
    """Kinds from lines `name other other`."""
    rows = [line.split() for line in words.strip().splitlines()]
    return tuple(
        Kind(name=row[0], form=form, category=category, also=tuple(row[1:])) for row in rows
    )


KINDS: tuple[Kind, ...] = tuple(
    kind for form, category, words in TABLE for kind in _kinds(form, category, words)
)
"""All kinds, by form and category."""

_BY_WORD = {word: kind for kind in KINDS for word in (kind.name, *kind.also)}


def kind_of(word: str | None) -> Kind | None:
    """What a word for an element means, in the singular or the plural; None when unknown.

    Args:
        word: as written after `is:`.

    Example:
        >>> kind_of("nurse").form, kind_of("Nurses").name, kind_of("lorry").name
        ('person', 'nurse', 'truck')
        >>> kind_of("unicorn") is None
        True
    """
    if word is None:
        return None
    plain = word.strip().lower().replace(" ", "-").replace("_", "-")
    forms = (plain, plain.removesuffix("s"), plain.removesuffix("es"), f"{plain[:-3]}y")
    return next((_BY_WORD[form] for form in forms if form in _BY_WORD), None)


def nearest_kind(word: str) -> str | None:
    """The known word that looks most like one that is not, or None.

    Example:
        >>> nearest_kind("recepcionist")
        'receptionist'
    """
    return nearest(word, _BY_WORD, likeness=0.7)
