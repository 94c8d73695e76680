"""`ssm findings`: what people said, brought in and laid beside the models."""

import click

from ...group import LazyGroup

__all__ = ["command"]

COMMANDS = ("codebook", "import", "sources", "codes", "suggest", "decide", "coders", "verify")
"""In the order of work; each is a module of this package."""

EPILOG = """\
\b
Examples:
  ssm findings codebook -o rows.qdc     the activities as codes for a coding tool
  ssm findings import interviews.csv    every statement as a finding of the study
  ssm findings sources                  whose view each source gives
  ssm findings codes                    codes, and the rows that they stand for
  ssm findings suggest                  which rows it may speak of; you decide
  ssm findings coders                   two people's decisions, side by side
  ssm findings verify                   whether documents still hold the words
"""


@click.group(
    cls=LazyGroup,
    name="findings",
    package="commands.findings",
    words=COMMANDS,
    epilog=EPILOG,
    short_help="What people said: brought in, coded, laid beside the models.",
)
def command() -> None:
    """Bring in what people said, and find out which activities it speaks of.

    The words of a statement are never altered, and nothing that a person decided is lost
    when a file is imported again.
    """
