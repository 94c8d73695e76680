"""Tables of coding and survey tools, recognised by their columns: one passage, one statement."""

from pathlib import Path

import pytest

from ssm.findings.importing.importer import How, probe
from ssm.findings.importing.items import Item, Remark, Statement, Unread
from ssm.findings.importing.tables.delimited import Delimited
from ssm.findings.importing.tables.known import KNOWN, known_table
from ssm.findings.importing.tables.proposals import needs_mapping, propose

TAGUETTE = """\
id,document,tag,content
1,Interview A.txt,late,"Half of them arrive late."
1,Interview A.txt,letters,"Half of them arrive late."
2,Interview A.txt,late,"So I ring
them myself."
3,Interview B.txt,,"Nobody knew."
"""
QUALCODER = """\
"File","Coder","Coded","Id","Codename","Coded_Memo","Category","Category"
"a.txt","anna","Half of them arrive late.","ctid:4","late","","Time","Work"
"a.txt","bert","Half of them arrive late.","ctid:9","letters","see B","Post",""
"a.txt","anna","Yes.","ctid:5","late","","Time","Work"
"a.txt","anna","Yes.","ctid:6","late","","Time","Work"
"b.jpg","anna","image","imid:2","late","","Time","Work"
"c.mp3","anna","a/v","avid:1","letters","","Post",""
"""
MAXQDA = """\
Color;Comment;Document group;Document name;Code;Beginning;End;Weight score;Segment;Created by
;;Nurses;Int 1;Time > late;12;12;0;Half of them arrive late.;ab
;why?;Nurses;Int 1;Post;12;12;0;Half of them arrive late.;cd
;;Nurses;Int 1;Post;40;40;0;Half of them arrive late.;ab
"""
MAXQDA_DE = """\
Farbe;Kommentar;Dokumentgruppe;Dokumentname;Code;Anfang;Ende;Gewicht;Segment;Erstellt von
;;Pflege;Int 1;spät;12;12;0;Die Hälfte kommt zu spät.;ab
"""
ATLAS = """\
ID,Document,Quotation Name,Quotation Content,Comment,Codes,Reference
1:1,Int 1,,"Half of them arrive late.",,"late
letters",12 - 12
1:2,Int 1,,"So I ring.",,,14
"""
DEDOOSE = """\
Media Title,Excerpt Creator,Excerpt Copy,Code: Late Applied,Code: Late Range,Code: Post Applied
a.docx,anna,"Half of them arrive late.",True,,False
a.docx,anna,"So I ring.",False,,True
"""
NVIVO = """\
File Name,Code Name,Coded Text,Coded By Initials
int-1,late,Half of them arrive late.,AB
int-1,letters,Half of them arrive late.,CD
"""
ATLAS_LIST = """\
Number;Reference;Name;Text Content;Document;Codes;Number of Codes;Comment
1:1;4;;Half of them arrive late.;Int 1;Time, lost;1;
1:2;6;;So I ring.;Int 1;Letters, Time, lost;2;F1
1:3;8;;Nobody knew.;Int 1;Work: Post, out: late, Time, lost;2;
"""
CODED = [
    ("taguette", TAGUETTE, [("1", ("late", "letters")), ("2", ("late",)), ("3", ())], 0),
    (
        "qualcoder",
        QUALCODER,
        [("ctid:4", ("late", "letters")), ("ctid:5", ("late",)), ("ctid:6", ("late",))],
        2,
    ),
    ("maxqda", MAXQDA, [(None, ("Time > late", "Post")), (None, ("Post",))], 0),
    ("maxqda", MAXQDA_DE, [(None, ("spät",))], 0),
    ("atlas.ti", ATLAS, [("1:1", ("late", "letters")), ("1:2", ())], 0),
    (
        "atlas.ti-list",
        ATLAS_LIST,
        [
            ("1:1", ("Time, lost",)),
            ("1:2", ("Letters", "Time, lost")),
            ("1:3", ("Work: Post, out: late", "Time, lost")),
        ],
        0,
    ),
    ("dedoose", DEDOOSE, [(None, ("Late",)), (None, ("Post",))], 0),
    ("nvivo", NVIVO, [(None, ("late", "letters"))], 0),
]


