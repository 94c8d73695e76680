"""Drawings as files: what fails in one format costs no other file."""

from pathlib import Path

import pytest

import ssm
from ssm.report.drawings import publish_drawings


@pytest.fixture
def fence() -> ssm.Study:
    """A study with one drawing."""
    return ssm.Study(roots=[ssm.Root(id="fence", what="paint the fence")])


def test_a_format_that_breaks_down_costs_no_other_file(
    fence: ssm.Study, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The fault is told as ours, with what it was."""
    monkeypatch.setattr("ssm.drawing.dot.drawn.dot_of", lambda *_: 1 / 0)
    made = publish_drawings(tmp_path, ssm.draw(fence, look="plain"), ("dot", "svg"))

    assert [path.name for path in made.files] == ["root-fence.svg"]
    assert made.broke_down
    assert "ZeroDivisionError" in made.problems[-1].message


def test_what_a_drawing_has_not_costs_no_other_file(fence: ssm.Study, tmp_path: Path) -> None:
    """And is no fault of anybody's."""
    drawn = ssm.draw(fence, look="plain")
    made = publish_drawings(tmp_path, drawn, ("png", "svg"), zoom=1e6)

    assert [path.name for path in made.files] == ["root-fence.svg"]
    assert (made.failed, made.broke_down) == (True, False)
