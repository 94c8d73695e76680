"""Codes: listed with their counts, proposed for the rows they are called like, or look like."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ssm.gathering import import_findings
from ssm.gathering.codes import codes_of, propose
from ssm.loading import load

Toys = Callable[..., Path]


@pytest.fixture
def coded(study: Path, toy: Toys) -> Path:
    """A study with coded findings."""
    import_findings(
        toy(
            "a1,They do not agree a time with anybody.,Talk 1,,agreeing|good-time/2 See them,",
            "a2,Nobody agreed a time.,Talk 2,,agreeing,",
            'a3,The lot is full.,Talk 2,,"parking: ""far""",',
        ),
        study,
    )
    return study


def test_codes_are_listed_with_counts(coded: Path) -> None:
    """The most frequent first."""
    found = codes_of(load(coded))

    assert [(each.code, each.findings, each.sources) for each in found] == [
        ("agreeing", 2, 2),
        ("good-time/2 See them", 1, 1),
        ('parking: "far"', 1, 1),
    ]


def test_lines_are_proposed_for_codes_and_a_code_called_like_a_row_is_mapped(coded: Path) -> None:
    """A person takes the # away; what was proposed once is not proposed again."""
    assert len(propose(load(coded))) == 3
    text = (coded / "findings/codes.yaml").read_text()
    assert '"good-time/2 See them": good-time/2   # one finding\n' in text
    assert '# "agreeing": good-time/1\n' in text
    assert '# "parking: \\"far\\"": ' in text
    got = load(coded)
    assert got.problems == ()
    assert {e.row for e in got.study["a1"].about} == {"good-time/2"}
    assert got.study["a2"].about is None

    assert propose(load(coded)) == ()
    assert (coded / "findings/codes.yaml").read_text() == text
    (coded / "findings/codes.yaml").write_text(text.replace('# "agreeing"', '"agreeing"'))
    assert propose(load(coded)) == ()
    assert {e.row for e in load(coded).study["a2"].about} == {"good-time/1"}


def test_what_a_person_wrote_into_the_file_of_codes_stays(coded: Path) -> None:
    """Their order, comments and lines; new codes come after them."""
    own = '# my own order\n"agreeing": [good-time/1, good-time/2]   # both'
    (coded / "findings/codes.yaml").write_text(own)

    assert set(propose(load(coded))) == {"good-time/2 See them", 'parking: "far"'}
    assert (coded / "findings/codes.yaml").read_text().startswith(own + "\n\n")


def test_an_import_counts_the_codes_that_nobody_has_mapped(coded: Path, toy: Toys) -> None:
    """Those that are mapped, or fit no row, are not asked about again."""
    (coded / "findings/codes.yaml").write_text('"agreeing": good-time/1\n"parking": none\n')
    found = import_findings(toy("a1,Half.,T,,agreeing|parking|late,", "a2,x.,T,,late,"), coded)

    assert found.codes == (("late", 2),)
