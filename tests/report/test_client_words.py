"""What a client reads in a report: open questions, names and days, and no source told twice."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import attrs
import pytest
from generated import words_of

import ssm
from ssm.comparison.answers import natural
from ssm.model.study import Study
from ssm.report.agenda.document import chapters_of
from ssm.report.blocks import Card, Fold, Link, Para, Quote, Section
from ssm.report.sections.chapters import chapters
from ssm.report.sections.comparison import comparison
from ssm.report.sections.customers import layers_and_pairs
from ssm.report.sections.matter import matter_of

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
STUDIES = ("outpatients", "customers", "fence")
CLOSED = re.compile(r"^(is|are|does|do|did|was|were|has|have|can|could|will)\b[^?]*\?")
REF = re.compile(r"\b(?:model|root|change|debate|finding|source)[/ ][a-z0-9-]+[0-9]\b|->")
DAY = re.compile(r"\b20\d\d-\d\d(?:-\d\d)?\b")
QUOTED = re.compile(r"“[^”]*”")
ENDS = re.compile(r"(?<=[.!?;:)])\s+")
MARGINS = ((Card, "note"), (Fold, "paper"))
UNLIKE = ("Is this a picture of", "Is that the point?")
"""Openers that name both answers, or leave the point to whoever looks."""


@pytest.fixture(scope="module", params=STUDIES)
def client(request: pytest.FixtureRequest) -> tuple[Study, tuple[Section, ...]]:
    """An example, and all that is handed to its client: the report, and the agenda."""
    study = ssm.load(EXAMPLES / request.param).study
    return study, (*chapters(matter_of(study)), *chapters_of(ssm.agenda(study)))


def texts(value: Any, *, margin: bool = True) -> Iterator[str]:
    """The sentences of a block, however deep; links in them as they are read."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple) and value and all(isinstance(p, (str, Link)) for p in value):
        yield "".join(p if isinstance(p, str) else p.text for p in value)
    elif isinstance(value, tuple):
        for each in value:
            yield from texts(each, margin=margin)
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            hidden = field.name in ("anchor", "ref", "role", "mark")
            aside = (type(value), field.name) in MARGINS
            hidden = hidden or (not margin and aside)
            if not hidden:
                yield from texts(getattr(value, field.name), margin=margin)


def held(value: Any, kind: type) -> Iterator[Any]:
    """All blocks of a kind, however deep."""
    if isinstance(value, kind):
        yield value
    if isinstance(value, tuple):
        for each in value:
            yield from held(each, kind)
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            yield from held(getattr(value, field.name), kind)


def own(study: Study) -> set[str]:
    """All that a study says itself, whole and sentence by sentence."""
    told = {text.strip("“”") for text in words_of(study)}
    return told | {each for text in told for each in ENDS.split(text)}


def test_no_question_for_a_client_can_be_answered_with_yes(client: Any) -> None:
    """Whoever is asked whether something is done, says so; whoever is asked what, tells."""
    study, sections = client
    said = own(study)
    ours = (QUOTED.sub("…", text) for text in texts(sections) if text.lower() not in said)
    closed = {
        each
        for text in ours
        for each in ENDS.split(text)
        if CLOSED.match(each.lower())
        and not each.startswith(UNLIKE)
        and each.strip(" .;").lower() not in said
    }

    assert closed == set()


def test_a_client_reads_names_and_days_and_no_refs(client: Any) -> None:
    """Ids stand in margins: beside sources and findings, and where paper leads to those."""
    study, sections = client
    ids = {each.id for each in (*study.sources, *study.findings) if not each.id.isalpha()}
    named = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(ids)))})(?![\w-])")
    said = own(study)
    read = [text for text in texts(sections, margin=False) if text.lower() not in said]

    assert [text for text in read if named.search(text)] == []
    assert [text for text in read if REF.search(text) or DAY.search(text)] == []


