"""`ssm check`: what the authors of a study should look at again."""

from functools import partial
from typing import TYPE_CHECKING

import click

from ..arguments import format_option, quiet_option, unreadable
from ..console import is_terminal, paint, put, put_json, say, width
from ..failures import FINE, OUR_FAULT, PROBLEMS, UNUSABLE
from ..rechecking import recheck, watched
from ..rules import listed, rules_option
from ..studies import changed_option, read_each, studies_argument
from .grading import grade_option, graded, refuse_beside

if TYPE_CHECKING:
    from ssm.checks import Checked
    from ssm.model.loaded import Loaded
    from ssm.report.checking.lessons import Lessons

    Checks = list[tuple[Checked, Loaded]]

__all__ = ["command"]

EPILOG = """\
\b
Examples:
  ssm check                        the study in this folder
  ssm check --profile teaching     with more explanation, for learners
  ssm check --select CA            only rules whose code begins with CA
  ssm check --format github        notes beside the lines of a pull request
  ssm check --format sarif         for code hosts and editors
  ssm check --grade first-study    a sheet for teachers, levels in words and no marks
  ssm check --fail-on warning      exit status 1 for warnings too
  ssm check --changed my-study/study.yaml

\b
Of several studies each is checked, and the exit status is the worst.
With --watch, it is that of the last check before Ctrl-C.

\b
Exit status: 0 nothing at or above --fail-on, 1 something, 2 unreadable.
"""


@click.command(epilog=EPILOG, short_help="What to look at again, with line and column.")
@studies_argument
@changed_option
@click.option("--profile", metavar="NAME", help="Whose rules: checkland, wilson, teaching or bcs.")
@click.option("--select", multiple=True, metavar="CODES", callback=listed, help="Only these rules.")
@click.option(
    "--ignore", multiple=True, metavar="CODES", callback=listed, help="All but these rules."
)
@rules_option("Ask the rules of this package, too.")
@grade_option
@format_option("text", "json", "github", "sarif", "md")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "advice"]),
    default="error",
    show_default=True,
    help="From which weight on the exit status is 1.",
)
@click.option(
    "--lessons",
    type=click.Choice(["first", "all", "none"]),
    default="first",
    show_default=True,
    help="Where a rule explains itself: at its first error or warning, at advice too, nowhere.",
)
@click.option("--watch", is_flag=True, help="Check again whenever a file is saved.")
@quiet_option
def command(
    *,
    studies: tuple[str, ...],
    changed: bool,
    profile: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    rules: tuple[str, ...],
    grade: str | None,
    format_: str,
    fail_on: str,
    lessons: "Lessons",
    watch: bool,
    quiet: bool,
) -> int:
    """Check a study, and say where it stands and what to try.

    Advice is a question and never fails a study; what is absent from an idea is not
    asked for. A rule is silenced where it does not hold by `waive: {CODE: "why"}`.
    """
    from ssm.checks import check

    refuse_beside(grade, format_, select, ignore, rules, watch)
    asked = partial(check, profile=profile, select=select, ignore=ignore, rules=rules)
    show = partial(_show, format_=format_, lessons=lessons, quiet=quiet)
    weigh = partial(_status, fail_on=fail_on)
    if watch:
        study = watched(studies, changed=changed, format_=format_)
        return recheck(study, asked, weigh, show, quiet=quiet)
    read, status = read_each(studies, changed=changed)
    if grade is not None:
        checks = graded(read, grade, profile, format_)
    else:
        checks = [(asked(loaded), loaded) for loaded in read]
        show(checks)
    return max([status, *(weigh(*one) for one in checks)])


def _status(found: "Checked", loaded: "Loaded", *, fail_on: str) -> int:
    from ssm.problems import Severity

    if found.faults:
        return OUR_FAULT
    if unreadable(loaded):
        return UNUSABLE
    limit = Severity[fail_on.upper()]
    return PROBLEMS if found.worst is not None and found.worst >= limit else FINE


def _show(checks: "Checks", *, format_: str, lessons: "Lessons", quiet: bool) -> None:
    if format_ == "json":
        from ssm.report.checking.data import as_data

        put_json([problem for found, _ in checks for problem in as_data(found)])
    elif format_ == "sarif":
        from ssm.report.checking.sarif import as_sarif

        put_json(as_sarif(checks))
    elif format_ == "github":
        _show_github(checks, quiet=quiet)
    else:
        _show_text(checks, lessons=lessons, quiet=quiet)


def _show_github(checks: "Checks", *, quiet: bool) -> None:
    from ssm.report.checking.github import github_lines
    from ssm.report.checking.summary import summary

    for found, loaded in checks:
        for line in github_lines(found, loaded):
            put(line)
        say(summary(found), quiet=quiet)


def _show_text(checks: "Checks", *, lessons: "Lessons", quiet: bool) -> None:
    from ssm.report.checking.text import as_text

    columns = width() if is_terminal() else None
    look = partial(as_text, paint=paint, brief=quiet, width=columns, lessons=lessons)
    blocks = []
    for found, loaded in checks:
        if len(checks) > 1 and not quiet:
            blocks.append(paint("head", f"== {loaded.files[0]}"))
        blocks.append(look(found, loaded))
    if any(blocks):
        put("\n\n".join(filter(None, blocks)), styled=True)
