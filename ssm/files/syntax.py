"""The messages of a YAML parser in words that help."""

import re
from typing import Any

import attrs

__all__ = ["in_words"]


@attrs.frozen(repr=False)
class _Mark:
    """A place in a text, as a parser counts: from 0."""

    line: int = 0
    column: int = 0
    index: int = 0


_QUOTES = "put double quotes round the words"
_TABLE = (
    (
        "mapping values are not allowed",
        "this ':' does not fit here",
        f"{_QUOTES} if they hold ': '; or see whether the line before has lost its ':'",
        False,
    ),
    (
        "end of stream",
        "a quote opened here is never closed",
        "close it with the same sign; inside single quotes an apostrophe is written twice",
        True,
    ),
    (
        "parsing a flow",
        "a bracket opened here is never closed, or a comma is absent",
        "close it, and part what it holds by commas",
        True,
    ),
    (
        "expected key",
        "what stands here belongs to nothing",
        "look for a quote or bracket that ends too early, or a line indented unlike the others",
        False,
    ),
    (
        "expected '-' indicator",
        "a list ends here and something else begins",
        "begin every entry of a list with '- ', all in one column",
        False,
    ),
    (
        "alias",
        "words that begin with * need quotes",
        _QUOTES,
        True,
    ),
    (
        "anchor",
        "words that begin with & need quotes",
        _QUOTES,
        True,
    ),
    (
        "escape",
        "a backslash means something inside double quotes",
        "write two of them, or use single quotes",
        False,
    ),
    (
        "block sequence entries are not allowed",
        "a list begins on a line of its own",
        "put the '-' on the next line, or write [a, b]",
        False,
    ),
    (
        "expected ':'",
        "a key without ':'",
        f"write ': ' behind it, or {_QUOTES} if it holds ' #'",
        True,
    ),
    (
        "document start",
        "this is no key with ': ' behind it",
        f"write 'key: value'; {_QUOTES} if a key holds ' #'",
        False,
    ),
)


def in_words(error: Any, text: str, bracket: Any = None) -> tuple[str, str | None, Any]:
    """Message, hint and mark for an error of the parser.

    Args:
        error: a `yaml.YAMLError`.
        text: what was parsed.
        bracket: the mark of the innermost bracket that is open there, or None.
    """
    mark = getattr(error, "problem_mark", None) or _Mark()
    told = f"{getattr(error, 'context', None) or ''} {getattr(error, 'problem', None) or error}"
    if "cannot start any token" in told:
        return _cannot_start(text[mark.index : mark.index + 1], mark)
    for words, message, hint, opened in _TABLE:
        if words in told:
            where = getattr(error, "context_mark", None) if opened else None
            if words == "parsing a flow":
                where = bracket or where
            return message, hint, where or mark
    plain = re.sub(r"\s+", " ", told).strip()
    return f"the YAML cannot be read here ({plain})", None, mark


def _cannot_start(char: str, mark: Any) -> tuple[str, str | None, Any]:
    if char == "\t":
        return "a tab stands where spaces belong", "indent with spaces, two for each level", mark
    return f"words cannot begin with {char!r}", _QUOTES, mark
