"""`ssm trace`: what a part of a study rests on, and what rests on it."""

import json
from typing import TYPE_CHECKING

import click

from ..arguments import finish, quiet_option, read, words_argument
from ..sharing import for_others, share_option
from ..writing import give, kind_of, prove, room, written_options

if TYPE_CHECKING:
    from ssm.tracing import Trace

__all__ = ["command"]

FORMATS = ("text", "md", "json")
EPILOG = """\
\b
Examples:
  ssm trace change/shared-list      why is this change proposed?
  ssm trace good-time/3             what was heard about activity 3?
  ssm trace my-study f2             where did this finding lead?
  ssm trace f2 --format md          the same for a document
  ssm trace f2 -o f2.md             and as a file
"""


@click.command(epilog=EPILOG, short_help="What a part rests on, and what rests on it.")
@words_argument("[STUDY] REF")
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
    """Show what a part rests on, down to the words heard, and what rests on it.

    One word is a ref in the study of this folder; two are a study and a ref.
    """
    from ssm.tracing import trace

    if len(words) not in (1, 2):
        ctx.fail("name one part of the study, such as good-time/3; ssm show lists them")
    study, ref = words if len(words) == 2 else (".", words[0])
    kind = kind_of(ctx, out, format_, FORMATS)
    loaded = read(study)
    with for_others(loaded, share=share, quiet=quiet) as given:
        made = _file(trace(given.whole.study, *given.refs((ref,))), kind, room(out))
        prove(given, made, out or f"trace.{kind}")
    give(made, kind, out, quiet=quiet)
    return finish(loaded, quiet=quiet)


def _file(found: "Trace", kind: str, width: int) -> bytes:
    from ssm.tracing import formats

    if kind == "json":
        told = json.dumps(formats.as_json(found), indent=2, ensure_ascii=False)
    else:
        told = formats.as_markdown(found) if kind == "md" else formats.as_text(found, width)
    return f"{told.rstrip()}\n".encode()
