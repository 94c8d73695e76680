"""Pictures stay put: positions are kept in the study, used, and never trusted blindly."""

import json
from pathlib import Path

import pytest

import ssm
from ssm.drawing.kept import keep, layout_file

STUDY = """\
ssm: 1
title: "The fence"
pictures:
  garden:
    title: "A fence and its neighbours"
    elements:
      householder: {is: person, says: "I shall do it on Sunday."}
      neighbour: {is: person, thinks: "Which Sunday?"}
      fence: {is: barrier}
    links: [householder -> fence, neighbour watches fence]
"""


@pytest.fixture
def study(tmp_path: Path) -> Path:
    """A study with one small picture, in a folder of its own."""
    (tmp_path / "study.yaml").write_text(STUDY, encoding="utf-8")
    return tmp_path


def drawn(folder: Path) -> "ssm.drawing.drawing.Drawing":
    """The picture of the study, drawn."""
    (drawing,) = ssm.draw(ssm.load(folder), "picture/garden")
    return drawing


def places(folder: Path) -> dict[str, list[int]]:
    """What the kept file says."""
    return json.loads(layout_file(str(folder), "picture/garden").read_bytes())["places"]


def test_a_picture_that_was_kept_is_drawn_the_same(study: Path) -> None:
    """Keeping and drawing again, as often as one likes, changes no byte."""
    first = drawn(study)
    path = keep(str(study), first.scene)
    assert path is not None
    kept = path.read_bytes()

    again = drawn(study)
    keep(str(study), again.scene)

    assert again.svg == first.svg
    assert path.read_bytes() == kept


def test_what_a_person_moved_in_the_file_stays_where_they_put_it(study: Path) -> None:
    """The file is part of the input: whole numbers on a grid of four pixels."""
    keep(str(study), drawn(study).scene)
    path = layout_file(str(study), "picture/garden")
    data = json.loads(path.read_bytes())
    for id, (x, y) in data["places"].items():
        data["places"][id] = [x + (800 if id.startswith("neighbour") else 0), y]
    path.write_text(json.dumps(data), encoding="utf-8")

    moved = {id: [x, y] for id, x, y in drawn(study).scene.places}

    assert moved["neighbour"] == data["places"]["neighbour"]
    assert moved["fence"] == data["places"]["fence"]


def test_where_outlines_stand_is_kept_too(study: Path) -> None:
    """A picture whose boundaries had to make room for labels looks the same the next time."""
    keep(str(study), drawn(study).scene)
    path = layout_file(str(study), "picture/garden")
    data = json.loads(path.read_bytes())
    assert data["room"] == 0
    path.write_text(json.dumps({**data, "room": 2}), encoding="utf-8")

    keep(str(study), drawn(study).scene)

    assert json.loads(path.read_bytes()) == {**data, "room": 2}


def test_what_is_pinned_here_stays_whatever_comes(study: Path) -> None:
    """Somebody new, larger words, a heap: what is pinned keeps its place to the pixel."""
    keep(str(study), drawn(study).scene)
    before = places(study)
    text = STUDY.replace("fence: {is: barrier}", "fence: {is: barrier, pin: here}")
    text = text.replace("I shall do it on Sunday.", "I shall do it on Sunday. " * 12)
    text = text.replace("elements:", "elements:\n      dog: {is: person, near: fence}")
    (study / "study.yaml").write_text(text, encoding="utf-8")

    drawing = drawn(study)

    keep(str(study), drawing.scene)
    assert places(study)["fence"] == before["fence"]
    assert drawing.problems == ()


def test_what_is_pinned_here_and_was_never_kept_is_told(study: Path) -> None:
    """There is no place to hold it at yet; the next drawing has one."""
    text = STUDY.replace("fence: {is: barrier}", "fence: {is: barrier, pin: here}")
    (study / "study.yaml").write_text(text, encoding="utf-8")

    first = drawn(study)
    keep(str(study), first.scene)

    (problem,) = first.problems
    assert (problem.code, problem.hint) == ("DR04", "draw the picture once with --keep")
    assert drawn(study).problems == ()


