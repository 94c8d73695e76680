"""Findings cut from documents by position: exact words, or a problem and none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssm.findings.cut import cut, fingerprint

NOTES = "Letters? Half of them arrive. So I ring — every day, Zoë too. 📞 At five we go.\n"
WORDS = "Half of them arrive."
AT = NOTES.index(WORDS)
END = AT + len(WORDS)
HEADER = "id,document,start,end,sha256,source,row,happens,judged,basis,who,how\n"


@pytest.fixture
def folder(tmp_path):
    """A folder with one document, and one that lies outside it."""
    inside = tmp_path / "notes"
    inside.mkdir()
    (inside / "a.txt").write_text(NOTES, encoding="utf-8", newline="")
    (inside / "bom.txt").write_bytes(b"\xef\xbb\xbf" + NOTES.encode())
    (inside / "dos.txt").write_bytes(b"One.\r\nTwo.\r\n")
    (inside / "latin.txt").write_bytes("Zoë".encode("latin-1"))
    (tmp_path / "secret.txt").write_text("nobody's business")
    return inside


def line(document="a.txt", start=AT, end=END, digits="", rest="int-01,,,,,,"):
    """One row of a table of places."""
    return f"f1,{document},{start},{end},{digits},{rest}\n"


def test_the_words_are_cut_exactly(folder):
    """No more, no less, and the finding remembers where it was."""
    (finding,) = cut(folder, HEADER + line(digits=fingerprint(WORDS))).findings
    assert (finding.text, finding.document, finding.start, finding.end) == (
        WORDS,
        "a.txt",
        AT,
        END,
    )
    assert finding.about is None


@pytest.mark.parametrize(
    ("document", "words"),
    [("a.txt", "every day, Zoë too. 📞"), ("bom.txt", "📞 At five"), ("dos.txt", "\r\nTwo.")],
)
def test_places_count_code_points(folder, document, words):
    """An emoji is one, a byte order mark is none, line ends stay as they are."""
    text = (folder / document).read_bytes().decode().removeprefix("\ufeff")
    start = text.index(words)
    (finding,) = cut(folder, HEADER + line(document, start, start + len(words))).findings
    assert finding.text == words


@pytest.mark.parametrize(
    ("row", "word"),
    [
        (line(digits="0123456789ab"), "other words"),
        (line(end=10_000), "code points"),
        (line(start=AT + 30), "code points"),
        (line(start="-1"), "code points"),
        (line(start="²"), "code points"),
        (line(start=""), "code points"),
        (line(end="9" * 5000), "code points"),
        (line("b.txt"), "cannot be read"),
        (line("../secret.txt", 0, 6), "inside the folder"),
        (line("/etc/hostname", 0, 2), "inside the folder"),
        (line(""), "inside the folder"),
        (line("."), "cannot be read"),
        (line("latin.txt", 0, 2), "UTF-8"),
    ],
)
def test_a_row_that_cannot_be_cut_costs_only_itself(folder, row, word):
    """It is told with its line and a remedy; nobody is quoted with the wrong words."""
    got = cut(folder, HEADER + row + line().replace("f1", "f2"), "places.csv")
    assert [finding.id for finding in got.findings] == ["f2"]
    (problem,) = got.problems
    assert word in problem.message
    assert (problem.span.file, problem.span.line) == ("places.csv", 2)
    assert problem.hint


def test_an_edited_document_is_noticed(folder):
    """One letter more in front, and the place no longer holds the words."""
    table = HEADER + line(digits=fingerprint(WORDS)[:8])
    assert cut(folder, table).problems == ()
    (folder / "a.txt").write_text(f"x{NOTES}", encoding="utf-8")
    assert len(cut(folder, table).problems) == 1


def test_several_rows_of_one_id_are_one_finding(folder):
    """Each says something about another row of a model; a hyphen says that it fits none."""
    table = (
        HEADER
        + line(rest="int-01,letters/1,partly,badly,told,nurses,by letter")
        + line(rest="int-01,letters/1->2,no,,told,,")
        + line(rest="int-01,-,,,,,").replace("f1", "f2")
    )
    first, second = cut(folder, table).findings
    assert [(e.row, e.happens) for e in first.about] == [
        ("letters/1", "partly"),
        ("letters/1->2", "no"),
    ]
    assert second.about == ()


def test_a_wrong_word_in_a_row_is_told_where_it_stands(folder):
    """As in any table of findings."""
    got = cut(folder, HEADER + line(rest="int-01,letters/1,perhaps,,,,"))
    assert [problem.code for problem in got.problems] == ["FI18"]


def test_a_table_without_places_is_no_table_of_places(folder):
    """The columns that it needs are named."""
    got = cut(folder, "id,text\nf1,Half of them.\n")
    assert got.findings == ()
    assert "document, start, end" in got.problems[0].message


def test_an_empty_table_is_told_and_not_raised(folder):
    """Bad input is never a traceback."""
    assert len(cut(folder, "").problems) == 1


@given(st.text(min_size=1, max_size=30), st.data())
def test_whatever_is_cut_has_its_own_fingerprint(tmp_path_factory, text, data):
    """For any document and any place in it."""
    folder = tmp_path_factory.mktemp("cut")
    text = text.encode("utf-8", "ignore").decode().removeprefix("\ufeff") or "x"
    (folder / "d.txt").write_bytes(text.encode())
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    words = text[start:end]
    got = cut(folder, HEADER + line("d.txt", start, end, fingerprint(words)))
    assert not [problem for problem in got.problems if "holds other words" in problem.message]
    assert [f.text for f in got.findings] == ([words] if words.strip() else [])
