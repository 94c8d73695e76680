"""A term of the method, as the glossary holds it."""

import attrs

__all__ = ["Term"]


@attrs.frozen
class Term:
    """One word of the method.

    Attributes:
        word: as it is used here.
        meaning: in plain words.
        also: other words for it, abbreviations among them.
        abroad: what it is called in other languages, as (language, words).
        rules: codes of rules that have to do with it.
        beware: a use of the word that means something else, or None.
    """

    word: str
    meaning: str
    also: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    abroad: tuple[tuple[str, tuple[str, ...]], ...] = attrs.field(default=(), kw_only=True)
    rules: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    beware: str | None = attrs.field(default=None, kw_only=True)
