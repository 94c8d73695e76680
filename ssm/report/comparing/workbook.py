"""The comparison as a workbook: a sheet a model, whose cells lead to the words and back."""

from collections.abc import Sequence

from ssm.comparison import Answer, Cell, Chart, Comparison, Row
from ssm.comparison.formats.beside import beside
from ssm.comparison.formats.leftovers import leftovers
from ssm.comparison.formats.words import cell_words, preface, together
from ssm.comparison.questions import Question
from ssm.model.sentence import listed, sentence_of
from ssm.model.study import Study
from ssm.model.titles import root_of
from ssm.model.words import Verdict
from ssm.report.comparing.book import Leaf, Sheet, book, place
from ssm.report.comparing.origins import Origins
from ssm.report.comparing.places import Lines, Places, places_of
from ssm.report.names import day
from ssm.report.words import evidence_words

__all__ = ["comparison_book"]

TITLE = "What the models ask, and what was said"
CONTENTS, QUESTIONS, OUTSIDE, FINDINGS = "Contents", "Questions", "Outside the models", "Findings"
_FINDINGS = (
    ("finding", 9),
    ("words", 60),
    ("model", 20),
    ("row", 34),
    ("perspective", 16),
    ("says", 34),
    ("who, as said", 18),
    ("source of the words", 10),
    ("method", 14),
    ("date", 11),
    ("where", 18),
    ("document", 24),
)
_OUTSIDE = (
    ("", 26),
    ("set apart by", 26),
    ("finding", 9),
    ("words", 70),
    ("where it was said", 50),
)
_QUESTIONS = (
    ("model", 20),
    ("row", 34),
    ("question", 60),
    ("for", 26),
    ("because", 34),
    ("answer", 40),
)
_NO = Leaf("")


def comparison_book(found: Comparison, study: Study) -> bytes:
    """A comparison as a workbook; the same bytes for the same study.

    There is a sheet for each model with a column for each perspective, and sheets for the
    questions, for what no model covers, and for the findings with all that is known of them.

    Args:
        found: what `compare` gave.
        study: what it was made of: for its title, and where words were said.

    Raises:
        MissingExtraError: the extra `office` is not installed.
    """
    places, origins = places_of(found, (CONTENTS, QUESTIONS, OUTSIDE, FINDINGS)), Origins(study)
    sheets = [_contents(found, study, places)]
    sheets += [_chart(chart, places) for chart in found.charts]
    sheets.append(_questions(found, places))
    outside = _outside(found, origins)
    if outside.lines:
        sheets.append(outside)
    sheets.append(_findings(found, places, origins))
    return book(sheets, title=f"{TITLE}: {study.title}" if study.title else TITLE)


def _contents(found: Comparison, study: Study, places: Places) -> Sheet:
    lines = [[Leaf(study.title or "A study", look="strong"), _NO]]
    if study.settings.as_of:
        lines.append([Leaf("As of"), Leaf(day(study.settings.as_of))])
    if study.masks and study.masks.told:
        lines.append([Leaf("Shared"), Leaf(study.masks.told)])
    lines.append([Leaf("How to read it"), Leaf(f"{preface(found)} {_HOW}")])
    for chart in found.charts:
        told = [text for text in (chart.period, _sentence(chart, study)) if text]
        tab = places.tabs[chart.model]
        lines.append([Leaf(chart.title, place(tab, 1)), Leaf("\n".join(told))])
    lines.append([Leaf(QUESTIONS, place(QUESTIONS, 1)), Leaf(_ASKED)])
    if leftovers(found):
        lines.append([Leaf(OUTSIDE, place(OUTSIDE, 1)), Leaf(_BEYOND)])
    lines.append([Leaf(FINDINGS, place(FINDINGS, 1)), Leaf(_WORDS)])
    return Sheet(name=CONTENTS, heads=(TITLE, ""), widths=(38, 90), lines=lines)


_HOW = (
    "A click on a cell leads to the words behind it, and from there back to the row. A model is "
    "a device to ask questions with; nobody has to follow it."
)
_ASKED = "What is still open, row by row, with whom to ask, and room for the answers."
_BEYOND = "What people spoke of that no row of these models takes up."
_WORDS = "Every statement in its own words, and where it was said."


