"""Drift: what became of the words that findings were cut from, in a text edited since.

Example:
    >>> from ssm.findings.drift import Placed, drifts
    >>> [drift] = drifts([Placed("f1", "They ring.", 0, 10)], "Often they do. They ring.")
    >>> drift.fate, drift.start, drift.end
    ('moved', 15, 25)
"""

from ssm.findings.drift.drifts import drifts
from ssm.findings.drift.fates import Drift, Fate, Placed
from ssm.findings.drift.near import is_nearly

__all__ = ["Drift", "Fate", "Placed", "drifts", "is_nearly"]
