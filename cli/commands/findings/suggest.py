"""`ssm findings suggest`: which rows findings may speak of, for a person to decide."""

import datetime as dt
import json
import sys
from collections.abc import Callable
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

import click

from ...arguments import finish, quiet_option, read, study_argument
from ...console import is_terminal, put, put_json, say, width
from ...failures import FINE
from ...writing import file_option, give
from .talking import talk

if TYPE_CHECKING:
    from ssm.gathering.deciding.desk import Desk
    from ssm.gathering.deciding.queue import Scope
    from ssm.model.loaded import Loaded

__all__ = ["by_option", "command", "today"]

FORMATS = ("text", "json", "csv", "xlsx")
_MANY = 1000
EPILOG = """\
\b
Examples:
  ssm findings suggest                        one finding after another, a key each
  ssm findings suggest --by "first reader"    two people, each with decisions of their own
  ssm findings suggest --source int-07        one interview
  ssm findings suggest --row good-time/3      the findings that may speak of one row
  ssm findings suggest -o sheet.xlsx          a sheet to fill in; ssm findings decide takes it
  ssm findings suggest --format json          for programs

\b
In a terminal, ? shows what the keys do. Nothing is linked by itself: a decision is
yours, is kept in findings/links.csv at once, and u takes it back.
"""


def by_option(what: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """`--by`: who decides.

    Args:
        what: the help.
    """
    return click.option("--by", default="", metavar="NAME", envvar="SSM_BY", help=what)


def today() -> str:
    """The day of a decision."""
    return dt.datetime.now().astimezone().date().isoformat()


@click.command(epilog=EPILOG, short_help="Which rows findings may speak of; you decide.")
@study_argument
@click.option("--row", metavar="REF", help="The other way round: the findings for one row.")
@click.option("--finding", "findings", multiple=True, metavar="ID", help="Only this one.")
@click.option("--source", "sources", multiple=True, metavar="ID", help="Only from this source.")
@click.option("--document", "documents", multiple=True, metavar="NAME", help="Only from this one.")
@click.option("--code", "codes", multiple=True, metavar="CODE", help="Only those coded so.")
@click.option("--all", "again", is_flag=True, help="Those that are decided too.")
@click.option("--top", default=3, type=click.IntRange(1, 9), show_default=True, help="Rows each.")
@click.option(
    "--order",
    type=click.Choice(["useful", "source"]),
    default="useful",
    show_default=True,
    help="What to read first.",
)
@by_option("Who decides: decisions of others are left alone. [env: SSM_BY]")
@click.option(
    "--semantic", metavar="FOLDER", help="Compare meanings too, by a sentence model of yours there."
)
@click.option("--only-rows", is_flag=True, help="Ask for rows only, not what is said of them.")
@click.option("--keys", is_flag=True, help="Ask, though this is no terminal: keys from stdin.")
@click.option("--format", "format_", type=click.Choice(FORMATS), help="List, and ask nothing.")
@file_option
@quiet_option
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    study: str,
    row: str | None,
    by: str,
    order: str,
    top: int,
    semantic: str | None,
    only_rows: bool,
    keys: bool,
    format_: str | None,
    out: str | None,
    quiet: bool,
    **scope: Any,
) -> int:
    """Show which rows of the models a finding may speak of; you decide, a key each."""
    from ssm.gathering.deciding.queue import Scope

    loaded = read(study)
    desk = _desk(ctx, loaded, by, quiet=quiet)
    _understand(desk, semantic, quiet=quiet)
    meant = Scope(**scope)
    kind = format_ or _by_name(ctx, out)
    if kind == "xlsx" and out is None:
        ctx.fail("a workbook goes into a file: name one with -o, such as -o sheet.xlsx")
    if row is not None and out is not None:
        ctx.fail("--row is printed: it takes no -o")
    if kind is None and (keys or (is_terminal() and sys.stdin.isatty())):
        status = _asked(desk, meant, row, order, top, facts=not only_rows, quiet=quiet)
        return status or finish(loaded, quiet=quiet)
    kind = kind or "text"
    if row is not None:
        _list_findings(ctx, desk, meant, row, kind)
    else:
        _list_rows(desk, meant, order, top, kind, out, quiet=quiet)
    return finish(loaded, quiet=quiet)


