"""A conversation about findings: a key a decision, each on disk at once, all taken back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from talks import LINKS, STUDY, study_folder

from ssm.gathering.deciding.conversation import Conversation
from ssm.gathering.deciding.desk import Desk
from ssm.gathering.deciding.keys import Asks, Part
from ssm.gathering.deciding.queue import Scope, queue
from ssm.gathering.deciding.review import Review
from ssm.gathering.deciding.rowwise import RowReview
from ssm.gathering.decisions import Decisions
from ssm.gathering.decisions.saying import said
from ssm.loading import load
from ssm.problems import Severity
from ssm.report.deciding.screens import prompt, screen, summary


def plain(role: str, text: str) -> str:
    """No colour."""
    return text


def talk(folder: Path, by: str = "ann", order: str = "source", **more: object) -> Review:
    """A conversation about all that is to be read."""
    desk = Desk(load(folder), by=by, date="2026-06-01")
    return Review(desk, queue(desk, Scope(), order), **more)


def pressed(review: Review, keys: str) -> str:
    """What is shown after some keys; words in angle brackets are typed."""
    told: list[str] = []
    for key in keys:
        told = screen(review, review.press(key), 80, plain)
    return "\n".join(told)


def decided(folder: Path) -> list[str]:
    """The lines of the file in few words, with whose they are."""
    desk = Desk(load(folder))
    return [f"{each.finding} {said(each, desk.rows)}" for each in Decisions(folder).all()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a study with findings to read."""
    return study_folder(tmp_path / "fence")


@pytest.mark.parametrize(
    ("keys", "lines"),
    [
        ("1", ["f1 fence/1"]),
        ("1yw", ["f1 fence/1: happens yes, judged well"]),
        ("1p", ["f1 fence/1: happens partly"]),
        ("1 b", ["f1 fence/1: judged badly"]),
        ("1u\r", ["f1 fence/1: happens unclear"]),
        ("12ybn", ["f1 fence/1", "f1 fence/3: happens yes, judged badly", "f2 it fits nothing"]),
        ("1+ny2n\r\rn", ["f1 fence/1: happens no", "f1 fence/3: happens no", "f2 it fits nothing"]),
        ("19yw", ["f1 fence/1: happens yes, judged well"]),
        ("0", []),
        ("n", ["f1 it fits nothing"]),
        ("ln", ["f1 to look at later", "f2 it fits nothing"]),
        ("1u\x7f", []),
        ("nnuu", []),
        ("nnu1y", ["f1 it fits nothing", "f2 fence/3: happens yes"]),
        ("nb1p", ["f1 fence/1: happens partly"]),
        ("xq", []),
    ],
)
def test_each_key_decides_one_thing(folder: Path, keys: str, lines: list[str]) -> None:
    """The keys as the help tells them, from the first finding on."""
    pressed(talk(folder), keys)

    assert decided(folder) == lines


def test_a_decision_says_who_when_and_of_which_words(folder: Path) -> None:
    """So that a rewording is noticed, of the finding or of the row."""
    pressed(talk(folder), "1pb")

    (line,) = Decisions(folder).all()
    assert (line.by, line.date, line.row) == ("ann", "2026-06-01", "fence/1")
    assert len(line.words) == len(line.row_words) == 12


def test_it_goes_on_where_it_stopped(folder: Path) -> None:
    """What is decided is not asked again; what was put off comes last."""
    first = talk(folder)
    pressed(first, "lnq")

    again = talk(folder)
    assert (first.finding, again.finding) == ("f3", "f3")
    pressed(again, "nn")
    assert again.finding == "f1"
    assert (again.read, again.total) == (4, 5)


def test_two_people_read_the_same_findings_without_seeing_each_other(folder: Path) -> None:
    """The second one is asked everything, and is not led by what the first one found."""
    pressed(talk(folder, "ann"), "1ywnnn")
    second = talk(folder, "bob")

    assert second.finding == "f1"
    shown = "\n".join(screen(second, (Part.FINDING,), 80, plain))
    assert "decided" not in shown
    assert "ann" not in shown


def test_a_row_that_was_rejected_is_not_suggested_again(folder: Path) -> None:
    """Not now, and not next time."""
    review = talk(folder)
    pressed(review, "r")

    assert "fence/1" not in {review.desk.rows.short(each.ref) for each in review.shown}
    again = talk(folder)
    assert "fence/1" not in {again.desk.rows.short(each.ref) for each in again.shown}


def test_another_row_is_found_by_typing(folder: Path) -> None:
    """Some of its words, or its name; a slip is offered the nearest."""
    review = talk(folder)
    pressed(review, "/")
    assert review.asks is Asks.TYPED

    review.typed("neighb")
    assert [each.ref for each in review.shown] == ["model/fence/3"]
    pressed(review, "/")
    review.typed("fence/33")
    assert review.note == "no row has 'fence/33'; did you mean fence/3?"
    pressed(review, "/")
    review.typed("fence/3")
    pressed(review, "1yw")

    assert decided(folder) == ["f1 fence/3: happens yes, judged well"]


def test_the_words_that_are_shared_stand_out_and_are_named(folder: Path) -> None:
    """The reason is words, never a figure."""

    def marked(role: str, text: str) -> str:
        return f"<{text}>" if role == "shared" else text

    shown = "\n".join(screen(talk(folder), (Part.FINDING,), 80, marked))

    assert "“<Paint>, <paint>: the <neighbours> had <paint>.”" in shown
    assert "  1  Obtain paint [fence/1]" in shown
    assert "shares paint" in shown.lower()
    assert "f1, walk, Householder, observation, 2026-05-03" in shown
    assert "codes: paint" in shown
    assert "0." not in shown


