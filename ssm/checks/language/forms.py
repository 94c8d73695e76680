"""Forms of English words, and which word each is a form of."""

from ssm.checks.language import lexicon
from ssm.checks.language.lists import word_set

__all__ = ["base", "gerund", "participle", "plural", "regular", "third_person"]

_ALONE = word_set("news series species means premises always across towards besides this his its")


def regular(form: str) -> tuple[str, ...]:
    """The words that a form may come from by the rules of spelling, likely ones first.

    Example:
        >>> regular("planned")
        ('plan', 'plann', 'planne')
        >>> regular("studies"), regular("boxes")
        (('study', 'studie'), ('boxe', 'box'))
    """
    if form.endswith("ies") and len(form) > 4:
        return f"{form[:-3]}y", form[:-1]
    if form.endswith("s") and not form.endswith("ss"):
        hissing = form.endswith(("ses", "xes", "zes", "ches", "shes", "oes"))
        return (form[:-1], form[:-2]) if hissing else (form[:-1],)
    if form.endswith("ied") and len(form) > 4:
        return f"{form[:-3]}y", form[:-1]
    for ending in ("ing", "ed"):
        stem = form.removesuffix(ending)
        if stem != form and len(stem) > 1:
            single = (stem[:-1],) if len(stem) > 2 and stem[-1] == stem[-2] else ()
            return *single, stem, f"{stem}e"
    return ()


def base(form: str, *, verb: bool) -> str | None:
    """The verb, or the noun, that a word is a form of, or None where we know none.

    Example:
        >>> base("went", verb=True), base("ladies", verb=False), base("paints", verb=True)
        ('go', 'lady', 'paint')
    """
    known = lexicon.verb_level if verb else lexicon.is_noun
    odd = lexicon.irregular_base(form)
    if odd is not None and known(odd):
        return odd
    return next((word for word in regular(form) if known(word)), None)


def third_person(word: str) -> str | None:
    """The verb of which a word is the form with `s`, or None.

    Example:
        >>> third_person("checks"), third_person("boss"), third_person("does")
        ('check', None, 'do')
    """
    return base(word, verb=True) if word.endswith("s") and word not in _ALONE else None


def plural(word: str) -> str | None:
    """The noun of which a word is the plural, or None.

    Example:
        >>> plural("children"), plural("patients"), plural("patient")
        ('child', 'patient', None)
    """
    if word in _ALONE or (not word.endswith("s") and lexicon.irregular_base(word) is None):
        return "people" if word == "people" else None
    return base(word, verb=False)


def gerund(word: str) -> str | None:
    """The verb of which a word is the form with `ing`, or None.

    Example:
        >>> gerund("planning"), gerund("morning"), gerund("bring")
        ('plan', None, None)
    """
    return base(word, verb=True) if word.endswith("ing") and not _is_own_verb(word) else None


def _is_own_verb(word: str) -> bool:
    """Whether a word that ends like a form is a verb of its own: `bring`, `feed`."""
    return lexicon.verb_level(word) > 2


def participle(word: str) -> str | None:
    """The verb of which a word is the form of the past, or None.

    Example:
        >>> participle("planned"), participle("written"), participle("feed")
        ('plan', 'write', None)
    """
    ends = word.endswith("ed") or lexicon.irregular_base(word) is not None
    return base(word, verb=True) if ends and not _is_own_verb(word) else None
