"""Selections as a project has them: where they are, how they are coded, by whom."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator

import attrs

from ssm.findings.importing.refi.names import child_text, children, guid_of
from ssm.findings.safe.xml import local

__all__ = ["Passage", "coded_whole", "joined", "passage_of", "sync_points"]

_DIGITS = 15


@attrs.frozen(kw_only=True)
class Passage:
    """A selection, or the codes of a whole source.

    Attributes:
        guid: its id.
        number: which of the selections of its source it is, from 1; 0 for the whole source.
        start: its first position, as the tool counts.
        end: the position after its last.
        fault: why the positions are of no use, as half a sentence.
        name: its label, which may be the beginning of its words.
        label: the same as it stands, white space and all.
        codes: the ids of its codes.
        coders: the ids of those who gave them.
        remarks: what was written to it.
        notes: the ids of notes that it refers to.
        inline: its words, where the project itself has them.
        spot: where it is in a picture, a recording or on a page.
    """

    guid: str = ""
    number: int = 0
    start: int = 0
    end: int = 0
    fault: str | None = None
    name: str = ""
    label: str = ""
    codes: tuple[str, ...] = ()
    coders: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    inline: str | None = None
    spot: str = ""

    @property
    def whole(self) -> bool:
        """Whether the codes were given to the source, and to no words in it."""
        return self.number == 0


def passage_of(element: ET.Element, number: int, points: dict[str, str] | None = None) -> Passage:
    """A selection as the project has it.

    Args:
        element: any element whose name ends with `Selection`.
        number: which of its source it is.
        points: the positions of the points in time of its transcript, by their ids.
    """
    start, end, fault = _positions(element, points)
    codes, coders, notes = _codings(element)
    return Passage(
        guid=guid_of(element),
        number=number,
        start=start,
        end=end,
        fault=fault,
        name=" ".join((element.get("name") or "").split()),
        label=element.get("name") or "",
        codes=codes,
        coders=coders,
        remarks=tuple(t for t in (child_text(element, "Description").strip(),) if t),
        notes=notes,
        spot=_spot(element),
    )


def coded_whole(element: ET.Element) -> Iterator[Passage]:
    """The codes that a source has as a whole, if it has any."""
    codes, coders, _ = _codings(element)
    if codes:
        notes = [ref for each in children(element, "Coding") for ref in children(each, "NoteRef")]
        ids = _once(tuple(guid_of(ref, "targetGUID") for ref in notes))
        yield Passage(codes=codes, coders=coders, notes=ids, spot="the whole")


def joined(one: Passage, other: Passage) -> Passage:
    """Two selections that are one, such as a place on a page and its text."""
    return attrs.evolve(
        one,
        codes=_once(one.codes + other.codes),
        coders=_once(one.coders + other.coders),
        remarks=_once(one.remarks + other.remarks),
        notes=_once(one.notes + other.notes),
        inline=other.inline if one.inline is None else one.inline,
    )


def sync_points(transcript: ET.Element) -> dict[str, str]:
    """Where in the text each point in time is, as the transcript has it."""
    return {guid_of(each): each.get("position") or "" for each in children(transcript, "SyncPoint")}


def _once(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def _codings(element: ET.Element) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """The ids of codes, of those who coded, and of notes."""
    codings = children(element, "Coding")
    made = guid_of(element, "creatingUser") or guid_of(element, "modifyingUser")
    refs = [ref for coding in codings for ref in children(coding, "CodeRef")]
    notes = [ref for each in (element, *codings) for ref in children(each, "NoteRef")]
    coders = [guid_of(coding, "creatingUser") or made for coding in codings] or [made]
    return (
        _once(tuple(guid_of(ref, "targetGUID") for ref in refs)),
        _once(tuple(guid for guid in coders if guid)),
        _once(tuple(guid_of(ref, "targetGUID") for ref in notes)),
    )


def _positions(element: ET.Element, points: dict[str, str] | None) -> tuple[int, int, str | None]:
    """Where a selection starts and ends, and why that is of no use."""
    names = ("startPosition", "endPosition")
    told: tuple[str | None, ...] = tuple(element.get(name) for name in names)
    if local(element) == "TranscriptSelection" and told == (None, None):
        names = ("fromSyncPoint", "toSyncPoint")
        told = tuple((points or {}).get(guid_of(element, name)) for name in names)
    elif local(element) not in {"PlainTextSelection", "TranscriptSelection"}:
        return 0, 0, None
    for name, text in zip(names, told, strict=True):
        if text is None or not text.strip():
            return 0, 0, f"it has no {name}, or none that leads to a place"
        if not _is_count(text.strip()):
            return 0, 0, f"its {name} is {text!r}, and that is no position"
    start, end = (int(text or 0) for text in told)
    if start > end:
        return 0, 0, f"it ends before it starts ({start} to {end})"
    if start == end:
        return 0, 0, f"it marks no words ({start} to {end})"
    return start, end, None


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= _DIGITS


def _spot(element: ET.Element) -> str:
    """Where a selection is that is not in a text."""
    if local(element) == "PDFSelection":
        page = element.get("page") or ""
        return f"page {int(page) + 1}" if _is_count(page) else "a page"
    begin, end = element.get("begin") or "", element.get("end") or ""
    if _is_count(begin) and _is_count(end):
        return f"{_clock(int(begin))} to {_clock(int(end))}"
    return "a part of a picture" if local(element) == "PictureSelection" else ""


def _clock(milliseconds: int) -> str:
    minutes, seconds = divmod(milliseconds // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