def _sentence(chart: Chart, study: Study) -> str:
    model = study.index.parts.get(f"model/{chart.model}")
    root = root_of(study, model) if model is not None else None
    return (sentence_of(study, root) or "") if root is not None else ""


def _chart(chart: Chart, places: Places) -> Sheet:
    heads = ("row", "what the model asks about", *chart.labels, "taken together", "to ask next")
    widths = (9, 36, *(18 for _ in chart.labels), 36, 12)
    lines = [_line(row, chart, places) for row in chart.rows]
    tab = places.tabs[chart.model]
    return Sheet(name=tab, heads=heads, widths=widths, lines=lines, still=2)


def _line(row: Row, chart: Chart, places: Places) -> list[Leaf]:
    said = "\n".join((together(row), *beside(row, chart)))
    asked = places.asked.get(row.ref)
    return [
        Leaf(row.name.replace("->", "→"), look="strong"),
        Leaf(row.text, look="strong"),
        *(_voice(row, cell, places) for cell in row.cells),
        Leaf(said, _to(places.cells.get((row.ref, None)))),
        Leaf("to ask", place(QUESTIONS, asked.first, asked.last, len(_QUESTIONS)))
        if asked
        else _NO,
    ]


def _voice(row: Row, cell: Cell, places: Places) -> Leaf:
    block = places.cells.get((row.ref, cell.perspective))
    silent = cell.verdict is Verdict.UNKNOWN and not cell.answers
    return Leaf(cell_words(cell), _to(block), "soft" if silent else "plain")


def _to(block: Lines | None) -> str:
    return place(FINDINGS, block.first, block.last, len(_FINDINGS)) if block else ""


def _questions(found: Comparison, places: Places) -> Sheet:
    lines = [
        _question(chart, row, question, places)
        for chart in found.charts
        for row in chart.rows
        for question in row.agenda
    ]
    return _sheet(QUESTIONS, _QUESTIONS, lines)


def _question(chart: Chart, row: Row, question: Question, places: Places) -> list[Leaf]:
    return [
        Leaf(chart.title),
        _back(chart, row, places),
        Leaf(question.ask),
        Leaf(listed(question.whom)),
        Leaf(question.because),
        _NO,
    ]


def _back(chart: Chart, row: Row, places: Places) -> Leaf:
    to = place(places.tabs[chart.model], places.rows[row.ref])
    return Leaf(row.text if row.kind == "control" else f"{row.name}: {row.text}", to)


def _outside(found: Comparison, origins: Origins) -> Sheet:
    chart = found.charts[0] if found.charts else None
    lines = [
        [
            Leaf(left.heading),
            Leaf(words),
            Leaf(quote.cited),
            Leaf(f"“{quote.text}”"),
            Leaf(origins.of(quote, chart)),
        ]
        for left in leftovers(found)
        for words, quotes in left.groups
        for quote in quotes
    ]
    return _sheet(OUTSIDE, _OUTSIDE, lines)


def _findings(found: Comparison, places: Places, origins: Origins) -> Sheet:
    lines = [
        _finding(chart, row, answer, places, origins)
        for chart in found.charts
        for row in chart.rows
        for cell in row.cells
        for answer in cell.answers
    ]
    return _sheet(FINDINGS, _FINDINGS, lines)


def _finding(
    chart: Chart, row: Row, answer: Answer, places: Places, origins: Origins
) -> list[Leaf]:
    source = answer.source if answer.has_source else "not stated"
    texts: Sequence[str] = (
        chart.label(answer.perspective),
        evidence_words(answer),
        ", ".join(chart.label(who) for who in answer.who),
        source,
        answer.method or "",
        answer.date.isoformat() if answer.date else "",
        answer.where or "",
        origins.document(answer),
    )
    words = Leaf(f"“{answer.text}”")
    title = Leaf(chart.title)
    return [Leaf(answer.cited), words, title, _back(chart, row, places), *map(Leaf, texts)]


def _sheet(name: str, columns: Sequence[tuple[str, int]], lines: list[list[Leaf]]) -> Sheet:
    heads, widths = zip(*columns, strict=True)
    return Sheet(name=name, heads=heads, widths=widths, lines=lines, still=1)
