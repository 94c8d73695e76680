"""compare(): a row for everything, a column for everybody, and nothing that was not said."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import ssm
from ssm.comparison import UNSAID, Materiality, compare

ROLES = ("nurses", "patients", None)
ROWS = ("m/1", "m/2", "m/1->2")


def study_of(*said, roles=("nurses", "patients"), **parts):
    """A study of one model from lines (finding, source, perspective, row, evidence)."""
    sources = {source: view for _, source, view, *_ in said if source}
    return ssm.Study(**parts).add(
        *(ssm.Stakeholder(id=role) for role in roles),
        ssm.Model(
            id="m",
            activities=[ssm.Activity(id="1", do="Ask"), ssm.Activity(id="2", do="Answer")],
            dependencies=["1 -> 2"],
        ),
        *(ssm.Source(id=id_, perspective=view) for id_, view in sources.items()),
        *(
            ssm.Finding(
                id=id_, text=f"{id_}.", source=source, about=[ssm.Evidence(row=row, **evidence)]
            )
            for id_, source, _, row, evidence in said
        ),
    )


def row_of(study, name="1", **options):
    """One row of the comparison."""
    return compare(study, **options).chart("m").row(name)


def yes(finding, source, view, row="m/1"):
    """A line that says yes."""
    return finding, source, view, row, {"happens": "yes"}


def no(finding, source, view, row="m/1"):
    """A line that says no."""
    return finding, source, view, row, {"happens": "no"}


def test_every_activity_every_control_and_every_dependency_is_a_row(clinic):
    """Links are questioned like activities; what nobody spoke of is a row too."""
    rows = compare(clinic).chart("good-time").rows

    assert [(row.kind, row.name) for row in rows] == [
        *(("activity", str(n)) for n in range(1, 6)),
        *(("control", name) for name in ("criteria", "monitor", "control")),
        *(("dependency", name) for name in ("1 -> 3", "2 -> 3", "3 -> 4", "4 -> 5")),
    ]
    assert rows[-1].ref == "model/good-time/4..5"


def test_a_perspective_of_a_source_is_a_column_even_when_it_never_spoke(clinic):
    """Columns stand in the order of the stakeholders, unsaid views last."""
    chart = compare(clinic).chart("good-time")

    assert chart.perspectives == ("us", "patients", "nurses", "consultants", "managers", UNSAID)
    assert chart.labels[0] == "Study team"
    assert chart.label(UNSAID) == "Not said whose view"
    assert "managers" in chart.row("3").silent


def test_sources_are_counted_and_quotes_are_not():
    """Five quotes of one source are one voice."""
    study = study_of(*(yes(f"f{n}", "int-01", "nurses") for n in range(5)))
    cell = row_of(study).cell("nurses")

    assert (cell.yes, cell.step, len(cell.findings)) == (("int-01",), 1, 5)


def test_a_finding_without_a_source_is_a_source_of_its_own():
    """It is named by its finding, so that nobody takes it for an interview."""
    row = row_of(study_of(yes("f1", None, None), yes("f2", None, None)))

    assert row.overall.yes == ("finding/f1", "finding/f2")
    assert row.cell(UNSAID).step == 2


def test_the_view_of_a_finding_goes_before_that_of_its_source():
    """A patient quoted in a nurse's interview speaks for patients."""
    study = study_of(yes("f1", "int-01", "nurses")).replace("f1", perspective="patients")

    assert row_of(study).cell("patients").yes == ("int-01",)
    assert row_of(study).cell("nurses").answers == ()


def test_a_view_of_nobody_known_keeps_a_column():
    """What a study says of somebody it has not introduced is not lost."""
    assert row_of(study_of(yes("f1", "int-01", "porters"))).cell("porters").yes == ("int-01",)


def test_what_happens_and_how_it_is_judged_are_kept_apart():
    """A complaint alone says neither yes nor no."""
    row = row_of(study_of(("f1", "int-01", "nurses", "m/1", {"judged": "badly"})))

    assert (row.overall.verdict, row.overall.judged) == ("unknown", ("badly",))
    assert row.overall.unclear == ("int-01",)
    assert "nurses" not in row.silent


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        ([yes("f1", "a", "nurses"), no("f2", "b", "patients")], "between"),
        ([yes("f1", "a", "nurses"), no("f2", "b", "nurses")], "within"),
        ([yes("f1", "a", "nurses"), no("f2", "a", "nurses")], "within"),
        ([yes("f1", "a", "nurses"), no("f2", None, None)], None),
        ([yes("f1", None, None), no("f2", None, None)], None),
        ([yes("f1", "a", "nurses"), yes("f2", "b", "patients")], None),
    ],
)
def test_a_dispute_is_within_one_role_or_between_roles(lines, kind):
    """Or of nobody known, when it was not said whose views they are."""
    assert row_of(study_of(*lines)).kind_of_dispute == kind


