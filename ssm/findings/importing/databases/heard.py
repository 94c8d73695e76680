"""Who is heard in a project: its cases, with the attributes of cases and files."""

from collections.abc import Iterator

import attrs

from ssm.findings.importing.databases.rows import Coding, Filed, Held, number
from ssm.findings.importing.items import SourceNote
from ssm.findings.importing.refi.facts import Facts
from ssm.findings.safe.sqlite import Value, as_text

__all__ = ["Heard", "Span", "narrowest"]

_END = 2


@attrs.frozen
class Span:
    """A part of a text, as the tool counts, that belongs to somebody."""

    start: int
    end: int
    name: str

    def holds(self, coding: Coding) -> bool:
        """Whether a coding lies inside."""
        if coding.start is None or coding.end is None:
            return False
        return self.start <= coding.start and coding.end <= self.end


def narrowest(spans: list[Span], coding: Coding) -> str | None:
    """Who alone has the smallest part around a coding; None for nobody, or for several."""
    around = [span for span in spans if span.holds(coding)]
    if not around:
        return None
    least = min(span.end - span.start for span in around)
    names = {span.name for span in around if span.end - span.start == least}
    return names.pop() if len(names) == 1 else None


class Heard:
    """The cases of a project, and what is known of cases and files."""

    def __init__(self, held: Held) -> None:
        """Read the cases and all attributes; the parts of texts come file by file."""
        self._held = held
        self._names: dict[Value, str] = {}
        self._facts: dict[tuple[str, Value], Facts] = {}
        for row in held.rows("cases"):
            self._names[row.get("caseid")] = as_text(row.get("name"))
            self._of("case", row.get("caseid")).add("memo", as_text(row.get("memo")))
        for row in held.rows("attribute"):
            facts = self._of(as_text(row.get("attr_type")), row.get("id"))
            facts.add(as_text(row.get("name")), as_text(row.get("value")))

    def _of(self, kind: str, id_: Value) -> Facts:
        return self._facts.setdefault((kind, id_), Facts())

    def spans(self, filed: Filed) -> list[Span]:
        """The parts of a source that belong to cases; the whole reaches beyond its end."""
        found = []
        length = len(filed.text or "")
        for row in self._held.rows("case_text", filed.id):
            name = self._names.get(row.get("caseid"))
            start, end = number(row.get("pos0")), number(row.get("pos1"))
            if name and start is not None and end is not None:
                is_whole = start <= 0 and end >= length - _END
                found.append(Span(start, max(end, 2 * length) if is_whole else end, name))
        return found

    def of_cases(self) -> Iterator[SourceNote]:
        """What is known of each case."""
        for id_, name in self._names.items():
            note = self._of("case", id_).note(name) if name else None
            if note is not None:
                yield note

    def of_file(self, filed: Filed, name: str, spans: list[Span]) -> SourceNote | None:
        """What is known of a file; of several cases that share it wholly, the names too."""
        facts = self._of("file", filed.id)
        facts.add("memo", filed.memo)
        whole = list(dict.fromkeys(span.name for span in spans if span.end > len(filed.text or "")))
        for case in whole if len(whole) > 1 else ():
            facts.add("case", case)
        return facts.note(name)
