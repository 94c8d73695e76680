"""Language rules: silent on sound texts, awake on the slips that people really make."""

from pathlib import Path

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

PHRASES = Path(__file__).with_name("phrases")
FENCE = "unpainted fence -> painted fence"


def lines(name: str) -> list[str]:
    """The phrases of one kind, thought up over many trades before any rule read them."""
    return (PHRASES / f"{name}.txt").read_text(encoding="utf-8").splitlines()


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
    "drying hay -> hay in the barn": set(),
    "growing crops -> grown crops": set(),
    "lost post -> found post; angry staff -> calm staff": {"CA07"},
}


def codes_for_root(root: Root, *, least: Severity = Severity.WARNING) -> set[str]:
    """The codes of the CATWOE rules that speak about one root definition so loudly."""
    problems = check(Study(roots=[root]), select=["CA"], ignore=["CA01"]).problems
    return {p.code for p in problems if p.severity >= least and p.code.startswith("CA")}


@pytest.mark.parametrize("phrase", lines("sound-activities"))
def test_a_sound_activity_raises_no_question(phrase: str) -> None:
    """Verbs that look like nouns, rare verbs, and lists of nouns are left in peace."""
    assert not not_imperative(phrase)
    assert second_verb(phrase) is None


RATES = {
    "not-imperative": (not_imperative, 0.9),
    "two-verbs": (second_verb, 0.95),
    "two-verb-p": (second_verb, 0.9),
}


@pytest.mark.parametrize("name", RATES)
def test_slips_of_activities_are_noticed(name: str) -> None:
    """Departments, states, passives, somebody who does something; two things in one."""
    notices, least = RATES[name]
    said = lines(name)
    missed = [phrase for phrase in said if not notices(phrase)]

    assert len(missed) <= (1 - least) * len(said), missed


@pytest.mark.parametrize("phrase", lines("two-verbs"))
def test_two_verbs_are_imperatives(phrase: str) -> None:
    """One slip is no other slip."""
    assert not not_imperative(phrase)


@pytest.mark.parametrize("phrase", lines("sound-p"))
def test_a_sound_p_has_one_verb(phrase: str) -> None:
    """However much stands behind it."""
    assert second_verb(phrase) is None


@pytest.mark.parametrize("text", lines("sound-changes"))
def test_a_sound_transformation_raises_no_question(text: str) -> None:
    """Whatever the trade: concrete, abstract, funny."""
    assert codes_for_root(Root(id="r", transformation=text)) == set()


@pytest.mark.parametrize(("text", "codes"), CHANGES_TO_ASK_ABOUT.items())
def test_a_doubtful_transformation_is_asked_about(text: str, codes: set[str]) -> None:
    """Each kind of slip by the rule that knows it, and by no other as loudly."""
    root = Root(id="r", transformation=text)

    assert codes_for_root(root) <= codes <= codes_for_root(root, least=Severity.ADVICE)


CHANGES = {
    "no-change": ({"CA03"}, 0.95),
    "different-thing": ({"CA04", "CA05"}, 0.9),
    "mixed-kind": ({"CA06"}, 0.95),
    "many-changes": ({"CA07"}, 0.85),
    "tasks": ({"CA02", "CA08"}, 1),
}


@pytest.mark.parametrize("name", CHANGES)
def test_slips_of_transformations_are_noticed(name: str) -> None:
    """Of each kind nearly all, in whatever words."""
    codes, least = CHANGES[name]
    said = lines(name)
    missed = [
        text for text in said if not codes_for_root(Root(id="r", transformation=text)) & codes
    ]

    assert len(missed) <= (1 - least) * len(said), missed


@pytest.mark.parametrize("text", lines("beliefs"))
def test_a_belief_raises_no_question(text: str) -> None:
    """Also one that begins like an aim, an order or a question."""
    assert codes_for_root(Root(id="r", transformation=FENCE, worldview=text)) == set()


def test_aims_orders_questions_and_topics_are_asked_for_the_belief_behind_them() -> None:
    """Nearly all of them."""
    said = lines("not-beliefs")
    missed = [
        text
        for text in said
        if codes_for_root(Root(id="r", transformation=FENCE, worldview=text)) != {"CA09"}
    ]

    assert len(missed) <= 0.05 * len(said), missed


@pytest.mark.parametrize("both", lines("restating-beliefs"))
def test_a_worldview_that_repeats_the_transformation_is_noticed(both: str) -> None:
    """It says what happens, not why one would want it."""
    change, text = both.split(" | ")

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


PAIRS_OF_P_AND_R = [
    ("train drivers", "have trained drivers", True),
    ("mend things with visitors", "visitors can mend things", True),
    ("clean the beach", "a clean beach", True),
    ("settle disputes", "have disputes settled well", True),
    ("teach adults to swim", "fewer people drown", False),
    ("sort donations by need", "waste nothing that somebody can use", False),
    ("train drivers", "make roads safe for children", False),
    ("sell bread", "keep the village alive", False),
]


@pytest.mark.parametrize(("does", "wider", "speaks"), PAIRS_OF_P_AND_R)
def test_a_purpose_is_more_than_what_is_done(does: str, wider: str, *, speaks: bool) -> None:
    """R in the words of P goes round in a circle."""
    told = check(Study(roots=[Root(id="r", what=does, why=wider)]), select=["RD04"]).problems

    assert [problem.code for problem in told] == ["RD04"] * speaks


@pytest.mark.parametrize("does", lines("sound-p"))
def test_a_verb_that_says_something_is_left_in_peace(does: str) -> None:
    """Also a weak one with a clause behind it."""
    assert not check(Study(roots=[Root(id="r", what=does)]), select=["RD12"]).problems


@pytest.mark.parametrize(
    "does",
    [
        "manage patients",
        "handle complaints",
        "support carers",
        "deal with waste",
        "improve the service",
        "to optimise the timetable",
        "ensure quality",
        "co-ordinate volunteers",
    ],
)
def test_a_verb_that_can_mean_anything_is_asked_about(does: str) -> None:
    """From it no activities follow."""
    told = check(Study(roots=[Root(id="r", what=does)]), select=["RD12"]).problems

    assert [problem.severity for problem in told] == [Severity.ADVICE]


VACUOUS = """
Carry out the necessary actions
Take those actions that produce these effects
Do the work
Implement the plan
Perform all required tasks
Make the necessary changes
Take appropriate measures
Deal with problems
Solve issues
Execute the process
""".strip().splitlines()


@pytest.mark.parametrize("phrase", VACUOUS)
def test_an_activity_of_any_model_is_asked_about(phrase: str) -> None:
    """It could stand anywhere."""
    model = Model(id="m", activities=[Activity(id="1", do=phrase)])
    told = check(Study(models=[model]), select=["AM17"]).problems

    assert [problem.severity for problem in told] == [Severity.ADVICE]


def test_no_sound_activity_is_vacuous() -> None:
    """Not one of hundreds."""
    acts = [Activity(id=str(n), do=do) for n, do in enumerate(lines("sound-activities"), 1)]

    assert not check(Study(models=[Model(id="m", activities=acts)]), select=["AM17"]).problems
