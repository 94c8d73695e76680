"""What an import did, in words and as data."""

import shlex
from collections.abc import Iterator
from typing import Any

from ssm.comparison.formats.measure import indented
from ssm.findings.importing.items import Unread
from ssm.gathering.importing.imported import Imported, Input, Kept

__all__ = ["as_json", "as_text", "next_steps"]

_TOLD, _FEW = 10, 3
_IN = "    "


def as_text(found: Imported, width: int = 80) -> str:
    """What an import did, for people.

    Args:
        found: what it did.
        width: how many columns there are.
    """
    told: list[str] = []
    for table in found.tables:
        for each in table.inputs:
            told += _input(each, width)
        told += _table(table, width) if table.is_there else ()
    if found.proposed:
        text = f"codes added to findings/codes.yaml: {_some(found.proposed)}"
        told += indented(text, width, "", len(_IN))
    told += _codes(found, width)
    told += _sources(found, width)
    if found.line is not None:
        told.append(f"{found.study} is as it was; add to its list 'findings':")
        told += found.line.split("\n")
    if found.dry_run:
        told.append("nothing was written")
    return "\n".join(told)


def next_steps(found: Imported, study: str = ".") -> str | None:
    """What a person may want to do now, or None.

    Args:
        found: what the import did.
        study: the study as it was named; the folder one is in needs no name.
    """
    if found.dry_run:
        return "next: the same without --dry-run"
    if not any(table.new or table.changed for table in found.tables):
        return None
    named = "" if study == "." else f" {shlex.quote(study)}"
    codes = f"ssm findings codes{named} --propose; " if found.codes else ""
    return f"next: {codes}ssm findings suggest{named}; ssm check{named}; ssm compare{named}"


def as_json(found: Imported) -> dict[str, Any]:
    """What an import did, as plain data; names are only ever added to it."""
    return {
        "study": found.study,
        "tables": [_table_data(table) for table in found.tables],
        "sources_without_perspective": list(found.sources),
        "proposed_codes": list(found.proposed),
        "unknown_perspectives": [
            {"perspective": word, "sources": n} for word, n in found.perspectives
        ],
        "unmapped_codes": [{"code": code, "findings": n} for code, n in found.codes],
        "line_to_add": found.line,
        "written": list(found.written),
        "dry_run": found.dry_run,
    }


def _table_data(table: Kept) -> dict[str, Any]:
    return {
        "file": table.file,
        "new": list(table.new),
        "changed": list(table.changed),
        "same": table.same,
        "vanished": list(table.vanished),
        "kept_aside": list(table.kept_aside),
        "returned": list(table.returned),
        "successors": [{"from": old, "to": new} for old, new in table.successors],
        "carried": [{"from": old, "to": new} for old, new in table.carried],
        "replaced": [{"from": old, "to": new} for old, new in table.replaced],
        "left_as_typed": [{"finding": id, "fields": list(fields)} for id, fields in table.clashes],
        "others": table.others,
        "inputs": [_input_data(each) for each in table.inputs],
    }


def _input_data(each: Input) -> dict[str, Any]:
    return {
        "file": each.file,
        "kind": each.kind,
        "statements": each.statements,
        "findings": each.findings,
        "repeated": each.repeated,
        "not_read": [_unread_data(one) for one in each.unread],
        "remarks": list(each.remarks),
    }


def _unread_data(one: Unread) -> dict[str, Any]:
    return {
        "what": one.what,
        "where": one.where,
        "why": one.why,
        "hint": one.hint,
        "words": one.words,
    }


def _input(each: Input, width: int) -> Iterator[str]:
    parts = [_many(each.findings, "finding")]
    parts += [f"{each.repeated} said again"] if each.repeated else []
    parts += [f"{each.lost} not read"] if each.lost else []
    counts = f"{_many(each.statements, 'statement')}: {', '.join(parts)}"
    if each.codes and not each.statements:
        counts = f"{_many(each.codes, 'code')}, and no statement"
    yield from indented(f"{each.file} ({each.kind}): {counts}", width, "", len(_IN))
    for remark in each.remarks[:_TOLD]:
        yield from indented(remark, width, _IN, len(_IN))
    told = list(_unread(each))
    for line in told[:_TOLD]:
        yield from indented(f"not read: {line}", width, _IN, len(_IN))
    if len(told) > _TOLD:
        yield f"{_IN}and {len(told) - _TOLD} more; --format json lists all"


