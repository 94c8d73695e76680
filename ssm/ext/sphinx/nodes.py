"""Nodes of our own: what a page holds until it is written, and how HTML writes it.

Each is a kind of a node that every writer knows, so that writers which know nothing of
ours write that.
"""

import posixpath
import urllib.parse
from typing import TYPE_CHECKING, Any

from docutils import nodes

if TYPE_CHECKING:
    from sphinx.application import Sphinx

__all__ = [
    "Chart",
    "Drawn",
    "Fold",
    "Picture",
    "Scroll",
    "Shown",
    "Summary",
    "Told",
    "page_of",
    "section_of",
    "setup",
]


class Shown(nodes.container):
    """One thing of a study with all that is told of it."""


class Drawn(nodes.General, nodes.Element):
    """The place of a drawing, with what is wanted there."""


class Picture(nodes.image):
    """A drawing as an image that leads to itself in full size."""


class Told(nodes.container):
    """The place of the words for a drawing, for those who cannot see it."""


class Fold(nodes.container):
    """Something to open: a summary, and what lies behind it."""


class Summary(nodes.paragraph):
    """The line of a fold that is seen."""


class Chart(nodes.container):
    """A chart: a line that says what it is, and a wide table."""


class Scroll(nodes.container):
    """What is moved sideways where it is wider than the page, by keyboard too."""


_ARIA = ("role", "aria-label", "tabindex", "open")


def setup(app: "Sphinx") -> None:
    """Adds the nodes, with what writes them in HTML.

    Args:
        app: the application.
    """
    app.add_node(Picture, html=(_picture, _nothing))
    app.add_node(Fold, html=(_opening("details"), _closing("details")))
    app.add_node(Summary, html=(_opening("summary"), _closing("summary")))
    for kept in (Shown, Told, Chart, Scroll):
        app.add_node(kept, html=(_opening("div"), _closing("div")))


def _opening(tag: str) -> Any:
    def visit(self: Any, node: nodes.Element) -> None:
        attributes = {name: node[name] for name in _ARIA if name in node}
        self.body.append(self.starttag(node, tag, "", **attributes))

    return visit


def _closing(tag: str) -> Any:
    def depart(self: Any, node: nodes.Element) -> None:
        self.body.append(f"</{tag}>\n")

    return depart


def _nothing(self: Any, node: nodes.Element) -> None:
    """All was written when it was visited."""


def _picture(self: Any, node: nodes.Element) -> None:
    """An image in a link to itself, with the place of its words."""
    name = self.builder.images.get(node["uri"])
    uri = posixpath.join(self.builder.imgpath, urllib.parse.quote(name)) if name else node["uri"]
    classes = list(node["classes"])
    image = {
        "src": uri,
        "alt": node["alt"],
        "class": " ".join(["ssm-drawing", *classes]),
        "width": str(node["pixels"][0]),
        "height": str(node["pixels"][1]),
        "loading": "lazy",
    }
    if node.get("details"):
        image["aria-details"] = node["details"]
    if node.get("width"):
        image["style"] = f"width: {node['width']}"
    told = " ".join(f'{key}="{self.attval(value)}"' for key, value in image.items())
    if not node.get("opens"):
        self.body.append(f"<img {told} />\n")
        return
    link = " ".join(["ssm-open", *classes])
    label = self.attval(f"{node['alt']}: {node['opens']}")
    self.body.append(
        f'<a class="{link}" href="{self.attval(uri)}" title="{self.attval(node["opens"])}" '
        f'aria-label="{label}"><img {told} /></a>\n'
    )


def section_of(node: nodes.Element) -> tuple[str, str]:
    """The section that something stands in: its id, and its title.

    Args:
        node: what stands there.
    """
    above: nodes.Element | None = node.parent
    while above is not None and not isinstance(above, nodes.section):
        above = above.parent
    if above is None or not above["ids"]:
        return "", ""
    title = above.next_node(nodes.title)
    return above["ids"][0], title.astext() if title is not None else ""


def page_of(node: nodes.Element) -> str:
    """The page that a node came from, where all pages were put into one; else empty.

    Args:
        node: what stands there.
    """
    above: nodes.Element | None = node
    while above is not None and "docname" not in above:
        above = above.parent
    return "" if above is None else str(above["docname"])
