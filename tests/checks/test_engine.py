"""The check as a whole: weights, drafts, waivers, profiles, faults of our own."""

from pathlib import Path

import attrs
import pytest

from ssm.checks import check, engine
from ssm.checks.drafts import weighed
from ssm.checks.literature.bibliography import cited
from ssm.checks.profiles import BCS, CHECKLAND, PROFILES, TEACHING, WILSON, Profile
from ssm.checks.registry import RULES
from ssm.checks.rule import Remark, rule
from ssm.errors import InvalidValueError
from ssm.files.read import read
from ssm.loading import load
from ssm.model.activity import Activity, Model
from ssm.model.change import Change, Judgement
from ssm.model.loaded import Loaded
from ssm.model.picture import Element, Picture
from ssm.model.root import Root
from ssm.model.stakeholder import Stakeholder
from ssm.model.statement import Waiver
from ssm.model.study import Settings, Study
from ssm.model.words import Status
from ssm.problems import Severity

ADVICE, WARNING, ERROR = Severity.ADVICE, Severity.WARNING, Severity.ERROR


def loaded(text: str) -> Loaded:
    """A study file as loading gives it."""
    got = read(text)
    return Loaded(study=got.study, problems=got.problems, where=got.where, texts=got.texts)


def spoken(study: Study | Loaded, *codes: str) -> list[tuple[str, str]]:
    """Code and weight of what some rules say."""
    problems = check(study, select=codes).problems
    return [(problem.code, problem.severity.word) for problem in problems]


@pytest.mark.parametrize(
    ("status", "absent", "severity", "expected"),
    [
        ("idea", True, ERROR, None),
        ("idea", True, ADVICE, None),
        ("idea", False, ERROR, WARNING),
        ("idea", False, ADVICE, ADVICE),
        ("draft", True, ERROR, ADVICE),
        ("draft", True, WARNING, ADVICE),
        ("draft", False, ERROR, WARNING),
        ("chosen", True, ERROR, ERROR),
        ("chosen", True, WARNING, WARNING),
        ("chosen", False, WARNING, WARNING),
    ],
)
def test_drafts_are_quiet(
    status: str, severity: Severity, expected: Severity | None, *, absent: bool
) -> None:
    """What is absent from an idea is no problem, what is there and doubtful is."""
    assert weighed(severity, absent=absent, status=Status(status)) == expected


@pytest.mark.parametrize(
    ("status", "expected"), [("idea", []), ("draft", ["advice"]), ("chosen", ["error"])]
)
def test_a_root_without_a_worldview_weighs_as_far_as_it_has_come(
    status: str, expected: list[str]
) -> None:
    """Week one never ends in red."""
    root = Root(
        id="r",
        status=status,
        transformation="raw rice -> cooked rice",
        beneficiaries=["Guests"],
        actors=["Cooks"],
        owners=["The landlord"],
        environment=["fire rules"],
    )

    assert [word for _, word in spoken(Study(roots=[root]), "CA01")] == expected


@pytest.mark.parametrize(
    ("status", "expected"),
    [("proposed", ["advice"]), ("dropped", []), ("agreed", ["error"]), ("done", ["error"])],
)
def test_a_change_counts_as_chosen_once_it_is_agreed(status: str, expected: list[str]) -> None:
    """A proposal may still be looking for its reasons; one that was dropped need not."""
    study = Study(changes=[Change(id="c", what="One list", status=status)])

    assert [word for _, word in spoken(study, "CH01")] == expected


def test_a_study_of_week_one_shows_no_error_and_little_advice() -> None:
    """Two pictures and an idea: the study is welcome as it is."""
    held = loaded(
        """
ssm: 1
title: "The yard"
pictures:
  monday:
    title: "The yard on Monday"
    elements: {drivers: {is: driver, says: "Again!"}, loaders: {is: worker, mood: tired}}
    links: [drivers -> loaders]
  tuesday:
    title: "The yard on Tuesday"
    elements: {drivers: {is: driver, mood: angry}, gate: {is: gate}}
    links: [drivers -> gate]
roots:
  short-wait: {status: idea, transformation: "lorries that wait -> lorries on the road"}
"""
    )
    problems = check(held).problems

    assert {problem.severity for problem in problems} <= {ADVICE}
    assert len(problems) <= 5


WAIVER = [Waiver(rule="CA02", reason="a name for now")]


