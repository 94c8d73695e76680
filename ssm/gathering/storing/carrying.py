"""Decisions that move from a finding that has gone to the one that it has become."""

import io
from pathlib import Path

from ssm.files.together import Together
from ssm.findings.cells import delimiter_of
from ssm.findings.delimited import rows, write_rows
from ssm.loading.beside import LINKS_FILE
from ssm.loading.find import inside, named

__all__ = ["carry_links"]


def carry_links(folder: Path, carried: dict[str, str], together: Together) -> None:
    """Writes the links with the ids that findings have now; all else in them stays.

    Args:
        folder: the study's folder.
        carried: from the id of an earlier finding to that of a later one.
        together: the files that are written together.

    Raises:
        CannotWriteError: the links cannot be written.
        UnreadableError: they are no sound table.
    """
    path = inside(folder, LINKS_FILE)
    if not carried or not path.is_file():
        return
    data = path.read_bytes()
    mark = "\ufeff" if data.startswith(b"\xef\xbb\xbf") else ""
    text = data.decode("utf-8-sig")
    delimiter = delimiter_of(text)
    lines = list(rows(io.StringIO(text, newline=""), delimiter, named(path)))
    header = [name.strip().lower() for name in lines[0]] if lines else []
    if "finding" not in header:
        return
    at = header.index("finding")
    for row in lines[1:]:
        if len(row) > at and row[at].strip() in carried:
            row[at] = carried[row[at].strip()]
    end = "\r\n" if "\r\n" in text.partition("\n")[0] + "\n" else "\n"
    file = together.open(path)
    file.write(mark)
    write_rows(file, lines, delimiter, end)
