"""`ssm show`: the parts of a study as a tree."""

import click

from ..arguments import finish, format_option, read, study_argument
from ..console import can_draw_lines, is_terminal, paint, put, put_json, width

__all__ = ["command"]

EPILOG = """\
\b
Examples:
  ssm show                       all parts of the study in this folder
  ssm show --all my-study        elements, links and activities too
  ssm show --format json         for programs

\b
The ids are what other commands call REF, such as model/good-time.
"""


@click.command(epilog=EPILOG, short_help="The parts of a study as a tree.")
@study_argument
@click.option("--all", "everything", is_flag=True, help="What is inside pictures and models too.")
@format_option("text", "json")
def command(*, study: str, everything: bool, format_: str) -> int:
    """Show the parts of a study as a tree, with their ids."""
    from ssm.report.overview import as_data, as_text, overview

    loaded = read(study)
    tree = overview(loaded.study, everything=everything)
    if format_ == "json":
        put_json(as_data(tree))
    else:
        columns = width() if is_terminal() else None
        text = as_text(tree, paint=paint, width=columns, ascii_only=not can_draw_lines())
        put(text, styled=True)
    return finish(loaded)
