"""`ssm as-is`: what is done now, laid over the models."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..arguments import WHICH, finish, quiet_option, read, study_and_refs, words_argument
from ..console import put
from ..sharing import for_others, share_option
from ..writing import give, kind_of, prove, room, say_next, written_options

if TYPE_CHECKING:
    from ssm.model.loaded import Loaded

__all__ = ["command"]

EPILOG = f"""\
{WHICH}
\b
Examples:
  ssm as-is                            all that is done now, beside its models
  ssm as-is today --model good-time    one account beside one model
  ssm as-is --suggest                  which activity each task may be
  ssm as-is --suggest -o matrix.csv    the same as a matrix to mark
  ssm as-is --take matrix.csv          what you marked in it, as lines for the study
  ssm draw as-is/today                 the picture
"""


@click.command("as-is", epilog=EPILOG, short_help="What is done now, laid over the models.")
@words_argument("[STUDY] [AS-IS]...")
@click.option("--model", metavar="MODEL", help="The model. [default: those that tasks are of]")
@click.option("--suggest", is_flag=True, help="Propose which activities each task may be.")
@click.option(
    "--take", metavar="FILE", help="A matrix that you marked with x, as lines for the study."
)
@written_options(("text", "md", "csv", "json", "graphml", "yaml"))
@share_option
@quiet_option
@click.pass_context
def command(
    ctx: click.Context,
    *,
    words: tuple[str, ...],
    model: str | None,
    suggest: bool,
    take: str | None,
    format_: str | None,
    out: str | None,
    share: bool,
    quiet: bool,
) -> int:
    """Lay what is done now over what a model asks: what goes so, and what goes otherwise.

    It compares what a person set beside each other, many to many, in the study; it links
    nothing by itself. It ends in observations and questions.
    """
    from ssm.comparison.as_is import align, as_is
    from ssm.report.doings import FORMATS, PROPOSALS, doings

    study, graphs = study_and_refs(words)
    loaded = read(study)
    if take is not None:
        put(_taken(loaded, take))
        return finish(loaded, quiet=quiet)
    kind = kind_of(ctx, out, format_, PROPOSALS if suggest else FORMATS)
    with for_others(loaded, share=share, quiet=quiet) as given:
        (model_,) = given.refs((model,)) if model else (None,)
        found = as_is(given.whole, *given.refs(graphs), model=model_)
        if kind == "graphml" and len({o.graph.id for o in found}) != 1:
            ctx.fail("a file of GraphML holds one account beside a model: name one of as_is")
        each = [align(given.whole, o.graph.id, o.model) for o in found] if suggest else None
        made = doings(found, kind, each, width=room(out))
        prove(given, made, out or f"as-is.{kind}")
    give(made, kind, out, quiet=quiet)
    if out is not None and suggest and kind == "csv":
        say_next("as-is", study, "--take", out, quiet=quiet)
    return finish(loaded, quiet=quiet)


def _taken(loaded: "Loaded", file: str) -> str:
    """What was marked in a matrix; the study itself is written by nobody but its author."""
    from ssm.comparison.as_is.formats import marked_yaml
    from ssm.loading.find import read_text

    return marked_yaml(loaded.study, read_text(Path(file)), file)
