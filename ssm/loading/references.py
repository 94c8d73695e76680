"""Every reference of a study followed: those that lead nowhere are told."""

from collections.abc import Iterator

from ssm.errors import AmbiguousRefError, InvalidValueError, UnknownRefError
from ssm.files.codes import problem
from ssm.loading.folding import folded
from ssm.loading.traces import trace_problems
from ssm.model.refs import parse_ref
from ssm.model.sentence import listed
from ssm.model.study import Study
from ssm.model.walk import Reference, references
from ssm.problems import Problem
from ssm.source import SourceMap

__all__ = ["reference_problems"]

_LOOKS = 200_000
"""How many names are looked at for nearest right words, so that thousands of broken
references do not cost minutes."""

_PLAIN = "words that name nobody in the study begin with a capital letter or have a space"
_INSIDE = {"element": "picture", "link": "picture", "activity": "model", "row": "model"}


def reference_problems(
    study: Study, where: SourceMap, lost: frozenset[str] = frozenset()
) -> Iterator[Problem]:
    """What is wrong with the references of a study.

    Args:
        study: all of it, its findings included.
        where: spans for the messages.
        lost: refs and kinds that could not be read; nobody complains about them again.

    Yields:
        A problem for every reference that leads nowhere, or to several parts; and for every
        trace of an activity that its root definition has no phrase for.
    """
    yield from folded(_broken(study, where, lost))
    yield from trace_problems(study, where)


def _broken(study: Study, where: SourceMap, lost: frozenset[str]) -> Iterator[Problem]:
    index = study.index
    near: dict[tuple[str, tuple[str, ...]], str | None] = {}
    sound: set[tuple[str, tuple[str, ...], str | None]] = set()
    for reference in references(study):
        same = (reference.text, reference.kinds, reference.scope)
        if same in sound or _is_quiet(reference, study, where):
            continue
        try:
            index.resolve_reference(reference)
            sound.add(same)
        except AmbiguousRefError as error:
            yield _told("ambiguous-ref", reference, where, str(error), None)
        except UnknownRefError:
            if _was_lost(reference, lost):
                continue
            asked = (reference.text, reference.kinds)
            if asked not in near and len(near) * len(index.parts) < _LOOKS:
                near[asked] = _hint(reference, study)
            message, hint = _message(reference, study), near.get(asked)
            yield _told(_kind(reference, hint, study), reference, where, message, hint)


def _is_quiet(reference: Reference, study: Study, where: SourceMap) -> bool:
    """Whether a reference is no business of ours: plain words, or a root by default."""
    if reference.free and (_is_plain_words(reference.text) or not study.stakeholders):
        return True
    kind, _, id = reference.owner.partition("/")
    is_default = kind == "model" and reference.path == ("root",) and reference.text == id
    return is_default and (reference.owner, reference.path) not in where


def _is_plain_words(text: str) -> bool:
    """Whether a text cannot be meant as a reference."""
    try:
        parse_ref(text)
    except InvalidValueError:
        return True
    return False


def _was_lost(reference: Reference, lost: frozenset[str]) -> bool:
    if not lost:
        return False
    kinds = {_INSIDE.get(kind, kind) for kind in reference.kinds}
    if kinds & lost:
        return True
    text = reference.text.replace("->", "..").replace(" ", "")
    names = {text, *(f"{kind}/{text}" for kind in kinds), f"{reference.scope}/{text}"}
    owners = {name.rpartition("/")[0] for name in names}
    ends = {end for name in names for end in _ends(name)}
    return bool((names | owners | ends) & lost)


def _ends(name: str) -> Iterator[str]:
    """The two activities of a dependency, for one of them may be what was lost."""
    owner, _, part = name.rpartition("/")
    if ".." in part:
        yield from (f"{owner}/{end}" for end in part.split(".."))


def _kind(reference: Reference, hint: str | None, study: Study) -> str:
    """A name of nobody is no broken reference, unless it is nearly that of somebody."""
    is_name = reference.free and "/" not in reference.text
    if is_name and hint == _PLAIN and _other_kind(reference.text, study) is None:
        return "name-of-nobody"
    return "unknown-ref"


def _message(reference: Reference, study: Study) -> str:
    wanted = _kinds(reference.kinds)
    other = _other_kind(reference.text, study)
    if other is not None:
        return f"{reference.text!r} is {_a(other)}, where {wanted} belongs"
    return f"{reference.text!r} is no {wanted.removeprefix('an ').removeprefix('a ')} here"


def _kinds(kinds: tuple[str, ...]) -> str:
    return listed([_a(kind) for kind in kinds], "or")


def _a(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"


def _other_kind(text: str, study: Study) -> str | None:
    """The kind of part that a text does name, when it names one."""
    try:
        found = study.index.found(text)
    except UnknownRefError:
        return None
    return found[0].partition("/")[0] if found else None


def _hint(reference: Reference, study: Study) -> str | None:
    if len(reference.text) > 140:
        return None
    if reference.scope is None:
        near = study.index.nearest(reference.text, reference.kinds)
    else:
        near = study.index.nearest(f"{reference.scope}/{reference.text}", reference.kinds)
        near = near and near.rpartition("/")[2]
    words = f"did you mean {near!r}?" if near else None
    if reference.free:
        return f"{words} ({_PLAIN})" if words else _PLAIN
    return words


def _told(
    kind: str, reference: Reference, where: SourceMap, message: str, hint: str | None
) -> Problem:
    span = where.find(reference.owner, *reference.path)
    return problem(message, kind, span=span, ref=reference.owner, hint=hint)