def items(folder: Path, text: str, mapping: str | None = None) -> list[Item]:
    """What a table gives."""
    path = folder / "a.csv"
    path.write_text(text, encoding="utf-8-sig", newline="")
    how = How(mapping=None if mapping is None else ("a.import.yaml", mapping))
    return list(Delimited().read(probe(path), how))


def statements(found: list[Item]) -> list[Statement]:
    """The statements among some items."""
    return [item for item in found if isinstance(item, Statement)]


def remarks(found: list[Item]) -> str:
    """The remarks among some items, as one text."""
    return "\n".join(item.text for item in found if isinstance(item, Remark))


@pytest.mark.parametrize(("name", "text", "told", "others"), CODED)
def test_a_passage_with_several_codes_is_one_statement(
    tmp_path: Path,
    name: str,
    text: str,
    told: list[tuple[str | None, tuple[str, ...]]],
    others: int,
) -> None:
    """However many rows the tool writes for it, and whatever lies between them."""
    found = items(tmp_path, text)
    assert [(each.key, each.codes) for each in statements(found)] == told
    assert sum(isinstance(item, Unread) for item in found) == others
    known = next(table for table in KNOWN if table.name == name)
    assert known.what in remarks(found)
    assert not needs_mapping(probe(tmp_path / "a.csv"), How())


@pytest.mark.parametrize(("name", "text", "told", "others"), CODED)
def test_the_proposal_for_a_tool_reads_its_table_alike(
    tmp_path: Path, name: str, text: str, told: object, others: int
) -> None:
    """So that somebody may change one thing and keep the rest."""
    found = statements(items(tmp_path, text))
    mapping = propose(probe(tmp_path / "a.csv"), How())
    assert statements(items(tmp_path, text, mapping)) == found


def test_every_coder_of_a_passage_is_kept(tmp_path: Path) -> None:
    """And pictures and recordings are told, as what has no words."""
    found = items(tmp_path, QUALCODER)
    assert statements(found)[0].coders == ("anna", "bert")
    assert [each.what for each in found if isinstance(each, Unread)] == ["picture", "recording"]


def test_a_picture_is_no_other_picture(tmp_path: Path) -> None:
    """Two codings of pictures in one file are told both."""
    row = '"b.jpg","anna","image","imid:3","letters","","Time","Work"\n'
    found = items(tmp_path, QUALCODER + row)
    assert sum(isinstance(each, Unread) for each in found) == 3


QUALTRICS = """\
StartDate,EndDate,IPAddress,ResponseId,Q1,Q2_TEXT
Start Date,End Date,IP Address,Response ID,What was good about it?,What could be better?
"{""ImportId"":""startDate""}","{""ImportId"":""endDate""}","{""ImportId"":""ipAddress""}","{""ImportId"":""_recordId""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2_TEXT""}"
2026-04-17 10:00:00,2026-04-17 10:05:00,192.0.2.1,R_1,The porter was kind,Ring people back in time
2026-04-18 10:00:00,2026-04-18 10:05:00,192.0.2.2,R_2,,Put it on paper please
"""
SURVEYMONKEY = """\
Respondent ID,Collector ID,End Date,IP Address,What was good?,Which of these?,,And what else?
,,,,Open-Ended Response,Late,Letters,Open-Ended Response
1,9,04/17/2026 10:05:00,192.0.2.1,The porter was kind,Late,,Ring people back in time
2,9,04/18/2026 10:05:00,192.0.2.2,They knew my name,,Letters,Put it on paper
"""
FORMS = """\
ID,Start time,Completion time,Email,Name,What was good?,What could be better?
1,4/17/26 10:00:00,4/17/26 10:05:00,anonymous,Anonymous,The porter was kind,Ring people back in time
2,4/18/26 10:00:00,4/18/26 10:05:00,anonymous,Anonymous,,Put it on paper please
"""
LIMESURVEY = """\
"Antwort ID","Datum Abgeschickt","Letzte Seite","Start-Sprache","Zufallsstartwert","Was war gut?"
"1","2026-04-17 10:05:00","3","de","77","Der Pförtner war freundlich"
"2","2026-04-18 10:05:00","3","de","78","Sie kannten meinen Namen"
"""
GOOGLE = """\
Timestamp,What was good?,Your role,What could be better?
2026/04/17 10:05:00 AM GMT+1,The porter was kind,nurse,Ring people back in time
2026/04/18 10:05:00 AM GMT+1,They knew my name,clerk,
"""
SURVEYS = [
    (
        "qualtrics",
        QUALTRICS,
        [
            ("R_1", "What was good about it?", "R_1 q1"),
            ("R_1", "What could be better?", "R_1 q2-text"),
            ("R_2", "What could be better?", "R_2 q2-text"),
        ],
    ),
    (
        "surveymonkey",
        SURVEYMONKEY,
        [
            ("1", "What was good?", "1 q1"),
            ("1", "And what else?", "1 q2"),
            ("2", "What was good?", "2 q1"),
            ("2", "And what else?", "2 q2"),
        ],
    ),
    (
        "microsoft-forms",
        FORMS,
        [
            ("1", "What was good?", "1 q1"),
            ("1", "What could be better?", "1 q2"),
            ("2", "What could be better?", "2 q2"),
        ],
    ),
    (
        "limesurvey",
        LIMESURVEY,
        [("1", "Was war gut?", "1 was-war-gut"), ("2", "Was war gut?", "2 was-war-gut")],
    ),
    (
        "google-forms",
        GOOGLE,
        [
            ("respondent 2", "What was good?", "respondent 2 q1"),
            ("respondent 2", "What could be better?", "respondent 2 q2"),
            ("respondent 3", "What was good?", "respondent 3 q1"),
        ],
    ),
]


