"""Suggestions for the findings of a study that nobody has read yet."""

import os
from collections.abc import Iterable

from ssm.findings.suggesting.sense import sentence_model
from ssm.findings.suggesting.suggester import Suggester
from ssm.findings.suggesting.values import Suggestion, Suggestions
from ssm.model.loaded import Loaded, study_of
from ssm.model.study import Study

__all__ = ["suggest"]


def suggest(
    study: Study | Loaded,
    findings: Iterable[str] | None = None,
    *,
    top: int = 3,
    rejected: Iterable[tuple[str, str]] = (),
    semantic: str | os.PathLike[str] | None = None,
) -> Suggestions:
    """The rows that findings may be about, for a person to confirm or reject.

    Compared are the words of the findings, their codes and the words of the rows; what the
    findings are already `about` is learned from. No score tells that a finding fits nothing:
    that a person says.

    Args:
        study: with its models and findings.
        findings: the ids of those wanted; all that are not read yet when left out.
        top: how many rows for each, at most.
        rejected: pairs of a finding's id and a row that it is not about.
        semantic: a folder with a sentence model of yours (`model.onnx`, `tokenizer.json`),
            to compare meanings beside words; read by the extra `semantic`.

    Raises:
        InvalidValueError: the study is none.
        UnknownRefError: no finding is called so.
        UnreadableError: the folder holds no sentence model.
        MissingExtraError: the extra `semantic` is not installed.

    Example:
        >>> import ssm
        >>> study = ssm.Study(
        ...     models=[ssm.Model(id="m", activities=[ssm.Activity(id="1", do="Paint the fence"),
        ...         ssm.Activity(id="2", do="Obtain ladders")], monitoring=None)],
        ...     findings=[ssm.Finding(id="f1", text="Our ladder is gone.")],
        ... )
        >>> [(s.finding, s.candidates[0].ref, s.candidates[0].why) for s in ssm.suggest(study)]
        [('f1', 'model/m/2', ('ladder',))]
    """
    whole = study_of(study)
    sense = None if semantic is None else sentence_model(semantic)
    suggester = Suggester(whole, rejected, sense=sense)
    wanted = findings
    if wanted is None:
        wanted = [finding.id for finding in whole.findings if finding.about is None]
    return Suggestions((Suggestion(id_, suggester.rows_for(id_, top)) for id_ in wanted), whole)
