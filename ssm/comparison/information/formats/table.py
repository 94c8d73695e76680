"""Information tables as comma-separated values."""

from collections.abc import Iterator, Sequence

from ssm.comparison.formats.delimited import csv_text
from ssm.comparison.information.formats.words import cross_rows
from ssm.comparison.information.values import Information

__all__ = ["as_csv"]

_HEADS = ("model", "ref", "text", "by", "inputs", "outputs", "measures")


def as_csv(found: Sequence[Information], *, cross: bool = False) -> str:
    r"""One line for each activity, dependency and thing done now; notes stand a line each.

    Args:
        found: what `information` gave.
        cross: give the Maltese cross of each alone, as it is laid out.

    Example:
        >>> as_csv(())
        'model,ref,text,by,inputs,outputs,measures\r\n'
    """
    if cross:
        return csv_text(row for one in found for row in cross_rows(one))
    return csv_text([_HEADS, *(row for one in found for row in _rows(one))])


def _rows(one: Information) -> Iterator[tuple[str, ...]]:
    for line in one.lines:
        notes = map("\n".join, (line.inputs, line.outputs, line.measures))
        yield one.model, line.ref, line.text, ", ".join(line.by), *notes
    for flow in one.flows:
        yield one.model, flow.ref, " → ".join(flow.ends), "", "", "\n".join(flow.carries), ""
    for task in one.procedures:
        notes = map("\n".join, (task.inputs, task.outputs))
        yield one.model, task.ref, task.text, ", ".join(task.by), *notes, ""
