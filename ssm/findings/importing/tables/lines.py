"""The lines of a text file in its encoding, with their ends as they are."""

import io
from collections.abc import Iterator
from pathlib import Path

from ssm.errors import UnreadableError
from ssm.findings.importing.tables.encodings import Encoding
from ssm.findings.importing.tables.grids import Tell

__all__ = ["lines_of"]

_TOLD_EVERY = 2_000
_HALF = "\udc00"


def lines_of(path: Path, encoding: Encoding, tell: Tell | None = None) -> Iterator[str]:
    """The lines of a file.

    Bytes that are no text come as halves of surrogates, so that whoever reads the line can
    tell; a file that ends within a character ends with a line of one such half.

    Args:
        path: the file.
        encoding: how its bytes become text.
        tell: called now and then with how many bytes are read.

    Raises:
        UnreadableError: the encoding is not that of the file at all.
    """
    wide = encoding.codec.startswith(("utf-16", "utf-32"))
    errors = "surrogatepass" if wide else "surrogateescape"
    with path.open("rb") as raw:
        raw.seek(encoding.mark)
        text = io.TextIOWrapper(raw, encoding=encoding.codec, errors=errors, newline="")
        try:
            for number, line in enumerate(text):
                if tell is not None and not number % _TOLD_EVERY:
                    tell(raw.tell())
                yield line
        except UnicodeDecodeError:
            if not wide:
                msg = f"{path.name}: the file is no {encoding.codec}; name another encoding"
                raise UnreadableError(msg, path.name) from None
            yield _HALF
