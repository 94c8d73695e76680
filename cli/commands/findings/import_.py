"""`ssm findings import`: every statement of some files as a finding of the study."""

from typing import TYPE_CHECKING, Any

import click
from click.shell_completion import CompletionItem

from ...arguments import format_option, quiet_option
from ...console import put, put_json, say, width
from ...failures import FINE, PROBLEMS
from ...progress import bars
from ...studies import file_names, study_option

if TYPE_CHECKING:
    from ssm.gathering.importing.imported import Imported

__all__ = ["command"]

EPILOG = """\
\b
Examples:
  ssm findings import interviews.csv
  ssm findings import coded.qdpx --study my-study
  ssm findings import export-june.csv --as interviews    a newer export of the same
  ssm findings import interviews.csv --dry-run           what would be done
"""


def _kinds(ctx: click.Context, param: click.Parameter, begun: str) -> list[CompletionItem]:
    from ssm.findings.importing.importers import IMPORTERS

    return [CompletionItem(each.name) for each in IMPORTERS if each.name.startswith(begun)]


@click.command("import", epilog=EPILOG, short_help="Every statement of some files as a finding.")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, shell_complete=file_names)
@study_option
@click.option(
    "--as", "name", metavar="NAME", help="The table findings/NAME.csv. [default: as FILE]"
)
@click.option(
    "--kind", metavar="KIND", shell_complete=_kinds, help="What FILE is, when it is not seen."
)
@click.option("--encoding", metavar="NAME", help="Of a text file, such as cp1252.")
@click.option("--separator", metavar="SIGN", help="Between the cells of a table.")
@click.option("--sheet", metavar="NAME", help="Of a workbook, or a project in a file of several.")
@click.option("--offsets", metavar="RULE", help="How positions are counted: 'utf-16 raw' ...")
@click.option("--speakers", is_flag=True, help="Each speaker of a transcript is a source.")
@click.option("--carry", is_flag=True, help="Move decisions to findings that were reworded since.")
@click.option("--interviewer", "interviewers", multiple=True, metavar="NAME", help="Who asks.")
@click.option("--questions", is_flag=True, help="What an interviewer asks is a statement too.")
@click.option("--dry-run", is_flag=True, help="Write nothing; tell what would be done.")
@format_option("text", "json")
@quiet_option
def command(
    *,
    files: tuple[str, ...],
    study: str,
    name: str | None,
    kind: str | None,
    carry: bool,
    dry_run: bool,
    format_: str,
    quiet: bool,
    **how: Any,
) -> int:
    """Bring every statement of some files into a study, in its exact words.

    They are kept in findings/NAME.csv, which the study file then names. Import a newer
    version of a file in the same way: what is new, changed and vanished is told, and what
    you typed or decided stays.
    """
    from ssm.findings.importing.importer import How
    from ssm.gathering import import_findings
    from ssm.report.listing.imports import as_json, as_text, next_steps

    with bars(quiet=quiet) as progress:
        found = import_findings(
            files,
            study,
            name=name,
            kind=kind,
            how=How(**how),
            carry=carry,
            dry_run=dry_run,
            progress=progress,
        )
    if format_ == "json":
        put_json(as_json(found))
    else:
        put(as_text(found, width()))
        steps = next_steps(found, study)
        say(steps or "", quiet=quiet or not steps)
    return _status(found)


def _status(found: "Imported") -> int:
    """Whether all of it came in."""
    is_whole = found.line is None and not any(each.lost for each in found.inputs)
    return FINE if is_whole else PROBLEMS
