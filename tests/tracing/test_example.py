"""The example study that decides the format, compared and traced from end to end."""

import pytest

import ssm


@pytest.fixture
def example_study(ssm_test_data):
    """The study file itself, without the files that it names."""
    for folder in (ssm_test_data, ssm_test_data.parent):
        path = folder / "example-study.yaml"
        if path.is_file():
            from ssm.files.read import read

            return read(path.read_text(encoding="utf-8"), "study.yaml").study
    pytest.skip("no example-study.yaml in the outside data")


def test_the_example_study_is_compared_row_by_row(example_study):
    """Every verdict follows from the few findings that stand in the file."""
    chart = ssm.compare(example_study, "good-time", round="before").charts[0]
    verdicts = {row.name: str(row.overall.verdict) for row in chart.rows if row.overall.answers}

    assert verdicts == {"1": "partial", "3": "partial", "5": "present", "4 -> 5": "absent"}
    assert len(chart.rows) == 6 + 3 + 5


def test_the_example_study_is_traced_from_change_to_source(example_study):
    """Why is this proposed? Because this was heard."""
    told = str(ssm.trace(example_study, "shared-list"))

    for ref in (
        "accommodation/trial",
        "debate/d1",
        "finding/f3",
        "source/obs-1",
        "theme/two-lists",
    ):
        assert ref in told
