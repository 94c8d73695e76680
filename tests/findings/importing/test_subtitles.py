"""Subtitles of a recording: a transcript of whole sentences, with who spoke and when."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssm.findings.importing.items import Document, Unread
from ssm.findings.importing.texts.cues import cues_of
from ssm.findings.importing.texts.subtitles import transcript_of
from tests.findings.importing.reading import read, told

MEETING = """\
WEBVTT

3f2a/12-0
00:00:01.000 --> 00:00:03.500
<v Nurse>Half of them
arrive,</v>

3f2a/12-1
00:00:03.500 --> 00:00:05.000
<v Nurse>and we ring &amp; ring.</v>

NOTE checked by ear

00:00:05.000 --> 00:00:06.000 align:start
<v Clerk><i>Not</i> on Fridays.</v> <v Nurse>No.</v>
"""
FILM = """\
1
00:00:01,000 --> 00:00:02,000
Interviewer: How do they get there?

2
00:00:02,000 --> 00:00:04,000
Nurse: By post, second

3
00:00:04,000 --> 00:00:05,000
Nurse: class.
"""


def test_cues_are_put_together_until_a_sentence_ends(tmp_path):
    """A statement is what one speaker says; the marks of the format are none of its words."""
    items = read(tmp_path, MEETING, "ward.vtt")
    (document,) = told(items, Document)
    said = told(items)
    assert [(one.speaker, one.text, one.note) for one in said] == [
        ("Nurse", "Half of them\narrive,\nand we ring & ring.", "at 00:00:01.000"),
        ("Clerk", "Not on Fridays.", "at 00:00:05.000"),
        ("Nurse", "No.", "at 00:00:05.000"),
    ]
    assert all(document.text[one.start : one.end] == one.text for one in said)
    assert [one.words for one in told(items, Unread)] == ["NOTE checked by ear"]


@pytest.mark.parametrize("name", ["film.srt", "film.txt"])
def test_labels_in_subtitles_are_speakers(tmp_path, name):
    """Whatever the file is called, it is known by its times."""
    items = read(tmp_path, FILM, name)
    assert [(one.speaker, one.text) for one in told(items)] == [
        ("Nurse", "By post, second\nclass.")
    ]
    assert [one.what for one in told(items, Unread)] == ["question"]


PAYLOAD = st.text(st.sampled_from("abc .!<>&:\n-é📞"), max_size=20)
CUES = st.lists(st.tuples(st.integers(0, 59), PAYLOAD), max_size=8)


@given(CUES)
def test_every_word_shown_is_in_the_transcript(cues):
    """In its order, and once; the blocks and the labels are all of it."""
    file = "WEBVTT\n\n" + "".join(
        f"00:00:{second:02}.000 --> 00:00:59.000\n{payload}\n\n" for second, payload in cues
    )
    text, blocks = transcript_of(file)
    told = [cue.words or cue.aside for cue in cues_of(file) if cue.words or cue.aside]
    said = [text[b.first : b.last] for b in blocks if b.first < b.last]
    assert "\n".join(said) == "\n".join(told)
    at = 0
    for block in blocks:
        assert block.start <= block.first <= block.last == block.end
        assert text[at : block.start].strip() == ""
        at = block.end
    assert text[at:].strip() == ""
