"""What else projects hold: people, codes, cases, notes, and selections of every kind."""

import datetime as dt
from collections import Counter

import pytest
from qdpx import Doc, Mark, coding, element, guid, packed, project, source

from ssm.errors import UnreadableError
from ssm.findings.importing.importer import How, probe
from ssm.findings.importing.importers import importer_of
from ssm.findings.importing.items import Code, Document, Remark, SourceNote, Statement, Unread
from ssm.findings.importing.refi.importer import RefiProject

TEXT = "Letters? Half of them arrive. So I ring, every day. At five we go."
HALF, RING, FIVE = "Half of them arrive.", "So I ring, every day.", "At five we go."


def read(path, **how):
    """The items of a project."""
    return list(RefiProject().read(probe(path), How(**how)))


def kind(items, cls):
    """The items of one class."""
    return [item for item in items if isinstance(item, cls)]


def made(tmp_path, sources, codes=("Letters", "Ringing"), texts=(("notes", TEXT),), **more):
    """A packed project of some sources, and its path."""
    files = {f"{guid(f'source {name}')}.txt": text.encode() for name, text in texts}
    return packed(tmp_path / "p.qdpx", project(sources, codes, **more), files)


def test_one_passage_is_one_statement_whoever_coded_it(tmp_path):
    """Several codes, several coders, and the same place selected twice."""
    marks = (
        Mark(HALF, ("Letters",)),
        Mark(RING, ("Ringing",)),
        Mark(
            HALF, ("Letters", "Ringing"), "second reader", inside="<Description>odd</Description>"
        ),
        Mark("Half of them", ("Ringing",)),
    )
    items = read(made(tmp_path, source(Doc("notes", TEXT, marks))))
    first, second, third = kind(items, Statement)
    assert (first.text, first.codes) == (HALF, ("Letters", "Ringing"))
    assert first.coders == ("ward clerk", "second reader")
    assert (first.note, first.where) == ("odd", "selections 1 and 3 of 'notes'")
    assert (second.text, second.coders) == (RING, ("ward clerk",))
    assert (third.text, third.key) == ("Half of them", guid("selection 3 notes"))
    assert [each.text for each in kind(items, Remark)][1].startswith(
        "one selection marks a passage"
    )
    assert first.date is None


def test_one_selection_with_codings_of_two_people(tmp_path):
    """The codings say who coded, not the selection."""
    more = coding(("Ringing",), "second reader")
    doc = Doc("notes", TEXT, (Mark(HALF, ("Letters",), inside=more),))
    (statement,) = kind(read(made(tmp_path, source(doc))), Statement)
    assert sorted(statement.coders) == ["second reader", "ward clerk"]
    assert sorted(statement.codes) == ["Letters", "Ringing"]


def test_codes_of_one_name_are_told_apart(tmp_path):
    """By the codes above them; the id decides which one is meant."""
    codes = (
        f'<Code guid="{guid("a")}" name="Waiting" isCodable="false">'
        f'<Code guid="{guid("b")}" name="too long" isCodable="true">'
        "<Description>more than a week</Description></Code></Code>"
        f'<Code guid="{{{guid("c").upper()}}}" name="Calls" isCodable="true">'
        f'<Code guid="{guid("d")}" name="too long"/>'
        f'<Code guid="{guid("e")}" name="too long"/></Code>'
    )
    ref = f'<Coding><CodeRef targetGUID="{guid("d").upper()}"/></Coding>'
    xml = project(source(Doc("notes", TEXT, (Mark(HALF, inside=ref),))))
    xml = xml.replace("<Codes></Codes>", f"<Codes>{codes}</Codes>")
    files = {f"{guid('source notes')}.txt": TEXT}
    items = read(packed(tmp_path / "p.qdpx", xml, files))
    assert [(code.name, code.parent) for code in kind(items, Code)] == [
        ("Waiting", None),
        ("Waiting / too long", "Waiting"),
        ("Calls", None),
        ("Calls / too long", "Calls"),
        ("Calls / too long (2)", "Calls"),
    ]
    assert kind(items, Code)[1].description == "more than a week"
    assert kind(items, Statement)[0].codes == ("Calls / too long",)