@pytest.mark.parametrize(
    ("study", "by"),
    [
        (Study(roots=[Root(id="r", transformation="Education", waive=WAIVER)]), "root/r"),
        (Study(roots=[Root(id="r", transformation="Education")], waive=WAIVER), "study"),
        (
            Study(
                roots=[Root(id="r", transformation="Education")],
                waive=[Waiver(rule="T-No-IO", reason="a name for now")],
            ),
            "study",
        ),
    ],
    ids=["on the part", "on the study", "by name"],
)
def test_a_waived_problem_is_shown_with_its_reason_and_not_as_a_problem(
    study: Study, by: str
) -> None:
    """Knowingly left out is part of the method."""
    checked = check(study, select=["CA02"])

    assert checked.problems == ()
    assert [(one.problem.code, one.reason, one.by) for one in checked.waived] == [
        ("CA02", "a name for now", by)
    ]


def test_a_waiver_on_an_activity_covers_that_activity_only() -> None:
    """The nearest part that holds a waiver decides."""
    waive = [Waiver(rule="AM01", reason="its own word")]
    model = Model(
        id="m",
        activities=[
            Activity(id="1", do="Payment processing", waive=waive),
            Activity(id="2", do="Inspection of goods"),
        ],
    )
    checked = check(Study(models=[model]), select=["AM01"])

    assert [one.problem.ref for one in checked.waived] == ["model/m/1"]
    assert [problem.ref for problem in checked.problems] == ["model/m/2"]


def test_a_waiver_that_names_no_rule_is_a_problem_with_the_nearest() -> None:
    """At its own place."""
    held = loaded('ssm: 1\nroots:\n  r:\n    what: "bake"\n    waive: {CA022: "why"}\n')
    (problem,) = [p for p in check(held).problems if p.code == "CK02"]

    assert problem.hint == "did you mean 'CA02'?"
    assert problem.span is not None
    assert (problem.span.line, problem.span.column) == (5, 13)


@pytest.mark.parametrize("reason", ["", "   "])
def test_a_waiver_without_a_reason_does_not_hold(reason: str) -> None:
    """It is asked for, at its place, and the rule is asked as ever."""
    waive = f'waive: {{CA02: "{reason}"}}'
    held = loaded(f'ssm: 1\nroots:\n  r:\n    transformation: "Education"\n    {waive}\n')
    checked = check(held)

    assert {"CA02", "CK05"} <= {problem.code for problem in checked.problems}
    assert "CK03" not in {problem.code for problem in checked.problems}
    assert checked.waived == ()
    (asked,) = [problem for problem in checked.problems if problem.code == "CK05"]
    assert asked.span is not None
    assert (asked.span.line, asked.span.column) == (5, 13)


@pytest.mark.parametrize(
    ("part", "slip", "rule"),
    [
        ('pictures: {p: {status: chosen, titel: "June"}}', "FI13", "RP01"),
        ('roots: {r: {status: chosen, transformation: "a -> b", owner: "x"}}', "FI13", "CA01"),
        ('inqury: {client: "x"}\nroots: {r: {status: chosen}}', "FI13", "AN01"),
    ],
)
def test_what_could_not_be_read_is_not_asked_for(part: str, slip: str, rule: str) -> None:
    """One slip of the pen has one voice; put right, the rule is asked."""
    codes = {problem.code for problem in check(loaded(f"ssm: 1\n{part}\n")).problems}
    assert slip in codes
    assert rule not in codes

    asked = {
        "RP01": Study(pictures=[Picture(id="p", status="chosen")]),
        "CA01": Study(roots=[Root(id="r", status="chosen", transformation="a -> b")]),
        "AN01": Study(roots=[Root(id="r", status="chosen")]),
    }
    assert rule in {problem.code for problem in check(asked[rule]).problems}


def test_a_waiver_that_nothing_needs_is_an_advice() -> None:
    """Unless its rule was not asked at all."""
    waive = [Waiver(rule="CA02", reason="a name for now")]
    study = Study(roots=[Root(id="r", transformation="raw rice -> cooked rice", waive=waive)])

    assert [p.severity for p in check(study).problems if p.code == "CK03"] == [ADVICE]
    assert [p for p in check(study, ignore=["CA02"]).problems if p.code == "CK03"] == []
    assert spoken(attrs.evolve(study, language="de"), "CA08") == []


def test_a_waiver_of_what_a_draft_excuses_is_no_idle_one() -> None:
    """The reason is kept for the day on which the idea is chosen."""
    waive = [Waiver(rule="XT05", reason="for the meeting")]
    checked = check(Study(roots=[Root(id="r", status="idea", waive=waive)]))

    assert [p for p in checked.problems if p.code == "CK03"] == []
    assert [one.problem.code for one in checked.waived] == ["XT05"]


