"""diff(): small changes of a study, each told in the sentence that a person reads."""

import attrs
import pytest

import ssm
from ssm.checks.language.deficit import deficit_said
from ssm.diffing import Way
from ssm.diffing.formats import as_markdown, as_text
from ssm.diffing.nouns import _NOUNS
from ssm.model.activity import CONTROL_ROWS

EVERY = 7
"""Every how manieth edit of the example is tried; all of them take minutes."""


@pytest.fixture
def study():
    """A little of everything."""
    return ssm.Study(title="The fence", situation="It leans.").add(
        ssm.Stakeholder(id="us", serves=["neighbour"], worries=["Rain before it dries."]),
        ssm.Stakeholder(id="neighbour"),
        ssm.Picture(
            id="week-1",
            title="Two gardens",
            elements=[
                ssm.Element(id="us", mood="tired", says=["We painted it last year."]),
                ssm.Element(id="fence", is_="barrier", label="The fence"),
            ],
            links=["us -- fence"],
        ),
        ssm.Theme(id="colour", label="Whose colour", raised_by=["neighbour"]),
        ssm.Root(
            id="fence",
            label="A painted fence",
            transformation="unpainted fence -> painted fence",
            worldview="Painting it yourself is worth the effort.",
            owners=["us"],
            how=["by hand", "with two brushes"],
        ),
        ssm.Model(
            id="fence",
            activities=[
                ssm.Activity(id="1", do="Agree on a colour with the neighbour"),
                ssm.Activity(id="2", do="Obtain paint and two brushes"),
                ssm.Activity(id="3", do="Paint the fence on a dry day"),
            ],
            dependencies=["1 -> 2", "2 -> 3"],
        ),
        ssm.Source(id="int-01", perspective="neighbour"),
        ssm.Finding(
            id="f1",
            text="Nobody asked me.",
            source="int-01",
            about=[ssm.Evidence(row="fence/1", happens="no")],
        ),
        ssm.Change(id="tin", what="One tin for both gardens", because=["fence/2"]),
    )


def lines(old, new, width=200):
    """What is told of a change, without the head."""
    text = as_text(ssm.diff(old, new), width)
    return [line.strip() for line in text.split("\n") if line.strip()][4:]


@pytest.mark.parametrize(
    ("ref", "changes", "told"),
    [
        (
            "root/fence",
            {"worldview": "Painting it together is worth the effort."},
            [
                "~ W, the belief that makes T worth doing, reads otherwise",
                "was: Painting it [yourself] is worth the effort.",
                "now: Painting it [together] is worth the effort.",
            ],
        ),
        (
            "root/fence",
            {"owners": ["neighbour"]},
            [
                "+ O, who could stop it: Neighbour came in",
                "- O, who could stop it: Us went out",
            ],
        ),
        ("root/fence", {"status": "chosen"}, ["~ Status: was draft, is chosen now"]),
        (
            "root/fence",
            {"how": ["with two brushes", "by hand"]},
            ["~ Q, by what means, in another order: was by hand; with two brushes, is"],
        ),
        (
            "fence/2",
            {"do": "Obtain paint and three brushes"},
            [
                "~ Activity 2 reads otherwise",
                "was: Obtain paint and [two] brushes",
                "now: Obtain paint and [three] brushes",
            ],
        ),
        ("fence/2", {"by": ["us"]}, ["+ Activity 2: who would do it: Us came in"]),
        (
            "model/fence",
            {"dependencies": ["1 -> 2", "1 -> 3"]},
            [
                "+ A dependency came in: Agree on a colour with the neighbour → Paint",
                "- A dependency went out: Obtain paint and two brushes → Paint",
            ],
        ),
        ("week-1/us", {"mood": "happy"}, ["~ Us: mood: was tired, is happy now"]),
        (
            "week-1/us",
            {"says": ["We painted it last year.", "In the rain."]},
            ["+ Us: what they say: “In the rain.” came in"],
        ),
        (
            "picture/week-1",
            {"links": ["us >< fence"]},
            [
                "~ Link conflict between Us and The fence: how they relate: was related, is",
            ],
        ),
        ("stakeholder/neighbour", {"serves": []}, ["+ Whom they serve: none, as said came in"]),
        (
            "stakeholder/us",
            {"worries": [ssm.Statement(text="Rain before it dries.", findings=["f1"])]},
            ["+ What keeps them awake, the findings that show it: f1 came in"],
        ),
        ("theme/colour", {"set_aside": "agreed"}, ["+ Why it is set aside: “agreed” came in"]),
        ("change/tin", {"status": "agreed"}, ["~ Status: was proposed, is agreed now"]),
        ("finding/f1", {"about": []}, ["- What it says about the models:"]),
    ],
)
def test_a_changed_field_is_told(study, ref, changes, told):
    """In the words of its part, before and after."""
    found = lines(study, study.replace(ref, **changes))
    assert [line for line in told if not any(each.startswith(line) for each in found)] == []


