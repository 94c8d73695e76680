"""Blank charts to be filled in at a workshop."""

import io

import openpyxl
import pytest

import ssm
from ssm.comparison.blank.workbook import as_workbook


@pytest.mark.parametrize("sign", ["\ufffe", "\uffff", "\ud800", "\x0b", "\x1b"])
def test_a_sign_that_no_cell_can_hold_is_shown_and_not_written(sign):
    """In a title, a phrase or a name, wherever it came from."""
    study = ssm.Study(
        title=f"The{sign}fence",
        stakeholders=[ssm.Stakeholder(id="us", label=f"U{sign}s")],
        models=[ssm.Model(id="m", activities=[ssm.Activity(id="1", do=f"Ob{sign}tain paint")])],
    )
    book = openpyxl.load_workbook(io.BytesIO(as_workbook(ssm.blank_chart(study))))
    texts = [cell.value for page in book for row in page.iter_rows() for cell in row if cell.value]
    assert any("�" in text or "ob tain" in text.lower() for text in texts)
    assert not any(sign in text for text in texts)
