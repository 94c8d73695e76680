"""Every selection is one statement or is told as one, whatever is broken in a project."""

import contextlib
import re

from hypothesis import given
from hypothesis import strategies as st
from qdpx import element, guid, packed, project

from ssm.errors import UnreadableError
from ssm.findings.importing.importer import How, probe
from ssm.findings.importing.items import Statement, Unread
from ssm.findings.importing.refi.importer import RefiProject

TEXT = "Letters? Half of them arrive 📬.\r\nSo I ring, every day.\r\nAt five we go.\r\n"
NUMBER = re.compile(r"\d+")
POSITIONS = st.one_of(
    st.integers(-3, len(TEXT) + 3).map(str),
    st.sampled_from(["", " 7 ", "x", "1e3", "٣", "9" * 40, "7.0", "0x1"]),
    st.none(),
)
KINDS = st.sampled_from(
    ["PlainTextSelection"] * 4
    + ["TranscriptSelection", "PDFSelection", "PictureSelection", "AudioSelection", "OddSelection"]
)
TAGS = st.sampled_from(["TextSource", "PDFSource", "AudioSource", "PictureSource", "OddSource"])
CONTENTS = st.sampled_from(["file", "inline", "gone", "broken", "none", "inner"])


def coding(codes):
    """Codings, some of a code that is not there."""
    return "".join(
        element("Coding", element("CodeRef", targetGUID=guid(f"code {code}"))) for code in codes
    )


@st.composite
def sources(draw, number):
    """A source of any kind with selections of any kind; gives it and how many there are."""
    selections = []
    for n in range(draw(st.integers(0, 6))):
        start, end = draw(POSITIONS), draw(POSITIONS)
        selections.append(
            element(
                draw(KINDS),
                coding(draw(st.lists(st.sampled_from("abz"), max_size=2))),
                guid=draw(st.sampled_from([guid(f"{number} {n}"), None])),
                startPosition=start,
                endPosition=end,
                begin=draw(POSITIONS),
                end=draw(POSITIONS),
                page=draw(POSITIONS),
            )
        )
    content = draw(CONTENTS)
    inside = element("PlainTextContent", TEXT) if content in {"inline", "inner"} else ""
    if content == "inner":
        inside = element("Representation", inside, guid=guid("r"))
    path = {"file": "internal://t.txt", "gone": "internal://no.txt", "broken": "b.txt"}.get(content)
    attributes = {"guid": guid(f"d{number}"), "name": f"d{number}", "plainTextPath": path}
    return element(draw(TAGS), inside, *selections, **attributes), len(selections)


def numbers(where):
    """The numbers of the selections that an item speaks of."""
    return [int(number) for number in NUMBER.findall(where.partition(" of ")[0])]


@given(st.data())
def test_nothing_is_lost_and_nothing_is_there_twice(tmp_path_factory, data):
    """Each selection's number is in one statement, or in one line of what was not read."""
    drawn = [data.draw(sources(number)) for number in range(data.draw(st.integers(1, 3)))]
    xml = project("".join(text for text, _ in drawn), ("a", "b"))
    files = {"t.txt": TEXT.encode(), "b.txt": b"\xff\0\xfe\0"}
    path = packed(tmp_path_factory.mktemp("p") / "p.qdpx", xml, files)
    got: dict[str, list[int]] = {}
    for item in RefiProject().read(probe(path), How()):
        is_one = isinstance(item, Unread) and item.what == "statement"
        if isinstance(item, Statement) or is_one:
            name = item.where.rpartition(" of ")[2].strip("'")
            got.setdefault(name, []).extend(numbers(item.where))
        if isinstance(item, Statement):
            assert item.text
    wanted = {f"d{n}": list(range(1, many + 1)) for n, (_, many) in enumerate(drawn) if many}
    assert {name: sorted(many) for name, many in got.items()} == wanted


@given(st.data())
def test_a_damaged_project_is_read_or_refused_with_a_message(tmp_path_factory, data):
    """A cut, or another sign somewhere, never ends in another exception."""
    whole = project(data.draw(sources(0))[0], ("a", "b"))
    at = data.draw(st.integers(0, len(whole) - 1))
    sign = data.draw(st.sampled_from(["", "<", ">", "&", '"', "x", "\0", "é"]))
    end = data.draw(st.sampled_from([len(whole), at]))
    xml = (whole[:at] + sign + whole[at + 1 :])[:end]
    path = packed(tmp_path_factory.mktemp("p") / "p.qdpx", xml, {"t.txt": TEXT.encode()})
    with contextlib.suppress(UnreadableError):
        list(RefiProject().read(probe(path), How()))
