"""Suggestions as text: each finding with the rows it may speak of, or the other way round."""

from collections.abc import Iterator, Sequence

from ssm.comparison.formats.markdown import escaped
from ssm.comparison.formats.measure import indented, line
from ssm.findings.suggesting import Candidate, Suggestion
from ssm.gathering.deciding.origin import origin
from ssm.gathering.decisions.rows import Rows
from ssm.model.finding import Finding
from ssm.model.study import Study

__all__ = ["as_markdown", "as_text", "row_as_json", "row_as_text"]

_NOTHING = "nothing to read: every finding is decided"
_NO_ROW = "no row shares words with it"


def as_text(study: Study, suggestions: Sequence[Suggestion], width: int) -> str:
    """Findings with the rows they may speak of, the likeliest first, and the words shared.

    Args:
        study: whose findings they are.
        suggestions: what was suggested.
        width: in columns.

    Example:
        >>> as_text(Study(), (), 80)
        'nothing to read: every finding is decided'
    """
    rows = Rows(study)
    findings = {finding.id: finding for finding in study.findings}
    told = [
        "\n".join(_finding(study, findings[each.finding], each, rows, width))
        for each in suggestions
    ]
    return "\n\n".join(told) or _NOTHING


def as_markdown(study: Study, suggestions: Sequence[Suggestion]) -> str:
    """The same in Markdown, where nothing that people said is taken for markup.

    Args:
        study: whose findings they are.
        suggestions: what was suggested.
    """
    rows = Rows(study)
    findings = {finding.id: finding for finding in study.findings}
    return "\n\n".join(
        piece
        for each in suggestions
        for piece in (_cited(study, findings[each.finding]), "\n".join(_items(each, rows)))
    ) or escaped(_NOTHING)


def _cited(study: Study, finding: Finding) -> str:
    where = ", ".join(filter(None, (finding.id, origin(study, finding))))
    return f"**{escaped(where)}** “{escaped(finding.text)}”"


def _items(suggestion: Suggestion, rows: Rows) -> Iterator[str]:
    for each in suggestion.candidates:
        why = f" (shares {', '.join(each.why)})" if each.why else ""
        yield f"- `{rows.short(each.ref)}` {escaped(rows.text(each.ref) + why)}"
    if not suggestion.candidates:
        yield f"- {_NO_ROW}"


def row_as_text(study: Study, row: str, candidates: Sequence[Candidate], width: int) -> str:
    """A row with the findings that may speak of it, the likeliest first.

    Args:
        study: whose row it is.
        row: its canonical ref.
        candidates: the findings.
        width: in columns.
    """
    rows = Rows(study)
    findings = {finding.id: finding for finding in study.findings}
    told = list(indented(f"{rows.short(row)}  {rows.text(row)}", width, "", 2))
    for each in candidates:
        finding = findings[each.ref.removeprefix("finding/")]
        told += ["", *_quote(study, finding, width)]
        told += indented(f"shares {', '.join(each.why)}", width, "    ") if each.why else []
    if not candidates:
        told += ["", "no finding that is not read yet shares words with it"]
    return "\n".join(told)


def row_as_json(row: str, candidates: Sequence[Candidate]) -> dict[str, object]:
    """A row with its candidate findings as plain data, as `as_json` has findings."""
    return {
        "row": row,
        "candidates": [
            {"ref": each.ref, "score": each.score, "why": list(each.why)} for each in candidates
        ],
    }


def _finding(
    study: Study, finding: Finding, suggestion: Suggestion, rows: Rows, width: int
) -> Iterator[str]:
    yield from _quote(study, finding, width)
    for each in suggestion.candidates:
        why = f" (shares {', '.join(each.why)})" if each.why else ""
        text = f"{rows.short(each.ref)}  {rows.text(each.ref)}{why}"
        yield from indented(text, width, "    ", 2)
    if not suggestion.candidates:
        yield f"    {_NO_ROW}"


def _quote(study: Study, finding: Finding, width: int) -> Iterator[str]:
    where = ", ".join(filter(None, (finding.id, origin(study, finding))))
    yield from indented(where, width, "", 2)
    yield from indented(f"“{line(finding.text)}”", width, "  ")
