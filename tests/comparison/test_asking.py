"""Interview guides: the right people, their own terms, the most open first, something back."""

import re

import attrs
import pytest

import ssm
from ssm.checks.language.deficit import deficit_said
from ssm.comparison.asking.formats import as_csv, as_json, as_markdown, as_text
from ssm.errors import InvalidValueError, UnknownRefError

YES_NO = re.compile(
    r"(?:^|[.!?:] )(do|does|did|is|are|was|were|can|could|have|has) ", re.IGNORECASE
)


@pytest.fixture
def asked(clinic):
    """The guides that the clinic asks for in March."""
    return ssm.ask(clinic, round="before")


def every(asked):
    """All prompts of all guides."""
    return [
        prompt
        for guide in asked.guides
        for prompt in (*guide.main, *guide.spare, *guide.closing, *guide.watch)
    ]


def test_those_who_study_are_not_sent_to_themselves(clinic, asked):
    """Neither among all, nor when somebody asks for them."""
    assert "us" not in [guide.whom for guide in asked.guides]
    with pytest.raises(InvalidValueError, match="nobody asks themselves"):
        ssm.ask(clinic, "us")


def test_those_who_were_never_heard_come_first(clinic):
    """A stakeholder without any source is somebody to visit."""
    study = clinic.add(ssm.Stakeholder(id="porters"))
    first = ssm.ask(study).guides[0]

    assert (first.whom, first.because) == ("porters", "nobody has talked with them yet")
    assert {prompt.ref for prompt in first.main} >= {"ask:serves", "ask:before", "ask:wants"}


def test_somebody_whom_only_a_model_names_is_asked_too(asked):
    """Reception does the work of the model, and is no stakeholder of the study."""
    guide = asked.guide("Reception")

    assert guide.whom == "reception"
    assert "good-time/2" in {prompt.ref for prompt in guide.main}


@pytest.mark.parametrize(
    ("known", "left"),
    [
        ({"serves": ["patients"]}, {"before", "wants", "worries"}),
        ({"before": ssm.Before(serves=["managers"])}, {"serves", "wants", "worries"}),
        ({"wants": ssm.Wants()}, {"before", "serves", "worries"}),
        (
            {"worries": [ssm.Statement(text="The list.", findings=["f1"])]},
            {"before", "serves", "wants"},
        ),
        ({"worries": ["The list."]}, {"before", "serves", "wants", "worries"}),
    ],
)
def test_a_conversation_opens_with_what_the_study_does_not_know(clinic, known, left):
    """What is known is not asked; what is only assumed is."""
    study = clinic.replace("nurses", **known)
    asked = {p.ref.removeprefix("ask:") for p in ssm.ask(study, "nurses").guides[0].prompts}

    assert asked & {"before", "serves", "wants", "worries"} == left


def test_both_sides_of_a_dispute_are_asked_and_neither_is_told_what_the_other_said(asked):
    """The question says that accounts differ, and no more."""
    for whom in ("nurses", "consultants"):
        guide = asked.guide(whom)
        prompt = next(each for each in guide.prompts if each.ref == "good-time/3")
        assert prompt.reason == "accounts-differ"
        assert not re.search("nurses|consultants|“yes”|“no”", prompt.text, re.IGNORECASE)


def test_what_is_most_open_comes_first(asked):
    """Not asked, then accounts that differ, then one voice, then silence."""
    order = ["not-asked", "accounts-differ", "seen-and-told-differ", "one-voice", "silent"]
    for guide in asked.guides:
        rows = [each.reason for each in (*guide.main, *guide.spare) if each.is_row]
        assert rows == sorted(rows, key=order.index), guide.name


def test_a_guide_has_ten_questions_at_most(clinic, asked):
    """The rest is for when there is time, and nothing of it is lost."""
    for guide in asked.guides:
        assert len(guide.main) + len(guide.closing) <= 10, guide.name
    few = clinic.replace("model/good-time", dependencies=[])
    for one, other in zip(asked.guides, ssm.ask(few, round="before").guides, strict=True):
        assert len(one.prompts) + one.more >= len(other.prompts) + other.more


def test_their_own_words_are_said_back_and_nobody_elses(asked):
    """Words come from findings of their own perspective alone."""
    guide = asked.guide("nurses")
    prompt = next(each for each in guide.prompts if each.ref == "good-time/3")

    assert "“We plan it all in one book.”" in prompt.text
    for one in asked.guides:
        for prompt in one.prompts:
            assert {answer.perspective for answer in prompt.words} <= {one.whom}


def test_no_question_can_be_answered_with_yes_or_no(asked):
    """Each asks for an account: tell, think, who, how, what, when, whom."""
    for prompt in every(asked):
        spoken = re.sub("“[^”]*”", "“”", prompt.text).removesuffix("May I come along and see it?")
        assert not YES_NO.search(spoken), prompt.text
        assert re.search(r"\b(tell|think|who|whom|how|what|when|take)\b", spoken, re.IGNORECASE)


def test_the_spoken_text_has_neither_numbers_nor_terms_of_the_method(asked):
    """Refs stand at the side."""
    for prompt in every(asked):
        spoken = re.sub("“[^”]*”", "", prompt.text)
        assert not re.search(r"\d|model|activit|depend|root|stakeholder|criteri", spoken)


