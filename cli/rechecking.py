"""`ssm check --watch`: a check that is told anew whenever a file of the study is saved."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from .console import is_terminal, say
from .failures import UNUSABLE, tell
from .waiting import pause

if TYPE_CHECKING:
    from ssm.checks import Checked
    from ssm.model.loaded import Loaded
    from ssm.report.watching.recheck import Rechecked

__all__ = ["recheck", "watched"]


def watched(studies: tuple[str, ...], *, changed: bool, format_: str) -> str:
    """The one study that is to be watched.

    Args:
        studies: as they were named.
        changed: they are files that changed.
        format_: how to print it.

    Raises:
        UsageError: there are several, or the output is one that is read as a whole.
    """
    if format_ != "text":
        msg = f"--watch tells people, as text; leave it or --format {format_} out"
        raise click.UsageError(msg)
    if changed:
        msg = "--watch sees itself what changed; leave it or --changed out"
        raise click.UsageError(msg)
    if len(studies) > 1:
        msg = f"--watch watches one study (got {', '.join(studies)}); start it once for each"
        raise click.UsageError(msg)
    return studies[0] if studies else "."


def recheck(
    study: str,
    asked: Callable[["Loaded"], "Checked"],
    weigh: Callable[["Checked", "Loaded"], int],
    show: Callable[[list[tuple["Checked", "Loaded"]]], None],
    *,
    quiet: bool,
) -> int:
    """Check until Ctrl-C; the status is that of the last check.

    Args:
        study: the study's folder, or its file.
        asked: the check.
        weigh: the exit status for what it gave.
        show: shows what it gave.
        quiet: results only.
    """
    from ssm.report.watching.recheck import rechecks

    status: int | None = None
    try:
        for news in rechecks(study, asked, pause=pause):
            if is_terminal():
                click.clear()
            say(_head(news, study), quiet=quiet)
            if news.checked is None:
                status = UNUSABLE
                tell(news.trouble or "")
            else:
                status = weigh(*news.checked)
                show([news.checked])
    except KeyboardInterrupt:
        if status is None:
            raise
        say("", quiet=quiet)
    return status or 0


def _head(news: "Rechecked", study: str) -> str:
    if not news.changed:
        return f"{study} is watched; Ctrl-C ends it\n"
    from ssm.report.watching.news import what_happened

    return f"\n{what_happened(news.changed, news.gone)}: checked again\n"
