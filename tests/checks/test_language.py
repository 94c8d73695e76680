"""Language rules: silent on sound texts, awake on the slips that people really make."""

import pytest

from ssm.checks import check
from ssm.checks.language.coordination import second_verb
from ssm.checks.language.stems import shared, stem
from ssm.checks.language.verbs import not_imperative
from ssm.model.activity import Activity, Model
from ssm.model.picture import Boundary, Element, Picture
from ssm.model.root import Root
from ssm.model.study import Study
from ssm.problems import Severity

SOUND_ACTIVITIES = """
Agree how far the job goes
Look at the colours of the house
Choose a colour for the fence
Obtain paint
Fetch a brush
Clean the boards
Bring water to a boil
Finance the first year
Implement the rota
Document what was agreed
Mention the new times to every caller
Find out what families want and need
Decide what to buy and sell
Agree time and place
Check name and address
Learn how long each kind of visit takes
Tell each patient the time
Take patients to and from the ward
Ring round the volunteers
Feed the animals
Need-test each applicant
Seed the lower field
Assess risk and benefit
Sort books by age and subject
Plan the day in one list
Staff the desk
Balance income and spending
Hand over keys
Let tenants choose their repair day
Host a meeting of drivers and pedestrians
Report to the board
Keep a record of who asked for what
Weigh up cost and use
Re-open the case
Co-ordinate lifts
Notice who stays away
Give advice and support to carers
Walk the route
Set limits
Run the Saturday market
""".strip().splitlines()

SLIPS = """
Payment processing
Customer satisfaction is measured
The clerk enters the data
Management of the waiting list
Patients are seen
Training
Communication with parents
Painted fence
""".strip().splitlines()

TWO = """
Collect and check forms
Decide on a colour and buy the paint
Plan, teach the lesson
Receive/sort the post
Inform residents and then repaint the lines
Write the letter; send the letter
Order and pay the bill
""".strip().splitlines()

SOUND_CHANGES = """
unpainted fence -> painted fence
streets without limits on parking -> streets with limits on parking
local people -> local people who know more
books -> dog-eared books
need for an answer -> that need met
customers' need for company and a cheap drink -> that need satisfied
uncooked rice -> cooked rice
school leavers without a trade -> school leavers with a trade
patients waiting without a time -> patients seen at an agreed time
empty slots -> used slots
guessed visit times -> measured visit times
information nobody can find -> information anybody can find
staff who have not met -> staff who know each other
cats and dogs unfed -> cats and dogs fed
a cafe and a church at odds -> a cafe and a church that share their rooms
money nobody counts -> money counted every week
""".strip().splitlines()

CHANGES_TO_ASK_ABOUT = {
    "Education": {"CA02"},
    "Produce good alumni": {"CA02", "CA08"},
    "Look after my machine": {"CA02", "CA08", "CA15"},
    "teachers, rooms, books -> educated children": {"CA05"},
    "money -> happy tenants": {"CA05"},
    "need for a drink -> a drink": {"CA06"},
    "service -> better service": {"CA03"},
    "fence -> fence": {"CA03"},
    "ruins -> homes -> neighbours": {"CA07"},
    "streets without limits -> streets with limits signposted and policed": {"CA07"},
    "no limits -> limits in place and policed by wardens": {"CA07"},
    "lost post -> found post; angry staff -> calm staff": {"CA07"},
}

SOUND_BELIEFS = """
Painting it yourself is worth the effort.
A pub is a place for an evening one can afford.
A library exists to be used.
The work fits round my other duties, and that is why I do it.
Nobody should lose a day's pay for a check-up.
Money spent on teaching comes back.
How one is greeted decides whether one comes back.
Improvement begins with those who do the work.
""".strip().splitlines()

AIMS = """
How do I make it pay?
To be the best school in the county
Maximise profit for the owners
""".strip().splitlines()


def codes_for_root(root: Root, *, most: Severity = Severity.ERROR) -> set[str]:
    """The codes of the CATWOE rules that speak about one root definition."""
    problems = check(Study(roots=[root]), select=["CA"], ignore=["CA01"]).problems
    return {p.code for p in problems if p.severity <= most and p.code.startswith("CA")}


@pytest.mark.parametrize("phrase", SOUND_ACTIVITIES)
def test_a_sound_activity_raises_no_question(phrase: str) -> None:
    """Verbs that look like nouns, and lists of nouns, are left in peace."""
    assert not not_imperative(phrase)
    assert second_verb(phrase) is None


