"""What overlays say in words, shared by all formats that people read."""

from collections.abc import Iterator, Sequence

from ssm.comparison.as_is.laid import Overlay, Remark
from ssm.comparison.as_is.remarks import KINDS

__all__ = ["NOTHING", "PREFACE", "about", "beside", "grouped"]

NOTHING = "There is nothing in as_is yet, or no model to lay it over."
PREFACE = (
    "Somebody's account of what is done now, laid over what a model asks. "
    "The model is there to ask with: what goes otherwise is worth a question."
)


def about(overlay: Overlay) -> str:
    """Beside what it lies, and whose account it is."""
    told = f"beside “{overlay.model_title}”"
    return f"{told} · told by {overlay.source}" if overlay.source else told


def beside(overlay: Overlay) -> Iterator[tuple[str, str, str]]:
    """The name and phrase of each activity, and the steps that it is today."""
    for target in overlay.targets:
        tasks = [overlay.by_id[id].do for id in overlay.tasks[target.name]]
        yield target.name, target.text, "; ".join(tasks) or "no step of this account"


def grouped(overlay: Overlay) -> Iterator[tuple[str, Sequence[Remark]]]:
    """Remarks under their headings."""
    for kind, heading in KINDS.items():
        found = [remark for remark in overlay.remarks if remark.kind == kind]
        if found:
            yield heading, found
