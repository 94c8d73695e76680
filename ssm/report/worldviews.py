"""Worldviews side by side in the format that somebody asks for, as the content of a file."""

import json

from ssm.comparison.worldviews import Worldviews
from ssm.comparison.worldviews.formats import as_csv, as_json, as_markdown, as_text
from ssm.model.study import Study

__all__ = ["worldviews_file", "worldviews_files"]


def worldviews_file(study: Study, found: Worldviews, kind: str, *, width: int = 80) -> bytes:
    """The content of one file.

    Args:
        study: the study, for the title of a page.
        found: what `worldviews` gave.
        kind: `text`, `md`, `csv`, `json` or `html`.
        width: of text, in columns.
    """
    if kind == "html":
        from ssm.report.page import page
        from ssm.report.sections.worldviews import worldviews_section

        section = worldviews_section(found)
        return page(study, (section,) if section else (), {}).encode()
    if kind == "json":
        text = json.dumps(as_json(found), indent=2, ensure_ascii=False)
    elif kind == "text":
        text = as_text(found, width)
    else:
        text = {"md": as_markdown, "csv": as_csv}[kind](found)
    whole = text if text.endswith("\n") else f"{text}\n"
    return whole.encode("utf-8-sig" if kind == "csv" else "utf-8")


def worldviews_files(study: Study) -> dict[str, bytes]:
    """The files for a whole build, by name; none where fewer than two models stand."""
    from ssm.comparison.worldviews import worldviews

    found = worldviews(study)
    if len(found.views) < 2:
        return {}
    return {f"worldviews.{kind}": worldviews_file(study, found, kind) for kind in ("md", "json")}