@pytest.mark.parametrize(("name", "text", "told"), SURVEYS)
def test_each_answer_of_a_survey_is_a_statement(
    tmp_path: Path, name: str, text: str, told: list[tuple[str, str, str]]
) -> None:
    """With its question, its respondent and its day; no address becomes a source."""
    found = items(tmp_path, text)
    assert [(each.source, each.note, each.key) for each in statements(found)] == told
    assert {str(each.date) for each in statements(found)} == {"2026-04-17", "2026-04-18"}
    assert not [item for item in found if isinstance(item, Unread)]
    known = next(table for table in KNOWN if table.name == name)
    assert known.what in remarks(found)
    assert "192.0.2" not in str(statements(found))


@pytest.mark.parametrize(("name", "text", "told"), SURVEYS)
def test_the_proposal_for_a_survey_reads_it_alike(
    tmp_path: Path, name: str, text: str, told: object
) -> None:
    """Its questions with short names."""
    found = statements(items(tmp_path, text))
    mapping = propose(probe(tmp_path / "a.csv"), How())
    assert statements(items(tmp_path, text, mapping)) == found
    assert "questions:" in mapping


def test_tools_are_told_apart_by_their_columns_alone() -> None:
    """In any order and any case."""
    assert known_table(["CONTENT", "id", " Tag", "document", "more"]) is not None
    assert known_table(["id", "text", "source"]) is None
    names = [table.name for table in KNOWN]
    assert len(set(names)) == len(names)


def test_codes_that_cannot_be_told_apart_are_kept_as_they_stand(tmp_path: Path) -> None:
    """And that is told."""
    found = items(tmp_path, ATLAS_LIST + "1:4;9;;Never.;Int 2;a, b, c;2;\n")
    assert statements(found)[-1].codes == ("a, b, c",)
    assert "cannot be told apart" in remarks(found)


@pytest.mark.parametrize("more", [range(5, 5), range(5, 15)], ids=["few", "many"])
def test_rows_that_end_with_their_categories_come_in_whole(tmp_path: Path, more: range) -> None:
    """QualCoder writes as many categories as a code has, and quotes over several lines."""
    head = '"File","Coder","Coded","Id","Codename","Coded_Memo","Category","Category","Category"'
    rows = [
        '"ann","A","One line.","ctid:1","letters","","post","work","all"',
        '"ann","A","Half of them\n\nSister  45:33\nRight.","ctid:2","often","","post"',
        '"bo","A","We ring, and ""wait"".","ctid:3","often","","post","work"',
        '"bo","A","Two\nlines.","ctid:4","letters",""',
        *(f'"cy","A","Line {n}.","ctid:{n}","letters","","post","work"' for n in more),
    ]
    found = items(tmp_path, "\r\n".join([head, *rows]) + "\r\n")
    assert [each.text for each in statements(found)] == [
        "One line.",
        "Half of them\n\nSister  45:33\nRight.",
        'We ring, and "wait".',
        "Two\nlines.",
        *(f"Line {n}." for n in more),
    ]
    assert not [item for item in found if isinstance(item, Unread)]