@pytest.mark.parametrize("width", [30, 40, 80, 120])
def test_no_line_is_wider_than_the_terminal(folder: Path, width: int) -> None:
    """Whatever is asked, with the line that asks it."""
    review = talk(folder)
    for key in "?1y+m/":
        lines = screen(review, (*review.press(key), Part.FINDING, Part.ROWS), width, plain)
        assert max(map(len, [*lines, prompt(review, width).rstrip()])) <= width


def test_a_summary_says_what_was_done_and_what_is_left(folder: Path) -> None:
    """In plain words."""
    review = talk(folder)
    assert summary(review, 80) == ["nothing decided; 1 of 5 findings read, 4 are left"]
    pressed(review, "1pbn")

    told = "2 decisions, kept in findings/links.csv; 3 of 5 findings read, 2 are left"
    assert summary(review, 80) == [told]


def test_the_findings_for_one_row_take_a_yes_or_a_no(folder: Path) -> None:
    """The likeliest first; what is passed over stays open."""
    desk = Desk(load(folder), by="ann", date="2026-06-01")
    review = RowReview(desk, "model/fence/2", queue(desk, Scope()))

    assert review.finding == "f4"
    pressed(review, "yyw")
    second = review.finding
    assert review.progress == "1 seen, 3 to go"
    pressed(review, "n\r")

    assert decided(folder) == ["f4 fence/2: happens yes, judged well", f"{second} not fence/2"]
    pressed(review, "uu")
    assert (decided(folder), review.finding) == ([], "f4")
    pressed(review, "n")
    assert review.finding == second


def test_what_was_typed_in_the_file_meanwhile_is_kept(folder: Path) -> None:
    """A spreadsheet saved while somebody reads."""
    review = talk(folder)
    pressed(review, "n")
    path = folder / LINKS
    path.write_text(path.read_text() + "f4,fence/2,,,,,,,bob,,,,,\n", encoding="utf-8")

    pressed(review, "nu")

    assert decided(folder) == ["f1 it fits nothing", "f4 fence/2"]


def test_a_finding_that_was_decided_meanwhile_is_shown_as_it_stands_now(folder: Path) -> None:
    """A key is an answer to what was on the screen; it does not decide over anything else."""
    review = talk(folder)
    talk(folder).press("1")

    shown = pressed(review, "n")
    assert "f1 was decided otherwise meanwhile" in shown
    assert "decided: Obtain paint [fence/1]" in shown
    assert decided(folder) == ["f1 fence/1"]

    pressed(review, "n")
    assert decided(folder) == ["f1 it fits nothing"]


@pytest.mark.parametrize(
    ("about", "told"),
    [
        ("{fence/2: {happens: no}}", "in the study: Work by hand [fence/2]: happens no"),
        ("[]", "it fits nothing"),
    ],
)
def test_what_the_study_says_itself_is_shown(tmp_path: Path, about: str, told: str) -> None:
    """Where a finding is read again that a table or a code has said something of."""
    study = STUDY.replace("{fence/2: {happens: no}}", about)
    desk = Desk(load(study_folder(tmp_path / "fence", study)), by="ann")
    review = Review(desk, queue(desk, Scope(findings=("told",))))

    assert told in "\n".join(screen(review, (Part.FINDING,), 80, plain))


def test_a_file_that_cannot_be_written_is_told_and_asked_again(folder: Path) -> None:
    """Nothing counts as decided that is not on disk."""
    review = talk(folder)
    (folder / "findings").write_text("in the way", encoding="utf-8")

    assert "cannot be read" in pressed(review, "n") or "a file stands" in review.note
    assert review.finding == "f1"
    assert review.read == 1


KEYS = st.lists(st.sampled_from("123 n l r m + b u y p w q ? x\r\x7f"), max_size=25)


def about_a_row(folder: Path) -> RowReview:
    """A conversation about the findings of one row."""
    desk = Desk(load(folder), by="ann", date="2026-06-01")
    return RowReview(desk, "model/fence/2", queue(desk, Scope()))


@given(
    st.sampled_from([talk, about_a_row]),
    KEYS,
    st.sampled_from(["", "finding,row,by,mine\nf2,fence/3,ann,!\nf1,-,bob,?\n"]),
)
def test_no_row_of_keys_loses_a_decision(
    tmp_path_factory: pytest.TempPathFactory,
    begin: Callable[[Path], Conversation],
    keys: list[str],
    typed: str,
) -> None:
    """After every key the file says what the conversation says; all back is where it began."""
    folder = study_folder(tmp_path_factory.mktemp("study"))
    path = folder / LINKS
    if typed:
        path.parent.mkdir()
        path.write_text(typed, encoding="utf-8")
    review = begin(folder)
    for key in keys:
        before = Decisions(folder).all()
        review.press(key)
        now = Decisions(folder).all()
        assert {each for each in now if each.by == "bob"} == {
            each for each in before if each.by == "bob"
        }
        assert len({(each.finding, each.row, each.by) for each in now}) == len(now)
        assert review.read == talk(folder).read
    assert [each for each in load(folder).problems if each.severity is Severity.ERROR] == []

    while review.desk.undo() is not None:
        pass
    assert (path.read_text(encoding="utf-8") if path.exists() else "") == typed


def test_the_most_useful_first_is_asked_anew_after_each_decision(folder: Path) -> None:
    """Every finding still has its turn, once, and going back leads where one was."""
    desk = Desk(load(folder), by="ann")
    meant = queue(desk, Scope(), "useful")
    moving = Review(desk, meant, useful=True)
    shown = []
    while moving.finding is not None:
        shown.append(moving.finding)
        pressed(moving, "n")
    assert sorted(shown) == sorted(meant)
    pressed(moving, "\x7f")
    assert moving.finding == shown[-1]
