r"""What parts the cells of a delimited text: the sign with which the rows are alike.

A comma, a semicolon, a tab or a bar; many rows are looked at, since a sentence may hold
any of them. A first line `sep=;`, as spreadsheets write it, settles it.
"""

import csv
import itertools
import re
from collections import Counter
from collections.abc import Sequence

import attrs

from ssm.errors import UnreadableError
from ssm.findings.importing.tables.known import known_table

__all__ = ["SEPARATORS", "Separator", "separator_of"]

SEPARATORS = {",": "a comma", ";": "a semicolon", "\t": "a tab", "|": "a bar"}
"""The signs that are looked for, as people call them."""

_WORDS = {"tab": "\t", "\\t": "\t", "comma": ",", "semicolon": ";", "bar": "|", "pipe": "|"}
_LOOKED_AT = 200
_NEVER = "\x1f"
_SEP = re.compile(r"sep=(.)[\r\n]*", re.IGNORECASE)
_ESCAPED = re.compile(r'(?<!\\)\\"(?=[^",;\t|\r\n])')


@attrs.frozen(kw_only=True)
class Separator:
    """What parts the cells.

    Attributes:
        sign: the character.
        escaped: whether quotes inside a quoted cell are written with a backslash.
        lines: how many lines at the top only say what the sign is.
        remark: what was found, as one sentence for people.
    """

    sign: str
    escaped: bool = False
    lines: int = 0
    remark: str


def separator_of(lines: Sequence[str], told: str | None = None) -> Separator:
    r"""The separator of a delimited text.

    Args:
        lines: its first lines, with their ends.
        told: the sign that a person named, itself or as a word.

    Raises:
        UnreadableError: what the person named is no sign.

    Example:
        >>> separator_of(["Nr;Said\n", "1;Half of them, at best\n"]).sign
        ';'
    """
    escaped = _is_escaped(lines)
    sep = _SEP.fullmatch(lines[0]) if lines else None
    said = int(sep is not None)
    if told is not None:
        sign = _WORDS.get(told.strip().lower(), told)
        if len(sign) != 1 or sign in '"\r\n':
            msg = f"a separator is one sign, such as ';' or the word tab (got {told!r})"
            raise UnreadableError(msg, told)
        remark = f"The cells are parted by {_called(sign)}, as you said."
        return Separator(sign=sign, escaped=escaped, lines=said, remark=remark)
    if sep is not None:
        remark = f"The cells are parted by {_called(sep[1])}, as the first line says."
        return Separator(sign=sep[1], escaped=escaped, lines=1, remark=remark)
    sign, sure = _found(lines, escaped=escaped)
    if sign == _NEVER:
        remark = "The table has one column: no sign parts the rows alike."
    elif sure:
        remark = f"The cells are parted by {_called(sign)}, to judge by {_count(lines)}."
    else:
        remark = (
            f"The cells are most likely parted by {_called(sign)}, "
            "but another sign parts the rows as well; name it if that is not so."
        )
    return Separator(sign=sign, escaped=escaped, remark=remark)


def _called(sign: str) -> str:
    return SEPARATORS.get(sign, f"the sign {sign!r}")


def _count(lines: Sequence[str]) -> str:
    return "one line" if len(lines) == 1 else f"{len(lines)} lines"


def _found(lines: Sequence[str], *, escaped: bool) -> tuple[str, bool]:
    """The sign whose rows are most alike, and whether no other does nearly as well.

    The columns of a known tool settle it: some tools end their rows early.
    """
    for sign in SEPARATORS:
        if known_table(_first(lines, sign)) is not None:
            return sign, True
    told = {sign: _likeness(lines, sign, escaped=escaped) for sign in SEPARATORS}
    sign = max(SEPARATORS, key=lambda sign: told[sign])
    if told[sign][0] == 0:
        return _NEVER, True
    rivals = [told[other] for other in SEPARATORS if other != sign]
    return sign, not any(rival[0] >= 0.95 * told[sign][0] > 0 for rival in rivals)


def _first(lines: Sequence[str], sign: str) -> list[str]:
    """The cells of the first row."""
    try:
        return next(csv.reader(lines, delimiter=sign), [])
    except csv.Error:
        return []


def _likeness(lines: Sequence[str], sign: str, *, escaped: bool) -> tuple[float, int]:
    """Which share of the rows has the usual number of cells, and that number.

    One cell a row counts as nothing; so does a sign with which less than half are alike.
    """
    widths: Counter[int] = Counter()
    reader = csv.reader(lines, delimiter=sign, escapechar="\\" if escaped else None)
    try:
        for row in itertools.islice(reader, _LOOKED_AT):
            if len(row) > 1 or any(cell.strip() for cell in row):
                widths[len(row)] += 1
    except csv.Error:
        return 0.0, 0
    if not widths:
        return 0.0, 0
    width, rows = max(widths.items(), key=lambda item: (item[0] > 1, item[1], item[0]))
    share = rows / widths.total()
    return (share, width) if width > 1 and share >= 0.5 else (0.0, 0)


def _is_escaped(lines: Sequence[str]) -> bool:
    r"""Whether quotes in cells are written `\"`: one stands where no cell could end."""
    return any(_ESCAPED.search(line) for line in lines)