@pytest.mark.parametrize(
    ("lines", "sources"),
    [
        ([], ()),
        ([yes("f1", "a", "nurses")], ("a",)),
        ([yes("f1", "a", "nurses"), yes("f2", "b", "nurses")], ()),
        ([yes("f1", "a", "nurses"), yes("f2", "b", "nurses"), no("f3", "c", "nurses")], ("c",)),
        ([yes("f1", "a", "nurses"), no("f2", "b", "nurses")], ("a", "b")),
    ],
)
def test_a_row_names_the_sources_it_turns_on(lines, sources):
    """Those without whom, each taken alone, the verdict would be another."""
    assert row_of(study_of(*lines)).rests_on == sources


@pytest.mark.parametrize(
    ("said", "step"),
    [
        ([], 0),
        ([("a", "nurses", "interview")], 1),
        ([("a", "nurses", "interview"), ("b", "nurses", "interview")], 2),
        ([("a", "nurses", "interview"), ("b", "nurses", None)], 2),
        ([("a", "nurses", "interview"), ("b", None, "interview")], 2),
        ([("a", "nurses", "interview"), ("b", "nurses", "survey")], 3),
        ([("a", "nurses", "interview"), ("b", "patients", "interview")], 3),
        ([("a", "nurses", "interview"), ("b", "patients", "survey")], 4),
    ],
)
def test_the_ladder_counts_roles_and_methods_that_were_said(said, step):
    """What was not said is not taken for another role or method."""
    study = study_of(*(yes(f"f{n}", id_, view) for n, (id_, view, _) in enumerate(said)))
    for id_, _, method in said:
        study = study.replace(f"source/{id_}", method=method)

    assert row_of(study).overall.step == step


def test_what_was_claimed_is_kept_apart_from_what_was_observed():
    """What is said to be done stands beside what was seen to be done."""
    cell = row_of(
        study_of(
            ("f1", "a", "nurses", "m/1", {"happens": "yes", "basis": "told"}),
            ("f2", "b", "nurses", "m/1", {"happens": "no", "basis": "seen"}),
            ("f3", "c", "nurses", "m/1", {"happens": "partly"}),
        )
    ).overall

    assert (cell.claimed, cell.observed, cell.verdict) == ("present", "absent", "contested")


def test_different_answers_on_who_and_how_stay_side_by_side():
    """They are collected as said, never merged."""
    cell = row_of(
        study_of(
            ("f1", "a", "nurses", "m/1", {"happens": "yes", "who": ["nurses"], "how": "by phone"}),
            ("f2", "b", "nurses", "m/1", {"happens": "yes", "who": ["the desk"], "how": "by post"}),
        )
    ).cell("nurses")

    assert (cell.who, cell.how) == (("nurses", "the desk"), ("by phone", "by post"))


@pytest.mark.parametrize(
    ("lines", "note"),
    [
        ([no("f1", "a", "nurses"), yes("f2", "b", "nurses", "m/2")], "inference: "),
        ([no("f1", "a", "nurses")], "too early to ask: “Ask” is"),
        ([no("f1", "a", "nurses", "m/2")], "too early to ask: “Answer” is"),
        (
            [no("f1", "a", "nurses"), no("f2", "b", "nurses", "m/2")],
            "too early to ask: “Ask” and “Answer” are",
        ),
        ([yes("f1", "a", "nurses"), yes("f2", "b", "nurses", "m/2")], None),
    ],
)
def test_a_dependency_notes_what_follows_from_its_ends(lines, note):
    """An inference is called one, and changes no verdict."""
    row = row_of(study_of(*lines), "1->2")

    assert row.overall.verdict == "unknown"
    assert (row.note or "").startswith(note or "")
    assert bool(row.note) is bool(note)


def test_findings_that_fit_nothing_and_findings_not_read_are_two_things(clinic):
    """An empty list is a person's decision, and no list is none."""
    found = compare(clinic)

    assert [quote.finding for quote in found.unmatched] == ["f4"]
    assert [quote.finding for quote in found.unread] == ["f10"]


def test_a_finding_about_a_row_that_is_not_there_is_not_lost():
    """A broken reference is reported by the checks, and its words are kept here."""
    found = compare(study_of(yes("f1", "a", "nurses", "m/9")))

    assert [quote.finding for quote in found.unplaced] == ["f1"]


def test_quieter_voices_are_listed_when_a_study_asks_for_more():
    """What stays below the bar does not decide, and does not vanish."""
    lines = [yes(f"f{n}", f"s{n}", "nurses") for n in range(4)]
    study = study_of(*lines, no("f9", "s9", "nurses"))
    row = row_of(study, materiality=Materiality(sources=2))

    assert (row.overall.verdict, row.overall.quieter) == ("present", ("s9",))


def test_models_are_chosen_by_id_or_ref_and_kept_in_the_order_asked():
    """Two models on the same findings are two charts."""
    study = study_of().add(ssm.Model(id="n", activities=[ssm.Activity(id="1", do="Wait")]))

    assert [chart.model for chart in compare(study).charts] == ["m", "n"]
    assert [chart.model for chart in compare(study, "model/n", "m", "n").charts] == ["n", "m"]


@pytest.mark.parametrize("call", [{"models": ["x"]}, {"round": "x"}])
def test_an_unknown_model_or_round_is_refused(call):
    """As everywhere, by name."""
    with pytest.raises(ssm.UnknownRefError, match="'x'"):
        compare(study_of(), *call.pop("models", ()), **call)