def _desk(ctx: click.Context, loaded: "Loaded", by: str, *, quiet: bool) -> "Desk":
    """Where this person decides, with what there is to say beforehand."""
    from ssm.gathering.deciding.desk import Desk

    many = len(loaded.study.findings)
    say(f"looking through {many} findings", quiet=quiet or many < _MANY)
    desk = Desk(loaded, by=by, date=today())
    slip = desk.likely_slip()
    say(slip, quiet=quiet or not slip)
    if not desk.rows.refs:
        ctx.fail("the study has no activity model yet, whose rows findings could speak of")
    return desk


def _by_name(ctx: click.Context, out: str | None) -> str | None:
    """The format that the name of a file says."""
    if out is None:
        return None
    end = PurePath(out).suffix.lower().removeprefix(".")
    kind = {"txt": "text"}.get(end, end)
    if kind not in FORMATS:
        ctx.fail(f"--format is needed: {out!r} ends with none of .txt, .json, .csv, .xlsx")
    return kind


def _understand(desk: "Desk", folder: str | None, *, quiet: bool) -> None:
    """Take a sentence model to help; without one, say so and go by the words."""
    from ssm.errors import MissingExtraError, UnreadableError
    from ssm.findings.suggesting.sense import sentence_model

    if folder is None:
        return
    try:
        desk.sense = sentence_model(folder)
    except (MissingExtraError, UnreadableError) as error:
        say(f"words alone are compared: {error}", quiet=quiet)


def _asked(
    desk: "Desk", scope: "Scope", row: str | None, order: str, top: int, *, facts: bool, quiet: bool
) -> int:
    """The conversation."""
    from ssm.gathering.deciding.queue import queue
    from ssm.gathering.deciding.review import Review
    from ssm.gathering.deciding.rowwise import RowReview
    from ssm.report.deciding import screens

    review: Review | RowReview
    if row is None:
        ids = queue(desk, scope, order)
        review = Review(desk, ids, top=top, facts=facts, useful=order == "useful")
        nothing = f"all {review.total} findings are decided; --all goes through them again"
    else:
        target = desk.study.index.resolve(row, ("row",))
        review = RowReview(desk, target, queue(desk, scope, "source"), facts=facts)
        nothing = "no finding that is not read yet shares words with it"
    if review.finding is None:
        say(nothing, quiet=quiet)
        return FINE
    return talk(review, screens, quiet=quiet)


def _list_rows(
    desk: "Desk", scope: "Scope", order: str, top: int, kind: str, out: str | None, *, quiet: bool
) -> None:
    """Findings with their candidate rows, to stdout or into a file."""
    from ssm.gathering.deciding.suggesting import rows_for
    from ssm.report.deciding.files import suggestions_file

    found = rows_for(desk, scope, order=order, top=top)
    data = suggestions_file(desk, found, kind, top=top, width=width())
    if out is not None:
        give(data, kind, out, quiet=quiet)
    elif kind == "json":
        put_json(json.loads(data))
    else:  # lines end as those of stdout do
        put(data.decode("utf-8-sig").replace("\r\n", "\n").rstrip("\n"))


def _list_findings(ctx: click.Context, desk: "Desk", scope: "Scope", row: str, kind: str) -> None:
    """A row with its candidate findings."""
    from ssm.gathering.deciding.suggesting import findings_for
    from ssm.report.deciding.listing import row_as_json, row_as_text

    if kind not in ("text", "json"):
        ctx.fail(f"--row is listed as text or json (got {kind!r})")
    ref = desk.study.index.resolve(row, ("row",))
    found = findings_for(desk, ref, scope)
    if kind == "json":
        put_json(row_as_json(ref, found))
    else:
        put(row_as_text(desk.study, ref, found, width()))
