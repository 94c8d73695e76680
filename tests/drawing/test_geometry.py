"""What every rich picture keeps to, however crowded: the page grows, no text suffers."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings

from ssm.drawing.scene.picture.picture import picture_scene
from ssm.drawing.scene.picture.places import Plan
from ssm.drawing.scene.picture.puzzle import cast
from ssm.loading.load import load
from ssm.model.picture import Picture
from ssm.model.study import Study
from tests.drawing.pictures import pictures
from tests.drawing.promises import (
    box_on_box,
    crowded,
    lines_through_text,
    off_the_page,
    stray_tails,
    text_on_text,
    wrongly_held,
)

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
PICTURES = [
    (study, picture)
    for path in sorted(EXAMPLES.glob("*/study.yaml"))
    for study in [load(path).study]
    for picture in study.pictures
]
KEPT = {
    "no text on text": [],
    "no line through a text": [],
    "tails end at their owners, clear of others": [],
    "everything on the page": [],
    "no figure or bubble on another": [],
    "members, and only members, inside each boundary": [],
}


class _Noted:
    """A cache that keeps nothing, and notes the plan that was found."""

    plan: Plan

    def value_of(self, about: object, classes: object, make: Callable[[], Plan]) -> Plan:
        """What is made now."""
        self.plan = make()
        return self.plan


def _broken(study: Study, picture: Picture) -> dict[str, list[object]]:
    """What lies where it must not, by the promise that it breaks."""
    noted = _Noted()
    scene = picture_scene(study, picture, quality="draft", cache=noted)
    found = (
        text_on_text(scene),
        lines_through_text(scene),
        stray_tails(scene),
        off_the_page(scene),
        box_on_box(noted.plan),
        wrongly_held(cast(study, picture), noted.plan),
    )
    return dict(zip(KEPT, found, strict=True))


@pytest.mark.parametrize(("study", "picture"), PICTURES, ids=[p.id for _, p in PICTURES])
def test_pictures_of_the_examples_keep_all_promises(study: Study, picture: Picture) -> None:
    """What we show is drawn well."""
    assert _broken(study, picture) == KEPT


@given(picture=pictures())
@settings(max_examples=40)
def test_small_pictures_keep_all_promises(picture: Picture) -> None:
    """Whatever is on them: links to boundaries, to oneself, boundaries with nobody inside."""
    assert _broken(Study(pictures=[picture]), picture) == KEPT


@given(picture=crowded())
@settings(max_examples=20, derandomize=True)
def test_crowded_pictures_keep_all_promises(picture: Picture) -> None:
    """Up to 16 elements, 13 bubbles, 25 links of all kinds, boundaries in boundaries."""
    assert _broken(Study(pictures=[picture]), picture) == KEPT


@pytest.mark.slow
@given(picture=crowded())
@settings(max_examples=200, phases=[Phase.generate, Phase.shrink])
def test_ever_more_crowded_pictures_keep_all_promises(picture: Picture) -> None:
    """The same, for as many pictures as patience allows."""
    assert _broken(Study(pictures=[picture]), picture) == KEPT
