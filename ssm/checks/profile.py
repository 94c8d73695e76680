"""A profile as one object: a way of working with the method, with the reason for each choice."""

import attrs

from ssm.problems import Severity

__all__ = ["Choice", "Profile"]


@attrs.frozen(kw_only=True)
class Choice:
    """One thing in which a profile differs from the rules as they are by themselves.

    Attributes:
        rules: codes; `*` is every rule.
        asked: True for rules of tier 2 that are asked as well, False for rules that are
            not asked, None where only the weight differs.
        weight: the severity here; the rule's own when None.
        why: the reason, in a sentence.
        source: keys into the bibliography.
    """

    rules: tuple[str, ...]
    asked: bool | None = None
    weight: Severity | None = None
    why: str
    source: tuple[str, ...]

    @property
    def does(self) -> str:
        """What it does, in words.

        Example:
            >>> Choice(rules=("RP12",), asked=True, why="...", source=("ours",)).does
            'asked as well'
        """
        if self.asked is False:
            return "not asked"
        weighs = f"weighs as {self.weight.word}" if self.weight is not None else ""
        return ", ".join(word for word in ("asked as well" if self.asked else "", weighs) if word)


@attrs.frozen(kw_only=True)
class Profile:
    """A way of working with the method, as a choice of rules.

    Attributes:
        name: as in `settings: {profile: ...}` and `--profile`.
        about: who it is for.
        order: in which order one works there, in a sentence.
        choices: in what it differs, each with its reason and source.
        sizes: how few and how many operations a model may have; None is no limit.
        strict: whether only written traces count, not words in common.
    """

    name: str
    about: str
    order: str
    choices: tuple[Choice, ...] = ()
    sizes: tuple[int, int] | None = (5, 9)
    strict: bool = False

    @property
    def off(self) -> frozenset[str]:
        """Codes of rules that are not asked."""
        return self._codes(asked=False)

    @property
    def on(self) -> frozenset[str]:
        """Codes of tier 2 rules that are asked as well; `*` is all of them."""
        return self._codes(asked=True)

    @property
    def weights(self) -> tuple[tuple[str, Severity], ...]:
        """Codes whose severity differs here."""
        return tuple(
            (code, choice.weight)
            for choice in self.choices
            if choice.weight is not None
            for code in choice.rules
        )

    def asks(self, code: str, tier: int) -> bool:
        """Whether a rule is asked in this profile.

        Example:
            >>> from ssm.checks.profiles import CHECKLAND
            >>> CHECKLAND.asks("CA02", 1), CHECKLAND.asks("RP12", 2)
            (True, False)
        """
        if code in self.off:
            return False
        return tier == 1 or code in self.on or "*" in self.on

    def weight(self, code: str, severity: Severity) -> Severity:
        """The severity of a rule in this profile.

        Example:
            >>> from ssm.checks.profiles import WILSON
            >>> WILSON.weight("RD10", Severity.WARNING).word
            'advice'
        """
        return dict(self.weights).get(code, severity)

    def _codes(self, *, asked: bool) -> frozenset[str]:
        return frozenset(
            code for choice in self.choices if choice.asked is asked for code in choice.rules
        )
