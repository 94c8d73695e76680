"""Event logs come in as people and tools write them, and say where they cannot be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssm.errors import UnreadableError
from ssm.findings.logs.columns import columns_of
from ssm.findings.logs.csv import csv_log
from ssm.findings.logs.moments import in_order, shown
from ssm.findings.logs.read import read_log
from ssm.findings.logs.xes import xes_log

XES = """<?xml version="1.0" encoding="UTF-8"?>
<log xmlns="http://www.xes-standard.org/" xes.version="1.0">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <global scope="event"><string key="concept:name" value="none"/></global>
  <trace>
    <string key="concept:name" value="17"/>
    <event>
      <string key="concept:name" value="See"/>
      <string key="org:resource" value="Doctor"/>
      <date key="time:timestamp" value="2026-03-09T09:40:00.000+01:00"/>
      <string key="lifecycle:transition" value="complete"/>
    </event>
    <event>
      <string key="concept:name" value="See"/>
      <date key="time:timestamp" value="2026-03-09T09:20:00.000+01:00"/>
      <string key="lifecycle:transition" value="start"/>
    </event>
    <event>
      <string key="concept:name" value="Register"/>
      <date key="time:timestamp" value="2026-03-09T08:10:00.000+01:00"/>
    </event>
    <event>
      <string key="concept:name" value="Ring back"/>
      <date key="time:timestamp" value="2026-03-09T10:10:00.000+01:00"/>
      <string key="lifecycle:transition" value="schedule"/>
    </event>
  </trace>
  <trace><event><date key="time:timestamp" value="2026-03-09T08:10:00.000+01:00"/></event></trace>
