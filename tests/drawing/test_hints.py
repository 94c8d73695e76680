"""What the author wishes about places is honoured in the drawing, or told."""

from pathlib import Path

import pytest

import ssm
from ssm.drawing.drawing import Drawing

ELEMENTS = {
    "cooks": "is: person, says: 'We need it by ten.'",
    "waiters": "is: person",
    "guests": "is: group, thinks: 'Is it fresh?'",
    "till": "is: computer",
    "owner": "is: manager, mood: worried",
    "street": "is: home",
}
LINKS = (
    "[{cooks -> waiters: plates}, waiters -> guests, guests ~> till, {owner watches till: sums},"
    " cooks >< owner]"
)
BOUNDARIES = "{kitchen: {label: Kitchen, holds: [cooks, till]%s}}"


def study(folder: Path, ring: str = "", **wishes: str) -> ssm.Loaded:
    """A restaurant with the wishes of some elements, and of the kitchen's boundary."""
    elements = "\n".join(
        f"      {id}: {{{facts}{', ' + wishes[id] if id in wishes else ''}}}"
        for id, facts in ELEMENTS.items()
    )
    text = f"""\
ssm: 1
title: "The restaurant"
pictures:
  noon:
    title: "Noon"
    elements:
{elements}
    boundaries: {BOUNDARIES % ("" if not ring else ", " + ring)}
    links: {LINKS}
"""
    (folder / "study.yaml").write_text(text, encoding="utf-8")
    return ssm.load(folder)


def drawn(loaded: ssm.Loaded) -> Drawing:
    """Its one picture."""
    (drawing,) = ssm.draw(loaded, "picture/noon", quality="draft")
    return drawing


def places(drawing: Drawing) -> dict[str, tuple[int, int]]:
    """Where everything stands."""
    return {id: (x, y) for id, x, y in drawing.scene.places}


@pytest.mark.parametrize(
    ("key", "axis", "sign"),
    [("left_of", 0, -1), ("right_of", 0, 1), ("above", 1, -1), ("below", 1, 1)],
)
@pytest.mark.parametrize(("one", "other"), [("cooks", "guests"), ("guests", "cooks")])
def test_an_element_stands_on_the_side_it_wishes(
    tmp_path: Path, key: str, axis: int, sign: int, one: str, other: str
) -> None:
    """Left of, right of, above and below, whichever way the picture would fall by itself."""
    drawing = drawn(study(tmp_path, **{one: f"{key}: {other}"}))

    at = places(drawing)
    assert (at[one][axis] - at[other][axis]) * sign > 0
    assert drawing.problems == ()


@pytest.mark.parametrize(
    ("pin", "column", "row"),
    [
        ("top-left", 0, 0),
        ("top", None, 0),
        ("top-right", 2, 0),
        ("left", 0, None),
        ("centre", 1, 1),
        ("right", 2, None),
        ("bottom-left", 0, 2),
        ("bottom", None, 2),
        ("bottom-right", 2, 2),
    ],
)
def test_a_pinned_element_stands_in_its_third_of_the_page(
    tmp_path: Path, pin: str, column: int | None, row: int | None
) -> None:
    """The page is cut in three across and in three down; a side leaves the other way open."""
    drawing = drawn(study(tmp_path, owner=f"pin: {pin}"))

    at = places(drawing)
    for axis, third in ((0, column), (1, row)):
        values = [place[axis] for place in at.values()]
        share = (at["owner"][axis] - min(values)) / (max(values) - min(values))
        assert third is None or third / 3 - 0.12 <= share <= (third + 1) / 3 + 0.12
    assert drawing.problems == ()


def test_a_boundary_may_wish_too(tmp_path: Path) -> None:
    """The kitchen as a whole goes to the right of the guests, and the street below it."""
    drawing = drawn(study(tmp_path, ring="right_of: guests", street="below: kitchen"))

    at = places(drawing)
    assert at["guests"][0] < min(at["cooks"][0], at["till"][0])
    assert at["street"][1] > max(at["cooks"][1], at["till"][1])
    assert drawing.problems == ()


def test_what_cannot_be_is_told_where_it_is_written(tmp_path: Path) -> None:
    """An element cannot stand left of the boundary it is in; line and column are said."""
    drawing = drawn(study(tmp_path, cooks="left_of: [guests, kitchen]"))

    (problem,) = drawing.problems
    assert problem.code == "DR04"
    assert problem.ref == "picture/noon/cooks"
    assert "'cooks' does not stand to the left of 'kitchen'" in problem.message
    assert problem.span is not None
    line = (tmp_path / "study.yaml").read_text(encoding="utf-8").splitlines()[problem.span.line - 1]
    assert line[problem.span.column - 1 :].startswith("kitchen")


def test_a_wish_about_nobody_is_no_wish(tmp_path: Path) -> None:
    """Loading tells of the slip of the pen; the picture is drawn as without it."""
    plain = drawn(study(tmp_path))
    loaded = study(tmp_path, cooks="near: wayters")

    (told,) = loaded.problems
    assert (told.code, told.hint) == ("FI30", "did you mean 'waiters'?")
    assert drawn(loaded).svg == plain.svg


def test_how_long_to_look_is_said_in_one_of_three_words(tmp_path: Path) -> None:
    """Another word is refused with those that there are."""
    with pytest.raises(ssm.errors.InvalidValueError, match="draft, normal, best"):
        ssm.draw(study(tmp_path), quality="quick")
