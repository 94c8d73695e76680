"""A term of the method, as the glossary holds it."""

import attrs

__all__ = ["Term"]


@attrs.frozen
class Term:
    """One word of the method.

    Attributes:
        word: as it is used here.
        meaning: in plain words.
        ask: the question that helps to find one's own, or None.
        example: how it looks, or None.
        beware: a use of the word that means something else, or None.
        also: other words for it, abbreviations among them.
        abroad: what it is called in other languages, as (language, words).
        see: other terms that belong with it.
        rules: codes of rules that have to do with it.
        source: keys into the bibliography, a chapter behind a colon.
    """

    word: str
    meaning: str
    ask: str | None = attrs.field(default=None, kw_only=True)
    example: str | None = attrs.field(default=None, kw_only=True)
    beware: str | None = attrs.field(default=None, kw_only=True)
    also: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    abroad: tuple[tuple[str, tuple[str, ...]], ...] = attrs.field(default=(), kw_only=True)
    see: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    rules: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    source: tuple[str, ...] = attrs.field(kw_only=True)
