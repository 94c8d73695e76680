"""Plans made from what a person says, or from what was guessed."""

from collections.abc import Iterator

import attrs

from ssm.errors import UnreadableError
from ssm.files.codes import problem
from ssm.files.parts import slugged
from ssm.files.tree import Scalar
from ssm.findings.importing.tables.guesses import Guess
from ssm.findings.importing.tables.headings import Heading
from ssm.findings.importing.tables.known import small
from ssm.findings.importing.tables.plans import Plan, Question, tool_plan
from ssm.findings.importing.tables.wanted import Wanted, told
from ssm.findings.mapping import ROW_FIELDS
from ssm.model.nearest import nearest
from ssm.problems import Problem
from ssm.source import Span

__all__ = ["SKIPPED", "guessed_plan", "short_names", "wanted_plan"]

SKIPPED = (
    *("-", "--", "---", "–", "—", ".", "/", "?", "n/a", "n.a.", "na", "none", "nil", "null"),
    *("no answer", "did not answer", "not answered", "no comment", "no comments"),
    *("not applicable", "keine angabe", "k.a.", "k. a.", "entfällt", "keine antwort"),
)
"""Cells of answers that are no statement, unless a person says otherwise."""

_SHORT = 12


def guessed_plan(heading: Heading, guess: Guess) -> Plan:
    """The plan of a table whose columns were guessed.

    Args:
        heading: the names of the columns.
        guess: what they are likely for.
    """
    names = heading.names
    what = f"These are {heading.known.what}" if heading.known else "The columns are not known"
    remarks = [f"{what}; what each holds was guessed by its name and its cells."]
    apart = [names[n] for n in guess.apart]
    if apart:
        more = f" and {len(apart) - 8} more" if len(apart) > 8 else ""
        remarks.append(f"These columns are left out: {', '.join(map(repr, apart[:8]))}{more}.")
    short = short_names([names[n] for n in guess.questions])
    questions = [
        Question(n, name, heading.asked[n]) for n, name in zip(guess.questions, short, strict=True)
    ]
    return Plan(
        names=names,
        fields=guess.fields,
        codes=guess.codes,
        parted=";,",
        flags=tuple((n, names[n]) for n in guess.marks),
        questions=tuple(questions),
        skip=frozenset(SKIPPED),
        defaults={"method": "survey"} if questions else {},
        joins=("id",) if "id" in guess.fields and "text" in guess.fields else (),
        remarks=tuple(remarks),
    )


def short_names(columns: list[str]) -> list[str]:
    """Names for questions that are short enough for an id: their own, or numbers.

    Example:
        >>> short_names(["Q5", "What was good about the visit?"])
        ['q5', 'q2']
    """
    short: list[str] = []
    for n, column in enumerate(columns, start=1):
        own = slugged(column) if len(column) <= _SHORT else ""
        name = own if own and own not in short else f"q{n}"
        while name in short:
            name += "x"
        short.append(name)
    return short


def wanted_plan(heading: Heading, wanted: Wanted, file: str) -> Plan:
    """The plan that a person wrote down.

    Args:
        heading: the names of the columns.
        wanted: what the person said.
        file: the mapping file, for messages.

    Raises:
        UnreadableError: it names columns that the table does not have, or none with words.
    """
    finder = _Finder(heading, file)
    mapping = wanted.mapping
    named = {f: Scalar(c, mapping.spans[f]) for f, c in mapping.columns.items() if c}
    fields = {f: n for f, at in named.items() if (n := finder.column(at)) is not None}
    codes = [fields.pop("codes")] if "codes" in fields else []
    codes += [n for at in wanted.codes if (n := finder.column(at)) is not None]
    flags = [(n, code) for code, at in wanted.marks if (n := finder.column(at)) is not None]
    questions = list(finder.questions(wanted))
    finder.refuse()
    if "text" not in fields and not questions:
        msg = (
            f"{file}: no column holds the words of a finding; name one as 'text' under "
            "columns, or some under questions"
        )
        raise UnreadableError(msg, file)
    tool = _tool(heading, fields.get("text"))
    by_id = ("id",) if "id" in fields and "text" in fields and not questions else ()
    defaults = {f: node.text for f, node in mapping.defaults.items()}
    held = {f: n for f, n in fields.items() if f not in ROW_FIELDS}
    return Plan(
        names=heading.names,
        fields=_hidden(tool) | held if tool else held,
        codes=tuple(codes),
        parted=wanted.table.get("codes parted by", tool.parted if tool else ";,"),
        flags=tuple(flags),
        questions=tuple(questions),
        skip=frozenset(small(text) for text in wanted.skip),
        defaults={"method": "survey", **defaults} if questions else defaults,
        values=mapping.values,
        joins=tool.joins if tool else by_id,
        other=tool.other if tool else {},
        order=wanted.table.get("dates"),
        remarks=(f"The columns are read as {file} says.",),
    )


def _tool(heading: Heading, text: int | None) -> Plan | None:
    """How a coding tool's table is read, if the words are still to come from its column."""
    known = heading.known
    if known is None or known.survey:
        return None
    plan = tool_plan(heading, known)
    return plan if plan.fields.get("text") == text else None


def _hidden(tool: Plan) -> dict[str, int]:
    """The columns that a tool's table is read by, and that no mapping names."""
    return {f: n for f, n in tool.fields.items() if f in tool.joins or f == "counts"}


@attrs.define
class _Finder:
    """Finds columns by their names, and gathers those that are not there."""

    heading: Heading
    file: str
    problems: list[Problem] = attrs.field(factory=list)

    def column(self, at: Scalar) -> int | None:
        """The column that is called as a text says, or None."""
        names = self.heading.names
        wanted = " ".join(at.text.split())
        if wanted in names:
            return names.index(wanted)
        held = [small(name) for name in names]
        if small(wanted) in held:
            return held.index(small(wanted))
        if wanted in self.heading.asked:
            return self.heading.asked.index(wanted)
        self._absent(at.text, at.span, held)
        return None

    def questions(self, wanted: Wanted) -> Iterator[Question]:
        """The columns of answers."""
        listed = [name for name, at in wanted.questions if name == at.text]
        short = dict(zip(listed, short_names(listed), strict=True))
        for name, at in wanted.questions:
            column = self.column(at)
            if column is not None:
                yield Question(column, short.get(name, name), self.heading.asked[column])

    def refuse(self) -> None:
        """Tells which columns are not there.

        Raises:
            UnreadableError: there are some.
        """
        if self.problems:
            raise UnreadableError("\n".join(map(told, self.problems)), self.file)

    def _absent(self, text: str, span: Span, held: list[str]) -> None:
        near = nearest(small(text), held)
        name = self.heading.names[held.index(near)] if near else None
        listed = ", ".join(map(repr, self.heading.names[:12]))
        hint = f"did you mean {name!r}?" if name else f"the columns are {listed}"
        message = f"there is no column {text!r} in the table"
        self.problems.append(problem(message, "bad-mapping", span=span, hint=hint))
