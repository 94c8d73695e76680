"""Text, Markdown, CSV and JSON: complete, safe to open, and easy to read."""

import csv
import io
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ssm
from ssm.comparison import compare
from ssm.comparison.formats import as_csv, as_json, as_markdown, as_text
from ssm.comparison.formats.markdown import escaped
from ssm.comparison.formats.measure import wide, wrapped
from ssm.findings.formulas import runs, unguarded

FORMS = (as_text, as_markdown, as_csv, lambda found: json.dumps(as_json(found), ensure_ascii=False))
HOSTILE = (
    "a | b",
    "two\nlines",
    "<script>alert(1)</script>",
    "*bold* _too_ `code` ~~gone~~",
    "[a link](http://example.org)",
    "![a picture](x.png)",
    "back\\slash and \\| pipe",
    "a trailing backslash\\",
    "# heading",
    "=HYPERLINK(1)",
    "&amp; entity",
    "$x^2$",
    '"quoted", with comma',
)
WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp", "Zs"])
    | st.just(" "),
    min_size=1,
    max_size=40,
)


def study_with(text):
    """A study in which every label and every quote is one text."""
    return ssm.Study().add(
        ssm.Stakeholder(id="nurses", label=text),
        ssm.Model(id="m", label=text, activities=[ssm.Activity(id="1", do=text)]),
        ssm.Source(id="int-01", perspective="nurses", method=text),
        ssm.Finding(
            id="f1",
            text=text,
            source="int-01",
            about=[ssm.Evidence(row="m/1", happens="yes", how=text, who=[text], criterion=text)],
        ),
        ssm.Finding(id="f2", text=text, about=[]),
    )


@pytest.mark.parametrize("form", FORMS)
def test_every_cell_cites_its_findings_and_every_quote_is_listed(clinic, form):
    """A reader can go from any word of ours to the words of somebody."""
    told = form(compare(clinic, round="before"))

    for finding in clinic.findings:
        if finding.id != "f9":
            assert finding.id in told
            assert finding.text in told
    assert "int-03" in told
    assert "no source given" in told or "finding/f7" in told


@pytest.mark.parametrize("form", FORMS)
def test_the_same_study_gives_the_same_text(clinic, form):
    """To the last sign."""
    assert form(compare(clinic)) == form(compare(clinic))


@pytest.mark.parametrize("width", [40, 60, 80, 120, 150, 200])
@pytest.mark.parametrize("round_", ["before", "after"])
def test_no_line_of_text_is_wider_than_the_terminal(clinic, width, round_):
    """Columns where there is room, lines where there is not."""
    text = as_text(compare(clinic, round=round_), width=width)

    assert max(wide(line) for line in text.splitlines()) <= width
    assert ("---" in text) is (width >= 150)


def test_narrow_text_reads_row_by_row(clinic):
    """Verdict, voices, silence, quotes."""
    text = as_text(compare(clinic, round="before"))
    start = text.index("\n3: Plan")

    assert text[start : start + 420].splitlines()[1:7] == [
        "3: Plan the day in one list",
        "  together: accounts differ between roles; several voices of several roles, by",
        "    several methods; some of it seen; turns on int-03, int-04",
        "  Study team: partly; seen (f3)",
        "  Nurses: yes; told (f5)",
        "  Consultants: no; told (f6)",
    ]


def test_silence_is_told_as_not_asked_and_never_as_no(clinic):
    """And what was said before is said to be from before."""
    row = next(r for r in _csv(compare(clinic)) if r["ref"] == "model/good-time/1")

    assert (row["together"], row["before"]) == ("not asked", "partly")
    assert row["Nurses"] == "not asked"


def test_a_comparison_prints_itself(clinic):
    """In a console as text, in a notebook as Markdown."""
    found = compare(clinic)

    assert str(found) == as_text(found)
    assert found._repr_markdown_() == as_markdown(found)


def test_materiality_is_told_when_a_study_asks_for_more(clinic):
    """The rule stands above what was made by it."""
    bar = ssm.comparison.Materiality(sources=2)

    assert as_text(compare(clinic, materiality=bar)).startswith("It takes 2 voices to make")


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_takes_nothing_of_a_study_for_markup(text):
    """A real parser gives the very text back, in one cell of one table."""
    table, inline = _parsed(as_markdown(compare(study_with(text))))
    plain = " ".join(text.split())

    assert [cell[1] for cell in table if cell[0] == "1"] == [plain]
    assert all(len(cells) == 4 for cells in table)
    assert any(f"“{plain}”" in each for each in inline)


def test_every_cell_of_markdown_leads_to_the_words_behind_it(clinic):
    """A link to each finding that it cites, and an anchor at the end of each link."""
    told = as_markdown(compare(clinic, round="before"))
    anchors = re.findall(r'<a id="([^"]*)"></a>', told)

    assert "([f3](#model-good-time-3-f3))" in told
    assert '<a id="model-good-time-3-f3"></a>“Two lists lay side by side.”' in told
    assert len(anchors) == len(set(anchors))
    assert set(re.findall(r"\]\(#([^)]*)\)", told)) <= set(anchors)


