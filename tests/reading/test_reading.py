"""The reading sheet of a rich picture: it tells what one sees, asks, and never marks."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ssm
from ssm.errors import UnknownRefError
from ssm.model.change import Theme
from ssm.model.finding import Finding
from ssm.model.inquiry import Inquiry
from ssm.model.links import Link
from ssm.model.picture import Boundary, Element, Picture
from ssm.model.stakeholder import Stakeholder
from ssm.model.statement import Statement
from ssm.model.study import Study
from ssm.model.words import Badge, Mood, Op
from ssm.reading import Reading, read_picture
from ssm.reading.formats import as_json, as_markdown, as_text

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
PICTURES = [
    ("customers", "attention"),
    ("customers", "layers"),
    ("customers", "birthday"),
    ("customers", "turned-round"),
    ("fence", "saturday"),
    ("outpatients", "week-1"),
    ("outpatients", "june"),
]
MARKS = re.compile(
    r"\b(?:[A-Z]{2}\d\d|score|mark out of|total|missing|gap|lack\w*|fail(?:ed|ure)|wrong|bad|"
    r"must|should|error|warning|poor|good|per ?cent)\b|%",
    re.IGNORECASE,
)
STAKEHOLDERS = [
    Stakeholder(id="us", is_="practitioner"),
    Stakeholder(id="nurses", is_="nurse"),
    Stakeholder(id="board", is_="board"),
]


def reading(*pictures: Picture, **more: object) -> Reading:
    """The sheet of the last of some pictures."""
    more.setdefault("stakeholders", STAKEHOLDERS)
    more.setdefault("inquiry", Inquiry(client="board", practitioner="us"))
    return read_picture(Study(pictures=pictures, **more), pictures[-1].id)  # type: ignore[arg-type]


def told(sheet: Reading, key: str) -> list[str]:
    """What one sees, in one passage."""
    return [seen.text for one in sheet.passages if one.key == key for seen in one.seen]


def asked(sheet: Reading, key: str) -> list[str]:
    """What one passage asks."""
    return [question for one in sheet.passages if one.key == key for question in one.ask]


@pytest.mark.parametrize(("study", "picture"), PICTURES)
def test_the_sheets_of_the_examples_are_the_golden_ones(
    study: str, picture: str, golden: Callable[[str, str], None]
) -> None:
    """Word for word; whoever changes the wording reads them all again."""
    sheet = read_picture(ssm.load(EXAMPLES / study), picture)

    golden(f"reading/{study}-{picture}.md", as_markdown(sheet) + "\n")


@pytest.mark.parametrize(("study", "picture"), PICTURES)
def test_a_sheet_marks_nothing_and_names_no_rule(study: str, picture: str) -> None:
    """Our own words, the quotations taken out."""
    sheet = read_picture(ssm.load(EXAMPLES / study), picture)
    ours = re.sub(r"“[^”]*”", "", as_text(sheet))

    assert MARKS.findall(ours) == []


@pytest.mark.parametrize(("study", "picture"), PICTURES)
def test_whatever_a_sheet_refers_to_is_in_the_study(study: str, picture: str) -> None:
    """Every ref leads somewhere."""
    held = ssm.load(EXAMPLES / study).study
    sheet = read_picture(held, picture)
    refs = [ref for one in sheet.passages for seen in one.seen for ref in seen.refs]

    assert [ref for ref in refs if ref not in held.index.parts] == []


@pytest.mark.parametrize(("study", "picture"), PICTURES)
def test_every_question_is_one(study: str, picture: str) -> None:
    """Questions end in a question mark, what is seen does not ask."""
    sheet = read_picture(ssm.load(EXAMPLES / study), picture)

    assert [q for one in sheet.passages for q in one.ask if not q.endswith("?")] == []
    assert [one.key for one in sheet.passages if not one.seen] == []


def test_a_picture_that_is_not_there_offers_the_nearest() -> None:
    """As everywhere."""
    with pytest.raises(UnknownRefError, match="week-1"):
        read_picture(Study(pictures=[Picture(id="week-1")]), "week-2")


def test_where_most_lines_meet_is_told_with_the_others_at_the_edge() -> None:
    """Who is central is counted; it says so and asks whether that is meant."""
    sheet = reading(
        Picture(
            id="p",
            elements=[Element(id=id) for id in ("board", "nurses", "us", "list", "clock")],
            links=["board -> nurses", "board -- us", "board watches list"],
        )
    )

    assert told(sheet, "standing-out")[0] == "Most lines meet at Board: three of three lines."
    assert "Nothing touches Clock." in told(sheet, "standing-out")
    assert "Clock: no line, no boundary. Is that the point?" in asked(sheet, "standing-out")


def test_speaking_thinking_and_silent_people_are_told_apart() -> None:
    """Things have no voice, and nobody asks them for one."""
    sheet = reading(
        Picture(
            id="p",
            elements=[
                Element(id="us", thinks="Why now?"),
                Element(id="nurses", says="Not now."),
                Element(id="board"),
                Element(id="list", is_="list"),
            ],
        )
    )

    assert told(sheet, "voices") == [
        "One hears Nurses speak aloud.",
        "One reads the thoughts of Us; nobody in the picture hears them.",
        "No words and no mood: Board.",
    ]
    assert asked(sheet, "voices")[0] == "What would Board say, coming through the door now?"


@pytest.mark.parametrize(
    ("link", "seen", "question"),
    [
        (
            Link(tail="nurses", op=Op.CONFLICT, head="board", label="time"),
            "One conflict: between Nurses and Board, “time”.",
            "What would Nurses say the quarrel with Board is about, and what would Board say?",
        ),
        (
            Link(tail="nurses", op=Op.CONFLICT, head="list"),
            "One conflict: between Nurses and List.",
            "Who stands behind List in the quarrel with Nurses?",
        ),
        (
            Link(tail="board", op=Op.WATCHES, head="nurses"),
            "One eye: Board on Nurses.",
            "The eye of Board on Nurses: what becomes of what is seen, and who is told?",
        ),
        (
            Link(tail="board", op=Op.WEAK, head="nurses"),
            "One weak or failing link: from Board to Nurses.",
            "What would pass from Board to Nurses if the link held?",
        ),
    ],
)
def test_each_kind_of_line_is_told_with_its_words(link: Link, seen: str, question: str) -> None:
    """And has a question of its own."""
    elements = [Element(id=id) for id in ("nurses", "board", "list")]
    sheet = reading(Picture(id="p", elements=elements, links=[link]))

    assert seen in told(sheet, "relations")
    assert question in asked(sheet, "relations")


def test_what_crosses_a_boundary_is_what_has_one_end_inside_at_any_depth() -> None:
    """A line between two who are inside does not cross; one who is reached by none is told."""
    sheet = reading(
        Picture(
            id="p",
            elements=[Element(id=id) for id in ("nurses", "board", "us")],
            boundaries=[
                Boundary(id="ward", holds=["nurses"]),
                Boundary(id="house", holds=["ward", "board"]),
            ],
            links=["nurses -- board", "us -> nurses"],
        )
    )

    assert told(sheet, "boundaries")[2:] == [
        "House holds Ward and Board.",
        "One line crosses it: from Us to Nurses.",
        "No line from outside reaches Board.",
    ]


def test_words_that_a_finding_bears_out_are_told_apart_from_those_assumed() -> None:
    """Our own thoughts are neither."""
    sheet = reading(
        Picture(
            id="p",
            elements=[
                Element(id="nurses", says=[Statement(findings=["f1"])]),
                Element(id="board", thinks="Costs."),
                Element(id="us", thinks="Why?"),
            ],
        ),
        findings=[Finding(id="f1", text="Not now.")],
    )

    assert told(sheet, "heard") == [
        "Heard, with a finding behind it: Nurses saying “Not now.”",
        "Assumed, as no finding bears it out: Board thinking “Costs.”",
        "Our own: Us thinking “Why?”",
    ]
    assert asked(sheet, "heard") == ["How do we know? Whom could we ask about Board?"]


def test_people_of_the_study_who_are_not_drawn_are_named_and_so_are_we() -> None:
    """What is not there is told without blame."""
    sheet = reading(
        Picture(
            id="p", elements=[Element(id="nurses", badge=Badge.TIME)], links=["nurses >< nurses"]
        )
    )

    assert told(sheet, "absent") == [
        "Of the people of this study, not drawn: Board.",
        "Those who conduct the study are not in it.",
        "There is no sign for money, a conflict, a link that fails or somebody who watches.",
    ]


def test_quarrels_that_no_theme_took_up_are_told() -> None:
    """With where the themes led."""
    sheet = reading(
        Picture(
            id="p",
            elements=[Element(id="nurses"), Element(id="board")],
            links=["nurses >< board", "board ~> nurses"],
        ),
        themes=[Theme(id="time", label="Time", seen_in=["p/nurses..board"])],
    )

    assert told(sheet, "themes") == [
        "“Time” has led to no root definition yet.",
        "Quarrels and weak links that no theme took up: from Board to Nurses.",
    ]


def test_a_later_picture_is_set_beside_the_one_before_it() -> None:
    """By date, not by place in the file."""
    june = Picture(
        id="june",
        date="2026-06-01",
        elements=[Element(id="nurses", mood="calm"), Element(id="board")],
    )
    march = Picture(
        id="march",
        title="March",
        date="2026-03-01",
        elements=[Element(id="nurses", mood="angry"), Element(id="list")],
        links=["nurses >< list"],
    )
    study = Study(pictures=[june, march], stakeholders=STAKEHOLDERS)

    assert told(read_picture(study, "march"), "before") == []
    assert told(read_picture(study, "june"), "before") == [
        "New in the picture: Board.",
        "No longer in it: List.",
        "Nurses: angry then, calm now.",
        "No longer drawn as conflict: between Nurses and List.",
    ]


def test_markup_in_the_words_of_a_study_stays_words_in_markdown() -> None:
    """A label is no heading, no tag and no link."""
    title = "# <b>*A*</b> [x](y)\n# more"
    text = as_markdown(reading(Picture(id="p", title=title, elements=[Element(id="nurses")])))

    assert "<b>" not in text
    assert "[x](y)" not in text
    assert [line for line in text.splitlines() if line.startswith("# ")] == text.splitlines()[:1]


def test_the_data_holds_all_that_the_text_tells() -> None:
    """Nothing is only for eyes."""
    sheet = read_picture(ssm.load(EXAMPLES / "fence"), "saturday")
    data = as_json(sheet)

    assert [one["key"] for one in data["passages"]] == [one.key for one in sheet.passages]
    assert data["passages"][1]["seen"][0]["text"] in as_text(sheet, 200)


ids = st.sampled_from(["a", "b", "c", "us"])
words = st.none() | st.text(max_size=8)
said = st.lists(
    st.builds(Statement, text=st.text(min_size=1, max_size=8).filter(str.strip)), max_size=2
)
pictures = st.builds(
    Picture,
    id=st.sampled_from(["p", "q"]),
    title=words,
    date=st.none() | st.dates(),
    image=st.none() | st.just("wall.jpg"),
    elements=st.lists(
        st.builds(
            Element,
            id=ids,
            is_=st.none() | st.sampled_from(["nurse", "list", "unicorn"]),
            label=words,
            mood=st.none() | st.sampled_from(Mood),
            says=said,
            thinks=said,
        ),
        max_size=4,
    ),
    boundaries=st.lists(
        st.builds(
            Boundary,
            id=st.sampled_from(["d", "e", "a"]),
            holds=st.lists(st.sampled_from(["a", "b", "d", "e"])),
        ),
        max_size=2,
    ),
    links=st.lists(
        st.builds(
            Link,
            tail=ids,
            op=st.sampled_from(Op),
            head=st.sampled_from(["a", "b", "d", "nowhere"]),
            label=words,
            weight=st.integers(1, 5),
        ),
        max_size=5,
    ),
)


@settings(max_examples=80)
@given(st.lists(pictures, min_size=1, max_size=2, unique_by=lambda picture: picture.id))
def test_every_picture_can_be_read(several: list[Picture]) -> None:
    """Whatever it holds, boundaries in one another and words of any kind."""
    sheet = reading(*several)

    assert as_text(sheet, 40)
    assert as_markdown(sheet).startswith("# ")
    assert as_json(sheet)["ref"] == f"picture/{several[-1].id}"