PATHS = [
    ("internal://{}.txt", "sources/{}.txt"),
    ("internal://{}.txt", "Sources/{}.TXT"),
    ("{}.txt", "sources/{}.txt"),
    ("internal://sources/{}.txt", "sources/{}.txt"),
    ("internal://Ward%20notes%20{}.txt", "sources/Ward notes {}.txt"),
    ("internal://100%25{}.txt", "sources/100%25{}.txt"),
    ("relative:///sub/{}.txt", "sub/{}.txt"),
    ("absolute:///C:/Work/Sources/{}.txt", "sources/{}.txt"),
    ("C:\\Work\\{}.txt", "sources/{}.txt"),
    ("internal://{}.txt", "elsewhere/deep/{}.txt"),
    ("internal://{}.txt", "sources\\{}.txt"),
]


@pytest.mark.parametrize(("told", "there"), PATHS)
def test_source_files_are_found_as_tools_name_them(tmp_path, told, there):
    """Letter case, schemes, percent signs and folders are forgiven."""
    xml = project(source(Doc("notes", TEXT, (Mark(HALF),)), path=told))
    name, id_ = there.replace("\\", "/").rpartition("/")[2], guid("source notes")
    folder = there[: -len(name) - 1]
    path = packed(tmp_path / "p.qdpx", xml, {name.format(id_): TEXT}, folder=folder)
    assert [each.text for each in kind(read(path), Statement)] == [HALF]


def test_a_project_may_lie_in_a_folder_of_its_archive(tmp_path):
    """As when somebody packs an unpacked one again, on a machine that adds files of its own."""
    xml = project(source(Doc("notes", TEXT, (Mark(HALF),))))
    files = {f"{guid('source notes')}.txt": TEXT, "._junk.qde": "x"}
    path = packed(tmp_path / "p.zip", xml, files, "Clinic/trial.qde", "Clinic/sources")
    assert [each.text for each in kind(read(path), Statement)] == [HALF]


@pytest.mark.parametrize("folder", ["sources", "Sources", ""])
def test_a_bare_project_has_its_sources_beside_it(tmp_path, folder):
    """So has the folder of an archive that was unpacked."""
    inside = tmp_path / "unpacked"
    (inside / folder).mkdir(parents=True)
    (inside / "project.qde").write_text(project(source(Doc("notes", TEXT, (Mark(HALF),)))))
    (inside / folder / f"{guid('source notes')}.txt").write_text(TEXT)
    for path in (inside / "project.qde", inside):
        assert RefiProject().recognises(probe(path))
        assert [each.text for each in kind(read(path), Statement)] == [HALF]


@pytest.mark.parametrize("told", ["relative://../secret.txt", "absolute:///{}", "{}"])
def test_nothing_outside_the_project_is_opened(tmp_path, told):
    """Whatever path it names; a file of that name inside is what is looked for."""
    secret = tmp_path / "secret.txt"
    secret.write_text(TEXT)
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "sources").mkdir()
    (inside / "sources" / "link.txt").symlink_to(secret)
    for path in (told.format(secret), "internal://link.txt"):
        xml = project(source(Doc("notes", TEXT, (Mark(HALF),)), path=path.replace("{}", "")))
        (inside / "project.qde").write_text(xml)
        items = read(inside / "project.qde")
        assert kind(items, Statement) == []
        assert [each.what for each in kind(items, Unread)] == ["source file", "statement"]


def test_a_missing_source_file_costs_its_statements_only(tmp_path):
    """Each is told with its label and its codes, and the rest comes in."""
    sources = source(Doc("gone", TEXT, (Mark(HALF, ("Letters",), name=HALF), Mark(RING)))) + source(
        Doc("notes", TEXT, (Mark(FIVE),))
    )
    items = read(made(tmp_path, sources))
    file, one, other = kind(items, Unread)
    assert (file.what, file.where) == ("source file", "gone")
    assert "put the file into a folder 'sources'" in file.hint
    assert (one.what, one.words) == ("statement", f"{HALF} – coded Letters")
    assert (other.where, other.words) == ("selection 2 of 'gone'", None)
    assert [each.text for each in kind(items, Statement)] == [FIVE]


