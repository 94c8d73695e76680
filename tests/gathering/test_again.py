"""Importing again: new, changed and vanished are told apart, and nothing typed is lost."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ssm.errors import InvalidValueError
from ssm.gathering import import_findings
from ssm.loading import load
from tests.gathering.tables import rows_of, set_cells, typed

Toys = Callable[..., Path]
HEARD = ["a1,Half of them arrive.,Talk 1,Nurses,letters,", "a2,Nobody rings.,Talk 1,Nurses,,"]


def test_new_changed_and_vanished_are_told_apart(study: Path, toy: Toys) -> None:
    """By the tool's own ids; what stayed as it was is counted."""
    import_findings(toy(*HEARD, "a3,The lot is full.,Talk 2,,,"), study)

    found = import_findings(
        toy("a1,Half of them come.,Talk 1,Nurses,letters,", HEARD[1], "a4,New.,Talk 3,,,"), study
    )

    (table,) = found.tables
    assert (table.new, table.changed, table.same) == (("a4",), ("a1",), 1)
    assert (table.vanished, table.kept_aside) == (("a3",), ())
    assert load(study).study["a1"].text == "Half of them come."


def test_what_a_person_typed_is_kept(study: Path, toy: Toys) -> None:
    """Rows, judgements, notes, columns and lines of their own; changed words come in too."""
    import_findings(toy(*HEARD), study)
    table = study / "findings/heard.csv"
    typed(
        table,
        set_cells("a1", row="good-time/1", happens="no", note="ask again", mood="cross"),
        "mood",
    )
    typed(table, lambda rows: rows.append({"id": "mine", "text": "Seen by us."}))
    typed(table, lambda rows: rows.insert(1, {**rows[0], "row": "good-time/2", "happens": "yes"}))

    found = import_findings(toy("a1,Half of them come.,Talk 1,Nurses,late,", HEARD[1]), study)

    got = load(study).study
    assert found.tables[0].changed == ("a1",)
    assert [f.text for f in got.findings[1:]] == [
        "Half of them come.",
        "Nobody rings.",
        "Seen by us.",
    ]
    assert (got["a1"].codes, got["a1"].note) == (("late",), "ask again")
    assert {e.row: e.happens for e in got["a1"].about} == {
        "good-time/1": "no",
        "good-time/2": "yes",
    }
    assert rows_of(table)[0]["mood"] == "cross"


def test_a_cell_changed_on_both_sides_stays_and_is_told(study: Path, toy: Toys) -> None:
    """Nobody's typing is thrown away; an emptied cell takes what the input says."""
    import_findings(toy("a1,Half.,Talk 1,,letters,first"), study)
    table = study / "findings/heard.csv"
    typed(table, set_cells("a1", note="mine"))
    path = toy("a1,Half.,Talk 1,,letters,second")

    for _ in range(2):
        assert import_findings(path, study).tables[0].clashes == (("a1", ("note",)),)
        assert rows_of(table)[0]["note"] == "mine"

    typed(table, set_cells("a1", note=""))
    assert import_findings(path, study).tables[0].clashes == ()
    assert rows_of(table)[0]["note"] == "second"


def test_a_decided_finding_that_vanishes_is_kept_aside_and_comes_back(
    study: Path, toy: Toys
) -> None:
    """With what was typed; links by its id are not touched at all."""
    import_findings(toy(*HEARD), study)
    typed(study / "findings/heard.csv", set_cells("a1", note="ask again", mood="cross"), "mood")
    links = study / "findings/links.csv"
    links.write_text("finding,row,happens\na2,good-time/1,no\n")

    gone = import_findings(toy("a9,Something else.,Talk 9,,,"), study).tables[0]
    assert gone.kept_aside == ("a1", "a2")
    assert [row["id"] for row in rows_of(study / "findings/vanished.csv")] == ["a1", "a2"]

    back = import_findings(toy(*HEARD), study).tables[0]
    assert (back.returned, back.new, back.vanished) == (("a1", "a2"), (), ("a9",))
    assert rows_of(study / "findings/heard.csv")[0]["mood"] == "cross"
    assert rows_of(study / "findings/vanished.csv") == []
    assert load(study).study["a2"].about[0].happens == "no"
    assert links.read_text() == "finding,row,happens\na2,good-time/1,no\n"


