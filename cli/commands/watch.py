"""`ssm watch`: everything made anew whenever a file of the study is saved."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from ..arguments import (
    cache_option,
    engine_option,
    out_option,
    politics_option,
    study_argument,
    theme_option,
)
from ..console import paint, put
from ..failures import FINE

if TYPE_CHECKING:
    from ssm.report.watching.news import News, Rebuilt

__all__ = ["command"]

EPILOG = """\
\b
Example:
  ssm watch my-study -o client    then edit my-study; Ctrl-C ends it

\b
Pictures of what was changed are written first, then everything that ssm build
makes. Where the elements of pictures stand is kept in the study's folder layout/.
While the study cannot be read, the last pictures stay.
Exit status: 0 ended by Ctrl-C, 2 there is no such study.
"""


@click.command(epilog=EPILOG, short_help="Build again whenever a file is saved.")
@study_argument
@out_option("out", "The folder for it all.")
@theme_option
@engine_option
@politics_option
@cache_option
def command(
    *,
    study: str,
    out: str,
    theme: str,
    engine: str | None,
    with_politics: bool,
    no_cache: bool,
) -> int:
    """Build a study, and build it again whenever one of its files is saved.

    Tells for each change what is new: problems with their lines, and files that were made.
    """
    from ssm.report.watching.watch import watch

    shown = -1
    try:
        for news in watch(
            study,
            out,
            engine=engine,
            theme=theme,
            with_politics=with_politics,
            cache=not no_cache,
        ):
            if news.number != shown:
                put(_head(news, study))
            shown = news.number
            for line in _lines(news):
                put(line, styled=True)
    except KeyboardInterrupt:
        put("")
    return FINE


def _head(news: "News", study: str) -> str:
    if not news.number:
        return f"{study} is watched; Ctrl-C ends it"
    saved = ", ".join(news.changed)
    return f"\n{saved} {'was' if len(news.changed) == 1 else 'were'} saved"


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
        yield paint(problem.severity.word, f"  {first}")
        yield from (paint("quiet", f"  {line}") for line in rest)
    for text in _ends(told):
        yield paint("summary", f"  {text}")


def _ends(told: "Rebuilt") -> Iterator[str]:
    if told.trouble is not None:
        yield f"error: {told.trouble}"
    if told.settled:
        yield f"{_counted(told.settled, 'problem')} settled"
    if told.left or told.advice:
        left = [_counted(told.left, "problem")] if told.left else []
        advice = [f"{_counted(told.advice, 'piece')} of advice"] if told.advice else []
        yield f"{' and '.join([*left, *advice])} as before: ssm check tells"
    yield "everything stays as it was" if told.made is None else told.made.summary


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"
