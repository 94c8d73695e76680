"""`ssm draw --sheet`: all on one sheet, and models side by side."""

import pytest


@pytest.fixture
def drawn(invoke, example, tmp_path):
    """Draw a study with some words: `drawn("fence", "--sheet")`."""
    studies = {}

    def run(name, *args):
        study = studies.setdefault(name, None) or example(name)
        studies[name] = study
        return invoke("draw", study, *args, "--quality", "draft", "-o", tmp_path / "out")

    return run


def names(folder):
    """The files in an output folder."""
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))


def test_a_sheet_is_one_file_in_each_format(drawn, tmp_path):
    """Called after nothing in the study."""
    done = drawn("fence", "--sheet", "--format", "svg,png,dot", "--zoom", "0.3")

    assert done.exit_code == 0
    assert names(tmp_path / "out") == ["sheet.dot", "sheet.png", "sheet.svg"]
    assert [line.rpartition("/")[2] for line in done.stdout.split()] == [
        "sheet.svg",
        "sheet.png",
        "sheet.dot",
    ]


def test_models_for_debate_have_a_sheet_of_their_own(drawn, tmp_path):
    """It does not take the place of the sheet of all."""
    drawn("outpatients", "--sheet", "picture/june", "root/good-time")
    done = drawn("outpatients", "--sheet", "model/good-time", "model/full-slots")

    assert done.exit_code == 0
    assert names(tmp_path / "out") == ["sheet-debate.svg", "sheet.svg"]


def test_drawing_everything_leaves_the_sheets_where_they_are(drawn, tmp_path):
    """And a sheet leaves the single drawings."""
    drawn("fence")
    drawn("fence", "--sheet")
    drawn("fence")

    assert {"sheet.svg", "model-paint-fence.svg"} <= set(names(tmp_path / "out"))


def test_positions_are_not_kept_from_a_sheet(drawn, tmp_path):
    """A usage error that says what to do."""
    done = drawn("fence", "--sheet", "--keep")

    assert done.exit_code == 2
    assert "without --sheet" in done.output
    assert not (tmp_path / "out").exists()


def test_a_wrong_ref_is_refused(drawn):
    """With the nearest right word, as always."""
    done = drawn("fence", "--sheet", "model/paint-fense")

    assert done.exit_code == 2
    assert "paint-fence" in done.output
