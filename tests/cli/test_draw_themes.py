"""`ssm draw --theme`: a theme of ours, or a file with colours of one's own."""

import json

import pytest
from ssm.cli.arguments import THEMES

from ssm.drawing.themes.theme import THEMES as SHIPPED


def test_the_command_names_the_themes_there_are():
    """Kept apart, so that --help need not load what draws."""
    assert THEMES == SHIPPED


@pytest.mark.parametrize("theme", THEMES)
def test_every_theme_can_be_drawn(invoke, example, tmp_path, theme):
    """By its name."""
    done = invoke("draw", example("fence"), "--theme", theme, "-o", tmp_path / "out", "-q")

    assert done.exit_code == 0


def test_a_wrong_name_is_refused_with_those_there_are(invoke):
    """A usage error, before anything is read."""
    done = invoke("draw", "--theme", "pink")

    assert done.exit_code == 2
    assert "one of light, dark, print, auto, or a .yaml or .json file (got 'pink')" in done.output


def test_what_is_wrong_in_a_theme_file_is_told_once_with_what_to_try(invoke, example, tmp_path):
    """However many drawings are made with it; they are made with what is sound."""
    file = tmp_path / "ours.json"
    file.write_text(json.dumps({"inc": "#000000", "ink": "#101010"}), encoding="utf-8")
    out = tmp_path / "out"

    done = invoke("draw", example("fence"), "--theme", file, "-o", out)

    assert done.exit_code == 1
    assert done.output.count("did you mean 'ink'?") == 1
    assert "try: a role is one of paper, ink" in done.output
    assert all("#101010" in path.read_text("utf-8") for path in out.glob("*.svg"))


def test_a_theme_file_that_is_not_there_is_unusable(invoke, example, tmp_path):
    """Said by its name; nothing is written."""
    done = invoke("draw", example("fence"), "--theme", "no.json", "-o", tmp_path / "out")

    assert done.exit_code == 2
    assert "there is no file 'no.json'" in done.output
    assert not (tmp_path / "out").exists()
