"""A picture stays put when the study grows: measured over many small edits of all pictures."""

import statistics
from collections.abc import Callable
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssm.drawing.arrange.kept import Kept
from ssm.drawing.scene.marks import Scene
from ssm.drawing.scene.picture.picture import picture_scene
from ssm.drawing.scene.picture.plan import planned
from ssm.drawing.scene.picture.puzzle import cast
from ssm.model.picture import Picture
from ssm.model.study import Study
from tests.drawing.edits import Edit, edits, own_pictures
from tests.drawing.moved import moved_by
from tests.drawing.pictures import pictures


@cache
def every(kind: str, nth: int) -> tuple[Edit, ...]:
    """Every nth edit of a kind."""
    return tuple(edit for edit in edits() if edit.kind == kind)[::nth]


@pytest.fixture(scope="module")
def before() -> Callable[[Edit], Scene]:
    """The picture before an edit, drawn once."""
    drawn: dict[str, Scene] = {}

    def draw(edit: Edit) -> Scene:
        key = f"{edit.study.title}/{edit.before.id}"
        if key not in drawn:
            drawn[key] = picture_scene(edit.study, edit.before, quality="draft")
        return drawn[key]

    return draw


def kept(scene: Scene) -> Kept:
    """What would be kept of a picture."""
    return Kept(places={id: (x, y) for id, x, y in scene.places}, room=scene.room)


@pytest.mark.parametrize(
    ("kind", "nth", "most"),
    [("actor", 3, 20), ("actor inside", 2, 40), ("bubble", 4, 20), ("boundary", 3, 40),
     ("actor gone", 4, 0), ("link", 4, 0), ("label", 4, 0)],
)  # fmt: skip
def test_what_is_not_edited_stays_where_it_was(
    before: Callable[[Edit], Scene], kind: str, nth: int, most: int
) -> None:
    """In the middle of all cases the others move less than a thumb's breadth, or not at all."""
    found = []
    for edit in every(kind, nth):
        first = before(edit)
        after = picture_scene(edit.study, edit.after, kept=kept(first))
        found.append(statistics.fmean(moved_by(first, after)))

    assert len(found) > 5
    assert statistics.median(found) <= most
    assert max(found) < 160


def test_words_that_fit_where_others_stood_move_nothing(
    before: Callable[[Edit], Scene],
) -> None:
    """An edit of a text changes nothing but itself, but for a label now and then."""
    still = []
    for edit in every("quote", 1):
        first = before(edit)
        after = picture_scene(edit.study, edit.after, kept=kept(first))
        still.append(set(after.places) == set(first.places))
    assert len(still) > 9
    assert sum(still) >= 0.8 * len(still)


def test_a_picture_that_was_kept_is_the_same_picture() -> None:
    """Drawing again with what was kept changes nothing, for every picture there is."""
    for study, picture in own_pictures():
        first = picture_scene(study, picture)
        assert picture_scene(study, picture, kept=kept(first)) == first, picture.id


def test_a_bubble_more_leaves_the_ids_of_the_others(before: Callable[[Edit], Scene]) -> None:
    """Places of bubbles are kept by owner and verb, whoever else begins to speak."""
    for edit in every("bubble", 9):
        first = before(edit)
        after = picture_scene(edit.study, edit.after, kept=kept(first))
        old, new = ({id for id, _, _ in scene.places} for scene in (first, after))
        assert old < new
        assert len(new - old) == 1


@settings(max_examples=20)
@given(pictures())
def test_any_picture_that_was_kept_is_the_same_picture(picture: Picture) -> None:
    """Whatever is on it, drawing again with what was kept moves nothing."""
    study = Study(pictures=[picture])
    first = picture_scene(study, picture, quality="draft")

    assert picture_scene(study, picture, kept=kept(first)) == first


@settings(max_examples=20)
@given(pictures(), st.data())
def test_any_kept_places_give_a_sound_picture(picture: Picture, data: st.DataObject) -> None:
    """Places that somebody wrote by hand, on one heap or far apart: nothing lies on anything."""
    ids = [element.id for element in picture.elements]
    place = st.tuples(st.integers(-400, 400), st.integers(-400, 400))
    places = data.draw(st.dictionaries(st.sampled_from(ids), place))
    who = cast(Study(pictures=[picture]), picture)

    plan = planned(who, seed="test", quality="draft", kept=Kept(places=places))

    boxes = list(plan.boxes.values())
    for n, (x0, y0, x1, y1) in enumerate(boxes):
        for a0, b0, a1, b1 in boxes[:n]:
            assert x1 <= a0 or a1 <= x0 or y1 <= b0 or b1 <= y0
