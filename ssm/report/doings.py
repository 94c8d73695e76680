"""What is done now beside the models, and proposals for it, as files."""

from collections.abc import Sequence

from ssm.comparison.as_is import Alignment, Overlay
from ssm.comparison.as_is.formats import (
    as_csv,
    as_graphml,
    as_json,
    as_markdown,
    as_text,
    proposals_json,
    proposals_text,
    proposals_yaml,
)
from ssm.report.filed import Makers, filed

__all__ = ["FORMATS", "PROPOSALS", "doings", "doings_files"]

FORMATS = ("text", "md", "csv", "json", "graphml")
PROPOSALS = ("text", "yaml", "csv", "json")


def doings(
    overlays: Sequence[Overlay],
    kind: str,
    alignments: Sequence[Alignment] | None = None,
    *,
    width: int = 80,
) -> bytes:
    """The content of one file.

    Args:
        overlays: what `as_is` gave.
        kind: one of `FORMATS`; with alignments, one of `PROPOSALS`.
        alignments: what `align` gave, where proposals are wanted.
        width: of text.
    """
    if alignments is not None:
        told: Makers = {
            "text": lambda: proposals_text(alignments, width),
            "yaml": lambda: proposals_yaml(alignments),
            "csv": lambda: as_csv(overlays, alignments),
            "json": lambda: proposals_json(alignments),
        }
    else:
        told = {
            "text": lambda: as_text(overlays, width),
            "md": lambda: as_markdown(overlays),
            "csv": lambda: as_csv(overlays),
            "json": lambda: as_json(overlays),
            "graphml": lambda: as_graphml(overlays[0].graph) if overlays else "",
        }
    return filed(told[kind](), kind)


def doings_files(overlays: Sequence[Overlay]) -> dict[str, bytes]:
    """The files of what is done now, by name; none where there is nothing of the kind."""
    if not overlays:
        return {}
    names = {"md": "as-is.md", "csv": "as-is.csv", "json": "as-is.json"}
    return {name: doings(overlays, kind) for kind, name in names.items()}
