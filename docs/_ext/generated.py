"""A Sphinx extension: the parts of the documentation that the code itself can tell.

A page holds `<!-- generated: NAME -->` where the text of that name goes; rule pages and
pictures are files, made anew when a build begins. Nothing generated is kept in git, so
nothing can be out of date.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from architecture import layers
from commands import commands
from figures import figures
from gallery import gallery
from json_shapes import json_shapes
from pictures import draw_pictures
from profiles import profiles
from python_api import python_api
from rubrics import rubrics
from rules import glossary, write_rules
from sphinx.application import Sphinx

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
    "profiles": profiles,
    "python": python_api,
    "rubrics": rubrics,
}
MARK = re.compile(r"^<!-- generated: (\w+) -->$", re.MULTILINE)


def insert(app: Sphinx, name: str, source: list[str]) -> None:
    """Put the generated text where a page asks for it."""
    source[0] = MARK.sub(lambda mark: PARTS[mark[1]](), source[0])


def write(app: Sphinx) -> None:
    """Make the pages and pictures that are files of their own."""
    docs = Path(app.srcdir)
    write_rules(docs / "reference" / "rules")
    draw_pictures(docs / "_pictures")


def setup(app: Sphinx) -> dict[str, Any]:
    """Register with Sphinx."""
    app.connect("builder-inited", write)
    app.connect("source-read", insert)
    return {"version": ssm.__version__, "parallel_read_safe": True}
