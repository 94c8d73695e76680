"""The agenda: kind questions, for the right people, with a reason and without a score."""

import re

import pytest

import ssm
from ssm.comparison import compare
from ssm.comparison.formats import as_csv, as_json, as_markdown, as_text
from ssm.comparison.phrases import core, done_now
from ssm.comparison.targets import targets

KINDS = {"activity", "control", "dependency"}
JUDGING = re.compile(
    r"\b(gaps?|miss(ing|es|ed)?|fail(s|ed|ing|ure)?|lack(s|ing)?|should|ought|wrong(ly)?"
    r"|non-?compliant|deficits?|deficien\w+|scores?|index|total|average|weak(ness)?"
    r"|percent|poor(ly)?)\b|%",
    re.IGNORECASE,
)


@pytest.fixture
def before(clinic):
    """The clinic in March, where every verdict occurs."""
    return compare(clinic, round="before").chart("good-time")


@pytest.mark.parametrize(
    ("row", "reasons"),
    [
        ("1", ["one-voice"]),
        ("2", ["not-asked"]),
        ("3", ["accounts-differ", "seen-and-told-differ", "silent"]),
        ("4", ["accounts-differ", "silent"]),
        ("5", ["one-voice"]),
        ("criteria", ["not-asked"]),
        ("3->4", ["not-asked"]),
        ("4->5", ["one-voice"]),
    ],
)
def test_every_row_asks_what_it_leaves_open(before, row, reasons):
    """What is most open comes first."""
    assert [str(question.reason) for question in before.row(row).agenda] == reasons


def test_all_questions_of_a_chart_come_in_the_order_of_what_is_most_open(before):
    """Not asked, then accounts that differ, then one voice, then silence."""
    order = ["not-asked", "accounts-differ", "seen-and-told-differ", "one-voice", "silent"]
    met = list(dict.fromkeys(str(question.reason) for question in before.agenda))

    assert met == order
    assert sorted(before.agenda, key=str) == sorted(
        (question for row in before.rows for question in row.agenda), key=str
    )


def test_an_activity_on_which_more_depends_is_asked_about_first(clinic):
    """Among rows that are open alike."""
    study = clinic.replace("finding/f3", about=[]).replace("finding/f5", about=[])
    chart = compare(study.replace("finding/f6", about=[]), round="before").charts[0]
    asked = [q.ref for q in chart.agenda if str(q.reason) == "not-asked"]

    assert asked[:2] == ["model/good-time/3", "model/good-time/2"]


def test_actors_are_asked_whether_and_how(before):
    """The root definition says who would do it; free words are people too."""
    (question,) = before.row("2").agenda

    assert question.whom == ("Nurses", "reception")
    assert question.ask.startswith("What is done now to learn how long each kind of visit takes?")
    assert question.because == "not asked yet"


def test_owners_are_asked_who_could_stop_it(before):
    """Control action is the owners' to speak of first."""
    (question,) = before.row("control").agenda

    assert question.whom[0] == "Managers"
    assert "who could stop it" in question.ask


def test_the_measures_are_asked_with_monitoring(before):
    """An E that is never asked about does no work."""
    assert "“Are patients seen at the time agreed?”" in before.row("monitor").questions[0]


def test_one_of_each_side_is_asked_in_a_dispute_between_roles(before):
    """The question names the sides and takes none."""
    question = before.row("3").agenda[0]

    assert question.whom == ("Nurses", "Consultants")
    assert "yes from Nurses, no from Consultants" in question.ask


def test_a_dispute_within_a_role_is_asked_with_its_dates(clinic):
    """Perhaps it was another day."""
    study = clinic.replace("source/int-04", perspective="nurses")
    question = compare(study, round="before").charts[0].row("3").agenda[0]

    assert question.whom == ("Nurses",)
    assert "both yes and no (2 March 2026)" in question.ask


def test_those_who_study_are_not_sent_to_themselves(before):
    """Their silence is listed; the questions are for others."""
    assert "us" in before.row("1").silent
    assert all("Study team" not in question.whom for question in before.agenda)


def test_beneficiaries_are_asked_how_well_it_is_done(clinic):
    """Once it is known to happen, and nobody has judged it."""
    study = clinic.replace("finding/f2", about=[ssm.Evidence(row="good-time/5", happens="yes")])
    question = compare(study, round="before").charts[0].row("5").agenda[-1]

    assert (str(question.reason), question.whom) == ("not-judged", ("Patients",))


def test_an_inference_is_asked_about(clinic):
    """What happens instead is the most interesting answer."""
    study = clinic.replace("finding/f7", about=[])
    row = compare(study, round="before").charts[0].row("4->5")

    assert row.note is not None
    assert row.note.startswith("inference: ")
    assert any("What happens instead?" in question for question in row.questions)


def test_nothing_is_asked_about_a_moot_dependency_of_which_nobody_spoke(clinic):
    """First things first."""
    study = clinic.replace("finding/f2", about=[ssm.Evidence(row="good-time/5", happens="no")])
    study = study.replace("finding/f7", about=[])

    assert compare(study, round="before").charts[0].row("4->5").agenda == ()


@pytest.mark.parametrize(
    ("phrase", "question"),
    [
        ("Plan the day", "What is done now to plan the day?"),
        ("Plan the day.", "What is done now to plan the day?"),
        ("See NHS rules", "What is done now to see NHS rules?"),
        ("NHS rules: see", "What is done now when it comes to this: “NHS rules: see”?"),
        ("Planning of the day", "What is done now when it comes to this: “Planning of the day”?"),
        ("1st: ask", "What is done now when it comes to this: “1st: ask”?"),
    ],
)
def test_a_phrase_becomes_a_question_that_can_be_read_aloud(phrase, question):
    """Where it cannot be turned, it is quoted."""
    assert done_now(phrase) == question


CLOSED = re.compile(r"(?:^|[.?!:;] )(Is|Are|Does|Do|Did|Was|Were|Has|Have|Can|Could|Will) ")


def test_every_first_question_is_open(clinic):
    """Whoever is asked whether it is done says yes or no; whoever is asked what is done tells."""
    questions = [core(target, ssm.Measures()) for m in clinic.models for target in targets(m)]

    assert {target.kind for m in clinic.models for target in targets(m)} == KINDS
    assert [question for question in questions if CLOSED.search(question)] == []


def test_a_study_in_another_language_keeps_its_phrases_whole(clinic):
    """English grammar is not forced on them."""
    import attrs

    german = attrs.evolve(clinic, language="de-CH")
    (question,) = compare(german, round="before").charts[0].row("2").agenda

    assert question.ask.startswith("What is done now when it comes to this: “Learn")


@pytest.mark.parametrize("round_", ["before", "after"])
@pytest.mark.parametrize("form", [as_text, as_markdown, as_csv, as_json])
def test_nothing_we_say_grades_the_situation(clinic, form, round_):
    """Models question the world; they do not mark it. The quotes may say what they like."""
    told = str(form(compare(clinic, round=round_)))

    assert JUDGING.findall(told) == []


def test_no_question_carries_a_number_that_ranks_it(before):
    """The reason is in words."""
    question = before.agenda[0]

    assert not any(isinstance(value, (int, float)) for value in vars_of(question))


def vars_of(part):
    """The values of an attrs object."""
    import attrs

    return attrs.astuple(part, recurse=False)