def test_a_missing_source_file_can_be_put_beside_the_project(tmp_path):
    """As its line of what was not read says."""
    path = made(tmp_path, source(Doc("gone", TEXT, (Mark(HALF),))))
    assert kind(read(path), Statement) == []
    (tmp_path / "Sources").mkdir()
    (tmp_path / "Sources" / f"{guid('source gone')}.TXT").write_text(TEXT)
    assert [each.text for each in kind(read(path), Statement)] == [HALF]


FAULTS = [
    ({"startPosition": "9"}, "no endPosition"),
    ({"startPosition": "nine", "endPosition": "12"}, "'nine', and that is no position"),
    ({"startPosition": "-3", "endPosition": "12"}, "'-3'"),
    ({"startPosition": "1.5", "endPosition": "12"}, "'1.5'"),
    ({"startPosition": "12", "endPosition": "9"}, "ends before it starts"),
    ({"startPosition": "9", "endPosition": "9"}, "marks no words"),
    ({"startPosition": "9", "endPosition": "900"}, "outside the text"),
    ({"startPosition": "9", "endPosition": "9" * 4_500}, "no position"),
]


@pytest.mark.parametrize(("positions", "why"), FAULTS, ids=[why for _, why in FAULTS])
def test_a_broken_selection_costs_only_itself(tmp_path, positions, why):
    """It is told with the reason."""
    broken = element("PlainTextSelection", coding(("Letters",), "ward clerk"), **positions)
    doc = Doc("notes", TEXT, (Mark(RING),), inside=broken)
    items = read(made(tmp_path, source(doc)))
    (unread,) = kind(items, Unread)
    assert (unread.what, unread.words) == ("statement", "coded Letters")
    assert why in unread.why
    assert [each.text for each in kind(items, Statement)] == [RING]


def test_an_unknown_code_is_told_and_the_statement_comes_in(tmp_path):
    """With the codes that are known."""
    doc = Doc("notes", TEXT, (Mark(RING, ("Ringing", "Gone")),))
    items = read(made(tmp_path, source(doc)))
    assert [each.codes for each in kind(items, Statement)] == [("Ringing",)]
    assert [(each.what, guid("code Gone") in each.why) for each in kind(items, Unread)] == [
        ("code", True)
    ]


def test_codes_of_a_whole_short_answer_make_it_a_statement(tmp_path):
    """A long text is none: its code is told, and the passage asked for."""
    long = TEXT * 20
    whole = coding(("Letters",), "ward clerk")
    sources = source(Doc("notes", TEXT, (Mark(RING),), inside=whole)) + source(
        Doc("long", long, inside=whole)
    )
    items = read(made(tmp_path, sources, texts=(("notes", TEXT), ("long", long))))
    assert [(s.text, s.codes) for s in kind(items, Statement)] == [
        (RING, ()),
        (TEXT, ("Letters",)),
    ]
    (unread,) = kind(items, Unread)
    assert (unread.what, unread.where) == ("statement", "the whole of 'long'")
    assert unread.words == "coded Letters"


def variable(name, value, tag="TextValue"):
    """A value of a variable."""
    ref = element("VariableRef", targetGUID=guid(f"variable {name}"))
    return element("VariableValue", ref, element(tag, value))


VARIABLES = element(
    "Variables",
    *(
        element("Variable", guid=guid(f"variable {name}"), name=name, typeOfVariable="Text")
        for name in ("Role", "Interview date", "Method", "Site", "Years on the ward")
    ),
)
VALUES = (
    variable("Role", "ward clerk")
    + variable("Interview date", "2026-03-02", "DateValue")
    + variable("Method", "interview")
    + variable("Site", "north wing")
    + variable("Years on the ward", "7", "IntegerValue")
)
KNOWN = {
    "perspective": "ward clerk",
    "method": "interview",
    "date": dt.date(2026, 3, 2),
    "where": "north wing",
    "traits": {"Years on the ward": "7"},
}


