"""The agenda as a document: its chapters, and the same as text, Markdown, Word, HTML and data."""

from collections.abc import Iterator
from importlib.util import find_spec

from ssm.comparison.formats.markdown import escaped
from ssm.report.agenda.agenda import Agenda
from ssm.report.agenda.opens import Open
from ssm.report.blocks import Items, Link, Section, Words
from ssm.report.filed import Makers, filed
from ssm.report.names import Names
from ssm.report.sections.matter import Matter
from ssm.report.sections.points import points_of
from ssm.report.sections.steps import accommodations, changes, debate, learning
from ssm.report.unlinked import unlinked
from ssm.report.writing import markdown, text

__all__ = [
    "agenda_file",
    "agenda_files",
    "as_html",
    "as_markdown",
    "as_text",
    "as_word",
    "chapters_of",
]

TITLE = "From debate to action"
OPEN = "Questions for the next meeting, with what they are about."


def chapters_of(found: Agenda) -> tuple[Section, ...]:
    """The chapters of an agenda that have something to say.

    Args:
        found: what `agenda` gave.
    """
    matter = Matter(study=found.study, names=Names(found.study), comparison=found.comparison)
    return unlinked(tuple(_chapters(matter, found)))


def _chapters(matter: Matter, found: Agenda) -> Iterator[Section]:
    made = (
        points_of(matter, found.points),
        *(chapter(matter) for chapter in (debate, accommodations, changes, learning)),
        _open(matter, found),
    )
    yield from (section for section in made if section is not None)


def _open(matter: Matter, found: Agenda) -> Section | None:
    if not found.open:
        return None
    entries = tuple(_asked(matter, one) for one in found.open)
    return Section(
        anchor="open", title="Still open", lead=OPEN, blocks=(Items(entries=entries, role="open"),)
    )


def _asked(matter: Matter, one: Open) -> Words:
    """A question, with what it is about where the question does not say that itself."""
    about = matter.names.link(one.ref)
    if isinstance(about, str):
        return one.ask
    if about.text.rstrip(" …") in one.ask:
        return (Link(one.ask, about.anchor),)
    return (f"{one.ask} (", about, ")")


def agenda_file(found: Agenda, kind: str, *, width: int = 80) -> bytes:
    """The content of one file.

    Args:
        found: what `agenda` gave.
        kind: `text`, `md`, `json`, `html` or `docx`.
        width: of text, in columns.

    Raises:
        MissingExtraError: `docx` is wanted, and the extra `office` is not installed.
    """
    from ssm.report.agenda.data import as_json

    makers: Makers = {
        "text": lambda: as_text(found, width),
        "md": lambda: as_markdown(found),
        "json": lambda: as_json(found),
        "html": lambda: as_html(found),
        "docx": lambda: as_word(found),
    }
    return filed(makers[kind](), kind)


def agenda_files(found: Agenda) -> dict[str, bytes]:
    """The files of an agenda, by name; none where there is nothing to debate.

    Word is among them where the extra `office` is installed.

    Args:
        found: what `agenda` gave.
    """
    if not chapters_of(found):
        return {}
    kinds = ("md", *(("docx",) if find_spec("docx") else ()))
    return {f"agenda.{kind}": agenda_file(found, kind) for kind in kinds}


def as_text(found: Agenda, width: int = 80) -> str:
    """An agenda as text.

    Args:
        found: what `agenda` gave.
        width: in columns of a terminal; 40 at the least.
    """
    chapters = chapters_of(found)
    if not chapters:
        return f"{_title(found)}\n\n{_NOTHING}"
    return text.as_text(_title(found), chapters, width)


def as_markdown(found: Agenda) -> str:
    """An agenda as Markdown.

    Args:
        found: what `agenda` gave.
    """
    chapters = chapters_of(found)
    if not chapters:
        return f"# {escaped(_title(found))}\n\n{_NOTHING}"
    return markdown.as_markdown(_title(found), chapters)


def as_word(found: Agenda) -> bytes:
    """An agenda as a Word document.

    Args:
        found: what `agenda` gave.

    Raises:
        MissingExtraError: the extra `office` is not installed.
    """
    from ssm.report.writing.word import as_word as word

    return word(_title(found), chapters_of(found), form=TITLE)


def as_html(found: Agenda) -> str:
    """An agenda as one HTML page.

    Args:
        found: what `agenda` gave.
    """
    from ssm.report.page import page

    return page(found.study, chapters_of(found), {})


_NOTHING = "There is nothing to debate yet: no finding speaks of a model, and nothing was decided."


def _title(found: Agenda) -> str:
    return f"{TITLE}: {found.title}"
