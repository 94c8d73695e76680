"""A blank chart as Markdown, Word, CSV and workbook, each of which can be imported again."""

import csv
import io
from collections.abc import Iterator

from ssm.comparison.asking.formats.talk import SOURCE
from ssm.comparison.blank.blank import Blank
from ssm.comparison.formats.markdown import escaped
from ssm.comparison.formats.measure import line
from ssm.findings.forms.marks import CHART, head_mark
from ssm.findings.forms.ticks import HAPPENS, JUDGED
from ssm.findings.formulas import guarded

__all__ = ["COLUMNS", "HOW", "as_csv", "as_markdown", "as_word", "head_of"]

COLUMNS = ("happens", "how", "who", "judged", "in their words")
"""What each group is asked of a row."""

HOW = (
    f"Say of each row whether it happens ({', '.join(HAPPENS)}), how, by whom, how it goes "
    f"({', '.join(JUDGED)}), and best of all in your own words. Leave empty what nobody can tell."
)
"""What a group reads first."""

_WIDTHS = (2.1, 6.6, 2.4, 4.2, 3.0, 2.4, 5.0)


def head_of(blank: Blank, group: str = "") -> tuple[tuple[str, str], ...]:
    """The head of a chart, as labels and what is known already.

    Args:
        blank: the chart.
        group: whose chart it is, where each group has its own.
    """
    whose = (("Whose view", group),) if group else ()
    return (
        (SOURCE, blank.source),
        *whose,
        ("Method", "workshop"),
        ("Date", ""),
        ("Where", ""),
    )


def as_markdown(blank: Blank) -> str:
    """A table for each group and model.

    Args:
        blank: what `blank_chart` gave.
    """
    return "\n\n".join(_markdown(blank))


def _markdown(blank: Blank) -> Iterator[str]:
    yield f"# What the models ask: {escaped(blank.title)}"
    yield HOW
    for group, name in blank.groups:
        yield f"## {escaped(name)}"
        yield head_mark(CHART)
        yield "\n".join(f"- {label}: {text}".rstrip() for label, text in head_of(blank, group))
        for model in blank.models:
            yield f"### {escaped(model.title)}"
            rows = ("row", "the model asks", *COLUMNS)
            table = [f"| {' | '.join(rows)} |", f"|{' --- |' * len(rows)}"]
            table += [
                f"| {ref} | {escaped(asks)} |{'  |' * len(COLUMNS)}" for ref, asks in model.rows
            ]
            yield "\n".join(table)


def as_word(blank: Blank) -> bytes:
    """A page on its side for each group, with boxes to tick; the same bytes each time.

    Args:
        blank: what `blank_chart` gave.

    Raises:
        MissingExtraError: the extra `office` is not installed.
    """
    from ssm.findings.forms.docx import Paper

    paper = Paper(title=f"What the models ask: {line(blank.title)}", form=CHART, wide=True)
    offers = {2: tuple(HAPPENS), 5: tuple(JUDGED)}
    for number, (group, name) in enumerate(blank.groups):
        if number:
            paper.new_page()
        paper.heading(line(name), 1)
        paper.paragraph(HOW, "small")
        paper.head(head_of(blank, group))
        for model in blank.models:
            paper.heading(line(model.title), 2)
            cells: list[tuple[str, ...]] = [("row", "the model asks", *COLUMNS)]
            cells += [(ref, line(asks), *("",) * len(COLUMNS)) for ref, asks in model.rows]
            paper.grid(cells, _WIDTHS, 2.0, offers)
    return paper.data()


def as_csv(blank: Blank) -> str:
    """One table with columns for each group, after a few lines about the workshop.

    Args:
        blank: what `blank_chart` gave.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows((*head_of(blank), (CHART, "")))
    groups = (f"{group}: {column}" for group, _ in blank.groups for column in COLUMNS)
    writer.writerow(("row", "the model asks", *groups))
    for model in blank.models:
        for ref, asks in model.rows:
            empty = [""] * (len(blank.groups) * len(COLUMNS))
            writer.writerow((ref, guarded(line(asks)), *empty))
    return out.getvalue()