def case(name, *inside):
    """A case."""
    return element("Case", *inside, guid=guid(f"case {name}"), name=name)


def ref(tag, name):
    """A reference to something."""
    return element(tag, targetGUID=guid(name))


@pytest.mark.parametrize(
    ("before", "inside", "who"),
    [
        (
            f"<Cases>{case('Clerk 3', VALUES, ref('SourceRef', 'source notes'))}</Cases>",
            "",
            "Clerk 3",
        ),
        (f"<Cases>{case(None, VALUES, ref('SourceRef', 'source notes'))}</Cases>", "", "notes"),
        ("", VALUES, "notes"),
        (f"<Cases>{case('Clerk 3', ref('SourceRef', 'source notes'))}</Cases>", VALUES, "Clerk 3"),
    ],
    ids=["case", "nameless case", "source", "both"],
)
def test_who_was_heard_is_known_from_cases_and_variables(tmp_path, before, inside, who):
    """However the tool files it; role, method, date and place by the names of variables."""
    doc = Doc("notes", TEXT, (Mark(HALF),), inside=inside)
    items = read(made(tmp_path, source(doc), before=VARIABLES + before))
    assert [each.source for each in kind(items, Statement)] == [who]
    assert kind(items, SourceNote) == [SourceNote(name=who, **KNOWN)]


def test_a_passage_of_a_talk_belongs_to_the_one_who_spoke(tmp_path):
    """By a case that has the selection, or by a code that stands for the case."""
    before = VARIABLES + element(
        "Cases",
        case("Clerk 3", variable("Role", "ward clerk"), ref("SelectionRef", "turn one")),
        element("Case", variable("Role", "porter"), guid=guid("code Porter 1"), name="Porter 1"),
    )
    marks = (
        Mark("Letters? Half of them arrive.", key="turn one"),
        Mark("So I ring, every day. At five we go.", ("Porter 1",), key="turn two"),
        Mark(HALF, ("Letters",)),
        Mark(RING, ("Ringing",)),
    )
    path = made(
        tmp_path,
        source(Doc("notes", TEXT, marks)),
        ("Letters", "Ringing", "Porter 1"),
        before=before,
    )
    items = read(path)
    assert [(each.source, each.codes) for each in kind(items, Statement)] == [
        ("Clerk 3", ()),
        ("Porter 1", ()),
        ("Clerk 3", ("Letters",)),
        ("Porter 1", ("Ringing",)),
    ]
    assert [code.name for code in kind(items, Code)] == ["Letters", "Ringing"]
    notes = {note.name: note.perspective for note in kind(items, SourceNote)}
    assert notes == {"Clerk 3": "ward clerk", "Porter 1": "porter"}


def test_a_source_coded_as_a_case_belongs_to_it(tmp_path):
    """That is no statement."""
    before = element("Cases", element("Case", guid=guid("code Porter 1"), name="Porter 1"))
    doc = Doc("notes", TEXT, (Mark(RING),), inside=coding(("Porter 1",), "ward clerk"))
    items = read(made(tmp_path, source(doc), ("Porter 1",), before=before))
    assert [(each.source, each.text) for each in kind(items, Statement)] == [("Porter 1", RING)]
    assert kind(items, Unread) == []


def test_sets_of_sources_are_attributes(tmp_path):
    """A tool without variables groups its documents; sets of codes are told as not read."""
    member = ref("MemberSource", "source notes")
    after = element(
        "Sets",
        element("Set", member, name="Role: porter", guid=guid("s1")),
        element("Set", member, name="North wing", guid=guid("s2")),
        element("Set", ref("MemberCode", "code Letters"), name="Post", guid=guid("s3")),
    )
    items = read(made(tmp_path, source(Doc("notes", TEXT, (Mark(RING),))), after=after))
    assert kind(items, SourceNote) == [
        SourceNote(name="notes", perspective="porter", traits={"group": "North wing"})
    ]
    assert [each.where for each in kind(items, Unread)] == ["set 'Post', with 1 codes"]


