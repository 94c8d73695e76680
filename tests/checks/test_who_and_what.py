"""Rules on CATWOE and on root definitions, one by one: what they see, and what they leave be."""

import pytest

from ssm.checks import check
from ssm.model.activity import Activity, Model
from ssm.model.picture import Element, Picture
from ssm.model.root import Root
from ssm.model.stakeholder import Stakeholder
from ssm.model.study import Study
from ssm.problems import Problem

CHANGE = "reported faults -> repaired faults"


def told(code: str, *roots: Root, **parts: object) -> list[Problem]:
    """What one rule says of a study with these root definitions."""
    study = Study(roots=roots, **parts)  # type: ignore[arg-type]
    return [problem for problem in check(study, select=[code]).problems if problem.code == code]


def weights(problems: list[Problem]) -> list[str]:
    """How much each of some problems weighs."""
    return [problem.severity.word for problem in problems]


def root(**fields: object) -> Root:
    """A chosen root definition with these fields."""
    given = {"id": "r", "status": "chosen", "transformation": CHANGE, **fields}
    return Root(**given)  # type: ignore[arg-type]


def full(**fields: object) -> Root:
    """A root definition with all of CATWOE, but for what is given otherwise."""
    catwoe = {
        "beneficiaries": ["tenants"],
        "actors": ["estate workers"],
        "worldview": "A home that works is a right.",
        "owners": ["housing board"],
        "environment": ["a fixed budget"],
    }
    return root(**{**catwoe, **fields})


@pytest.mark.parametrize("sign", ["", "?", "TBD", "todo", "...", "n/a", "None", "<to be defined>"])
@pytest.mark.parametrize("field", ["beneficiaries", "actors", "owners", "environment"])
def test_a_sign_that_something_will_be_written_is_nothing_written(field: str, sign: str) -> None:
    """A letter is thought about when it says something."""
    assert weights(told("CA01", full(**{field: [sign]}))) == ["warning"]


@pytest.mark.parametrize("sign", ["", "?", "TBD"])
def test_t_and_w_are_asked_for_once_and_by_one_rule(sign: str) -> None:
    """Nobody hears twice that T is not there yet."""
    bare = full(transformation=sign, worldview=sign)

    assert weights(told("CA01", bare)) == ["error", "error"]
    assert told("CA02", bare) == []


@pytest.mark.parametrize(("status", "heard"), [("idea", []), ("draft", ["advice"])])
def test_what_is_not_there_yet_weighs_little_before_something_is_chosen(
    status: str, heard: list[str]
) -> None:
    """An idea hears nothing, a draft gets one piece of advice about all of it."""
    assert weights(told("CA01", Root(id="r", status=status))) == heard


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Education", "changed from what, to what?"),
        ("Respond to calls", "changed from what, to what?"),
        ("-> painted fence", "What goes in"),
        ("unpainted fence -> ?", "What comes out"),
    ],
)
def test_a_transformation_is_asked_for_the_side_that_is_not_there(text: str, asks: str) -> None:
    """Each in its own words."""
    problems = told("CA02", root(transformation=text))

    assert [asks in problem.message for problem in problems] == [True]
    assert weights(problems) == ["error"]


@pytest.mark.parametrize(
    "text",
    [
        "unpainted fence => painted fence",
        "from unpainted fence to painted fence",
        "unpainted fence becomes painted fence",
    ],
)
def test_an_arrow_in_other_words_is_only_a_matter_of_writing(text: str) -> None:
    """The hint writes it out."""
    problems = told("CA02", root(transformation=text))

    assert weights(problems) == ["advice"]
    assert "unpainted fence -> painted fence" in (problems[0].hint or "")


def test_an_end_alone_is_offered_its_beginning() -> None:
    """Many write down only what comes out."""
    (problem,) = told("CA02", root(transformation="guests' needs identified and satisfied"))

    assert "guests' needs not yet identified and satisfied -> guests' needs" in (problem.hint or "")
    assert problem.severity.word == "error"


def test_customers_whom_the_change_is_about_stand_near() -> None:
    """In a cafe they are touched directly; in planning they are not."""
    served = "customers who wait -> customers who were served"

    assert told("CA10", root(beneficiaries=["customers"], transformation=served)) == []
    assert weights(told("CA10", root(beneficiaries=["customers"]))) == ["advice"]


def test_authors_who_differ_are_named_in_the_message() -> None:
    """The rule takes no side."""
    (problem,) = told("CA10", root(beneficiaries=["society"], victims=["tenants"]))

    assert "Checkland" in problem.message
    assert "Bergvall" in problem.message


