"""Decisions about words that are others now: findings and rows reworded since."""

from collections.abc import Iterator, Mapping

from ssm.files.codes import problem
from ssm.findings.cut import fingerprint
from ssm.findings.rowwords import words_of_rows
from ssm.loading.deciding import Decided
from ssm.loading.rownames import RowNames
from ssm.model.study import Study
from ssm.problems import Problem

__all__ = ["rewordings"]


def rewordings(
    study: Study, decided: Mapping[str, list[Decided]], rows: RowNames
) -> Iterator[Problem]:
    """A piece of advice for each finding, and for each row, that was decided on in other words.

    Args:
        study: with findings and models as they are now.
        decided: the decisions by finding.
        rows: what they name.
    """
    for finding in study.findings:
        lines = [line for line in decided.get(finding.id, ()) if line.words]
        if lines and (now := fingerprint(finding.text)) != lines[-1].words:
            before = [line for line in lines if line.words != now]
            message = f"the finding {finding.id!r} has other words than when it was decided on"
            ref = f"finding/{finding.id}"
            yield problem(message, "reworded-finding", span=before[-1].span, ref=ref)
    yield from _rows(study, decided, rows)


def _rows(study: Study, decided: Mapping[str, list[Decided]], rows: RowNames) -> Iterator[Problem]:
    words = {ref: fingerprint(text) for ref, text in words_of_rows(study).items()}
    others: dict[str, list[Decided]] = {}
    for lines in decided.values():
        for line in lines:
            ref = rows.name(line.row) if line.row_words else ""
            if ref in words and words[ref] != line.row_words:
                others.setdefault(ref, []).append(line)
    for ref, lines in others.items():
        many = "one link was" if len(lines) == 1 else f"{len(lines)} links were"
        message = f"{ref!r} has other words than when {many} decided on"
        yield problem(message, "reworded-row", span=lines[0].span, ref=ref)
