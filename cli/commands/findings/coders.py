"""`ssm findings coders`: what several people found of the same findings, side by side."""

import sys
from itertools import pairwise
from typing import TYPE_CHECKING

import click

from ...arguments import finish, format_option, quiet_option, read, study_argument
from ...console import is_terminal, paint, put, put_json, say, width
from ...failures import FINE
from .suggest import today
from .talking import talk

if TYPE_CHECKING:
    from ssm.gathering.coders import Coders
    from ssm.model.loaded import Loaded

__all__ = ["command"]

EPILOG = """\
\b
Examples:
  ssm findings suggest --by "first reader"       two people read, each on their own
  ssm findings suggest --by "second reader"
  ssm findings coders                            then: what they see the same, and what not
  ssm findings coders --format md > readers.md
  ssm findings coders --settle --ruled-by both   one dispute after another, a key each

\b
It lists; it does not average. What is settled stays beside what each one found.
"""


@click.command(epilog=EPILOG, short_help="What several people found, side by side.")
@study_argument
@click.option(
    "--by", "people", multiple=True, metavar="NAME", help="Whose, twice at least. [default: all]"
)
@click.option("--settle", is_flag=True, help="Settle what they see differently, a key each.")
@click.option(
    "--ruled-by", default="", metavar="NAME", envvar="SSM_BY", help="Who settles. [env: SSM_BY]"
)
@click.option("--keys", is_flag=True, help="Ask, though this is no terminal: keys from stdin.")
@format_option("text", "md", "csv", "json")
@quiet_option
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    study: str,
    people: tuple[str, ...],
    settle: bool,
    ruled_by: str,
    keys: bool,
    format_: str,
    quiet: bool,
) -> int:
    """Lay what several people decided about the same findings side by side."""
    from ssm.gathering.coders import coders

    loaded = read(study)
    found = coders(loaded, people)
    if not settle:
        _print(found, format_)
        return finish(loaded, quiet=quiet)
    if not keys and not (is_terminal() and sys.stdin.isatty()):
        ctx.fail("--settle asks in a terminal; with --keys it takes keys from stdin")
    return _settled(loaded, found, ruled_by, quiet=quiet) or finish(loaded, quiet=quiet)


def _print(found: "Coders", kind: str) -> None:
    from ssm.report import coders as told

    if kind == "json":
        put_json(told.as_json(found))
    elif kind == "text":
        put(_painted(told.as_text(found, width())), styled=True)
    elif kind == "md":
        put(told.as_markdown(found))
    else:  # lines end as those of stdout do
        put(told.as_csv(found).replace("\r\n", "\n").rstrip("\n"))


def _painted(text: str) -> str:
    """Headings and questions stand out."""
    told = []
    for line, under in pairwise([*text.split("\n"), ""]):
        role = "head" if line and set(under) == {"="} else "text"
        told.append(paint("label" if line.startswith("  ? ") else role, line))
    return "\n".join(told)


def _settled(loaded: "Loaded", found: "Coders", by: str, *, quiet: bool) -> int:
    """The conversation about what is open."""
    from ssm.gathering.coders.settling import Settling
    from ssm.gathering.deciding.desk import Desk
    from ssm.report.coders import settling as screens

    disputes = [each for each in found.disputes if each.is_open]
    if not disputes:
        say("nothing to settle: what several have looked at, they see the same", quiet=quiet)
        return FINE
    desk = Desk(loaded, by=by, date=today())
    return talk(Settling(desk, disputes), screens, quiet=quiet)
