"""Rules on rich pictures and Analyses One and Three, by tables of what people write."""

import pytest

from ssm.checks import check
from ssm.model.inquiry import Inquiry, Politics
from ssm.model.links import Link
from ssm.model.picture import Boundary, Element, Picture
from ssm.model.stakeholder import Stakeholder
from ssm.model.study import Study

PEOPLE = [Stakeholder(id="us", is_="practitioner"), Stakeholder(id="board", is_="board")]


def heard(code: str, *elements: Element, **more: object) -> list[str]:
    """What one rule says, and how much it weighs, of a picture with these elements."""
    picture = Picture(id="p", status="chosen", elements=elements, **more)  # type: ignore[arg-type]
    problems = check(Study(pictures=[picture]), select=[code]).problems
    return [problem.severity.word for problem in problems if problem.code == code]


def labelled(code: str, label: str, is_: str = "thing") -> list[str]:
    """What one rule says of a figure with this label."""
    return heard(code, Element(id="a", label=label, is_=is_), Element(id="b"), title="The yard")


@pytest.mark.parametrize(
    "title",
    [
        "Rich picture",
        "Rich picture 1",
        "The rich picture, version 2",
        "Untitled",
        "Our situation",
        "Draft 3",
        "Problem situation",
        "Overview",
        "Final diagram",
    ],
)
def test_a_title_that_could_stand_on_any_picture_is_asked_about(title: str) -> None:
    """It tells nothing of the situation."""
    assert heard("RP01", Element(id="a"), title=title) == ["warning"]


@pytest.mark.parametrize(
    "title",
    [
        "Wednesday practice, one chair empty",
        "The first week at the depot",
        "A draft on the corridor",
        "Drawing lots for the ward",
        "Second shift",
        "Everybody look at us",
    ],
)
def test_a_title_of_a_situation_is_left_alone(title: str) -> None:
    """Also when it holds a word of those that say nothing by themselves."""
    assert heard("RP01", Element(id="a"), title=title) == []


@pytest.mark.parametrize(
    "label",
    [
        "THE PROBLEM: the queue",
        "Main problem, the well",
        "Problem: no parking",
        "Problem",
        "Root cause: the board",
        "Key issue: food waste",
        "The real issue",
        "The underlying problem is money",
        "The crux",
        "Biggest problem of all",
        "Central issue",
        "Root of it all",
    ],
)
def test_a_label_that_names_the_one_problem_is_asked_about(label: str) -> None:
    """Somebody has decided already."""
    assert labelled("RP06", label) == ["warning"]


@pytest.mark.parametrize(
    "label",
    [
        "Corridor",
        "A box of problem tickets",
        "Number 12 of the parish news",
        "Card issuing desk",
        "Causeway",
        "Trouble at the gate",
        "Main gate",
        "Problem pages of the magazine",
    ],
)
def test_a_label_with_such_a_word_in_another_sense_is_left_alone(label: str) -> None:
    """Issues come out monthly, and some things are only main."""
    assert labelled("RP06", label) == []


@pytest.mark.parametrize(
    ("label", "is_"),
    [
        ("Marketing system", "thing"),
        ("The health system", "hospital"),
        ("Meal ordering and payment system", "thing"),
        ("Sub-system B", "group"),
        ("The support system", "group"),
    ],
)
def test_people_and_places_called_systems_are_asked_about(label: str, is_: str) -> None:
    """The word belongs to models."""
    assert labelled("RP07", label, is_) == ["warning"]


@pytest.mark.parametrize(
    ("label", "is_"),
    [
        ("Booking system nobody trusts", "computer"),
        ("Sound system", "machine"),
        ("Filing system", "archive"),
        ("Phone system", "phone"),
        ("System administrator", "engineer"),
        ("Systems team", "group"),
        ("Ecosystem walk", "group"),
    ],
)
def test_devices_and_jobs_may_be_called_so(label: str, is_: str) -> None:
    """Everybody says it of a computer, and some have it in their job."""
    assert labelled("RP07", label, is_) == []


@pytest.mark.parametrize(
    "label",
    [
        "Introduce smaller plates",
        "New planning software needed",
        "We need to drill deeper",
        "Operator should publish readings",
        "Hire more drivers",
        "Set up a help desk",
        "Automate the rota",
        "Training solution",
        "Streamline intake",
        "More staff required",
        "Implementation of e-forms",
        "Improve signage",
    ],
)
def test_a_remedy_among_the_figures_is_asked_about(label: str) -> None:
    """Finding out comes before that."""
    assert labelled("RP08", label) == ["warning"]


@pytest.mark.parametrize(
    "label",
    [
        "Keep phoning to ask",
        "Proof of address required",
        "Proposed site",
        "Unwanted letters",
        "The needed key hangs upstairs",
        "Improvised rota",
        "Settled in June",
        "Setup crew",
        "The old plan",
        "A building site",
        "Recommended route",
        "Improvement notices on the door",
        "Wanted: drivers",
        "More or less a kitchen",
    ],
)
def test_what_is_there_now_is_no_remedy(label: str) -> None:
    """A rule on a door, a plan that somebody has: they are part of the situation."""
    assert labelled("RP08", label) == []


@pytest.mark.parametrize("label", ["Buy a ticket", "Badges must be worn", "New app"])
def test_what_may_be_a_remedy_or_may_be_there_is_advice(label: str) -> None:
    """A machine at a stop, a sign on a door, an app that came last week."""
    assert labelled("RP08", label) == ["advice"]


