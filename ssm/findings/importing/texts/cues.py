"""The cues of subtitles, WebVTT or SubRip: when, who, and the words as they are shown."""

import html
import re
from collections.abc import Iterator

import attrs

from ssm.findings.importing.texts.labels import label_of, speakers_of
from ssm.findings.importing.texts.lines import Line, cue_times, lines_of

__all__ = ["Cue", "cues_of", "is_subtitles"]

_VOICE = re.compile(r"<v(?:\.[^\s>]*)?[ \t]+([^>]*)>")
_TAG = re.compile(r"</?(?:[biuvc]|ruby|rt|lang|font)(?:[.\s][^<>]*)?>|<[0-9:.]+>|\{\\an?\d\}")
_ASIDE = re.compile(r"(NOTE|STYLE|REGION)(?:[ \t].*)?")
_SECONDS = (3600, 60, 1)


@attrs.frozen
class Cue:
    """What is shown at one time, of one speaker.

    Attributes:
        time: when it begins, as it stands.
        seconds: the same in seconds.
        speaker: who speaks, where the cue says it.
        words: what is shown, without the marks of the format; empty for an aside.
        line: the number of its first line.
        aside: what stands beside the cues in a note of the file.
    """

    time: str
    seconds: float
    speaker: str | None
    words: str
    line: int
    aside: str | None = None


def is_subtitles(head: str) -> bool:
    """Whether a text begins as subtitles do.

    Example:
        >>> is_subtitles("WEBVTT - Ward 3"), is_subtitles("00:01 Nurse: Half of them.")
        (True, False)
    """
    lines = [line.text for line in lines_of(head[:2000]) if not line.is_blank][:2]
    if lines and re.match(r"WEBVTT(?:\s|\Z)", lines[0]):
        return True
    return any(cue_times(line) for line in lines)


def cues_of(text: str) -> list[Cue]:
    r"""The cues of some subtitles, in their order.

    Example:
        >>> for cue in cues_of("WEBVTT\n\n00:01.500 --> 00:03.000\n<v Nurse>Half &amp; half.</v>"):
        ...     print(cue.time, cue.speaker, cue.words)
        00:01.500 Nurse Half & half.
    """
    cues = list(_cues(lines_of(text)))
    labels = [label_of(cue.words) for cue in cues if cue.speaker is None]
    accepted = speakers_of(labels)
    return [_labelled(cue, accepted) for cue in cues]


def _labelled(cue: Cue, accepted: frozenset[str]) -> Cue:
    """A cue whose words begin with a label, with its speaker."""
    label = label_of(cue.words) if cue.speaker is None else None
    if label is None or label.name.casefold() not in accepted:
        return cue
    return attrs.evolve(cue, speaker=label.name, words=cue.words[label.length :].strip())


def _cues(lines: list[Line]) -> Iterator[Cue]:
    n = 0
    while n < len(lines):
        line = lines[n]
        time = cue_times(line.text)
        if time is not None:
            end = _end(lines, n + 1)
            yield from _spoken(time, line.number, [each.text for each in lines[n + 1 : end]])
            n = end
        elif _ASIDE.fullmatch(line.text):
            end = _end(lines, n + 1)
            words = "\n".join(each.text for each in lines[n:end])
            yield Cue("", 0, None, "", line.number, aside=words)
            n = end
        else:
            n += 1
            if not _is_head(lines, n):
                yield Cue("", 0, None, "", line.number, aside=line.text)


def _is_head(lines: list[Line], n: int) -> bool:
    """Whether the line before some place is blank, or only names the file or the next cue."""
    before = lines[n - 1]
    if before.is_blank or before.number == 1:
        return True
    return n < len(lines) and cue_times(lines[n].text) is not None


def _end(lines: list[Line], n: int) -> int:
    """Where the lines of a cue end: at an empty one, or before the next cue."""
    while n < len(lines) and not lines[n].is_blank and cue_times(lines[n].text) is None:
        n += 1
    is_cue = n < len(lines) and cue_times(lines[n].text) is not None
    return n - 1 if is_cue and lines[n - 1].text.strip().isdecimal() else n


def _spoken(time: str, line: int, shown: list[str]) -> Iterator[Cue]:
    """The cue of each speaker in one payload."""
    parts = _VOICE.split("\n".join(shown))
    seconds = _seconds(time)
    for speaker, words in zip([None, *parts[1::2]], parts[0::2], strict=True):
        plain = html.unescape(_TAG.sub("", words)).strip()
        name = html.unescape(speaker).strip() if speaker else None
        if plain or name:
            yield Cue(time, seconds, name or None, plain, line)


def _seconds(time: str) -> float:
    parts = time.replace(",", ".").split(":")
    return sum(float(part) * unit for part, unit in zip(parts[::-1], _SECONDS[::-1], strict=False))
