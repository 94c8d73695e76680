"""A diff as Markdown, for a pull request or a letter; nothing in it is taken for markup."""

from collections.abc import Iterator, Mapping

from ssm.comparison.formats.markdown import escaped
from ssm.comparison.formats.words import origin
from ssm.diffing.edits import Diff, Group
from ssm.diffing.formats.heard import quotes_of, row_lines, views
from ssm.diffing.formats.told import Told
from ssm.diffing.formats.words import (
    FIRST,
    NOTHING,
    ROWS,
    edits_told,
    heading,
    in_short,
    part_line,
    told_alone,
)
from ssm.diffing.marking import Marked

__all__ = ["as_markdown"]

_MOST = 50


def as_markdown(
    found: Diff,
    *,
    names: tuple[str, str] | None = None,
    pictures: Mapping[str, str] | None = None,
) -> str:
    """A diff as a Markdown document: in short first, then chapter by chapter.

    Words that only one version has are bold.

    Args:
        found: what `diff` gave.
        names: what the two versions are called.
        pictures: files of drawings of what changed, by the ref of the part.

    Example:
        >>> import ssm
        >>> print(as_markdown(ssm.diff(ssm.Study(), ssm.Study(title="The fence"))))
        # What changed in “The fence”
        <BLANKLINE>
        - What it is about: 1 line about the study itself changed
        <BLANKLINE>
        ## What it is about
        <BLANKLINE>
        - The title: “The fence” came in
    """
    title, between = heading(found, names)
    pieces = [f"# {escaped(title)}"]
    if between:
        pieces.append(escaped(between))
    if found.is_empty:
        return "\n\n".join([*pieces, NOTHING])
    pieces.append("\n".join(f"- {escaped(short)}" for _, short in in_short(found)))
    shown = pictures or {}
    pieces += (_chapter(found, group, shown) for group in found.groups if group.name in FIRST)
    if found.rows:
        pieces.append("\n".join(_rows(found)))
    pieces += (_chapter(found, group, shown) for group in found.groups if group.name not in FIRST)
    return "\n\n".join(pieces)


def _chapter(found: Diff, group: Group, pictures: Mapping[str, str]) -> str:
    told = [f"## {group.title}", ""]
    parts, renamed = told_alone(group)
    told += [f"- {escaped(renamed)}"] if renamed else []
    for part in parts:
        deep = part.kind != "study"
        if deep:
            told.append(f"- **{escaped(part_line(part).text)}**")
        for edit in edits_told(part):
            told += _line(edit, "  " if deep else "")
        if part.ref is not None and part.ref in pictures:
            shown = escaped(f"{part.title}: what changed")
            told += ["", f"  ![{shown}]({pictures[part.ref]})", ""]
    for line, _, quotes in quotes_of(found, group):
        told.append(f"- **{escaped(line)}**")
        told += (f"  - “{escaped(q.text)}” ({escaped(origin(q))})" for q in quotes[:_MOST])
        if len(quotes) > _MOST:
            told.append(f"  - and {len(quotes) - _MOST} more")
    return "\n".join(told).rstrip("\n")


def _rows(found: Diff) -> Iterator[str]:
    yield f"## {ROWS}"
    yield ""
    for row in found.rows:
        yield f"- **{escaped(row_lines(row).text)}**"
        yield from (f"  - {escaped(line)}" for line in views(row))


def _line(told: Told, indent: str) -> Iterator[str]:
    yield f"{indent}- {escaped(told.text)}"
    if told.before is not None and told.after is not None:
        yield f"{indent}  - was: {_marked(told.before)}"
        yield f"{indent}  - now: {_marked(told.after)}"


def _marked(words: Marked) -> str:
    return " ".join(f"**{escaped(text)}**" if is_new else escaped(text) for text, is_new in words)
