"""PQR and CATWOE laid side by side: what one sees, as questions."""

from collections.abc import Iterator

from ssm.checks.language.stems import shared, stems
from ssm.model.root import Root

__all__ = ["remarks"]

_SAME = 0.7


def remarks(root: Root) -> Iterator[str]:
    """Whether P and T say the same, and whether R is wider than P.

    Args:
        root: the definition; its texts are read as English.

    Example:
        >>> next(remarks(Root(id="f", what="paint the fence", transformation="grey -> green")))
        'P and T have no word in common: do they speak of the same change?'

    References:
        Checkland and Scholes (1990), ch. 2: P, Q and R are three levels in one sentence,
        the system, its means and the wider system.
    """
    change = root.transformation.text if root.transformation else ""
    if root.what and change and not shared(root.what, change):
        yield "P and T have no word in common: do they speak of the same change?"
    wider = stems(root.why or "")
    if not wider or not root.what:
        return
    if len(wider & stems(root.what)) >= _SAME * len(wider):
        yield "R says again what P says: what is all this a help to?"
