"""Information tables in the format that somebody asks for, as the content of a file."""

from collections.abc import Iterator, Sequence
from importlib.util import find_spec

from ssm.comparison.information import Information, information
from ssm.comparison.information.formats import as_csv, as_json, as_markdown, as_text
from ssm.comparison.information.formats.words import cross_rows, several
from ssm.model.study import Study
from ssm.report.comparing.book import Leaf, Sheet, book, names_of
from ssm.report.filed import Makers, filed

__all__ = ["KINDS", "information_file", "information_files"]

KINDS = ("text", "md", "csv", "json", "xlsx")
"""The formats that information tables are written in."""

_WIDE, _LANE = 46, 14


def information_file(
    found: Sequence[Information], kind: str, *, cross: bool = False, width: int = 80
) -> bytes:
    """The content of one file.

    Args:
        found: what `information` gave.
        kind: one of `KINDS`.
        cross: give the Maltese cross alone; JSON and a workbook have it anyway.
        width: of text, in columns.

    Raises:
        MissingExtraError: a workbook needs the extra `office`, and it is not installed.
    """
    makers: Makers = {
        "text": lambda: as_text(found, width, cross=cross),
        "md": lambda: as_markdown(found, cross=cross),
        "csv": lambda: as_csv(found, cross=cross),
        "json": lambda: as_json(found),
        "xlsx": lambda: book(tuple(_sheets(found)), title="Information"),
    }
    return filed(makers[kind](), kind)


def information_files(study: Study) -> dict[str, bytes]:
    """The files for a whole build, by name; none where no information is noted.

    A workbook is among them where the extra `office` is installed.
    """
    found = information(study)
    if not found:
        return {}
    kinds = ["md", "json", *(["xlsx"] if find_spec("openpyxl") else [])]
    return {f"information.{kind}": information_file(found, kind) for kind in kinds}


def _sheets(found: Sequence[Information]) -> Iterator[Sheet]:
    """For each model its table, its cross, and what is to be asked."""
    titles = [
        f"{word} {one.model}" for one in found for word in ("Table of", "Cross of", "To ask,")
    ]
    names = iter(names_of(titles) if titles else names_of(["Nothing noted yet"]))
    if not found:
        yield Sheet(name=next(names), heads=("",), widths=(_WIDE,), lines=())
    for one in found:
        yield _table(one, next(names))
        yield _cross(one, next(names))
        yield _questions(one, next(names))


def _table(one: Information, name: str) -> Sheet:
    lines = [
        (
            Leaf(line.name),
            Leaf(line.text, look="strong"),
            Leaf(", ".join(line.by)),
            Leaf("\n".join(line.inputs)),
            Leaf("\n".join(line.outputs)),
            Leaf("\n".join(line.measures)),
        )
        for line in one.lines
    ]
    lines += [
        (
            Leaf(flow.name),
            Leaf(" → ".join(flow.ends)),
            Leaf(""),
            Leaf(""),
            Leaf(several(flow.carries)),
            Leaf(""),
        )
        for flow in one.flows
    ]
    return Sheet(
        name=name,
        heads=("", one.title, "by", "needs", "gives", "what would tell how it goes"),
        widths=(9, _WIDE, 20, 30, 30, 30),
        lines=lines,
        still=2,
    )


def _cross(one: Information, name: str) -> Sheet:
    """The cross as it is laid out: its band of names is a row between the two halves."""
    count = len(one.categories)
    rows = cross_rows(one)
    return Sheet(
        name=name,
        heads=(*("goes in" for _ in range(count)), one.title, *("comes out" for _ in range(count))),
        widths=(*(_LANE for _ in range(count)), _WIDE, *(_LANE for _ in range(count))),
        lines=[
            [Leaf(cell, look="strong" if n == len(one.lines) else "plain") for cell in row]
            for n, row in enumerate(rows)
        ],
    )


def _questions(one: Information, name: str) -> Sheet:
    return Sheet(
        name=name,
        heads=("to ask", "about"),
        widths=(90, 40),
        lines=[
            (Leaf(each.ask), Leaf("\n".join(each.about), look="soft")) for each in one.questions
        ],
    )
