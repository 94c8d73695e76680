"""The chain of customers as comma-separated values, safe to open in a spreadsheet."""

import csv
import io
from collections.abc import Iterator

from ssm.comparison.serving.customers import Customers
from ssm.comparison.serving.told import ASSUMED
from ssm.findings.formulas import guarded

__all__ = ["as_csv"]

_HEADS = ("who", "name", "relation", "whom", "name of whom", "text", "assumed", "findings")


def as_csv(found: Customers, *who: str) -> str:
    r"""Who serves whom and who wants what, one line each; then the questions.

    Args:
        found: what `customers` gave.
        who: ids of stakeholders; lines that name none of them are left out. Everybody
            when nobody is named.

    Example:
        >>> from ssm.comparison.serving import customers
        >>> from ssm.model.study import Study
        >>> as_csv(customers(Study())).splitlines()[0][:18]
        'who,name,relation,'
    """
    lines = [line for line in _lines(found) if not who or {line[0], line[3]} & set(who)]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows([guarded(cell) for cell in line] for line in (_HEADS, *lines))
    return out.getvalue()


def _lines(found: Customers) -> Iterator[tuple[str, ...]]:
    for serving in found.servings:
        ways = (("serves", serving.now), ("served before", serving.before))
        for way, holds in ways:
            if holds:
                yield _line(found, serving.who, way, serving.whom)
    for person in found.people:
        if not person.serves:
            way = "serves nobody, as is said" if person.serves == () else "whom is not known"
            yield _line(found, person.id, way)
    for want in found.wants:
        told = want.told
        note = (ASSUMED if told.is_assumed else "", ", ".join(told.findings))
        yield _line(found, want.who, f"wants {want.way}", want.whom, told.text, *note)
    for person in found.people:
        for way, all_told in (
            ("worries", found.worries(person.id)),
            ("trait", found.traits(person.id)),
        ):
            for told in all_told:
                note = (ASSUMED if told.is_assumed else "", ", ".join(told.findings))
                yield _line(found, person.id, way, "", told.text, *note)
    for ask in found.asks:
        yield _line(found, ask.who[0], "to ask", "", f"{ask.ask} ({ask.because})")


def _line(
    found: Customers,
    who: str,
    way: str,
    whom: str = "",
    text: str = "",
    assumed: str = "",
    findings: str = "",
) -> tuple[str, ...]:
    names = found.names((who, whom))
    return (who, names[0], way, whom, names[1], text, assumed, findings)
