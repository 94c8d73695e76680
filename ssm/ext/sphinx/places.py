"""Where readers are led on a page: targets as they are made, and links to them."""

import attrs
from docutils import nodes
from sphinx import addnodes
from sphinx.environment import BuildEnvironment
from sphinx.util.nodes import make_id

from ssm.ext.embedding.linking import Place, row_about
from ssm.report.blocks import Link

__all__ = ["Places"]


@attrs.define(eq=False)
class Places:
    """What is shown on a page of one study, as it is written.

    Attributes:
        env: the environment.
        document: the page.
        study: the key of the study.
        title: what is shown, in a few words.
        made: the places.
        linked: what links lead to.
    """

    env: BuildEnvironment
    document: nodes.document
    study: str
    title: str
    made: list[Place] = attrs.field(factory=list)
    linked: set[str] = attrs.field(factory=set)

    def id_for(self, anchor: str) -> str:
        """An id for a node that no other node of the page has."""
        return make_id(self.env, self.document, "ssm", anchor.replace(".", "-"))

    def lead_to(self, node: nodes.Element, *anchors: str, rank: int = 0) -> None:
        """Readers who look for any of these are led to a node.

        Args:
            node: it has an id, or gets one.
            anchors: its own first.
            rank: how good a place it is.
        """
        if not node["ids"]:
            node["ids"].append(self.id_for(anchors[0]))
            self.document.note_explicit_target(node)
        id = node["ids"][0]
        self.made += (Place(self.study, each, id, self.title, rank) for each in anchors)

    def target(self, anchor: str) -> nodes.Element:
        """A place inside of a paragraph, for a row or a card."""
        node = nodes.target("", "")
        self.lead_to(node, anchor)
        if about := row_about(anchor):
            self.made.append(Place(self.study, about, node["ids"][0], self.title, rank=1))
        return node

    def link(self, link: Link) -> nodes.Element:
        """A link that leads to where its thing is shown, and is words where that is nowhere."""
        self.linked.add(link.anchor)
        return addnodes.pending_xref(
            "",
            nodes.inline("", link.text),
            refdomain="ssm",
            reftype="anchor",
            reftarget=link.anchor,
            refdoc=self.env.docname,
            refwarn=False,
            study=self.study,
        )