@pytest.mark.parametrize("phrase", SLIPS)
def test_a_phrase_that_does_not_begin_with_a_verb_is_noticed(phrase: str) -> None:
    """Departments, states and passives are no activities."""
    assert not_imperative(phrase)


@pytest.mark.parametrize("phrase", TWO)
def test_two_verbs_in_one_activity_are_noticed(phrase: str) -> None:
    """However they are joined."""
    assert second_verb(phrase) is not None


@pytest.mark.parametrize("text", SOUND_CHANGES)
def test_a_sound_transformation_raises_no_question(text: str) -> None:
    """Whatever the trade: concrete, abstract, funny."""
    assert codes_for_root(Root(id="r", transformation=text)) == set()


@pytest.mark.parametrize(("text", "codes"), CHANGES_TO_ASK_ABOUT.items())
def test_a_doubtful_transformation_is_asked_about(text: str, codes: set[str]) -> None:
    """Each kind of slip by the rule that knows it, and by no other."""
    assert codes_for_root(Root(id="r", transformation=text)) == codes


@pytest.mark.parametrize("text", SOUND_BELIEFS)
def test_a_belief_raises_no_question(text: str) -> None:
    """Also one that begins like an aim or a question."""
    change = "unpainted fence -> painted fence"

    assert codes_for_root(Root(id="r", transformation=change, worldview=text)) == set()


@pytest.mark.parametrize("text", AIMS)
def test_an_aim_is_asked_for_the_belief_behind_it(text: str) -> None:
    """A question and a goal are no worldviews."""
    change = "unpainted fence -> painted fence"

    assert codes_for_root(Root(id="r", transformation=change, worldview=text)) == {"CA09"}


@pytest.mark.parametrize(
    ("actors", "speaks"),
    [
        (["management and staff"], True),
        (["everyone"], True),
        (["our team"], True),
        (["ward clerks"], False),
        (["staff nurses"], False),
        (["people of the parish council"], False),
    ],
)
def test_actors_are_asked_for_when_they_are_everybody(actors: list[str], *, speaks: bool) -> None:
    """Roles that one could go and ask are left in peace."""
    assert (codes_for_root(Root(id="r", actors=actors)) == {"CA12"}) == speaks


@pytest.mark.parametrize(
    "label",
    ["Booking desk", "Sales floor", "They should know", "Introduction week", "Old screen"],
)
def test_labels_of_sound_pictures_raise_no_question(label: str) -> None:
    """Except where somebody proposes a remedy outside a bubble."""
    picture = Picture(
        id="p",
        title="The shop",
        elements=[Element(id="a", is_="clerk", label=label), Element(id="b", is_="group")],
        boundaries=[Boundary(id="c", label=label, holds=["a", "b"])],
        links=["a -> b"],
    )
    codes = {p.code for p in check(Study(pictures=[picture]), select=["RP"]).problems}

    assert codes & {"RP06", "RP07", "RP08"} == ({"RP08"} if "should" in label else set())


def test_what_people_say_is_theirs() -> None:
    """Bubbles are never read for remedies, systems or problems."""
    said = "The problem is the system, they should implement a new one!"
    picture = Picture(id="p", title="The shop", elements=[Element(id="a", says=said)])
    codes = {p.code for p in check(Study(pictures=[picture]), select=["RP"]).problems}

    assert codes & {"RP05", "RP06", "RP07", "RP08"} == set()


@pytest.mark.parametrize("verb", ["should", "implement"])
def test_heuristics_never_weigh_more_than_a_warning(verb: str) -> None:
    """Not even in something chosen."""
    model = Model(
        id="m",
        status="chosen",
        activities=[Activity(id="1", do=f"The board {verb} pay and learn")],
    )
    problems = check(Study(models=[model]), select=["AM01", "AM02"]).problems

    assert {problem.severity for problem in problems} <= {Severity.WARNING}


@pytest.mark.parametrize(
    ("one", "other"),
    [("paint", "painted"), ("visit", "visits"), ("agree", "agreed"), ("body", "bodies")],
)
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    """So that traces by words in common are found."""
    assert stem(one) == stem(other)


def test_small_words_are_nothing_in_common() -> None:
    """A trace needs a word that carries meaning."""
    assert shared("see the one that is with them", "make this with the other") == frozenset()