def test_a_study_without_models_compares_nothing():
    """And keeps what was heard."""
    found = compare(ssm.Study().add(ssm.Finding(id="f", text="Well.")))

    assert (found.charts, [quote.finding for quote in found.unread]) == ((), ["f"])


def test_a_loaded_study_is_taken_as_well():
    """What loading gave goes in wherever a study does."""
    assert compare(ssm.Loaded(study=study_of())).charts[0].model == "m"


LINE = st.tuples(
    st.sampled_from(["a", "b", "c", None]),
    st.sampled_from(ROLES),
    st.sampled_from(ROWS),
    st.fixed_dictionaries(
        {
            "happens": st.sampled_from(["yes", "partly", "no", "unclear", None]),
            "judged": st.sampled_from(["well", "badly", None]),
            "basis": st.sampled_from(["told", "seen", None]),
        }
    ),
)
LINES = st.lists(LINE, max_size=8).map(
    lambda lines: [(f"f{n}", *line) for n, line in enumerate(lines)]
)


def gist(found):
    """All that a comparison says, without the quotes behind it."""
    return [
        (row.kind_of_dispute, row.silent, row.rests_on, row.note, row.agenda, row.was, voices(row))
        for chart in found.charts
        for row in chart.rows
    ]


def voices(row):
    """What the cells of a row say, source by source."""
    return [
        (c.perspective, c.verdict, c.yes, c.partly, c.no, c.unclear, c.judged, c.step, c.bases)
        for c in (*row.cells, row.overall)
    ]


@given(st.data())
def test_any_order_of_findings_gives_the_same_comparison(data):
    """To the last quote: order in a file says nothing."""
    study = study_of(*data.draw(LINES))
    shuffled = attrs.evolve(study, findings=data.draw(st.permutations(study.findings)))

    assert compare(shuffled) == compare(study)


@given(LINES, st.integers(0, 7))
def test_saying_it_five_times_changes_nothing(lines, which):
    """A loud source is one source."""
    study = study_of(*lines)
    loud = [f for f in study.findings if f.source][which : which + 1]
    again = [attrs.evolve(f, id=f"{f.id}-{n}") for f in loud for n in range(5)]

    assert gist(compare(study.add(*again))) == gist(compare(study))


@given(LINES, LINE)
def test_another_finding_never_makes_a_row_less_known_or_less_disputed(lines, another):
    """Knowledge grows; disputes stay."""
    before = compare(study_of(*lines)).charts[0]
    after = compare(study_of(*lines, ("new", "d", *another[1:]))).charts[0]
    for old, new in zip(before.rows, after.rows, strict=True):
        assert old.overall.verdict == "unknown" or new.overall.verdict != "unknown"
        assert old.overall.verdict != "contested" or new.overall.verdict == "contested"
        assert set(new.silent) <= set(old.silent) | {"nurses", "patients"}


@given(LINES)
def test_every_finding_stands_somewhere(lines):
    """None is lost on the way from the study to the chart."""
    study = study_of(*lines)
    found = compare(study)
    placed = {id_ for row in found.charts[0].rows for id_ in row.overall.findings}
    by_view = {id_ for row in found.charts[0].rows for c in row.cells for id_ in c.findings}

    assert placed == by_view == {finding.id for finding in study.findings}


def test_a_study_is_read_through_once_however_often_it_is_compared(monkeypatch):
    """A drawing for each model and a chart of all ask for the same; it is not found out anew."""
    from ssm.comparison import answers, said

    lines = [yes("f1", "a", "nurses"), yes("f2", "b", "patients", row="n/1")]
    other = ssm.Model(id="n", activities=[ssm.Activity(id="1", do="Listen")])
    study = study_of(*lines).add(other)
    read: list[ssm.Study] = []

    def heard(whole: ssm.Study) -> answers.Heard:
        read.append(whole)
        return answers.heard(whole)

    monkeypatch.setattr(said, "heard", heard)
    charts = [compare(study, model).charts[0] for model in ("m", "n", "m")]

    assert read == [study]
    assert charts[:2] == list(compare(study).charts)
    assert compare(attrs.evolve(study)).charts == compare(study).charts
    assert len(read) == 2


def test_two_models_of_one_name_have_a_chart_each():
    """A check says that there are two; until then each is compared as it is."""
    twins = [
        ssm.Model(id="m", activities=[ssm.Activity(id="1", do=do)]) for do in ("Ask", "Answer")
    ]
    charts = compare(ssm.Study(models=twins)).charts

    assert [chart.row("1").text for chart in charts] == ["Ask", "Answer"]


@given(LINES)
def test_what_was_asked_before_makes_no_difference(lines):
    """Another bar, an earlier round: each answer is what it is when it is asked first."""
    bar = Materiality(sources=2)
    study = study_of(*lines)
    first = compare(study), compare(study, materiality=bar), compare(study)
    other = compare(attrs.evolve(study), materiality=bar), compare(attrs.evolve(study))

    assert first == (other[1], other[0], other[1])
