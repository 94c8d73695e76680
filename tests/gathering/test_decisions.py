"""Decisions: one line changes at a time, nobody's line is touched, and all is taken back."""

import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import HOSTILE, hostile_texts

from ssm.errors import CannotWriteError, InvalidValueError, UnreadableError
from ssm.findings.mapping import ROW_FIELDS
from ssm.gathering.decisions import COLUMNS, Decision, Decisions, State
from ssm.gathering.decisions.entries import confirmed, fits_nothing, looked_at_later, rejected
from ssm.gathering.decisions.lines import Lines
from ssm.gathering.decisions.patches import Patch
from ssm.loading.beside import LINKS_FILE

TYPED = '\ufeffFinding;row;My own;By;reason\r\nf1;fence/1;"a;""b""";ann;\r\n\r\nf2;-;;bob;so\r\n'
"""A file as a spreadsheet of some country saves it, with a column and an empty line of its own."""


def same(row: str) -> str:
    """A row's name as it is."""
    return row


def put(folder: Path, text: str) -> Path:
    """A file of links with this text."""
    path = folder / LINKS_FILE
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text.encode("utf-8"))
    return path


def said(finding: str, row: str = "", by: str = "ann", **facts: str) -> Decision:
    """A decision."""
    return Decision(finding=finding, row=row, by=by, **facts)


@pytest.mark.parametrize(
    "text",
    [
        "",
        TYPED,
        "finding,row",
        "sep=;\nfinding;row\nf1;x/1",
        'row\tfinding\n"x/1"\t"f1"  \r\r\nshort',
        "finding,row,finding\nf1,x/1,f2\n\n\n",
    ],
)
def test_what_is_not_changed_is_written_as_it_was_typed(text: str) -> None:
    """Byte order mark, separators, quotes, line ends and empty lines are a person's own."""
    assert Lines.of(text, "links.csv").text() == (text or ",".join(COLUMNS) + "\n")


def test_a_new_file_has_the_columns_that_are_read() -> None:
    """What is written is what loading knows, in the same order."""
    rest = ("by", "date", "reason", "status", "words", "row_words")
    assert ("finding", *ROW_FIELDS, *rest) == COLUMNS


def test_a_line_is_replaced_where_it_stands_and_keeps_the_columns_of_others(tmp_path: Path) -> None:
    """A person's own column, and the line of another person, are none of our business."""
    path = put(tmp_path, TYPED)

    Decisions(tmp_path).decide("f1", "ann", lambda e: fits_nothing(e, said("f1")))

    expected = TYPED.replace("fence/1;", "-;")
    assert path.read_bytes().decode("utf-8") == expected


def test_a_new_line_stands_at_the_end_with_the_separator_of_the_file(tmp_path: Path) -> None:
    """A column that the file lacks is added only when there is something to say in it."""
    path = put(tmp_path, TYPED)

    change = said("f3", "fence/2", happens="no", reason="=1+1;2")
    Decisions(tmp_path).decide("f3", "ann", lambda e: confirmed(e, change, same))

    lines = path.read_bytes().decode("utf-8").split("\r\n")
    assert lines[0] == "\ufeffFinding;row;My own;By;reason;happens"
    assert lines[-2:] == ['f3;fence/2;;ann;"\'=1+1;2";no', ""]
    assert TYPED.split("\r\n")[1:-1] == lines[1:-2]
    assert Decisions(tmp_path).entry("f3", "ann")[0].reason == "=1+1;2"


def test_two_people_never_overwrite_each_other(tmp_path: Path) -> None:
    """What one finds stays whatever the other one finds of the same finding and row."""
    one, two = Decisions(tmp_path), Decisions(tmp_path)
    for decisions, by, happens in ((one, "ann", "yes"), (two, "bob", "no"), (one, "ann", "partly")):
        mine = said("f1", "fence/1", by, happens=happens)
        decisions.decide("f1", by, lambda e, mine=mine: confirmed(e, mine, same))

    assert [(each.by, each.happens) for each in one.all()] == [("ann", "partly"), ("bob", "no")]


