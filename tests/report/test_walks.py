"""What happened is a chapter of the report, and three files of a build."""

import pytest

import ssm
from ssm.report.walks import walk_files


@pytest.fixture
def study():
    """One account that tells of a finding."""
    return ssm.Study(title="A morning").add(
        ssm.Model(id="m", dependencies=["1 -> 2"], activities=[
            ssm.Activity(id="1", do="Ask"), ssm.Activity(id="2", do="Answer")]),
        ssm.Finding(id="f1", text="<b>He spoke first.</b>", about=[]),
        ssm.Walk(id="w", label="One morning", steps=[
            ssm.Step(did="Spoke", is_="m/2", finding="f1"), ssm.Step(did="Asked", is_="m/1")]),
    )  # fmt: skip


def test_an_account_is_a_card_that_leads_to_its_findings(study, tmp_path):
    """Its words are words, and its questions stand below."""
    ssm.build(study, tmp_path)
    page = (tmp_path / "index.html").read_text(encoding="utf-8")

    chapter = page[page.index("What happened, step by step") :]
    assert "One morning" in chapter
    assert 'href="#finding.f1"' in chapter
    assert "<b>He spoke" not in page
    assert "What made it possible to do" in chapter
    assert (tmp_path / "charts" / "walks.md").exists()


def test_a_study_without_walks_has_no_such_files():
    """Nothing empty is handed to a client."""
    assert walk_files(ssm.Study()) == {}
