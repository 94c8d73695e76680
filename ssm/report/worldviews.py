"""Worldviews side by side in the format that somebody asks for, as the content of a file."""

from ssm.comparison.worldviews import Worldviews
from ssm.comparison.worldviews.formats import as_csv, as_json, as_markdown, as_text
from ssm.model.study import Study
from ssm.report.filed import Makers, filed

__all__ = ["worldviews_file", "worldviews_files"]


def worldviews_file(study: Study, found: Worldviews, kind: str, *, width: int = 80) -> bytes:
    """The content of one file.

    Args:
        study: the study, for the title of a page.
        found: what `worldviews` gave.
        kind: `text`, `md`, `csv`, `json` or `html`.
        width: of text, in columns.
    """
    makers: Makers = {
        "text": lambda: as_text(found, width),
        "md": lambda: as_markdown(found),
        "csv": lambda: as_csv(found),
        "json": lambda: as_json(found),
        "html": lambda: _page(study, found),
    }
    return filed(makers[kind](), kind)


def _page(study: Study, found: Worldviews) -> str:
    from ssm.report.page import page
    from ssm.report.sections.worldviews import worldviews_section

    section = worldviews_section(found)
    return page(study, (section,) if section else (), {})


def worldviews_files(study: Study, found: Worldviews) -> dict[str, bytes]:
    """The files for a whole build, by name; none where fewer than two models stand.

    Args:
        study: the study, for the title of a page.
        found: what `worldviews` gave.
    """
    if len(found.views) < 2:
        return {}
    return {f"worldviews.{kind}": worldviews_file(study, found, kind) for kind in ("md", "json")}
