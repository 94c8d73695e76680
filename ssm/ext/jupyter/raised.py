"""What a notebook shows of an error: the lines that called ssm, and what was wrong with them."""

import sys
from pathlib import Path
from traceback import FrameSummary, extract_tb

__all__ = ["raised"]

_OURS = str(Path(__file__).parents[2])
_MAGIC = "get_ipython().run_"


def raised(error: BaseException) -> list[str]:
    """An error without the inside of ssm, which tells nothing to whoever mistyped a name.

    Args:
        error: what was raised.

    Example:
        >>> from ssm.errors import UnknownRefError
        >>> raised(UnknownRefError("nothing in this study is called 'fense'"))
        ["UnknownRefError: nothing in this study is called 'fense'"]
    """
    frames = [frame for frame in extract_tb(error.__traceback__) if _is_theirs(frame)]
    return [*map(_told, frames), f"{type(error).__name__}: {error}"]


def _is_theirs(frame: FrameSummary) -> bool:
    """Whether a line was written by whoever works in the notebook."""
    shell = getattr(sys.modules.get("IPython"), "__file__", None)
    inside = (_OURS, *((str(Path(shell).parent),) if shell else ()), "<attrs generated")
    line = frame.line or ""
    return bool(line) and not (frame.filename.startswith(inside) or line.startswith(_MAGIC))


def _told(frame: FrameSummary) -> str:
    file = f"{frame.filename}, " if Path(frame.filename).exists() else ""
    return f"{file}line {frame.lineno}: {frame.line}"
