"""Which findings a person has done something with, so that they are not simply let go."""

import io
from pathlib import Path

import attrs

from ssm.findings.cells import delimiter_of
from ssm.findings.delimited import rows
from ssm.gathering.storing.columns import COLUMNS, MARKS, marks, marks_of
from ssm.gathering.storing.table import Line
from ssm.loading.beside import LINKS_FILE
from ssm.loading.find import inside
from ssm.model.study import Study
from ssm.model.walk import references

__all__ = ["is_touched", "spoken_of"]


def spoken_of(folder: Path, study: Study) -> frozenset[str]:
    """The ids of findings that decisions or other parts of a study speak of.

    Args:
        folder: the study's folder.
        study: whose pictures, themes and other parts may name findings.

    Raises:
        UnreadableError: the decisions are no sound table.
    """
    bare = attrs.evolve(study, findings=(), sources=())
    named = {each.text for each in references(bare) if "finding" in each.kinds}
    path = inside(folder, LINKS_FILE)
    if not path.is_file():
        return frozenset(named)
    text = path.read_bytes().decode("utf-8-sig", "replace")
    reader = rows(io.StringIO(text, newline=""), delimiter_of(text), path.as_posix())
    header = [name.strip().lower() for name in next(reader, [])]
    if "finding" in header:
        at = header.index("finding")
        named |= {row[at].strip() for row in reader if len(row) > at}
    return frozenset(name.removeprefix("finding/") for name in named)


def is_touched(lines: list[Line]) -> bool:
    """Whether a person typed anything into the lines of a finding.

    Args:
        lines: the texts by column.
    """
    first, *more = lines
    before = marks_of(first)
    if more or not first.get(MARKS):
        return True
    if any(text for name, text in first.items() if name not in COLUMNS):
        return True
    return any(was != now for was, now in zip(before, marks(first), strict=True))
