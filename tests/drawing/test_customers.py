"""Customers drawn: layers, arrows, worries; every word whole, apart and free."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ssm.drawing.scene.customers.customers import customers_scene
from ssm.drawing.scene.marks import Scene
from ssm.drawing.steps import alone
from ssm.drawing.text.fonts import set_in
from ssm.model.stakeholder import Before, Stakeholder, Want, Wants
from ssm.model.study import Study
from tests.drawing.promises import lines_through_text, off_the_page, text_on_text
from tests.drawing.strokes import outside, overlapping, struck

IDS = tuple("abcdefghi")
TEXTS = (
    "Half a day for five minutes.",
    "That the next one measures better, is worn less, and nobody tells us why it is so.",
    "Wartezeitverkürzungsmaßnahmen",
    "ok",
)
KINDS = ("nurse", "group", "family", "committee", "agency", "person", "unicorn")


@st.composite
def chains(draw: st.DrawFn) -> Study:
    """Up to nine stakeholders who serve each other in any way, with worries and wants."""
    ids = IDS[: draw(st.integers(1, len(IDS)))]
    some = st.lists(st.sampled_from(ids), max_size=4, unique=True)
    texts = st.sampled_from(TEXTS)
    wants = st.lists(
        st.builds(Want, whom=st.sampled_from(ids), text=texts),
        max_size=2,
        unique_by=lambda want: want.whom,
    )
    return Study(
        title="Any",
        stakeholders=[
            Stakeholder(
                id=id,
                is_=draw(st.sampled_from(KINDS)),
                label=draw(st.none() | texts),
                serves=draw(st.none() | some),
                before=Before(serves=draw(some)),
                worries=draw(st.lists(texts, max_size=3)),
                wants=Wants(from_=draw(wants), for_=draw(wants)),
            )
            for id in ids
        ],
    )


def is_whole(scene: Scene) -> None:
    """Nothing on a scene is struck through, overlaid or cut."""
    assert text_on_text(scene) == []
    assert lines_through_text(scene) == []
    assert off_the_page(scene) == []
    assert struck(scene) == []
    assert overlapping(scene) == []
    assert outside(scene) == []


@given(chains(), st.sampled_from(["sketch", "plain"]))
@settings(max_examples=60)
def test_no_line_runs_through_a_word_and_no_word_lies_on_another(study, look):
    """Whoever serves whom, every name, worry, want and question can be read."""
    with set_in(look):
        is_whole(alone(customers_scene(study)))
