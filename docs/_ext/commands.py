"""The command line as a page: the help of every command, word for word."""

from importlib.metadata import entry_points

import click

__all__ = ["commands"]


def commands() -> str:
    """One section a command, with the text that `--help` prints."""
    (script,) = entry_points(group="console_scripts", name="ssm")
    group: click.Group = script.load()
    context = click.Context(group, info_name="ssm", max_content_width=88)
    sections = [_section("ssm", group, context)]
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        sections.append(
            _section(f"ssm {name}", command, click.Context(command, parent=context, info_name=name))
        )
    return "\n\n".join(sections)


def _section(title: str, command: click.Command, context: click.Context) -> str:
    return f"## `{title}`\n\n```text\n{command.get_help(context).rstrip()}\n```"
