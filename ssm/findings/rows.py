"""Findings in bulk: from rows in memory, or from a frame."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ssm.errors import InvalidValueError, MissingExtraError
from ssm.files.read import read_findings_node
from ssm.files.tree import Node, Scalar, Seq
from ssm.findings.mapping import FIELDS, LISTS
from ssm.findings.mapping import Mapping as Columns
from ssm.findings.table import Record, findings_of
from ssm.model.finding import Finding
from ssm.model.nearest import did_you_mean
from ssm.problems import Severity
from ssm.showing import Shown
from ssm.source import Span

__all__ = ["Findings", "as_findings"]


class Findings(tuple[Finding, ...], Shown):
    """Findings in a row, which a notebook shows as a study file has them."""

    __slots__ = ()


def as_findings(rows: Any) -> Findings:
    """Findings from rows, such as those of a frame: the same as from a table in a file.

    One row is one finding; several rows of one `id` are one finding that says something
    about several rows of models. A row whose `row` is `-` was read, and fits nothing.

    Args:
        rows: mappings with our field names as keys, or a frame with such columns: `text`,
            and perhaps `id`, `source`, `perspective`, `document`, `start`, `end`, `codes`,
            `speaker`, `date`, `coders`, `note`, `row`, `happens`, `judged`, `basis`,
            `who`, `how`, `criterion`. Other columns are left alone. `codes`, `coders` and
            `who` hold several in a list, or parted by semicolons.

    Raises:
        InvalidValueError: there is no `text`, or a value cannot be what it stands for; the
            message names the row, counted from 1.
        MissingExtraError: it is a frame, and narwhals is not installed.

    Example:
        >>> (finding,) = as_findings([{"text": "Half of them arrive.", "row": "good-time/1"}])
        >>> finding.about[0].row, finding.id
        ('good-time/1', 'f-ed7888449c')
    """
    records = [_record(row, number) for number, row in enumerate(_mappings(rows), start=1)]
    node, problems = findings_of(records, Columns())
    piece = read_findings_node(node, "")
    wrong = [p for p in (*problems, *piece.problems) if p.severity is Severity.ERROR]
    if wrong:
        at = f"row {wrong[0].span.line}: " if wrong[0].span else ""
        msg = f"{at}{wrong[0].message}" + (f"; {wrong[0].hint}" if wrong[0].hint else "")
        raise InvalidValueError(msg, "rows", rows)
    return Findings(piece.parts)


def _mappings(rows: Any) -> Iterable[Mapping[str, Any]]:
    """The rows one by one, whatever holds them."""
    if isinstance(rows, Mapping):
        msg = f"'rows' must be many rows, not one (got {dict(rows)!r})"
        raise InvalidValueError(msg, "rows", rows)
    if isinstance(rows, Iterable) and not hasattr(rows, "columns"):
        return rows
    try:
        import narwhals as nw
    except ImportError:
        msg = "frames are read by narwhals: pip install 'ssm-workshop[frames]'"
        raise MissingExtraError(msg, "frames") from None
    return _of_frame(nw.from_native(rows))


def _of_frame(frame: Any) -> Iterator[Mapping[str, Any]]:
    import narwhals as nw

    whole = frame.collect() if isinstance(frame, nw.LazyFrame) else frame
    for row in whole.iter_rows(named=True):
        yield {name: None if _is_nothing(value) else value for name, value in row.items()}


def _is_nothing(value: Any) -> bool:
    """Whether a value is what frames have where there is none."""
    return str(value) in ("nan", "NaT", "<NA>") and not isinstance(value, str)


def _record(row: Any, number: int) -> Record:
    if not isinstance(row, Mapping):
        msg = f"row {number} must be a mapping from field to value (got {row!r})"
        raise InvalidValueError(msg, "rows", row)
    if "text" not in row:
        near = did_you_mean("text", row) or f" (the columns are {', '.join(map(str, row))})"
        msg = f"row {number} has no 'text'{near}"
        raise InvalidValueError(msg, "rows", row)
    span = Span("rows", number, 1, end_line=number, end_column=1)
    return Record({f: _node(f, row[f], span) for f in FIELDS if row.get(f) is not None}, span)


def _node(field: str, value: Any, span: Span) -> Node:
    if field in LISTS and not isinstance(value, str):
        return Seq(tuple(Scalar(str(item), span) for item in value), span)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    told = value.isoformat()[:10] if hasattr(value, "isoformat") else str(value)
    return Scalar(told, span)
