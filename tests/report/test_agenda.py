"""From debate to action: every row once, every side in its words, nothing decided for people."""

import io
import json
import re
from pathlib import Path

import docx
import pytest

import ssm
from ssm.report.agenda.data import as_json
from ssm.report.agenda.document import agenda_file, as_html, as_markdown, as_text
from ssm.report.agenda.standing import Grounds

EXAMPLES = Path(__file__).parents[2] / "examples"
KINDS = ("text", "md", "json", "html", "docx")


@pytest.fixture(scope="module")
def clinic():
    """The example with two rounds."""
    return ssm.load(EXAMPLES / "outpatients").study


@pytest.fixture(scope="module")
def found(clinic):
    """Its agenda."""
    return ssm.agenda(clinic)


def said(*stances, row="1", source="int", judged=None, basis=None):
    """Findings about one row, each from a source of its own."""
    return [
        ssm.Finding(
            id=f"f{row.replace('..', '-to-')}-{n}",
            text=f"Words {n}.",
            source=f"{source}-{n}",
            about=[ssm.Evidence(row=f"m/{row}", happens=stance, judged=how, basis=base)],
        )
        for n, (stance, how, base) in enumerate(
            zip(stances, judged or [None] * 9, basis or [None] * 9, strict=False)
        )
    ]


def study_of(*parts):
    """Two activities, one before the other, and some parts."""
    return ssm.Study().add(
        ssm.Stakeholder(id="nurses"),
        ssm.Stakeholder(id="doctors"),
        ssm.Root(id="m", what="ask", beneficiaries=["nurses"], owners=["doctors"]),
        ssm.Model(
            id="m",
            activities=[ssm.Activity(id="1", do="Ask"), ssm.Activity(id="2", do="Answer")],
            dependencies=["1 -> 2"],
        ),
        ssm.Source(id="int-0", perspective="nurses"),
        ssm.Source(id="int-1", perspective="doctors"),
        *parts,
    )


@pytest.mark.parametrize(
    ("findings", "gist"),
    [
        (said("yes", "no"), "accounts-differ"),
        (said("yes", "partly", basis=["told", "seen"]), "seen-and-told-differ"),
        (said("no", "no"), "said-not-to-happen"),
        (said("yes", "yes", judged=["well", "badly"]), "judged-apart"),
        (said("yes"), "one-voice"),
        (said("yes", "yes"), None),
        ([], None),
    ],
)
def test_a_row_is_a_point_by_what_it_shows(findings, gist):
    """What shows most decides; where people say the same, and several do, there is none."""
    found = ssm.agenda(study_of(*findings))

    assert [str(point.gist) for point in found.points] == ([gist] if gist else [])


def test_an_inference_is_a_point():
    """The later is done, the earlier is not: how then?"""
    study = study_of(
        *said("no", "no"),
        *said("yes", "yes", row="2"),
        *said("unclear", row="1..2"),
    )
    gists = {point.ref: str(point.gist) for point in ssm.agenda(study).points}

    assert gists["model/m/1..2"] == "inferred"


def test_each_row_is_told_once_and_each_side_in_its_words(found):
    """Nobody's words are left out of the data; a row that nobody spoke of is no point."""
    refs = [point.ref for point in found.points]

    assert len(refs) == len(set(refs))
    for point in found.points:
        told = [answer for side in point.sides for answer in side.answers]
        assert sorted(told, key=id) == sorted(point.row.overall.answers, key=id)
        assert told


def test_a_dispute_of_an_earlier_round_is_not_over_because_nobody_asked_again(found):
    """It stays a point, and it is said when it was heard."""
    point = next(point for point in found.points if point.ref == "model/good-time/8")

    assert point.gist == "accounts-differ"
    assert "heard in March; not asked again since" in point.told


def test_a_point_knows_the_debate_that_takes_it_up(found):
    """So that nobody puts the same question twice."""
    by_ref = {point.ref: point.debate for point in found.points}

    assert by_ref["model/good-time/3"] == ("debate/d1",)
    assert "taken up: Whose list counts on the day?" in as_text(found, 100)


def test_where_a_definition_is_to_be_revised_it_stands_there(found):
    """The definition of the model that opens the row up, with the note that says why."""
    told = next(told for told in found.debate if told.point.id == "d6")

    assert [root.id for root in told.roots] == ["know-times"]
    assert "the definition in question: Known visit times: A system" in as_text(found, 400)


