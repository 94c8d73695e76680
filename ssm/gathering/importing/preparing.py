"""The tables of an import made ready: what is there, what goes where, what is refused."""

from contextlib import ExitStack
from pathlib import Path

from ssm.errors import InvalidValueError
from ssm.files.read import Read
from ssm.gathering.hearing.sources import SourcesTable
from ssm.gathering.importing.elsewhere import ids_elsewhere
from ssm.gathering.importing.inputs import Given
from ssm.gathering.importing.lineage import apart, forebears, told_once
from ssm.gathering.storing.columns import FOLDER
from ssm.gathering.storing.decided import spoken_of
from ssm.gathering.storing.filling import Filling
from ssm.gathering.storing.spool import Spool
from ssm.gathering.storing.table import OldTable
from ssm.gathering.storing.vanished import VANISHED_FILE, Vanished
from ssm.loading.beside import SOURCES_FILE
from ssm.loading.find import inside

__all__ = ["fillings"]


def fillings(
    folder: Path,
    got: Read,
    given: tuple[Given, ...],
    spools: list[Spool],
    stack: ExitStack,
    *,
    carry: bool,
) -> tuple[list[Filling], SourcesTable, Vanished]:
    """The tables that are to be written, in the order in which they are first named.

    Args:
        folder: the study's folder.
        got: the study file as read.
        given: the files of the import.
        spools: what was read of each.
        stack: closes what is opened.
        carry: whether decisions move to the findings that likely took the place of others.

    Raises:
        UnreadableError: a file of the study cannot be read.
        InvalidValueError: a table is not one of imports, or findings would be there twice.
    """
    sources = SourcesTable(inside(folder, SOURCES_FILE), got.study)
    vanished = Vanished(inside(folder, VANISHED_FILE))
    named = spoken_of(folder, got.study)
    files = {table: f"{FOLDER}/{table}.csv" for table in dict.fromkeys(g.table for g in given)}
    elsewhere = ids_elsewhere(got, folder, files.values())
    made: list[Filling] = []
    for table, file in files.items():
        others = elsewhere.union(*(each.ids() for each in made))
        here = [spool for each, spool in zip(given, spools, strict=True) if each.table == table]
        _not_itself(inside(folder, file), given)
        old = _old(inside(folder, file), file, stack)
        for spool in here:
            apart(spool, table, old, others)
            sources.add(spool.heard.voices())
        told_once(here, file)
        names = {spool.name for spool in here}
        made.append(
            Filling(
                table=table,
                file=file,
                old=old,
                spools=here,
                forebears={spool.name: forebears(spool, old, names) for spool in here},
                vanished=vanished,
                spoken_of=named,
                sources=sources,
                carry=carry,
            )
        )
    return made, sources, vanished


def _old(path: Path, file: str, stack: ExitStack) -> OldTable:
    """A table as it stands.

    Raises:
        InvalidValueError: no import made it.
    """
    old = OldTable(path)
    stack.callback(old.close)
    if old.is_foreign:
        msg = f"{file} is a table of your own; choose another name with --as"
        raise InvalidValueError(msg, file)
    return old


def _not_itself(path: Path, given: tuple[Given, ...]) -> None:
    """Sees that no file is read into itself.

    Raises:
        InvalidValueError: one is.
    """
    for each in given:
        if each.seen.path.resolve() == path.resolve():
            msg = f"{each.file} is a table of the study itself; choose another name with --as"
            raise InvalidValueError(msg, each.file)
