"""`ssm worldviews`: several models on the same findings, side by side."""

from typing import TYPE_CHECKING

import click

from ..arguments import WHICH, finish, quiet_option, read, study_and_refs, words_argument
from ..sharing import for_others, share_option
from ..writing import give, kind_of, prove, room, written_options

if TYPE_CHECKING:
    from ssm.model.study import Study

__all__ = ["command"]

FORMATS = ("text", "md", "csv", "json", "html")
DRAFT = ("yaml",)
EPILOG = f"""\
{WHICH}
\b
Examples:
  ssm worldviews                         all models, each from its worldview
  ssm worldviews good-time full-slots    two of them
  ssm worldviews my-study -o side.html   a page to hand out
  ssm worldviews --consensus             a draft of one model of them all
"""


@click.command(epilog=EPILOG, short_help="Several models on the same findings, side by side.")
@words_argument("[STUDY] [MODEL]...")
@written_options((*FORMATS, *DRAFT))
@click.option("--round", "round_", metavar="ID", help="Only the findings of one round.")
@click.option(
    "--consensus",
    "draft",
    is_flag=True,
    help="A draft of one model assembled from these, as YAML, to be argued over.",
)
@share_option
@quiet_option
@click.pass_context
def command(
    ctx: click.Context,
    *,
    words: tuple[str, ...],
    format_: str | None,
    out: str | None,
    round_: str | None,
    draft: bool,
    share: bool,
    quiet: bool,
) -> int:
    """Lay several models side by side, each with the worldview that it asks from.

    Which activities several ask for, what one alone asks for, which words are heard from
    several worldviews, who stands where, and who was heard in none. It ends in questions,
    and puts no model above another.
    """
    kind = kind_of(ctx, out, format_, DRAFT if draft else FORMATS)
    if draft and round_:
        ctx.fail("--consensus takes no --round: it is of the models, not of findings")
    study, models = study_and_refs(words)
    loaded = read(study)
    with for_others(loaded, share=share, quiet=quiet) as given:
        made = _made(given.whole.study, given.refs(models), kind, round_, room(out))
        prove(given, made, out or f"worldviews.{kind}")
    give(made, kind, out, quiet=quiet)
    return finish(loaded, quiet=quiet)


def _made(
    study: "Study", models: tuple[str, ...], kind: str, round_: str | None, width: int
) -> bytes:
    from ssm.comparison.worldviews import consensus, worldviews
    from ssm.report.worldviews import worldviews_file

    if kind in DRAFT:
        return consensus(study, *models).yaml.encode()
    found = worldviews(study, *models, round=round_)
    return worldviews_file(study, found, kind, width=width)
