"""What all workbooks share: the library, and texts that a cell holds."""

import re
from typing import Any

from ssm.errors import MissingExtraError

__all__ = ["cell_text", "openpyxl"]

_LONGEST = 32_000
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def openpyxl() -> Any:
    """The library that reads and writes workbooks.

    Raises:
        MissingExtraError: it is not installed.
    """
    try:
        import openpyxl as found
    except ImportError:
        msg = "workbooks need the extra 'office': pip install 'ssm-workshop[office]'; or use .csv"
        raise MissingExtraError(msg, "office") from None
    return found


def cell_text(text: str) -> str:
    r"""A text as a cell can hold it: no longer than allowed, and without signs that are not.

    Example:
        >>> cell_text("two\nlines\x1b")
        'two\nlines�'
    """
    return _UNFIT.sub("�", text)[:_LONGEST]
