"""`ssm trace`: what a part of a study rests on, and what rests on it."""

import click

from ..arguments import finish, format_option, read, words_argument
from ..console import put, put_json, width

__all__ = ["command"]

EPILOG = """\
\b
Examples:
  ssm trace change/shared-list      why is this change proposed?
  ssm trace good-time/3             what was heard about activity 3?
  ssm trace my-study f2             where did this finding lead?
  ssm trace f2 --format md          the same for a document
"""


@click.command(epilog=EPILOG, short_help="What a part rests on, and what rests on it.")
@words_argument("[STUDY] REF")
@format_option("text", "md", "json")
@click.pass_context
def command(ctx: click.Context, words: tuple[str, ...], format_: str) -> int:
    """Show what a part rests on, down to the words heard, and what rests on it.

    One word is a ref in the study of this folder; two are a study and a ref.
    """
    from ssm.tracing import formats, trace

    if len(words) not in (1, 2):
        ctx.fail("name one part of the study, such as good-time/3; ssm show lists them")
    study, ref = words if len(words) == 2 else (".", words[0])
    loaded = read(study)
    found = trace(loaded.study, ref)
    if format_ == "json":
        put_json(formats.as_json(found))
    else:
        put(formats.as_markdown(found) if format_ == "md" else formats.as_text(found, width()))
    return finish(loaded)
