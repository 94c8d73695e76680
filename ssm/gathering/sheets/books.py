"""What all workbooks share: the library, texts that a cell holds, and the same bytes each time."""

import io
import re
import zipfile
from typing import Any

from ssm.errors import MissingExtraError

__all__ = ["cell_text", "openpyxl", "timeless"]

_LONGEST = 32_000
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_TIME = re.compile(rb"<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\1>")
_OLD = (1980, 1, 1, 0, 0, 0)


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


def timeless(data: bytes) -> bytes:
    """The same workbook without the time at which it was made.

    Args:
        data: a workbook as `openpyxl` saves it.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in sorted(old.namelist()):
            held = old.read(name)
            if name == "docProps/core.xml":
                held = _TIME.sub(b"", held)
            place = zipfile.ZipInfo(name, _OLD)
            place.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(place, held)
    return out.getvalue()
