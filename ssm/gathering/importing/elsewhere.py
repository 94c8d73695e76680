"""The ids of findings that are in a study already, outside the tables of an import."""

from collections.abc import Collection, Iterator
from pathlib import Path

from ssm.errors import UnreadableError
from ssm.files.read import Read
from ssm.findings.read import read_findings_file
from ssm.gathering.storing.table import OldTable
from ssm.loading.find import inside, named, read_text, why_not_inside

__all__ = ["ids_elsewhere"]


def ids_elsewhere(got: Read, folder: Path, tables: Collection[str]) -> frozenset[str]:
    """The ids that new findings may not have.

    Args:
        got: the study file as read.
        folder: the study's folder.
        tables: the files that the import writes.
    """
    found = {finding.id for finding in got.study.findings}
    for include in got.includes:
        if include.kind != "findings" or include.file in tables:
            continue
        if why_not_inside(folder, include.file) is None:
            found.update(_ids(inside(folder, include.file)))
    return frozenset(found)


def _ids(path: Path) -> Iterator[str]:
    """The ids of a table; none where it cannot be read, which a check of the study tells."""
    try:
        if path.suffix.lower() == ".csv":
            table = OldTable(path)
            table.close()
            if not table.is_foreign:
                yield from table.ids()
                return
        beside = path.with_suffix(".map.yaml")
        mapping = (named(beside), read_text(beside)) if beside.is_file() else None
        piece, _ = read_findings_file(read_text(path), named(path), mapping)
    except UnreadableError:
        return
    yield from (finding.id for finding in piece.parts)
