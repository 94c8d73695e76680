"""The format reference as Markdown, made from the classes."""

from collections.abc import Iterator
from typing import Any

from ssm.files.codes import CODES
from ssm.files.forms import classes, first_line, written
from ssm.files.plans import Plan, Row, plan_of
from ssm.model.finding import Finding
from ssm.model.links import Link
from ssm.model.study import Study
from ssm.model.words import Op

__all__ = ["reference"]

_LINKS = """\
A link is written `a OP b`, with spaces round the sign, where `a` and `b` are ids and `OP`
is one of {ops}.
It may be a bare text, a mapping with that one key whose value is its label, or a mapping
with `link` and any of these:
"""


def reference() -> str:
    """The format reference: every key, what it means, how it is written.

    Example:
        >>> print(reference().splitlines()[0])
        ## Study
    """
    blocks = [_class(cls) for cls in classes()]
    return "\n\n".join([*blocks, _problems()]) + "\n"


def _class(cls: type[Any]) -> str:
    plan = plan_of(cls)
    lines = [f"## {cls.__name__}", "", first_line(cls), *_intro(plan), ""]
    lines += ["| key | written as | meaning |", "| --- | --- | --- |"]
    if cls is Study:
        lines.append("| `ssm` | the number 1 | the version of the format |")
    lines += [_row(row) for row in plan.rows if not (row.ident or _is_in_text(cls, row))]
    return "\n".join(lines)


def _is_in_text(cls: type[Any], row: Row) -> bool:
    """Whether a field is told by the text of a link, not by a key."""
    return cls is Link and row.key in ("tail", "op", "head")


def _intro(plan: Plan) -> Iterator[str]:
    """What is to be known of a class before its table."""
    if plan.type is Link:
        yield from ("", _LINKS.format(ops=", ".join(f"`{op}`" for op in Op)).rstrip())
    if plan.ident is not None:
        key = "its id" if plan.has_own_id else plan.ident.doc
        yield from ("", f"Each stands behind {key} as its key.")
    if plan.short is not None:
        yield from ("", f"A bare value may stand for the whole: it is `{plan.short.key}`.")
    if plan.type is Finding:
        yield from ("", "`{file: findings/interviews.csv}` in the list names a table of findings.")


def _row(row: Row) -> str:
    keys = ", ".join(f"`{key}`" for key in (row.key, *row.also))
    needed = " (needed)" if row.required else ""
    return f"| {keys}{needed} | {written(row, _linked)} | {_cell(row.doc)} |"


def _linked(cls: type[Any]) -> str:
    return f"[{cls.__name__}](#{cls.__name__.lower()})"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _problems() -> str:
    lines = ["## What reading can find", "", "| code | name | what it means | what to try |"]
    lines.append("| --- | --- | --- | --- |")
    for code in CODES:
        texts = (code.code, f"`{code.name}`", _cell(code.means), _cell(code.remedy))
        lines.append(f"| {' | '.join(texts)} |")
    return "\n".join(lines)
