"""A Sphinx extension: the parts of the documentation that the code itself can tell.

A page holds `<!-- generated: NAME -->` where the text of that name goes; pages of rules,
of examples and of public names are files, written when a build begins. Nothing generated
is kept in git, so nothing can be out of date.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from architecture import layers
from commands import commands
from figures import figures
from gallery import gallery, gallery_pages
from json_shapes import json_shapes
from keeping import keep
from literature import literature
from profiles import profiles
from python_api import python_api, python_pages
from rubrics import rubrics
from rules import glossary, rule_pages
from sphinx.application import Sphinx
from themes import looks, themes

import ssm
from ssm.files.reference import reference

__all__ = ["PARTS", "setup"]

PARTS: dict[str, Callable[[], str]] = {
    "commands": commands,
    "figures": figures,
    "format": reference,
    "gallery": gallery,
    "glossary": glossary,
    "json": json_shapes,
    "layers": layers,
    "literature": literature,
    "looks": looks,
    "profiles": profiles,
    "python": python_api,
    "rubrics": rubrics,
    "themes": themes,
}
FOLDERS: dict[str, Callable[[], dict[str, str]]] = {
    "gallery": gallery_pages,
    "python": python_pages,
    "rules": rule_pages,
}
DEFAULT = re.compile(r"= ?(attr_dict\['\w+'\]\.default|NOTHING)\b")
MARK = re.compile(r"^<!-- generated: (\w+) -->$", re.MULTILINE)


def insert(app: Sphinx, name: str, source: list[str]) -> None:
    """Put the generated text where a page asks for it."""
    source[0] = MARK.sub(lambda mark: PARTS[mark[1]](), source[0])


def write(app: Sphinx) -> None:
    """Make the pages that are files of their own, in folders of the reference."""
    for folder, pages in FOLDERS.items():
        keep(Path(app.srcdir) / "reference" / folder, pages())


def shorten(app: Sphinx, kind: str, name: str, what: Any, options: Any, *told: str) -> Any:
    """Leave out of a signature what attrs makes of a default."""
    return tuple(each and DEFAULT.sub("= ...", each) for each in told)


def setup(app: Sphinx) -> dict[str, Any]:
    """Register with Sphinx."""
    app.connect("builder-inited", write)
    app.connect("source-read", insert)
    app.connect("autodoc-process-signature", shorten)
    return {"version": ssm.__version__, "parallel_read_safe": True}
