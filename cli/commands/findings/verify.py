"""`ssm findings verify`: whether documents still hold the words that findings were cut from."""

from typing import Any

import click

from ...arguments import format_option, quiet_option, study_argument
from ...console import put, put_json, say, width
from ...failures import FINE, PROBLEMS

__all__ = ["command"]

EPILOG = """\
\b
Examples:
  ssm findings verify                            documents in the study's folder
  ssm findings verify --documents ../transcripts
  ssm findings verify --documents coded.qdpx     the documents inside a project
  ssm findings verify --update                   places of what moved are put right
"""


@click.command(epilog=EPILOG, short_help="Whether documents still hold the words.")
@study_argument
@click.option(
    "--documents",
    multiple=True,
    metavar="PATH",
    type=click.Path(),
    help="A folder or file to look into. [default: the study's folder]",
)
@click.option("--update", is_flag=True, help="Put the places of words that moved right.")
@click.option("--encoding", metavar="NAME", help="Of text files, such as cp1252.")
@format_option("text", "md", "json")
@quiet_option
def command(*, study: str, format_: str, quiet: bool, **options: Any) -> int:
    """Look every finding up in its document: same, moved, changed or vanished.

    A text that is edited after it was cut into findings no longer holds them where they
    were. The words of findings are never altered; --update only writes where they stand
    now. Exit status 1 says that some words are not where they are said to be.
    """
    from ssm.gathering.verifying import verify_findings
    from ssm.report.verifying import as_json, as_markdown, as_text, next_steps

    found = verify_findings(study, **options)
    if format_ == "json":
        put_json(as_json(found))
    else:
        put(as_markdown(found) if format_ == "md" else as_text(found, width()))
    say(next_steps(found) or "", quiet=quiet or not next_steps(found))
    return FINE if found.is_sound else PROBLEMS
