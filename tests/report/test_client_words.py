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
from ssm.report.blocks import Card, Fold, Link, Quote, Section
from ssm.report.sections.chapters import chapters
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


def folds(value: Any) -> Iterator[Fold]:
    """All that can be opened, however deep."""
    if isinstance(value, Fold):
        yield value
    if isinstance(value, tuple):
        for each in value:
            yield from folds(each)
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            yield from folds(getattr(value, field.name))


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


def test_a_whole_sentence_in_a_row_has_one_end(client: Any) -> None:
    """No semicolon follows a full stop or a question mark."""
    _, sections = client
    told = list(texts(sections))
    assert len(told) > 100
    assert [text for text in told if re.search(r"[.?!];", text)] == []


def test_findings_are_cited_in_the_order_of_their_numbers(client: Any) -> None:
    """On paper one looks them up by hand."""
    _, sections = client
    cited = [fold.paper.split(", ") for fold in folds(sections) if fold.paper]
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
    told = [str(fold.summary) for fold in folds(sections) if fold.role == "more"]
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
