"""What a diff says in sentences, shared by all formats that people read."""

import itertools
from collections.abc import Iterable, Iterator

from ssm.diffing.edits import Diff, Edit, Group, PartDiff, Way
from ssm.diffing.formats.told import Told
from ssm.diffing.marking import marked
from ssm.diffing.nouns import ANOTHER_ORDER

__all__ = [
    "FIRST",
    "NOTHING",
    "ROWS",
    "SIGNS",
    "edits_told",
    "heading",
    "in_short",
    "part_line",
    "told_alone",
]

FIRST = ("situation", "worldviews", "models")
"""The chapters that are told before what was said of the models; all others come after."""
ROWS = "Beside what was said"
NOTHING = "Nothing that means anything has changed."
SIGNS = {Way.CAME: "+", Way.WENT: "-", Way.CHANGED: "~", Way.RENAMED: "~"}
_VERBS = {
    Way.CAME: "came in",
    Way.WENT: "went out",
    Way.CHANGED: "changed",
    Way.RENAMED: "was renamed",
}
_PLURALS = {Way.RENAMED: "were renamed"}
_KINDS = {
    "root": ("worldview", "worldviews"),
    "source": ("source", "sources"),
    "finding": ("finding", "findings"),
    "change": ("planned change", "planned changes"),
    "debate": ("point of the debate", "points of the debate"),
    "learning": ("thing learned", "things learned"),
    "study": ("line about the study itself", "lines about the study itself"),
    "as-is": ("account of what is done now", "accounts of what is done now"),
    "visit": ("visit of the field plan", "visits of the field plan"),
}
_SHORT = 44
_MOST, _FEW, _SIDE = 24, 4, 6
_LONG = 240


def heading(found: Diff, names: tuple[str, str] | None) -> tuple[str, str]:
    """The title of a diff, and what was set beside what."""
    title = f"What changed in “{found.new.title}”" if found.new.title else "What changed"
    return title, f"From {names[0]} to {names[1]}." if names else ""


def in_short(found: Diff) -> Iterator[tuple[str, str]]:
    """Each chapter with how many of its parts came, went and changed."""
    for group in found.groups:
        counts: dict[tuple[Way, str], int] = {}
        for part in group.parts:
            counts[part.way, part.kind] = counts.get((part.way, part.kind), 0) + 1
        told = (_counted(n, kind, way) for (way, kind), n in sorted(counts.items(), key=_first))
        yield group.name, f"{group.title}: {', '.join(told)}"
    if found.rows:
        many = len(found.rows)
        said = "one row is told otherwise" if many == 1 else f"{many} rows are told otherwise"
        yield "verdicts", f"{ROWS}: {said}"


def _first(item: tuple[tuple[Way, str], int]) -> tuple[int, str]:
    return list(Way).index(item[0][0]), item[0][1]


def _counted(many: int, kind: str, way: Way) -> str:
    one, several = _KINDS.get(kind, (kind.replace("-", " "), f"{kind.replace('-', ' ')}s"))
    verb = _VERBS[way] if many == 1 else _PLURALS.get(way, _VERBS[way])
    return f"{many} {one if many == 1 else several} {verb}"


def told_alone(group: Group) -> tuple[tuple[PartDiff, ...], str | None]:
    """The parts of a chapter that have lines of their own; and a line for findings renamed.

    Findings that came or went are told together, by perspective. An import that gives all
    findings other ids is one change, not thousands.

    Args:
        group: the chapter.
    """
    findings = [part for part in group.parts if part.kind == "finding"]
    renamed = [part for part in findings if part.way is Way.RENAMED and len(part.edits) == 1]
    together = [part for part in findings if part.way in (Way.CAME, Way.WENT)]
    line = None
    if len(renamed) > _FEW:
        together += renamed
        first = renamed[0]
        line = f"{len(renamed)} findings have other ids now, with the words they had; the first is"
        line += f" {_bare(first.ref)}, it was {_bare(first.was_ref)}"
    known = {id(part) for part in together}
    return tuple(part for part in group.parts if id(part) not in known), line


