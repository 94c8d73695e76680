"""The verdict on a row: a table on three flags, each raised by sources, never by quotes."""

from collections.abc import Collection, Iterable

import attrs

from ssm.errors import InvalidValueError
from ssm.model.words import Happens, Verdict

__all__ = ["Materiality", "Stances", "material", "stances", "turning", "verdict"]

Stances = dict[Happens, frozenset[str]]
"""For yes, partly and no, the sources that say so; a source may say several."""

_SAID = (Happens.YES, Happens.PARTLY, Happens.NO)


def _at_least(low: int, high: int | None, name: str, value: int) -> None:
    if type(value) is not int or value < low:
        msg = f"{name!r} must be a whole number from {low} on (got {value!r})"
        raise InvalidValueError(msg, name, value)
    if high is not None and value > high:
        msg = f"{name!r} must be at most {high} (got {value!r})"
        raise InvalidValueError(msg, name, value)


@attrs.frozen(kw_only=True)
class Materiality:
    """How many voices it takes to make a difference; one, unless a study says otherwise.

    One is right for twenty interviews. In a survey of hundreds every row would be
    disputed, so that a study may ask for more; then more voices may hide a dispute that
    fewer had shown, and what stays below the bar is still listed.

    Attributes:
        sources: as many sources at the least must say the same.
        in_hundred: and as many in a hundred of those that speak about the row.

    Example:
        >>> str(Materiality())
        'One voice is enough to make a difference.'
        >>> str(Materiality(sources=3, in_hundred=10))
        'It takes 3 voices, and 10 in a hundred of those heard, to make a difference.'
    """

    sources: int = 1
    in_hundred: int = 0

    def __attrs_post_init__(self) -> None:
        _at_least(1, None, "sources", self.sources)
        _at_least(0, 100, "in_hundred", self.in_hundred)

    def counts(self, voices: int, of: int, most: int) -> bool:
        """Whether some voices make a difference.

        Args:
            voices: how many sources say the same.
            of: how many speak about the row.
            most: how many say what most say; these always count.
        """
        if voices == 0:
            return False
        enough = voices >= self.sources and voices * 100 >= self.in_hundred * of
        return enough or voices == most

    def __str__(self) -> str:
        if self == Materiality():
            return "One voice is enough to make a difference."
        voices = "one voice" if self.sources == 1 else f"{self.sources} voices"
        share = f", and {self.in_hundred} in a hundred of those heard," if self.in_hundred else ""
        return f"It takes {voices}{share} to make a difference."


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
