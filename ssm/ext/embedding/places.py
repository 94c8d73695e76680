"""Which part of a study a document means, and where readers can be led in what it shows."""

from ssm.drawing.kinds import drawable
from ssm.errors import UnknownRefError
from ssm.ext.embedding.drawn import SHEET, sheet_ref
from ssm.ext.embedding.kinds import KINDS, Kind, kind_of
from ssm.model.study import Study

__all__ = ["anchors_of", "linked", "meant"]


def meant(study: Study, kind: Kind, ref: str) -> str:
    """The canonical ref of what is asked for.

    Args:
        study: the study.
        kind: what is asked for.
        ref: which one; may be empty where there is only one.

    Raises:
        UnknownRefError: nothing is called so, or it is not said which of several.
        AmbiguousRefError: several parts are called so.

    Example:
        >>> from ssm.ext.embedding.kinds import kind_of
        >>> from ssm.model.root import Root
        >>> fence = Study(roots=[Root(id="fence", what="paint the fence")])
        >>> meant(fence, kind_of("root"), "fence"), meant(fence, kind_of("root"), "")
        ('root/fence', 'root/fence')
    """
    text = ref.strip()
    if kind.name == SHEET:
        return sheet_ref(study, text.removeprefix(SHEET).removeprefix("/"))
    if not kind.part:
        if kind.drawn and text not in ("", kind.name):
            msg = (
                f"'{kind.name}' shows the whole study, so no part of it can be named (got {ref!r})"
            )
            raise UnknownRefError(msg, ref)
        return kind.name
    name, _, rest = text.partition("/")
    if kind.name != kind.part and name == kind.name:
        text = rest
    found = study.index.resolve(text, (kind.part,)) if text else _only(study, kind)
    return f"{kind.name}/{found.partition('/')[2]}"


def _only(study: Study, kind: Kind) -> str:
    """The one part of a kind, or the one that gives something to draw.

    Raises:
        UnknownRefError: there is none, or more than one.
    """
    drawn = [ref for ref in drawable(study) if ref.startswith(f"{kind.name}/")]
    refs = drawn or [ref for ref in study.index.parts if _is_whole(ref, kind.part)]
    if len(refs) == 1:
        return refs[0]
    if not refs:
        msg = f"the study has no {kind.part} to be shown"
        raise UnknownRefError(msg, "")
    names = ", ".join(ref.partition("/")[2] for ref in refs)
    msg = f"the study has several: say which {kind.part} is meant ({names})"
    raise UnknownRefError(msg, "", tuple(refs))


def _is_whole(ref: str, part: str) -> bool:
    return ref.startswith(f"{part}/") and ref.count("/") == 1


_MADE = frozenset(kind.name for kind in KINDS if kind.name != kind.part)


def linked(study: Study, text: str) -> str:
    """The canonical ref of what a link names: a part, or something that is made of one.

    Args:
        study: the study.
        text: `good-time/3`, `comparison/good-time`, `customers` ...

    Raises:
        UnknownRefError: nothing is called so.
        AmbiguousRefError: several parts are.

    Example:
        >>> from ssm.model.root import Root
        >>> fence = Study(roots=[Root(id="fence", what="paint the fence")])
        >>> linked(fence, "fence"), linked(fence, "customers")
        ('root/fence', 'customers')
    """
    name, _, rest = text.partition("/")
    return meant(study, kind_of(name), rest) if name in _MADE else study.index.resolve(text)


def anchors_of(study: Study, kind: Kind, ref: str) -> tuple[str, ...]:
    """The refs of everything that is told of in one thing, its own first.

    Args:
        study: the study.
        kind: what is shown.
        ref: its canonical ref.

    Example:
        >>> from ssm.ext.embedding.kinds import kind_of
        >>> from ssm.model.activity import Activity, Model
        >>> fence = Study(models=[Model(id="fence", activities=[Activity(id="1", do="Paint")])])
        >>> anchors_of(fence, kind_of("model"), "model/fence")[:2]
        ('model/fence', 'model/fence/1')
    """
    if kind.name == "customers":
        return (ref, *(f"stakeholder/{person.id}" for person in study.stakeholders))
    if kind.name not in ("picture", "root", "model", "as-is"):
        return (ref,)
    inside = (part for part in study.index.parts if part.startswith(f"{ref}/"))
    return (ref, *inside)
