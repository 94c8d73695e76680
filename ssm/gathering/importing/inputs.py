"""The files of an import: what kind each is, and which table each goes into."""

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import attrs

from ssm.errors import InvalidValueError, UnreadableError
from ssm.files.finding_ids import made_id
from ssm.files.parts import slugged
from ssm.findings.importing.importer import Importer, Probe, probe
from ssm.findings.importing.importers import IMPORTERS, importer_of
from ssm.findings.importing.texts.kinds import TextImporter
from ssm.gathering.importing.known import KnownInputs
from ssm.loading.find import named
from ssm.model.ids import is_id
from ssm.model.nearest import did_you_mean

__all__ = ["RESERVED", "Given", "given_inputs", "names_of_inputs"]

RESERVED = ("codes", "links", "sources", "vanished")
"""Names in the folder of findings that are no tables of findings."""


@attrs.frozen(kw_only=True)
class Given:
    """One file that is to be read.

    Attributes:
        file: as it was named.
        seen: what can be seen of it.
        importer: what reads it.
        table: the name of the table that it goes into.
        is_placed: whether that is settled by a name, or by an earlier import.
    """

    file: str
    seen: Probe
    importer: Importer
    table: str
    is_placed: bool = False


def given_inputs(
    files: Iterable[str], known: KnownInputs, name: str | None, kind: str | None
) -> tuple[Given, ...]:
    """The files of an import, each looked at.

    Args:
        files: as they were named.
        known: which tables there are.
        name: of the table; where it is left out, a file goes where it went before, or
            into a table of its own; texts of one folder go together.
        kind: the name of an importer; found out by looking when left out.

    Raises:
        UnreadableError: one is not there, may not be read, or is of no known kind.
        InvalidValueError: the name is none for a table, or no importer is called so.
    """
    if name is not None and (not is_id(name) or name in RESERVED):
        hint = slugged(name)
        near = f"; {hint!r} would do" if hint and hint not in RESERVED else ""
        msg = (
            f"a table needs a name of small letters and digits, and of its own (got {name!r}){near}"
        )
        raise InvalidValueError(msg, name)
    wanted = None if kind is None else _importer(kind)
    found = []
    paths = set()
    for file in files:
        seen = _seen(file)
        if (path := seen.path.resolve()) in paths:
            continue
        paths.add(path)
        importer = wanted or importer_of(seen)
        if importer is None:
            raise UnreadableError(_unknown(file, seen), file)
        found.append(
            Given(
                file=file,
                seen=seen,
                importer=importer,
                table=name or _table(seen.path, known),
                is_placed=bool(name) or _is_placed(seen.path, known),
            )
        )
    return _together(tuple(found))


def _together(given: tuple[Given, ...]) -> tuple[Given, ...]:
    """Several new texts of one folder in one table, called like the folder."""
    alike = Counter(each.seen.path.resolve().parent for each in given if _is_loose(each))
    return tuple(
        attrs.evolve(each, table=_named_for(each.seen.path.resolve().parent))
        if _is_loose(each) and alike[each.seen.path.resolve().parent] > 1
        else each
        for each in given
    )


def _is_loose(given: Given) -> bool:
    """Whether a file is a text that no table has yet."""
    return isinstance(given.importer, TextImporter) and not given.is_placed


def _is_placed(path: Path, known: KnownInputs) -> bool:
    return known.has_table(_named_for(path)) or known.table_of(path.name) is not None


def _importer(kind: str) -> Importer:
    found = next((each for each in IMPORTERS if each.name == kind), None)
    if found is None:
        names = [each.name for each in IMPORTERS]
        hint = did_you_mean(kind, names) or f"; there are {', '.join(names)}"
        msg = f"nothing is imported as {kind!r}{hint}"
        raise InvalidValueError(msg, kind)
    return found


def _seen(file: str) -> Probe:
    path = Path(file)
    name = named(path)
    try:
        seen = probe(path)
    except FileNotFoundError:
        msg = f"there is no file {name!r}"
    except PermissionError:
        msg = f"{name}: there is no permission to read it; change it, or copy the file"
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        msg = f"{name}: it cannot be read ({reason}); try a copy of what it holds"
    else:
        if seen.size or path.is_dir():
            return seen
        msg = f"{name}: the file is empty; export it again"
    raise UnreadableError(msg, file)


def _unknown(file: str, seen: Probe) -> str:
    kinds = ", ".join(each.name for each in IMPORTERS)
    what = "a folder" if seen.path.is_dir() else f"a file {seen.ending!r}"
    return (
        f"{named(Path(file))}: nothing knows how to read {what} like this; "
        f"export it as CSV, or name its kind ({kinds})"
    )


def _table(path: Path, known: KnownInputs) -> str:
    """The name of the table for a file: that of the one that it went into, or its own."""
    own = _named_for(path)
    return own if known.holds(own, path.name) else known.table_of(path.name) or own


def _named_for(path: Path) -> str:
    """The name of a table for a file or a folder."""
    stem = re.sub(r"\.[a-z0-9]{1,8}$", "", path.name, flags=re.IGNORECASE)
    slug = slugged(stem)
    if not is_id(slug):
        return made_id("", path.name, "table")
    return f"{slug}-findings" if slug in RESERVED else slug


def names_of_inputs(given: tuple[Given, ...]) -> tuple[str, ...]:
    """How a table calls its inputs: their names, with folders where two are called alike.

    Example:
        >>> names_of_inputs(())
        ()
    """
    paths = [each.seen.path.resolve() for each in given]
    names = []
    for path in paths:
        parts = 1
        while parts < len(path.parts) and any(
            other != path and other.parts[-parts:] == path.parts[-parts:] for other in paths
        ):
            parts += 1
        names.append("/".join(path.parts[-parts:]))
    return tuple(names)
