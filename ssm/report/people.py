"""Whose customer is whose, and profile sheets, as files."""

from ssm.comparison.serving import Customers, formats
from ssm.report.filed import Makers, filed

__all__ = ["customers_file", "customers_files"]


def customers_file(found: Customers, kind: str, *who: str, width: int = 80) -> bytes:
    """The content of one file.

    Args:
        found: what `customers` gave.
        kind: `text`, `md`, `csv`, `json` or `html`.
        who: ids of stakeholders whose profile sheets are wanted; the whole chain when
            nobody is named.
        width: of text, in columns.

    Raises:
        UnknownRefError: the study has no such stakeholder.
    """
    makers: Makers = {
        "text": lambda: (
            formats.profiles_as_text(found, who, width) if who else formats.as_text(found, width)
        ),
        "md": lambda: (
            formats.profiles_as_markdown(found, who) if who else formats.as_markdown(found)
        ),
        "csv": lambda: formats.as_csv(found, *who),
        "json": lambda: formats.all_as_json(found, who),
        "html": lambda: _page(found, who),
    }
    return filed(makers[kind](), kind)


def customers_files(found: Customers) -> dict[str, bytes]:
    """The files of a study's customers, by name; none where nobody is said to serve anybody."""
    if not found.servings:
        return {}
    everybody = tuple(person.id for person in found.people)
    chain = {f"customers.{kind}": customers_file(found, kind) for kind in ("md", "csv", "json")}
    return chain | {"profiles.md": customers_file(found, "md", *everybody)}


def _page(found: Customers, who: tuple[str, ...]) -> str:
    """A page of its own: the chain with everybody's sheet, or the sheets of some."""
    from ssm.comparison import Comparison
    from ssm.drawing.draw import draw
    from ssm.report.names import Names
    from ssm.report.page import page
    from ssm.report.sections.customers import customers
    from ssm.report.sections.matter import Matter
    from ssm.report.sections.people import people, sheets
    from ssm.report.unlinked import unlinked

    matter = Matter(study=found.study, names=Names(found.study), comparison=Comparison(charts=()))
    chapters = (sheets(matter, who),) if who else (customers(matter), people(matter))
    drawings = draw(found.study, "customers") if found.servings and not who else ()
    shown = unlinked(tuple(chapter for chapter in chapters if chapter is not None))
    svgs = {drawing.ref: drawing.svg for drawing in drawings if not drawing.failed}
    return page(found.study, shown, svgs)
