"""diff(): what changed between two versions of a study, chapter by chapter."""

import attrs

from ssm.diffing.edits import Diff, Edit, Group, PartDiff, Way
from ssm.diffing.matching import matched
from ssm.diffing.parts import Parts
from ssm.diffing.rows import rows_told
from ssm.model.loaded import Loaded, study_of
from ssm.model.sections import SECTIONS
from ssm.model.study import Study

__all__ = ["diff"]

_CHAPTERS: tuple[tuple[str, str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("situation", "What it is about", ("title", "situation"), ()),
    ("worldviews", "Worldviews", (), ("roots",)),
    ("models", "Models", (), ("models",)),
    ("pictures", "Pictures", (), ("pictures",)),
    ("people", "People", ("inquiry", "social"), ("stakeholders",)),
    ("themes", "Themes", (), ("themes",)),
    ("heard", "What was heard", (), ("sources", "findings", "walks", "as_is")),
    ("plan", "What to find out next", (), ("field_plan",)),
    (
        "outcomes",
        "Debate, changes and learning",
        ("rulings",),
        ("debate", "accommodations", "changes", "learning"),
    ),
)
_REST = ("kept", "How the study is kept")
_PRIVATE = "political"


def diff(old: Study | Loaded, new: Study | Loaded) -> Diff:
    """What changed between two versions of a study.

    Every part is told that came, went or is not as it was, field by field; and every row
    of a model of which something else is told now, with the findings that make the
    difference. The order in which parts are written, and comments, mean nothing.
    Analysis Three is private: that it changed is told, and not how.

    Args:
        old: the older version, or what loading gave.
        new: the newer one.

    Raises:
        InvalidValueError: one of them is no study.

    Example:
        >>> import ssm
        >>> old = ssm.Study(roots=[ssm.Root(id="fence", worldview="A fence must last.")])
        >>> new = old.replace("fence", worldview="A fence must please.")
        >>> (edit,) = diff(old, new).group("worldviews").parts[0].edits
        >>> edit.what, edit.after
        ('W, the belief that makes T worth doing', 'A fence must please.')
        >>> diff(new, new).is_empty
        True

    References:
        Checkland and Poulter (2006), Learning for Action, ch. 2: the situation, and what
        people make of it, change while it is inquired into.
    """
    before, after = study_of(old), study_of(new)
    found = matched(before, after)
    parts = Parts(found)
    groups = [_chapter(parts, before, after, *chapter) for chapter in _CHAPTERS]
    groups.append(_chapter(parts, before, after, *_REST, *_rest()))
    rows = () if before == after else tuple(rows_told(found))
    told = tuple(group for group in groups if group.parts)
    return Diff(old=before, new=after, groups=told, rows=rows, matched=found)


def _rest() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The fields and sections of a study that no chapter has."""
    fields = {name for _, _, names, _ in _CHAPTERS for name in names}
    sections = {name for _, _, _, names in _CHAPTERS for name in names}
    known = {section.name for section in SECTIONS}
    names = [field.name for field in attrs.fields(Study) if field.name not in fields | known]
    left = [section.name for section in SECTIONS if section.name not in sections]
    return tuple(name for name in names if name != _PRIVATE), tuple(left)


def _chapter(
    parts: Parts,
    old: Study,
    new: Study,
    name: str,
    title: str,
    fields: tuple[str, ...],
    sections: tuple[str, ...],
) -> Group:
    edits = [*(parts.study(fields) if fields else ())]
    if name == _REST[0] and old.political != new.political:
        edits.append(_private())
    told: list[PartDiff] = []
    if edits:
        whole = PartDiff(
            way=Way.CHANGED,
            kind="study",
            title=new.title,
            ref="study",
            was_ref="study",
            edits=tuple(edits),
        )
        told.append(whole)
    for section in SECTIONS:
        if section.name in sections:
            told += parts.section(section)
    return Group(name=name, title=title, parts=tuple(told))


def _private() -> Edit:
    return Edit(
        way=Way.CHANGED,
        what="Analysis Three, which is private and not told here",
        ref="study",
        was_ref="study",
        field=_PRIVATE,
    )
