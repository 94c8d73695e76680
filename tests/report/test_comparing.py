"""The comparison as a page and as a workbook: whole, safe, and every cell leads to its words."""

import base64
import hashlib
import io
import re
from html.parser import HTMLParser
from pathlib import Path

import openpyxl
import pytest

import ssm
from ssm.report.charts import chart_file
from ssm.report.comparing.page import comparison_page
from ssm.report.comparing.workbook import comparison_book

EXAMPLE = Path(__file__).parents[2] / "examples" / "outpatients"
HOSTILE = (
    "<script>alert(1)</script>",
    "</style><b>bold</b>",
    "{{ 1 + 1 }} {% raw %}",
    '" onclick="alert(1)',
    "=HYPERLINK(1)",
    "@SUM(1)",
    "a | b &amp; c",
)
VOID = {"meta", "use", "path", "circle", "input"}


class Seen(HTMLParser):
    """What a browser would see: elements with their attributes, and texts with their rows."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.texts, self.row = [], [], None
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag == "tr":
            self.row = dict(attrs).get("id")

    def handle_endtag(self, tag):
        if tag == "table":
            self.row = None

    def handle_data(self, data):
        self.texts.append((self.row, " ".join(data.split())))


@pytest.fixture(scope="module")
def study():
    """The example with two rounds and several models."""
    return ssm.load(EXAMPLE).study


@pytest.fixture(scope="module")
def found(study):
    """Its comparison."""
    return ssm.compare(study)


@pytest.fixture(scope="module")
def book(study, found):
    """Its workbook, as a reader opens it."""
    return openpyxl.load_workbook(io.BytesIO(comparison_book(found, study)))


def study_with(text):
    """A study in which every label and every quote is one text."""
    return ssm.Study(title=text).add(
        ssm.Stakeholder(id="nurses", label=text),
        ssm.Root(id="m", what="see to it", worldview=text, definition=text),
        ssm.Model(id="m", label=text, activities=[ssm.Activity(id="1", do=text)]),
        ssm.Source(id="int-01", perspective="nurses", method=text, label=text, where=text),
        ssm.Finding(
            id="f1",
            text=text,
            source="int-01",
            document="a.txt",
            start=3,
            end=9,
            about=[ssm.Evidence(row="m/1", happens="yes", how=text, who=[text], criterion=text)],
        ),
        ssm.Finding(id="f2", text=text, about=[]),
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_of_a_study_is_an_element_of_the_page(text):
    """It comes out literally; the only script is ours."""
    made = study_with(text)
    seen = Seen(comparison_page(ssm.compare(made), made))
    tags = {tag for tag, _ in seen.tags}

    assert {"b", "iframe", "object", "img", "link", "base"} & tags == set()
    assert [tag for tag, _ in seen.tags].count("script") == 1
    assert not [name for _, attrs in seen.tags for name in attrs if name.startswith("on")]
    assert sum(" ".join(text.split()) in told for _, told in seen.texts) > 8


def test_the_page_needs_no_other_file_and_runs_only_its_own_script(study, found):
    """Nothing is fetched; the policy names the one script by its hash."""
    text = comparison_page(found, study)
    seen = Seen(text)
    links = [attrs[name] for _, attrs in seen.tags for name in ("href", "src") if name in attrs]
    script = re.search(r"<script>(.*?)</script>", text, re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()

    assert [link for link in links if not link.startswith("#")] == []
    assert re.findall(r"url\((?!data:)[^)]*\)", text) == []
    assert f"script-src 'sha256-{digest}'" in text


def test_links_of_the_page_lead_somewhere_and_rows_have_their_names(study, found):
    """Each row can be linked to by its ref; no id stands there twice."""
    seen = Seen(comparison_page(found, study))
    ids = [attrs["id"] for _, attrs in seen.tags if "id" in attrs]
    links = {attrs["href"][1:] for tag, attrs in seen.tags if tag == "a"}

    assert len(ids) == len(set(ids))
    assert links <= set(ids)
    assert {"model-good-time-3", "model-good-time-3..4", "model-good-time-monitor"} <= set(ids)


def test_two_rows_never_share_a_place():
    """A model named like another with an activity is told apart."""
    study = ssm.Study().add(
        ssm.Model(id="a", activities=[ssm.Activity(id="b-1", do="Ask")]),
        ssm.Model(id="a-b", activities=[ssm.Activity(id="1", do="Answer")]),
    )
    ids = [attrs["id"] for _, attrs in Seen(comparison_page(ssm.compare(study), study)).tags
           if "id" in attrs]  # fmt: skip

    assert {"model-a-b-1", "model-a-b-1.2"} <= set(ids)
    assert len(ids) == len(set(ids))


def test_each_row_of_the_page_holds_its_words_and_where_they_were_said(study, found):
    """Finding, source, view, method, date and place, under the row that they are about."""
    texts = Seen(comparison_page(found, study)).texts
    in_row = [text for row, text in texts if row == "model-good-time-3"]

    for answer in found.chart("good-time").row("3").overall.answers:
        assert answer.text in in_row
        assert any(text.startswith(f"{answer.finding}, {answer.source}") for text in in_row)
    cite = next(text for text in in_row if text.startswith("n8"))
    assert cite == "n8, int-11, Nurses, interview, 2026-06-02, eye clinic"


def test_the_place_in_a_document_is_told_when_it_is_known():
    """So that somebody can read what came before."""
    made = study_with("We wait.")

    assert "a.txt (characters 3 to 9)" in comparison_page(ssm.compare(made), made)


def test_without_a_script_all_is_there_and_nothing_is_offered_that_does_not_work(study, found):
    """Filters wait hidden; no row and no cell does."""
    hidden = [tag for tag, attrs in Seen(comparison_page(found, study)).tags if "hidden" in attrs]

    assert hidden == ["form"]


@pytest.mark.parametrize("kind", ["html", "xlsx"])
def test_the_same_study_gives_the_same_bytes(study, kind):
    """To the last byte, whenever it is made."""
    made = [chart_file(ssm.compare(study), kind, study) for _ in range(2)]

    assert made[0] == made[1]


def test_an_empty_study_has_a_page_and_a_workbook():
    """Nothing to compare is no reason to fall over."""
    empty = ssm.Study()
    found = ssm.compare(empty)

    assert "There is no activity model yet" in comparison_page(found, empty)
    pages = openpyxl.load_workbook(io.BytesIO(comparison_book(found, empty))).sheetnames
    assert pages == ["Contents", "Questions", "Findings"]


def test_each_cell_of_the_workbook_leads_to_exactly_its_findings(found, book):
    """One click selects the lines that the cell was made of."""
    lines = list(book["Findings"].iter_rows(min_row=1, values_only=True))
    for chart in found.charts:
        page = book[chart.title]
        for number, row in enumerate(chart.rows, 2):
            for column, cell in enumerate(row.cells, 3):
                link = page.cell(number, column).hyperlink
                shown = _lines(link.location, lines) if link else []
                assert [line[0] for line in shown] == [answer.cited for answer in cell.answers]
                assert [line[1] for line in shown] == [f"“{a.text}”" for a in cell.answers]
                assert {line[4] for line in shown} <= {chart.label(cell.perspective)}


def test_each_finding_of_the_workbook_leads_back_to_its_row(book):
    """And so does each question."""
    for name in ("Findings", "Questions"):
        page = book[name]
        column = [cell.value for cell in page[1]].index("row") + 1
        for number in range(2, page.max_row + 1):
            cell = page.cell(number, column)
            sheet, line = re.fullmatch(r"'(.*)'!A(\d+)", cell.hyperlink.location).groups()
            told = [each.value for each in book[sheet][int(line)]][:2]
            assert cell.value in (f"{told[0].replace('→', '->')}: {told[1]}", told[1])


@pytest.mark.parametrize("text", HOSTILE)
def test_no_cell_of_the_workbook_is_a_formula(text):
    """Every cell is a text, whatever it begins with, and stays one when it is edited."""
    made = study_with(text)
    data = comparison_book(ssm.compare(made), made)
    cells = [
        cell
        for page in openpyxl.load_workbook(io.BytesIO(data))
        for line in page.iter_rows()
        for cell in line
        if cell.value is not None
    ]

    assert {cell.data_type for cell in cells} == {"s"}
    assert {cell.number_format for cell in cells} == {"@"}
    assert sum(str(cell.value).strip("“”") == text for cell in cells) >= 4


def test_every_sheet_can_be_filtered_scrolled_and_printed(book):
    """Heads stay in sight, every column filters, and the width fits a landscape page."""
    for page in book:
        assert page.freeze_panes in ("A2", "B2", "C2")
        assert page.auto_filter.ref
        assert (page.page_setup.orientation, int(page.page_setup.paperSize)) == ("landscape", 9)
        assert page.sheet_properties.pageSetUpPr.fitToPage
        assert page.print_title_rows == "$1:$1"
        assert all(cell.alignment.wrap_text for line in page.iter_rows() for cell in line
                   if cell.value)  # fmt: skip


def _lines(location, lines):
    first, last = re.fullmatch(r"'Findings'!A(\d+):[A-Z]+(\d+)", location).groups()
    return lines[int(first) - 1 : int(last)]