def test_a_ruling_stands_beside_what_the_same_person_found(tmp_path: Path) -> None:
    """Whoever settles a dispute has not read the finding otherwise before."""
    decisions = Decisions(tmp_path)
    decisions.decide("f1", "ann", lambda e: (said("f1", "fence/1"),))
    ruling = said("f1", "-", status="ruled", reason="agreed by both")
    decisions.decide("f1", "ann", lambda e: (ruling,), is_ruling=True)

    assert [each.state for each in decisions.all()] == [State.CONFIRMED, State.RULED]
    assert decisions.entry("f1", "ann") == (said("f1", "fence/1"),)


def test_what_a_person_typed_about_a_row_outlives_a_key(tmp_path: Path) -> None:
    """Who and how were typed in a spreadsheet; the key says only that it happens."""
    put(tmp_path, "finding,row,who,how,by\nf1,fence/1,nurses,by letter,ann\n")
    decisions = Decisions(tmp_path)

    change = said("f1", "fence/1", happens="yes")
    (now,) = decisions.decide("f1", "ann", lambda e: confirmed(e, change, same))

    assert (now.who, now.how, now.happens) == ("nurses", "by letter", "yes")


def test_a_decision_takes_the_place_of_what_it_contradicts(tmp_path: Path) -> None:
    """A finding does not fit nothing and speak of a row, nor wait when it is decided."""
    decisions = Decisions(tmp_path)

    def states(change: object) -> list[tuple[str, str]]:
        entry = decisions.decide("f1", "ann", change)
        return [(each.row, each.status) for each in entry]

    assert states(lambda e: looked_at_later(e, said("f1"))) == [("", "later")]
    assert states(lambda e: rejected(e, [said("f1", "a/1")], same)) == [
        ("", "later"),
        ("a/1", "rejected"),
    ]
    assert states(lambda e: confirmed(e, said("f1", "a/2"), same)) == [
        ("a/1", "rejected"),
        ("a/2", ""),
    ]
    assert states(lambda e: confirmed(e, said("f1", "a/1"), same)) == [("a/2", ""), ("a/1", "")]
    assert states(lambda e: fits_nothing(e, said("f1"))) == [("-", "")]


def test_what_somebody_else_writes_meanwhile_stays(tmp_path: Path) -> None:
    """A spreadsheet saved between two keys loses nothing, and nor do the keys."""
    path = put(tmp_path, "finding,row,by\nf1,-,bob\n")
    decisions = Decisions(tmp_path)
    decisions.decide("f2", "ann", lambda e: fits_nothing(e, said("f2")))
    path.write_text(path.read_text() + "f9,-,bob\n", encoding="utf-8")

    decisions.decide("f3", "ann", lambda e: fits_nothing(e, said("f3")))
    assert [each.finding for each in decisions.all()] == ["f1", "f2", "f9", "f3"]

    assert (decisions.undo(), decisions.undo()) == ("f3", "f2")
    assert path.read_text(encoding="utf-8") == "finding,row,by\nf1,-,bob\nf9,-,bob\n"


def test_a_decision_on_what_was_decided_otherwise_meanwhile_is_refused(tmp_path: Path) -> None:
    """Nobody decides over words that they have not seen."""
    decisions = Decisions(tmp_path)
    seen = decisions.entry("f1", "ann")
    Decisions(tmp_path).decide("f1", "ann", lambda e: (said("f1", "fence/1"),))

    with pytest.raises(CannotWriteError, match="f1 was decided otherwise meanwhile"):
        decisions.decide("f1", "ann", lambda e: fits_nothing(e, said("f1")), expected=seen)

    assert decisions.all() == (said("f1", "fence/1"),)


def test_a_decision_that_was_changed_meanwhile_is_not_taken_back(tmp_path: Path) -> None:
    """It belongs to whoever changed it; those before it can be taken back all the same."""
    decisions = Decisions(tmp_path)
    for finding in ("f1", "f2"):
        change = said(finding, "-")
        decisions.decide(finding, "ann", lambda e, change=change: (change,))
    other = said("f2", "fence/1")
    Decisions(tmp_path).decide("f2", "ann", lambda e: (other,))

    with pytest.raises(CannotWriteError, match="f2 was decided otherwise meanwhile"):
        decisions.undo()
    assert decisions.undo() == "f1"
    assert decisions.all() == (other,)


