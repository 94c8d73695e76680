"""`ssm ask`: whom to ask next, and what; with `--plan`, the field plan."""

import json
from pathlib import PurePath
from typing import TYPE_CHECKING

import click

from ..arguments import WHICH, finish, quiet_option, read, study_and_refs, words_argument
from ..console import put, put_json, say, width
from ..sharing import Given, for_others, share_option

if TYPE_CHECKING:
    from ssm.comparison.asking.guide import Interviews
    from ssm.comparison.planning.plan import FieldPlan

__all__ = ["command"]

FORMATS = ("text", "md", "docx", "csv", "json")
PLAN_FORMATS = (*FORMATS, "yaml")
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
@click.option(
    "--format",
    "format_",
    type=click.Choice(PLAN_FORMATS),
    help="How to write it. [default: text, or what the name of the -o file says]",
)
@click.option("-o", "--out", metavar="FILE", type=click.Path(), help="A file instead of stdout.")
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
    study, whom = study_and_refs(words)
    loaded = read(study)
    kind = _kind(ctx, format_, out, plan=plan)
    with for_others(loaded, share=share, quiet=quiet) as given:
        found = _asked(given, whom, round_, plan=plan)
        if given.proof is not None:
            given.proof({PurePath(out or f"ask.{kind}").name: _file(found, kind)})
    if out is None:
        _print(found, kind)
    else:
        from ssm.report.folder import publish

        path = PurePath(out)
        publish(str(path.parent), {path.name: _file(found, kind)})
        say(f"wrote {out}", quiet=quiet)
    return finish(loaded, quiet=quiet)


def _kind(ctx: click.Context, format_: str | None, out: str | None, *, plan: bool) -> str:
    formats = PLAN_FORMATS if plan else FORMATS
    end = PurePath(out).suffix.lower().removeprefix(".") if out is not None else "text"
    kind = format_ or {"txt": "text", "markdown": "md", "yml": "yaml"}.get(end, end)
    if kind not in formats:
        ends = ", ".join(f".{'txt' if each == 'text' else each}" for each in formats)
        what = "a field plan" if plan else "a guide"
        ctx.fail(f"{what} is written as {ends} (got {format_ or out!r})")
    if kind == "docx" and out is None:
        ctx.fail(f"--format docx needs a file: -o {'plan' if plan else 'guide'}.docx")
    return kind


def _asked(
    given: Given, whom: tuple[str, ...], round_: str | None, *, plan: bool
) -> "Interviews | FieldPlan":
    if plan:
        from ssm.comparison.planning.plan import field_plan

        return field_plan(given.whole, *given.refs(whom), round=round_)
    from ssm.comparison.asking.ask import ask

    return ask(given.whole, *given.refs(whom), round=round_)


def _file(found: "Interviews | FieldPlan", kind: str) -> bytes:
    from ssm.comparison.planning.plan import FieldPlan
    from ssm.report.guides import guides_file, plan_file

    if isinstance(found, FieldPlan):
        return plan_file(found, kind)
    return guides_file(found, kind)


def _print(found: "Interviews | FieldPlan", kind: str) -> None:
    """Lines end as those of stdout do, and text is as wide as the terminal."""
    if kind == "json":
        put_json(json.loads(_file(found, kind)))
    elif kind == "text":
        put(_as_text(found, width()))
    else:
        put(_file(found, kind).decode("utf-8-sig").replace("\r\n", "\n").rstrip("\n"))


def _as_text(found: "Interviews | FieldPlan", columns: int) -> str:
    from ssm.comparison.asking import formats as asking
    from ssm.comparison.planning import formats as planning
    from ssm.comparison.planning.plan import FieldPlan

    if isinstance(found, FieldPlan):
        return planning.as_text(found, columns)
    return asking.as_text(found, columns)
