"""Whatever a study holds, the check gives an answer, and the same one every time."""

import attrs
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from ssm.checks import check
from ssm.checks.checked import Checked
from ssm.checks.choosing import rule_called
from ssm.checks.registry import RULES
from ssm.model.activity import Activity, Measures, Model
from ssm.model.change import Change, Debate, Judgement, Theme
from ssm.model.finding import Evidence, Finding, Source
from ssm.model.links import Link
from ssm.model.picture import Boundary, Element, Picture
from ssm.model.root import Root
from ssm.model.stakeholder import Stakeholder
from ssm.model.statement import Statement, Waiver
from ssm.model.study import Study
from ssm.model.words import ChangeStatus, Happens, Mood, Op, Status
from ssm.problems import Severity

WORDS = "the and to -> ; ? need system Education collect check staff better how should painted"
ids = st.sampled_from(["a", "b", "c", "1", "2"])
texts = st.one_of(
    st.text(max_size=12),
    st.lists(st.sampled_from(WORDS.split()), max_size=9).map(" ".join),
)
maybe = st.none() | texts
some = st.lists(texts, max_size=2)
refs = st.lists(st.sampled_from(["a", "b", "a/1", "a/1->2", "theme/a", "nowhere"]), max_size=3)
waivers = st.lists(
    st.builds(Waiver, rule=st.sampled_from(["CA02", "t-no-io", "ZZ", "AM07"]), reason=texts),
    max_size=1,
)
statuses = st.sampled_from(Status)


def unique(parts: st.SearchStrategy[object]) -> st.SearchStrategy[list[object]]:
    """Up to three parts, no two of one id."""
    return st.lists(parts, max_size=3, unique_by=lambda part: part.id)  # type: ignore[attr-defined]


links = st.lists(
    st.builds(Link, tail=ids, op=st.sampled_from(Op), head=ids, label=maybe), max_size=4
)
statements = st.lists(st.builds(Statement, text=texts.filter(str.strip)), max_size=2)
elements = st.builds(
    Element,
    id=ids,
    is_=st.none() | st.sampled_from(["nurse", "computer", "unicorn"]),
    label=maybe,
    mood=st.none() | st.sampled_from(Mood),
    says=statements,
)
pictures = st.builds(
    Picture,
    id=ids,
    title=maybe,
    status=statuses,
    elements=unique(elements),
    boundaries=unique(st.builds(Boundary, id=ids, label=maybe, holds=st.lists(ids, max_size=2))),
    links=links,
    waive=waivers,
)
roots = st.builds(
    Root,
    id=ids,
    status=statuses,
    because=refs,
    definition=maybe,
    what=maybe,
    how=some,
    why=maybe,
    actors=some,
    transformation=maybe,
    worldview=maybe,
    waive=waivers,
)
models = st.builds(
    Model,
    id=ids,
    status=statuses,
    expands=st.none() | st.sampled_from(["a/1", "nowhere/2"]),
    activities=unique(st.builds(Activity, id=ids, do=texts, traces=some, waive=waivers)),
    dependencies=links,
    measures=st.builds(Measures, efficacy=maybe),
)
judgements = st.none() | st.builds(
    Judgement, judged=st.sampled_from(["yes", "no", "open"]), by=some, because=maybe
)
changes = st.builds(
    Change,
    id=ids,
    what=texts,
    because=refs,
    desirable=judgements,
    feasible=judgements,
    status=st.sampled_from(ChangeStatus),
)
rows = st.sampled_from(["a/1", "b/2", "a/1->2", "a/monitor", "nowhere/9"])
findings = st.builds(
    Finding,
    id=ids,
    text=texts,
    source=st.none() | ids,
    about=st.none()
    | st.lists(st.builds(Evidence, row=rows, happens=st.sampled_from(Happens)), max_size=2),
)
studies = st.builds(
    Study,
    title=texts,
    language=st.sampled_from(["en", "en-GB", "de", ""]),
    stakeholders=unique(st.builds(Stakeholder, id=ids, is_=texts)),
    pictures=unique(pictures),
    themes=unique(st.builds(Theme, id=ids, seen_in=refs, set_aside=maybe)),
    roots=unique(roots),
    models=unique(models),
    sources=unique(st.builds(Source, id=ids, perspective=st.none() | ids)),
    findings=unique(findings),
    debate=unique(st.builds(Debate, id=ids, about=refs, question=texts)),
    changes=unique(changes),
    waive=waivers,
)


