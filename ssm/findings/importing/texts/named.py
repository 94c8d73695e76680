"""A text file on its way in, and how it is called."""

from pathlib import Path

import attrs

__all__ = ["Named"]


@attrs.frozen
class Named:
    """A file that is read, and how it is called.

    Attributes:
        path: where it is.
        document: its name in the findings.
        prefix: what stands before its places in messages.
    """

    path: Path
    document: str
    prefix: str = ""

    @property
    def stem(self) -> str:
        """Its name without its ending."""
        return Path(self.document).stem
