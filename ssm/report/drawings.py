"""Drawings as files: each in the formats asked for, and what could not be made."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import attrs

from ssm.drawing.ahead import painted_ahead
from ssm.drawing.drawing import Drawing
from ssm.errors import SsmError, broken_down
from ssm.problems import Problem, Severity
from ssm.report.folder import publish
from ssm.report.formats import (
    FORMATS,
    WALL,
    Asked,
    check_formats,
    format_of_file,
    is_sheet,
    wall,
)
from ssm.showing import Shown

__all__ = ["OUR_FAULT", "Made", "drawing_files", "not_made", "our_fault", "publish_drawings"]

OUR_FAULT = "RE02"
_USUAL = Asked()
_REPORT = "please report it; the other parts were made without it"


@attrs.frozen(kw_only=True)
class Made(Shown):
    """Which files were made, and what was in the way of others.

    Attributes:
        files: the files, each with the folder as it was given.
        written: those of them that were new, or had changed.
        problems: parts that could not be made, and remarks on those that were.
        summary: a sentence on all of it.
    """

    files: tuple[Path, ...]
    written: tuple[Path, ...] = ()
    problems: tuple[Problem, ...] = ()
    summary: str = ""

    @property
    def failed(self) -> bool:
        """Whether some part could not be made."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)

    @property
    def broke_down(self) -> bool:
        """Whether ssm itself broke down over some part."""
        return any(problem.code == OUR_FAULT for problem in self.problems)


def publish_drawings(
    out: str | Path,
    drawings: Iterable[Drawing],
    formats: Iterable[str] = ("svg",),
    *,
    everything: bool = False,
    zoom: float = 2.0,
    paper: str | None = None,
    proof: Callable[[Mapping[str, bytes]], None] | None = None,
) -> Made:
    """Write drawings into a folder, one file for each and each format.

    Args:
        out: the folder; made when it is not there.
        drawings: what `draw` gave.
        formats: some of `svg`, `png`, `pdf`, `outline` (an SVG that needs no fonts) and
            `dot`; `wall` is one PDF of all drawings, a large page each.
        everything: these are all drawings of the study, so that older ones of these
            formats, of parts that are gone, may go too; sheets stay.
        zoom: pixels of a PNG for each pixel of a drawing.
        paper: the paper of PDFs, `a4` or `a3`; without, pages as large as the drawings,
            and a wall pack on A3.
        proof: is shown the files before any is written, and raises where they may not be.

    Raises:
        MissingExtraError: a format needs an extra that is not installed.
        CannotWriteError: the folder cannot be written, or a file is in the way.
    """
    kinds, shown = tuple(formats), tuple(drawings)
    check_formats(kinds)
    asked = Asked(zoom=zoom, paper=paper)
    files, problems = drawing_files(shown, kinds, asked)
    if WALL in kinds:
        files |= wall([drawing for drawing in shown if not drawing.failed], asked)
    made = publish(
        out,
        files,
        stale=lambda name: everything and format_of_file(name) in kinds and not is_sheet(name),
        proof=proof,
    )
    count = len(made.files)
    told = f"{count} file{'' if count == 1 else 's'} in {out}, {len(made.written)} of them new"
    return Made(files=made.files, written=made.written, problems=problems, summary=told)


def drawing_files(
    drawings: Iterable[Drawing], formats: Iterable[str], asked: Asked = _USUAL
) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """The contents of the files by name; a format that fails costs no other file."""
    known = {kind.name: kind for kind in FORMATS}
    kinds = [known[name] for name in formats if name in known]
    files: dict[str, bytes] = {}
    problems: list[Problem] = []
    shown = tuple(drawings)
    with painted_ahead(shown if known["png"] in kinds else (), asked.zoom):
        for drawing in shown:
            problems += (*drawing.theme.problems, *drawing.problems)
            for kind in kinds:
                try:
                    files[f"{drawing.file_stem}{kind.end}"] = kind.content(drawing, asked)
                    problems += kind.told(drawing)
                except SsmError as error:
                    problems.append(not_made(drawing.ref, error))
                except Exception as error:  # noqa: BLE001 - one file must not cost all the others
                    problems.append(our_fault(drawing.ref, error))
    return files, tuple(dict.fromkeys(problems))


def not_made(ref: str, error: Exception) -> Problem:
    """The problem that one part could not be made, with the reason."""
    return Problem(
        code="RE01",
        name="not-made",
        severity=Severity.ERROR,
        ref=ref,
        message=f"this part could not be made: {error}",
        hint="the other parts were made without it",
    )


def our_fault(ref: str, error: Exception) -> Problem:
    """The problem that ssm itself broke down over one part."""
    told = not_made(ref, error)
    message = broken_down(error, "this part")
    return attrs.evolve(told, code=OUR_FAULT, name="our-fault", message=message, hint=_REPORT)