def test_notes_come_with_what_they_are_about(tmp_path):
    """On a selection, linked with one, on a source, on a code; one on nothing is told."""
    marks = (
        Mark(HALF, inside=ref("NoteRef", "n1"), name="Half of them arr…"),
        Mark(RING, name="What nobody sees"),
        Mark(FIVE, name="Quotation 3:1"),
    )
    notes = "".join(
        element("Note", element("PlainTextContent", text), guid=guid(name), name=name)
        for name, text in (("n1", "Which half?"), ("n2", "Ask again."), ("n3", "A calm talk."))
    )
    file = element("Note", guid=guid("n4"), name="n4", plainTextPath="internal://n4.txt")
    after = f"<Notes>{notes}{file}</Notes>" + element(
        "Links", element("Link", originGUID=guid("n2"), targetGUID=guid("selection 1 notes"))
    )
    doc = Doc("notes", TEXT, marks, inside=ref("NoteRef", "n3"))
    xml = project(source(doc), ("Letters",), after=after)
    files = {f"{guid('source notes')}.txt": TEXT, "n4.txt": "Diary of the study."}
    items = read(packed(tmp_path / "p.qdpx", xml, files))
    assert [each.note for each in kind(items, Statement)] == [
        "Which half?",
        "What nobody sees\nAsk again.",
        None,
    ]
    assert kind(items, SourceNote)[0].traits == {"memo": "A calm talk."}
    (unread,) = kind(items, Unread)
    assert (unread.what, unread.words) == ("note", "Diary of the study.")


def test_a_note_may_mark_a_passage_of_the_source_that_refers_to_it(tmp_path):
    """So one tool keeps annotations; a note whose own words are coded is a source."""
    place = element("PlainTextSelection", guid=guid("a"), startPosition=30, endPosition=51)
    note = element("Note", element("PlainTextContent", "Why daily?"), place, guid=guid("n1"))
    own = element(
        "PlainTextSelection", coding(("Letters",), "ward clerk"), startPosition=0, endPosition=7
    )
    diary = element("Note", element("PlainTextContent", "Fridays are calm."), own, name="Diary")
    doc = Doc("notes", TEXT, inside=ref("NoteRef", "n1"))
    items = read(made(tmp_path, source(doc), after=f"<Notes>{note}{diary}</Notes>"))
    assert [(s.text, s.note, s.document) for s in kind(items, Statement)] == [
        (RING, "Why daily?", "notes"),
        ("Fridays", None, "Diary"),
    ]
    assert kind(items, Unread) == []


def test_a_transcript_is_cut_by_its_points_in_time(tmp_path):
    """A stretch of the recording alone has no words, and is told with its codes."""
    points = "".join(
        element("SyncPoint", guid=guid(f"p{at}"), timeStamp=at * 100, position=at)
        for at in (0, 9, 29)
    )
    chosen = element(
        "TranscriptSelection",
        coding(("Letters",), "ward clerk"),
        guid=guid("both"),
        fromSyncPoint=guid("p9"),
        toSyncPoint=guid("p29"),
    )
    lost = element("TranscriptSelection", guid=guid("lost"), fromSyncPoint=guid("p9"))
    content = element("PlainTextContent", TEXT)
    recording = element(
        "AudioSource",
        element("Transcript", content, points, chosen, lost, guid=guid("t"), name="typed"),
        element(
            "AudioSelection",
            coding(("Ringing",), "second reader"),
            guid=guid("both"),
            begin=1,
            end=2,
        ),
        element(
            "AudioSelection",
            coding(("Ringing",), "ward clerk"),
            name="laughs",
            begin=61_000,
            end=3_722_000,
        ),
        name="talk.m4a",
        path="relative:///talk.m4a",
    )
    items = read(made(tmp_path, recording))
    (statement,) = kind(items, Statement)
    assert (statement.text, statement.document) == (HALF, "talk.m4a")
    assert statement.codes == ("Letters", "Ringing")
    assert [(each.what, each.words) for each in kind(items, Unread)] == [
        ("statement", None),
        ("statement", "laughs – coded Ringing"),
    ]
    assert "1:01 to 1:02:02" in kind(items, Unread)[1].why


