"""Deciding works on any study that the model allows: hostile words, odd rows, no rows."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import hostile_texts, studies

import ssm
from ssm.comparison.formats.measure import wide
from ssm.gathering.coders import coders
from ssm.gathering.deciding.desk import Desk
from ssm.gathering.deciding.keys import Part
from ssm.gathering.deciding.queue import Scope, queue
from ssm.gathering.deciding.review import Review
from ssm.gathering.deciding.suggesting import rows_for
from ssm.gathering.sheets.reading import read_sheet
from ssm.gathering.sheets.taking import take
from ssm.gathering.sheets.workbook import workbook
from ssm.gathering.sheets.writing import as_csv
from ssm.report.coders import as_csv as coders_as_csv
from ssm.report.coders import as_json, as_markdown, as_text
from ssm.report.deciding.listing import as_text as listed
from ssm.report.deciding.screens import prompt, screen

WIDTH = 40


def plain(role: str, text: str) -> str:
    """No colour."""
    return text


WORDS = st.one_of(hostile_texts, st.sampled_from(["Obtain paint", "Ask for paint", "paint"]))


@st.composite
def read_studies(draw: st.DrawFn) -> ssm.Study:
    """Studies with rows, findings and a source, all of whose words are somebody's own."""
    phrases = draw(st.lists(WORDS.filter(str.strip), min_size=1, max_size=4))
    ids = [f"f{n}" for n in range(draw(st.integers(1, 4)))]
    activities = [ssm.Activity(id=str(n), do=phrase) for n, phrase in enumerate(phrases, 1)]
    links = ["1 -> 2"] if len(phrases) > 1 else []
    return ssm.Study(
        models=[ssm.Model(id="m", activities=activities, dependencies=links)],
        sources=[ssm.Source(id="s", label=draw(WORDS), method=draw(WORDS))],
        findings=[
            ssm.Finding(id=id_, text=draw(WORDS), source="s", codes=[draw(WORDS)], note=draw(WORDS))
            for id_ in ids
        ],
    )


@settings(max_examples=40)
@given(
    st.one_of(read_studies(), studies()), st.lists(st.sampled_from("12nlrm+bu ypw"), max_size=12)
)
def test_any_study_can_be_decided_on(
    tmp_path_factory: pytest.TempPathFactory, study: ssm.Study, keys: list[str]
) -> None:
    """Screens fit, sheets come back unchanged, and what was decided is laid side by side."""
    folder = tmp_path_factory.mktemp("study")
    ssm.save(study, folder)
    loaded = ssm.load(folder)
    desk = Desk(loaded, by="ann", date="2026-06-01")
    review = Review(desk, queue(desk, Scope(again=True)))
    for key in keys:
        parts = (*review.press(key), Part.FINDING)
        lines = screen(review, parts, WIDTH, plain)
        assert all(wide(line) <= WIDTH for line in lines)
        assert wide(prompt(review, WIDTH).rstrip()) <= WIDTH
        assert not any("\x1b" in line or "\n" in line for line in lines)

    found = rows_for(desk, Scope(again=True), order="useful", top=3)
    assert len(found) == len(study.findings)
    assert listed(desk.study, found, WIDTH)
    for name, data in (
        ("sheet.csv", as_csv(desk, found).encode("utf-8-sig", "replace")),
        ("sheet.xlsx", workbook(desk, found)),
    ):
        path = folder / name
        path.write_bytes(data)
        back = take(desk, read_sheet(path))
        assert (back.taken, back.told) == ((), ()), name

    sides = coders(ssm.load(folder))
    for told in (as_text(sides, WIDTH), as_markdown(sides), coders_as_csv(sides)):
        assert told
    assert set(as_json(sides)["people"]) <= {"ann"}
