"""`ssm watch`: everything made anew whenever a file of the study is saved."""

from collections.abc import Iterator
from contextlib import nullcontext
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from ..arguments import (
    cache_option,
    engine_option,
    look_option,
    out_option,
    politics_option,
    quality_option,
    study_argument,
    theme_option,
)
from ..browsing import open_page
from ..console import is_terminal, paint, put, width
from ..failures import FINE
from ..waiting import pause

if TYPE_CHECKING:
    from ssm.drawing.arrange.efforts import Quality
    from ssm.report.watching.live import Live
    from ssm.report.watching.news import News, Rebuilt

__all__ = ["command"]

EPILOG = """\
\b
Examples:
  ssm watch my-study -o client    then edit my-study; Ctrl-C ends it
  ssm watch --port 8321           the page always at the same address
  ssm watch --no-serve            write the files, and listen nowhere

\b
The page reads itself anew when you save, and shows problems with their lines. It is
given to this machine alone; files that ssm writes have no script that follows it.
Pictures of what was changed are written first, then everything that ssm build
makes. Where the elements of pictures stand is kept in the study's folder layout/.
While the study cannot be read, the last pictures and the last page stay.
Exit status: 0 ended by Ctrl-C, 2 there is no such study, or the port is taken.
"""


@click.command(epilog=EPILOG, short_help="Build again whenever a file is saved.")
@study_argument
@out_option("out", "The folder for it all.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=0,
    metavar="N",
    help="Where the page is on this machine. [default: any that is free]",
)
@click.option("--no-open", is_flag=True, help="Open no browser; print the address only.")
@click.option("--no-serve", is_flag=True, help="Write the files only, and listen nowhere.")
@look_option
@theme_option
@quality_option
@engine_option
@politics_option
@cache_option
@click.pass_context
def command(
    ctx: click.Context,
    *,
    study: str,
    out: str,
    port: int,
    no_open: bool,
    no_serve: bool,
    look: str,
    theme: str,
    quality: "Quality",
    engine: str | None,
    with_politics: bool,
    no_cache: bool,
) -> int:
    """Build a study, show it in a browser, and build it again whenever a file is saved.

    Tells for each change what is new: problems with their lines, and files that were made.
    """
    from ssm.loading.find import study_file
    from ssm.report.watching.watch import watch

    study_file(study)
    news = watch(
        study,
        out,
        engine=engine,
        theme=None if ctx.get_parameter_source("theme") is ParameterSource.DEFAULT else theme,
        with_politics=with_politics,
        cache=not no_cache,
        look=look,
        quality=quality,
        pause=pause,
    )
    try:
        _follow(news, study, out, None if no_serve else port, opened=not no_open)
    except KeyboardInterrupt:
        put("")
    return FINE


def _follow(
    told: "Iterator[News]", study: str, out: str, port: int | None, *, opened: bool
) -> None:
    """Tells everything, here and on the page, until Ctrl-C."""
    shown = -1
    with nullcontext() if port is None else _served(out, port) as live:
        for news in told:
            if news.number != shown:
                put(_head(news, study))
            shown = news.number
            for line in _lines(news):
                put(line, styled=True)
            if live is not None:
                live.tell(news)
                if not news.number:
                    put(f"  the page: {live.address}")
                    if opened and is_terminal():
                        open_page(live.address)


def _served(out: str, port: int) -> "Live":
    from ssm.report.watching.live import serve

    return serve(out, port=port)


def _head(news: "News", study: str) -> str:
    if not news.number:
        return f"{study} is watched; Ctrl-C ends it"
    from ssm.report.watching.news import what_happened

    return f"\n{what_happened(news.changed, news.gone)}"


def _lines(news: "News") -> Iterator[str]:
    from ssm.report.watching.news import Drawn

    told = news.told
    if isinstance(told, Drawn):
        for path in told.files:
            yield paint("good", f"  drawn: {path}")
        return
    from ssm.problems import as_text

    for problem in told.new:
        first, *rest = as_text(problem).splitlines()
        yield paint(problem.severity.word, _wrapped(first, "  "))
        yield from (paint("quiet", _wrapped(line.strip(), "      ")) for line in rest)
    for text in _ends(told):
        yield paint("summary", _wrapped(text, "  "))


def _wrapped(text: str, indent: str) -> str:
    """A line as wide as the terminal; as long as it is where there is none."""
    if not is_terminal():
        return indent + text
    import textwrap

    return textwrap.fill(
        text,
        width(),
        initial_indent=indent,
        subsequent_indent=f"{indent}  ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def _ends(told: "Rebuilt") -> Iterator[str]:
    from ssm.report.watching.news import counted

    if told.trouble is not None:
        yield f"error: {told.trouble}"
    if told.settled:
        yield f"{counted(told.settled, 'problem')} settled"
    if told.left or told.advice:
        left = [counted(told.left, "problem")] if told.left else []
        advice = [f"{counted(told.advice, 'piece')} of advice"] if told.advice else []
        yield f"{' and '.join([*left, *advice])} as before: ssm check tells"
    yield "everything stays as it was" if told.made is None else told.made.summary
