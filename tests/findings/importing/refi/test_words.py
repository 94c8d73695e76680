"""The words of every selection are the words meant, however the coding tool counted."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from qdpx import Doc, Mark, coding, counted, element, guid, packed, project, source

from ssm.findings.cut import fingerprint
from ssm.findings.importing.importer import How, probe
from ssm.findings.importing.items import Document, Remark, Statement, Unread
from ssm.findings.importing.refi.importer import RefiProject
from ssm.findings.offsets import RULES

LINES = (
    "I open the book at seven 🙂 and ring the ward.",
    "Zoe\u0308 at the desk says: letters? Half of them arrive 📬📬.",
    "",
    "\tНам звонят дважды; 予約表は毎朝紙で届きます。",  # noqa: RUF001
    "Nobody told the porters 👩🏽‍⚕️ that the list had changed.",
    "So we keep our own list, on paper, and copy it at five.",
)
MEANT = (
    ("I open the book at seven 🙂", ("Opening", "Morning")),
    ("letters? Half of them arrive 📬📬", ("Letters",)),
    ("予約表は毎朝紙で届きます", ("Letters", "Paper")),
    ("Nobody told the porters 👩🏽‍⚕️", ()),
    ("the porters 👩🏽‍⚕️ that the list had changed", ("Lists",)),
    ("we keep our own list", ("Lists", "Paper")),
    ("own list, on paper", ("Paper",)),
)
CODES = ("Opening", "Morning", "Letters", "Paper", ("Lists", "Lists of the day", ()))


def read(path, **how):
    """The items of a project."""
    importer = RefiProject()
    seen = probe(path)
    assert importer.recognises(seen)
    return list(importer.read(seen, How(**how)))


def statements(items):
    """The statements among some items."""
    return [item for item in items if isinstance(item, Statement)]


def document(end, name="Interview 1"):
    """A document with the selections meant, its lines ended in some way."""
    marks = tuple(Mark(words, codes, key=f"selection {words}") for words, codes in MEANT)
    return Doc(name, end.join(LINES) + end, marks)


def utf8(text):
    """Plain UTF-8."""
    return text.encode()


def marked(text):
    """UTF-8 with a byte-order mark."""
    return b"\xef\xbb\xbf" + text.encode()


def utf16(text):
    """UTF-16 with its mark, as old programs on Windows save it."""
    return text.encode("utf-16")


TOOLS = [
    ("NVivo for Windows 12.6", "\r\n", "utf-16 raw", marked, "project.qde", "Sources"),
    ("NVivo 14", "\r\n", "utf-16 raw", marked, "project.qde", "sources"),
    ("ATLAS.ti for Windows 23.2", "\r\n", "code point lf", marked, "project.qde", "sources"),
    ("ATLAS.ti 8.4 macOS", "\r\n", "utf-16 lf", utf8, "Project.qde", "Sources"),
    ("MAXQDA 24 (Release 24.7.0)", "\r\n", "utf-16 raw", marked, "project.qde", "sources"),
    ("QualCoder 3.7", "\n", "code point raw", marked, "project.qde", "sources"),
    ("Quirkos 2.5", "\n", "utf-16 raw", utf8, "project.qde", "sources"),
    ("Dedoose", "\r\n", "code point raw", utf8, "PROJECT.QDE", "SOURCES"),
    ("an old one", "\r\n", "utf-16 raw", utf16, "work.qde", "sources"),
    ("an older one", "\r", "code point raw", utf8, "project.qde", "sources"),
    ("one that counts bytes", "\n", "utf-8 raw", utf8, "project.qde", "sources"),
    ("one with a mark", "\n", "code point raw with mark", marked, "project.qde", "sources"),
]


@pytest.mark.parametrize(
    ("origin", "end", "rule", "encode", "qde", "folder"), TOOLS, ids=[tool[0] for tool in TOOLS]
)
def test_the_words_are_those_meant(tmp_path, origin, end, rule, encode, qde, folder):
    """Whatever is counted, in whatever encoding, with emoji, accents, tabs and two scripts."""
    doc = document(end)
    xml = project(source(doc, rule, marked=encode is marked), CODES, origin)
    files = {f"{guid('source Interview 1')}.txt": encode(doc.text)}
    items = read(packed(tmp_path / "p.qdpx", xml, files, qde, folder))

    got = statements(items)
    assert [(each.text, each.codes) for each in got] == list(MEANT)
    assert all(doc.text[each.start : each.end] == each.text for each in got)
    assert {each.digest for each in got} == {fingerprint(doc.text)}
    assert [item.text for item in items if isinstance(item, Document)] == [doc.text]
    assert not [item for item in items if isinstance(item, Unread)]
    remark = next(item.text for item in items if isinstance(item, Remark))
    assert remark.startswith("7 of 7 selections start and end between words")


def test_words_in_the_project_itself_are_read(tmp_path):
    """Some tools put the text into the project, where XML makes every line end a LF."""
    doc = document("\n")
    text = element("PlainTextContent", doc.text)
    xml = project(source(doc, "utf-16 raw", path=None).replace("><", f">{text}<", 1), CODES)
    got = statements(read(packed(tmp_path / "p.qdpx", xml, {})))
    assert [(each.text, each.codes) for each in got] == list(MEANT)


def test_line_ends_that_the_tool_had_and_the_project_lost_are_counted(tmp_path):
    """A tool that keeps CR LF, and whose project has LF alone."""
    doc = document("\n")
    text = element("PlainTextContent", doc.text)
    xml = project(source(doc, "utf-16 crlf", path=None).replace("><", f">{text}<", 1), CODES)
    got = statements(read(packed(tmp_path / "p.qdpx", xml, {})))
    assert [each.text for each in got] == [words for words, _ in MEANT]


def test_a_tool_that_means_the_last_character_is_noticed(tmp_path):
    """The standard speaks of the first and the last character of a selection."""
    doc = document("\n")
    text = source(doc)
    for mark in doc.marks:
        end = mark.place(doc.text)[1]
        text = text.replace(f'endPosition="{end}"', f'endPosition="{end - 1}"')
    files = {f"{guid('source Interview 1')}.txt": utf8(doc.text)}
    items = read(packed(tmp_path / "p.qdpx", project(text, CODES), files))
    assert [each.text for each in statements(items)] == [words for words, _ in MEANT]
    assert any("last character" in item.text for item in items if isinstance(item, Remark))


def test_what_cannot_be_told_is_said_with_the_other_words(tmp_path):
    """One selection after one emoji, in a script without spaces."""
    doc = Doc("Notes", "🙂予約表は毎朝紙で届きます", (Mark("毎朝紙"),))
    files = {f"{guid('source Notes')}.txt": utf8(doc.text)}
    path = packed(tmp_path / "p.qdpx", project(source(doc)), files)
    items = read(path)
    remarks = [item.text for item in items if isinstance(item, Remark)]
    assert [each.text for each in statements(items)] == ["毎朝紙"]
    assert "do not tell it from" in remarks[0]
    assert any("'は毎朝'" in remark for remark in remarks[1:])
    told = statements(read(path, offsets="utf-16 raw"))
    assert [each.text for each in told] == ["は毎朝"]


PIECES = st.sampled_from(
    [
        "word",
        "a",
        " ",
        "  ",
        "\t",
        "\r\n",
        "\n",
        "\r",
        "🙂",
        "e\u0301",
        "\u0308",
        "漢字",
        "👩🏽‍⚕️",
        "é",
        ".",
    ]
)
TEXTS = st.lists(PIECES, min_size=1, max_size=25).map("".join).filter(lambda t: t.strip("\ufeff"))


@given(st.data())
@settings(max_examples=60)
def test_any_selection_of_any_text_comes_out_exactly_and_once(tmp_path_factory, data):
    """Random texts, ways of counting and places: nothing is lost, nothing twice, no letter off."""
    rule = data.draw(st.sampled_from(RULES))
    encode = data.draw(st.sampled_from([utf8, marked, utf16]))
    sources, files, meant = [], {}, Counter()
    for number in range(data.draw(st.integers(1, 3))):
        text = data.draw(TEXTS)
        cuts = [
            at
            for at in range(len(text) + 1)
            if text[max(0, at - 1) : at + 1] != "\r\n" or at == 0 or "lf" not in rule.name
        ]
        places = data.draw(
            st.lists(
                st.lists(st.sampled_from(cuts), min_size=2, max_size=2, unique=True).map(sorted)
            )
            if len(cuts) > 1
            else st.just([])
        )
        selections = []
        for n, (start, end) in enumerate(places):
            has_mark = encode is not utf8
            selections.append(
                element(
                    "PlainTextSelection",
                    coding((f"code {n % 3}",), "ward clerk"),
                    guid=guid(f"{number} {n}"),
                    startPosition=counted(text, start, rule.name, has_mark),
                    endPosition=counted(text, end, rule.name, has_mark),
                )
            )
        meant.update({(f"d{number}", start, end, text[start:end]) for start, end in places})
        id_ = guid(f"source d{number}")
        path = f"internal://{id_}.txt"
        sources.append(
            element("TextSource", *selections, guid=id_, name=f"d{number}", plainTextPath=path)
        )
        files[f"{id_}.txt"] = encode(text)
    xml = project("".join(sources), [f"code {n}" for n in range(3)])
    path = packed(tmp_path_factory.mktemp("p") / "p.qdpx", xml, files)

    items = read(path, offsets=rule.name)
    got = Counter((s.document, s.start, s.end, s.text) for s in statements(items))
    assert got == meant
    assert not [item for item in items if isinstance(item, Unread) and item.what == "statement"]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_selections_counted_in_two_ways_are_found_by_their_names(tmp_path, end):
    """QualCoder counts by hand in UTF-16, in searches in code points, and names by all words."""
    text = end.join(LINES) + end
    named = [
        Mark(words.replace("\n", end), codes, name=words.replace("\n", "\u2029"))
        for words, codes in (*MEANT, ("the ward.\nZoe\u0308 at the desk", ("Opening",)))
    ]
    by_search = source(Doc("Interview 1", text, named[1::2]), "code point lf")
    inside = by_search[by_search.index(">") + 1 : by_search.rindex("</")]
    by_hand = source(Doc("Interview 1", text, named[::2], inside), "utf-16 lf", marked=True)
    files = {f"{guid('source Interview 1')}.txt": marked(text)}
    items = read(packed(tmp_path / "p.qdpx", project(by_hand, CODES, "QualCoder 3.7"), files))
    assert sorted(each.text for each in statements(items)) == sorted(m.words for m in named)
    assert all(text[each.start : each.end] == each.text for each in statements(items))
    assert any("by the words in their names" in i.text for i in items if isinstance(i, Remark))


def test_a_name_that_is_a_label_moves_nothing(tmp_path):
    """Its words may stand nearby; they are not those that were selected."""
    doc = Doc(
        "Interview 1",
        "\n".join(LINES),
        (
            Mark("Nobody told the porters", name="the list"),
            Mark("that the list had changed", name="list"),
            Mark("I open the book", name="I open..."),
            Mark("and copy it at five", name=""),
        ),
    )
    files = {f"{guid('source Interview 1')}.txt": utf8(doc.text)}
    items = read(packed(tmp_path / "p.qdpx", project(source(doc, "utf-16 raw")), files))
    assert [each.text for each in statements(items)] == [mark.words for mark in doc.marks]