def test_transcripts_of_one_recording_are_told_apart(tmp_path):
    """By their names, or by a number."""

    def typed(words, **more):
        chosen = element("PlainTextSelection", startPosition=0, endPosition=len(words))
        return element("Transcript", element("PlainTextContent", f"{words} so."), chosen, **more)

    inside = typed("First"), typed("Second"), typed("Third", name="corrected")
    items = read(made(tmp_path, element("VideoSource", *inside, name="talk.mp4")))
    assert [(s.text, s.document) for s in kind(items, Statement)] == [
        ("First", "talk.mp4"),
        ("Second", "talk.mp4 (2)"),
        ("Third", "talk.mp4 / corrected"),
    ]
    assert {s.source for s in kind(items, Statement)} == {"talk.mp4"}


def test_places_on_pages_are_statements_where_there_is_text(tmp_path):
    """In the text that goes with the file, or beside the place; a picture has none."""
    text = element(
        "Representation",
        element("PlainTextContent", TEXT),
        element(
            "PlainTextSelection",
            coding(("Letters",), "ward clerk"),
            guid=guid("both"),
            startPosition=9,
            endPosition=29,
        ),
        guid=guid("r"),
    )
    beside = element("Representation", element("PlainTextContent", RING))
    page = element(
        "PDFSource",
        element("PDFSelection", coding(("Ringing",), "ward clerk"), guid=guid("both"), page=0),
        element("PDFSelection", beside, coding(("Ringing",), "ward clerk"), guid=guid("x"), page=1),
        element("PDFSelection", coding(("Letters",), "ward clerk"), guid=guid("y"), page=2),
        text,
        name="leaflet.pdf",
    )
    picture = element(
        "PictureSource",
        element("PictureSelection", coding(("Letters",), "ward clerk"), name="the board", firstX=1),
        coding(("Ringing",), "ward clerk"),
        name="board.jpg",
    )
    items = read(made(tmp_path, page + picture))
    assert [(s.text, s.codes) for s in kind(items, Statement)] == [
        (HALF, ("Letters", "Ringing")),
        (RING, ("Ringing",)),
    ]
    assert [(each.where, each.words) for each in kind(items, Unread)] == [
        ("selection 4 of 'leaflet.pdf'", "coded Letters"),
        ("selection 1 of 'board.jpg'", "the board – coded Letters"),
        ("the whole of 'board.jpg'", "coded Ringing"),
    ]


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"richTextPath": "internal://a.docx"}, "only a file with styles"),
        ({"plainTextPath": "internal://rich.txt"}, "has styles"),
        ({"plainTextPath": "internal://noise.txt"}, "is no text"),
        ({}, "no text of it"),
    ],
)
def test_a_source_without_plain_text_is_told(tmp_path, more, why):
    """Positions can be counted in plain text only."""
    chosen = element("PlainTextSelection", startPosition=0, endPosition=4)
    xml = project(element("TextSource", chosen, name="notes", **more))
    files = {"rich.txt": b"{\\rtf1 Half}", "noise.txt": b"\xff\0\xff\0\x01"}
    items = read(packed(tmp_path / "p.qdpx", xml, files))
    file, statement = kind(items, Unread)
    assert why in file.why
    assert (statement.what, statement.where) == ("statement", "selection 1 of 'notes'")


def test_documents_of_one_name_are_told_apart(tmp_path):
    """One tool exports many that are called the same."""
    one, two = source(Doc("notes", TEXT, (Mark(HALF),))), source(Doc("notes", TEXT, (Mark(RING),)))
    items = read(made(tmp_path, one + two))
    assert [(each.document, each.text) for each in kind(items, Statement)] == [
        ("notes", HALF),
        ("notes (2)", RING),
    ]
    assert [each.name for each in kind(items, Document)] == ["notes", "notes (2)"]


