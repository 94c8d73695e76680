"""`ssm walk`: accounts of what happened, beside the order that the models ask about."""

from typing import Any

import click

from ..arguments import WHICH, finish, quiet_option, read, study_and_refs, words_argument
from ..console import put, put_json, say, width
from ..failures import FINE, PROBLEMS
from ..sharing import for_others, share_option
from ..writing import give, kind_of, prove, room, written_options

__all__ = ["command"]

FORMATS = ("text", "md", "json", "csv", "xes")
_PROPOSING = ("text", "json")
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
@written_options(FORMATS)
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

    kind = kind_of(ctx, out, format_, FORMATS)
    study, refs = study_and_refs(words)
    loaded = read(study)
    with for_others(loaded, share=share, quiet=quiet) as given:
        found = walk(given.whole.study, *given.refs(refs))
        proposed = proposed_for(given.whole.study, found) if kind in _PROPOSING else None
        made = walk_file(found, kind, proposed, width=room(out))
        prove(given, made, out or f"walks.{kind}")
    give(made, kind, out, quiet=quiet)
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
