"""The mapping file of an import: what a person says about the columns of a table.

It is the mapping file of `ssm.findings.mapping`, and has some more parts: `questions`
(columns of answers, by short name), `marks` (columns of one code each), `codes` (columns
of codes, when there are several), `skip` (cells that are no statement) and `table` (how
the table itself is read).
"""

from collections.abc import Iterator

import attrs

from ssm.errors import UnreadableError
from ssm.files.codes import problem
from ssm.files.tree import Map, Node, Scalar, Seq
from ssm.findings.importing.importer import How
from ssm.findings.importing.tables.dates import ORDERS
from ssm.findings.mapping import FIELDS, Mapping, read_mapping
from ssm.model.nearest import nearest
from ssm.problems import Problem, sort_problems

__all__ = ["FIELDS_OF_IMPORTS", "PARTS", "SETTINGS", "Wanted", "read_wanted", "told", "wanted_of"]

PARTS = ("questions", "marks", "codes", "skip", "table")
"""The parts that only the mapping file of an import has."""

SETTINGS = ("names", "separator", "encoding", "sheet", "codes parted by", "dates")
"""What may be said about the table itself."""

FIELDS_OF_IMPORTS = (*FIELDS, "method")
"""What a column may hold."""


@attrs.frozen(kw_only=True)
class Wanted:
    """What a person says about a table.

    Attributes:
        mapping: columns, values and defaults, as in any mapping file.
        questions: columns of answers, by short name.
        marks: columns of one code each, by code.
        codes: columns of codes.
        skip: cells that are no statement.
        table: how the table is read, by setting.
    """

    mapping: Mapping
    questions: tuple[tuple[str, Scalar], ...] = ()
    marks: tuple[tuple[str, Scalar], ...] = ()
    codes: tuple[Scalar, ...] = ()
    skip: tuple[str, ...] = ()
    table: dict[str, str] = attrs.field(factory=dict)

    def number(self) -> int | None:
        """The row that names the columns: None when nothing is said, 0 when there is none."""
        said = self.table.get("names", "")
        return 0 if said == "none" else int(said) if said else None


def wanted_of(how: How) -> tuple[Wanted | None, How]:
    """What a person says about a table, and how it is to be read with that.

    What was said for this one import (`How`) goes before what the mapping file says.

    Raises:
        UnreadableError: the mapping file has faults; all of them are named.
    """
    if how.mapping is None:
        return None, how
    name, text = how.mapping
    wanted, problems = read_wanted(text, name)
    if problems:
        raise UnreadableError("\n".join(map(told, problems)), name)
    table = wanted.table
    return wanted, attrs.evolve(
        how,
        encoding=how.encoding or table.get("encoding"),
        separator=how.separator or table.get("separator"),
        sheet=how.sheet or table.get("sheet"),
    )


def told(wrong: Problem) -> str:
    """A problem of a mapping file on one line, with its place and what to try."""
    hint = f"; {wrong.hint}" if wrong.hint else ""
    return f"{wrong.span}: {wrong.message}{hint}"


def read_wanted(text: str, file: str) -> tuple[Wanted, tuple[Problem, ...]]:
    """What the mapping file of an import says, and what is wrong with it.

    Args:
        text: its text.
        file: its name in messages.

    Example:
        >>> wanted, problems = read_wanted("questions: {good: What was good?}", "a.import.yaml")
        >>> [(name, column.text) for name, column in wanted.questions], problems
        ([('good', 'What was good?')], ())
    """
    mapping, problems = read_mapping(text, file, more=PARTS, fields=FIELDS_OF_IMPORTS)
    reader = _Reader(mapping.more)
    wanted = Wanted(
        mapping=mapping,
        questions=tuple(reader.named("questions")),
        marks=tuple(reader.named("marks")),
        codes=tuple(column for _, column in reader.named("codes")),
        skip=tuple(node.text for _, node in reader.named("skip")),
        table=dict(reader.settings()),
    )
    return wanted, sort_problems([*problems, *reader.problems])


class _Reader:
    """Reads the parts that a common mapping file does not have."""

    def __init__(self, parts: dict[str, tuple[Scalar, Node]]) -> None:
        self._parts = parts
        self.problems: list[Problem] = []

    def named(self, part: str) -> Iterator[tuple[str, Scalar]]:
        """The columns of a part, with their short names; a list names them as they are."""
        if part not in self._parts:
            return
        key, node = self._parts[part]
        if isinstance(node, Map):
            entries = [(name.text, inside) for name, inside in node.entries]
        elif isinstance(node, Seq):
            entries = [("", inside) for inside in node.items]
        elif isinstance(node, Scalar) and node.text:
            entries = [("", node)]
        else:
            entries = []
        for name, inside in entries:
            if isinstance(inside, Scalar):
                yield name or inside.text, inside
            else:
                message = f"{key.text!r} must list single texts"
                self.problems.append(problem(message, "bad-mapping", span=inside.span))

    def settings(self) -> Iterator[tuple[str, str]]:
        """What is said about the table itself."""
        key, node = self._parts.get("table", (None, None))
        if key is None or node is None or (isinstance(node, Scalar) and not node.text):
            return
        if not isinstance(node, Map):
            message = "'table' must be a mapping of settings"
            hint = f"it may have {', '.join(SETTINGS)}"
            self.problems.append(problem(message, "bad-mapping", span=key.span, hint=hint))
            return
        for name, value in node.entries:
            wrong = _wrong_setting(name, value)
            if wrong is not None:
                self.problems.append(wrong)
            elif isinstance(value, Scalar) and value.text:
                yield name.text, value.text


def _wrong_setting(name: Scalar, value: Node) -> Problem | None:
    if name.text not in SETTINGS:
        near = nearest(name.text, SETTINGS)
        hint = f"did you mean {near!r}?" if near else f"there are {', '.join(SETTINGS)}"
        message = f"{name.text!r} is no setting of a table"
        return problem(message, "bad-mapping", span=name.span, hint=hint)
    text = value.text if isinstance(value, Scalar) else None
    if text is None:
        return problem(f"{name.text!r} must be one text", "bad-mapping", span=value.span)
    if name.text == "names" and text and text != "none" and not text.isdecimal():
        message = f"'names' must be the number of a row, or none (got {text!r})"
        return problem(message, "bad-mapping", span=value.span)
    if name.text == "dates" and text and text not in ORDERS:
        message = f"'dates' must be one of {', '.join(ORDERS)} (got {text!r})"
        return problem(message, "bad-mapping", span=value.span)
    return None
