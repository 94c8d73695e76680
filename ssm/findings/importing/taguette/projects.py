"""What a Taguette database holds: projects, documents, tags and highlights, as they lie.

The tables are the same from Taguette 0.1 to 1.5.
"""

import json
from collections.abc import Iterator

import attrs

from ssm.findings.safe.sqlite import Database, Value, as_text

__all__ = ["NEEDS", "Filed", "Highlight", "Project", "Tag", "documents", "highlights", "projects"]

NEEDS = {
    "projects": ("id", "name"),
    "documents": ("id", "name", "description", "project_id", "contents"),
    "highlights": ("id", "document_id", "start_offset", "end_offset", "snippet"),
    "tags": ("id", "project_id", "path", "description"),
    "highlight_tags": ("highlight_id", "tag_id"),
}
_HIGHLIGHTS = """
    select id, start_offset, end_offset, snippet from highlights
    where document_id = ? order by start_offset, end_offset, id
"""
_TAGGED = """
    select highlight_tags.highlight_id, highlight_tags.tag_id
    from highlight_tags join highlights on highlights.id = highlight_tags.highlight_id
    where highlights.document_id = ? order by highlight_tags.tag_id
"""
_ACTS = "select user_login, payload from commands where document_id = ? order by id"


@attrs.frozen
class Tag:
    """A tag; its path has dots where it lies below another: `waiting.letters`."""

    id: Value
    path: str
    description: str


@attrs.frozen
class Project:
    """A project and its tags."""

    id: Value
    name: str
    tags: tuple[Tag, ...]


@attrs.frozen
class Filed:
    """A document; no contents where they are no text."""

    id: Value
    name: str
    description: str
    contents: str | None = attrs.field(repr=False)


@attrs.frozen
class Highlight:
    """A highlight: where it stands, what Taguette shows of it, its tags, and who made it."""

    id: Value
    start: Value
    end: Value
    snippet: str
    tags: tuple[Value, ...]
    coders: tuple[str, ...]


def projects(base: Database) -> tuple[Project, ...]:
    """All projects, in the order in which they were made."""
    tags = list(base.rows("select project_id, id, path, description from tags order by id"))
    return tuple(
        Project(number, as_text(name), tuple(_tag(*rest) for of, *rest in tags if of == number))
        for number, name in base.rows("select id, name from projects order by id")
    )


def documents(base: Database, project: Project) -> Iterator[Filed]:
    """The documents of a project, one by one."""
    query = "select id, name, description, contents from documents where project_id = ? order by id"
    for number, name, description, contents in base.rows(query, project.id):
        held = contents if isinstance(contents, str) else None
        yield Filed(number, as_text(name), as_text(description), held)


def highlights(base: Database, document: Filed) -> Iterator[Highlight]:
    """The highlights of a document, in the order of its text."""
    tagged: dict[Value, list[Value]] = {}
    for highlight, tag in base.rows(_TAGGED, document.id):
        tagged.setdefault(highlight, []).append(tag)
    coders = _coders(base, document)
    for number, start, end, snippet in base.rows(_HIGHLIGHTS, document.id):
        tags, who = tagged.get(number, ()), coders.get(number, {})
        yield Highlight(number, start, end, as_text(snippet), tuple(tags), tuple(who))


def _coders(base: Database, document: Filed) -> dict[Value, dict[str, None]]:
    """Who made or changed each highlight, in the order in which they did."""
    found: dict[Value, dict[str, None]] = {}
    if not base.has("commands", "user_login", "document_id", "payload"):
        return found
    for login, payload in base.rows(_ACTS, document.id):
        try:
            act = json.loads(as_text(payload))
        except (ValueError, RecursionError):
            continue
        if isinstance(act, dict) and act.get("type") == "highlight_add":
            number = act.get("highlight_id")
            if isinstance(number, int) and as_text(login):
                found.setdefault(number, {})[as_text(login)] = None
    return found


def _tag(number: Value, path: Value, description: Value) -> Tag:
    return Tag(number, as_text(path), as_text(description))
