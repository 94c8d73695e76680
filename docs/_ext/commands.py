"""The command line as a page: the help of every command, word for word."""

from collections.abc import Iterator
from importlib.metadata import entry_points

import click

__all__ = ["commands"]


def commands() -> str:
    """One section a command, with the text that `--help` prints."""
    (script,) = entry_points(group="console_scripts", name="ssm")
    group: click.Group = script.load()
    context = click.Context(group, info_name="ssm", max_content_width=88)
    return "\n\n".join(_sections("ssm", group, context))


def _sections(title: str, command: click.Command, context: click.Context) -> Iterator[str]:
    """A command, and the commands of a group after it."""
    yield _section(title, command, context)
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            assert inner is not None
            within = click.Context(inner, parent=context, info_name=name)
            yield from _sections(f"{title} {name}", inner, within)


def _section(title: str, command: click.Command, context: click.Context) -> str:
    return f"## `{title}`\n\n```text\n{command.get_help(context).rstrip()}\n```"
