"""Whatever is read: no traceback, every problem in its place, and never for long."""

import sys

import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

from ssm.errors import UnreadableError
from ssm.files import nodes
from ssm.files.read import read
from ssm.files.texts import decoded
from ssm.files.write import write
from ssm.problems import Severity
from tests.strategies import HOSTILE, studies

QUICK = (Phase.explicit, Phase.reuse, Phase.generate)
"""Whole studies are not made smaller when they fail: that takes minutes."""

BOMB = "a: &a [x, x]\n" + "\n".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}, *{chr(97 + n)}]"
    for n in range(20)
)
YAMLISH = st.text(st.sampled_from("ab:-[]{}#&*!|>'\"%@`,?\n\t \\~<.=0\x85\u2028\r"), max_size=60)


def _in_bounds(text: str) -> None:
    """Reads a text; every span lies inside it and every error says what to try."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in read(text).problems:
        assert problem.hint
        assert problem.span is not None
        assert 1 <= problem.span.line <= len(lines) + 1
        line = lines[problem.span.line - 1] if problem.span.line <= len(lines) else ""
        assert 1 <= problem.span.column <= len(line) + 2


@settings(max_examples=300)
@given(st.one_of(YAMLISH, st.text(max_size=80)))
@example("\ufeffssm: 1")
@example("a: \x85b: c")
@example("? - a\n: b")
@example("- - - a\n - b")
def test_any_text_is_read_without_a_traceback(text: str) -> None:
    """There is no text that is not at least a list of problems."""
    _in_bounds(text)


@settings(max_examples=20, phases=QUICK)
@given(studies(), st.data())
def test_a_study_with_a_slip_of_the_pen_is_read(study: object, data: st.DataObject) -> None:
    """One stretch of a sound file is replaced by something odd."""
    text = write(study)["study.yaml"]  # type: ignore[arg-type]
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(start + 12, len(text))))
    _in_bounds(text[:start] + data.draw(st.sampled_from(HOSTILE) | YAMLISH) + text[end:])


@settings(max_examples=60)
@given(YAMLISH)
def test_the_slow_parser_reads_the_same(text: str) -> None:
    """Without the C parser the same texts are read or refused without a traceback."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "yaml.cyaml", None)
        assert nodes._events("a: b")() is not None
        _in_bounds(text)


def test_the_slow_parser_gives_the_same_study() -> None:
    """Positions and values do not depend on which parser there is."""
    text = (
        'ssm: 1\ntitle: "a: b"\nroots:\n  a: {what: x, how: [y, z]}\n  b:\n    what: >\n      x\n'
    )
    fast = read(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "yaml.cyaml", None)
        slow = read(text)
    assert slow == fast
    assert dict(slow.where) == dict(fast.where)


HEAVY = {
    "deep brackets": "ssm: 1\ntitle: x\nroots: " + "[" * 10_000,
    "deep braces": "ssm: 1\ntitle: x\nroots: " + "{a: " * 10_000,
    "deep blocks": "ssm: 1\ntitle: x\nroots:\n"
    + "\n".join(" " * n + "a:" for n in range(1, 3_000)),
    "deep and closed": f"ssm: 1\ntitle: x\nroots: {'[' * 10_000}{']' * 10_000}",
    "a bomb of aliases": f"ssm: 1\ntitle: x\n{BOMB}",
    "many parts": "ssm: 1\ntitle: x\nroots:\n"
    + "\n".join(f"  r{n}: {{what: see that number {n} is well}}" for n in range(20_000)),
    "many unknown keys": "ssm: 1\ntitle: x\n" + "\n".join(f"key{n}: 1" for n in range(5_000)),
    "one long word": f"ssm: 1\ntitle: x\nsituation: {'x' * 5_000_000}",
    "one long key": f"ssm: 1\ntitle: x\n{'x' * 900}: y",
}


@pytest.mark.parametrize("name", HEAVY)
def test_what_is_sound_beside_heavy_input_is_read(name: str) -> None:
    """However much or deep the rest is, it hides nothing and crashes nothing."""
    assert read(HEAVY[name]).study.title == "x"


UNREADABLE = [
    ("ssm: 1\ntitle: x".encode("utf-16"), "UTF-16"),
    ("ssm: 1\ntitle: x".encode("utf-16-le"), "no text file"),
    (b"\x00\x01\x02\x03", "no text file"),
    (b"\x89PNG\r\n\x1a\n\xff", "no UTF-8"),
    ("title: Ärzte".encode("latin-1"), "a.yaml:1: the file is no UTF-8"),
    (b"x" * 20_000_001, "20 MB"),
]


@pytest.mark.parametrize(("data", "message"), UNREADABLE, ids=[m for _, m in UNREADABLE])
def test_what_is_no_text_is_refused_with_a_remedy(data: bytes, message: str) -> None:
    """The message says what the file is, and how to save it."""
    with pytest.raises(UnreadableError, match=message):
        decoded(data, "a.yaml")


SAME = [
    ("\ufeffssm: 1\ntitle: x\n", "a byte order mark"),
    ("ssm: 1\r\ntitle: x\r\n", "line ends of Windows"),
    ("ssm: 1\rtitle: x\r", "line ends of old Macs"),
    ("\n\n# a remark\nssm: 1\ntitle: x", "empty lines"),
    ("---\nssm: 1\ntitle: x\n...\n", "marks of a document"),
    ("%YAML 1.1\n---\nssm: 1\ntitle: x", "a directive"),
    ("{ssm: 1, title: x}", "braces"),
    ('"ssm": 1\n"title": "x"', "quoted keys"),
]


@pytest.mark.parametrize(("text", "what"), SAME, ids=[what for _, what in SAME])
def test_forms_that_yaml_allows_are_read_alike(text: str, what: str) -> None:
    """How a file was saved makes no difference."""
    got = read(text)
    assert (got.study.title, got.problems) == ("x", ())


@pytest.mark.parametrize(
    "word", ["no", "yes", "on", "off", "null", "~", "1.10", "0x1f", "9:30", "1e3"]
)
def test_every_scalar_is_the_text_that_was_written(word: str) -> None:
    """Nothing becomes a truth value, a number or a time behind the author's back."""
    assert read(f"ssm: 1\ntitle: {word}").study.title == word


@pytest.mark.parametrize("text", ["\u2028", "a\u2028b: c\ntitel: x", "a: 'b\x85c'\ntitel: x"])
def test_lines_are_counted_as_editors_count_them(text: str) -> None:
    """YAML breaks lines at characters that editors show as part of one."""
    told = [p for p in read(text).problems if p.severity is Severity.ERROR]
    assert all(p.span is not None and p.span.line <= text.count("\n") + 1 for p in told)
