"""No field of a study is forgotten, the ones of tomorrow included."""

import datetime as dt
import typing
from typing import Any

import attrs
import pytest

from ssm.masking.mask import mask
from ssm.masking.policy import NameMask, NewId, Policy, QuoteMask, SourceMasks
from ssm.masking.rewriting import said_in
from ssm.model.activity import Activity, Model
from ssm.model.days import Month
from ssm.model.finding import Evidence, Finding, Round, Source
from ssm.model.holding import inner, item_of
from ssm.model.inquiry import Commodity, Politics
from ssm.model.picture import Element, Picture
from ssm.model.stakeholder import Stakeholder, Want, Wants
from ssm.model.statement import Statement
from ssm.model.study import Study
from ssm.model.words import Word

HALL = Policy(names=[NameMask(name="Mrs Hall", as_="a patient")])


def classes() -> list[type[Any]]:
    """Every class that a study can hold, itself the first."""
    found: list[type[Any]] = [Study]
    for cls in found:
        for field in attrs.fields(cls):
            held = item_of(field.type) or inner(field.type)
            if attrs.has(held) and held not in found:
                found.append(held)
    return found


FIELDS = [(cls, field) for cls in classes() for field in attrs.fields(cls)]


@pytest.mark.parametrize(
    ("cls", "field"), FIELDS, ids=[f"{cls.__name__}.{field.name}" for cls, field in FIELDS]
)
def test_every_field_is_of_a_shape_that_masking_walks(cls: type[Any], field: Any) -> None:
    """A text, a number, a date, a word of a list, a part, or a row of these: nothing else.

    Whoever adds a field of another shape has to teach `rewritten` how to walk it.
    """
    held = item_of(field.type) or inner(field.type)

    assert typing.get_origin(held) is None, cls
    assert attrs.has(held) or issubclass(held, (str, int, dt.date, Word))


def test_every_text_of_a_part_is_walked() -> None:
    """Texts, rows of texts, texts in parts of parts; ids and references are told apart."""
    want = Want(whom="b", text="text of a want")
    person = Stakeholder(
        id="a", label="a label", serves=["b"], worries="a worry", wants=Wants(from_=[want])
    )
    found = {(one.field, one.kind) for one in said_in(Study(stakeholders=[person]))}

    assert {
        ("Stakeholder.id", "id"),
        ("Stakeholder.label", "text"),
        ("Stakeholder.serves", "ref"),
        ("Statement.text", "text"),
        ("Want.whom", "ref"),
        ("Want.text", "text"),
    } <= found


def test_an_id_that_carries_a_name_changes_wherever_it_stands() -> None:
    """The part, its references and the picture's element are one and the same afterwards."""
    study = Study(
        stakeholders=[Stakeholder(id="mrs-hall", serves=["mrs-hall"])],
        pictures=[
            Picture(
                id="hall-1",
                elements=[Element(id="mrs-hall", says=Statement(findings=["f1"])), Element(id="b")],
                links=["mrs-hall >< b"],
            )
        ],
        models=[Model(id="m", activities=[Activity(id="1", do="Ask", by=["mrs-hall"])])],
        sources=[Source(id="int-mrs-hall", perspective="mrs-hall")],
        findings=[Finding(id="f1", text="So.", source="int-mrs-hall", about=[Evidence(row="m/1")])],
    )
    done = mask(study, HALL)

    assert done.ids == {
        "mrs-hall": "a-patient",
        "hall-1": "a-patient-1",
        "int-mrs-hall": "int-a-patient",
    }
    picture = done.study.pictures[0]
    assert [str(link) for link in picture.links] == ["a-patient >< b"]
    assert done.study.sources[0].perspective == "a-patient"
    assert done.study.findings[0].source == "int-a-patient"
    assert done.study.models[0].activities[0].by == ("a-patient",)


