"""The codes that findings have, how often, and what they stand for."""

from pathlib import Path

import attrs

from ssm.findings.coding import Coded, Meaning, read_codes
from ssm.loading.beside import CODES_FILE
from ssm.loading.find import inside, named, read_text
from ssm.model.loaded import Loaded

__all__ = ["CodeLine", "codes_of", "mapped"]


@attrs.frozen(kw_only=True)
class CodeLine:
    """One code.

    Attributes:
        code: its name.
        findings: how many findings have it.
        sources: of how many sources.
        meaning: whether it stands for rows, for none, is left for later, or is open.
        rows: the rows that it stands for, as they are written.
    """

    code: str
    findings: int
    sources: int
    meaning: Meaning = Meaning.OPEN
    rows: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether nobody has said what it stands for."""
        return self.meaning is Meaning.OPEN


def codes_of(loaded: Loaded) -> tuple[CodeLine, ...]:
    """The codes of a study's findings, and those that `findings/codes.yaml` names.

    Args:
        loaded: the study, as read from its files.

    Returns:
        The codes that nobody has mapped first, then the others, the most frequent first.
    """
    counts: dict[str, int] = {}
    heard: dict[str, set[str | None]] = {}
    for finding in loaded.study.findings:
        for code in dict.fromkeys(" ".join(each.split()) for each in finding.codes):
            counts[code] = counts.get(code, 0) + 1
            heard.setdefault(code, set()).add(finding.source)
    known = mapped(loaded)
    lines = [
        CodeLine(
            code=code,
            findings=counts.get(code, 0),
            sources=len(heard.get(code, ())),
            meaning=known[code].meaning if code in known else Meaning.OPEN,
            rows=tuple(each.row for each in known[code].rows) if code in known else (),
        )
        for code in dict.fromkeys([*counts, *known])
    ]
    return tuple(sorted(lines, key=lambda each: (not each.is_open, -each.findings, each.code)))


def mapped(loaded: Loaded) -> dict[str, Coded]:
    """What the codes of a study stand for, by name; nothing where no file says so."""
    if loaded.folder is None:
        return {}
    path = inside(Path(loaded.folder), CODES_FILE)
    return read_codes(read_text(path), named(path))[0] if path.is_file() else {}
