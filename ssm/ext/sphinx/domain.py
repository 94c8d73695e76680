"""What the pages of a project show of studies, and say of them: kept with the environment."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar

import attrs
from docutils import nodes
from sphinx.domains import Domain, ObjType
from sphinx.util.nodes import make_refnode

from ssm.ext.embedding.linking import Leaf, Ways
from ssm.ext.sphinx.telling import Remark, warn
from ssm.ext.sphinx.wants import Want
from ssm.report.watching.stamps import Stamp, stamp_of

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment

__all__ = ["Page", "StudyDomain", "domain_of", "setup"]


@attrs.define
class Page(Leaf):
    """What one page has of studies.

    Attributes:
        wants: the drawings on it.
        links: what links in its tables lead to, each with the key of its study.
        stamps: the files that it depends on as they were when it was read; None for those
            that would count if they were there.
        remarks: what is wrong with the studies that it shows, until it is told.
    """

    wants: list[Want] = attrs.field(factory=list)
    links: set[tuple[str, str]] = attrs.field(factory=set)
    stamps: dict[str, Stamp] = attrs.field(factory=dict)
    remarks: list[Remark] = attrs.field(factory=list)

    def saw(self, stamps: Mapping[str, Stamp]) -> None:
        """The page depends on files; what it saw of them first counts.

        Args:
            stamps: the files as they were.
        """
        self.stamps = {**stamps, **self.stamps}

    @property
    def is_changed(self) -> bool:
        """Whether a file was saved, put back, taken away or added since the page was read."""
        return any(stamp_of(file) != stamp for file, stamp in self.stamps.items())


class StudyDomain(Domain):
    """Places of studies by page; links to them are followed when a page is written."""

    name = "ssm"
    label = "Soft Systems Methodology"
    object_types: ClassVar[dict[str, ObjType]] = {"part": ObjType("part of a study", "part")}
    initial_data: ClassVar[dict[str, Any]] = {"pages": {}}
    data_version = 2
    _ways: Ways | None = None

    @property
    def pages(self) -> dict[str, Page]:
        """The pages that have something of a study."""
        found: dict[str, Page] = self.data["pages"]
        return found

    def page(self, docname: str) -> Page:
        """What a page has; made when it has nothing yet."""
        self._ways = None
        return self.pages.setdefault(docname, Page())

    def clear_doc(self, docname: str) -> None:
        """Forgets a page that is read anew, or gone."""
        self._ways = None
        self.pages.pop(docname, None)

    def merge_domaindata(self, docnames: "AbstractSet[str]", otherdata: dict[str, Any]) -> None:
        """Takes over pages that another process has read."""
        self._ways = None
        for docname in sorted(docnames):
            if docname in otherdata["pages"]:
                self.pages[docname] = otherdata["pages"][docname]

    @property
    def ways(self) -> Ways:
        """Where the pages lead to each other."""
        if self._ways is None:
            self._ways = Ways(dict(sorted(self.pages.items())))
        return self._ways

    def resolve_xref(
        self,
        env: "BuildEnvironment",
        fromdocname: str,
        builder: "Builder",
        typ: str,
        target: str,
        node: "pending_xref",
        contnode: nodes.Element,
    ) -> nodes.Element | None:
        """A link to the best place where something is shown, on the same page if it can be."""
        found = self.ways.best(node["study"], target, fromdocname)
        if found is None:
            if typ == "part":
                warn(_nowhere(node["ref"]), "unshown", node)
            return contnode.deepcopy()
        docname, place = found
        title = place.title if typ == "part" else None
        return make_refnode(builder, fromdocname, docname, place.id, contnode, title)

    def resolve_any_xref(self, *asked: Any) -> list[tuple[str, nodes.Element]]:
        """Nothing: refs of studies are no words that a page uses for other things."""
        return []

    def get_objects(self) -> Iterable[tuple[str, str, str, str, str, int]]:
        """All that is shown, for searching and for other projects."""
        for docname, page in sorted(self.pages.items()):
            yield from _objects(docname, page)


def _objects(docname: str, page: Page) -> Iterator[tuple[str, str, str, str, str, int]]:
    for place in page.places:
        if not place.rank and place.title:
            yield place.anchor, place.title, "part", docname, place.id, 1


def _nowhere(ref: str) -> str:
    return (
        f"no page shows {ref!r}, so nothing can lead to it; show it with a directive, or write "
        "'!' before it to have the words alone"
    )


def domain_of(env: "BuildEnvironment") -> StudyDomain:
    """The domain of an environment."""
    found = env.get_domain("ssm")
    assert isinstance(found, StudyDomain)
    return found


def setup(app: "Sphinx") -> None:
    """Adds the domain.

    Args:
        app: the application.
    """
    app.add_domain(StudyDomain)
    app.connect("env-get-outdated", _changed)
    app.connect("env-updated", _told)


def _changed(app: "Sphinx", env: "BuildEnvironment", *sets: "AbstractSet[str]") -> list[str]:
    """Pages of studies and colours that are not as they were, newer or older.

    Sphinx itself sees only what is newer than a page, and not what came while it was read.
    """
    return [name for name, page in domain_of(env).pages.items() if page.is_changed]


def _told(app: "Sphinx", env: "BuildEnvironment") -> None:
    """Tells what is wrong with studies, once for all pages that were read."""
    pages = [page for _, page in sorted(domain_of(env).pages.items())]
    for remark in dict.fromkeys(remark for page in pages for remark in page.remarks):
        warn(remark.message, remark.subtype, remark.location)
    for page in pages:
        page.remarks.clear()