def _unread(each: Input) -> Iterator[str]:
    """What was not read, statements first; many parts that were not for one reason, together."""
    alike: dict[tuple[str, str], list[Unread]] = {}
    for one in each.unread:
        alike.setdefault((one.what, one.why), []).append(one)
    for (what, why), ones in sorted(alike.items(), key=lambda item: item[0][0] != "statement"):
        many = len(ones) > _FEW and what != "statement"
        for one in ones[:1] if many else ones:
            words = f" ({one.words})" if one.words else ""
            hint = f"; {one.hint}" if one.hint else ""
            times = f"{len(ones)} times, first in " if many else ""
            yield f"{what}, {times}{one.where}{words}: {why}{hint}"


def _table(table: Kept, width: int) -> Iterator[str]:
    counted = (
        (len(table.new), "new"),
        (len(table.changed), "changed"),
        (table.same, "as they were"),
        (len(table.returned), "back again"),
        (len(table.vanished), "vanished"),
        (table.others, "from elsewhere"),
    )
    parts = [f"{number} {what}" for number, what in counted if number]
    yield from indented(f"{table.file}: {', '.join(parts) or 'empty'}", width, "", len(_IN))
    for line in _news(table):
        yield from indented(line, width, _IN, len(_IN))


def _news(table: Kept) -> Iterator[str]:
    """What a person may want to look at, one thing a line."""
    for before, now in table.replaced:
        yield f"{now} takes the place of {before}, whose findings it has"
    is_first = not (table.same or table.changed or table.vanished or table.returned)
    listed = (("new", table.new), ("changed", table.changed), ("back again", table.returned))
    for what, ids in () if is_first else listed:
        if ids:
            yield f"{what}: {_some(ids)}"
    aside = set(table.kept_aside)
    if gone := tuple(id for id in table.vanished if id not in aside):
        yield f"vanished: {_some(gone)}"
    if table.kept_aside:
        kept = "kept in findings/vanished.csv, for somebody worked on them"
        yield f"vanished: {_some(table.kept_aside)} ({kept})"
    for before, now in table.successors[:_TOLD]:
        yield f"{before} looks like {now} now; --carry moves over what was decided"
    for before, now in table.carried[:_TOLD]:
        yield f"what was decided about {before} has moved to {now}"
    for id, fields in table.clashes[:_TOLD]:
        told = f"{id}: {', '.join(fields)} was changed here and in the input"
        yield f"{told}, and left as it is here; empty the cell to take the input's"


def _codes(found: Imported, width: int) -> Iterator[str]:
    if found.codes:
        names = [f"{code} ({number})" for code, number in found.codes]
        text = f"codes that no row is mapped to ({len(names)})"
        yield from indented(f"{text}: {_some(tuple(names))}", width, "", len(_IN))


def _sources(found: Imported, width: int) -> Iterator[str]:
    if found.perspectives:
        names = tuple(f"{word} ({number})" for word, number in found.perspectives)
        text = f"perspectives that name no stakeholder: {_some(names)}"
        hint = "add them to the stakeholders, or write the right ones in findings/sources.csv"
        yield from indented(f"{text}; {hint}", width, "", len(_IN))
    if found.sources:
        text = f"sources without a perspective ({len(found.sources)}): {_some(found.sources)}"
        yield from indented(
            f"{text}; say in findings/sources.csv whose view each gives", width, "", len(_IN)
        )


def _some(names: tuple[str, ...]) -> str:
    more = f" and {len(names) - _TOLD} more" if len(names) > _TOLD else ""
    return ", ".join(names[:_TOLD]) + more


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