def test_several_activities_without_a_dependency_are_one_message() -> None:
    """And a waived one is not among them."""
    waive = [Waiver(rule="AM07", reason="done elsewhere")]
    model = Model(
        id="m",
        status="chosen",
        activities=[
            Activity(id="1", do="Ask"),
            Activity(id="2", do="Listen"),
            Activity(id="3", do="Thank them", waive=waive),
        ],
    )
    (problem,) = check(Study(models=[model]), select=["AM07"]).problems

    assert problem.ref == "model/m"
    assert "1 and 2 need" in problem.message


def test_problems_of_loading_are_among_the_problems() -> None:
    """One list tells all, in the order of the file."""
    held = loaded('ssm: 1\nroots:\n  r: {transformation: "Education", waht: "x"}\n')
    codes = [problem.code for problem in check(held).problems]

    assert "FI13" in codes
    assert "CA02" in codes


def test_broken_references_of_a_study_built_in_python_are_errors() -> None:
    """What loading would have said, the check says of a study that was never loaded."""
    study = Study(roots=[Root(id="r", because=["nowhere"])])

    assert [(p.code, p.severity) for p in check(study).problems if p.code == "FI30"] == [
        ("FI30", ERROR)
    ]


def test_a_model_that_names_an_unknown_root_is_told_of_once() -> None:
    """As a broken reference; only a model without any root is asked which one it works out."""
    named = Study(models=[Model(id="m", root="nowhere", activities=[Activity(id="1", do="Ask")])])
    unnamed = named.replace("model/m", root="m")

    assert {p.code for p in check(named).problems} & {"RD01", "FI30"} == {"FI30"}
    assert {p.code for p in check(unnamed).problems} & {"RD01", "FI30"} == {"RD01"}


def test_what_reading_reports_cannot_be_waived() -> None:
    """And the message says so."""
    study = Study(waive=[Waiver(rule="FI30", reason="later")])
    (problem,) = [p for p in check(study).problems if p.code == "CK02"]

    assert problem.hint == "what reading reports cannot be waived, only put right"


@pytest.mark.parametrize(
    ("profile", "asked"),
    [("checkland", True), ("wilson", False), ("teaching", True), ("bcs", True)],
)
def test_profiles_differ_in_what_they_ask(profile: str, *, asked: bool) -> None:
    """Wilson's models may have any size."""
    activities = [Activity(id=str(n), do="Ask") for n in range(1, 15)]
    study = Study(models=[Model(id="m", activities=activities)])
    problems = check(study, profile=profile).problems

    assert any(problem.code == "AM03" for problem in problems) == asked


def test_a_profile_in_the_settings_is_used_and_an_argument_goes_before_it() -> None:
    """The study decides, the caller overrules."""
    activities = [Activity(id=str(n), do="Ask") for n in range(1, 15)]
    settings = Settings(profile="wilson")
    study = Study(models=[Model(id="m", activities=activities)], settings=settings)

    assert "AM03" not in {problem.code for problem in check(study).problems}
    assert "AM03" in {problem.code for problem in check(study, profile="checkland").problems}


def test_an_unknown_profile_in_the_settings_is_a_problem_with_the_nearest() -> None:
    """The default is asked instead."""
    study = Study(settings=Settings(profile="chekland"))
    (problem,) = [p for p in check(study).problems if p.code == "CK01"]

    assert problem.hint == "did you mean 'checkland'?"


@pytest.mark.parametrize(
    "options", [{"profile": "bsc"}, {"select": ["CA99"]}, {"ignore": ["t-no-oi"]}]
)
def test_an_unknown_option_is_refused_with_what_would_be_right(options: dict[str, str]) -> None:
    """A caller's slip is an exception at once."""
    with pytest.raises(InvalidValueError, match=r"\(got '"):
        check(Study(), **options)  # type: ignore[arg-type]


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.name)
def test_a_profile_says_of_each_choice_what_it_does_and_why(profile: Profile) -> None:
    """Every code is a rule, every difference is one, every source can be cited."""
    rules = {rule.code: rule for rule in RULES}
    for choice in profile.choices:
        named = [rules[code] for code in choice.rules if code != "*"]

        assert choice.does
        assert len(choice.why.split()) > 5
        assert all(cited(source) for source in choice.source)
        assert all(rule.severity != choice.weight for rule in named) or profile.strict
        assert all(rule.tier == 2 for rule in named) or not choice.asked


def test_there_are_four_profiles_and_the_default_is_the_first() -> None:
    """Their names are in the help of the command, too."""
    assert (CHECKLAND, WILSON, TEACHING, BCS) == PROFILES
    assert Settings().profile == CHECKLAND.name


