"""Wishes about places that no drawing can honour are told when a study is loaded."""

from pathlib import Path

import pytest

from ssm.loading import load

PICTURE = """\
ssm: 1
pictures:
  w:
    elements:
      a: {%s}
      b: {%s}
      c: {%s}
    boundaries: {ring: {holds: [b, c]%s}}
"""
PINS = (
    "'pin' must be one of here, top-left, top, top-right, left, centre, right, "
    "bottom-left, bottom, bottom-right"
)
ROUND = "'c' cannot stand left of 'a': the study also says 'a' left of 'b', and 'b' left of 'c'"
WISHES = [
    # what can be
    ({"a": "left_of: b", "b": "left_of: c"}, []),
    ({"a": "left_of: [b, c], above: b", "b": "above: c"}, []),
    ({"a": "left_of: b", "b": "above: a"}, []),
    ({"a": "near: ring", "b": "near: [a, c, ring]"}, []),
    ({"a": "left_of: ring, pin: top-left"}, []),
    # oneself
    ({"a": "near: a"}, ["5:17 'a' cannot stand near itself"]),
    ({"b": "left_of: [a, b]"}, ["6:24 'b' cannot stand left of itself"]),
    # each other
    (
        {"a": "left_of: b", "b": "left_of: a"},
        ["6:20 'b' cannot stand left of 'a': the study also says 'a' left of 'b'"],
    ),
    (
        {"a": "below: b", "b": "below: a"},
        ["6:18 'a' cannot stand above 'b': the study also says 'b' above 'a'"],
    ),
    ({"a": "left_of: b", "b": "left_of: c", "c": "left_of: a"}, [f"7:20 {ROUND}"]),
    # what one lies in
    ({"b": "above: ring"}, ["6:18 'b' lies in 'ring': neither can stand above the other"]),
    ({"ring": "right_of: c"}, ["8:50 'c' lies in 'ring': neither can stand right of the other"]),
    # what is not there
    ({"a": "near: [b, d]"}, ["5:21 'd' is no element here"]),
    ({"a": "pin: centre-left"}, [f"5:16 {PINS} (got 'centre-left')"]),
    ({"a": "pin: middle"}, [f"5:16 {PINS} (got 'middle')"]),
    ({"a": "nera: b"}, ["5:11 'nera' is no key of an element"]),
]


@pytest.mark.parametrize(("wishes", "problems"), WISHES)
def test_what_cannot_be_is_told_with_its_place(
    tmp_path: Path, wishes: dict[str, str], problems: list[str]
) -> None:
    """Beside oneself, in a circle, beside what one lies in; and any slip of the pen."""
    ring = f", {wishes['ring']}" if "ring" in wishes else ""
    text = PICTURE % (*(wishes.get(id, "") for id in "abc"), ring)
    (tmp_path / "study.yaml").write_text(text, encoding="utf-8")

    told = load(tmp_path).problems

    assert [f"{p.span.line}:{p.span.column} {p.message}" for p in told if p.span] == problems


def test_a_slip_of_the_pen_is_offered_the_right_word(tmp_path: Path) -> None:
    """The nearest word for a pin, and the nearest name for a neighbour."""
    text = PICTURE % ("pin: center", "near: rign", "", "")
    (tmp_path / "study.yaml").write_text(text, encoding="utf-8")

    told = load(tmp_path).problems

    assert [p.hint for p in told] == ["did you mean 'centre'?", "did you mean 'ring'?"]


def test_a_wish_is_no_reason_for_anything(tmp_path: Path) -> None:
    """Where something stands on a picture is no relation that a trace would follow."""
    from ssm.graph.relations import relations

    (tmp_path / "study.yaml").write_text(PICTURE % ("near: b", "", "", ""), encoding="utf-8")

    names = {each.name for each in relations(load(tmp_path).study)}

    assert names == {"part of", "holds"}
