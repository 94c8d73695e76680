"""RQDA projects: a database `.rqda` of sources, codings, codes and cases.

What was deleted in RQDA is still in the file, with a status of its own, and is left out.
"""

from collections.abc import Iterator

from ssm.findings.importing.databases.project import items_of
from ssm.findings.importing.databases.rows import Tool
from ssm.findings.importing.importer import How, Probe
from ssm.findings.importing.items import Item
from ssm.findings.safe.sqlite import is_database

__all__ = ["Rqda"]

_ENDING = ".rqda"
_SOURCES = "select id, name, file as fulltext, memo from source where status = 1 order by id"
_CODINGS = """
    select cid, fid, seltext, selfirst as pos0, selend as pos1, owner, memo from coding
    where fid = ? and status = 1 order by selfirst, selend, rowid
"""
_PARTS = """
    select caseid, selfirst as pos0, selend as pos1 from caselinkage
    where fid = ? and status = 1 order by rowid
"""
_NOTES = """
    select position as pos0, position as pos1, annotation as memo from annotation
    where fid = ? and status = 1 order by position, rowid
"""
_CODES = """
    select id as cid, name, memo, (
        select min(catid) from treecode where treecode.cid = freecode.id and treecode.status = 1
    ) as catid from freecode where status = 1 order by id
"""
_CATEGORIES = "select catid, name, memo from codecat where status = 1 order by catid"
_CASES = "select id as caseid, name, memo from cases where status = 1 order by id"
_ATTRIBUTES = """
    select variable as name, 'case' as attr_type, value, caseID as id from caseAttr
    union all select variable, 'file', value, fileID from fileAttr
"""
_PICTURES = """
    select imageCoding.rowid as imid, image.name, cid, memo from imageCoding
    join image on image.id = imageCoding.iid where imageCoding.status = 1
"""
_LOST = """
    select coding.rowid as ctid, seltext from coding where coding.status = 1
    and fid not in (select id from source where status = 1) order by coding.rowid
"""
TOOL = Tool(
    name="RQDA",
    needs={
        "source": ("id", "name", "file", "memo", "status"),
        "coding": ("cid", "fid", "seltext", "selfirst", "selend", "owner", "memo", "status"),
        "freecode": ("id", "name", "memo", "status"),
    },
    queries={
        "source": ("source", _SOURCES),
        "code_text": ("coding", _CODINGS),
        "case_text": ("caselinkage", _PARTS),
        "annotation": ("annotation", _NOTES),
        "code_name": ("freecode treecode", _CODES),
        "code_cat": ("codecat", _CATEGORIES),
        "cases": ("cases", _CASES),
        "attribute": ("caseattr fileattr", _ATTRIBUTES),
        "code_image": ("imagecoding image", _PICTURES),
        "project": ("project", "select databaseversion, 'RQDA' as about from project"),
        "lost": ("coding", _LOST),
    },
)


class Rqda:
    """The importer of RQDA's project files."""

    name = "rqda"
    what = "RQDA projects (`.rqda`)"

    def recognises(self, seen: Probe) -> bool:
        """Whether it is a database with RQDA's name or tables."""
        told = b"freecode" in seen.head and b"selfirst" in seen.head
        return seen.ending == _ENDING or (is_database(seen.head) and told)

    def read(self, seen: Probe, how: How) -> Iterator[Item]:
        """The codes, documents and coded passages, source by source.

        Raises:
            UnreadableError: it is no project of RQDA, or it is damaged.
        """
        yield from items_of(seen.path, TOOL, how)
