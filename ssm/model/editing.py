"""New studies from old ones: parts added, replaced, removed."""

from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from ssm.errors import InvalidValueError
from ssm.model.nearest import did_you_mean
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
        grown[section.name] = (*held, part)
        _refuse_twin(grown[section.name], part)
    return attrs.evolve(study, **grown)  # type: ignore[arg-type]


def replace(study: S, ref: str, **changes: Any) -> S:
    """A study in which one part is changed; see `Study.replace`.

    Raises:
        UnknownRefError: the ref leads nowhere, or could mean several parts.
        InvalidValueError: the part has no such field, or is made by another part.
    """
    canonical = study.index.resolve(ref)
    part = study.index.parts[canonical]
    known = [field.name for field in attrs.fields(type(part))]
    for name in changes:
        if name not in known:
            kind, hint = type(part).__name__, did_you_mean(name, known)
            msg = f"{name!r} is no field of {kind}, which has {', '.join(known)}{hint}"
            raise InvalidValueError(msg, name)
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
    parts = (*held[:place], *new, *held[place + 1 :])
    for part in new:
        _refuse_twin(parts, part)
    return attrs.evolve(study, **{section.name: parts})  # type: ignore[arg-type]


def _swap_inside(owner: Any, old: Any, new: tuple[Any, ...]) -> Any:
    for field in attrs.fields(type(owner)):
        held = getattr(owner, field.name)
        for n, part in enumerate(held if isinstance(held, tuple) else ()):
            if part is old:
                parts = (*held[:n], *new, *held[n + 1 :])
                for one in new:
                    _refuse_twin(parts, one)
                return attrs.evolve(owner, **{field.name: parts})
    msg = (
        f"this part is made by its {type(owner).__name__} and cannot be changed alone (got {old!r})"
    )
    raise InvalidValueError(msg, old)


def _refuse_twin(parts: tuple[Any, ...], part: Any) -> None:
    """Another part of these may not have the id of this one; a link may have none."""
    if part.id is not None and sum(other.id == part.id for other in parts) > 1:
        msg = f"another {type(part).__name__} has this id already (got {part.id!r})"
        raise InvalidValueError(msg, part)