@pytest.mark.parametrize("label", ["Implementation team", "Solutions desk", "Installation crew"])
def test_people_whose_job_it_is_are_no_remedy(label: str) -> None:
    """They are there, whatever they are called."""
    assert labelled("RP08", label, "group") == []


def test_a_rule_that_people_live_with_may_stand_on_a_line() -> None:
    """What must be signed twice is how it is there; what should be is what somebody wants."""
    elements = (Element(id="a"), Element(id="b"))

    def on_a_line(label: str) -> list[str]:
        link = Link(tail="a", op="->", head="b", label=label)
        return heard("RP08", *elements, links=[link], title="The desk")

    assert on_a_line("must be signed twice") == []
    assert on_a_line("should book ahead") == ["warning"]


@pytest.mark.parametrize(
    "says",
    [
        "They are unhappy with waiting",
        "They feel ignored",
        "She thinks that nobody listens",
        "Believes that the rota is unfair",
        "Complains about the noise",
        "Wants more staff",
        "Worried about the merger",
        "Patients are frustrated",
        "The patients feel that nobody cares",
        "They are all very worried",
    ],
)
def test_a_report_in_a_speech_bubble_is_asked_about(says: str) -> None:
    """It is the voice of whoever drew it."""
    assert heard("RP11", Element(id="patients", is_="group", says=says)) == ["advice"]


@pytest.mark.parametrize(
    "says",
    [
        "They never ring back.",
        "They are in the cellar.",
        "He is on leave again.",
        "They want us to fill it in twice.",
        "We are tired of this.",
        "I feel ignored.",
        "Patients come first.",
        "Worried? Me?",
        "She said nine o'clock.",
        "Three hours I've been here!",
    ],
)
def test_what_people_say_of_others_is_no_report(says: str) -> None:
    """They speak of others all the time."""
    assert heard("RP11", Element(id="patients", is_="group", says=says)) == []


@pytest.mark.parametrize(
    ("element", "told"),
    [
        (Element(id="duck", is_="duck"), ["advice"]),
        (Element(id="duck", is_="duck", label="The consultant"), []),
        (Element(id="fog", is_="cloud"), ["advice"]),
        (Element(id="fog", is_="cloud", label="Nobody knows when"), []),
        (Element(id="till", is_="computer"), []),
        (Element(id="anything"), []),
    ],
)
def test_signs_of_ones_own_want_a_word(element: Element, told: list[str]) -> None:
    """A label is the legend."""
    assert heard("RP10", element) == told


def test_those_who_study_stand_in_their_pictures_or_those_who_drew_them_do() -> None:
    """A picture by nurses may have nurses in it and nobody from outside."""
    us, nurses = Element(id="us", is_="practitioner"), Element(id="nurses", is_="nurse")

    assert heard("RP12", nurses) == ["advice"]
    assert heard("RP12", nurses, us) == []
    assert heard("RP12", nurses, drawn_by=["nurses"]) == []
    assert heard("RP12", nurses, image="wall.jpg") == []


def test_somebody_joined_to_a_cloud_or_a_storm_is_not_without_a_voice() -> None:
    """A sign of trouble beside them tells how they feel."""
    nurse, storm = Element(id="nurses", is_="nurse"), Element(id="mood", is_="storm")

    assert heard("RP03", nurse, storm, links=["nurses -- mood"]) == []
    assert heard("RP03", nurse, storm) == ["advice"]


@pytest.mark.parametrize(
    ("words", "told"),
    [(5, []), (8, []), (9, ["advice"]), (12, ["advice"]), (13, ["warning"])],
)
def test_longer_labels_weigh_more(words: int, told: list[str]) -> None:
    """A handful is fine, a dozen is asked about, more has to be read."""
    assert labelled("RP05", " ".join(["word"] * words)) == told


@pytest.mark.parametrize(
    ("owners", "told"),
    [
        (["us", "board", "nurses"], []),
        (["stakeholder/us", "stakeholder/board"], []),
        (["us", "nurses"], ["advice"]),
        (["nurses", "patients"], ["advice"]),
        ([], []),
    ],
)
def test_client_and_practitioner_own_the_issue_too(owners: list[str], told: list[str]) -> None:
    """Where nobody is listed yet, another rule asks."""
    inquiry = Inquiry(client="board", practitioner="us", issue_owners=owners)
    study = Study(inquiry=inquiry, stakeholders=PEOPLE)
    problems = check(study, select=["AN02"]).problems

    assert [one.severity.word for one in problems if one.code == "AN02"] == told


@pytest.mark.parametrize(
    ("file", "told"),
    [
        ("private/politics.yaml", []),
        ("notes/private/power.yaml", []),
        (".kept/politics.yaml", []),
        ("politics.yaml", ["warning"]),
        ("notes/politics.yaml", ["warning"]),
        ("private.yaml", ["warning"]),
    ],
)
def test_politics_are_kept_where_git_leaves_them_out(file: str, told: list[str]) -> None:
    """A folder called private, or a hidden one."""
    problems = check(Study(political=Politics(file=file)), select=["AN03"]).problems

    assert [one.severity.word for one in problems if one.code == "AN03"] == told


def test_a_boundary_is_read_like_a_figure() -> None:
    """It has a label, too."""
    boundary = Boundary(id="area", label="The transport system", holds=["a"])

    assert heard("RP07", Element(id="a"), boundaries=[boundary]) == ["warning"]
