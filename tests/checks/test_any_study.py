"""Whatever a study holds, the check gives an answer, and the same one every time."""

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from ssm.checks import check
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
