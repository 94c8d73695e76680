"""import_walk(): one case of an event log as a walk of a study."""

import os
from collections.abc import Iterable
from pathlib import Path

from ssm.errors import InvalidValueError, UnreadableError
from ssm.files.locking import held
from ssm.files.parts import slugged
from ssm.files.together import Together
from ssm.files.walk_entry import with_walk
from ssm.findings.logs.event import Case, Log
from ssm.findings.logs.read import read_log
from ssm.gathering.walking.brought import Brought
from ssm.gathering.walking.entry import entry_of, remarks_of
from ssm.gathering.walking.proposing import proposals_for
from ssm.loading.find import inside, read_text, study_file
from ssm.loading.load import load
from ssm.model.ids import is_id
from ssm.model.nearest import did_you_mean
from ssm.model.study import Study
from ssm.model.walks import Walk

__all__ = ["import_walk"]

_FOLDER = "walks"
_FEW = 12


def import_walk(
    file: str | os.PathLike[str],
    study: str | os.PathLike[str] = ".",
    *,
    case: str | None = None,
    name: str | None = None,
    models: Iterable[str] = (),
    copy: bool = False,
    dry_run: bool = False,
) -> Brought:
    r"""One case of an event log as a walk of a study.

    The study file gets an entry that names the file; the steps stay where they are. Under
    `means:` stand, as comments, the activities that each name may be: nothing is placed
    until a person takes the sign off a line, or writes another.

    Args:
        file: a table (.csv) or an event log (.xes).
        study: the study's folder, or its file.
        case: which of its cases, where it has several.
        name: id of the walk; made of the names of file and case when left out.
        models: ids of the models whose activities are proposed; all when left out.
        copy: whether a file from elsewhere is copied into the study's folder `walks`.
        dry_run: whether to write nothing, and only tell what would be done.

    Raises:
        UnreadableError: the file, or the study, cannot be read, the file lies elsewhere, or
            it has several cases, or not the one that was named.
        InvalidValueError: the name is none, or is taken.
        UnknownRefError: the study has no such model.
        CannotWriteError: the study's folder cannot be written; nothing has changed then.

    Example:
        >>> import pathlib, tempfile
        >>> folder = pathlib.Path(tempfile.mkdtemp())
        >>> _ = (folder / "study.yaml").write_text("ssm: 1\n")
        >>> _ = (folder / "log.csv").write_text("did\nRang\nCame in\n")
        >>> found = import_walk(folder / "log.csv", folder)
        >>> found.walk, found.file, found.steps
        ('log', 'log.csv', 2)
    """
    path = study_file(study)
    with held(path.parent), Together(only_look=dry_run) as together:
        given = Path(file)
        target = _target(given, path.parent, copy=copy)
        log, account = _account(given, case)
        whole = load(path).study
        wanted = tuple(whole.index.resolve(model, ("model",)) for model in models)
        walk, is_new = _walk(whole, target, account, name)
        names = (" ".join(event.did.split()) for event in account.events)
        proposed = proposals_for(whole, names, models=wanted) if is_new else {}
        entry = None
        if is_new:
            entry = _write(path, walk, remarks_of(whole, proposed), together)
            if not inside(path.parent, target).exists():
                together.open(inside(path.parent, target)).buffer.write(given.read_bytes())
        written = together.commit()
    return Brought(
        study=path.as_posix(),
        walk=walk.id,
        file=target,
        case=account.name or None,
        steps=len(account.events),
        proposed=proposed,
        entry=entry,
        written=tuple(each.as_posix() for each in written),
        remarks=tuple(f"{each.span}: {each.message}" for each in log.problems),
        dry_run=dry_run,
    )


def _target(given: Path, folder: Path, *, copy: bool) -> str:
    """What the study calls the file.

    Raises:
        UnreadableError: it lies elsewhere, and is not to be copied, or cannot be.
    """
    name = given.as_posix()
    if not os.path.lexists(given):
        msg = f"there is no file {name!r}"
        raise UnreadableError(msg, name)
    root, real = folder.resolve(), given.resolve()
    if real.is_relative_to(root):
        return real.relative_to(root).as_posix()
    target = f"{_FOLDER}/{given.name}"
    if not copy:
        msg = (
            f"{name}: it lies outside the study's folder, in which a study has all its files; "
            f"copy it there, or say --copy, which copies it to {target}"
        )
        raise UnreadableError(msg, name)
    there = inside(folder, target)
    if there.exists() and there.read_bytes() != real.read_bytes():
        msg = f"{target!r} is there already, and holds something else; give the file another name"
        raise UnreadableError(msg, name)
    return target


def _account(given: Path, case: str | None) -> tuple[Log, Case]:
    """The cases of a file, and the one that is meant.

    Raises:
        UnreadableError: it cannot be read, or it is not clear which case is meant.
    """
    name = given.as_posix()
    log = read_log(given, name)
    if not log.cases:
        told = log.problems[0] if log.problems else None
        why = f"{told.message}; {told.hint}" if told else "it holds nothing; export it again"
        msg = f"{name}: {why}"
        raise UnreadableError(msg, name)
    if case is None and len(log.cases) == 1:
        return log, log.cases[0]
    found = log.case(case) if case is not None else None
    if found is None:
        raise UnreadableError(_which(log, name, case), name)
    return log, found


def _which(log: Log, name: str, case: str | None) -> str:
    names = [each.name for each in log.cases]
    if case is not None:
        hint = did_you_mean(case, names) or f"; it has {_listed(log)}"
        return f"{name}: it has no case {Case(name=case, events=()).called!r}{hint}"
    return f"{name}: it holds {len(names)} cases, and a walk is one: {_listed(log)}; say --case"


def _listed(log: Log) -> str:
    told = [f"{each.called or 'the whole file'} ({_steps(each)})" for each in log.cases[:_FEW]]
    more = f" and {len(log.cases) - _FEW} more" if len(log.cases) > _FEW else ""
    return ", ".join(told) + more


def _steps(case: Case) -> str:
    return "one step" if len(case.events) == 1 else f"{len(case.events)} steps"


def _walk(study: Study, file: str, case: Case, name: str | None) -> tuple[Walk, bool]:
    """The walk to be, or the one that the study has of this case, and whether it is new.

    Raises:
        InvalidValueError: its name is none, or is taken.
    """
    mine = case.name or None
    known = next((w for w in study.walks if (w.file, w.case) == (file, mine)), None)
    if known is not None and name in (None, known.id):
        return known, False
    stem = Path(file).stem
    id_ = name or slugged(f"{stem}-{mine}" if mine else stem) or "walk"
    if not is_id(id_):
        msg = f"'name' must be an id such as {slugged(id_) or 'monday'!r} (got {id_!r})"
        raise InvalidValueError(msg, id_)
    if any(walk.id == id_ for walk in study.walks):
        msg = f"'name' must be one that no walk has (got {id_!r})"
        raise InvalidValueError(msg, id_)
    return Walk(id=id_, file=file, case=mine), True


def _write(path: Path, walk: Walk, remarks: list[str], together: Together) -> str | None:
    """Sets the entry down; gives its text where a person has to write it."""
    before = read_text(path)
    edited = with_walk(before, walk, remarks)
    if edited is None:
        return entry_of(walk, remarks)
    mark = "\ufeff" if path.read_bytes().startswith(b"\xef\xbb\xbf") else ""
    together.open(path).write(mark + edited)
    return None
