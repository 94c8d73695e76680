"""The folder of the study that a command is about, known as long as the command runs."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from ssm.model.loaded import Loaded

__all__ = ["home", "remembered"]

_KEY = "ssm.home"


def remembered(loaded: "Loaded") -> "Loaded":
    """The same study, its folder kept in mind."""
    click.get_current_context().meta[_KEY] = loaded.folder
    return loaded


def home() -> str | None:
    """The folder of the study that was read last; None before any was."""
    folder: str | None = click.get_current_context().meta.get(_KEY)
    return folder
