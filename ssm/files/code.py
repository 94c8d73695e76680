"""One kind of reading problem, as it stands in the table of them."""

import attrs

from ssm.problems import Severity

__all__ = ["Code"]


@attrs.frozen(repr=False)
class Code:
    """One kind of reading problem.

    Attributes:
        code: stable, such as `FI07`.
        name: readable, such as `cut-by-comma`.
        severity: how much it weighs.
        means: what it is, in a sentence or two.
        remedy: what to try.
    """

    code: str
    name: str
    severity: Severity
    means: str
    remedy: str