def test_no_profile_makes_an_error_of_a_reading_of_words() -> None:
    """However strict its tradition: a program may have misread."""
    for profile in PROFILES:
        heavy = [r.code for r in RULES if profile.weight(r.code, r.severity) is ERROR]

        assert set(heavy) <= {r.code for r in RULES if r.severity is ERROR}


def test_a_remark_that_is_lighter_stays_lighter_and_a_profile_lightens_further() -> None:
    """The lighter of the two weights is told."""
    change = Change(
        id="c",
        what="One list",
        status="agreed",
        feasible=Judgement(judged="yes", by=["us"], because="it costs two pounds"),
    )
    study = Study(stakeholders=[Stakeholder(id="us")], changes=[change])
    told = [
        [p.severity for p in check(study, profile=name).problems if p.code == "CH03"]
        for name in ("checkland", "bcs")
    ]

    assert told == [[WARNING], [ADVICE]]


def test_a_rule_that_breaks_down_is_our_fault_and_the_others_still_speak(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With the code of the rule, so that it can be reported."""

    @rule(
        "ZZ01",
        "breaks-down",
        ADVICE,
        title="x",
        about=("study",),
        standing="ours",
        source=("ours",),
        question="x?",
        bad="",
        good="",
    )
    def breaks(context: object) -> object:
        """Break down after a first remark."""
        yield Remark("study", message="so far so good")
        raise KeyError(context)

    monkeypatch.setattr(engine, "chosen", lambda *_: (breaks, *RULES))
    monkeypatch.setattr(engine, "RULES", (breaks, *RULES))
    checked = check(Study(roots=[Root(id="r", transformation="Education")]))

    assert ["ZZ01" in problem.message for problem in checked.faults] == [True]
    assert "so far so good" in [problem.message for problem in checked.problems]
    assert "CA02" in {problem.code for problem in checked.problems}


def test_rules_that_read_english_say_once_that_they_are_silent() -> None:
    """In any other language."""
    checked = check(Study(language="pt", roots=[Root(id="r", transformation="Educar")]))

    assert [silence.codes for silence in checked.silent] == [
        tuple(rule.code for rule in RULES if rule.english and rule.tier == 1)
    ]
    assert "pt" in checked.silent[0].reason
    assert check(Study(language="en-GB")).silent == ()


def test_what_is_good_is_said_without_numbers() -> None:
    """Short sentences, no score."""
    roots = [
        Root(id="a", worldview="A library exists to be used.", because=["us"]),
        Root(id="b", worldview="A library exists to be kept.", because=["us"]),
    ]
    good = check(Study(stakeholders=[Stakeholder(id="us")], roots=roots)).good

    assert good == (
        "Several worldviews stand side by side.",
        "Each root definition says what made it relevant.",
    )
    assert not any(char.isdigit() for sentence in good for char in sentence)


def test_the_same_study_gives_the_same_result_from_python_and_from_a_file() -> None:
    """But for the places."""
    text = 'ssm: 1\nroots:\n  r: {transformation: "Education", worldview: "To win"}\n'
    study = Study(roots=[Root(id="r", transformation="Education", worldview="To win")])
    here, there = check(loaded(text)).problems, check(study).problems

    assert sorted(p.message for p in here) == sorted(p.message for p in there)


def test_a_picture_on_paper_is_not_asked_for_what_is_not_listed() -> None:
    """The photograph shows it; what is listed is there to be spoken of."""
    bare = {
        "id": "wall",
        "title": "The wall",
        "status": "chosen",
        "elements": [Element(id="nurses", is_="nurse"), Element(id="till", is_="computer")],
        "links": ["nurses -> till", "till -> nurses"],
    }
    asked, quiet = (
        {problem.code for problem in check(Study(pictures=[picture])).problems}
        for picture in (Picture(**bare), Picture(**bare, image="wall.jpg"))
    )

    assert {"RP02", "RP03"} <= asked
    assert not quiet & {"RP02", "RP03", "RP04", "RP09"}


def test_who_is_asked_about_a_word_is_not_told_that_nobody_is_called_so(tmp_path: Path) -> None:
    """One slip, one remark: `everyone` is no stakeholder, but that is not the point."""
    text = (
        "ssm: 1\nstakeholders: {wardens: {}}\n"
        "roots: {warm: {transformation: cold -> warm, beneficiaries: [WORD]}}\n"
    )

    def codes(word: str) -> set[str]:
        file = tmp_path / f"{word}.ssm.yaml"
        file.write_text(text.replace("WORD", word), encoding="utf-8")
        return {problem.code for problem in check(load(file)).problems}

    assert codes("everyone") & {"CA10", "FI37"} == {"CA10"}
    assert codes("plumbers") & {"CA10", "FI37"} == {"FI37"}
