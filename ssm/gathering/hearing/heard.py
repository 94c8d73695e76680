"""Who was heard in an input: its sources, and what is known of each."""

import datetime as dt
from collections.abc import Iterator

import attrs

from ssm.findings.importing.items import SourceNote

__all__ = ["Heard", "Voice"]


@attrs.define(kw_only=True)
class Voice:
    """What an input knows of one source.

    Attributes:
        name: as the input has it.
        document: where its first words stand.
        perspective: whose view it gives, where all its statements agree.
        method: how it was heard.
        date: when, where all its statements agree.
        where: where.
        traits: other attributes.
        is_open: whether one of its statements does not say whose view it is.
    """

    name: str
    document: str = ""
    perspective: str = ""
    method: str = ""
    date: str = ""
    where: str = ""
    traits: dict[str, str] = attrs.field(factory=dict)
    mixed: set[str] = attrs.field(factory=set)
    has_words: bool = False
    is_open: bool = False

    def add(self, field: str, text: str) -> None:
        """Takes what one statement says of its source; silence says something too."""
        if field in self.mixed:
            return
        if not self.has_words or getattr(self, field) == text:
            setattr(self, field, text)
        else:
            self.mixed.add(field)
            setattr(self, field, "")


class Heard:
    """The sources of one input, in the order in which they come."""

    def __init__(self) -> None:
        self._voices: dict[str, Voice] = {}
        self._notes: dict[str, SourceNote] = {}

    def note(self, item: SourceNote) -> None:
        """Takes what an input knows of a source."""
        self._notes.setdefault(" ".join(item.name.split()), item)

    def hear(self, held: dict[str, str], method: str | None, *, apart: bool = False) -> None:
        """Takes a statement of a source.

        Args:
            held: what imports write of it.
            method: how it was heard.
            apart: whether the source has several perspectives, whatever this input has.
        """
        voice = self._voices.get(held["source"])
        if voice is None:
            voice = Voice(name=held["source"], document=" ".join(held["document"].split()))
            self._voices[held["source"]] = voice
        if apart:
            voice.mixed.add("perspective")
        voice.add("perspective", held["perspective"])
        voice.add("date", held["date"])
        voice.has_words = True
        voice.is_open = voice.is_open or not held["perspective"]
        voice.method = voice.method or (method or "")

    def settled(self, held: dict[str, str]) -> dict[str, str]:
        """A statement without what is known of its source as a whole."""
        voice = self._voices[held["source"]]
        for field in ("perspective", "date"):
            if field not in voice.mixed:
                held[field] = ""
        return held

    def voices(self) -> Iterator[Voice]:
        """The sources of statements, each with all that is known of it."""
        for voice in self._voices.values():
            note = self._notes.get(voice.name) or self._notes.get(voice.document)
            yield voice if note is None else _noted(voice, note)


def _noted(voice: Voice, note: SourceNote) -> Voice:
    return attrs.evolve(
        voice,
        perspective=note.perspective or voice.perspective,
        method=note.method or voice.method,
        date=_day(note.date) or voice.date,
        where=note.where or voice.where,
        traits={**voice.traits, **note.traits},
    )


def _day(date: dt.date | None) -> str:
    return "" if date is None else date.isoformat()
