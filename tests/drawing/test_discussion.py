"""The sheet for a discussion: a model, a letter at what is open, and room to write."""

from pathlib import Path

import pytest

import ssm
from ssm.drawing.scene.marks import Line, Text

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module", params=[("outpatients", "good-time"), ("fence", "paint-fence")])
def scene(request):
    """The scene of one sheet."""
    folder, model = request.param
    (drawing,) = ssm.draw(ssm.load(EXAMPLES / folder), f"discussion/{model}")
    assert drawing.problems == ()
    return drawing.scene


def letters_of(scene, role):
    """The letters of the things of one role."""
    things = [thing for thing in scene.things if thing.role == role]
    return [
        next(m.lines[0] for m in thing.marks if isinstance(m, Text) and m.font == "strong")
        for thing in things
    ]


def test_each_question_has_its_letter_at_what_it_is_about(scene):
    """The same letters beside the model and at it, from A on, none twice."""
    beside = letters_of(scene, "question")

    assert beside == letters_of(scene, "pin")
    assert beside == [chr(ord("A") + n) for n in range(len(beside))]
    assert len(beside) > 5


def test_there_is_room_to_write_under_each_question(scene):
    """Two lines under every one, and some for what nobody asked."""
    for thing in scene.things:
        if thing.role in ("question", "notes"):
            lines = [mark for mark in thing.marks if isinstance(mark, Line)]
            words = [mark for mark in thing.marks if isinstance(mark, Text)]
            assert len(lines) >= 2
            assert min(y for line in lines for _, y in line.points) > max(w.y for w in words)


def test_all_stands_on_the_page_and_nothing_on_another_question(scene):
    """As wide and high as paper is, or a little wider."""
    questions = [thing for thing in scene.things if thing.role == "question"]
    boxes = []
    for thing in questions:
        points = [p for mark in thing.marks if isinstance(mark, Line) for p in mark.points]
        top = min(mark.y for mark in thing.marks if isinstance(mark, Text))
        boxes.append((points[0][0], top, max(y for _, y in points)))
    for n, (left, top, low) in enumerate(boxes):
        assert low < scene.height
        for left_2, top_2, low_2 in boxes[:n]:
            assert left != left_2 or top > low_2 or low < top_2

    assert 1.3 < scene.width / scene.height < 1.8


def test_no_verdict_stands_on_it(scene):
    """People say themselves how it is."""
    roles = {thing.role for thing in scene.things}

    assert not roles & {"voice", "voices", "legend"}
    assert "In the room" in [thing.title for thing in scene.things]


def test_it_is_drawn_only_where_it_is_named():
    """Not everybody wants one for each model."""
    study = ssm.load(EXAMPLES / "fence").study

    assert not [d.ref for d in ssm.draw(study) if d.ref.startswith("discussion/")]


def test_a_model_nobody_spoke_of_has_a_sheet_too():
    """In the first week all questions are open."""
    study = ssm.Study().add(
        ssm.Model(
            id="m",
            activities=[ssm.Activity(id="1", do="Ask"), ssm.Activity(id="2", do="Answer")],
            dependencies=["1 -> 2"],
        )
    )
    (drawing,) = ssm.draw(study, "discussion/m")

    assert letters_of(drawing.scene, "question")[:2] == ["A", "B"]
    assert any(thing.role == "notes" for thing in drawing.scene.things)


def test_what_was_told_and_what_was_seen_are_both_named_in_few_words():
    """So too what was said before and now, and why somebody reads a row as they do."""
    study = ssm.load(EXAMPLES / "outpatients")
    (drawing,) = ssm.draw(study, "discussion/good-time")
    texts = {thing.ref: thing.title for thing in drawing.scene.things if thing.role == "question"}

    assert "Told: partly. Seen: yes. What is" in texts["model/good-time/1/question"]
    assert "Told: yes. Seen: partly. What is" in texts["model/good-time/4/question"]
    assert "Before: accounts differ. Now: yes. What" in texts["model/good-time/6/question"]
    assert "Read as “partly”, because: One list in" in texts["model/good-time/3/question"]
