"""Subtitles as a transcript: cues put together until a sentence ends or another speaks.

The places of statements count in this transcript, not in the file, where times stand in
the middle of sentences. It has a paragraph for each statement, with the speaker before it.
"""

import re
from collections.abc import Iterator

from ssm.findings.importing.texts.blocks import Block, Kind
from ssm.findings.importing.texts.cues import Cue, cues_of

__all__ = ["transcript_of"]

_ENDED = re.compile(r"[.!?\u2026\u3002\uff01\uff1f][\"'\u2019\u201d)\]]*\Z")
_MOST, _PAUSE = 12, 8.0


def transcript_of(text: str) -> tuple[str, list[Block]]:
    r"""The transcript that subtitles hold, and its blocks.

    Args:
        text: of the file of subtitles.

    Example:
        >>> said = "1\n00:00:01,0 --> 00:00:02,0\nHalf of\n\n2\n00:00:02,0 --> 00:00:03,0\nthem."
        >>> transcript, [block] = transcript_of(said)
        >>> transcript, block.time
        ('Half of\nthem.\n', '00:00:01,0')
    """
    told: list[str] = []
    blocks = []
    at = 0
    for group in _groups(cues_of(text)):
        label = f"{group[0].speaker}: " if group[0].speaker else ""
        words = "\n".join(cue.words for cue in group if cue.words) or group[0].aside or ""
        paragraph = f"{label}{words}\n"
        blocks.append(_block(group, at, len(label), len(words)))
        told.append(paragraph)
        at += len(paragraph)
    return "".join(told), blocks


def _groups(cues: list[Cue]) -> Iterator[list[Cue]]:
    """Cues that are one statement."""
    group: list[Cue] = []
    for cue in cues:
        if group and not _goes_on(group, cue):
            yield group
            group = []
        group.append(cue)
    if group:
        yield group


def _goes_on(group: list[Cue], cue: Cue) -> bool:
    before = group[-1]
    if before.aside is not None or cue.aside is not None or before.speaker != cue.speaker:
        return False
    near = cue.seconds - before.seconds <= _PAUSE and len(group) < _MOST
    return near and _ENDED.search(before.words) is None


def _block(group: list[Cue], at: int, label: int, length: int) -> Block:
    cue = group[0]
    first = at + label
    kind = Kind.STATEMENT if cue.aside is None else Kind.COMMENT
    return Block(
        kind=kind if length else Kind.RULE,
        start=at,
        end=first + length,
        first=first,
        last=first + length,
        where=f"line {cue.line}",
        speaker=cue.speaker,
        time=cue.time or None,
    )
