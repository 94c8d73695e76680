"""The command `ssm`: its commands are imported when they are called, not before."""

import gc
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from keyword import iskeyword
from typing import Any

import click

from ssm._version import __version__

from .failures import BROKEN_PIPE, exit_status, silence_stdout

__all__ = ["LazyGroup", "main"]

COMMANDS = (
    "new",
    "check",
    "explain",
    "draw",
    "findings",
    "compare",
    "walk",
    "as-is",
    "ask",
    "worldviews",
    "information",
    "customers",
    "agenda",
    "trace",
    "diff",
    "show",
    "build",
    "mask",
    "watch",
    "schema",
    "completion",
)
"""In the order in which a study needs them; each is a module of `commands`."""

EPILOG = """\
\b
Examples:
  ssm new my-study          a study to start from
  ssm check my-study        what to look at again, with line and column
  ssm build my-study        pictures, charts and one report in ./out

\b
Exit status: 0 fine; 1 problems found, or a part that could not be made;
2 wrong usage or unreadable input; 3 a fault of ssm itself.
NO_COLOR switches colours off; SSM_ENGINE names another layout engine.
"""


class LazyGroup(click.Group):
    """A group whose commands live in one module each, imported on demand."""

    def __init__(self, *args: Any, package: str, words: tuple[str, ...], **more: Any) -> None:
        """The group.

        Args:
            args: those of any group.
            package: where the modules of its commands are, from the top of the command line.
            words: the commands, in the order of work; each is a module, with an underscore
                at the end where Python has the word for itself and for each hyphen.
            more: those of any group.
        """
        super().__init__(*args, **more)
        self._package = package
        self._words = words

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All commands, in the order of work."""
        return list(self._words)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, or None when there is none."""
        if cmd_name not in self._words:
            return None
        word = cmd_name.replace("-", "_")
        module = f"{word}_" if iskeyword(word) else word
        found = import_module(f"{__package__}.{self._package}.{module}")
        command: click.Command = found.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first word names; a wrong word is offered the nearest."""
        word = args[0] if args else ""
        if word and not word.startswith("-") and word not in self._words:
            from ssm.model.nearest import did_you_mean

            hint = did_you_mean(word, self._words) or f": use {', '.join(self._words)}"
            ctx.fail(f"there is no command {word!r}{hint}")
        return super().resolve_command(ctx, args)


class Program(LazyGroup):
    """The outermost group, which exits with a status."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a reader that went away, such as `head`, is no fault."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            silence_stdout()
            return BROKEN_PIPE
        return result

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Run, and exit with the status that the documentation promises."""
        call: Callable[[], Any] = lambda: super(Program, self).main(  # noqa: E731
            args, "ssm", complete_var, standalone_mode=False, **extra
        )
        if not standalone_mode:
            return call()
        gc.set_threshold(100_000)  # a command ends before a collection would have paid
        sys.exit(exit_status(call))


@click.group(
    cls=Program,
    name="ssm",
    package="commands",
    words=COMMANDS,
    epilog=EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 88},
)
@click.version_option(__version__, prog_name="ssm", message="%(prog)s %(version)s")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Studies of organisations as text: checked, drawn and set beside what people said.

    A study is a folder with a study.yaml in it, or one file; STUDY is the folder you are
    in when you leave it out.
    """
    if os.environ.get("NO_COLOR"):
        ctx.color = False
