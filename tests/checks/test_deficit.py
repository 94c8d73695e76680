"""Marks and questions: what counts as judging a situation by a model, and what does not."""

import re
from pathlib import Path

import pytest

import ssm
from ssm.checks import check
from ssm.checks.language.deficit import deficit_hinted, deficit_said
from ssm.files.read import read
from ssm.model.loaded import Loaded

EXAMPLES = Path(__file__).parents[2] / "examples"
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|`[^`]*`")


@pytest.mark.parametrize(
    "text",
    [
        "Gap: not done",
        "GAP - no owner",
        "There is a serious gap between model and reality",
        "A gap in the handover",
        "This is a clear gap",
        "Non-compliant with activity 3",
        "The depot does not comply",
        "Deficient: nobody sets criteria",
        "A deficiency in planning",
        "Reception fails to tell patients the time",
        "The committee failed to ask the tenants",
        "Failure to monitor the work",
        "Falls short of what the model has",
        "Not done, although the model requires it",
        "Done, but not in line with the model",
        "According to the model drivers are told first",
        "This should be done every week",
        "Clubs should have a plan by now",
        "Checks must be introduced here",
        "Inadequate records",
        "The way they plan is inadequate",
        "This is not best practice",
        "Why do the clerks fail to look at the form?",
        "How can nurses be made to follow the list?",
        "How do we close this gap?",
        "How do we bring the wards into line with the plan?",
    ],
)
def test_a_text_that_marks_a_situation_is_known(text: str) -> None:
    """It speaks as if the model were what ought to be."""
    assert deficit_said(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "Not done. Who would want it? What happens instead?",
        "Nobody does it",
        "No, the porter has the key",
        "Only on Mondays, by whoever is in",
        "By letter, half of which arrive",
        "Whose list counts on the day?",
        "Who should decide when the boat goes out?",
        "What should be done first, and who would say so?",
        "What happens to those who do not come?",
        "Who hears of it when a pump fails to start?",
        "What becomes of a parcel whose driver failed to find the house?",
        "How long may the gap between two buses be?",
        "Where does our fence end for somebody who sees the other side?",
        "When has a letter come back: when it is written, or when it is read?",
        "Why do some families come twice?",
        "How do beekeepers learn what their neighbours spray?",
        "Of twenty files, seven held a copy",
        "Two of nine lambs had no mark",
        "A model of seven lines was enough to find the question that mattered",
        "The rows nobody had been asked about made the best questions",
        "We drew the boundary too narrow",
        "One list did not end the quarrel; it moved it",
        "People talk longer when they hear what became of the last talk",
        "The nurses' list leads for three months",
        "Start with reception; they know where letters go",
    ],
)
def test_a_text_that_asks_or_tells_is_left_alone(text: str) -> None:
    """What is not done may be said, and what should be may be asked."""
    assert deficit_said(text) is None


@pytest.mark.parametrize("text", ["Missing", "Lacking", "Poorly", "Wrongly, and late", "Absent"])
def test_where_one_says_how_a_mark_in_place_of_a_way_is_known(text: str) -> None:
    """In other places such words may tell what somebody saw."""
    assert deficit_said(text, how=True) is not None
    assert deficit_said(f"One letter was {text.lower()}") is None


@pytest.mark.parametrize(
    "text",
    [
        "We should have asked the night shift first",
        "We failed to hear the neighbours before the drawing",
        "The nurses said that the list should be theirs",
        "Both lists should be kept at one desk",
    ],
)
def test_what_was_learned_or_said_in_a_room_may_demand(text: str) -> None:
    """It may be about ourselves, or somebody's own words; a finding of ours may not."""
    assert deficit_said(text, demands=False) is None
    assert deficit_said(text) is not None


STUDY = """
ssm: 1
inquiry: {{client: club, practitioner: us}}
stakeholders: {{us: {{is: practitioner}}, club: {{is: group}}, rowers: {{is: group}}}}
models: {{row: {{activities: {{1: "Mend boats", 2: "Row"}}, dependencies: [1 -> 2]}}}}
sources:
  o: {{perspective: us, method: observation}}
  t: {{perspective: rowers, method: talk}}
findings:
  - {{id: seen, text: "{seen}", source: o, about: {{row/1: {{happens: partly, how: "{how}"}}}}}}
  - {{id: told, text: "{told}", source: t, about: {{row/1: no}}, note: "{note}"}}
debate: {{d: {{about: [row/1], question: "{question}"}}}}
changes: {{c: {{what: "{what}"}}}}
learning: {{l: {{text: "{learned}"}}}}
"""
SOUND = {
    "seen": "Four boats lay upside down, two with a hole",
    "how": "by whoever sails next, with tape",
    "told": "We should be ashamed, there is a gap in every hull",
    "note": "said with a laugh",
    "question": "Whose hole is it: who made it, or who rows next?",
    "what": "Two rowers mend one boat on the first Saturday",
    "learned": "Tape is a way of talking about money",
}
FAULTS = [
    ("seen", "Deficient: the boats are not mended", "finding/seen"),
    ("how", "should be done weekly", "finding/seen"),
    ("note", "fails to meet activity 1", "finding/told"),
    ("question", "Why is the gap in mending not closed?", "debate/d"),
    ("what", "Bring mending into line with the model", "change/c"),
    ("learned", "The club falls short of the model", "learning/l"),
]


def told(**texts: str) -> list[str]:
    """Where the rule on marks speaks in a small study with some of its texts changed."""
    got = read(STUDY.format(**(SOUND | texts)))
    assert got.problems == ()
    held = Loaded(study=got.study, problems=(), where=got.where, texts=got.texts)
    return [problem.ref or "" for problem in check(held, select=["CP06"]).problems]


def test_people_may_say_what_they_like_in_their_own_words() -> None:
    """The sound study holds a quotation full of such words."""
    assert told() == []


@pytest.mark.parametrize(("field", "text", "ref"), FAULTS, ids=[one[0] for one in FAULTS])
def test_a_single_mark_is_found_where_it_stands(field: str, text: str, ref: str) -> None:
    """In every place where those who study write."""
    assert told(**{field: text}) == [ref]


def test_many_small_hints_are_found_once() -> None:
    """More than half of the notes, none of which would be a mark by itself."""
    hints = {
        "seen": "Ten hulls, all in poor shape",
        "note": "said with a laugh, wrong day",
        "question": "What is lacking on the slip?",
        "learned": "Tape is missing where money is",
    }

    assert all(deficit_hinted(text) and deficit_said(text) is None for text in hints.values())
    assert told(**hints) == ["study"]


@pytest.mark.parametrize("example", ["fence", "outpatients", "customers"])
def test_what_the_comparison_says_of_its_own_gives_no_marks(example: str) -> None:
    """Our sentences pass the rule that we ask others to heed; quotations may say anything."""
    study = ssm.load(EXAMPLES / example)
    own = QUOTED.sub("…", str(ssm.compare(study)))
    spoken = {text for finding in study.study.findings for text in (finding.text,)}
    lines = [line for line in own.splitlines() if not any(text in line for text in spoken)]
    questions = [
        question
        for chart in ssm.compare(study).charts
        for row in chart.rows
        for question in row.questions
    ]

    assert [line for line in (*lines, *questions) if deficit_said(QUOTED.sub("…", line))] == []