</log>
"""


def told(log):
    """Cases and what happened in them, as short as it can be said."""
    return [(case.name, [event.did for event in case.events]) for case in log.cases]


@pytest.mark.parametrize(
    ("table", "cases"),
    [
        ("did\nRegistered\nSeen\n", [("", ["Registered", "Seen"])]),
        ("Case ID,Activity\n1,Register\n2,Register\n1,See\n",
         [("1", ["Register", "See"]), ("2", ["Register"])]),
        (("case:concept:name;concept:name;time:timestamp\n1;See;2026-03-09 09:40:00\n"
         "1;Register;2026-03-09 08:10:00\n"), [("1", ["Register", "See"])]),
        ("at\tevent\n09:40\tSee\n08:10\tRegister\n", [("", ["See", "Register"])]),
        ('did\n"Called, then waited"\n', [("", ["Called, then waited"])]),
        ("did\n'=sum\n", [("", ["=sum"])]),
        ("did,lifecycle:transition\nSee,start\nSee,complete\n", [("", ["See"])]),
        ("did,lifecycle:transition\nSee,start\n", [("", ["See"])]),
    ],
)  # fmt: skip
def test_a_table_says_what_happened_case_by_case(table, cases):
    """Columns by the names that people and tools give them; by time where it can be told."""
    log = csv_log(table, "log.csv")

    assert told(log) == cases
    assert log.problems == ()


def test_a_row_says_all_that_there_are_columns_for():
    """When, who, which finding, and which activities a person found it to be."""
    table = "did,at,who,finding,is\nSeen,09:40,nurses; doctors,f3,m/1; m/2\nWaited,,,,-\n"

    seen, waited = csv_log(table, "log.csv").cases[0].events

    assert (seen.at, seen.who, seen.finding) == ("09:40", ("nurses", "doctors"), "f3")
    assert (seen.is_, waited.is_) == (("m/1", "m/2"), ())
    assert str(seen.span) == "log.csv:2:1"


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        ("", "log.csv:1:1: error: the table is empty"),
        ("who,when\nnurses,8\n", "log.csv:1:1: error: no column says what happened"),
        ("did,at\nSeen,8\n,9\n", "log.csv:3:1: error: a row in which the cell for what happened"),
        ("did,at\nSeen,8,x\n", "log.csv:2:8: error: a row of 3 cells, in a table of 2 columns"),
        ('did,at\n"Seen,8\n', "log.csv:2:1: error: a quote opened here is never closed"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(table, problem):
    """File, line and column; the other rows are read."""
    problems = [str(each) for each in csv_log(table, "log.csv").problems]

    assert any(each.startswith(problem) for each in problems)


def test_an_xes_file_is_read_by_time_and_what_was_only_planned_did_not_happen():
    """What was started and completed is one event; a trace without a name is numbered."""
    log = xes_log(XES.encode(), "log.xes")

    assert told(log) == [("17", ["Register", "See"]), ("2", [])]
    assert log.cases[0].events[1].who == ("Doctor",)
    assert [each.message for each in log.problems] == [
        "event 1 of the trace '2' does not say what happened"
    ]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "no sound XML"),
        (b"<log><trace>", "no sound XML"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><log/>', "document type"),
    ],
)
def test_an_xes_file_that_is_none_is_refused(data, why):
    """XML of other people is read with care."""
    with pytest.raises(UnreadableError, match=why):
        xes_log(data, "log.xes")


def test_xml_that_is_no_log_is_told():
    """Another kind of XML file has another beginning."""
    assert "begins with a 'log'" in xes_log(b"<project/>", "log.xes").problems[0].message


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_any_common_encoding_is_read(tmp_path, codec):
    """What a spreadsheet saves need not be UTF-8."""
    file = tmp_path / "log.csv"
    file.write_bytes("did;wer\nDie Liste für heute geprüft;Ärzte\nGrüße\n".encode(codec))

    assert told(read_log(file, "log.csv")) == [("", ["Die Liste für heute geprüft", "Grüße"])]


def test_files_of_other_kinds_are_told(tmp_path):
    """The message says what is read instead."""
    file = tmp_path / "log.docx"
    file.write_bytes(b"")

    (problem,) = read_log(file, "log.docx").problems

    assert problem.message == "what happened is not read from '.docx' files"
    assert ".xes" in problem.hint


@pytest.mark.parametrize(
    ("times", "order"),
    [
        (["2026-03-09 09:00", "2026-03-09 08:00"], "ba"),
        (["2026-03-09T23:00:00+01:00", "2026-03-09T22:30:00Z"], "ab"),
        (["2026-03-09T23:40:00+01:00", "2026-03-09T22:30:00Z"], "ba"),
        (["2026-03-09T09:00:00.200", "2026-03-09T09:00:00.100"], "ba"),
        (["17/03/2026 1:00 pm", "17/03/2026 11:00 am"], "ba"),
        (["03/04/2026 13:00", "03/04/2026 11:00"], "ab"),
        (["2026-03-09 09:00", "2026-03-09"], "ab"),
        (["2026-03-09 09:00", None], "ab"),
        (["2026-03-09 09:00", "2026-03-09 08:00Z"], "ab"),
        (["23:50", "00:10"], "ab"),
    ],
)
def test_times_are_the_order_only_where_they_can_be_read_for_certain(times, order):
    """Else the file's own order holds."""
    assert "".join(in_order("ab", times)) == order


@given(st.lists(st.one_of(st.none(), st.text(max_size=12), st.datetimes().map(str)), max_size=5))
def test_any_words_may_stand_where_a_time_is(times):
    """Nothing is lost, and nothing breaks."""
    assert sorted(in_order(range(len(times)), times)) == list(range(len(times)))
    assert len(shown(times)) == len(times)


def test_the_name_that_says_it_best_wins():
    """A log may have a column Event with numbers beside one with activities."""
    assert columns_of(["Event", "Activity", "Start", "Complete_Timestamp"]) == {"did": 1, "at": 3}


@pytest.mark.parametrize("log", [b"<log/>", b"<log><trace/></log>"])
def test_a_log_without_events_says_so(log):
    """And is no walk of nothing."""
    found = xes_log(log, "log.xes")
    assert [problem.message for problem in found.problems] == ["it holds no event"]