def test_an_accommodation_says_who_has_not_been_heard_on_it(clinic, found):
    """Of those round the definitions that it goes back to."""
    trial = next(told for told in found.accommodations if told.item.id == "trial")

    assert dict(trial.unnamed) == {"patients": "for whom it is done"}
    named = ssm.agenda(
        clinic.replace(
            "trial", stands=[*trial.item.stands, ssm.Stand(who="patients", text="glad of it")]
        )
    )
    assert dict(named.accommodations[0].unnamed) == {}


def test_a_change_rests_on_rows_and_words_and_not_on_all_there_is(clinic, found):
    """The way down ends at the definitions: what they rest on is the ground of the study."""
    change = next(told for told in found.changes if told.item.id == "shared-list")

    assert "model/good-time/3" in change.ground.rows
    assert {"f3", "n8"} <= {ref.removeprefix("finding/") for ref in change.ground.findings}
    assert change.learned == ("learning/l1", "learning/l2")
    assert Grounds(clinic).of("change/own-hour").findings != ()
    assert "finding/f3" not in Grounds(clinic).of("change/own-hour").findings


def test_what_changes_leave_unsaid_is_a_question_without_a_code():
    """In the words of the rules, and nothing of a check in them."""
    study = study_of(
        *said("yes", "no"),
        ssm.Debate(id="d1", about=["m/1"], question="Who asks?", outcome="change"),
        ssm.Change(id="slip", what="A slip", because=["d1"], status="agreed"),
    )
    asked = [one.ask for one in ssm.agenda(study).open]

    assert any("Has it been settled" in ask for ask in asked)
    assert not [ask for ask in asked if re.search(r"\b[A-Z]{2}[0-9]{2}\b|\(got ", ask)]


def test_what_is_left_unasked_on_purpose_stays_unasked():
    """A waiver is heeded here as it is by the checks."""
    change = ssm.Change(
        id="slip",
        what="A slip",
        because=["m/1"],
        status="done",
        waive=[ssm.Waiver(rule=code, reason="For September.") for code in
               ("CH02", "CH04", "CH05", "CH07")],
    )  # fmt: skip

    assert ssm.agenda(study_of(*said("yes", "no"), change)).open == ()


@pytest.mark.parametrize("kind", KINDS)
def test_every_format_tells_all_of_it_in_the_same_bytes_each_time(clinic, found, kind):
    """Points, debate, accommodations, changes, learning, what is open."""
    data = agenda_file(found, kind)
    told = _words(data, kind)

    assert data == agenda_file(ssm.agenda(clinic), kind)
    for part in (*clinic.debate, *clinic.accommodations, *clinic.changes, *clinic.learning):
        words = next(
            text for text in (getattr(part, name, None) for name in ("question", "text", "what"))
            if text
        )  # fmt: skip
        assert words in told


def test_the_page_has_no_dead_link(found):
    """What stands elsewhere in the report is named in plain words."""
    page = as_html(found)
    ids = set(re.findall(r'\bid="([^"]*)"', page))

    assert set(re.findall(r'href="#([^"]*)"', page)) <= ids


def test_a_large_side_shows_a_few_quotes_and_counts_the_others():
    """All of them are in the chart and in the data."""
    study = study_of(
        *said("yes", *["yes"] * 6, "no"), *(ssm.Source(id=f"int-{n}") for n in range(2, 8))
    )
    found = ssm.agenda(study)

    assert "and 4 more" in as_text(found)
    assert len(as_json(found)["points"][0]["sides"][0]["answers"]) == 7


def test_an_empty_study_has_an_agenda_that_says_so():
    """Nothing yet is no reason to fall over."""
    found = ssm.agenda(ssm.Study())

    assert "There is nothing to debate yet" in as_text(found)
    assert "There is nothing to debate yet" in as_markdown(found)
    assert as_html(found)
    assert repr(found) == "<Agenda of 'A study'>"


def _words(data, kind):
    """All that a file says, on one line."""
    if kind == "docx":
        text = "\n".join(p.text for p in docx.Document(io.BytesIO(data)).paragraphs)
    elif kind == "json":
        text = json.dumps(json.loads(data), ensure_ascii=False)
    elif kind == "html":
        text = re.sub(r"<[^>]*>", "", data.decode()).replace("&#39;", "'")
    else:
        text = data.decode()
    return " ".join(text.replace("\\", "").split())


def test_what_one_voice_said_stands_below_its_model():
    """Monitoring and control are called alike in every model."""
    study = ssm.load(EXAMPLES / "customers")
    (told,) = str(ssm.agenda(study)).split("Heard from one voice only")[1:]
    first, second = told.split("Shops that know why\n")[:2]

    assert "Wearers heard out\n" in first
    assert "Define the measures of performance" in first
    assert "Define the measures of performance" in second.split("\nDebate\n")[0]
