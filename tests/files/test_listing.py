"""One more findings file in a study: every comment stays, or nothing is touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssm.files.listing import with_file
from ssm.files.read import read

NEW = "findings/new.csv"
EDITED = {
    "no list yet": (
        "ssm: 1\ntitle: x",
        "ssm: 1\ntitle: x\nfindings:\n  - file: findings/new.csv\n",
    ),
    "a list": (
        "findings:\n  - file: a.csv  # week 1\n\n# the end\n",
        "findings:\n  - file: a.csv  # week 1\n  - file: findings/new.csv\n\n# the end\n",
    ),
    "at the margin": (
        "findings:\n- {id: f, text: x}\nroots: {}\n",
        "findings:\n- {id: f, text: x}\n- file: findings/new.csv\nroots: {}\n",
    ),
    "last item of several lines": (
        "findings:\n  - id: f\n    text: >\n      one\n      two\n\nroots: {}\n",
        (
            "findings:\n  - id: f\n    text: >\n      one\n      two\n"
            "  - file: findings/new.csv\n\nroots: {}\n"
        ),
    ),
    "in brackets": (
        "findings: [{file: a.csv}]  # all\n",
        "findings: [{file: a.csv}, {file: findings/new.csv}]  # all\n",
    ),
    "in brackets over lines": (
        "findings: [\n  {file: a.csv},\n  {id: f, text: x}\n]\n",
        "findings: [\n  {file: a.csv},\n  {id: f, text: x}\n, {file: findings/new.csv}]\n",
    ),
    "empty brackets": ("findings: []\n", "findings: [{file: findings/new.csv}]\n"),
    "nothing behind it": (
        "findings:   # later\nroots: {}\n",
        "findings:   # later\n  - file: findings/new.csv\nroots: {}\n",
    ),
    "no line end": (
        "findings:\n  - file: a.csv",
        "findings:\n  - file: a.csv\n  - file: findings/new.csv\n",
    ),
    "line ends of Windows": (
        "ssm: 1\r\nfindings:\r\n  - file: a.csv\r\nroots: {}\r\n",
        "ssm: 1\r\nfindings:\r\n  - file: a.csv\r\n  - file: findings/new.csv\r\nroots: {}\r\n",
    ),
    "named already": (
        "findings: [{file: findings/new.csv}]",
        "findings: [{file: findings/new.csv}]",
    ),
}


@pytest.mark.parametrize(("text", "edited"), EDITED.values(), ids=EDITED)
def test_a_file_is_added_where_a_person_would(text: str, edited: str) -> None:
    """In the form and with the indent of the list."""
    assert with_file(text, NEW) == edited


REFUSED = {
    "a text": "findings: all of them\n",
    "a mapping": "findings: {f: {text: x}}\n",
    "all in braces": "{ssm: 1, findings: []}\n",
    "an alias": "a: &x []\nfindings: *x\n",
    "broken YAML": "findings: [\nroots: {a\n",
    "a comma at the end": "findings: [{file: a.csv},]\n",
}


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_edited_safely_is_left(text: str) -> None:
    """The line to add is told instead."""
    assert with_file(text, NEW) is None


_pieces = st.lists(
    st.sampled_from(
        [
            "findings:",
            "findings: []",
            "findings: [",
            "]",
            "  - file: a.csv",
            "  - {id: f, text: 'x'}",
            "    text: >",
            "      folded",
            "- file: b.csv",
            "# a comment",
            "",
            "title: x",
            "roots: {}",
            "\t",
            "  # - file: c.csv",
        ]
    ),
    max_size=8,
).map("\n".join)


@given(_pieces)
def test_the_study_means_the_same_and_one_file_more(text: str) -> None:
    """Whatever the file looks like; all lines that were there are there still."""
    edited = with_file(text, NEW)
    if edited is None or edited == text:
        return
    before, after = read(text), read(edited)
    assert after.study == before.study
    assert len(after.includes) == len(before.includes) + 1
    kept = [line for line in text.splitlines() if not line.startswith(("findings:", "]"))]
    assert [line for line in kept if line not in edited.splitlines()] == []
