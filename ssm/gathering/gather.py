"""`import_findings`: files in, findings in the study, and what there is to say about it."""

import os
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from pathlib import Path

from ssm.errors import InvalidValueError
from ssm.files.listing import with_file
from ssm.files.together import Together
from ssm.findings.importing.importer import How
from ssm.gathering.filling import Filled, fill
from ssm.gathering.imported import Imported, Input
from ssm.gathering.inputs import Given, given_inputs, names_of_inputs
from ssm.gathering.sources import SourcesTable
from ssm.gathering.spool import Spool
from ssm.loading import load
from ssm.loading.beside import SOURCES_FILE
from ssm.loading.find import inside, read_text, study_file

__all__ = ["import_findings"]

Progress = Callable[[str, int, int], None]


def _nobody(file: str, done: int, total: int) -> None:
    """Tells nobody how far the work is."""


def import_findings(
    files: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    study: str | os.PathLike[str] = ".",
    *,
    name: str | None = None,
    kind: str | None = None,
    how: How | None = None,
    dry_run: bool = False,
    progress: Progress = _nobody,
) -> Imported:
    r"""Every statement of some files as a finding of a study.

    They are kept in `findings/NAME.csv` in the study's folder, and the study file names
    that table. Importing a file again changes nothing but what changed in it.

    Args:
        files: one or several: tables, notes, projects of coding tools.
        study: the study's folder, or its file.
        name: of the table; that of each file when left out.
        kind: the name of an importer; found out by looking when left out.
        how: how the files are to be read, where looking is not enough.
        dry_run: whether to write nothing, and only tell what would be done.
        progress: called with a file, how much of it is done, and of how much.

    Raises:
        UnreadableError: a file, or the study, cannot be read; nothing has changed then.
        CannotWriteError: the study's folder cannot be written; nothing has changed then.
        InvalidValueError: a name is none, or two tables would hold the same findings.

    Example:
        >>> import pathlib, tempfile
        >>> folder = pathlib.Path(tempfile.mkdtemp())
        >>> _ = (folder / "study.yaml").write_text("ssm: 1\n")
        >>> import_findings([], folder)
        Traceback (most recent call last):
            ...
        ssm.errors.InvalidValueError: 'files' must name at least one file (got none)
    """
    names = [files] if isinstance(files, str | os.PathLike) else list(files)
    if not names:
        msg = "'files' must name at least one file (got none)"
        raise InvalidValueError(msg, names)
    path = study_file(study)
    loaded = load(path)
    given = given_inputs([os.fspath(each) for each in names], name, kind)
    with ExitStack() as stack:
        spools = _read(given, how or How(), progress, stack)
        together = stack.enter_context(Together(only_look=dry_run))
        sources = SourcesTable(inside(path.parent, SOURCES_FILE), loaded.study)
        text = read_text(path)
        filled, lines = [], []
        for table in dict.fromkeys(each.table for each in given):
            here = [spool for each, spool in zip(given, spools, strict=True) if each.table == table]
            filled.append(fill(path.parent, table, here, sources, together, stack))
            edited = with_file(text, filled[-1].file)
            lines += [] if edited is not None else [f"  - file: {filled[-1].file}"]
            text = edited or text
        sources.write(together.open(inside(path.parent, SOURCES_FILE)))
        _write_study(path, text, together)
        written = together.commit()
        return _told(path, given, spools, filled, sources, lines, written, dry_run=dry_run)


def _read(given: tuple[Given, ...], how: How, progress: Progress, stack: ExitStack) -> list[Spool]:
    """Reads every file to its end, before anything is written."""
    import attrs

    spools = []
    for each, name in zip(given, names_of_inputs(given), strict=True):
        spool = Spool(name, each.table)
        stack.callback(spool.close)

        def tell(done: int, total: int, file: str = each.file) -> None:
            progress(file, done, total)

        for item in each.importer.read(each.seen, attrs.evolve(how, progress=tell)):
            spool.take(item)
        spools.append(spool)
    return spools


def _write_study(path: Path, text: str, together: Together) -> None:
    """Sets the study file down; its byte order mark stays where it had one."""
    mark = "\ufeff" if path.read_bytes().startswith(b"\xef\xbb\xbf") else ""
    together.open(path).write(mark + text)


def _told(
    path: Path,
    given: tuple[Given, ...],
    spools: list[Spool],
    filled: list[Filled],
    sources: SourcesTable,
    lines: list[str],
    written: tuple[Path, ...],
    *,
    dry_run: bool,
) -> Imported:
    inputs = [_input(each, spool) for each, spool in zip(given, spools, strict=True)]
    tables = []
    for each in filled:
        inside_it = tuple(
            one for one, where in zip(inputs, given, strict=True) if where.table == each.table
        )
        tables.append(each.kept(inside_it))
    heard = dict.fromkeys(voice.name for spool in spools for voice in spool.heard.voices())
    return Imported(
        study=path.as_posix(),
        tables=tuple(tables),
        sources=tuple(sources.without_perspective(heard)),
        codes=_codes(filled),
        line="\n".join(lines) or None,
        written=tuple(each.as_posix() for each in written),
        dry_run=dry_run,
    )


def _input(given: Given, spool: Spool) -> Input:
    return Input(
        file=given.file,
        name=spool.name,
        kind=given.importer.name,
        statements=spool.statements,
        findings=len(spool.ids),
        repeated=spool.repeated,
        unread=tuple(spool.unread),
        remarks=tuple(spool.remarks),
    )


def _codes(filled: list[Filled]) -> tuple[tuple[str, int], ...]:
    """All codes with how many findings have them, the most frequent first."""
    counts: dict[str, int] = {}
    for each in filled:
        for code, count in each.codes.items():
            counts[code] = counts.get(code, 0) + count
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))