def test_no_word_of_a_guide_judges(asked):
    """The wording of rule CP06 holds for what we say ourselves."""
    for prompt in every(asked):
        assert deficit_said(prompt.text) is None
        assert deficit_said(prompt.because) is None


def test_how_a_whole_goes_is_asked_of_those_who_do_it_or_could_stop_it(clinic, asked):
    """Patients are not asked about monitoring and control in the words of a model."""
    told = ssm.Evidence(row="good-time/monitor", happens="no")
    study = clinic.add(
        ssm.Finding(id="m9", text="I have no figure.", source="int-03", about=[told])
    )
    guide = ssm.ask(study, "patients", round="before").guides[0]

    assert not [p.ref for p in guide.prompts if re.search("criteria|monitor|control", p.ref)]
    assert "good-time/control" in {p.ref for p in asked.guide("managers").prompts}


def test_who_decides_is_asked_from_where_somebody_stands(clinic):
    """Those whom it is done for hear no words of the root definition."""
    porters = ssm.Stakeholder(id="porters", serves=[])
    study = clinic.add(porters).replace("root/good-time", beneficiaries=["patients", "porters"])
    texts = {
        whom: next(p.text for p in guide.prompts if p.ref == "ask:decides")
        for whom in ("porters", "managers")
        for guide in ssm.ask(study, whom, round="before").guides
    }

    assert "something was decided that changed your own day" in texts["porters"]
    assert "see every patient at an agreed time" in texts["managers"]


@pytest.mark.parametrize(
    ("who", "work"),
    [({"is_": "family"}, False), ({"serves": []}, False), ({"is_": "nurse"}, True)],
)
def test_those_who_are_here_for_no_work_are_not_asked_about_their_work(clinic, who, work):
    """A family has days and nights of its own."""
    guide = ssm.ask(clinic.add(ssm.Stakeholder(id="others", **who)), "others").guides[0]
    opening = " ".join(p.text for p in guide.prompts if p.ref in ("ask:before", "ask:worries"))

    assert ("work" in opening) is work


def test_those_who_were_only_silent_are_asked_where_they_may_know_something(clinic):
    """A porter whom no model names, and who spoke of none, is not led through all of it."""
    study = clinic.add(
        ssm.Stakeholder(id="porters"),
        ssm.Source(id="int-09", perspective="porters", date="2026-03-03"),
        ssm.Finding(id="x1", text="I know them all by name.", source="int-09", about=[]),
    )
    spoke = study.replace("x1", about=[ssm.Evidence(row="good-time/2", happens="no")])
    rows, more = (
        {p.ref for p in ssm.ask(each, "porters", round="before").guides[0].prompts if p.is_row}
        for each in (study, spoke)
    )

    assert rows == set()
    assert "good-time/3" in more
    assert not [ref for ref in more if ".." in ref]


@pytest.mark.parametrize(("basis", "back"), [("told", True), ("record", False)])
def test_a_figure_is_not_said_back_as_what_somebody_said(clinic, basis, back):
    """What only a record holds nobody put like this."""
    told = ssm.Evidence(row="good-time/1", happens="partly", basis=basis)
    guide = ssm.ask(clinic.replace("f1", about=[told])).guide("nurses")
    prompt = next(each for each in guide.prompts if each.ref == "good-time/1")

    assert ("Letters only; half of them arrive." in prompt.text) is back


def test_what_was_told_and_never_seen_is_rather_watched(asked):
    """Asked is only leave to come along."""
    guide = asked.guide("nurses")

    assert [prompt.ref for prompt in guide.watch] == ["good-time/1"]
    assert "May I come along" in guide.watch[0].text


def test_every_conversation_ends_with_what_is_given_back_and_whom_else_to_ask(asked):
    """An interview is an exchange."""
    for guide in asked.guides:
        assert guide.closing[-1].ref == "ask:whom-else"
        assert guide.gives_back


def test_phrases_of_another_language_stand_as_they_are(clinic):
    """Capitals mean something there."""
    study = clinic.replace("model/good-time/3", do="Den Tag planen")
    german = ssm.ask(attrs.evolve(study, language="de"), round="before")
    texts = [each.text for each in every(german) if each.ref == "good-time/3"]

    assert texts
    assert all("“Den Tag planen”" in text for text in texts)


def test_new_sources_get_the_next_free_names(asked):
    """So that what comes back is nobody else's."""
    assert [guide.source for guide in asked.guides][:2] == ["int-07", "int-08"]


def test_a_name_that_nobody_has_is_told_with_the_nearest(clinic):
    """As everywhere."""
    with pytest.raises(UnknownRefError, match="nurses"):
        ssm.ask(clinic, "nurse")


def test_a_study_without_anybody_asks_nobody():
    """And says so in every format."""
    asked = ssm.ask(ssm.Study(title="The fence"))

    assert asked.guides == ()
    assert "nobody to ask yet" in as_text(asked)
    assert "nobody to ask yet" in as_markdown(asked)
    assert as_json(asked)["guides"] == []
    assert len(as_csv(asked).splitlines()) == 1


def test_every_line_of_text_fits_a_narrow_terminal(asked):
    """At 40 columns too."""
    assert max(len(line) for line in as_text(asked, 40).splitlines()) <= 40
