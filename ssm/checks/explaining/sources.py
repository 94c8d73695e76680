"""Authors and profiles explained: what was written, and which rules rest on it."""

import functools

from ssm.checks.explaining.explanation import Explanation
from ssm.checks.glossary.topics import GLOSSARY
from ssm.checks.literature.bibliography import sources_cited
from ssm.checks.literature.works import BIBLIOGRAPHY, Work
from ssm.checks.profile import Choice
from ssm.checks.profiles import PROFILES, Profile
from ssm.checks.registry import RULES

__all__ = ["explained_author", "explained_profile", "works_by"]


@functools.cache
def works_by() -> dict[str, tuple[Work, ...]]:
    """The works by each way to name them: an author, or author and year.

    Example:
        >>> [work.key for work in works_by()["Patching"]]
        ['patching-1990']
        >>> len(works_by()["Checkland"]) > 4
        True
    """
    named: dict[str, tuple[Work, ...]] = {}
    for work in BIBLIOGRAPHY:
        for name in dict.fromkeys((work.short, *_authors(work))):
            named[name] = (*named.get(name, ()), work)
    return named


def _authors(work: Work) -> list[str]:
    if work.kind not in {"book", "paper"}:
        return [work.short.partition(",")[0]]
    names = work.short.rstrip("0123456789 ").replace(" and ", ", ").split(", ")
    return [name for name in names if name != "others"]


def explained_author(name: str) -> Explanation:
    """What is cited of an author, and the rules and words that rest on it.

    Args:
        name: one of the names in `works_by`.

    Example:
        >>> explained_author("Patching").title
        'Patching: what is cited here'
    """
    works = works_by()[name]
    keys = {work.key for work in works}
    rules = [rule.code for rule in RULES if keys & _keys(rule.source)]
    terms = [term.word for term in GLOSSARY if keys & _keys(term.source)]
    return Explanation(
        kind="source",
        key=name,
        title=f"{name}: what is cited here",
        text="Much of what the books say is known here through teaching texts after them: "
        "check the page before you quote one.",
        facts=tuple((work.short, work.full) for work in works),
        see=(*terms, *rules),
    )


def _keys(source: tuple[str, ...]) -> set[str]:
    return {one.partition(":")[0] for one in source}


def explained_profile(profile: Profile) -> Explanation:
    """A profile: for whom it is, which rules it leaves out or weighs otherwise.

    Example:
        >>> explained_profile(PROFILES[0]).title
        'the profile checkland'
    """
    sizes = "any number" if profile.sizes is None else "{} to {}".format(*profile.sizes)
    told = (
        ("In a study file", f"settings: {{profile: {profile.name}}}"),
        ("Order of work", profile.order),
        ("Operations in a model", sizes),
        ("Traces", "only those that are written count" if profile.strict else ""),
        *((_choice(choice), _because(choice)) for choice in profile.choices),
    )
    return Explanation(
        kind="profile",
        key=profile.name,
        title=f"the profile {profile.name}",
        text=f"{profile.about}.",
        facts=tuple((name, text) for name, text in told if text),
        see=tuple(other.name for other in PROFILES if other is not profile),
    )


def _choice(choice: Choice) -> str:
    rules = "All rules" if "*" in choice.rules else ", ".join(choice.rules)
    return f"{rules}: {choice.does}"


def _because(choice: Choice) -> str:
    return f"{choice.why} ({sources_cited(choice.source)})"
