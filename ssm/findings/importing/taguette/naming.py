"""What documents and tags are called: as in Taguette, and never two by one name."""

from collections import Counter
from collections.abc import Iterator

from ssm.findings.importing.items import Code
from ssm.findings.importing.taguette.projects import Filed, Project, Tag
from ssm.findings.safe.sqlite import Value, as_text

__all__ = ["Naming"]


class Naming:
    """Names for the documents and tags of some projects of one file."""

    def __init__(self, projects: tuple[Project, ...]) -> None:
        """Look which tags need their project to be told apart."""
        self._projects = projects
        self._taken: set[str] = set()
        paths = Counter(tag.path for project in projects for tag in project.tags)
        self._codes = {
            tag.id: tag.path if paths[tag.path] == 1 else f"{project.name} / {tag.path}"
            for project in projects
            for tag in project.tags
        }

    def document(self, project: Project, filed: Filed) -> str:
        """The name of a document; the later of two that share one has its number too."""
        name = filed.name if len(self._projects) == 1 else f"{project.name} / {filed.name}"
        if name in self._taken:
            name = f"{name} ({as_text(filed.id)})"
        self._taken.add(name)
        return name

    def code(self, tag: Value) -> str | None:
        """The name of a tag; None when it is in none of the projects."""
        return self._codes.get(tag)

    def codes(self) -> Iterator[Code]:
        """The codebook: a tag with dots lies below the longest other that begins it."""
        for project in self._projects:
            known = {tag.path: tag for tag in project.tags}
            for tag in project.tags:
                above = _above(tag, known)
                yield Code(
                    name=self._codes[tag.id],
                    key=as_text(tag.id),
                    parent=None if above is None else self._codes[above.id],
                    description=tag.description or None,
                )


def _above(tag: Tag, known: dict[str, Tag]) -> Tag | None:
    path = tag.path
    while "." in path:
        path = path.rpartition(".")[0]
        if path in known:
            return known[path]
    return None