def _bare(ref: str | None) -> str:
    return (ref or "").partition("/")[2]


def part_line(part: PartDiff) -> Told:
    """The line about a whole part."""
    ref = part.was_ref if part.ref is None else part.ref
    name = part.title if part.title.startswith("“") else f"“{part.title}”"
    if part.kind == "study":
        return Told(way=part.way, text=name)
    verb = "" if part.way is Way.CHANGED else f" {_VERBS[part.way]}"
    return Told(way=part.way, text=f"{name} ({ref}){verb}")


def edits_told(part: PartDiff) -> Iterator[Told]:
    """The lines under a part; of one that went, its name says enough.

    Of one that came its own lines are told, and not all that is in each part inside it.
    """
    edits = [edit for edit in part.edits if not (edit.way is Way.WENT and edit.detail)]
    if part.way is Way.CAME:
        name = part.title.strip("“”")
        edits = [edit for edit in edits if not edit.whom and edit.after != name]
    lines = list(_lines(edits))
    left = len(lines) - _MOST
    yield from lines if left < _FEW else lines[:_MOST]
    if left >= _FEW:
        yield Told(way=part.way, text=f"and {left} more")


def _lines(edits: Iterable[Edit]) -> Iterator[Told]:
    """A line for each; what came of one kind with a part that came stands in one line."""
    for (alike, *_), group in itertools.groupby(edits, key=_kind):
        first, *more = group
        if not alike or not more:
            yield from map(_told, (first, *more))
            continue
        told = [f"“{edit.after}”" if edit.words else f"{edit.after}" for edit in (first, *more)]
        rest = f" and {len(told) - _SIDE} more" if len(told) > _SIDE + 1 else ""
        shown = told[:_SIDE] if rest else told
        yield Told(way=first.way, text=f"{_label(first)}: {', '.join(shown)}{rest}")


def _kind(edit: Edit) -> tuple[object, ...]:
    """By what edits are told in one line: only those inside a part that came itself."""
    alike = edit.detail and edit.way is Way.CAME and bool(edit.field)
    return alike, edit.whom, edit.what


def _told(edit: Edit) -> Told:
    label = _label(edit)
    before, after = (
        None if text is None else f"“{text}”" if edit.words else text
        for text in (edit.before, edit.after)
    )
    if edit.way in (Way.CAME, Way.WENT):
        return Told(way=edit.way, text=_once(edit, label, before if after is None else after))
    if edit.way is Way.RENAMED:
        whom = f" “{edit.whom}”" if edit.whom else ""
        what = f"{edit.what[:1].upper()}{edit.what[1:]}"
        return Told(way=edit.way, text=f"{what}{whom} is called {after} now; it was {before}")
    if before is None or after is None:
        return Told(way=edit.way, text=f"{label}{_comma(label)} changed")
    if max(len(before), len(after)) <= _SHORT and not edit.words:
        return Told(way=edit.way, text=f"{label}: was {before}, is {after} now")
    if edit.what.endswith(ANOTHER_ORDER) and len(before) > _LONG:
        return Told(way=edit.way, text=label)
    olds, news = marked(edit.before or "", edit.after or "")
    text = f"{label}{_comma(label)} reads otherwise"
    return Told(way=edit.way, text=text, before=olds, after=news)


def _label(edit: Edit) -> str:
    """What is told of, beginning a sentence."""
    if edit.whom and edit.field == "do":
        label = edit.whom
    else:
        label = f"{edit.whom}: {edit.what}" if edit.whom else edit.what
    return f"{label[:1].upper()}{label[1:]}"


def _comma(label: str) -> str:
    return "," if "," in label else ""


def _once(edit: Edit, label: str, told: str | None) -> str:
    """The line about something that is in one version only."""
    verb = _VERBS[edit.way]
    if edit.field:
        return f"{label}: {told}" if edit.detail else f"{label}: {told} {verb}"
    if edit.what == "figure":
        return f"{told} {verb}"
    if edit.what in ("link", "dependency", "boundary"):
        return f"A {edit.what} {verb}: {told}"
    return f"{label} {verb}: “{told}”"