def test_what_was_decided_moves_to_the_likely_successor(study: Path, toy: Toys) -> None:
    """Only when asked to: else the pair is told, now and the next time."""
    import_findings(toy(",Half of them arive in time.,Talk 1,,,", ",Other.,Talk 1,,,"), study)
    old = rows_of(study / "findings/heard.csv")[0]["id"]
    typed(study / "findings/heard.csv", set_cells(old, note="ask again"))
    (study / "findings/links.csv").write_text(f"finding,row,happens\n{old},good-time/1,no\n")
    path = toy(",Half of them arrive in time.,Talk 1,,,", ",Other.,Talk 1,,,")

    told = import_findings(path, study).tables[0]
    (pair,) = told.successors
    assert pair[0] == old
    assert import_findings(path, study).tables[0].successors == (pair,)

    moved = import_findings(path, study, carry=True).tables[0]
    assert moved.carried == (pair,)
    got = load(study).study[pair[1]]
    assert (got.text, got.note, got.about[0].happens) == (
        "Half of them arrive in time.",
        "ask again",
        "no",
    )
    assert rows_of(study / "findings/vanished.csv") == []
    assert import_findings(path, study, carry=True).written == ()


def test_a_newer_export_under_another_name_takes_the_place_of_the_old(
    study: Path, toy: Toys
) -> None:
    """Tools put dates into names of files."""
    import_findings(toy(*HEARD, name="may.toy"), study, name="heard")
    found = import_findings(toy(*HEARD[1:], name="june.toy"), study, name="heard").tables[0]

    assert (found.replaced, found.vanished) == ((("may.toy", "june.toy"),), ("a1",))


def test_an_export_with_the_same_ids_and_other_words_takes_nobody_s_place(
    study: Path, toy: Toys
) -> None:
    """Two tools count from one, and call their exports alike: neither is lost."""
    counted = ("1,Half of them arrive.,Talk 1,Nurses,letters,", "2,Nobody rings.,Talk 1,Nurses,,")
    import_findings(toy(*counted, name="clinic.toy"), study, name="clinic")
    before = (study / "findings/clinic.csv").read_bytes()
    other = toy("1,The porter knows.,Talk 8,,,", "2,We ring.,Talk 8,,,", name="clinic!.toy")

    with pytest.raises(InvalidValueError, match=r"none of its words; .*--as"):
        import_findings(other, study)
    assert (study / "findings/clinic.csv").read_bytes() == before
    assert import_findings(other, study, name="other").tables[0].file == "findings/other.csv"
    assert import_findings(other, study).tables[0].file == "findings/other.csv"


def test_another_file_goes_beside_what_is_there(study: Path, toy: Toys) -> None:
    """Each input answers for its own findings only."""
    import_findings(toy(*HEARD, name="one.toy"), study, name="heard")
    found = import_findings(toy("b1,Else.,Talk 7,,,", name="two.toy"), study, name="heard").tables[
        0
    ]
    assert (found.new, found.others, found.vanished) == (("b1",), 2, ())

    found = import_findings(toy(HEARD[0], name="one.toy"), study, name="heard").tables[0]
    assert (found.vanished, found.others) == (("a2",), 1)
    assert [row["id"] for row in rows_of(study / "findings/heard.csv")] == ["a1", "b1"]


def test_a_file_finds_the_table_it_was_read_into(study: Path, toy: Toys) -> None:
    """Whoever chose a name once need not remember it."""
    path = toy(*HEARD, name="may.toy")
    import_findings(path, study, name="heard")

    assert import_findings(path, study).tables[0].file == "findings/heard.csv"


def test_texts_of_one_folder_go_into_one_table(study: Path, tmp_path: Path) -> None:
    """Forty notes are no forty tables; each of them is imported again by itself."""
    notes = tmp_path / "notes"
    notes.mkdir()
    for name in ("a.txt", "b.txt"):
        (notes / name).write_text("Half of them arrive.\n")
    found = import_findings(sorted(notes.iterdir()), study)

    assert [table.file for table in found.tables] == ["findings/notes.csv"]
    assert len(found.tables[0].new) == 2
    again = import_findings(notes / "b.txt", study).tables[0]
    assert (again.file, again.same, again.others) == ("findings/notes.csv", 1, 1)


REFUSED = [
    (["may.toy", "other"], "are in the study already"),
    (["links", "links"], "a table needs a name"),
    (["may.toy", "Über"], "'ber' would do"),
]


@pytest.mark.parametrize(("names", "message"), REFUSED)
def test_findings_do_not_get_into_a_study_twice(
    study: Path, toy: Toys, names: list[str], message: str
) -> None:
    """One input under two names is refused, and nothing has changed."""
    path = toy(*HEARD, name="may.toy")
    import_findings(path, study, name="heard")
    before = sorted(study.rglob("*"))

    with pytest.raises(InvalidValueError, match=message):
        import_findings(path, study, name=names[1])
    assert sorted(study.rglob("*")) == before


def test_ids_that_another_table_has_get_its_name_in_front(study: Path, toy: Toys) -> None:
    """Ids of two tools may meet; both findings are there, and stay when imported again."""
    import_findings(toy(*HEARD, name="one.toy"), study)
    other = toy("a1,Else.,X,,,", "c1,More.,X,,,", "c2,Still more.,X,,,", name="two.toy")
    for _ in range(2):
        import_findings(other, study)
        ids = [finding.id for finding in load(study).study.findings]
        assert ids == ["own", "a1", "a2", "two-a1", "c1", "c2"]
    assert load(study).problems == ()
    assert import_findings([other, toy(*HEARD, name="one.toy")], study).written == ()


