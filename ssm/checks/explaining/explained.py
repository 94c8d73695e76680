"""Rules, terms, codes and words of the format, each made into an explanation."""

from ssm.checks.explaining.explanation import Explanation
from ssm.checks.explaining.format_words import LINKS, fields_called
from ssm.checks.explaining.sources import explained_author, explained_profile
from ssm.checks.glossary.term import Term
from ssm.checks.glossary.topics import GLOSSARY
from ssm.checks.literature.bibliography import sources_cited
from ssm.checks.own import OWN
from ssm.checks.profiles import PROFILES, profile_called
from ssm.checks.registry import RULES
from ssm.checks.rule import Rule, Standing
from ssm.checks.shared.wording import listed

__all__ = ["Key", "explained", "explained_rule", "explained_term"]

Key = tuple[str, str]
"""What is explained: its kind (rule, term, profile, source, link, field ...), and its name."""

_WHOLE = frozenset({"inquiry", "measures", "monitoring", "politics", "settings", "wants", "before"})
"""Kinds of parts of which there is one, or that are no single thing: they take no article."""
_LANGUAGES = {"es": "Spanish", "fr": "French", "pt": "Portuguese"}
_STANDING = {
    Standing.CORE: "core: widely agreed",
    Standing.CONTESTED: "contested: authors disagree, and so may you",
    Standing.ONE: "one author or tradition asks it",
    Standing.OURS: "ours: reasoned from the method, no author says it so",
}


def explained(key: Key, word: str, added: tuple[Rule, ...] = ()) -> Explanation:
    """The explanation of one thing.

    Args:
        key: what it is.
        word: the word by which it was asked for.
        added: rules of other packages.
    """
    kind, name = key
    if kind == "rule":
        return explained_rule(next(rule for rule in (*RULES, *added) if rule.code == name))
    if kind == "term":
        return explained_term(next(term for term in GLOSSARY if term.word == name), word)
    if kind == "source":
        return explained_author(name)
    if kind == "profile":
        return explained_profile(profile_called(name))
    if kind == "link":
        return _explained_link(name)
    if kind == "field":
        return _explained_field(name)
    return _explained_code(name)


def explained_rule(rule: Rule) -> Explanation:
    """A rule as an explanation.

    Args:
        rule: one of `ssm.checks.registry.RULES`.

    Example:
        >>> dict(explained_rule(RULES[0]).facts)["Weight"]
        'warning in something chosen, less in a draft'
    """
    facts = [
        ("Ask yourself", rule.question),
        ("Standing", _STANDING[rule.standing]),
        ("Source", sources_cited(rule.source)),
        ("Weight", f"{rule.severity.word} in something chosen, less in a draft"),
        ("To leave it unheeded", rule.waiver),
    ]
    if rule.english:
        facts.append(("Language", "reads English; silent in studies in other languages"))
    if rule.tier > 1:
        asking = [profile.name for profile in PROFILES if profile.asks(rule.code, rule.tier)]
        facts.append(("Asked", f"only in the profile {listed(asking)}, or when selected"))
    return Explanation(
        kind="rule",
        key=rule.code,
        title=f"{rule.code} {rule.name}: {rule.title}",
        text=rule.explanation,
        facts=tuple(facts),
        bad=rule.bad,
        good=rule.good,
        see=tuple(term.word for term in GLOSSARY if rule.code in term.rules),
    )


def explained_term(term: Term, word: str | None = None) -> Explanation:
    """A term of the glossary as an explanation, with the field of the same name.

    Args:
        term: one of `ssm.checks.glossary.topics.GLOSSARY`.
        word: the word it was asked by, when that may also be a key of a study file.

    Example:
        >>> explained_term(GLOSSARY[0]).key
        'accommodation'
    """
    told = (
        ("Ask yourself", term.ask),
        ("For example", term.example),
        ("Beware", term.beware),
        ("Also called", ", ".join(term.also)),
        *((f"In {_LANGUAGES[code]}", ", ".join(words)) for code, words in term.abroad),
        ("Source", sources_cited(term.source)),
    )
    keys = dict.fromkeys([(word or "").replace(" ", "_"), term.word.replace(" ", "_")])
    fields = (fact for key in keys for fact in _field_facts(key))
    return Explanation(
        kind="term",
        key=term.word,
        title=term.word,
        text=term.meaning,
        facts=(*((name, text) for name, text in told if text), *fields),
        see=(*term.see, *term.rules),
    )


def _field_facts(key: str) -> list[tuple[str, str]]:
    return [(f"{key} in {_a(owner)}", doc) for owner, doc in fields_called(key)]


def _a(owner: str) -> str:
    if owner in _WHOLE:
        return owner
    return f"an {owner}" if owner[0] in "aeiou" else f"a {owner}"


def _explained_field(key: str) -> Explanation:
    facts = _field_facts(key)
    return Explanation(
        kind="field",
        key=key,
        title=key,
        text="A key of a study file.",
        facts=tuple(facts),
    )


def _explained_link(sign: str) -> Explanation:
    op, name, meaning = next(link for link in LINKS if link[0] == sign)
    return Explanation(
        kind="link",
        key=sign,
        title=f"a {op} b ({name})" if name != sign else f"a {op} b",
        text=meaning,
        facts=(("In a study file", f'links: [a {op} b, {{link: a {op} b, label: "..."}}]'),),
        see=tuple(str(other) for other, _, _ in LINKS if other != op),
    )


def _explained_code(code: str) -> Explanation:
    own = next((own for own in OWN if own.code == code), None)
    if own is not None:
        return Explanation(
            kind="checking",
            key=code,
            title=f"{own.code} {own.name}: {own.title}",
            text=own.explanation,
            facts=(("Weight", own.severity.word),),
        )
    from ssm.files.codes import CODES

    found = next(one for one in CODES if one.code == code)
    return Explanation(
        kind="reading",
        key=code,
        title=f"{found.code} {found.name}",
        text=found.means,
        facts=(("Weight", found.severity.word), ("Try", found.remedy)),
    )
