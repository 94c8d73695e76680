"""What a client reads: the situation and what is open first, then pages with links back."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

import ssm
from ssm.graph.relations import relations
from ssm.report import building
from ssm.report.blocks import Card, Items, Link, Section
from ssm.report.names import anchor
from ssm.report.sections.chapters import chapters
from ssm.report.sections.matter import Matter, matter_of

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
STUDIES = ("outpatients", "customers", "fence")


@pytest.fixture(scope="module")
def told() -> dict[str, tuple[Matter, tuple[Section, ...]]]:
    """The chapters of each example."""
    matters = {name: matter_of(ssm.load(EXAMPLES / name).study) for name in STUDIES}
    return {name: (matter, tuple(chapters(matter))) for name, matter in matters.items()}


def within(value: Any) -> Iterator[Any]:
    """Everything that a block holds, however deep."""
    if isinstance(value, tuple):
        for item in value:
            yield from within(item)
        return
    yield value
    if attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            yield from within(getattr(value, field.name))


def card(sections: tuple[Section, ...], place: str) -> Card:
    """The card that stands at a place."""
    return next(v for v in within(sections) if isinstance(v, Card) and v.anchor == place)


def links(value: Any) -> set[str]:
    """Where the links in a block lead."""
    return {each.anchor for each in within(value) if isinstance(each, Link)}


def words(value: Any) -> str:
    """All words in a block."""
    return " ".join(each for each in within(value) if isinstance(each, str))


@pytest.mark.parametrize("name", STUDIES)
def test_the_report_opens_with_the_situation_and_what_is_open(name: str, told: Any) -> None:
    """One chapter, a few lines of each kind, each of which leads on."""
    matter, (first, *_) = told[name]
    assert first.anchor == "situation"
    assert first.blocks[0].words == matter.study.situation
    opened = [block for block in first.blocks if isinstance(block, Card)]
    assert [block.anchor for block in opened] == ["open.talk", "open.ask"]
    for block in opened:
        (lines,) = [each for each in block.blocks if isinstance(each, Items)]
        assert 1 <= len(lines.entries) <= 3
        assert all(links(entry) for entry in lines.entries)


def test_the_words_of_an_activity_in_a_line_are_no_order(told: Any) -> None:
    """“Ask leave ...” is what a model asks for: it stands in quotation marks."""
    found = set()
    for matter, sections in told.values():
        phrases = {row.text for chart in matter.comparison.charts for row in chart.rows}
        opened = [each for each in within(card(sections, "open.talk")) if isinstance(each, Link)]
        assert [link.text for link in opened if link.text in phrases] == []
        found |= {link.text.strip("“”") for link in opened} & phrases
    assert found


def test_a_study_of_the_first_week_opens_with_the_questions_before_its_picture() -> None:
    """Nothing but a picture is there yet."""
    people = [ssm.Stakeholder(id="us", is_="practitioner"), ssm.Stakeholder(id="nurses")]
    drawn = [ssm.Element(id="us"), ssm.Element(id="nurses")]
    picture = ssm.Picture(id="week-1", title="A ward", elements=drawn, drawn_by=["us"])
    study = ssm.Study(title="A ward", stakeholders=people, pictures=[picture])
    first, *_ = chapters(matter_of(study))
    assert first.anchor == "situation"
    assert "What do you see first" in words(first)
    assert "picture.week-1" in links(first)


def test_a_study_of_one_definition_opens_with_it() -> None:
    """There is nothing to say of a situation, and nothing is made up."""
    root = ssm.Root(id="fence", what="paint the fence")
    assert [each.anchor for each in chapters(matter_of(ssm.Study(roots=[root])))] == ["roots"]


@pytest.mark.parametrize("name", STUDIES)
def test_a_finding_tells_who_and_what_cites_it(name: str, told: Any) -> None:
    """Pictures, wants, worries, themes and walks lead to it, and it leads back to each."""
    matter, sections = told[name]
    kinds = ("picture", "stakeholder", "theme", "walk")
    cited = [each for each in relations(matter.study) if each.head.startswith("finding/")]
    found = [each for each in cited if each.tail.split("/")[0] in kinds]
    assert found
    for each in found:
        owner = anchor("/".join(each.tail.split("/")[:2]))
        assert owner in links(card(sections, anchor(each.head)))


@pytest.mark.parametrize("name", ["outpatients", "customers"])
def test_an_activity_tells_where_it_comes_up(name: str, told: Any) -> None:
    """Debates, changes and walks about it are linked from its row in the model."""
    matter, sections = told[name]
    rows = {v.anchor: v for v in within(sections) if hasattr(v, "cells") and hasattr(v, "head")}
    shown = 0
    for each in relations(matter.study):
        kind = each.tail.split("/")[0]
        if kind in {"debate", "change", "walk"} and anchor(each.head) in rows:
            assert anchor(each.tail) in links(rows[anchor(each.head)])
            shown += 1
    assert shown


def test_a_theme_tells_the_pictures_it_was_seen_in_and_they_lead_back(told: Any) -> None:
    """Both ways."""
    matter, sections = told["outpatients"]
    for theme in matter.study.themes:
        for text in theme.seen_in:
            ref = matter.grounds.resolved(text) or ""
            if ref.startswith("picture/"):
                place = anchor("/".join(ref.split("/")[:2]))
                assert place in links(card(sections, f"theme.{theme.id}"))
                assert f"theme.{theme.id}" in links(card(sections, place))


def test_a_customer_has_a_page_with_all_that_they_are_in(told: Any) -> None:
    """Pictures, definitions, talks and what waits for them."""
    matter, sections = told["customers"]
    for person in matter.study.stakeholders:
        page = card(sections, f"stakeholder.{person.id}")
        drawn = [p.id for p in matter.study.pictures if person.id in {e.id for e in p.elements}]
        assert {f"picture.{id}" for id in drawn} <= links(page)
        roots = [r.id for r in matter.study.roots if person.id in (*r.beneficiaries, *r.actors)]
        assert {f"root.{id}" for id in roots} <= links(page)


def test_a_change_goes_down_to_the_words(told: Any) -> None:
    """Why, who said what, who does it, when, and what was told before it and since."""
    matter, sections = told["outpatients"]
    page = card(sections, "change.shared-list")
    rows = dict(page.blocks[0].rows)
    assert {"why", "said in debate", "who does it", "when", "has worked when"} <= set(rows)
    assert {"accommodation.trial", "debate.d1", "learning.l1", "round.after"} <= links(page)
    assert "“accounts differ” before it, “partly” after" in words(rows["to look at afterwards"])
    assert matter.study["finding/n3"].text in words(page)
    assert "finding.n3" in links(page)


def test_one_round_stands_beside_the_other(told: Any) -> None:
    """What is told otherwise, with the words of both; a study of one round has no such chapter."""
    _, sections = told["outpatients"]
    (chapter,) = [each for each in sections if each.anchor == "rounds"]
    assert chapter.title == "June beside March"
    assert {"change.shared-list", "picture.june"} <= links(chapter)
    assert "Told otherwise than before" in words(chapter)
    assert "rounds" not in [each.anchor for each in told["fence"][1]]


def test_a_definition_is_drawn_once_and_its_words_are_to_be_opened(told: Any) -> None:
    """Nobody reads the same sentence twice."""
    matter, sections = told["outpatients"]
    for root in matter.study.roots:
        kinds = [block.kind for block in card(sections, f"root.{root.id}").blocks]
        assert kinds == ["figure", "fold", "facts"]


def test_a_build_compares_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """All charts, the agenda and the chapters are made of the same comparison."""
    asked: list[object] = []
    real = building.compare
    for module in ("ssm.report.building", "ssm.report.agenda.agenda"):
        monkeypatch.setattr(sys.modules[module], "compare", lambda *a: asked.append(a) or real(*a))
    building.build(ssm.Study(title="x", roots=[ssm.Root(id="r", what="x")]), tmp_path)
    assert len(asked) == 1
