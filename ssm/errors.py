"""The exceptions of the package: a programmer's mistakes and the world's refusals.

A modeller's mistake is never an exception: it is a `ssm.problems.Problem`.
Each exception is also the built-in one that a caller would expect.
"""

__all__ = [
    "AmbiguousRefError",
    "CannotWriteError",
    "EngineError",
    "InvalidValueError",
    "MissingExtraError",
    "NotProvedError",
    "SsmError",
    "UnknownRefError",
    "UnreadableError",
    "broken_down",
]


class SsmError(Exception):
    """The root of everything that ssm raises on purpose.

    The first argument is the message for people; the others are data for programs.
    """

    def __str__(self) -> str:
        return str(self.args[0]) if self.args else ""

    def _render_traceback_(self) -> list[str]:
        """What a notebook shows of it."""
        from ssm.ext.jupyter.raised import raised

        return raised(self)


class InvalidValueError(SsmError, ValueError):
    """A value that a part of a study, or an option, may not have."""


class UnknownRefError(SsmError, LookupError):
    """A reference that leads nowhere in this study."""


class AmbiguousRefError(UnknownRefError):
    """A short reference that could mean several parts; the message lists them."""


class UnreadableError(SsmError, OSError):
    """A file or folder that cannot be read as a study."""


class CannotWriteError(SsmError, OSError):
    """A file or folder that cannot be written, or may not be replaced."""


class EngineError(SsmError, RuntimeError):
    """The layout engine is not to be found, or has refused a graph."""


class MissingExtraError(SsmError, ImportError):
    """An extra of the package that is not installed; the message says how to get it."""


class NotProvedError(SsmError, ValueError):
    """Files that were to be shared and may hold what is masked; nothing was published."""


def broken_down(error: Exception, over: str = "this") -> str:
    """What is told where ssm itself is at fault.

    Args:
        error: what was raised.
        over: what could not be made.

    Example:
        >>> broken_down(ValueError("seven"), "the model")
        'ssm broke down over the model; that is our fault (ValueError: seven)'
    """
    return f"ssm broke down over {over}; that is our fault ({type(error).__name__}: {error})"
