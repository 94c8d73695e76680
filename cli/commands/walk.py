"""`ssm walk`: accounts of what happened, beside the order that the models ask about."""

from pathlib import PurePath
from typing import TYPE_CHECKING, Any

import click

from ..arguments import WHICH, finish, quiet_option, read, study_and_refs, words_argument
from ..console import put, put_json, say, width
from ..failures import FINE, PROBLEMS
from ..sharing import for_others, share_option

if TYPE_CHECKING:
    from ssm.comparison.walking.walked import Walks
    from ssm.report.walks import Proposed

__all__ = ["command"]

FORMATS = ("text", "md", "json", "csv", "xes")
EPILOG = f"""\
{WHICH}
\b
Examples:
  ssm walk                             all walks, beside the models they speak of
  ssm walk monday tuesday              two accounts, side by side
  ssm walk my-study monday good-time   one account beside one model
  ssm walk -o monday.md monday
  ssm walk -o walks.xes                for a program that reads event logs
  ssm walk --from log.xes --case 17    one case of an event log as a walk

\b
--from names the file in the study, and proposes under 'means' what its names may be, as
comments: nothing is placed until you take the sign off a line.
"""


@click.command(epilog=EPILOG, short_help="What happened, beside the order a model asks about.")
@words_argument("[STUDY] [WALK|MODEL]...")
@click.option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    help="How to write it. [default: text, or what the name of the -o file says]",
)
@click.option("-o", "--out", metavar="FILE", type=click.Path(), help="A file instead of stdout.")
@click.option("--from", "from_", metavar="FILE", type=click.Path(), help="Bring in a log.")
@click.option("--case", metavar="CASE", help="Which case of the log it is.")
@click.option("--as", "name", metavar="ID", help="The walk's id. [default: of file and case]")
@click.option("--copy", is_flag=True, help="Copy a log from elsewhere into the study's folder.")
@click.option("--dry-run", is_flag=True, help="With --from: write nothing, tell what would be.")
@share_option
@quiet_option
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    words: tuple[str, ...],
    format_: str | None,
    out: str | None,
    from_: str | None,
    share: bool,
    quiet: bool,
    **how: Any,
) -> int:
    """Lay what happened, step by step, beside the order that a model asks about.

    For each step: in order, before something on which it depends, once more, or nothing
    of the model. For each dependency: held, the other way round, or only one of the two.
    It ends in questions about that day.
    """
    if from_ is not None:
        return _bring(ctx, from_, words, format_, quiet=quiet, **how)
    if any(how.values()):
        ctx.fail("--case, --as, --copy and --dry-run go with --from")
    from ssm.comparison.walking.proposing import proposed_for
    from ssm.comparison.walking.walk import walk
    from ssm.report.walks import walk_file

    study, refs = study_and_refs(words)
    loaded = read(study)
    kind = format_ or _by_name(ctx, out)
    with for_others(loaded, share=share, quiet=quiet) as given:
        found = walk(given.whole.study, *given.refs(refs))
        proposed = proposed_for(given.whole.study, found)
        if given.proof is not None or out is not None:
            name = PurePath(out or f"walks.{kind}").name
            files = {name: walk_file(found, kind, proposed)}
        if given.proof is not None:
            given.proof(files)
    if out is None:
        _print(found, kind, proposed)
    else:
        from ssm.report.folder import publish

        publish(str(PurePath(out).parent), files)
        say(f"wrote {out}", quiet=quiet)
    return finish(loaded, quiet=quiet)


def _bring(
    ctx: click.Context,
    file: str,
    words: tuple[str, ...],
    format_: str | None,
    *,
    quiet: bool,
    **how: Any,
) -> int:
    """One case of an event log as a walk; the words are the study and models."""
    from ssm.gathering.walking.bring import import_walk
    from ssm.report.listing.walks import as_json, as_text, next_steps

    if format_ not in (None, "text", "json"):
        ctx.fail(f"what --from did is told as text or json (got {format_!r})")
    study, models = study_and_refs(words)
    found = import_walk(file, study, models=models, **how)
    if format_ == "json":
        put_json(as_json(found))
    else:
        put(as_text(found, width()))
        steps = next_steps(found, study)
        say(steps or "", quiet=quiet or not steps)
    return FINE if found.entry is None else PROBLEMS


def _by_name(ctx: click.Context, out: str | None) -> str:
    if out is None:
        return "text"
    end = PurePath(out).suffix.lower().removeprefix(".")
    kind = {"txt": "text", "markdown": "md"}.get(end, end)
    if kind not in FORMATS:
        ctx.fail(f"--format is needed: {out!r} ends with none of .txt, .md, .json, .csv, .xes")
    return kind


def _print(found: "Walks", kind: str, proposed: "Proposed") -> None:
    from ssm.comparison.walking import formats

    if kind == "json":
        put_json(formats.as_json(found, proposed=proposed))
    elif kind == "text":
        put(formats.as_text(found, width=width(), proposed=proposed))
    else:  # lines end as those of stdout do
        told = {"md": formats.as_markdown, "csv": formats.as_csv, "xes": formats.as_xes}
        put(told[kind](found).replace("\r\n", "\n").rstrip("\n"))
