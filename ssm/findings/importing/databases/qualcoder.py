"""QualCoder projects: a folder `.qda` with a database of sources, codings, codes and cases.

The tables have grown since 2019. Selections by hand are counted by Qt, in UTF-16 code
units and with U+2029 for a line end in the words.
"""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from ssm.errors import UnreadableError
from ssm.findings.importing.databases.project import items_of
from ssm.findings.importing.databases.rows import Tool
from ssm.findings.importing.importer import How, Probe
from ssm.findings.importing.items import Item
from ssm.findings.safe.sqlite import database, is_database

__all__ = ["QualCoder"]

_DATA, _ENDING = "data.qda", ".qda"
_LOST = """
    select code_text.rowid as ctid, code_text.seltext from code_text
    left join source on source.id = code_text.fid where source.id is null order by code_text.rowid
"""
TOOL = Tool(
    name="QualCoder",
    speakers="\N{PUSHPIN} Speaker coding",
    needs={
        "source": ("id", "name", "fulltext"),
        "code_text": ("cid", "fid", "seltext", "pos0", "pos1", "owner"),
        "code_name": ("cid", "name"),
    },
    queries={
        "source": ("source", "select * from source order by id"),
        "code_text": (
            "code_text",
            "select * from code_text where fid = ? order by pos0, pos1, rowid",
        ),
        "case_text": ("case_text", "select * from case_text where fid = ? order by rowid"),
        "annotation": (
            "annotation",
            "select * from annotation where fid = ? order by pos0, pos1, rowid",
        ),
        "code_name": ("code_name", "select * from code_name order by cid"),
        "code_cat": ("code_cat", "select * from code_cat order by catid"),
        "cases": ("cases", "select * from cases order by caseid"),
        "attribute": ("attribute", "select * from attribute order by rowid"),
        "code_image": ("code_image", "select * from code_image order by rowid"),
        "code_av": ("code_av", "select * from code_av order by rowid"),
        "project": ("project", "select * from project"),
        "lost": ("code_text", _LOST),
    },
)


class QualCoder:
    """The importer of QualCoder's project folders, and of the database inside."""

    name = "qualcoder"
    what = "QualCoder projects (a folder `.qda`, or the file `data.qda` inside)"

    def recognises(self, seen: Probe) -> bool:
        """Whether it is a project folder, or a database with QualCoder's tables."""
        if seen.path.is_dir():
            return seen.ending == _ENDING or (seen.path / _DATA).is_file()
        if not is_database(seen.head):
            return False
        if b"code_text" in seen.head and b"code_name" in seen.head:
            return True
        with contextlib.suppress(UnreadableError), database(seen.path, TOOL.needs):
            return True
        return False

    def read(self, seen: Probe, how: How) -> Iterator[Item]:
        """The codes, documents and coded passages, source by source.

        Raises:
            UnreadableError: there is no database inside, or it is damaged.
        """
        yield from items_of(_data(seen.path), TOOL, how)


def _data(path: Path) -> Path:
    """The database of a project.

    Raises:
        UnreadableError: the folder has none.
    """
    if not path.is_dir():
        return path
    if not (path / _DATA).is_file():
        message = f"{path.name}: the folder has no {_DATA}; name the project's folder itself"
        raise UnreadableError(message, str(path))
    return path / _DATA