def test_an_activity_between_others_renumbers_them(study):
    """Those that moved are known by their words, and their dependencies are no news."""
    one, two, three = study["model/fence"].activities
    new = study.replace(
        "model/fence",
        activities=[
            one,
            ssm.Activity(id="2", do="Ask whether it may rain"),
            attrs.evolve(two, id="3"),
            attrs.evolve(three, id="4", do="Paint the fence on the first dry day"),
        ],
        dependencies=["1 -> 3", "3 -> 4", "2 -> 4"],
    ).replace("change/tin", because=["fence/3"])

    assert lines(study, new) == [
        "Models",
        "------",
        "~ “A painted fence” (model/fence)",
        "+ Activity 2 came in: “Ask whether it may rain”",
        "~ Activity “Obtain paint and two brushes” is called 3 now; it was 2",
        "~ Activity “Paint the fence on the first dry day” is called 4 now; it was 3",
        "~ Activity 4 reads otherwise",
        "was: Paint the fence on [a] dry day",
        "now: Paint the fence on [the first] dry day",
        "+ A dependency came in: Ask whether it may rain → Paint the fence on the first dry day",
    ]


def test_a_renamed_part_takes_its_references_along(study):
    """A new id is told once, not at each place that names it."""
    root, model = study["root/fence"], study["model/fence"]
    new = study.remove("model/fence").remove("root/fence")
    new = new.add(attrs.evolve(root, id="paint"), attrs.evolve(model, id="paint", root="paint"))
    new = new.replace("finding/f1", about=[ssm.Evidence(row="paint/1", happens="no")])
    new = new.replace("change/tin", because=["paint/2"])
    found = ssm.diff(study, new)

    assert [(part.way, part.was_ref, part.ref) for g in found.groups for part in g.parts] == [
        (Way.RENAMED, "root/fence", "root/paint"),
        (Way.RENAMED, "model/fence", "model/paint"),
    ]
    assert found.rows == ()


def test_what_is_told_of_a_row_comes_with_the_findings_that_make_the_difference(study):
    """Before and after in words, by perspective, with what was heard since."""
    new = study.add(
        ssm.Source(id="int-02", perspective="us"),
        ssm.Finding(
            id="f2",
            text="We asked over the hedge.",
            source="int-02",
            about=[ssm.Evidence(row="fence/1", happens="yes")],
        ),
    )
    found = lines(study, new)
    at = found.index("Beside what was said")

    assert found[at + 2 : at + 5] == [
        "~ “Agree on a colour with the neighbour” (fence/1): before: no, now: accounts differ",
        "Us: before: not asked, now: yes",
        "heard since, yes: “We asked over the hedge.” (f2, int-02, Us)",
    ]
    assert "+ Us: one finding heard since" in found


def test_a_finding_that_is_gone_is_told_with_its_words(study):
    """Nobody's words are lost without a word."""
    found = lines(study, study.remove("finding/f1"))
    assert "in the study no more, no: “Nobody asked me.” (f1, int-01, Neighbour)" in found
    assert "- Neighbour: one finding in the study no more" in found
    assert "“Nobody asked me.” (f1, int-01, neighbour)" in found


def test_an_import_that_renames_all_findings_is_one_line(study):
    """Thousands of other ids are one change."""
    findings = [ssm.Finding(id=f"x{n}", text=f"Word {n}.", source="int-01") for n in range(30)]
    old = study.add(*findings)
    new = study.add(*(attrs.evolve(finding, id=f"y-{finding.id}") for finding in findings))
    told = [line for line in lines(old, new) if line.startswith("~")]
    assert told == [
        "~ 30 findings have other ids now, with the words they had; the first is y-x0, it was x0"
    ]


def test_our_own_words_judge_nobody(study):
    """No noun and no sentence of a diff takes a model for the norm."""
    texts = [
        *_NOUNS.values(),
        as_text(ssm.diff(study, ssm.Study())),
        as_text(ssm.diff(ssm.Study(), study)),
    ]
    assert [text for text in texts if deficit_said(text)] == []


def test_a_new_round_takes_nothing_back(study):
    """What was told before a change holds until somebody speaks of it again."""
    first = ssm.Round(id="before", from_="2026-03-01")
    old = study.add(first).replace("int-01", date="2026-03-02")
    new = old.add(ssm.Round(id="after", from_="2026-06-01"))
    assert ssm.diff(old, new).rows == ()


def test_analysis_three_is_told_to_have_changed_and_not_how(study):
    """What is private stays so, in every format."""
    secret = ssm.Commodity(id="key", what="The key to the shed")
    new = attrs.evolve(study, political=ssm.Politics(commodities=[secret]))
    told = as_text(ssm.diff(study, new)) + as_markdown(ssm.diff(study, new))
    assert "Analysis Three, which is private and not told here" in told
    assert "shed" not in told


def test_what_was_written_is_no_markup(study):
    """A study's words are escaped in Markdown."""
    told = as_markdown(ssm.diff(study, study.replace("theme/colour", label="<b>*red*</b>")))
    assert "<b>" not in told
    assert r"\<b\>\*red\*\</b\>" in told


def test_no_field_of_the_example_changes_silently(example):
    """Whatever part takes a field of another of its kind, something is told."""
    study = ssm.load(example("outpatients")).study
    kinds = {}
    for ref, part in study.index.parts.items():
        kinds.setdefault(type(part), []).append(ref)
    edits = [
        (ref, field.name, getattr(study[other], field.name))
        for kind, refs in kinds.items()
        for ref in refs
        for field in attrs.fields(kind)
        for other in refs[:4]
        if ref.rpartition("/")[2] not in CONTROL_ROWS and field.name != "id"
    ]
    edits = [edit for edit in edits if getattr(study[edit[0]], edit[1]) != edit[2]]
    silent = [
        (ref, name)
        for ref, name, value in edits[::EVERY]
        if ssm.diff(study, study.replace(ref, **{name: value})).is_empty
    ]
    assert len(edits) > 1000
    assert silent == []