@settings(max_examples=60)
@given(studies)
def test_no_study_breaks_a_rule(study: Study) -> None:
    """Whatever a study holds, all rules can look at it."""
    assert check(study).faults == ()


@settings(max_examples=60)
@given(studies)
def test_the_same_study_gives_the_same_answer(study: Study) -> None:
    """A check looks and changes nothing."""
    assert check(study) == check(attrs.evolve(study))


@settings(max_examples=60)
@given(studies)
def test_a_study_of_ideas_has_nothing_absent_and_no_error_but_broken_references(
    study: Study,
) -> None:
    """Week one never ends in red."""
    idea = attrs.evolve(
        study,
        pictures=[attrs.evolve(one, status="idea") for one in study.pictures],
        roots=[attrs.evolve(one, status="idea") for one in study.roots],
        models=[attrs.evolve(one, status="idea") for one in study.models],
        changes=[],
    )
    errors = {problem.code for problem in check(idea).problems if problem.severity.word == "error"}

    assert {code for code in errors if not code.startswith("FI")} == set()


ALL = [rule.code for rule in RULES]
ENGLISH = {rule.code for rule in RULES if rule.english}
UNRELATED = (
    Stakeholder(id="passers-by", is_="group", label="Passers-by"),
    Theme(id="weather", label="Rain on the last day", set_aside="nobody can change it"),
    Source(id="walk", method="observation", perspective="passers-by"),
)
"""Sound parts that have nothing to do with the rest of a study."""


def said(checked: Checked) -> list[tuple[str, str, str]]:
    """What rules say, whatever it weighs: code, ref and message."""
    rules = (problem for problem in checked.problems if rule_called(problem.code))
    return sorted((problem.code, problem.ref, problem.message) for problem in rules)


@settings(max_examples=40)
@given(studies)
def test_an_unrelated_sound_part_raises_no_voice_elsewhere(study: Study) -> None:
    """Whoever adds a passer-by, or a walk, hears nothing new of the rest."""
    loud = [
        {
            (problem.code, problem.ref)
            for problem in check(held, select=ALL).problems
            if problem.severity > Severity.ADVICE and rule_called(problem.code)
        }
        for held in (study, study.add(*UNRELATED))
    ]

    assert loud[1] <= loud[0]


@settings(max_examples=40)
@given(studies, st.data())
def test_a_waiver_takes_away_what_its_rule_says_of_its_part_and_nothing_else(
    study: Study, data: st.DataObject
) -> None:
    """The rest stays as it was, and what is waived is kept with its reason."""
    bare = unwaived(study)
    before = said(check(bare, select=ALL))
    assume(before)
    code, ref, _ = data.draw(st.sampled_from(before))
    owner = "/".join(ref.split("/")[:2])
    waiver = Waiver(rule=code, reason="on purpose")
    if owner == "study":
        waived = attrs.evolve(bare, waive=[waiver])
    else:
        assume(hasattr(bare[owner], "waive"))
        waived = bare.replace(owner, waive=[waiver])
    after = check(waived, select=ALL)

    def covered(one: tuple[str, str, str]) -> bool:
        around = owner == "study" or f"{one[1]}/".startswith(f"{owner}/")
        return one[0] == code and around

    assert said(after) == [one for one in before if not covered(one)]
    assert {one.problem.code for one in after.waived} == {code}


def unwaived(study: Study) -> Study:
    """A study in which no part waives anything."""
    bare = attrs.evolve(study, waive=[])
    for ref, part in study.index.parts.items():
        if getattr(part, "waive", ()):
            bare = bare.replace(ref, waive=[])
    return bare


@settings(max_examples=60)
@given(studies, st.lists(st.sampled_from(ALL), min_size=1, max_size=9))
def test_to_select_rules_is_to_pick_what_they_say_out_of_all(
    study: Study, codes: list[str]
) -> None:
    """A rule says the same whichever others are asked; only its weight may depend on them."""
    every = said(check(study, select=ALL))

    assert said(check(study, select=codes)) == [one for one in every if one[0] in codes]


@settings(max_examples=40)
@given(studies)
def test_another_language_silences_the_rules_that_read_english_and_no_other(study: Study) -> None:
    """They say once that they are silent; every other rule is asked."""
    checked = check(attrs.evolve(study, language="de"), select=ALL)
    silent = {code for silence in checked.silent for code in silence.codes}

    assert silent == ENGLISH
    assert not ENGLISH & {problem.code for problem in checked.problems}
