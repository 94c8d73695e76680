"""Profiles: which rules are asked, and how much they weigh, in which tradition."""

import attrs

from ssm.errors import InvalidValueError
from ssm.model.nearest import did_you_mean, nearest
from ssm.problems import Severity

__all__ = ["CHECKLAND", "PROFILES", "Profile", "nearest_profile", "profile_called"]


@attrs.frozen(kw_only=True)
class Profile:
    """A way of working with the method, as a choice of rules.

    Attributes:
        name: as in `settings: {profile: ...}` and `--profile`.
        about: who it is for.
        off: codes of rules that are not asked.
        on: codes of tier 2 rules that are asked as well; `("*",)` is all of them.
        weights: codes whose severity differs here.
        sizes: how few and how many operations a model may have; None is no limit.
        strict: whether only written traces count, not words in common.
    """

    name: str
    about: str
    off: frozenset[str] = frozenset()
    on: frozenset[str] = frozenset()
    weights: tuple[tuple[str, Severity], ...] = ()
    sizes: tuple[int, int] | None = (5, 9)
    strict: bool = False

    def asks(self, code: str, tier: int) -> bool:
        """Whether a rule is asked in this profile.

        Example:
            >>> CHECKLAND.asks("CA02", 1), CHECKLAND.asks("RP12", 2)
            (True, False)
        """
        if code in self.off:
            return False
        return tier == 1 or code in self.on or "*" in self.on

    def weight(self, code: str, severity: Severity) -> Severity:
        """The severity of a rule in this profile.

        Example:
            >>> WILSON.weight("RD10", Severity.WARNING).word
            'advice'
        """
        return dict(self.weights).get(code, severity)


CHECKLAND = Profile(
    name="checkland",
    about="Soft Systems Methodology as Checkland and his co-authors came to teach it; the default",
)
WILSON = Profile(
    name="wilson",
    about="Wilson's branch: models of any size, every word of the definition traced",
    off=frozenset(["AM03"]),
    weights=(
        ("AM04", Severity.ADVICE),
        ("RD06", Severity.WARNING),
        ("RD10", Severity.ADVICE),
        ("XT01", Severity.WARNING),
        ("XT02", Severity.WARNING),
    ),
    sizes=None,
    strict=True,
)
TEACHING = Profile(
    name="teaching",
    about="for exercises: every rule is asked, those of one author too",
    on=frozenset(["*"]),
    weights=(
        ("CP02", Severity.WARNING),
        ("RD03", Severity.WARNING),
        ("RD06", Severity.WARNING),
        ("XT05", Severity.WARNING),
    ),
)
PROFILES = (CHECKLAND, WILSON, TEACHING)
"""All profiles, the default first."""


def profile_called(name: str) -> Profile:
    """The profile of a name.

    Raises:
        InvalidValueError: there is none of this name; the message offers the nearest.

    Example:
        >>> profile_called("wilson").sizes is None
        True
        >>> profile_called("wilsen")
        Traceback (most recent call last):
            ...
        ssm.errors.InvalidValueError: 'profile' must be one of checkland, wilson, teaching
        (got 'wilsen'); did you mean 'wilson'?
    """
    found = next((profile for profile in PROFILES if profile.name == name), None)
    if found is None:
        names = [profile.name for profile in PROFILES]
        hint = did_you_mean(name, names)
        msg = f"'profile' must be one of {', '.join(names)} (got {name!r}){hint}"
        raise InvalidValueError(msg, name)
    return found


def nearest_profile(name: str) -> str | None:
    """The name of a profile that looks most like a text, or None.

    Example:
        >>> nearest_profile("chekland"), nearest_profile("xyz")
        ('checkland', None)
    """
    return nearest(name, [profile.name for profile in PROFILES])
