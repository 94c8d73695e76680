"""Two people's decisions side by side: listed with the words, never averaged, then settled."""

import csv
import io
import json
from pathlib import Path

import pytest
from talks import STUDY, study_folder

from ssm.errors import InvalidValueError
from ssm.gathering.coders import Coders, coders
from ssm.gathering.coders.settling import Settling
from ssm.gathering.deciding.desk import Desk
from ssm.gathering.deciding.keys import Asks, Part
from ssm.loading import load
from ssm.report.coders import as_csv, as_json, as_markdown, as_text
from ssm.report.coders.settling import prompt, screen, summary

LINE = "finding,row,happens,judged,by,status,reason\n"


def plain(role: str, text: str) -> str:
    """No colour."""
    return text


def side_by_side(folder: Path, lines: str, people: tuple[str, ...] = ()) -> Coders:
    """What some lines of the links come to."""
    put(folder, lines)
    return coders(load(folder), people)


def put(folder: Path, lines: str) -> Path:
    """A file of links."""
    path = folder / "findings" / "links.csv"
    path.parent.mkdir(exist_ok=True)
    path.write_text(LINE + lines, encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a study with findings to read."""
    return study_folder(tmp_path / "fence")


@pytest.mark.parametrize(
    ("ann", "bob", "differ"),
    [
        ("fence/1,yes,well", "fence/1,yes,well", []),
        ("fence/1,yes,", "model/fence/1,,well", []),
        ("fence/1,yes,well", "fence/1,no,badly", ["happens", "judged"]),
        ("fence/1,yes,well", "fence/1,yes,mixed", ["judged"]),
        ("fence/1,,", "fence/2,,", ["rows"]),
        ("fence/1,,", "-,,", ["nothing"]),
        ("-,,", "-,,", []),
    ],
)
def test_what_differs_is_named(folder: Path, ann: str, bob: str, differ: list[str]) -> None:
    """Rows, whether it happens, how it is judged, or that it fits nothing."""
    found = side_by_side(folder, f"f1,{ann},ann,,\nf1,{bob},bob,,\n")

    assert [str(one) for each in found.disputes for one in each.differ] == differ
    assert len(found.disputes) + len(found.shared) == 1


def test_every_finding_stands_in_one_list(folder: Path) -> None:
    """The same, differently, by one only, by nobody; what was put off beside."""
    found = side_by_side(
        folder,
        "f1,-,,,ann,,\nf1,-,,,bob,,\nf2,fence/3,,,ann,,\nf2,-,,,bob,,\n"
        "f3,-,,,bob,,\nf3,,,,ann,later,\n",
    )

    assert found.people == ("ann", "bob")
    assert [each.finding.id for each in found.shared] == ["f1"]
    assert [each.finding.id for each in found.disputes] == ["f2"]
    assert {by: [each.id for each in of] for by, of in found.single.items()} == {
        "ann": [],
        "bob": ["f3"],
    }
    assert [each.id for each in found.put_off["ann"]] == ["f3"]
    assert [each.id for each in found.unread] == ["f4"]


def test_a_no_to_a_row_that_the_other_one_sees_is_a_difference(folder: Path) -> None:
    """As the findings for one row are read, a no is all that is said."""
    found = side_by_side(folder, "f2,fence/3,,,ann,,\nf2,fence/3,,,bob,rejected,\n")

    (dispute,) = found.disputes
    assert [str(one) for one in dispute.differ] == ["rows"]
    text = as_text(found, 80)
    assert "bob: not Ask the neighbours [fence/3]" in text
    assert "? Does it speak of “Ask the neighbours”?" in text

    review = settling(folder)
    assert [each.by for each in review.sides] == ["ann"]
    shown = "\n".join(screen(review, (Part.FINDING,), 80, plain))
    assert "     bob: not Ask the neighbours" in shown
    review.press("n")
    assert load(folder).study["f2"].about == ()


def test_the_words_stand_beside_what_each_one_found(folder: Path) -> None:
    """And a question, for there is something to talk about."""
    found = side_by_side(folder, "f2,fence/3,no,,ann,,\nf2,-,,,bob,,\nf1,-,,,ann,,\n")
    text = as_text(found, 80)

    assert "“Nobody asked us, the neighbours.”" in text
    assert "ann: Ask the neighbours [fence/3]: happens no" in text
    assert "bob: it fits nothing" in text
    assert "? Does it speak of what the model asks about at all?" in text
    assert "Looked at by ann only: f1" in text
    assert "%" not in text
    assert "kappa" not in text.lower()


def test_a_ruling_settles_and_is_told_with_its_reason(folder: Path) -> None:
    """What each one found stays beside it."""
    found = side_by_side(
        folder,
        "f2,fence/3,no,,ann,,\nf2,-,,,bob,,\nf2,fence/3,partly,,both,ruled,talked over\n",
    )

    assert not found.disputes[0].is_open
    assert "= It counts as Ask the neighbours [fence/3]: happens partly, as both ruled" in as_text(
        found, 80
    )
    assert "It counts as Ask the neighbours" in as_markdown(found)
    assert found.people == ("ann", "bob")


def test_no_text_of_anybody_is_markup_or_a_formula(folder: Path) -> None:
    """Names, words and reasons are theirs; the tables are ours."""
    study_folder(folder, STUDY.replace("Nobody asked us", "=1+1 | <b>"))
    found = side_by_side(folder, "f2,fence/3,,,=ann|,,\nf2,-,,,bob,,\n")

    assert "| =ann\\| |" in as_markdown(found)
    assert "\\<b\\>" in as_markdown(found)
    table = list(csv.reader(io.StringIO(as_csv(found))))
    assert table[0][4] == "'=ann|"
    assert table[1][1].startswith("'=1+1")
    assert [line[3] for line in table[1:]] == ["differently", "by nobody", "by nobody", "by nobody"]


def test_programs_get_plain_data(folder: Path) -> None:
    """Refs are canonical, findings are ids."""
    found = side_by_side(folder, "f2,fence/3,no,,ann,,\nf2,-,,,bob,,\n")
    data = json.loads(json.dumps(as_json(found)))

    assert set(data) == {"people", "disputes", "shared", "single", "put_off", "unread"}
    (dispute,) = data["disputes"]
    assert (dispute["finding"], dispute["differ"]) == ("f2", ["nothing"])
    assert dispute["sides"][0]["links"][0]["ref"] == "model/fence/3"


@pytest.mark.parametrize(
    ("people", "told"),
    [
        (("ann", "bod"), "'bod' has decided nothing; did you mean 'bob'?"),
        (("ann",), "name two people at least"),
    ],
)
def test_people_who_have_decided_nothing_are_told(
    folder: Path, people: tuple[str, ...], told: str
) -> None:
    """With the nearest right name."""
    with pytest.raises(InvalidValueError, match=told):
        side_by_side(folder, "f2,fence/3,no,,ann,,\nf2,-,,,bob,,\n", people)


def test_of_three_people_two_can_be_asked_for(folder: Path) -> None:
    """In the order asked for."""
    lines = "f2,fence/3,no,,ann,,\nf2,-,,,bob,,\nf2,-,,,cyd,,\n"
    found = side_by_side(folder, lines, ("cyd", "bob"))

    assert found.people == ("cyd", "bob")
    assert len(found.shared) == 1


DISPUTED = """\
f1,fence/1,yes,,ann,,
f1,fence/3,,,ann,,
f1,fence/1,no,,bob,,
f2,-,,,ann,,
f2,fence/3,,,bob,,
"""


def settling(folder: Path) -> Settling:
    """A conversation about all that is open."""
    loaded = load(folder)
    disputes = [each for each in coders(loaded).disputes if each.is_open]
    return Settling(Desk(loaded, by="both", date="2026-06-03"), disputes)


@pytest.mark.parametrize(
    ("keys", "about"),
    [
        ("1", {"f1": [("fence/1", "yes"), ("fence/3", None)]}),
        ("2", {"f1": [("fence/1", "no")]}),
        ("n", {"f1": []}),
        ("\r1", {"f2": []}),
        ("\r2", {"f2": [("fence/3", None)]}),
    ],
)
def test_a_ruling_is_all_that_the_finding_counts_as_saying(
    folder: Path, keys: str, about: dict[str, list[tuple[str, str | None]]]
) -> None:
    """Rows that only the other one saw are out; nobody is said to differ any more."""
    path = put(folder, DISPUTED)
    review = settling(folder)
    for key in keys:
        review.press(key)
    review.typed("talked over")

    loaded = load(folder)
    for id_, expected in about.items():
        finding = loaded.study[id_]
        assert [(each.row, each.happens) for each in finding.about] == expected
        told = [p for p in loaded.problems if p.name == "coders-differ" and id_ in p.message]
        assert told == []
        (dispute,) = [each for each in coders(loaded).disputes if each.finding.id == id_]
        assert {each.reason for each in dispute.rulings} == {"talked over"}
    assert path.read_text(encoding="utf-8").startswith(LINE.strip())


def test_settling_is_taken_back_to_the_same_bytes(folder: Path) -> None:
    """Ruling and reason are one step."""
    path = put(folder, DISPUTED)
    before = path.read_bytes()
    review = settling(folder)
    for _ in range(2):
        review.press("2")
        review.typed("so be it")
    assert summary(review, 80) == ["2 of 2 settled, kept in findings/links.csv; none is left"]

    review.press("u")
    assert (review.finding, review.read) == ("f2", 1)
    review.press("u")

    assert path.read_bytes() == before


@pytest.mark.parametrize("width", [30, 40, 80])
def test_no_line_of_settling_is_wider_than_the_terminal(folder: Path, width: int) -> None:
    """Whatever is asked."""
    put(folder, DISPUTED)
    review = settling(folder)
    assert review.asks is Asks.ROW
    for key in ("?", "x", "9", "1"):
        parts = (*review.press(key), Part.FINDING)
        lines = [*screen(review, parts, width, plain), prompt(review, width).rstrip()]
        assert max(map(len, lines)) <= width
