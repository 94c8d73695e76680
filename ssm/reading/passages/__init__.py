"""The ways of looking at a picture, in their order; a new one is added here."""

from collections.abc import Callable

from ssm.reading.passages.absent import absent
from ssm.reading.passages.before import before
from ssm.reading.passages.boundaries import boundaries
from ssm.reading.passages.first_look import first_look
from ssm.reading.passages.heard import heard
from ssm.reading.passages.moods import moods
from ssm.reading.passages.relations import relations
from ssm.reading.passages.standing_out import standing_out
from ssm.reading.passages.themes import themes
from ssm.reading.passages.voices import voices
from ssm.reading.sheet import Passage
from ssm.reading.view import View

__all__ = ["PASSAGES"]

PASSAGES: tuple[Callable[[View], Passage | None], ...] = (
    first_look,
    standing_out,
    voices,
    moods,
    relations,
    boundaries,
    heard,
    absent,
    themes,
    before,
)
"""Each gives a passage, or None where there is nothing to look at."""
