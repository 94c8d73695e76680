"""The role `:ssm:`: a few words that lead to where something of a study is shown."""

from typing import Any

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms import SphinxTransform
from sphinx.util.docutils import ReferenceRole
from sphinx.util.logging import get_node_location

from ssm.errors import AmbiguousRefError, SsmError, UnknownRefError, UnreadableError
from ssm.ext.embedding.linking import Use
from ssm.ext.embedding.places import linked
from ssm.ext.embedding.studies import Home, Opened
from ssm.ext.sphinx.domain import domain_of
from ssm.ext.sphinx.homes import default_home, home_at, seen_homes, study_for
from ssm.ext.sphinx.nodes import section_of
from ssm.ext.sphinx.telling import Remark, warn
from ssm.report.names import anchor

__all__ = ["Resolver", "SsmRole"]


class SsmRole(ReferenceRole):
    """Refers to a part of a study: :ssm:`good-time/3`, or with words before `<good-time/3>`.

    A study that is neither shown on the page nor the one of the project is named before
    `#`; after `!` there is no link.
    """

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """A link that is followed when the page was read and its studies are known."""
        node = addnodes.pending_xref(
            self.rawtext,
            nodes.inline("", self._plain(self.title), classes=["ssm-ref"]),
            refdomain="ssm",
            reftype="part",
            reftarget=self._plain(self.target),
            refexplicit=self.has_explicit_title,
            refdoc=self.env.docname,
            disabled=self.disabled,
            unfollowed=True,
        )
        self.set_source_info(node)
        return [node], []

    def _plain(self, words: str) -> str:
        return words.removeprefix("!") if self.disabled else words


class Resolver(SphinxTransform):
    """Finds what the links of a page mean, in the studies that it shows or the project has."""

    default_priority = 700

    def apply(self, **options: Any) -> None:
        """Gives each link its words and its target."""
        for node in list(self.document.findall(addnodes.pending_xref)):
            if node.get("unfollowed"):
                self._follow(node)

    def _follow(self, node: addnodes.pending_xref) -> None:
        del node["unfollowed"]
        content = node[0]
        page = domain_of(self.env).page(self.env.docname)
        try:
            study, ref = self._found(node["reftarget"])
        except SsmError as error:
            if isinstance(error, UnreadableError) and "#" not in node["reftarget"]:
                place = get_node_location(node) or ""
                page.remarks.append(Remark(str(error), "study", place))
            else:
                warn(str(error), "ref", node)
            node.replace_self(content)
            return
        if not node["refexplicit"]:
            content.children = [nodes.Text(study.shower.telling.title(ref))]
            content.children[0].parent = content
        if node["disabled"]:
            node.replace_self(content)
            return
        node["study"] = study.home.key
        node["ref"] = ref
        node["reftarget"] = anchor(ref)
        section, title = section_of(node)
        use = Use(study.home.key, anchor(ref), section, title)
        page.uses.append(use)

    def _found(self, target: str) -> tuple[Opened, str]:
        """The study and the canonical ref that a link means.

        Raises:
            UnknownRefError: no study has such a part, or there is no study at all.
            AmbiguousRefError: a study has several.
            UnreadableError: the study that is named cannot be read.
        """
        path, hash_, ref = target.rpartition("#")
        homes = [home_at(self.env, path)] if hash_ else self._homes()
        first: UnknownRefError | None = None
        for home in homes:
            try:
                study = study_for(self.env, home)
            except UnreadableError as error:
                raise UnreadableError(home.named_in(str(error)), home.key) from None
            try:
                return study, linked(study.loaded.study, ref)
            except AmbiguousRefError:
                raise
            except UnknownRefError as error:
                first = first or error
        if first is not None:
            raise first
        none = "this page shows none, and 'ssm_study' in conf.py names none"
        msg = f"{target!r} is in no study: {none}"
        raise UnknownRefError(msg, target)

    def _homes(self) -> list[Home]:
        found = seen_homes(self.env)
        whole = default_home(self.env)
        return [*found, *([whole] if whole and whole not in found else [])]
