"""The values of a JSON file one by one: of one list, of a list in an object, or one a line."""

import itertools
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs

from ssm.findings.importing.tables.encodings import Encoding
from ssm.findings.importing.tables.grids import Tell
from ssm.findings.importing.tables.lines import lines_of

__all__ = ["Part", "parts_of"]

_BLANK = re.compile(r"[ \t\r\n]*")
_LARGEST = 50_000_000
_DECODER = json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=str)
_WRONG = (ValueError, RecursionError)


@attrs.frozen(kw_only=True)
class Part:
    """One value.

    Attributes:
        number: its place, from 1; the number of its line where each has one.
        value: what it is; None when it cannot be read.
        why: why it cannot be read.
        hint: what to try.
        alone: whether what comes after it can be read nevertheless.
    """

    number: int
    value: Any = None
    why: str = ""
    hint: str = "export it again"
    alone: bool = True


def parts_of(path: Path, encoding: Encoding, tell: Tell | None = None) -> Iterator[Part]:
    """The values of a JSON file, read as they come.

    Args:
        path: the file.
        encoding: how its bytes become text.
        tell: called now and then with how much is read.
    """
    filled = (line for line in lines_of(path, encoding) if line.strip())
    first, second = [*itertools.islice(filled, 2), "", ""][:2]
    lines = lines_of(path, encoding, tell)
    begun = first.lstrip()
    if begun.startswith("["):
        return _listed(lines)
    if begun.startswith("{") and not (second and _is_whole(first)):
        return _within(lines)
    return _by_line(lines)


def _is_whole(line: str) -> bool:
    try:
        _DECODER.decode(line.strip())
    except _WRONG:
        return False
    return True


def _by_line(lines: Iterator[str]) -> Iterator[Part]:
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            yield Part(number=number, value=_DECODER.decode(line.strip()))
        except _WRONG as error:
            yield Part(number=number, why=f"the line is no JSON ({_reason(error)})")


def _reason(error: ValueError | RecursionError) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg}, at the {error.colno}. character"
    return "it lies too deep" if isinstance(error, RecursionError) else str(error)


def _listed(lines: Iterator[str]) -> Iterator[Part]:
    """The values of a list, decoded as soon as each is whole."""
    text = _Text(lines)
    text.past("[")
    number = 1
    while not text.past("]"):
        try:
            value = text.value()
        except _WRONG as error:
            why = f"what follows is no JSON ({_reason(error)})"
            yield Part(number=number, why=why, alone=False)
            return
        yield Part(number=number, value=value)
        number += 1
        if not text.past(",") and not text.begins("]"):
            yield Part(number=number, why="the list is not closed", alone=False)
            return


def _within(lines: Iterator[str]) -> Iterator[Part]:
    """The values of the longest list of objects in an object."""
    try:
        value = _Text(lines).value()
    except _WRONG as error:
        yield Part(number=1, why=f"it is no JSON ({_reason(error)})", alone=False)
        return
    lists = [each for each in value.values() if _is_list(each)] if isinstance(value, dict) else []
    found = max(lists, key=len) if lists else [value]
    for number, each in enumerate(found, start=1):
        yield Part(number=number, value=each)


def _is_list(value: Any) -> bool:
    return isinstance(value, list) and any(isinstance(each, dict) for each in value)


class _Text:
    """Text that grows line by line while values are taken from it."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self._held = ""
        self._at = 0

    def value(self) -> Any:
        """The next value; more lines are read until it is whole.

        Raises:
            ValueError: it never is.
        """
        wait = 1
        while True:
            self.begins("")
            try:
                value, self._at = _DECODER.raw_decode(self._held, self._at)
            except json.JSONDecodeError:
                if len(self._held) - self._at > _LARGEST or not self._more(wait):
                    raise
                wait *= 2
            else:
                return value

    def begins(self, sign: str) -> bool:
        """Whether a sign comes next, blanks aside."""
        while True:
            blank = _BLANK.match(self._held, self._at)
            self._at = blank.end() if blank else self._at
            if self._at < len(self._held) or not self._more(1):
                return self._held.startswith(sign, self._at)

    def past(self, sign: str) -> bool:
        """Goes past a sign, if it comes next."""
        if not self.begins(sign):
            return False
        self._at += len(sign)
        return True

    def _more(self, count: int) -> bool:
        """Reads more lines; False when there are none."""
        more = list(itertools.islice(self._lines, count))
        self._held = self._held[self._at :] + "".join(more)
        self._at = 0
        return bool(more)
