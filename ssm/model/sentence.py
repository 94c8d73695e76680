"""The sentence of a root definition, composed from its parts when nobody wrote one."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ssm.model.root import Root

if TYPE_CHECKING:
    from ssm.model.study import Study

__all__ = ["capital", "compose", "listed", "sentence_of"]


def sentence_of(study: "Study", root: Root) -> str | None:
    """The definition as written, or composed from the parts; None when nothing is said.

    Args:
        study: where the stakeholders have their names.
        root: the root definition.
    """
    if root.definition:
        return root.definition
    names = {stakeholder.id: stakeholder.name for stakeholder in study.stakeholders}

    def named(texts: Sequence[str]) -> list[str]:
        return [_inside(names[text]) if text in names else text for text in texts]

    return compose(
        root, owners=named(root.owners), actors=named(root.actors), whom=named(root.beneficiaries)
    )


def compose(
    root: Root,
    *,
    owners: Sequence[str] = (),
    actors: Sequence[str] = (),
    whom: Sequence[str] = (),
) -> str | None:
    """A root definition in one sentence, of those parts that are given.

    The form joins "a system to do P by Q in order to help achieve R" with CATWOE: whose
    system it is, who does it, for whom, and within what.

    Args:
        root: the parts.
        owners: the owners by name.
        actors: the actors by name.
        whom: the beneficiaries by name.

    Example:
        >>> compose(Root(id="f", what="paint the fence", how=["hand"], why="look well"))
        'A system to paint the fence by hand, in order to look well.'
        >>> compose(Root(id="f", transformation="bare fence -> painted fence"), owners=["us"])
        'A system, owned by us, to turn “bare fence” into “painted fence”.'
        >>> compose(Root(id="f")) is None
        True

    References:
        Smyth and Checkland (1976), Using a systems approach: the structure of root
        definitions; Checkland and Scholes (1990), Soft Systems Methodology in Action,
        ch. 2: a system to do P by Q in order to contribute to achieving R.
    """
    done = _deed(root)
    if done is None:
        return None
    run = [
        *([f"owned by {_listed(owners)}"] if owners else []),
        *([f"run by {_listed(actors)}"] if actors else []),
    ]
    start = f"A system, {' and '.join(run)}, to {done}" if run else f"A system to {done}"
    pieces = [start]
    if root.what and root.how:
        pieces[0] += f" by {_listed(root.how)}"
    if whom:
        pieces.append(f"for {_listed(whom)}")
    if root.why:
        pieces.append(f"in order to {_bare(root.why)}")
    if root.environment:
        pieces.append(f"within {_listed(root.environment)}")
    return ", ".join(pieces) + "."


def _deed(root: Root) -> str | None:
    if root.what:
        return _bare(root.what)
    change = root.transformation
    if change is None:
        return None
    if change.input and change.output:
        return f"turn “{change.input}” into “{change.output}”"
    return f"bring about: {_bare(change.text)}"


def listed(names: Sequence[str], last: str = "and") -> str:
    """Names in a row, as people say them.

    Args:
        names: in their order.
        last: the word before the last of them.

    Example:
        >>> listed(["Nurses", "Patients", "Managers"])
        'Nurses, Patients and Managers'
    """
    return f" {last} ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def capital(text: str) -> str:
    """A text that begins a sentence.

    Example:
        >>> capital("two lines cross it")
        'Two lines cross it'
    """
    return text[:1].upper() + text[1:]


def _listed(texts: Sequence[str]) -> str:
    return listed([_bare(text) for text in texts])


def _bare(text: str) -> str:
    return text.strip().rstrip(".")


def _inside(name: str) -> str:
    """A label as it stands inside a sentence: `Nurses` small, `NHS` as it is."""
    if name[1:2].isupper():
        return name
    return name[:1].lower() + name[1:]
