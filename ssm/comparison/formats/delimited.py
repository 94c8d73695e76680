"""Tables as comma-separated values, RFC 4180, safe to open in a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Sequence

from ssm.findings.formulas import guarded

__all__ = ["csv_text"]


def csv_text(table: Iterable[Sequence[str]]) -> str:
    r"""A table as text: commas, double quotes, CRLF, and nothing a spreadsheet would compute.

    Args:
        table: its lines, the heads among them.

    Example:
        >>> csv_text([["model", "text"], ["fence", "=1+1"]])
        "model,text\r\nfence,'=1+1\r\n"
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows([guarded(cell) for cell in cells] for cells in table)
    return out.getvalue()