def test_a_stakeholder_is_read_by_its_label() -> None:
    """And one whose figure says who it is needs no telling label."""
    staff = Stakeholder(id="staff", is_="group", label="Kitchen staff")
    loose = Stakeholder(id="staff", is_="group")
    drawn = Stakeholder(id="staff", is_="nurse")

    assert told("CA12", root(actors=["staff"]), stakeholders=[staff]) == []
    assert told("CA12", root(actors=["staff"]), stakeholders=[drawn]) == []
    assert weights(told("CA12", root(actors=["staff"]), stakeholders=[loose])) == ["warning"]


def test_a_loose_actor_beside_a_role_is_only_advice() -> None:
    """One could ask the others."""
    assert weights(told("CA12", root(actors=["ward clerks", "other staff"]))) == ["advice"]
    assert told("CA12", root(actors=["ward clerks and staff"])) == []


def test_owners_who_only_suffer_are_asked_whether_they_could_stop_it() -> None:
    """Owners who also act or gain, or are in charge, are left in peace."""
    losers = {"victims": ["night porters"], "owners": ["night porters"]}

    assert weights(told("CA13", root(**losers))) == ["advice"]
    assert told("CA13", root(**losers, actors=["night porters"])) == []
    assert told("CA13", root(**losers, beneficiaries=["night porters"])) == []
    assert told("CA13", root(victims=["head porter"], owners=["head porter"])) == []


@pytest.mark.parametrize(
    ("owner", "given", "speaks"),
    [
        ("the board", "the board", True),
        ("the board", "decisions of the board", True),
        ("the board", "the law on boards", False),
        ("town council", "the council tax", False),
        ("health authority", "national waiting-time rules", False),
    ],
)
def test_what_owners_decide_is_not_given(owner: str, given: str, *, speaks: bool) -> None:
    """It can still be decided otherwise."""
    assert bool(told("CA14", root(owners=[owner], environment=[given]))) == speaks


@pytest.mark.parametrize(
    ("definition", "speaks"),
    [
        ("A college-owned system to qualify school leavers.", False),
        ("A clinic-owned booking system, run by clerks, to see patients on time.", False),
        ("The institute teaches school leavers.", True),
        ("The clerks use the booking system to see patients on time.", True),
    ],
)
def test_a_computer_is_not_the_system_that_a_definition_names(
    definition: str, *, speaks: bool
) -> None:
    """A definition speaks of a system that is made up to think with."""
    assert bool(told("RD02", root(definition=definition))) == speaks


@pytest.mark.parametrize(
    ("definition", "lacking"),
    [
        ("A system owned by the council to limit parking in order to keep buses moving.", "(Q)"),
        ("A council-owned system for parking in order to keep buses moving, by permits.", "(P)"),
        ("A council-owned system to limit parking by permits.", "(R)"),
        ("A system owned by the council to limit parking by permits so that buses move.", ""),
    ],
)
def test_owned_by_is_no_means_and_in_order_to_is_no_task(definition: str, lacking: str) -> None:
    """Each of P, Q and R is looked for where it would stand."""
    said = " ".join(problem.message for problem in told("RD03", root(definition=definition)))

    assert [part for part in ("(P)", "(Q)", "(R)") if part in said] == [lacking][: len(lacking)]


@pytest.mark.parametrize(
    ("what", "change", "speaks"),
    [
        ("run a portal for tenants", CHANGE, True),
        ("build an app", "no app -> an app that tenants use", True),
        ("keep a spreadsheet of faults", CHANGE, True),
        ("introduce AI", CHANGE, True),
        ("keep the radio link open", "a radio link that drops -> a radio link kept open", False),
        ("mend old software", "software that crashes -> software that runs", False),
        ("see passengers off the platform", CHANGE, False),
        ("help pupils excel", CHANGE, False),
        ("tell tenants when somebody comes", CHANGE, False),
    ],
)
def test_a_tool_is_noticed_unless_it_is_what_is_changed(
    what: str, change: str, *, speaks: bool
) -> None:
    """What first, how later."""
    assert bool(told("RD08", root(what=what, transformation=change))) == speaks


def test_a_tool_is_no_surprise_in_a_study_about_it() -> None:
    """The title or the situation names it."""
    answer = root(what="answer the chatbot's questions")

    assert told("RD08", answer, title="A chatbot at the town hall") == []
    assert told("RD08", answer) != []


def test_praise_in_a_worldview_is_a_belief() -> None:
    """Somebody may well hold that something should be."""
    assert told("RD09", root(worldview="Waiting should be shared; perfect is the ideal.")) == []


def test_the_best_is_advice_as_it_may_be_chosen() -> None:
    """Praise beside it is heard first."""
    plain = root(what="give the best service")
    chosen = root(what="choose the best bid")
    both = root(what="give the best service", definition="A system for world-class service")

    assert weights(told("RD09", plain)) == ["advice"]
    assert told("RD09", chosen) == []
    assert weights(told("RD09", both)) == ["warning"]


