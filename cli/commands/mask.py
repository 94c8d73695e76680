"""`ssm mask`: a policy of what others may not see, a study masked by it, and the proof."""

from typing import TYPE_CHECKING

import click

from ..arguments import finish, quiet_option, read
from ..console import put, say
from ..failures import FINE, PROBLEMS
from ..sharing import tell_masked

if TYPE_CHECKING:
    from ssm.model.loaded import Loaded

__all__ = ["command"]

EPILOG = """\
\b
Examples:
  ssm mask                       propose private/masks.yaml, or what to add to it
  ssm mask -o for-the-board      the masked study, as a folder of its own
  ssm mask --check for-the-board    whether anything masked is left in files
  ssm build --share              pictures, charts and the report, masked and proved

\b
The policy stays in the study's private folder, which git leaves out. What is masked is
never printed: messages name the line of the policy.
Exit status: 0 fine, 1 something masked was found, 2 unreadable.
"""


@click.command(epilog=EPILOG, short_help="Names and words masked in a version for others.")
@click.argument("words", nargs=-1, metavar="[STUDY]", type=click.Path())
@click.option(
    "-o", "--out", metavar="DIR", type=click.Path(), help="A folder for the masked study."
)
@click.option(
    "--check", "checking", is_flag=True, help="The words are files and folders to be proved."
)
@click.option(
    "--of", "study", metavar="STUDY", help="With --check: whose policy. [default: this folder]"
)
@quiet_option
@click.pass_context
def command(
    ctx: click.Context,
    *,
    words: tuple[str, ...],
    out: str | None,
    checking: bool,
    study: str | None,
    quiet: bool,
) -> int:
    """Propose a policy, write a masked study, or prove that files tell nothing masked."""
    if checking:
        if not words or out is not None:
            ctx.fail("--check takes the files and folders to be proved, and no --out")
        return _check(study or ".", words, quiet=quiet)
    if len(words) > 1 or study is not None:
        ctx.fail("name one study; --of goes with --check")
    loaded = read(words[0] if words else ".")
    if out is None:
        return max(_propose(loaded, quiet=quiet), finish(loaded, quiet=quiet))
    _write(loaded, out, quiet=quiet)
    return finish(loaded, quiet=quiet)


def _propose(loaded: "Loaded", *, quiet: bool) -> int:
    from ssm.masking.keeping import propose
    from ssm.problems import as_text

    kept = propose(loaded)
    found = kept.found
    put(kept.file)
    if kept.ignored:
        put(kept.ignored)
    count = len(found.people)
    told = f"{count} {'name' if count == 1 else 'names'} of people found, not masked so far"
    others = f", {len(found.others)} other names" if found.others else ""
    say(f"{told}{others}; {kept.added} lines written", quiet=quiet)
    if found.lone:
        say(f"one source each speaks for {', '.join(found.lone)}", quiet=quiet)
    if kept.open_:
        say(f"{kept.file} lies where git takes it in; put it into private/", quiet=quiet)
    for problem in kept.problems:
        say(as_text(problem))
    if kept.problems:
        return PROBLEMS
    say("next: read it, say what stands for each name, then ssm build --share", quiet=quiet)
    return FINE


def _write(loaded: "Loaded", out: str, *, quiet: bool) -> None:
    from ssm.masking.files import masked_files
    from ssm.masking.mask import mask
    from ssm.report.folder import publish
    from ssm.report.sharing.proof import prove

    done = mask(loaded)
    tell_masked(done.report, quiet=quiet)
    made = publish(
        out,
        masked_files(loaded, done),
        stale=lambda _name: True,
        proof=lambda files: prove(files, done.matcher),
    )
    for path in made.files:
        put(str(path))


def _check(study: str, words: tuple[str, ...], *, quiet: bool) -> int:
    from ssm.masking.mask import mask
    from ssm.report.sharing.checking import hits_under

    done = mask(read(study))
    hits = [hit for word in words for hit in hits_under(word, done.matcher)]
    for hit in hits:
        put(str(hit))
    if not hits:
        say("nothing masked was found", quiet=quiet)
    return PROBLEMS if hits else FINE
