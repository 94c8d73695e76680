"""A folder of notes: every text in it, at any depth, each under its name in the folder."""

import os
from collections.abc import Iterator
from pathlib import Path

import attrs

from ssm.errors import UnreadableError
from ssm.findings.importing.forms import FormImporter
from ssm.findings.importing.importer import How, Probe, probe
from ssm.findings.importing.items import Item, Remark, Unread
from ssm.findings.importing.texts.kinds import KINDS, TextImporter, kind_for
from ssm.findings.importing.texts.named import Named

__all__ = ["FolderImporter"]

_ENDINGS = tuple(ending for kind in KINDS for ending in kind.endings)


@attrs.frozen
class FolderImporter:
    """A folder of texts."""

    name: str = "folder"
    what: str = "a folder of notes, transcripts and Word documents, each a source of its own"

    def recognises(self, seen: Probe) -> bool:
        """Whether an input is a folder with a text in it."""
        return seen.path.is_dir() and any(
            path.suffix.lower() in _ENDINGS for path in _files(seen.path)
        )

    def read(self, seen: Probe, how: How) -> Iterator[Item]:
        """The items of all texts in the folder, in the order of their names.

        Raises:
            UnreadableError: the folder holds no text.
        """
        paths = list(_files(seen.path))
        quiet = attrs.evolve(how, progress=_nobody)
        read = 0
        for number, path in enumerate(paths, 1):
            name = path.relative_to(seen.path).as_posix()
            if not path.is_file():
                yield Unread(what="file", where=name, why="it is a pipe or a device")
                continue
            try:
                inner = probe(path)
                kind = _kind(inner) if inner.size else None
                if kind is None:
                    why = "nothing in it is read as a text" if inner.size else "it is empty"
                    yield Unread(what="file", where=name, why=why)
                else:
                    for item in kind.items(Named(path, name, f"{name}, "), quiet):
                        yield Remark(f"{name}: {item.text}") if isinstance(item, Remark) else item
                    read += 1
            except UnreadableError as error:
                why, _, hint = str(error).removeprefix(f"{path.name}: ").partition("; ")
                yield Unread(what="file", where=name, why=why, hint=hint or None)
            except OSError as error:
                yield Unread(what="file", where=name, why=f"it cannot be read ({error.strerror})")
            how.progress(number, len(paths))
        if not read:
            msg = f"{seen.path.name}: no text is in the folder; name a folder with notes in it"
            raise UnreadableError(msg, seen.path.name)
        texts = "1 text of the folder was" if read == 1 else f"{read} texts of the folder were"
        yield Remark(f"{texts} read.")


def _kind(seen: Probe) -> "FormImporter | TextImporter | None":
    """What reads a file of the folder: a form of ours is no mere text."""
    forms = FormImporter()
    return forms if forms.recognises(seen) else kind_for(seen)


def _nobody(done: int, total: int) -> None:
    """Tells nobody how far the work is."""


def _files(folder: Path) -> Iterator[Path]:
    """The files of a folder, in the order of their names; hidden ones are left out."""
    for base, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(base, name) for name in sorted(files) if not name.startswith((".", "~$")))
