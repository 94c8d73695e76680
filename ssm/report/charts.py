"""Comparison charts as files."""

import json

from ssm.comparison import Comparison
from ssm.comparison.formats import as_csv, as_json, as_markdown, as_text

__all__ = ["chart_file", "chart_files"]


def chart_file(found: Comparison, kind: str) -> bytes:
    """The content of one file.

    Args:
        found: what `compare` gave.
        kind: `text`, `md`, `csv` or `json`.
    """
    if kind == "json":
        text = json.dumps(as_json(found), indent=2, ensure_ascii=False)
    else:
        text = {"text": as_text, "md": as_markdown, "csv": as_csv}[kind](found)
    whole = text if text.endswith("\n") else f"{text}\n"
    return whole.encode("utf-8-sig" if kind == "csv" else "utf-8")


def chart_files(found: Comparison) -> dict[str, bytes]:
    """The files of a comparison, by name; none where there is no model to compare."""
    if not found.charts:
        return {}
    return {f"comparison.{kind}": chart_file(found, kind) for kind in ("md", "csv", "json")}
