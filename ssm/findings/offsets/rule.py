"""The ways of counting positions in a text, each with a name a person can type."""

import enum

import attrs

from ssm.errors import InvalidValueError

__all__ = ["RULES", "Lines", "Rule", "Unit", "rule_named"]

_MARKED = "with mark"


class Unit(enum.StrEnum):
    """What one step of a position is."""

    CODE_POINT = "code point"
    UTF_16 = "utf-16"
    UTF_8 = "utf-8"


class Lines(enum.StrEnum):
    """How a line end is counted, whatever the file holds.

    `lf`: CR LF is one (the tool keeps LF, its export has CR LF). `crlf`: LF alone is two
    (the tool keeps CR LF, its export has LF).
    """

    RAW = "raw"
    LF = "lf"
    CRLF = "crlf"


_UNITS = {Unit.CODE_POINT: "code points", Unit.UTF_16: "UTF-16", Unit.UTF_8: "UTF-8 bytes"}


@attrs.frozen
class Rule:
    """A way of counting: the unit, the line ends, and whether a byte-order mark counts.

    Example:
        >>> Rule(Unit.UTF_16).name
        'utf-16 raw'
        >>> Rule(Unit.CODE_POINT, Lines.LF, mark=True).name
        'code point lf with mark'
    """

    unit: Unit = attrs.field(default=Unit.CODE_POINT, converter=Unit)
    lines: Lines = attrs.field(default=Lines.RAW, converter=Lines)
    mark: bool = False

    @property
    def name(self) -> str:
        """What to call it, for `rule_named` and the option of an import."""
        name = f"{self.unit} {self.lines}"
        return f"{name} {_MARKED}" if self.mark else name

    def says(self, *, pairs: bool = True, lone: bool = True, mark: bool = True) -> str:
        """The rule in words, and no more of it than matters for the texts at hand.

        Args:
            pairs: a text holds CR LF.
            lone: a text holds LF without CR.
            mark: a text began with a byte-order mark.

        Example:
            >>> Rule(Unit.UTF_16).says(mark=False)
            'UTF-16, CR LF as two'
        """
        said = [_UNITS[self.unit]]
        if pairs:
            said.append("CR LF as one" if self.lines is Lines.LF else "CR LF as two")
        if lone and self.lines is Lines.CRLF:
            said.append("LF alone as two")
        if mark and self.mark:
            said.append("the byte-order mark counted")
        return ", ".join(said)


RULES: tuple[Rule, ...] = tuple(
    Rule(unit, lines, mark) for mark in (False, True) for lines in Lines for unit in Unit
)
"""Every way of counting that is looked for, the plainest first."""


def rule_named(name: str) -> Rule:
    """The rule with a name; letter case and the spaces between do not matter.

    Raises:
        InvalidValueError: there is none.

    Example:
        >>> rule_named("UTF-16 raw")
        Rule(unit=<Unit.UTF_16: 'utf-16'>, lines=<Lines.RAW: 'raw'>, mark=False)
    """
    wanted = " ".join(name.lower().split())
    for rule in RULES:
        if rule.name == wanted:
            return rule
    names = ", ".join(repr(rule.name) for rule in RULES if not rule.mark)
    message = f"a way of counting must be one of {names}, perhaps {_MARKED!r} (got {name!r})"
    raise InvalidValueError(message, None, name)
