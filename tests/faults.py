"""Sound studies and single faults: what the tests of the rules put into what."""

import shutil
from pathlib import Path

import attrs
import yaml

import ssm
from ssm.model.loaded import Loaded

__all__ = ["FAULTS", "SOUND", "STUDIES", "Fault", "edited", "faulty"]

ROOT = Path(__file__).parent.parent
HERE = ROOT / "tests" / "checks" / "mutations"
EXAMPLES = ROOT / "examples"
STUDIES = {
    **{path.name.partition(".")[0]: path for path in sorted(HERE.glob("studies/*.ssm.yaml"))},
    **{path.parent.name: path for path in sorted(EXAMPLES.glob("*/study.yaml"))},
}
SOUND = tuple(STUDIES)
"""The sound studies by name: those made for this, and every example that is shipped."""

BEHIND = " … "


@attrs.frozen(kw_only=True)
class Fault:
    """A single fault put into a sound study.

    Attributes:
        rule: code of the rule that must speak.
        study: name of the study.
        at: ref of the part that it must speak of.
        edits: what is replaced by what.
    """

    rule: str
    study: str
    at: str
    edits: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        return f"{self.rule}-{self.study}-{self.at.replace('/', '-')}"


def _faults() -> tuple[Fault, ...]:
    return tuple(
        Fault(rule=code, study=study, at=at, edits=tuple(zip(texts[::2], texts[1::2], strict=True)))
        for table in sorted(HERE.glob("*.yaml"))
        for code, rows in yaml.safe_load(table.read_text(encoding="utf-8")).items()
        for study, at, *texts in rows
    )


FAULTS = _faults()
"""All faults of the tables."""


def faulty(fault: Fault, folder: Path) -> Loaded:
    """The study of a fault with the fault in it.

    Args:
        fault: what to put into its study.
        folder: an empty one, in which the study may be written.
    """
    path = STUDIES[fault.study]
    written = folder / path.name
    shutil.copytree(path.parent, folder, dirs_exist_ok=True)
    text = path.read_text(encoding="utf-8")
    for old, new in fault.edits:
        text = edited(text, old, new)
    written.write_text(text, encoding="utf-8")
    return ssm.load(written)


def edited(text: str, old: str, new: str) -> str:
    """A text with one place of it replaced; `a … b` is the first b behind the first a."""
    *anchors, said = old.split(BEHIND)
    if not anchors and text.count(said) != 1:
        msg = f"{said!r} must stand once in the study (got {text.count(said)} times)"
        raise ValueError(msg)
    at = 0
    for anchor in anchors:
        at = text.index(anchor, at)
    at = text.index(said, at)
    start, end = text[:at], text[at + len(said) :]
    if not new and not start.rpartition("\n")[2].strip() and end.startswith("\n"):
        start, end = start.rstrip(" "), end[1:]
    return f"{start}{new}{end}"
