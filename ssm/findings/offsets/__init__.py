"""How tools count positions in a text: the ways they do, and which one a tool used.

A coding tool writes where a selection starts and ends as two numbers, and seldom says
what it counted: code points, UTF-16 code units or bytes; CR LF as two or as one; the
byte-order mark or not. `settle` finds out from the selections themselves, `Ruler` turns
the numbers into code points of the text.
"""

from ssm.findings.offsets.edges import edge
from ssm.findings.offsets.finder import Finder
from ssm.findings.offsets.priors import likely
from ssm.findings.offsets.reading import Reading
from ssm.findings.offsets.rule import RULES, Lines, Rule, Unit, rule_named
from ssm.findings.offsets.ruler import Ruler
from ssm.findings.offsets.selected import Selected, Selection
from ssm.findings.offsets.settle import settle
from ssm.findings.offsets.settled import Settled

__all__ = [
    "RULES",
    "Finder",
    "Lines",
    "Reading",
    "Rule",
    "Ruler",
    "Selected",
    "Selection",
    "Settled",
    "Unit",
    "edge",
    "likely",
    "rule_named",
    "settle",
]