def test_an_id_of_the_policy_is_kept_from_run_to_run() -> None:
    """What the policy says an id becomes is so, whatever comes before it in the study."""
    policy = attrs.evolve(HALL, ids=[NewId(id="int-hall", to="int-7")])
    study = Study(sources=[Source(id="int-hall-2"), Source(id="int-hall")])

    assert mask(study, policy).ids["int-hall"] == "int-7"
    assert mask(study, policy).ids == mask(study, policy).ids


def test_analysis_three_is_never_there() -> None:
    """Neither the commodities, nor runs of their words elsewhere."""
    told = "the registrar reads every letter before anybody else may see it"
    study = Study(
        situation=f"They say that {told}.",
        political=Politics(commodities=[Commodity(id="c", what=told)]),
    )
    done = mask(study, Policy())

    assert done.study.political is None
    assert done.study.situation == "They say that [words withheld]."


def test_withheld_words_are_gone_wherever_they_stand() -> None:
    """The finding, the bubble that rests on it, and a title that quotes it."""
    words = "I was told to come at nine and nobody was there."
    study = Study(
        title="“told to come at nine and nobody”",
        pictures=[
            Picture(id="p", elements=[Element(id="a", says=Statement(text="Nine!", findings="f1"))])
        ],
        sources=[Source(id="s")],
        findings=[Finding(id="f1", text=words, source="s", note="She cried.")],
    )
    done = mask(study, Policy(quotes=[QuoteMask(source=["s"])])).study

    assert done.findings[0].text == "[words withheld]"
    assert done.findings[0].note is None
    assert done.pictures[0].elements[0].says == (Statement(findings=["f1"]),)
    assert done.title == "“[words withheld]”"


def test_the_first_entry_that_fits_a_finding_counts() -> None:
    """One is let through, one is told in other words, all others are withheld."""
    findings = [Finding(id=f"f{n}", text=f"Words number {n}.") for n in range(3)]
    policy = Policy(
        quotes=[
            QuoteMask(finding=["f0"], give="words"),
            QuoteMask(finding=["f1"], says="In short."),
            QuoteMask(),
        ]
    )
    done = mask(Study(findings=findings), policy).study

    assert [one.text for one in done.findings] == [
        "Words number 0.",
        "[In short.]",
        "[words withheld]",
    ]


def test_dates_are_told_to_the_month_and_stay_in_their_round() -> None:
    """A day goes, but for the first day of the round that a date belongs to."""
    study = Study(
        rounds=[Round(id="one", from_="2026-03-02"), Round(id="two", from_="2026-06-10")],
        sources=[
            Source(id=id, date=day)
            for id, day in {"a": "2026-03-17", "b": "2026-06-04", "c": "2026-06-24"}.items()
        ],
    )
    dates = [source.date for source in mask(study, Policy()).study.sources]

    assert [str(date) for date in dates] == ["2026-03", "2026-06", "2026-06-10"]
    assert dates[0] == Month(2026, 3, 1)


def test_sources_show_what_the_policy_shows() -> None:
    """Documents, speakers, coders, notes and positions are left out; labels stay."""
    finding = Finding(
        id="f", text="So.", source="s", document="hall.docx", start=3, end=6, speaker="Mrs H.",
        coders=["kw"], note="!", digest="ab12",
    )  # fmt: skip
    study = Study(sources=[Source(id="s", label="First talk")], findings=[finding])
    done = mask(study, Policy()).study

    assert done.findings == (Finding(id="f", text="So.", source="s"),)
    assert done.sources[0].label == "First talk"
    hidden = mask(study, Policy(sources=SourceMasks(labels="leave-out"))).study
    assert hidden.sources[0].label is None


@pytest.mark.parametrize("before", [0, 1, 1990, 1996, 2000, 2003, 3995, 4001, 9000])
def test_a_name_is_found_wherever_it_stands_in_a_long_text(before: int) -> None:
    """Long texts are looked at in stretches; no name is lost between two of them."""
    words = ("so it was " * 1000)[:before]
    study = Study(situation=f"{words} Mrs Hall {'and so on ' * 300}marshall")

    told = mask(study, HALL).study.situation

    assert told.count("a patient") + told.count("A patient") == 1
    assert "Hall" not in told
    assert told.endswith("marshall")
