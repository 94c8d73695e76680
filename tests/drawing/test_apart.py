"""Whoever is linked with a boundary keeps away from it, so that the line between is seen."""

import pytest

from ssm.drawing.scene.picture.puzzle import cast, puzzle
from ssm.model.picture import Boundary, Element, Picture
from ssm.model.study import Study

INNER = Boundary(id="clinic", holds=["nurse"])
OUTER = Boundary(id="hospital", holds=["clinic", "manager"])
EMPTY = Boundary(id="nobody", holds=[])


@pytest.mark.parametrize(
    ("link", "kept"),
    [
        ("authority watches clinic", {"hospital": ["authority"]}),
        ("manager watches clinic", {"clinic": ["manager"]}),
        ("authority watches hospital", {"hospital": ["authority"]}),
        ("clinic -> authority", {"hospital": ["authority"]}),
        ("authority watches nobody", {"nobody": ["authority"]}),
        ("nurse watches clinic", {}),
        ("authority watches nurse", {}),
        ("clinic -- nobody", {}),
    ],
)
def test_the_outermost_boundary_that_does_not_hold_them_is_kept_away_from(link, kept):
    """From the clinic for the manager of the hospital, from the hospital for others."""
    ids = ("nurse", "manager", "authority")
    picture = Picture(
        id="p",
        elements=[Element(id=id) for id in ids],
        boundaries=[INNER, OUTER, EMPTY],
        links=[link],
    )
    found = puzzle(cast(Study(pictures=[picture]), picture))

    spots = [spot.id for spot in found.spots]
    assert {r.id: [spots[n] for n in r.apart] for r in found.rings if r.apart} == kept
