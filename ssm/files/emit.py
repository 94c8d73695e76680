"""Plain data as YAML: prose in double quotes, short parts on one line, the rest in blocks."""

import re
from collections.abc import Iterator

from ssm.files.plain import Data, Plain

__all__ = ["WIDTH", "emitted", "quoted"]

WIDTH = 100
"""How many characters a line may have; longer texts are folded at their spaces."""

_ID = r"[A-Za-z0-9][A-Za-z0-9_-]*"
_WORD = re.compile(rf"{_ID}(?:[./]{_ID}|->{_ID})*(?: (?:->|<->|--|~>|><|watches) {_ID})?", re.ASCII)
_TEXT = re.compile(r"[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*|[A-Z][0-9]?", re.ASCII)
_MISREAD = frozenset(["true", "false", "yes", "no", "on", "off", "null", "y", "n", "Y", "N"])
_SHORT = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\x00": "\\0"}
_ESCAPED = re.compile('[\\\\"\x00-\x1f\x7f-\xa0\xad\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]')
_FOLD = re.compile(r"(?<=[^\s\\]) (?=[^\s\\])")


def emitted(data: dict[str, Data]) -> str:
    """The text of a file, its sections parted by empty lines.

    Args:
        data: by section; a section of one line stands without an empty line before it.

    Example:
        >>> print(emitted({"title": "The fence", "roots": {"paint": {"what": "paint it"}}}))
        title: "The fence"
        <BLANKLINE>
        roots:
          paint: {what: "paint it"}
        <BLANKLINE>
    """
    told: list[str] = []
    for key, value in data.items():
        lines = list(_section(key, value))
        if told and (len(lines) > 1 or "\n\n" in "".join(told[-2:])):
            told.append("\n")
        told += [f"{line}\n" for line in lines]
        if len(lines) > 1:
            told.append("\n")
    return re.sub(r"\n{3,}", "\n\n", "".join(told)).rstrip("\n") + "\n"


def quoted(text: str) -> str:
    r"""A text in double quotes, with everything escaped that YAML or an editor could change.

    Example:
        >>> print(quoted('say "no"\nand go'))
        "say \"no\"\nand go"
    """
    return f'"{_ESCAPED.sub(_escape, text)}"'


def _escape(match: re.Match[str]) -> str:
    char = match.group()
    code = ord(char)
    return _SHORT.get(char) or (f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}")


def _scalar(value: str) -> str:
    if isinstance(value, Plain):
        return str(value) if _WORD.fullmatch(value) else quoted(value)
    is_bare = _TEXT.fullmatch(value) and value not in _MISREAD
    return value if is_bare else quoted(value)


def _flow(value: Data) -> str:
    """A value on one line."""
    if isinstance(value, str):
        return _scalar(value)
    if isinstance(value, list):
        return f"[{', '.join(_flow(item) for item in value)}]"
    return "{" + ", ".join(f"{_key(key)}: {_flow(inside)}" for key, inside in value.items()) + "}"


def _key(key: str) -> str:
    return key if _WORD.fullmatch(key) else quoted(key)


def _section(key: str, value: Data) -> Iterator[str]:
    """The lines of a section: each of its parts begins a line."""
    if isinstance(value, str) or not value or _is_small(value):
        yield from _entry(key, value, 0)
        return
    yield f"{_key(key)}:"
    yield from _block(value, 2)


def _is_small(value: Data) -> bool:
    """Whether a value holds no mappings, so that one line may hold it."""
    inside = value.values() if isinstance(value, dict) else value
    return not any(isinstance(item, dict) and item for item in inside)


def _is_line(value: Data, room: int) -> bool:
    """Whether a value is written on one line."""
    if not isinstance(value, str) and value:
        inside = list(value.values() if isinstance(value, dict) else value)
        nested = [item for item in inside if isinstance(item, dict)]
        if len(nested) > 1 or any(not _is_line(item, room) for item in inside):
            return False
    return len(_flow(value)) <= room


def _block(value: Data, indent: int) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inside in value.items():
            yield from _entry(key, inside, indent)
    else:
        for item in value:
            yield from _item(item, indent)


def _entry(key: str, value: Data, indent: int) -> Iterator[str]:
    head = f"{' ' * indent}{_key(key)}:"
    if not value or _is_line(value, WIDTH - len(head) - 1):
        yield f"{head} {_flow(value)}"
    elif isinstance(value, str):
        yield from _folded(head, value, indent + 2)
    else:
        yield head
        yield from _block(value, indent + 2)


def _item(value: Data, indent: int) -> Iterator[str]:
    head = f"{' ' * indent}-"
    if isinstance(value, dict) and len(value) == 1:
        first, *rest = _block(value, indent + 2)
        yield from (f"{head} {first.lstrip(' ')}", *rest)
    elif _is_line(value, WIDTH - len(head) - 1):
        yield f"{head} {_flow(value)}"
    elif isinstance(value, str):
        yield from _folded(head, value, indent + 2)
    else:
        first, *rest = _block(value, indent + 2)
        yield from (f"{head} {first.lstrip(' ')}", *rest)


def _folded(head: str, text: str, indent: int) -> Iterator[str]:
    """A long text, broken where one space parts two words; reading joins them again."""
    line = head + " "
    words = _FOLD.split(quoted(text))
    for n, word in enumerate(words):
        if n and len(line) + 1 + len(word) > WIDTH:
            yield line
            line = " " * indent + word
        else:
            line += word if not n else f" {word}"
    yield line
