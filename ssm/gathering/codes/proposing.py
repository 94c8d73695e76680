"""Lines for `findings/codes.yaml`: one for each code that has none, for a person to finish."""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs

from ssm.errors import InvalidValueError
from ssm.files.together import Together
from ssm.findings.rowwords import words_of_rows
from ssm.findings.suggesting import Suggester
from ssm.gathering.codes.listed import CodeLine, codes_of
from ssm.loading.beside import CODES_FILE
from ssm.loading.find import inside, read_text
from ssm.loading.rownames import RowNames
from ssm.model.finding import Finding
from ssm.model.loaded import Loaded
from ssm.model.study import Study

__all__ = ["propose"]

_HEAD = """\
# What the codes of the findings stand for: one code a line, and the row that it speaks of.
# Take the # away from a line that is right, or write another row, or several: [a/1, a/2].
# none: the code fits no row; later: look at it again. See docs: "Bring in what people said".
"""
_QUOTED = re.compile(r'^#?\s*("(?:[^"\\]|\\.)*")\s*:', re.MULTILINE)
_CANDIDATES, _EXAMPLES, _LEARNED = 3, 10, 2_000


def propose(loaded: Loaded, more: Iterable[tuple[str, str]] = ()) -> tuple[str, ...]:
    """Adds a line to `findings/codes.yaml` for each code that has none there.

    What stands in the file is left as it is. A code whose name begins with the ref of a
    row, as in the codebooks that a study gives out, is mapped to that row; for any other,
    rows that it may stand for are named in a comment, and the line itself is one.

    Args:
        loaded: the study, as read from its files.
        more: further codes, each with a description.

    Returns:
        The codes that were added.

    Raises:
        InvalidValueError: the study was not read from a folder.
        CannotWriteError: the file cannot be written.
        UnreadableError: it is there and cannot be read.
    """
    if loaded.folder is None:
        msg = "codes are mapped in a study's folder, and this study was not read from one"
        raise InvalidValueError(msg, loaded)
    path = inside(Path(loaded.folder), CODES_FILE)
    before = read_text(path) if path.is_file() else ""
    told = {json.loads(quoted) for quoted in _QUOTED.findall(before)}
    listed = [each for each in codes_of(loaded) if each.is_open]
    known = {each.code for each in codes_of(loaded)}
    described = {" ".join(name.split()): text for name, text in more}
    extra = [CodeLine(code=name, findings=0, sources=0) for name in described if name not in known]
    wanted = [each for each in (*listed, *extra) if each.code not in told]
    if wanted:
        lines = "\n".join(_lines(wanted, described, loaded.study)).strip("\n")
        start = before if before.endswith("\n") or not before else f"{before}\n"
        with Together() as files:
            files.open(path).write(f"{start or _HEAD}\n{lines}\n")
            files.commit()
    return tuple(each.code for each in wanted)


def _lines(wanted: list[CodeLine], described: dict[str, str], study: Study) -> Iterator[str]:
    """The lines: codes that are called like rows, then each of the others with candidates."""
    rows = RowNames(study)
    called = {each.code: _row_in(each.code, rows) for each in wanted}
    for each in wanted:
        if called[each.code] is not None:
            yield f"{_quoted(each.code)}: {called[each.code]}   # {_count(each)}"
    others = [each for each in wanted if called[each.code] is None]
    words = words_of_rows(study)
    candidates = _candidates(others, described, study)
    for each in others:
        near = candidates[each.code]
        what = _line(described.get(each.code, ""))
        yield ""
        yield f"# {_count(each)}; {what}" if what else f"# {_count(each)}"
        yield from (f"#   perhaps {_short(ref)} ({_line(words[ref])})" for ref in near)
        yield f"# {_quoted(each.code)}: {_short(near[0]) if near else 'later'}"


def _quoted(code: str) -> str:
    return json.dumps(code, ensure_ascii=False)


def _count(each: CodeLine) -> str:
    if not each.findings:
        return "no finding yet"
    return "one finding" if each.findings == 1 else f"{each.findings} findings"


def _row_in(code: str, rows: RowNames) -> str | None:
    """The row whose ref a code's name begins with, perhaps after those of codes above it."""
    for part in (code, code.rpartition("::")[2], code.rpartition(" / ")[2]):
        ref = part.strip().split(" ", 1)[0]
        if "/" in ref and rows.is_row(ref):
            return ref
    return None


def _candidates(
    wanted: list[CodeLine], described: dict[str, str], study: Study
) -> dict[str, list[str]]:
    """The rows that codes may stand for, by their names and what was coded so."""
    said: dict[str, list[str]] = {each.code: [] for each in wanted}
    for finding in study.findings:
        for code in finding.codes:
            held = said.get(" ".join(code.split()))
            if held is not None and len(held) < _EXAMPLES:
                held.append(finding.text)
    asked = tuple(
        Finding(
            id=f"code-{number}",
            text="\n".join([each.code, described.get(each.code, ""), *said[each.code]]),
            codes=[each.code],
        )
        for number, each in enumerate(wanted)
    )
    known = tuple(attrs.evolve(f, id=f"known-{n}") for n, f in enumerate(study.findings[:_LEARNED]))
    suggester = Suggester(attrs.evolve(study, findings=(*known, *asked)))
    return {
        each.code: [found.ref for found in suggester.rows_for(f"code-{number}", _CANDIDATES)]
        for number, each in enumerate(wanted)
    }


def _short(ref: str) -> str:
    return ref.removeprefix("model/")


def _line(text: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
