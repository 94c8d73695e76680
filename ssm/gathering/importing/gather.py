"""`import_findings`: files in, findings in the study, and what there is to say about it."""

import os
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from pathlib import Path

import attrs

from ssm.errors import InvalidValueError
from ssm.files.listing import with_file
from ssm.files.locking import held
from ssm.files.together import Together
from ssm.findings.coding import Meaning, read_codes
from ssm.findings.importing.importer import How
from ssm.gathering.hearing.sources import SourcesTable
from ssm.gathering.importing.answers import settle_answers
from ssm.gathering.importing.imported import Imported, Input
from ssm.gathering.importing.inputs import Given, given_inputs, names_of_inputs
from ssm.gathering.importing.known import KnownInputs
from ssm.gathering.importing.mapped import Mapped
from ssm.gathering.importing.preparing import fillings
from ssm.gathering.storing.carrying import carry_links
from ssm.gathering.storing.filling import Filling
from ssm.gathering.storing.spool import Spool
from ssm.gathering.storing.vanished import VANISHED_FILE, Vanished
from ssm.loading.beside import CODES_FILE, SOURCES_FILE
from ssm.loading.find import inside, read_text, study_file
from ssm.loading.load import read_study

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
    carry: bool = False,
    dry_run: bool = False,
    progress: Progress = _nobody,
) -> Imported:
    r"""Every statement of some files as a finding of a study.

    They are kept in `findings/NAME.csv` in the study's folder, and the study file names
    that table. Importing a file again changes nothing but what changed in it. Imports into
    one study wait for each other, where the system can make them.

    Args:
        files: one or several: tables, notes, projects of coding tools.
        study: the study's folder, or its file.
        name: of the table; that of each file when left out.
        kind: the name of an importer; found out by looking when left out.
        how: how the files are to be read, where looking is not enough.
        carry: whether what was decided about findings that have vanished moves to those
            that they likely became.
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
    with ExitStack() as stack:
        stack.enter_context(held(path.parent))
        got = read_study(path)
        given = given_inputs(
            [os.fspath(each) for each in names], KnownInputs(got, path.parent), name, kind
        )
        mapped = Mapped(path.parent, how or How())
        spools = _read(given, mapped, progress, stack)
        settle_answers(path, got, given, spools)
        tables, sources, vanished = fillings(path.parent, got, given, spools, stack, carry=carry)
        together = stack.enter_context(Together(only_look=dry_run))
        lines = _write(path, tables, sources, vanished, together)
        mapped.write(together)
        written = together.commit()
        found = _told(path, given, spools, tables, sources)
        added = () if dry_run else _proposed(path, spools)
    return attrs.evolve(
        found,
        line="\n".join(lines) or None,
        written=tuple(each.as_posix() for each in written),
        proposed=added,
        dry_run=dry_run,
    )


def _write(
    path: Path,
    tables: list[Filling],
    sources: SourcesTable,
    vanished: Vanished,
    together: Together,
) -> list[str]:
    """Sets down all files; gives the lines that a person has to add to the study file."""
    before, lines = read_text(path), []
    text = before
    for each in tables:
        if not each.is_needed:
            continue
        each.write(together.open(inside(path.parent, each.file)))
        edited = with_file(text, each.file)
        lines += [] if edited is not None else [f"  - file: {each.file}"]
        text = edited or text
    if sources.is_needed:
        sources.write(together.open(inside(path.parent, SOURCES_FILE)))
    if vanished.is_needed:
        vanished.write(together.open(inside(path.parent, VANISHED_FILE)))
    carried = {old: new for each in tables for old, new in each.done.carried.items()}
    carry_links(path.parent, carried, together)
    if text != before:
        mark = "\ufeff" if path.read_bytes().startswith(b"\xef\xbb\xbf") else ""
        together.open(path).write(mark + text)
    return lines


def _read(
    given: tuple[Given, ...], mapped: Mapped, progress: Progress, stack: ExitStack
) -> list[Spool]:
    """Reads every file to its end, before anything is written."""
    spools = []
    for each, name in zip(given, names_of_inputs(given), strict=True):
        spool = Spool(name, each.table)
        stack.callback(spool.close)

        def tell(done: int, total: int, file: str = each.file) -> None:
            progress(file, done, total)

        how = attrs.evolve(mapped.how(each), progress=tell)
        for item in each.importer.read(each.seen, how):
            spool.take(item)
        remark = mapped.remark(each)
        if remark is not None:
            spool.take(remark)
        spools.append(spool)
    return spools


def _told(
    path: Path,
    given: tuple[Given, ...],
    spools: list[Spool],
    tables: list[Filling],
    sources: SourcesTable,
) -> Imported:
    inputs = [_input(each, spool) for each, spool in zip(given, spools, strict=True)]
    kept = tuple(
        each.kept(
            tuple(i for i, where in zip(inputs, given, strict=True) if where.table == each.table)
        )
        for each in tables
    )
    voices = [voice for spool in spools for voice in spool.heard.voices()]
    open_ = dict.fromkeys(voice.name for voice in voices if voice.is_open)
    unknown = sources.unknown_perspectives(dict.fromkeys(voice.name for voice in voices))
    return Imported(
        study=path.as_posix(),
        tables=kept,
        sources=tuple(sources.without_perspective(open_)),
        perspectives=tuple(sorted(unknown.items(), key=lambda pair: (-pair[1], pair[0]))),
        codes=_codes(tables, path.parent),
    )


def _proposed(path: Path, spools: list[Spool]) -> tuple[str, ...]:
    """The codes of codebooks, which hold no statements, added to the file of codes."""
    codes = [code for spool in spools if not spool.statements for code in spool.codes.values()]
    if not codes:
        return ()
    from ssm.gathering.codes import propose
    from ssm.loading import load

    return propose(load(path), [(code.name, code.description or "") for code in codes])


def _input(given: Given, spool: Spool) -> Input:
    return Input(
        file=given.file,
        name=spool.name,
        kind=given.importer.name,
        statements=spool.statements,
        findings=len(spool.ids),
        repeated=spool.repeated,
        codes=len(spool.codes),
        unread=tuple(spool.unread),
        remarks=tuple(spool.remarks),
    )


def _codes(tables: list[Filling], folder: Path) -> tuple[tuple[str, int], ...]:
    """Codes that no row is mapped to, with how many findings have them; most frequent first."""
    path = inside(folder, CODES_FILE)
    known = read_codes(read_text(path), CODES_FILE)[0] if path.is_file() else {}
    mapped = {name for name, coded in known.items() if coded.meaning is not Meaning.OPEN}
    counts: Counter[str] = Counter()
    for each in tables:
        counts.update(each.codes)
    found = ((code, count) for code, count in counts.items() if code not in mapped)
    return tuple(sorted(found, key=lambda pair: (-pair[1], pair[0])))
