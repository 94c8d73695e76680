"""Back-links: where the pages of a project speak of what is shown, and show it again."""

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util.nodes import make_refnode

from ssm.ext.sphinx.domain import domain_of
from ssm.ext.sphinx.nodes import Shown, page_of, section_of

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

__all__ = ["setup", "ways_on"]


def _listed(app: "Sphinx", document: nodes.document, docname: str) -> None:
    """Adds, below each thing on a page, where the pages speak of it and show it again."""
    if not app.config.ssm_backlinks or app.builder.format != "html":
        return
    domain = domain_of(app.env)
    for shown in document.findall(Shown):
        study, anchors = shown["about"]
        section, _ = section_of(shown)
        for words, ways in domain.ways.back(study, anchors, page_of(shown) or docname, section):
            line = nodes.paragraph("", f"{words}: ", classes=["ssm-backlinks"])
            for n, way in enumerate(ways):
                told = nodes.inline("", way.title or _title(app.env, way.page))
                line += [nodes.Text(", ")] if n else []
                line += make_refnode(app.builder, docname, way.page, way.id, told)
            shown.append(line)


def _title(env: "BuildEnvironment", docname: str) -> str:
    found = env.titles.get(docname)
    return found.astext() if found is not None else docname


def setup(app: "Sphinx") -> None:
    """Adds the back-links.

    Args:
        app: the application.
    """
    app.connect("doctree-resolved", _listed, priority=550)


def ways_on(env: "BuildEnvironment", docname: str) -> str:
    """What changes when a link of a page, or a link to something on it, leads elsewhere.

    Args:
        env: the environment.
        docname: a page that shows a study, or speaks of one.
    """
    domain = domain_of(env)
    page, told = domain.pages[docname], domain.ways
    links = page.links.union((use.study, use.anchor) for use in page.uses)
    led = [(link, *told.places(*link)) for link in sorted(links)]
    heads = {(place.study, place.anchor) for place in page.places if not place.rank}
    ways = [
        [(words, [(way, _title(env, way.page)) for way in back]) for words, back in found]
        for found in (told.back(study, [anchor], docname) for study, anchor in sorted(heads))
    ]
    return repr((led, ways))
