"""Where words go: results to stdout, talk to stderr, colour only to a terminal."""

import json
import shutil
import sys
from typing import Any

import click

__all__ = [
    "can_draw_lines",
    "is_terminal",
    "paint",
    "put",
    "put_bare",
    "put_json",
    "safe",
    "say",
    "width",
]

_NARROWEST, _WIDEST = 30, 120
_CONTROLS = {code: f"\\x{code:02x}" for code in (*range(9), *range(11, 32), *range(127, 160))}
_ESC = 27
_STYLED = {code: text for code, text in _CONTROLS.items() if code != _ESC}
_COLOURS: dict[str, dict[str, Any]] = {
    "error": {"fg": "red", "bold": True},
    "warning": {"fg": "yellow", "bold": True},
    "advice": {"fg": "cyan"},
    "place": {"bold": True},
    "quiet": {"dim": True},
    "good": {"fg": "green"},
    "head": {"bold": True},
    "label": {"fg": "blue"},
    "hint": {"bold": True},
    "ref": {"fg": "cyan"},
    "summary": {"bold": True},
    "shared": {"underline": True, "bold": True},
    "P": {"fg": "yellow"},
    "Q": {"fg": "bright_yellow"},
    "R": {"fg": "bright_red"},
    "C": {"fg": "green"},
    "A": {"fg": "blue"},
    "T": {"fg": "magenta"},
    "W": {"dim": True},
    "O": {"fg": "cyan"},
    "E": {"fg": "bright_magenta"},
}


def put(text: str, *, styled: bool = False) -> None:
    """A result, to stdout; control characters of a study never reach the terminal.

    Args:
        text: what to print.
        styled: the text carries colours of ours, made from words that are `safe` already.
    """
    click.echo(text.translate(_STYLED) if styled else safe(text))


def put_bare(text: str) -> None:
    """Part of a line, to stdout, at once.

    Args:
        text: words of ours, or a key that was pressed.
    """
    click.echo(text, nl=False)
    sys.stdout.flush()


def paint(role: str, text: str) -> str:
    """Some words in the colour of their role; made safe first, so that colours are ours."""
    return click.style(safe(text), **_COLOURS.get(role, {}))


def put_json(value: Any) -> None:
    """A result as JSON; pure ASCII where the output can carry no more."""
    encoding = (getattr(sys.stdout, "encoding", None) or "utf-8").lower()
    plain = not encoding.replace("-", "").startswith("utf")
    click.echo(json.dumps(value, indent=2, ensure_ascii=plain))


def say(text: str, *, quiet: bool = False) -> None:
    """Talk, to stderr, unless it should be quiet."""
    if not quiet:
        click.echo(safe(text), err=True)


def safe(text: str) -> str:
    r"""A text with its control characters written out, so that none steers a terminal.

    Example:
        >>> print(safe("a \x1b[31m label"))
        a \x1b[31m label
    """
    return text.translate(_CONTROLS)


def can_draw_lines() -> bool:
    """Whether stdout can carry the signs that branches of a tree are drawn with."""
    try:
        "├└│─…".encode(getattr(sys.stdout, "encoding", None) or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def is_terminal() -> bool:
    """Whether results go to a person's terminal."""
    return sys.stdout.isatty()


def width() -> int:
    """How many columns there are, within reason."""
    return max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size((100, 24)).columns))
