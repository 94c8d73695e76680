"""New studies from old ones: parts added, replaced, removed."""

from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from ssm.errors import InvalidValueError
from ssm.model.sections import SECTIONS, section_of

if TYPE_CHECKING:
    from ssm.model.study import Study

__all__ = ["add", "remove", "replace"]

S = TypeVar("S", bound="Study")


def add(study: S, *parts: object) -> S:
    """A study with further parts; see `Study.add`.

    Raises:
        InvalidValueError: something is no part of a study, or its id is taken.
    """
    grown: dict[str, tuple[Any, ...]] = {}
    for part in parts:
        section = section_of(part)
        if section is None:
            kinds = ", ".join(s.part.__name__ for s in SECTIONS)
            msg = f"a part of a study must be one of {kinds} (got {part!r})"
            raise InvalidValueError(msg, part)
        held = grown.setdefault(section.name, getattr(study, section.name))
        if any(other.id == part.id for other in held):  # type: ignore[attr-defined]
            msg = f"there is a {section.kind} of this id already (got {part.id!r})"  # type: ignore[attr-defined]
            raise InvalidValueError(msg, part)
        grown[section.name] = (*held, part)
    return attrs.evolve(study, **grown)  # type: ignore[arg-type]


def replace(study: S, ref: str, **changes: Any) -> S:
    """A study in which one part is changed; see `Study.replace`.

    Raises:
        UnknownRefError: the ref leads nowhere, or could mean several parts.
        InvalidValueError: the part has no such field, or is made by another part.
    """
    canonical = study.index.resolve(ref)
    part = study.index.parts[canonical]
    known = {field.name for field in attrs.fields(type(part))}
    unknown = sorted(set(changes) - known)
    if unknown:
        names = ", ".join(sorted(known))
        msg = f"a {type(part).__name__} has no field {unknown[0]!r} (it has {names})"
        raise InvalidValueError(msg, unknown[0])
    return _swap(study, canonical, part, (attrs.evolve(part, **changes),))


def remove(study: S, ref: str) -> S:
    """A study without one part; see `Study.remove`.

    Raises:
        UnknownRefError: the ref leads nowhere, or could mean several parts.
        InvalidValueError: the part is made by another part.
    """
    canonical = study.index.resolve(ref)
    return _swap(study, canonical, study.index.parts[canonical], ())


def _swap(study: S, ref: str, old: Any, new: tuple[Any, ...]) -> S:
    kind, id, *inner = ref.split("/")
    section = next(section for section in SECTIONS if section.kind == kind)
    held = getattr(study, section.name)
    if inner:
        owner = study.index.parts[f"{kind}/{id}"]
        old, new = owner, (_swap_inside(owner, old, new),)
    place = next(n for n, part in enumerate(held) if part is old)
    return attrs.evolve(study, **{section.name: (*held[:place], *new, *held[place + 1 :])})  # type: ignore[arg-type]


def _swap_inside(owner: Any, old: Any, new: tuple[Any, ...]) -> Any:
    for field in attrs.fields(type(owner)):
        held = getattr(owner, field.name)
        for n, part in enumerate(held if isinstance(held, tuple) else ()):
            if part is old:
                return attrs.evolve(owner, **{field.name: (*held[:n], *new, *held[n + 1 :])})
    msg = (
        f"this part is made by its {type(owner).__name__} and cannot be changed alone (got {old!r})"
    )
    raise InvalidValueError(msg, old)
