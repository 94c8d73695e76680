"""Back-links: where the pages of a project speak of what is shown, and show it again."""

import hashlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util.nodes import make_refnode

from ssm.ext.sphinx.domain import StudyDomain, domain_of
from ssm.ext.sphinx.nodes import Shown

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

__all__ = ["setup"]

MENTIONED = "Mentioned in"
SHOWN = "Shown again in"
Way = tuple[str, str, str]
"""A page, a place on it, and what it is called."""


def _listed(app: "Sphinx", document: nodes.document, docname: str) -> None:
    """Adds, below each thing on a page, where the pages speak of it and show it again."""
    if not app.config.ssm_backlinks or app.builder.format != "html":
        return
    domain = domain_of(app.env)
    for shown in document.findall(Shown):
        for words, ways in _ways(domain, app.env, docname, shown["about"]):
            line = nodes.paragraph("", f"{words}: ", classes=["ssm-backlinks"])
            for n, (name, id, title) in enumerate(ways):
                line += [nodes.Text(", ")] if n else []
                line += make_refnode(app.builder, docname, name, id, nodes.inline("", title))
            shown.append(line)


def _ways(
    domain: StudyDomain, env: "BuildEnvironment", docname: str, about: tuple[str, tuple[str, ...]]
) -> Iterator[tuple[str, list[Way]]]:
    study, anchors = about
    mentioned = [
        (name, use.id, use.title or _title(env, name))
        for name, page in sorted(domain.pages.items())
        for use in page.uses
        if use.study == study and use.anchor in anchors
    ]
    if mentioned:
        yield MENTIONED, list(dict.fromkeys(mentioned))
    again = [
        (name, place.id, _title(env, name))
        for name, place in domain.places(study, anchors[0])
        if name != docname and not place.rank
    ]
    if again:
        yield SHOWN, list(dict.fromkeys(again))


def _title(env: "BuildEnvironment", docname: str) -> str:
    found = env.titles.get(docname)
    return found.astext() if found is not None else docname


def setup(app: "Sphinx") -> None:
    """Adds the back-links.

    Args:
        app: the application.
    """
    app.connect("doctree-resolved", _listed, priority=550)
    app.connect("env-updated", _changed)


def _changed(app: "Sphinx", env: "BuildEnvironment") -> list[str]:
    """Pages that are written anew, for other pages speak of what they show, or show it."""
    domain = domain_of(env)
    before: dict[str, str] = domain.data["told"]
    now = {name: _digest(domain, env, name) for name in domain.pages}
    domain.data["told"] = now
    return [name for name, digest in now.items() if before.get(name, digest) != digest]


def _digest(domain: StudyDomain, env: "BuildEnvironment", docname: str) -> str:
    """What changes when a link of a page, or a link to something on it, leads elsewhere."""
    page = domain.pages[docname]
    led = [
        (use.anchor, *((name, place.id) for name, place in domain.places(use.study, use.anchor)))
        for use in page.uses
    ]
    heads = {(place.study, place.anchor) for place in page.places if not place.rank}
    ways = [
        list(_ways(domain, env, docname, (study, (anchor,)))) for study, anchor in sorted(heads)
    ]
    return hashlib.sha256(repr((led, ways)).encode("utf-8", "replace")).hexdigest()
