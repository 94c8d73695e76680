"""`ssm explain`: a rule or a word of the method, with its reasons and sources."""

import click

from ..arguments import format_option
from ..console import put, put_json

__all__ = ["command"]

EPILOG = """\
\b
Examples:
  ssm explain                 what can be explained
  ssm explain CA02            a rule: what, why, who says so, rather not, rather
  ssm explain CATWOE          a word of the method
  ssm explain '><'            a sign, or a key of the study file
"""


@click.command(epilog=EPILOG, short_help="A rule or a word of the method, with sources.")
@click.argument("words", metavar="[CODE|TERM]", nargs=-1)
@format_option("text", "json", "md")
def command(*, words: tuple[str, ...], format_: str) -> None:
    """Explain the code of a rule, a term of the method or a key of the study file."""
    from ssm.checks.explanation import as_json, as_markdown, as_text

    if not words:
        _list(format_)
        return
    from ssm.checks import explain

    found = explain(" ".join(words))
    if format_ == "json":
        put_json(as_json(found))
    else:
        put((as_text if format_ == "text" else as_markdown)(found))


def _list(format_: str) -> None:
    from ssm.checks.explaining import everything_explained

    known = everything_explained()
    if format_ == "json":
        put_json([{"kind": one.kind, "key": one.key, "title": one.title} for one in known])
        return
    for one in known:
        if one.kind == "rule":
            put(one.title)
    terms = ", ".join(one.key for one in known if one.kind == "term")
    put(f"\nTerms: {terms}\n\nssm explain CODE or ssm explain TERM tells more.")
