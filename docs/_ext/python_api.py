"""The Python reference: the public names first, then the modules they live in."""

import importlib
import inspect

import ssm

__all__ = ["python_api"]


def python_api() -> str:
    """A table of the public names, and one section a module that holds some of them."""
    names = [name for name in ssm.__all__ if not name.startswith("_")]
    homes = {name: getattr(ssm, name).__module__ for name in names}
    table = ["| name | what you get |", "| --- | --- |"]
    table += [
        f"| {{py:obj}}`ssm.{name} <{homes[name]}.{name}>` | {_first(name)} |" for name in names
    ]
    return "\n".join([*table, "", *(_module(home) for home in sorted(set(homes.values())))])


def _first(name: str) -> str:
    docstring = inspect.getdoc(getattr(ssm, name)) or ""
    return " ".join(docstring.split("\n\n")[0].split()).replace("|", "\\|")


def _module(name: str) -> str:
    members = ", ".join(importlib.import_module(name).__all__)
    return "\n".join(
        [
            f"## {name}",
            "",
            "```{eval-rst}",
            f".. automodule:: {name}",
            f"   :members: {members}",
            "```",
            "",
        ]
    )