def test_no_title_is_cut(client: Any) -> None:
    """On paper nobody can point at what is left out of it."""
    study, sections = client
    said = own(study)
    assert [text for text in texts(sections) if "…" in text and text.lower() not in said] == []


def test_a_chart_says_once_that_much_of_it_is_broadly_told(client: Any) -> None:
    """Above it; a row says only what is otherwise."""
    study, _ = client
    broad = "several voices of several roles, by several methods"
    told = list(texts(tuple(filter(None, [comparison(matter_of(study))]))))
    assert {text.partition(" of ")[0] for text in told if broad in text} <= {"What was said"}
    assert any("on one voice" in text for text in told) is bool(told)
    assert [text for text in told if "several roles" in text and broad not in text] == []


def test_a_reason_is_a_sentence(client: Any) -> None:
    """Whoever something is said of is not the cause of it."""
    _, sections = client
    reasons = [text for text in texts(sections) if text.startswith("because ")]
    assert [text for text in reasons if text.startswith("because of ")] == []


def test_what_nobody_knows_outside_our_trade_is_not_said(client: Any) -> None:
    """Words of the format, and of logic."""
    _, sections = client
    words = re.compile(r"judged (?:\w+ and )?mixed|\bmoot\b")
    assert [text for text in texts(sections) if words.search(text)] == []


def test_many_names_in_a_row_are_a_list(client: Any) -> None:
    """No paragraph consists of titles."""
    _, sections = client
    notes = ["".join(texts(each.words)) for each in held(sections, Para) if each.role == "note"]
    assert notes
    assert [text for text in notes if text.count("“") > 6] == []


def test_who_wants_what_is_a_table_with_something_in_each_row(client: Any) -> None:
    """Its heads can be read alone."""
    study, _ = client
    for grid in layers_and_pairs(matter_of(study))[1:]:
        assert grid.heads == ("Who", "of whom", "wants from them", "wants for them")
        for row in grid.rows:
            assert any(cell.role != "unknown" for cell in row.cells)


def test_a_whole_sentence_in_a_row_has_one_end(client: Any) -> None:
    """No semicolon follows a full stop or a question mark."""
    _, sections = client
    told = list(texts(sections))
    assert len(told) > 100
    assert [text for text in told if re.search(r"[.?!];", text)] == []


def test_findings_are_cited_in_the_order_of_their_numbers(client: Any) -> None:
    """On paper one looks them up by hand."""
    _, sections = client
    cited = [fold.paper.split(", ") for fold in held(sections, Fold) if fold.paper]
    assert max(map(len, cited)) > 2
    assert cited == [sorted(set(row), key=natural) for row in cited]


def test_no_chapter_begins_with_what_only_a_screen_can_do(client: Any) -> None:
    """What stands above a chapter is printed with it."""
    _, sections = client
    leads = [section.lead for section in sections]
    assert any("cell" in lead for lead in leads)
    assert [lead for lead in leads if re.search(r"Open an? |[Cc]lick|[Pp]ress ", lead)] == []


def test_a_fold_begins_with_a_capital(client: Any) -> None:
    """But within a row of a table."""
    _, sections = client
    told = [str(fold.summary) for fold in held(sections, Fold) if fold.role == "more"]
    assert len(told) > 3
    assert [text for text in told if text[:1].islower()] == []


def test_a_source_is_not_told_line_after_line(client: Any) -> None:
    """Of two quotations in a row that were heard together, the second says so in two words."""
    _, sections = client

    def rows(value: Any) -> Iterator[list[Quote]]:
        if isinstance(value, tuple):
            yield [each for each in value if isinstance(each, Quote) and each.cite]
            for each in value:
                yield from rows(each)
        elif attrs.has(type(value)):
            for field in attrs.fields(type(value)):
                yield from rows(getattr(value, field.name))

    told = [["".join(texts(quote.cite)) for quote in row] for row in rows(sections)]
    again = [row for row in told if any(a == b != "there too" for a, b in pairwise(row))]

    assert again == []