def test_many_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    """Comparing and writing are one step, also for two programs."""
    put(tmp_path, "finding,row,by\n")

    def write(by: str) -> None:
        decisions = Decisions(tmp_path)
        for n in range(12):
            change = said(f"f{n}", "-", by)
            decisions.decide(f"f{n}", by, lambda e, change=change: (change,))

    writers = [threading.Thread(target=write, args=(by,)) for by in ("ann", "bob", "cyd")]
    for each in writers:
        each.start()
    for each in writers:
        each.join()

    assert len(Decisions(tmp_path).all()) == 36


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (b'finding,row\nf1,"never closed\n', "a quote opened here is never closed"),
        (b"id,text\nf1,x\n", "the columns 'finding' and 'row' are needed"),
        (b"finding,row\nf1,\xff\n", "it is no UTF-8"),
    ],
)
def test_a_file_that_cannot_be_understood_is_left_alone(
    tmp_path: Path, text: bytes, told: str
) -> None:
    """Better no decision than a file that loses what somebody typed."""
    path = put(tmp_path, "")
    path.write_bytes(text)

    with pytest.raises(UnreadableError, match=told):
        Decisions(tmp_path).decide("f1", "ann", lambda e: fits_nothing(e, said("f1")))

    assert path.read_bytes() == text


def test_a_word_that_is_none_of_ours_is_refused(tmp_path: Path) -> None:
    """A slip of a program is told, and nothing is written."""
    with pytest.raises(InvalidValueError, match="'happens' must be one of"):
        Decisions(tmp_path).decide("f1", "", lambda e: (said("f1", "a/1", "", happens="often"),))

    assert not (tmp_path / LINKS_FILE).exists()


CHANGES = st.tuples(
    st.sampled_from(["f1", "f2", "f3"]),
    st.sampled_from(["ann", "bob", ""]),
    st.sampled_from(["a/1", "a/2", "-", "later", "not a/1"]),
    st.sampled_from(["", *HOSTILE]).filter(lambda text: "\r" not in text),
)


def change_of(finding: str, by: str, what: str, reason: str) -> object:
    """What one of the `CHANGES` does with an entry."""
    if what == "-":
        return lambda e: fits_nothing(e, said(finding, by=by, reason=reason))
    if what == "later":
        return lambda e: looked_at_later(e, said(finding, by=by, reason=reason))
    if what.startswith("not "):
        return lambda e: rejected(e, [said(finding, what[4:], by, reason=reason)], same)
    return lambda e: confirmed(e, said(finding, what, by, reason=reason), same)


@given(st.lists(CHANGES, max_size=12), st.sampled_from(["", TYPED, "finding,row\nf1,a/1"]))
def test_taking_all_back_gives_the_same_bytes(
    tmp_path_factory: pytest.TempPathFactory,
    changes: list[tuple[str, str, str, str]],
    text: str,
) -> None:
    """Whatever was decided, in whatever file: all steps back is where it began."""
    folder = tmp_path_factory.mktemp("study")
    path = put(folder, text) if text else folder / LINKS_FILE
    before = path.read_bytes() if text else None
    decisions = Decisions(folder)
    for finding, by, what, reason in changes:
        decisions.decide(finding, by, change_of(finding, by, what, reason))
        read = Decisions(folder)
        assert read.all() == decisions.all()
        assert any(each.reason == reason for each in read.entry(finding, by)) or not reason

    while decisions.undo() is not None:
        pass

    assert (path.read_bytes() if path.exists() else None) == before


@given(st.binary(max_size=60), st.binary(max_size=60))
def test_a_patch_leads_back_from_where_it_led(before: bytes, after: bytes) -> None:
    """And from nowhere else."""
    patch = Patch.between(before, after)

    assert patch.taken_back(after) == before
    assert patch.taken_back(after + b"x") is None


@given(st.lists(hostile_texts.filter(lambda text: "\r" not in text), min_size=1, max_size=4))
def test_any_reason_comes_back_as_it_was_typed(reasons: list[str]) -> None:
    """Formulas, quotes, separators and line breaks among them."""
    decisions = [said(f"f{n}", "a/1", reason=reason) for n, reason in enumerate(reasons)]
    table = Lines.of("", "links.csv").changed(((), decisions))

    read = Lines.of(table.text(), "links.csv")
    assert [line.decision for line in read.lines] == decisions
