"""What walks show stands beside what findings say, and nothing of either is lost."""

import json

import pytest

from ssm.comparison import Answer, Cell, compare, said
from ssm.comparison.formats import as_csv, as_json, as_markdown, as_text
from ssm.model.words import Basis, Happens

ROW = "model/good-time/3"


def seen(finding=None, source="walk/monday", row=ROW, **more):
    """A step of a walk, as an answer."""
    fields = {"text": "The clerk opened both lists", "perspective": "us", "happens": Happens.YES}
    fields |= {"basis": Basis.SEEN, "walk": "walk/monday", **more}
    return Answer(finding=finding, source=source, row=row, **fields)


@pytest.fixture
def walked(clinic, monkeypatch):
    """The comparison of the clinic with a walk of one step."""

    def compared(*answers, **options):
        monkeypatch.setattr(said, "walk_answers", lambda study, told: answers)
        return compare(clinic, **options)

    return compared


def test_a_step_is_a_voice_and_no_finding(walked):
    """Lists of findings stay lists of findings; the walk is named beside them."""
    cell = walked(seen(), round="before").chart("good-time").row("3").overall

    assert cell.walks == ("walk/monday",)
    assert None not in cell.findings
    assert "walk/monday" in cell.yes
    assert cell.cited == ("f3", "f5", "f6", "walk/monday")


def test_a_step_that_is_a_finding_with_a_reading_adds_nothing(walked):
    """Somebody has read f3 as partly; that it happened at all does not make it a yes."""
    row = walked(seen("f3", "obs-1"), round="before").chart("good-time").row("3")

    assert (row.overall.walks, row.overall.yes) == ((), ("int-03",))


def test_a_step_is_a_voice_in_the_round_of_its_day(clinic, walked):
    """A walk in June says nothing of March."""
    june = clinic["int-05"].date
    chart = walked(seen(date=june)).chart("good-time")

    assert chart.row("3").overall.walks == ("walk/monday",)
    assert chart.earlier[0].row("3").overall.walks == ()


@pytest.mark.parametrize(
    "form", [as_text, as_markdown, as_csv, lambda found: json.dumps(as_json(found))]
)
def test_every_format_names_the_walk_and_gives_its_words(walked, form):
    """A reader can go from the cell to the account."""
    told = form(walked(seen(), round="before"))

    assert "The clerk opened both lists" in told
    assert "walk monday" in told or "walk/monday" in told


def test_a_walk_is_named_once_however_many_steps_it_has():
    """Two steps of one walk are one source."""
    cell = Cell.of([seen(), seen(text="They opened them again")])

    assert (cell.yes, cell.cited, cell.step) == (("walk/monday",), ("walk/monday",), 1)
