"""`verify_findings`: the findings of a study set against what their documents hold now."""

import os
from collections.abc import Iterable
from pathlib import Path

from ssm.findings.cut import fingerprint
from ssm.findings.drift import Fate, Placed, drifts
from ssm.findings.importing.importer import How
from ssm.gathering.verifying.documents import Documents
from ssm.gathering.verifying.places import Places, put_right
from ssm.gathering.verifying.verified import Looked, Verified
from ssm.loading import load
from ssm.loading.find import study_file
from ssm.model.finding import Finding

__all__ = ["verify_findings"]

_Path = str | os.PathLike[str]


def verify_findings(
    study: _Path = ".",
    documents: _Path | Iterable[_Path] = (),
    *,
    update: bool = False,
    encoding: str | None = None,
) -> Verified:
    r"""Whether the words of findings still stand in the documents that they were cut from.

    Of each finding that names a document it is told whether its words are there as they
    were, moved, changed or vanished, or whether the document is not here. The words of
    findings are never altered.

    Args:
        study: the study's folder, or its file.
        documents: files and folders to look into; the study's folder when there are none.
        update: whether to write the new places of words that moved into the tables of
            findings that imports keep.
        encoding: of texts, such as `cp1252`; found out by looking when left out.

    Raises:
        UnreadableError: the study, or one of the places, is not there or cannot be read.
        CannotWriteError: a table cannot be written; nothing has changed then.

    Example:
        >>> import pathlib, tempfile
        >>> folder = pathlib.Path(tempfile.mkdtemp())
        >>> _ = (folder / "a.txt").write_text("Well. Half of them arrive.")
        >>> _ = (folder / "study.yaml").write_text(
        ...     'ssm: 1\nfindings:\n  - {id: f1, text: "Half of them arrive.", document: a.txt, '
        ...     'start: 0, end: 20}\n'
        ... )
        >>> verify_findings(folder).documents[0].drifts[0].fate
        'moved'
    """
    file = study_file(study)
    loaded = load(file)
    given = [documents] if isinstance(documents, str | os.PathLike) else list(documents)
    library = Documents(given or [file.parent], How(encoding=encoding))
    by_document: dict[str, list[Finding]] = {}
    for finding in loaded.study.findings:
        if finding.document is not None:
            by_document.setdefault(finding.document, []).append(finding)
    places: Places = {}
    looked = []
    for name, findings in by_document.items():
        looked.append(_looked(name, findings, library, places))
    named = sum(map(len, by_document.values()))
    verified = Verified(
        study=file.as_posix(),
        documents=tuple(looked),
        undocumented=len(loaded.study.findings) - named,
    )
    return put_right(verified, loaded, Path(file).parent, places) if update else verified


def _looked(name: str, findings: list[Finding], library: Documents, places: Places) -> Looked:
    """What became of the findings of one document; notes where their words stand now."""
    found = library.find(name)
    placed = [Placed(each.id, each.text, each.start, each.end) for each in findings]
    text = found.text if found is not None else None
    told = drifts(placed, text)
    digests = {each.digest for each in findings if each.digest is not None}
    is_edited = None
    if text is not None:
        digest = fingerprint(text)
        is_edited = digests != {digest} if digests else None
        for drift in told:
            if drift.fate in (Fate.SAME, Fate.MOVED) and drift.placed.start is not None:
                places[drift.placed.id] = (drift.start or 0, drift.end or 0, digest)
    path = found.path if found is not None else None
    return Looked(document=name, path=path, is_edited=is_edited, drifts=told)
