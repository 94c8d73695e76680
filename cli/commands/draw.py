"""`ssm draw`: one file a drawing, named after its ref."""

from typing import TYPE_CHECKING, Any

import click

from ..arguments import (
    WHICH,
    cache_of,
    cache_option,
    engine_option,
    finish,
    out_option,
    quality_option,
    quiet_option,
    read,
    study_and_refs,
    theme_option,
    words_argument,
)
from ..console import put, say
from ..failures import FINE, OUR_FAULT, PROBLEMS
from ..sharing import for_others, share_option

if TYPE_CHECKING:
    from ssm.drawing.arrange.efforts import Quality
    from ssm.drawing.drawing import Drawing
    from ssm.model.loaded import Loaded
    from ssm.report.drawings import Made

__all__ = ["command"]

FORMATS = ("svg", "png", "pdf", "outline", "wall", "dot")
EPILOG = f"""\
{WHICH}
\b
Examples:
  ssm draw                              everything that can be drawn, as SVG
  ssm draw model/good-time              one model of the study in this folder
  ssm draw my-study -o slides --format svg,png
  ssm draw --theme dark root/good-time
  ssm draw --quality best picture/week-1   take longer, for the wall
  ssm draw --format wall                all of it, one A3 page each, as one PDF
  ssm draw --sheet --format svg,png     all of it on one sheet
  ssm draw --sheet model/good-time model/full-slots   side by side, for debate
  ssm draw comparison/good-time         the model, with the voices round it
  ssm draw walk/monday                  what happened, beside the model
  ssm draw discussion/good-time --format pdf --paper a3   its questions, with room to write
  ssm draw cross/good-time              its Maltese cross of information
  ssm draw as-is/march                  what is done now, laid over its model
  ssm draw customers                    who serves whom, layer by layer
  ssm draw --keep picture/week-1        and stay put when the picture grows

\b
A sheet is sheet.svg, models for debate are sheet-debate.svg.
Refs: picture/ID, root/ID, model/ID, comparison/ID, discussion/ID, cross/ID, walk/ID,
as-is/ID; ssm show lists them.
customers is who serves whom (a picture of that id is picture/customers).
Only files that ssm drew itself, and that nobody changed, are replaced.
Exit status: 0 all drawn, 1 a part could not be drawn, 2 nothing could be.
"""


def _formats(ctx: click.Context, param: click.Parameter, value: str) -> tuple[str, ...]:
    words = tuple(dict.fromkeys(word.strip().lower() for word in value.split(",") if word.strip()))
    wrong = [word for word in words if word not in FORMATS]
    if wrong or not words:
        msg = f"must be some of {', '.join(FORMATS)} (got {value!r})"
        raise click.BadParameter(msg, ctx, param)
    return words


def _keep(loaded: "Loaded", drawings: "tuple[Drawing, ...]") -> None:
    from ssm.drawing.kept import keep

    for drawing in drawings:
        path = None if loaded.folder is None else keep(loaded.folder, drawing.scene)
        if path is not None:
            say(f"kept in {path}")


def _refuse_both(*, keep: bool, together: bool) -> None:
    if together and keep:
        msg = "--keep keeps where the elements of pictures stand: draw without --sheet and --share"
        raise click.UsageError(msg)


def _drawn(
    loaded: "Loaded", refs: tuple[str, ...], how: Any, *, together: bool
) -> "tuple[Drawing, ...]":
    from ssm.drawing.draw import draw
    from ssm.drawing.sheet import sheet

    return (sheet(loaded, *refs, **how),) if together else draw(loaded, *refs, **how)


def _tell(made: "Made", *, quiet: bool) -> None:
    from ssm.problems import as_text

    for path in made.files:
        put(str(path))
    for problem in made.problems:
        say(as_text(problem))
    say(made.summary, quiet=quiet)


@click.command(epilog=EPILOG, short_help="Pictures: one file a drawing.")
@words_argument("[STUDY] [REF]...")
@out_option("drawings", "The folder for the drawings.")
@click.option(
    "--format",
    "formats",
    default="svg",
    show_default=True,
    callback=_formats,
    metavar="LIST",
    help="Several with commas: svg, png, pdf, outline (svg without fonts, for Word and "
    "PowerPoint), dot; wall is one pdf of all, to print large.",
)
@click.option(
    "--zoom",
    type=click.FloatRange(min=0, min_open=True),
    default=2.0,
    show_default=True,
    help="Pixels of a png for each pixel of the drawing.",
)
@click.option(
    "--paper",
    type=click.Choice(["a4", "a3"]),
    help="The paper of pdf and wall. [default: as large as the drawing; a3 for wall]",
)
@click.option(
    "--look",
    type=click.Choice(["sketch", "plain"]),
    default="sketch",
    show_default=True,
    help="How it is stroked: by hand, or with clean lines.",
)
@theme_option
@quality_option
@engine_option
@click.option(
    "--keep",
    is_flag=True,
    help="Keep where the elements of pictures stand, in the study's folder layout/.",
)
@click.option(
    "--sheet",
    "together",
    is_flag=True,
    help="All on one sheet; several models alone, side by side for debate.",
)
@share_option
@cache_option
@quiet_option
def command(
    *,
    words: tuple[str, ...],
    out: str,
    formats: tuple[str, ...],
    zoom: float,
    paper: str | None,
    look: str,
    theme: str,
    quality: "Quality",
    engine: str | None,
    keep: bool,
    together: bool,
    share: bool,
    no_cache: bool,
    quiet: bool,
) -> int:
    """Draw rich pictures, root definitions, activity models and comparisons.

    Prints the names of the files. Nothing else is needed: no Graphviz, no browser, no
    network.
    """
    from ssm.report.drawings import publish_drawings
    from ssm.report.formats import check_formats

    _refuse_both(keep=keep, together=together or share)
    check_formats(formats)
    study, refs = study_and_refs(words)
    loaded = read(study)
    cache = cache_of(loaded, no_cache=no_cache)
    how: Any = {"look": look, "theme": theme, "engine": engine, "quality": quality, "cache": cache}
    whole = not refs and not together
    with for_others(loaded, share=share, quiet=quiet) as given:
        drawings = _drawn(given.whole, given.refs(refs), how, together=together)
        if keep:
            _keep(loaded, drawings)
        made = publish_drawings(
            out, drawings, formats, everything=whole, zoom=zoom, paper=paper, proof=given.proof
        )
    if cache is not None:
        cache.trim()
    _tell(made, quiet=quiet)
    failed = OUR_FAULT if made.broke_down else PROBLEMS if made.failed else FINE
    return max(failed, finish(loaded, quiet=quiet))