def test_a_study_of_the_first_week_is_not_asked_for_a_second_view() -> None:
    """One idea, or one draft without a model, is a beginning."""
    assert told("RD10", Root(id="r", status="idea", worldview="Homes are for living.")) == []
    assert told("RD10", Root(id="r", worldview="Homes are for living.")) == []


def test_a_draft_with_a_model_is_told_that_it_is_one_view() -> None:
    """As advice; something chosen as a warning."""
    draft = Root(id="r", worldview="Homes are for living.")
    model = Model(id="r", activities=[Activity(id="1", do="Mend the roof")])

    assert weights(told("RD10", draft, models=[model])) == ["advice"]
    assert weights(told("RD10", full())) == ["warning"]


def test_the_same_belief_twice_is_one_view() -> None:
    """Whatever the points and the great letters; the second is asked about."""
    one = Root(id="one", worldview="Homes are for living.")
    same = Root(id="same", worldview="homes are for living")
    other = Root(id="other", worldview="Rent pays for it all.")

    assert [problem.ref for problem in told("RD10", one, same)] == ["root/same"]
    assert told("RD10", one, same, other) == []
    assert told("RD10", one, other) == []


def test_definitions_along_the_units_only_are_asked_for_an_issue() -> None:
    """Where the kind is not said, nothing is known and nothing asked."""
    first, second = (root(id=name, kind="primary-task") for name in ("a", "b"))

    assert weights(told("RD11", first, second)) == ["advice"]
    assert told("RD11", first, root(id="b", kind="issue-based")) == []
    assert told("RD11", first, root(id="b")) == []


@pytest.mark.parametrize(
    ("definition", "speaks"),
    [
        ("A system owned by Northfield to teach swimming.", True),
        ("A Northfield-owned system to teach swimming.", True),
        ("NMIT is providing education to school leavers.", True),
        ("A system to teach swimming, which is currently done in June.", True),
        ("A college-owned system to teach Swimming on Fridays.", False),
        ("A system owned by the Board, run by the Head Teacher.", False),
    ],
)
def test_a_definition_is_asked_about_real_names(definition: str, *, speaks: bool) -> None:
    """Names of the situation; roles are none, however they are written."""
    north = Stakeholder(id="north", label="Northfield")

    assert bool(told("RD07", root(definition=definition), stakeholders=[north])) == speaks


@pytest.mark.parametrize(
    ("fields", "speaks"),
    [
        ({"actors": ["Me"]}, True),
        ({"beneficiaries": ["my child"]}, True),
        ({"owners": ["Mrs Hall"]}, True),
        ({"actors": ["Karen from the desk"]}, True),
        ({"worldview": "I want the best for my child."}, False),
        ({"actors": ["the class teacher"]}, False),
        ({"actors": ["Type I diabetics"]}, False),
    ],
)
def test_persons_are_asked_for_their_role(fields: dict[str, object], *, speaks: bool) -> None:
    """A worldview may say I: it is somebody's."""
    assert bool(told("CA15", root(**fields))) == speaks


@pytest.mark.parametrize(
    ("do", "heard"),
    [
        ("Ask Karen about the roof", ["warning"]),
        ("Hear what Finance can spend", ["warning"]),
        ("Take the drawings to Osaka", ["advice"]),
        ("Pay Stromwerk AG for the roof", ["advice"]),
        ("Show the Tiler where it drips", ["advice"]),
        ("Mend it on Thursdays", []),
        ("Report to the Board", []),
        ("Check the roof against the Housing Act", []),
    ],
)
def test_a_name_weighs_by_how_sure_it_is(do: str, heard: list[str]) -> None:
    """A person or a name of the situation more, another less; a law that is given nothing."""
    picture = Picture(
        id="p",
        title="Roof",
        elements=[Element(id="f", label="Finance"), Element(id="t", label="Tiler")],
    )
    law = full(environment=["the Housing Act"])
    model = Model(id="r", activities=[Activity(id="1", do=do)])

    assert weights(told("AM12", law, pictures=[picture], models=[model])) == heard


def test_great_letters_everywhere_mark_no_names() -> None:
    """Some people write every activity like a headline."""
    headlines = ["Find The Broken Tiles", "Agree The Price With Tenants", "Mend The Roof"]
    done = [Activity(id=str(n), do=do) for n, do in enumerate(headlines, 1)]
    picture = Picture(id="p", title="Roof", elements=[Element(id="t", label="Tiles")])

    assert told("AM12", root(), pictures=[picture], models=[Model(id="r", activities=done)]) == []
