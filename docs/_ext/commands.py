"""The command line as a page: what `--help` says of every command, for any width of screen."""

import inspect
import re
from collections.abc import Iterator
from importlib.metadata import entry_points

import click

__all__ = ["commands"]

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|])")
_CODE = re.compile(r"(`[^`]+`)")
_KEPT, _EXAMPLES = "\b\n", "Examples:\n"
"""What click takes for the mark of lines that are not to be wrapped, and what such lines are."""


def commands() -> str:
    """One section a command: its usage, what it does, its options and its examples."""
    (script,) = entry_points(group="console_scripts", name="ssm")
    group: click.Group = script.load()
    context = click.Context(group, info_name="ssm", max_content_width=88)
    return "\n\n".join(_sections("ssm", group, context))


def _sections(title: str, command: click.Command, context: click.Context) -> Iterator[str]:
    """A command, and the commands of a group after it."""
    yield "\n\n".join(_section(title, command, context))
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            assert inner is not None
            within = click.Context(inner, parent=context, info_name=name)
            yield from _sections(f"{title} {name}", inner, within)


def _section(title: str, command: click.Command, context: click.Context) -> Iterator[str]:
    yield f"## `{title}`"
    yield f"```text\n{command.get_usage(context).removeprefix('Usage: ')}\n```"
    yield from _told(command.help)
    if isinstance(command, click.Group):
        yield from _inner(title, command, context)
    yield from _options(command, context)
    yield from _told(command.epilog)


def _told(text: str | None) -> Iterator[str]:
    """Paragraphs, and examples one below the other."""
    for part in inspect.cleandoc(text or "").split("\n\n"):
        words = part.removeprefix(_KEPT).rstrip()
        if words.startswith(_EXAMPLES):
            yield "For example:"
            yield from _examples(inspect.cleandoc(words.removeprefix(_EXAMPLES)))
        elif words:
            yield _plain(" ".join(words.split()))


def _examples(text: str) -> Iterator[str]:
    """Each line that is typed, and below it what it does."""
    for line in re.sub(r"\n\s+", " ", text).splitlines():
        typed, *does = re.split(r"\s{2,}", line, maxsplit=1)
        yield f"`{typed}`\n: {_plain(does[0])}" if does else f"`{typed}`"


def _inner(title: str, group: click.Group, context: click.Context) -> Iterator[str]:
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        place = f"{title} {name}".replace(" ", "-")
        yield f"[`{title} {name}`](#{place})\n: {_plain(command.get_short_help_str(88))}"


def _options(command: click.Command, context: click.Context) -> Iterator[str]:
    for option in command.get_params(context):
        record = option.get_help_record(context)
        if isinstance(option, click.Option) and record is not None:
            yield f"`{record[0]}`\n: {_plain(' '.join(record[1].split()))}"


def _plain(text: str) -> str:
    """Words as words, also where Markdown would take a sign for its own."""
    parts = _CODE.split(text)
    return "".join(part if _CODE.fullmatch(part) else _SIGNS.sub(r"\\\1", part) for part in parts)
