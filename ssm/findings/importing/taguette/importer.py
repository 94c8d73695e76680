"""Taguette projects read into items: each highlight is a statement."""

import contextlib
from collections.abc import Iterator

import attrs

from ssm.errors import UnreadableError
from ssm.findings.cut import fingerprint
from ssm.findings.importing.importer import How, Probe
from ssm.findings.importing.items import (
    Document,
    Item,
    Remark,
    SourceNote,
    Statement,
    Unread,
)
from ssm.findings.importing.taguette.naming import Naming
from ssm.findings.importing.taguette.pages import Page, page
from ssm.findings.importing.taguette.projects import (
    NEEDS,
    Filed,
    Highlight,
    Project,
    documents,
    highlights,
    projects,
)
from ssm.findings.offsets import Reading, Selected, Selection, Settled, settle
from ssm.findings.safe.sqlite import Database, as_text, database, is_database

__all__ = ["Taguette"]

_ORIGIN = "Taguette"
_LOST = """
    select highlights.id, highlights.snippet from highlights
    left join documents on documents.id = highlights.document_id
    left join projects on projects.id = documents.project_id
    where projects.id is null order by highlights.id
"""


class Taguette:
    """The importer of Taguette's `.sqlite3` files."""

    name = "taguette"
    what = "Taguette projects (`.sqlite3`), with all projects that a file holds"

    def recognises(self, seen: Probe) -> bool:
        """Whether it is a database with Taguette's tables."""
        if not is_database(seen.head):
            return False
        if b"highlight_tags" in seen.head:
            return True
        with contextlib.suppress(UnreadableError), database(seen.path, NEEDS):
            return True
        return False

    def read(self, seen: Probe, how: How) -> Iterator[Item]:
        """The codes, documents and highlights, project by project.

        Raises:
            UnreadableError: it is damaged, or has no project of the name that is wanted.
        """
        with database(seen.path, NEEDS) as base:
            held = _wanted(projects(base), how, seen)
            settled = settle(_selected(base, held), origin=_ORIGIN, told=how.offsets or "")
            naming = Naming(held)
            yield from _told(held, settled)
            yield from naming.codes()
            done, total = 0, _count(base)
            for project in held:
                for document in documents(base, project):
                    yield from _of_document(base, project, document, naming, settled)
                    done += 1
                    how.progress(done, total)
            yield from _lost(base)


def _wanted(found: tuple[Project, ...], how: How, seen: Probe) -> tuple[Project, ...]:
    """All projects, or the one that is asked for.

    Raises:
        UnreadableError: there is none of that name.
    """
    if how.sheet is None:
        return found
    wanted = tuple(project for project in found if project.name == how.sheet)
    if not wanted:
        names = ", ".join(repr(project.name) for project in found)
        message = f"{seen.path.name}: it has no project {how.sheet!r}; its projects are {names}"
        raise UnreadableError(message, how.sheet)
    return wanted


def _told(held: tuple[Project, ...], settled: Settled) -> Iterator[Remark]:
    if len(held) > 1:
        names = ", ".join(repr(project.name) for project in held)
        yield Remark(f"the file holds {len(held)} projects, and all are read: {names}")
    if settled.of:
        yield Remark(settled.remark)


def _selected(base: Database, held: tuple[Project, ...]) -> Iterator[Selected]:
    """The documents with their highlights, to find out how positions are counted."""
    for project in held:
        for document in documents(base, project):
            if document.contents is not None:
                chosen = [
                    Selection(each.start, each.end, page(each.snippet).bare)
                    for each in highlights(base, document)
                    if isinstance(each.start, int) and isinstance(each.end, int)
                ]
                if chosen:
                    yield Selected(page(document.contents).bare, chosen)


def _of_document(
    base: Database, project: Project, document: Filed, naming: Naming, settled: Settled
) -> Iterator[Item]:
    """A document, what is noted of it, and its highlights."""
    name = naming.document(project, document)
    found = page(document.contents or "")
    digest = fingerprint(found.text) if document.contents is not None else None
    if digest is None:
        why, hint = "its contents are no text", "open the project in Taguette, and export it again"
        yield Unread(what="document", where=name, why=why, hint=hint)
    yield Document(name=name, digest=digest, text=found.text if digest else None)
    if document.description:
        yield SourceNote(name=name, traits={"description": document.description})
    reading, otherwise = settled.reading(found.bare), 0
    for highlight in highlights(base, document):
        item = _statement(highlight, found, reading, naming)
        if isinstance(item, Statement):
            item = attrs.evolve(item, document=name, digest=digest)
            otherwise += item.start is None and digest is not None
        yield item
    if otherwise:
        yield Remark(
            f"{name!r}: {otherwise} highlights have other words than stand at their place;"
            " the words that Taguette shows are taken, without a place"
        )


def _statement(
    highlight: Highlight, found: Page, reading: Reading, naming: Naming
) -> Statement | Unread:
    """A highlight in the words of its document, or else in those that Taguette shows."""
    shown = page(highlight.snippet)
    words, place = shown.text, _place(highlight, shown, found, reading)
    if place is not None:
        words = found.text[place[0] : place[1]]
    where = f"highlight {as_text(highlight.id)}"
    if not words.strip():
        return Unread(what="statement", where=where, why="it has no words")
    names = (naming.code(tag) for tag in highlight.tags)
    return Statement(
        text=words,
        where=where,
        key=as_text(highlight.id),
        start=place and place[0],
        end=place and place[1],
        codes=tuple(name for name in names if name is not None),
        coders=highlight.coders,
    )


def _place(
    highlight: Highlight, shown: Page, found: Page, reading: Reading
) -> tuple[int, int] | None:
    """Where a highlight stands in the text; None where other words stand."""
    if not (isinstance(highlight.start, int) and isinstance(highlight.end, int)):
        return None
    place = reading.place(highlight.start, highlight.end)
    if place is None:
        return None
    held, meant = found.bare[place[0] : place[1]].split(), shown.bare.split()
    return found.place(*place) if held == meant or not meant else None


def _count(base: Database) -> int:
    ((count,),) = base.rows("select count(*) from documents")
    return count if isinstance(count, int) else 0


def _lost(base: Database) -> Iterator[Unread]:
    """The highlights of documents that are not there."""
    for number, snippet in base.rows(_LOST):
        yield Unread(
            what="statement",
            where=f"highlight {as_text(number)}",
            why="its document, or the project of that, is not in the file",
            words=page(snippet).text if isinstance(snippet, str) else None,
        )