def test_two_that_are_pinned_in_one_place_are_told(study: Path) -> None:
    """Somebody edited the file; the drawing shows it so, and says what can be done."""
    text = STUDY.replace("fence: {is: barrier}", "fence: {is: barrier, pin: here}")
    text = text.replace("neighbour: {is: person,", "neighbour: {is: person, pin: here,")
    (study / "study.yaml").write_text(text, encoding="utf-8")
    path = layout_file(str(study), "picture/garden")
    path.parent.mkdir()
    heap = {"fence": [0, 0], "neighbour": [4, 8], "householder": [0, 4]}
    path.write_text(json.dumps({"version": 1, "places": heap}), encoding="utf-8")

    drawing = drawn(study)

    at = {id: [x, y] for id, x, y in drawing.scene.places}
    assert [at[id] for id in ("fence", "neighbour")] == [[0, 0], [4, 8]]
    (problem,) = drawing.problems
    assert "'fence' is pinned here, and so is 'neighbour'" in problem.message


def test_a_boundary_that_is_pinned_holds_those_in_it(study: Path) -> None:
    """All that stood in it stays; who is new in it finds a place."""
    text = STUDY + "    boundaries: {plot: {holds: [householder, fence], pin: here}}\n"
    (study / "study.yaml").write_text(text, encoding="utf-8")
    keep(str(study), drawn(study).scene)
    before = places(study)
    text = text.replace("elements:", "elements:\n      dog: {is: person, says: Wuff}")
    (study / "study.yaml").write_text(text.replace("fence], pin", "fence, dog], pin"), "utf-8")

    drawing = drawn(study)

    keep(str(study), drawing.scene)
    after = places(study)
    assert [after[id] for id in ("householder", "fence")] == [
        before[id] for id in ("householder", "fence")
    ]
    assert drawing.problems == ()


WISHES = ("left_of: fence", "right_of: fence", "above: fence", "below: fence", "pin: bottom-right")


@pytest.mark.parametrize("wish", WISHES)
def test_a_wish_that_is_new_is_honoured_in_a_picture_that_was_kept(study: Path, wish: str) -> None:
    """Whoever wishes it moves."""
    keep(str(study), drawn(study).scene)
    text = STUDY.replace("neighbour: {is: person,", f"neighbour: {{is: person, {wish},")
    (study / "study.yaml").write_text(text, encoding="utf-8")

    assert drawn(study).problems == ()


def test_a_new_element_leaves_the_others_nearly_where_they_were(study: Path) -> None:
    """An actor more is no reason to draw the picture anew; ids that are gone are dropped."""
    keep(str(study), drawn(study).scene)
    before = places(study)
    text = STUDY.replace("fence: {is: barrier}", "fence: {is: barrier}\n      dog: {is: person}")
    (study / "study.yaml").write_text(text, encoding="utf-8")

    keep(str(study), drawn(study).scene)

    after = places(study)
    assert set(after) == {*before, "dog"}
    for id in ("householder", "neighbour", "fence"):
        assert abs(after[id][0] - before[id][0]) + abs(after[id][1] - before[id][1]) < 160


@pytest.mark.parametrize(
    "content",
    [b"", b"{}", b"\xff\xfe", b"[]", b'{"version": 9, "places": {}}', b'{"version": 1}',
     b'{"version": 1, "places": {"fence": [1]}}', b'{"version": 1, "places": {"fence": [1, "x"]}}',
     b'{"version": 1, "places": {"fence": [1e9, 3]}}', b"[" * 100_000,
     b'{"version": 1, "room": -1, "places": {}}', b'{"version": 1, "room": "x", "places": {}}'],
)  # fmt: skip
def test_a_file_that_holds_no_positions_is_told_and_hinders_nothing(
    study: Path, content: bytes
) -> None:
    """The picture is drawn as if there were none, with a warning that names the file."""
    plain = drawn(study).svg
    path = layout_file(str(study), "picture/garden")
    path.parent.mkdir()
    path.write_bytes(content)

    drawing = drawn(study)

    assert [problem.code for problem in drawing.problems] == ["DR03"]
    assert path.name in drawing.problems[0].message
    assert drawing.svg == plain


def test_only_pictures_have_positions_to_keep(study: Path, tmp_path: Path) -> None:
    """Roots and models are laid out by their own rules."""
    root = ssm.Root(id="fence", what="paint the fence")
    (drawing,) = ssm.draw(ssm.Study(roots=[root]), "root/fence")

    assert keep(str(tmp_path), drawing.scene) is None
    assert not (tmp_path / "layout").exists()
