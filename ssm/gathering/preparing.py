"""The tables of an import made ready: what is there, what goes where, what is refused."""

from contextlib import ExitStack
from pathlib import Path

from ssm.errors import InvalidValueError
from ssm.gathering.decided import spoken_of
from ssm.gathering.filling import Filling
from ssm.gathering.inputs import Given
from ssm.gathering.lineage import apart, forebears, told_once
from ssm.gathering.sources import SourcesTable
from ssm.gathering.spool import Spool
from ssm.gathering.table import OldTable
from ssm.gathering.vanished import VANISHED_FILE, Vanished
from ssm.loading.beside import SOURCES_FILE
from ssm.loading.find import inside
from ssm.model.study import Study

__all__ = ["fillings"]

FOLDER = "findings"


def fillings(
    folder: Path,
    study: Study,
    given: tuple[Given, ...],
    spools: list[Spool],
    stack: ExitStack,
    *,
    carry: bool,
) -> tuple[list[Filling], SourcesTable, Vanished]:
    """The tables that are to be written, in the order in which they are first named.

    Args:
        folder: the study's folder.
        study: as it is.
        given: the files of the import.
        spools: what was read of each.
        stack: closes what is opened.
        carry: whether decisions move to the findings that likely took the place of others.

    Raises:
        UnreadableError: a file of the study cannot be read.
        InvalidValueError: a table is not one of imports, or findings would be there twice.
    """
    sources = SourcesTable(inside(folder, SOURCES_FILE), study)
    vanished = Vanished(inside(folder, VANISHED_FILE))
    named = spoken_of(folder, study)
    made = []
    for table in dict.fromkeys(each.table for each in given):
        here = [spool for each, spool in zip(given, spools, strict=True) if each.table == table]
        file = f"{FOLDER}/{table}.csv"
        _not_itself(inside(folder, file), given)
        old = OldTable(inside(folder, file))
        stack.callback(old.close)
        if old.is_foreign:
            msg = f"{file} is a table of your own; choose another name with --as"
            raise InvalidValueError(msg, file)
        _sorted_out(here, table, file, old, study)
        for spool in here:
            sources.add(spool.heard.voices())
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


def _sorted_out(spools: list[Spool], table: str, file: str, old: OldTable, study: Study) -> None:
    """Sees that each finding of a table has an id that no other finding of the study has."""
    elsewhere = {finding.id for finding in study.findings if finding.id not in old}
    for spool in spools:
        apart(spool, table, old, elsewhere)
    told_once(spools, file)


def _not_itself(path: Path, given: tuple[Given, ...]) -> None:
    """Sees that no file is read into itself.

    Raises:
        InvalidValueError: one is.
    """
    for each in given:
        if each.seen.path.resolve() == path.resolve():
            msg = f"{each.file} is a table of the study itself; choose another name with --as"
            raise InvalidValueError(msg, each.file)
