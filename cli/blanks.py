"""`ssm compare --blank`: a chart to fill in, instead of one that is filled."""

from collections.abc import Callable
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

import click

from .sharing import for_others
from .writing import give, prove

if TYPE_CHECKING:
    from ssm.model.loaded import Loaded

__all__ = ["blank_options", "write_blank"]


def blank_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--blank` and `--group`: a chart to fill in, and by whom."""
    groups = click.option(
        "--group",
        "groups",
        multiple=True,
        metavar="STAKEHOLDER",
        help="Of a blank chart: who fills it in. [default: all but those who study]",
    )
    blank = click.option(
        "--blank", is_flag=True, help="A chart to fill in: -o chart.xlsx, .docx, .md or .csv."
    )
    return blank(groups(command))


def write_blank(
    ctx: click.Context,
    loaded: "Loaded",
    models: tuple[str, ...],
    *,
    groups: tuple[str, ...],
    format_: str | None,
    out: str | None,
    share: bool,
    quiet: bool,
) -> None:
    """Writes a blank chart; its kind is what the name of the file says.

    Args:
        ctx: of the command.
        loaded: the study.
        models: the models that are wanted.
        groups: the groups that are to fill it in.
        format_: what it is to be, when a person said so.
        out: the file; None for standard output.
        share: whether it is for others.
        quiet: tell nothing.
    """
    from ssm.comparison.blank.blank import blank_chart
    from ssm.report.blanks import BLANK_KINDS, blank_file

    kind = format_ or (PurePath(out).suffix.lower().removeprefix(".") if out else "md")
    kind = {"markdown": "md"}.get(kind, kind)
    if kind not in BLANK_KINDS:
        ctx.fail("a blank chart is a file: -o chart.xlsx, .docx, .md or .csv")
    if out is None and kind in ("docx", "xlsx"):
        ctx.fail(f"--format {kind} needs a file: -o chart.{kind}")
    with for_others(loaded, share=share, quiet=quiet) as given:
        blank = blank_chart(given.whole, *given.refs(models), groups=given.refs(groups))
        data = blank_file(blank, kind)
        prove(given, data, out or f"chart.{kind}")
    give(data, kind, out, quiet=quiet)
