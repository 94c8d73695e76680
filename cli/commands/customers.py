"""`ssm customers`: whose customer is whose, and the profile sheets of stakeholders."""

import click

from ..arguments import WHICH, finish, quiet_option, read, study_and_refs, words_argument
from ..console import paint
from ..sharing import for_others, share_option
from ..writing import give, kind_of, prove, room, written_options

__all__ = ["command"]

FORMATS = ("text", "md", "csv", "json", "html")
EPILOG = f"""\
{WHICH}
\b
Examples:
  ssm customers                        who serves whom, layer by layer
  ssm customers nurses                 the profile sheet of one stakeholder
  ssm customers my-study -o chain.html
  ssm customers nurses patients --format md
  ssm draw customers                   the same as a picture, for the wall
"""


@click.command(epilog=EPILOG, short_help="Who serves whom, and who they are.")
@words_argument("[STUDY] [STAKEHOLDER]...")
@written_options(FORMATS)
@share_option
@quiet_option
@click.pass_context
def command(
    ctx: click.Context,
    *,
    words: tuple[str, ...],
    format_: str | None,
    out: str | None,
    share: bool,
    quiet: bool,
) -> int:
    """Tell whose customer is whose, layer by layer to the end users.

    What each wants from and for the other, whose needs pictures and findings speak of, and
    what one would ask next. With stakeholders, their profile sheets: who they are, what
    moves them, each with the findings that show it, what they said, what is proposed.
    """
    from ssm.comparison.serving import customers
    from ssm.report.people import customers_file

    kind = kind_of(ctx, out, format_, FORMATS)
    study, who = study_and_refs(words)
    loaded = read(study)
    with for_others(loaded, share=share, quiet=quiet) as given:
        found = customers(given.whole.study)
        wanted = tuple(found.person(ref).id for ref in given.refs(who))
        made = customers_file(found, kind, *wanted, width=room(out))
        prove(given, made, out or f"customers.{kind}")
    give(made, kind, out, quiet=quiet, painted=_painted)
    return finish(loaded, quiet=quiet)


def _painted(text: str) -> str:
    """Headings stand out, questions too; what is assumed steps back."""
    lines = text.split("\n")
    told = []
    role = "text"
    for line, under in zip(lines, [*lines[1:], ""], strict=True):
        if (under and set(under) <= {"="}) or (under and set(under) <= {"-"} and line):
            role = "head"
        elif line.startswith("  ? "):
            role = "advice"
        elif line.startswith(("  ~ ", "      ~")):
            role = "quiet"
        elif not line.startswith("    ") or role == "head":
            role = "text"
        told.append(paint(role, line))
    return "\n".join(told)
