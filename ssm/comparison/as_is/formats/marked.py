"""A matrix that a person marked, as lines for the study."""

from collections.abc import Iterator, Mapping, Sequence

from ssm.comparison.as_is.formats.proposals import quoted_name
from ssm.errors import UnknownRefError, UnreadableError
from ssm.findings.cells import Cell, cells
from ssm.findings.formulas import unguarded
from ssm.model.study import Study

__all__ = ["marked_yaml"]

_MARKS = ("x", "✓", "1", "yes")
_OPEN = ("", "?", "??")
_AGAIN = "write a matrix with --suggest -o matrix.csv, and mark that"


def marked_yaml(study: Study, text: str, file: str) -> str:
    r"""What a person marked in a matrix, as `means` of each account.

    An `x` sets a task and an activity together, one in the column `none` says that it is
    none of them; where nothing is marked nothing is said. Proposals are no marks.

    Args:
        study: with the accounts and models that the matrix is of.
        text: the matrix, as `as_csv` made it and a person marked it.
        file: its name in messages.

    Raises:
        UnreadableError: it is no such matrix, or a cell says something that is no mark.

    Example:
        >>> import ssm
        >>> study = ssm.Study(
        ...     models=[ssm.Model(id="m", activities=[ssm.Activity(id="1", do="Ask")])],
        ...     as_is=[ssm.AsIs(id="today", tasks=[ssm.Task(id="a", do="Ring")])],
        ... )
        >>> print(marked_yaml(study, "task,none,m/1 Ask\nas-is/today/a,,x", "matrix.csv"))
        as_is:
          today:
            means:
              "Ring": [m/1]
    """
    rows = cells(text, file).rows
    header = [unguarded(cell.text).strip() for cell in rows[0]] if rows else []
    if "task" not in header or "none" not in header:
        msg = f"{file}: it has no columns 'task' and 'none'; {_AGAIN}"
        raise UnreadableError(msg, file)
    columns = {n: ref for n, name in enumerate(header) if (ref := _activity(study, name))}
    found: dict[str, dict[str, list[str]]] = {}
    for row in rows[1:]:
        for graph, words, refs in _row(study, row, header, columns):
            held = found.setdefault(graph, {}).setdefault(words, [])
            held += (ref for ref in refs if ref not in held)
    return "\n".join(_lines(found))


def _activity(study: Study, name: str) -> str | None:
    """The short ref of the activity that a column is of, or None."""
    try:
        refs = study.index.found(name.partition(" ")[0], ("activity",))
    except UnknownRefError:
        return None
    return refs[0].removeprefix("model/") if len(refs) == 1 else None


def _row(
    study: Study, row: Sequence[Cell], header: Sequence[str], columns: Mapping[int, str]
) -> Iterator[tuple[str, str, list[str]]]:
    """The account, the task's words and its activities, where anything is marked."""
    held = dict(enumerate(row))
    none = header.index("none")
    marks = [ref for n, ref in columns.items() if n in held and _is_marked(held[n])]
    nothing = none in held and _is_marked(held[none])
    if not marks and not nothing:
        return
    at = held[header.index("task")]
    try:
        ref = study.index.resolve(unguarded(at.text).strip(), ("task",))
    except UnknownRefError as error:
        msg = f"{at.span}: {error}"
        raise UnreadableError(msg, at.span.file) from None
    if marks and nothing:
        msg = f"{at.span}: {ref} is marked as none of them, and as {marks[0]}; clear one of the two"
        raise UnreadableError(msg, at.span.file)
    yield ref.split("/")[1], study.index.parts[ref].do, marks


def _is_marked(cell: Cell) -> bool:
    said = unguarded(cell.text).strip().lower()
    if said in _MARKS:
        return True
    if said in _OPEN:
        return False
    msg = f"{cell.span}: {cell.text!r} is no mark; write x, or leave the cell empty"
    raise UnreadableError(msg, cell.span.file)


def _lines(found: Mapping[str, Mapping[str, Sequence[str]]]) -> Iterator[str]:
    yield "as_is:" if found else "as_is: {}"
    for graph, names in found.items():
        yield f"  {graph}:"
        yield "    means:"
        for words, refs in names.items():
            yield f"      {quoted_name(words)}: [{', '.join(refs)}]"
