"""Places put right in the tables of findings that imports keep; every other cell stays."""

import io
from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs

from ssm.files.locking import held
from ssm.files.together import Together
from ssm.findings.cells import delimiter_of
from ssm.findings.delimited import rows, write_rows
from ssm.findings.drift import Fate
from ssm.findings.formulas import unguarded
from ssm.gathering.storing.columns import GROUPS, MARKS, PLACE, joined_marks, marks, marks_of
from ssm.gathering.verifying.verified import Verified
from ssm.loading.find import named
from ssm.model.loaded import Loaded

__all__ = ["Places", "put_right"]

Places = dict[str, tuple[int, int, str]]
"""By the id of a finding: where its words stand, and the digest of the text they stand in."""

_MARK = "\ufeff"
_GROUP = GROUPS.index(PLACE)


def put_right(verified: Verified, loaded: Loaded, folder: Path, places: Places) -> Verified:
    """Writes the places of words that moved into the tables that hold their findings.

    A table that no import keeps is left as it is; its findings are told.

    Args:
        verified: what was found.
        loaded: the study.
        folder: the study's folder.
        places: where the words stand now.

    Raises:
        CannotWriteError: a table cannot be written; nothing has changed then.
        UnreadableError: a table is not sound any more; nothing has changed then.
    """
    moved = [
        drift.placed.id
        for looked in verified.documents
        for drift in looked.drifts
        if drift.fate is Fate.MOVED
    ]
    done: set[str] = set()
    with held(folder), Together() as together:
        for path in sorted((folder / "findings").glob("*.csv")):
            if named(path) not in loaded.texts:
                continue
            text = path.read_bytes().decode("utf-8")
            mark = _MARK if text.startswith(_MARK) else ""
            edited, found = _table(text.removeprefix(_MARK), named(path), places)
            done |= found
            if found:
                together.open(path).write(mark + edited)
        written = together.commit()
    return attrs.evolve(
        verified,
        updated=tuple(id for id in moved if id in done),
        by_hand=tuple(id for id in moved if id not in done),
        written=tuple(named(path) for path in written),
    )


def _table(text: str, file: str, places: Places) -> tuple[str, set[str]]:
    """A table with places put right, and whose; the lines of others stay as they are."""
    delimiter = delimiter_of(text)
    taken: list[str] = []
    reader = rows(_noted(io.StringIO(text, newline=""), taken), delimiter, file)
    names = [name.strip() for name in next(reader, [])]
    if MARKS not in names:
        return text, set()
    told, done = ["".join(taken)], set()
    taken.clear()
    for row in reader:
        line = dict(zip(names, row, strict=False))
        place = places.get(line.get("id", "").strip())
        if place is None or not line.get("start", "").strip():
            told += taken
        else:
            fresh = _placed(line, place)
            told.append(
                _written(names, row, fresh, delimiter, taken[-1]) if fresh else "".join(taken)
            )
            done.add(line["id"].strip())
        taken.clear()
    return "".join(told), done


def _noted(lines: Iterable[str], taken: list[str]) -> Iterator[str]:
    """Lines one by one, each noted as it is given out."""
    for line in lines:
        taken.append(line)
        yield line


def _placed(line: dict[str, str], place: tuple[int, int, str]) -> dict[str, str]:
    """The cells of a line that are otherwise with a new place; none when it is the same.

    Where nobody touched the place since the import, its mark goes with it, so that the
    next import does not take the new one for something typed.
    """
    now = dict(zip(("start", "end", "digest"), map(str, place), strict=True))
    fresh = {name: cell for name, cell in now.items() if line.get(name, cell).strip() != cell}
    if not fresh:
        return {}
    old = {name: unguarded(cell) for name, cell in line.items()}
    was = list(marks_of(old))
    if was[_GROUP] == marks(old)[_GROUP]:
        was[_GROUP] = marks({**old, **fresh})[_GROUP]
        fresh[MARKS] = joined_marks(tuple(was))
    return fresh


def _written(
    names: list[str], row: list[str], fresh: dict[str, str], delimiter: str, raw: str
) -> str:
    """A row with some cells otherwise, its line end as it was."""
    end = raw[len(raw.rstrip("\r\n")) :]
    stream = io.StringIO(newline="")
    cells = [fresh.get(name, cell) for name, cell in zip(names, row, strict=False)]
    write_rows(stream, [[*cells, *row[len(names) :]]], delimiter, end)
    return stream.getvalue()
