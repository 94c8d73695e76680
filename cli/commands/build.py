"""`ssm build`: everything that a study gives, in one folder."""

import click

from ..arguments import (
    cache_of,
    cache_option,
    engine_option,
    finish,
    out_option,
    politics_option,
    quiet_option,
    read,
    study_argument,
    theme_option,
)
from ..console import put, say
from ..failures import FINE, OUR_FAULT, PROBLEMS

__all__ = ["command"]

EPILOG = """\
\b
Examples:
  ssm build                       the study in this folder, into ./out
  ssm build my-study -o client    somewhere else
  ssm build --with-politics       Analysis Three too, which is private otherwise

\b
out/index.html is one file that works without a network: mail it, print it.
Only files that ssm made itself, and that nobody changed, are replaced.
Exit status: 0 all made, 1 a part could not be made, 2 nothing could be.
"""


@click.command(epilog=EPILOG, short_help="Pictures, charts and one report, in one folder.")
@study_argument
@out_option("out", "The folder for it all.")
@theme_option
@engine_option
@politics_option
@cache_option
@quiet_option
def command(
    *,
    study: str,
    out: str,
    theme: str,
    engine: str | None,
    with_politics: bool,
    no_cache: bool,
    quiet: bool,
) -> int:
    """Make all pictures, the comparison charts, a check report and one HTML report.

    Prints the names of the files that it made.
    """
    from ssm.problems import as_text
    from ssm.report import build

    loaded = read(study)
    cache = cache_of(loaded, no_cache=no_cache)
    built = build(loaded, out, engine=engine, theme=theme, with_politics=with_politics, cache=cache)
    for path in built.files:
        put(str(path))
    for problem in built.problems:
        say(as_text(problem))
    say(built.summary, quiet=quiet)
    if built.broke_down:
        return OUR_FAULT
    return max(PROBLEMS if built.failed else FINE, finish(loaded, quiet=quiet))
