"""What the codes of findings stand for, applied: over what a finding says, under decisions."""

import attrs

from ssm.files.codes import problem
from ssm.files.pieces import Piece
from ssm.findings.coding import Coded, Meaning, read_codes
from ssm.loading.rownames import RowNames
from ssm.model.finding import Evidence, Finding
from ssm.model.nearest import nearest
from ssm.model.study import Study
from ssm.problems import Problem
from ssm.source import FieldPath, Span

__all__ = ["with_codes"]

_SURE = 0.8


def with_codes(
    study: Study, text: str, file: str, lost: frozenset[str] = frozenset()
) -> tuple[Study, Piece]:
    """The study whose findings speak of the rows that their codes stand for.

    Args:
        study: with all its findings.
        text: the text of the file of codes.
        file: its name in messages.
        lost: refs and kinds that could not be read.
    """
    codes, read_problems = read_codes(text, file)
    problems = list(read_problems)
    rows = RowNames(study)
    used = {code for finding in study.findings for code in finding.codes}
    sound: dict[str, Coded] = {}
    for name, coded in codes.items():
        sound[name], more = _sound(coded, study, rows, lost)
        problems += more
        if name not in used and (near := nearest(name, _small(used), likeness=_SURE)):
            message = f"no finding has the code {name!r}"
            hint = f"did you mean {_small(used)[near]!r}?"
            problems.append(problem(message, "unknown-code", span=coded.span, hint=hint))
    spans: dict[tuple[str, FieldPath], Span] = {}
    findings = tuple(
        _with_rows(finding, sound, rows, spans) if finding.codes else finding
        for finding in study.findings
    )
    return attrs.evolve(study, findings=findings), Piece(problems=tuple(problems), over=spans)


def _small(names: set[str]) -> dict[str, str]:
    return {name.lower(): name for name in sorted(names)}


def _sound(
    coded: Coded, study: Study, rows: RowNames, lost: frozenset[str]
) -> tuple[Coded, list[Problem]]:
    """A code with the rows that there are; the others are told once, not at each finding."""
    kept, problems = [], []
    for each, span in zip(coded.rows, coded.spans, strict=True):
        if rows.is_row(each.row):
            kept.append((each, span))
        elif not {"model", "activity", "row"} & lost:
            near = study.index.nearest(each.row, ("row",))
            hint = f"did you mean {near!r}?" if near else None
            message = f"{each.row!r} is no row here"
            problems.append(problem(message, "unknown-ref", span=span, hint=hint))
    found = attrs.evolve(
        coded, rows=tuple(each for each, _ in kept), spans=tuple(span for _, span in kept)
    )
    return found, problems


def _with_rows(
    finding: Finding,
    codes: dict[str, Coded],
    rows: RowNames,
    spans: dict[tuple[str, FieldPath], Span],
) -> Finding:
    """A finding with what its codes say over what it says itself."""
    said: dict[str, Evidence] = {}
    meanings = []
    for name in finding.codes:
        coded = codes.get(" ".join(name.split()))
        meanings.append(Meaning.OPEN if coded is None else coded.meaning)
        for each, span in zip(coded.rows, coded.spans, strict=True) if coded else ():
            key = rows.name(each.row)
            said[key] = _both(said[key], each) if key in said else each
            spans.setdefault((f"finding/{finding.id}", ("about", said[key].row)), span)
    if said:
        kept = [each for each in finding.about or () if rows.name(each.row) not in said]
        return attrs.evolve(finding, about=(*kept, *said.values()))
    if finding.about is None and set(meanings) == {Meaning.NOTHING}:
        return attrs.evolve(finding, about=())
    return finding


def _both(one: Evidence, other: Evidence) -> Evidence:
    """What two codes of one finding say of one row; the first where they differ."""
    more = {
        field.name: getattr(other, field.name)
        for field in attrs.fields(Evidence)
        if not getattr(one, field.name)
    }
    return attrs.evolve(one, **more)
