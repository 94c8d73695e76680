"""What each column of a table is for."""

from collections.abc import Sequence

import attrs

from ssm.findings.importing.tables.counted import CountedCodes
from ssm.findings.importing.tables.dates import order_of
from ssm.findings.importing.tables.headings import Heading
from ssm.findings.importing.tables.kinds import Known
from ssm.findings.importing.tables.known import small
from ssm.findings.importing.tables.rows import Row
from ssm.findings.mapping import FIELDS, ROW_FIELDS

__all__ = ["SIMPLE", "Plan", "Question", "own_plan", "tool_plan", "with_dates", "with_lists"]

SIMPLE = ("document", "digest", "source", "perspective", "speaker", "method", "note")
"""The parts of a statement that are the text of one cell."""


@attrs.frozen
class Question:
    """A column of answers: where it is, its short name, and the question as it was asked."""

    column: int
    name: str
    asked: str


@attrs.frozen(kw_only=True)
class Plan:
    """What each column of a table is for.

    Attributes:
        names: the names of all columns.
        fields: by part of a statement, its column.
        codes: columns of codes.
        parted: the signs between several codes of one cell.
        flags: columns of one code each, with the code.
        questions: columns of answers.
        skip: cells, in small letters, that are no statement.
        defaults: what an empty cell means, by part.
        values: by part, from their words (in small letters) to ours.
        joins: the parts in which the rows of one passage are alike.
        other: by the beginning of an id, what a row is that holds no words.
        order: in which order dates are written.
        lists: parts a cell of codes by their number, where a column has it.
        guarded: whether an apostrophe keeps formulas asleep.
        remarks: what was found, as sentences for people.
    """

    names: tuple[str, ...]
    fields: dict[str, int]
    codes: tuple[int, ...] = ()
    parted: str = ""
    flags: tuple[tuple[int, str], ...] = ()
    questions: tuple[Question, ...] = ()
    skip: frozenset[str] = frozenset()
    defaults: dict[str, str] = attrs.field(factory=dict)
    values: dict[str, dict[str, str]] = attrs.field(factory=dict)
    joins: tuple[str, ...] = ()
    other: dict[str, str] = attrs.field(factory=dict)
    order: str | None = None
    lists: CountedCodes | None = None
    guarded: bool = False
    remarks: tuple[str, ...] = ()

    def needed(self) -> int:
        """How many cells a row has when it reaches as far as its words."""
        if "text" in self.fields:
            return self.fields["text"] + 1
        return min((question.column for question in self.questions), default=0) + 1


def own_plan(heading: Heading) -> Plan | None:
    """The plan of a table whose columns are called as our fields are, or None."""
    names = [small(name) for name in heading.names]
    if "text" not in names:
        return None
    fields = {field: names.index(field) for field in FIELDS if field in names}
    left = [name for name in heading.names if small(name) not in FIELDS]
    meant = [name for name in heading.names if small(name) in ROW_FIELDS]
    remarks = ["The columns are called as the fields of a finding are."]
    if meant:
        remarks.append(
            f"What the columns {', '.join(meant)} say about rows of a model is not imported; "
            "to keep it, name the table in the study file under 'findings'."
        )
    if left:
        remarks.append(f"These columns are left out: {_listed(left)}.")
    codes = (fields.pop("codes"),) if "codes" in fields else ()
    return Plan(
        names=heading.names,
        fields=fields,
        codes=codes,
        parted=";",
        joins=("id",) if "id" in fields else (),
        guarded=True,
        remarks=tuple(remarks),
    )


def tool_plan(heading: Heading, known: Known) -> Plan:
    """The plan of a table that a coding tool wrote."""
    names = [small(name) for name in heading.names]
    fields = {}
    for field, called in known.fields.items():
        name = next((name for name in called if name in names), None)
        if name is not None:
            fields[field] = names.index(name)
    codes = (fields.pop("codes"),) if "codes" in fields else ()
    flags = tuple(_flags(heading.names, known))
    used = {*fields.values(), *codes, *(column for column, _ in flags)}
    left = [name for n, name in enumerate(heading.names) if n not in used]
    remarks = [f"These are {known.what}, to judge by the columns."]
    remarks += [known.better] if known.better else []
    if left:
        remarks.append(f"These columns are left out: {_listed(left)}.")
    return Plan(
        names=heading.names,
        fields=fields,
        codes=codes,
        parted=known.parted,
        flags=flags,
        joins=tuple(field for field in known.joins if field in fields),
        other=known.other,
        remarks=tuple(remarks),
    )


def with_lists(plan: Plan, rows: Sequence[Row]) -> Plan:
    """A plan that knows where the codes of a cell are parted, if their number is told."""
    if "counts" not in plan.fields or len(plan.codes) != 1:
        return plan
    codes, counts = plan.codes[0], plan.fields["counts"]
    cells = [(cells[codes], cells[counts]) for _, cells in rows if len(cells) > max(codes, counts)]
    lists = CountedCodes((cell, int(count)) for cell, count in cells if count.isdecimal())
    return attrs.evolve(plan, lists=lists)


def with_dates(plan: Plan, rows: Sequence[Row]) -> Plan:
    """A plan that knows in which order the dates of its column are written."""
    if "date" not in plan.fields or plan.order is not None:
        return plan
    column = plan.fields["date"]
    order = order_of(cells[column] for _, cells in rows if column < len(cells))
    if order is not None:
        return attrs.evolve(plan, order=order)
    remark = (
        f"Whether the dates in {plan.names[column]!r} have the day or the month first cannot "
        "be told from all of them; only those that can be one day are taken. Say which in the "
        "mapping file."
    )
    return attrs.evolve(plan, remarks=(*plan.remarks, remark))


def _flags(names: Sequence[str], known: Known) -> list[tuple[int, str]]:
    if known.flags is None:
        return []
    before, after = known.flags
    return [
        (n, name[len(before) : -len(after)])
        for n, name in enumerate(names)
        if small(name).startswith(before) and small(name).endswith(after)
    ]


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(repr(name) for name in names[:8])
    return f"{shown} and {len(names) - 8} more" if len(names) > 8 else shown