@pytest.mark.parametrize(
    "namespace",
    ["urn:QDA-XML:project:1.0", "urn:QDA-XML:project:1.5", "urn:QDA-XML:project:0:4", "", "urn:x"],
)
def test_any_namespace_is_read(tmp_path, namespace):
    """Only the names count."""
    path = made(
        tmp_path, source(Doc("notes", TEXT, (Mark(HALF, ("Letters",)),))), namespace=namespace
    )
    assert [each.codes for each in kind(read(path), Statement)] == [("Letters",)]


def test_parts_that_a_tool_adds_are_told_and_the_rest_comes_in(tmp_path):
    """Sources of a kind of their own have their statements read."""
    odd = '<v:Weight xmlns:v="urn:v">3</v:Weight>'
    answers = Doc(
        "notes", TEXT, (Mark(HALF, inside=odd), Mark(RING, inside=odd)), tag="SurveySource"
    )
    graph = element("Graphs", element("Graph", name="Net", guid=guid("g")))
    items = read(made(tmp_path, source(answers), after=f"<Opinions/>{graph}"))
    assert [each.text for each in kind(items, Statement)] == [HALF, RING]
    assert Counter((each.what, each.where) for each in kind(items, Unread)) == {
        ("extension", "1 x <SurveySource> in <Sources>"): 1,
        ("extension", "2 x <Weight> in <PlainTextSelection>"): 1,
        ("extension", "1 x <Opinions> in <Project>"): 1,
        ("picture", "graph 'Net'"): 1,
    }


def test_a_person_who_is_not_listed_is_called_by_their_id(tmp_path):
    """Coders are told apart in any case; two of one name as well."""
    doc = Doc("notes", TEXT, (Mark(HALF, ("Letters",), "stranger"), Mark(RING, ("Ringing",))))
    xml = project(source(doc), ("Letters", "Ringing")).replace(
        'name="second reader"', 'name="ward clerk"'
    )
    xml = xml.replace(guid("user stranger"), guid("user second reader"), 1)
    items = read(packed(tmp_path / "p.qdpx", xml, {f"{guid('source notes')}.txt": TEXT}))
    one, other = kind(items, Statement)
    assert one.coders == (guid("user stranger"),)
    assert other.coders == ("ward clerk",)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"PK\x05\x06" + b"\0" * 18, "holds no project"),
        (b"PK\x03\x04 and no more", "no zip archive"),
        (b"<Project", "no sound XML"),
        (b'<!DOCTYPE Project [<!ENTITY a "b">]><Project>&a;</Project>', "document type"),
        (b"", "no sound XML"),
    ],
)
def test_what_is_no_project_is_refused(tmp_path, data, why):
    """With what was wrong, and what to try."""
    path = tmp_path / "p.qdpx"
    path.write_bytes(data)
    with pytest.raises(UnreadableError, match=why):
        read(path)


def test_it_is_recognised_by_what_it_is(tmp_path):
    """An archive or XML under any name; other archives and XML are not."""
    path = made(tmp_path, source(Doc("notes", TEXT)))
    other = tmp_path / "copy.zip"
    other.write_bytes(path.read_bytes())
    bare = tmp_path / "copy.xml"
    bare.write_text(project(""))
    (tmp_path / "note.xml").write_text("<note/>")
    assert isinstance(importer_of(probe(other)), RefiProject)
    assert isinstance(importer_of(probe(bare)), RefiProject)
    assert not RefiProject().recognises(probe(tmp_path / "note.xml"))
    assert not RefiProject().recognises(probe(tmp_path))


def test_progress_is_told_and_ends_at_the_whole(tmp_path):
    """A progress bar can be drawn from it."""
    told = []
    path = made(tmp_path, source(Doc("notes", TEXT, (Mark(HALF),))))
    read(path, progress=lambda done, total: told.append((done, total)))
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1]
