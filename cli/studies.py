"""Several studies in one row of words, or the studies that changed files belong to."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.shell_completion import CompletionItem

from .arguments import read
from .failures import FINE, UNUSABLE, tell

if TYPE_CHECKING:
    from ssm.model.loaded import Loaded

__all__ = ["changed_option", "file_names", "read_each", "studies_argument", "study_option"]


def file_names(ctx: click.Context, param: click.Parameter, begun: str) -> list[CompletionItem]:
    """The shell completes the names of files."""
    return [CompletionItem(begun, type="file")]


def studies_argument(command: Callable[..., Any]) -> Callable[..., Any]:
    """Studies: files or folders, the current folder when there are none."""
    option = click.argument("studies", metavar="[STUDY]...", nargs=-1, shell_complete=file_names)
    return option(command)


def study_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--study`: the study, where the words are other files."""
    option = click.option(
        "--study",
        default=".",
        metavar="STUDY",
        type=click.Path(),
        help="The study's folder or file. [default: the folder you are in]",
    )
    return option(command)


def changed_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--changed`: the words are files of studies."""
    option = click.option(
        "--changed",
        is_flag=True,
        help="The words are files that changed: check each study that has some, once.",
    )
    return option(command)


def read_each(studies: tuple[str, ...], *, changed: bool) -> tuple[list["Loaded"], int]:
    """The studies that were named, and the status for those that cannot be read.

    Where several were named, one that cannot be read is told of and keeps none of the
    others from being checked.

    Args:
        studies: files or folders; the current folder when there are none.
        changed: they are files that changed, whose studies are meant.

    Raises:
        UnreadableError: the one that was named cannot be read.
        click.UsageError: no file that changed is named.
    """
    from ssm.errors import UnreadableError

    if changed:
        from ssm.loading.belonging import studies_of

        if not studies:
            msg = "--changed takes the files that changed, such as findings/week-1.csv"
            raise click.UsageError(msg)
        studies = studies_of(studies)
    elif len(studies) <= 1:
        return [_all_of(*(studies or (".",)))], FINE
    found, status = [], FINE
    for study in studies:
        try:
            found.append(_all_of(study))
        except UnreadableError as error:
            tell(str(error))
            status = UNUSABLE
    return found, status


def _all_of(study: str) -> "Loaded":
    """A study, with what is not sound in the house style beside it."""
    loaded = read(study)
    if loaded.folder is None or not (Path(loaded.folder) / "report.yaml").exists():
        return loaded
    from ssm.report.styling.read import with_style

    return with_style(loaded)
