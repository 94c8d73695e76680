"""Which ways of counting are the likelier ones, by the tool that wrote a file.

Used only where the selections themselves do not tell.
"""

from ssm.findings.offsets.rule import RULES, Lines, Rule, Unit

__all__ = ["likely"]

_PLAIN = (
    Rule(Unit.CODE_POINT),
    Rule(Unit.UTF_16),
    Rule(Unit.CODE_POINT, Lines.LF),
    Rule(Unit.UTF_16, Lines.LF),
)
_OF_TOOLS: tuple[tuple[str, tuple[Rule, ...]], ...] = (
    ("nvivo", (Rule(Unit.UTF_16), Rule(Unit.UTF_16, Lines.CRLF))),
    ("atlas", (Rule(Unit.UTF_16, Lines.LF), Rule(Unit.CODE_POINT, Lines.LF))),
    ("qualcoder", (Rule(Unit.CODE_POINT, Lines.LF), Rule(Unit.CODE_POINT))),
    ("taguette", (Rule(Unit.UTF_8),)),
)


def likely(origin: str = "") -> tuple[Rule, ...]:
    """Every way of counting, the likeliest for a tool first.

    Args:
        origin: how the file names the tool that wrote it; letter case does not matter.

    Example:
        >>> likely("NVivo 12.6")[0].name, likely("Taguette 1.5")[0].name, likely()[0].name
        ('utf-16 raw', 'utf-8 raw', 'code point raw')
    """
    name = origin.lower()
    first = next((rules for tool, rules in _OF_TOOLS if tool in name), ())
    return tuple(dict.fromkeys((*first, *_PLAIN, *RULES)))
