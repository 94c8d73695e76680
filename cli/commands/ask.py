"""`ssm ask`: whom to ask next, and what; with `--plan`, the field plan."""

from typing import TYPE_CHECKING

import click

from ..arguments import WHICH, finish, quiet_option, read, study_and_refs, words_argument
from ..sharing import Given, for_others, share_option
from ..writing import give, kind_of, prove, room, say_next, written_options

if TYPE_CHECKING:
    from ssm.comparison.asking.guide import Interviews
    from ssm.comparison.planning.plan import FieldPlan

__all__ = ["command"]

FORMATS = ("text", "md", "docx", "csv", "json")
PLAN_FORMATS = (*FORMATS, "yaml")
FILLED_IN = ("md", "docx")
EPILOG = f"""\
{WHICH}
\b
Examples:
  ssm ask                              a guide for everybody who is to be asked
  ssm ask nurses                       one guide
  ssm ask . nurses -o nurses.docx      to take along, with room for answers
  ssm findings import nurses.docx      the answers, when you are back
  ssm ask --plan -o plan.docx          what is planned, and what might be
  ssm ask --plan --format yaml         the proposals, to copy into the study
"""


@click.command(epilog=EPILOG, short_help="Whom to ask next, and what.")
@words_argument("[STUDY] [STAKEHOLDER]...")
@click.option("--plan", is_flag=True, help="The field plan, with proposals, instead of guides.")
@written_options(PLAN_FORMATS)
@click.option("--round", "round_", metavar="ID", help="Ask from the chart of one round.")
@share_option
@quiet_option
@click.pass_context
def command(
    ctx: click.Context,
    *,
    words: tuple[str, ...],
    plan: bool,
    format_: str | None,
    out: str | None,
    round_: str | None,
    share: bool,
    quiet: bool,
) -> int:
    """Guides for the next conversations, from what the comparison leaves open.

    One for each person: what the study does not know of them, then what they can tell, the
    most open first, each with its reason and with room for the answer.
    """
    kind = kind_of(ctx, out, format_, PLAN_FORMATS if plan else FORMATS)
    study, whom = study_and_refs(words)
    loaded = read(study)
    with for_others(loaded, share=share, quiet=quiet) as given:
        found = _asked(given, whom, round_, plan=plan)
        made = _file(found, kind, room(out))
        prove(given, made, out or f"ask.{kind}")
    give(made, kind, out, quiet=quiet)
    if out is not None and not plan and kind in FILLED_IN:
        say_next("findings", "import", out, "--study", study, quiet=quiet)
    return finish(loaded, quiet=quiet)


def _asked(
    given: Given, whom: tuple[str, ...], round_: str | None, *, plan: bool
) -> "Interviews | FieldPlan":
    if plan:
        from ssm.comparison.planning.plan import field_plan

        return field_plan(given.whole, *given.refs(whom), round=round_)
    from ssm.comparison.asking.ask import ask

    return ask(given.whole, *given.refs(whom), round=round_)


def _file(found: "Interviews | FieldPlan", kind: str, width: int) -> bytes:
    from ssm.comparison.planning.plan import FieldPlan
    from ssm.report.guides import guides_file, plan_file

    if isinstance(found, FieldPlan):
        return plan_file(found, kind, width=width)
    return guides_file(found, kind, width=width)
