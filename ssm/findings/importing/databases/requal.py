"""requal projects: a database `.requal` of documents, segments, codes and cases.

Positions count from 1, and the last character belongs to the segment.
"""

from collections.abc import Iterator

from ssm.findings.importing.databases.project import items_of
from ssm.findings.importing.databases.rows import Tool
from ssm.findings.importing.importer import How, Probe
from ssm.findings.importing.items import Item
from ssm.findings.safe.sqlite import is_database

__all__ = ["Requal"]

_ENDING = ".requal"
_SOURCES = """
    select doc_id as id, doc_name as name, doc_text as fulltext, doc_description as memo
    from documents order by doc_id
"""
_SEGMENTS = """
    select segment_id as ctid, code_id as cid, segment_text as seltext,
        segment_start - 1 as pos0, segment_end as pos1,
        (select coalesce(user_name, user_login) from users
            where users.user_id = segments.user_id) as owner,
        (select group_concat(text, char(10)) from memos join memos_segments_map as map
            on map.memo_id = memos.memo_id where map.segment_id = segments.segment_id) as memo
    from segments where doc_id = ? order by segment_start, segment_end, segment_id
"""
_CODES = """
    select code_id as cid, code_name as name, code_description as memo, (
        select min(category_id) from categories_codes_map as map where map.code_id = codes.code_id
    ) as catid from codes order by code_id
"""
_CATEGORIES = """
    select category_id as catid, category_name as name, category_description as memo
    from categories order by category_id
"""
_CASES = """
    select case_id as caseid, case_name as name, case_description as memo
    from cases order by case_id
"""
_PARTS = """
    select case_id as caseid, 0 as pos0, 2147483647 as pos1 from cases_documents_map
    where doc_id = ? order by rowid
"""
_NOTES = """
    select memo_start - 1 as pos0, memo_end as pos1, text as memo
    from memos join memos_documents_map as map on map.memo_id = memos.memo_id
    where map.doc_id = ? order by memo_start, map.rowid
"""
_ATTRIBUTES = """
    select attribute_name as name, 'case' as attr_type, value, case_id as id
    from attributes_cases_map as map
    join attributes on attributes.attribute_id = map.attribute_id
    join attribute_values on attribute_values.attribute_value_id = map.attribute_value_id
    union all
    select attribute_name, 'file', value, doc_id from attributes_documents_map as map
    join attributes on attributes.attribute_id = map.attribute_id
    join attribute_values on attribute_values.attribute_value_id = map.attribute_value_id
"""
_LOST = """
    select segment_id as ctid, segment_text as seltext from segments
    where doc_id is null or doc_id not in (select doc_id from documents) order by segment_id
"""
TOOL = Tool(
    name="requal",
    needs={
        "documents": ("doc_id", "doc_name", "doc_text", "doc_description"),
        "segments": ("segment_id", "doc_id", "code_id", "segment_start", "segment_text"),
        "codes": ("code_id", "code_name", "code_description"),
        "users": ("user_id", "user_name", "user_login"),
        "memos_segments_map": ("memo_id", "segment_id"),
    },
    queries={
        "source": ("documents", _SOURCES),
        "code_text": ("segments", _SEGMENTS),
        "case_text": ("cases_documents_map", _PARTS),
        "annotation": ("memos memos_documents_map", _NOTES),
        "code_name": ("codes categories_codes_map", _CODES),
        "code_cat": ("categories", _CATEGORIES),
        "cases": ("cases", _CASES),
        "attribute": (
            "attributes attribute_values attributes_cases_map attributes_documents_map",
            _ATTRIBUTES,
        ),
        "project": (
            "requal_version",
            "select 'requal' as about, version as databaseversion from requal_version",
        ),
        "lost": ("segments", _LOST),
    },
)


class Requal:
    """The importer of requal's project files."""

    name = "requal"
    what = "requal projects (`.requal`)"

    def recognises(self, seen: Probe) -> bool:
        """Whether it is a database with requal's name or tables."""
        told = b"segment_start" in seen.head and b"categories_codes_map" in seen.head
        return seen.ending == _ENDING or (is_database(seen.head) and told)

    def read(self, seen: Probe, how: How) -> Iterator[Item]:
        """The codes, documents and segments, document by document.

        Raises:
            UnreadableError: it is no project of requal, or it is damaged.
        """
        yield from items_of(seen.path, TOOL, how)