def test_a_table_of_ones_own_is_never_written_over(study: Path, toy: Toys) -> None:
    """A table that no import made is left alone."""
    (study / "findings").mkdir()
    own = study / "findings/heard.csv"
    own.write_text("id,text\nx,Mine.\n")

    with pytest.raises(InvalidValueError, match="a table of your own"):
        import_findings(toy(*HEARD), study)
    assert own.read_text() == "id,text\nx,Mine.\n"


_export = st.lists(
    st.tuples(
        st.sampled_from([f"k{n}" for n in range(6)]),
        st.sampled_from(
            ["Half of them.", "=1+1", "'quoted'", "two\r\nlines", "old\rMac", " spaces ", "-"]
        ),
        st.sampled_from(["", "late", "late|letters"]),
        st.sampled_from(["", "tool note"]),
    ),
    max_size=6,
    unique_by=lambda row: row[0],
)
_typing = st.lists(
    st.tuples(
        st.sampled_from([f"k{n}" for n in range(6)]),
        st.sampled_from(["row", "note", "mine", "links"]),
    ),
    max_size=4,
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(_export, _typing), min_size=1, max_size=5))
def test_no_sequence_of_exports_loses_a_decision(
    tmp_path_factory: pytest.TempPathFactory,
    exports: list[tuple[list[tuple[str, str, str, str]], list[tuple[str, str]]]],
) -> None:
    """Whatever comes and goes: typed cells are in the table or kept aside, counts add up."""
    folder = tmp_path_factory.mktemp("sequence")
    (folder / "study.yaml").write_text("ssm: 1\nmodels: {m: {activities: {1: x}}}\n")
    table = folder / "findings/heard.csv"
    done: dict[str, dict[str, str]] = {}
    before: set[str] = set()
    for number, (export, typing) in enumerate(exports):
        path = folder / "heard.toy"
        write_toy(path, export)
        found = import_findings(path, folder)
        (kept,) = found.tables
        now = {key for key, *_ in export}
        assert set(kept.new) | set(kept.returned) == now - before
        assert set(kept.vanished) == before - now
        assert len(kept.new) + len(kept.returned) + len(kept.changed) + kept.same == len(now)
        assert sum(i.findings + i.repeated + i.lost for i in found.inputs) == len(export)
        assert import_findings(path, folder).written == ()
        got = {finding.id: finding for finding in load(folder).study.findings}
        assert {id: f.text for id, f in got.items()} == {key: text for key, text, *_ in export}
        files = (table, folder / "findings/vanished.csv")
        held = [row for file in files if file.exists() for row in rows_of(file)]
        for id, cells in done.items():
            assert any(row["id"] == id and cells.items() <= row.items() for row in held), id
        before = now
        for id, what in typing:
            if id in now and what != "links":
                cells = {"row": "m/1"} if what == "row" else {what: f"typed {number}"}
                typed(table, set_cells(id, **cells), *({"mine"} - set(rows_of(table)[0])))
                done.setdefault(id, {}).update(cells)


_loose = st.lists(
    st.tuples(
        st.sampled_from(["", "", "k1", "K1", "k 2", "7"]),
        st.sampled_from(["Half.", "half.", "Nobody rings.", "?", "é", "e\u0301"]),
        st.sampled_from(["", "late"]),
        st.just(""),
    ),
    max_size=8,
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_loose, st.randoms(use_true_random=False))
def test_the_order_of_an_export_decides_nothing(
    tmp_path_factory: pytest.TempPathFactory,
    export: list[tuple[str, str, str, str]],
    random: Random,
) -> None:
    """Ids twice, no ids, the same words twice: each keeps its id, and all are counted."""
    folder = tmp_path_factory.mktemp("order")
    (folder / "study.yaml").write_text("ssm: 1\n")
    path = folder / "heard.toy"
    write_toy(path, export)
    (given_,) = import_findings(path, folder).inputs
    assert given_.statements == len(export)
    assert given_.findings + given_.repeated + given_.lost == given_.statements
    before = {f.id: f.text for f in load(folder).study.findings}
    assert len(before) == given_.findings
    assert set(before.values()) == {text for _, text, *_ in export} - {"?"}

    write_toy(path, random.sample(export, len(export)))
    again = import_findings(path, folder)

    assert {f.id: f.text for f in load(folder).study.findings} == before
    assert [(t.new, t.vanished) for t in again.tables] == [((), ())]


def write_toy(path: Path, export: list[tuple[str, str, str, str]]) -> None:
    """An input of the toy importer."""
    import csv

    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["key", "text", "source", "codes", "note"])
        writer.writerows([key, text, "Talk", codes, note] for key, text, codes, note in export)
