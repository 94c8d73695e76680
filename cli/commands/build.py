"""`ssm build`: everything that a study gives, in one folder."""

from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from ..arguments import (
    cache_of,
    cache_option,
    engine_option,
    finish,
    look_option,
    out_option,
    politics_option,
    quality_option,
    quiet_option,
    read,
    study_argument,
    theme_option,
)
from ..console import put, say
from ..failures import FINE, OUR_FAULT, PROBLEMS
from ..sharing import for_others, share_option

if TYPE_CHECKING:
    from ssm.drawing.arrange.efforts import Quality
    from ssm.report.drawings import Made

__all__ = ["command"]

SHARED = "shared"
"""The folder for a version for others, when none is named."""

EPILOG = """\
\b
Examples:
  ssm build                       the study in this folder, into ./out
  ssm build my-study -o client    somewhere else
  ssm build --with-politics       Analysis Three too, which is private otherwise
  ssm build --share               masked by private/masks.yaml, into ./shared

\b
out/index.html is one file that works without a network: mail it, print it.
Its logo, colours, lines and chapters follow report.yaml, if the study has one.
Only files that ssm made itself, and that nobody changed, are replaced.
Exit status: 0 all made, 1 a part could not be made, 2 nothing could be;
with --share, 1 also when something masked may be left: then nothing is written.
"""


@click.command(epilog=EPILOG, short_help="Pictures, charts and one report, in one folder.")
@study_argument
@out_option("out", "The folder for it all.")
@look_option
@theme_option
@quality_option
@engine_option
@click.option(
    "--style",
    metavar="FILE",
    type=click.Path(),
    help="The house style of the report; report.yaml in the study's folder when left out.",
)
@politics_option
@share_option
@cache_option
@quiet_option
@click.pass_context
def command(
    ctx: click.Context,
    *,
    study: str,
    out: str,
    look: str,
    theme: str,
    quality: "Quality",
    style: str | None,
    engine: str | None,
    with_politics: bool,
    share: bool,
    no_cache: bool,
    quiet: bool,
) -> int:
    """Make all pictures, the comparison charts, a check report and one HTML report.

    Prints the names of the files that it made.
    """
    from ssm.drawing.themes.named import theme_of
    from ssm.report.building import How, built
    from ssm.report.styling.read import styled

    if share and with_politics:
        ctx.fail("--share and --with-politics: Analysis Three is never shared")
    loaded = read(study)
    house = styled(loaded, style)
    if house.theme and ctx.get_parameter_source("theme") is ParameterSource.DEFAULT:
        theme = house.theme
    if share and ctx.get_parameter_source("out") is ParameterSource.DEFAULT:
        out = SHARED
    with for_others(loaded, share=share, quiet=quiet) as given:
        how = How(
            engine=engine,
            theme=theme_of(theme),
            style=house,
            with_politics=with_politics,
            cache=cache_of(loaded, no_cache=no_cache),
            proof=given.proof,
            look=look,
            quality=quality,
        )
        made = built(given.whole, out, how)
    return max(_told(made, quiet=quiet), finish(loaded, quiet=quiet))


def _told(made: "Made", *, quiet: bool) -> int:
    """Tells what was made and what could not be; the exit status."""
    from ssm.problems import as_text

    for path in made.files:
        put(str(path))
    for problem in made.problems:
        say(as_text(problem))
    say(made.summary, quiet=quiet)
    if made.broke_down:
        return OUR_FAULT
    return PROBLEMS if made.failed else FINE
