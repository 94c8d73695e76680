"""The Python reference: a page for each verb with what it gives, and for each sort of part."""

import importlib
import inspect
import typing
from collections.abc import Iterable

import ssm
from ssm.files.forms import classes

__all__ = ["python_api", "python_pages"]

GROUPS = (
    ("Verbs", "What the commands do, on a study or a path."),
    ("Parts of a study", "Frozen values; lists of parts and short strings are taken as in a file."),
    ("Problems and errors", "What a modeller is told, and what is raised."),
    ("Beside them", "What some verbs give, for those who go on from there."),
)


def python_api() -> str:
    """The public names in groups, each with its first sentence, and the way to its page."""
    titles = _titles()
    blocks = []
    for group, lead in GROUPS:
        homes = [home for home in titles if _group(home) == group]
        blocks += [f"## {group}\n\n{lead}", _table(homes)]
        entries = "\n".join(f"{titles[home]} <python/{_stem(home)}>" for home in homes)
        blocks.append(f"```{{toctree}}\n:hidden:\n\n{entries}\n```")
    return "\n\n".join(blocks)


def python_pages() -> dict[str, str]:
    """A page for each module that holds public names, by its name."""
    titles = _titles()
    told = {(home, name) for home in titles for name in importlib.import_module(home).__all__}
    pages = {}
    for home, title in titles.items():
        blocks = [f"# {title}", _imports(home), _module(home)]
        for module, name in _given(home):
            if (module, name) not in told:
                told.add((module, name))
                blocks.append(f"```{{eval-rst}}\n.. autoclass:: {module}.{name}\n   :members:\n```")
        pages[_stem(home)] = "\n\n".join(blocks)
    return pages


def _names(home: str) -> list[str]:
    public = (name for name in ssm.__all__ if not name.startswith("_"))
    return [name for name in public if getattr(ssm, name).__module__ == home]


def _titles() -> dict[str, str]:
    """The homes of public names, each with the title of its page, in the order of titles."""
    names = (name for name in ssm.__all__ if not name.startswith("_"))
    homes = {getattr(ssm, name).__module__ for name in names}
    titles = {home: ", ".join(_names(home)) for home in homes}
    titles["ssm.errors"] = "Errors"
    return dict(sorted(titles.items(), key=lambda each: each[1].lower()))


def _group(home: str) -> str:
    if inspect.isfunction(getattr(ssm, _names(home)[0])):
        return "Verbs"
    if home in ("ssm.errors", "ssm.problems"):
        return "Problems and errors"
    return "Parts of a study" if home.startswith("ssm.model.") else "Beside them"


def _stem(home: str) -> str:
    """The file of a page: the first of its names, in letters that no disk mixes up."""
    return _names(home)[0].lower() if home != "ssm.errors" else "errors"


def _table(homes: Iterable[str]) -> str:
    rows = ["| name | what you get |", "| --- | --- |"]
    for home in homes:
        page = f"python/{_stem(home)}.md"
        rows += [f"| [`ssm.{name}`]({page}) | {_first(name)} |" for name in _names(home)]
    return "\n".join(rows)


def _first(name: str) -> str:
    docstring = inspect.getdoc(getattr(ssm, name)) or ""
    return " ".join(docstring.split("\n\n")[0].split()).replace("|", "\\|")


def _imports(home: str) -> str:
    names = ", ".join(f"`ssm.{name}`" for name in _names(home))
    written = {cls.__name__ for cls in classes()}
    fields = [f"[{name}](../format.md#{name.lower()})" for name in _names(home) if name in written]
    told = f"\nWhat each field means, and how it is written: {', '.join(fields)}." if fields else ""
    return f"Used as {names}.{told}"


def _module(home: str) -> str:
    members = ", ".join(importlib.import_module(home).__all__)
    return f"```{{eval-rst}}\n.. automodule:: {home}\n   :members: {members}\n```"


def _given(home: str) -> Iterable[tuple[str, str]]:
    """The classes of ours that the public functions of a module give."""
    for name in _names(home):
        function = getattr(ssm, name)
        if inspect.isfunction(function):
            found = inspect.signature(function).return_annotation
            if isinstance(found, str):
                found = typing.get_type_hints(function)["return"]
            for each in (found, *typing.get_args(found)):
                if isinstance(each, type) and each.__module__.startswith("ssm."):
                    yield each.__module__, each.__name__
