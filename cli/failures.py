"""From whatever goes wrong to a message with a remedy, and an exit status."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, TextIO

import click

__all__ = [
    "BROKEN_PIPE",
    "FINE",
    "OUR_FAULT",
    "PROBLEMS",
    "UNUSABLE",
    "exit_status",
    "silence_stdout",
    "tell",
]

FINE, PROBLEMS, UNUSABLE, OUR_FAULT = 0, 1, 2, 3
INTERRUPTED, BROKEN_PIPE = 130, 141


def exit_status(call: Callable[[], Any]) -> int:
    """Run something and say how it went, as an exit status; tell on stderr what failed."""
    _open_closed()
    for stream in (sys.stdout, sys.stderr):
        _never_choke(stream)
    try:
        return int(call() or FINE)
    except click.exceptions.Abort:
        return INTERRUPTED
    except click.ClickException as error:
        error.show()
        return UNUSABLE
    except Exception as error:  # noqa: BLE001
        return _told(error)


def _told(error: Exception) -> int:
    from ssm.errors import NotProvedError, SsmError

    if os.environ.get("SSM_DEBUG"):
        import traceback

        traceback.print_exception(error)
    if isinstance(error, SsmError):
        tell(str(error))
        return PROBLEMS if isinstance(error, NotProvedError) else UNUSABLE
    if isinstance(error, OSError):
        tell(_world(error))
        return UNUSABLE
    tell(
        f"something went wrong inside ssm ({type(error).__name__}: {_short(error)}).\n"
        "This is our fault, not yours. Please report it with the command you gave;\n"
        "with SSM_DEBUG=1 set, ssm prints where it happened."
    )
    return OUR_FAULT


def _world(error: OSError) -> str:
    where = f"{error.filename}: " if error.filename else ""
    what = (error.strerror or str(error)).lower()
    return f"{where}{what}; free some space or choose another place, then try again"


def _short(error: Exception) -> str:
    first = next(iter(str(error).splitlines()), "")
    return first if len(first) <= 200 else f"{first[:200]}..."


def tell(message: str) -> None:
    """What went wrong, to stderr."""
    with suppress(OSError, ValueError):
        click.echo(f"{click.style('error:', fg='red', bold=True)} {message}", err=True)


def _open_closed() -> None:
    """Where a shell closed stdin, stdout or stderr, words go nowhere; no file takes its place."""
    for number, (name, mode) in enumerate((("stdin", "r"), ("stdout", "w"), ("stderr", "w"))):
        try:
            os.fstat(number)
        except OSError:
            with suppress(OSError):
                os.open(os.devnull, os.O_RDWR)
        if getattr(sys, name, None) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115


def _never_choke(stream: TextIO) -> None:
    """Letters that a terminal or pipe cannot show are written as escapes."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        with suppress(ValueError, OSError):
            reconfigure(errors="backslashreplace")


def silence_stdout() -> None:
    """Point stdout nowhere, so that closing it at the end cannot fail again."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