@given(WORDS)
def test_any_text_survives_in_a_markdown_cell(text):
    """Whatever people call their activities."""
    head = "| a |\n| --- |\n| "
    table, _ = _parsed(f"{head}{escaped(text)} |")

    assert table[1:] == [[" ".join(text.split())]]


@pytest.mark.parametrize("text", ["=cmd|' /C calc'!A0", "@x", "-1+1", *HOSTILE])
def test_csv_is_one_table_that_gives_every_text_back(text):
    """RFC 4180, but for the apostrophe that keeps formulas asleep."""
    raw = as_csv(compare(study_with(text)))
    table = list(csv.reader(io.StringIO(raw, newline="")))

    assert {len(line) for line in table} == {len(table[0])}
    assert not any(runs(cell) for line in table for cell in line)
    assert unguarded(table[1][4]) == text
    assert raw.endswith("\r\n")


def test_csv_has_a_line_for_every_row_of_every_round_and_for_what_fits_none(clinic):
    """Nothing that was heard is left out of the table."""
    lines = _csv(compare(clinic))

    assert [line["kind"] for line in lines if not line["model"]] == ["unmatched", "unread"]
    assert [line["round"] for line in lines if line["ref"] == "model/good-time/3"] == [
        "after",
        "before",
    ]
    assert lines[2]["Nurses: findings"] == "f9"


def test_json_has_the_public_shape(clinic):
    """Keys are only ever added to."""
    shape = as_json(compare(clinic, round="before"))
    (model,) = shape["models"]
    row = next(row for row in model["rows"] if row["ref"] == "model/good-time/4..5")
    cell = row["cells"]["patients"]

    assert json.loads(json.dumps(shape)) == shape
    assert (model["ref"], model["round"]) == ("model/good-time", "before")
    assert {"ref", "kind", "cells", "overall", "agenda"} <= set(row)
    assert {"verdict", "happens", "judged", "sources", "findings"} <= set(cell)
    assert (row["kind"], cell["verdict"], cell["findings"]) == ("dependency", "absent", ["f2"])
    assert cell["happens"] == {"yes": [], "partly": [], "no": ["int-02"], "unclear": []}
    assert row["agenda"][0].keys() >= {"question", "whom", "because"}
    assert [quote["finding"] for quote in shape["unmatched"]] == ["f4"]
    assert next(q for q in shape["findings"] if q["finding"] == "f7")["source"] is None


def test_json_keeps_earlier_rounds_inside_the_newest(clinic):
    """Before and now in one document, each quote once."""
    shape = as_json(compare(clinic))
    (model,) = shape["models"]
    ids = [quote["finding"] for quote in shape["findings"]]

    assert [chart["round"] for chart in model["earlier"]] == ["before"]
    assert model["rows"][2]["was"] == "contested"
    assert len(ids) == len(set(ids))
    assert {"f1", "f9"} <= set(ids)


def test_text_keeps_a_terminal_from_being_steered():
    """Escape codes and marks that turn the reading order come out as signs."""
    text = as_text(compare(study_with("red \x1b[31m \u202e back")))

    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "red �[31m � back" in text


@given(WORDS, st.integers(4, 40))
def test_wrapping_loses_no_sign_and_keeps_its_width(text, width):
    """Long words are cut where they must be."""
    lines = list(wrapped(text, width))

    assert "".join(lines).replace(" ", "") == "".join(text.split())
    assert all(wide(line) <= width for line in lines)


def test_an_empty_study_is_told_in_every_form():
    """Nothing to compare is no reason to fall over."""
    found = compare(ssm.Study())

    assert all(form(found) for form in FORMS)


def _csv(found):
    return list(csv.DictReader(io.StringIO(as_csv(found), newline="")))


def _parsed(text):
    """Tables as lists of cells, and all inline text, as a Markdown parser reads them."""
    markdown = pytest.importorskip("markdown_it").MarkdownIt("commonmark", {"html": True})
    tokens = markdown.enable(["table", "strikethrough"]).parse(text)
    rows, inline = [], []
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.type == "tr_open":
            rows.append([])
        if token.type == "inline":
            assert {child.type for child in token.children if not _leads(child)} <= {
                "text", "text_special", "softbreak", "strong_open", "strong_close",
            }  # fmt: skip
            plain = "".join(child.content for child in token.children if not _leads(child))
            inline.append(plain)
            if before is not None and re.match("t[dh]_open", before.type):
                rows[-1].append(plain)
    return rows, inline


def _leads(token):
    """Whether a token is a link of ours to an anchor, or an anchor of ours."""
    if token.type == "html_inline":
        return re.fullmatch(r'<a id="[a-z0-9._-]+">|</a>', token.content) is not None
    return token.type == "link_close" or (
        token.type == "link_open" and re.fullmatch("#[a-z0-9._-]+", token.attrs["href"]) is not None
    )
