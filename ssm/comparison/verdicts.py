"""The verdict on a row: a table on three flags, each raised by sources, never by quotes."""

from collections.abc import Collection, Iterable

from ssm.model.materiality import Materiality
from ssm.model.words import Happens, Verdict

__all__ = ["Materiality", "Stances", "material", "stances", "turning", "verdict"]

Stances = dict[Happens, frozenset[str]]
"""For yes, partly and no, the sources that say so; a source may say several."""

_SAID = (Happens.YES, Happens.PARTLY, Happens.NO)


def stances(said: Iterable[tuple[str, Happens | None]]) -> Stances:
    """The distinct sources that say yes, partly and no.

    Args:
        said: pairs of a source and what it says; unclear and None are no stance.
    """
    held: dict[Happens, set[str]] = {stance: set() for stance in _SAID}
    for source, happens in said:
        if happens in held:
            held[happens].add(source)
    return {stance: frozenset(sources) for stance, sources in held.items()}


def verdict(held: Stances, rule: Materiality | None = None) -> Verdict:
    """What all that was said comes to.

    Nobody said anything: unknown. All say yes: present. All say no: absent. Some say yes
    and some say no: contested, whatever else is said. All else: partial. It is Belnap's
    logic of what a computer was told, with `partial` between; it takes no vote.

    Args:
        held: who says what.
        rule: how many voices make a difference; one when left out.

    Example:
        >>> verdict(stances([("int-01", Happens.YES), ("int-02", Happens.NO)]))
        'contested'
        >>> verdict(stances([]))
        'unknown'

    References:
        Belnap (1977), How a computer should think.
        Checkland and Poulter (2006), Learning for Action, ch. 2: the comparison opens
        a debate; it does not settle one.
    """
    loud = material(held, rule)
    yes, partly, no = (stance in loud for stance in _SAID)
    if yes and no:
        return Verdict.CONTESTED
    if partly:
        return Verdict.PARTIAL
    if yes:
        return Verdict.PRESENT
    return Verdict.ABSENT if no else Verdict.UNKNOWN


def material(held: Stances, rule: Materiality | None = None) -> Collection[Happens]:
    """The stances that make a difference."""
    bar = rule or Materiality()
    sizes = {stance: len(sources) for stance, sources in held.items()}
    of = len(frozenset().union(*held.values()))
    most = max(sizes.values(), default=0)
    return frozenset(stance for stance, size in sizes.items() if bar.counts(size, of, most))


def turning(held: Stances, rule: Materiality | None = None) -> frozenset[str]:
    """The sources without which, each taken alone, the verdict would be another.

    Sources that say the same are alike, so one of each kind is tried.

    Example:
        >>> sorted(turning(stances([("a", Happens.YES), ("b", Happens.YES), ("c", Happens.NO)])))
        ['c']
    """
    now = verdict(held, rule)
    alike: dict[frozenset[Happens], list[str]] = {}
    for source in frozenset().union(*held.values()):
        says = frozenset(stance for stance, of in held.items() if source in of)
        alike.setdefault(says, []).append(source)
    return frozenset(
        source
        for sources in alike.values()
        if verdict({stance: of - {sources[0]} for stance, of in held.items()}, rule) is not now
        for source in sources
    )
