"""The DOT text of whatever was drawn, by the ref of its drawing."""

from collections.abc import Callable

from ssm.drawing.dot.source import dot_of, graph_of
from ssm.errors import InvalidValueError
from ssm.model.study import Study

__all__ = ["dot_source"]


def dot_source(study: Study, ref: str) -> str:
    r"""The DOT text of a drawing, by its ref.

    Args:
        study: the study it is drawn from.
        ref: of the drawing: `picture/x`, `root/x`, `model/x`, `comparison/x`, `walk/x`,
            `cross/x`, `discussion/x`, `as-is/x`, `customers`, or `sheet` for an empty one.

    Raises:
        UnknownRefError: nothing is called so.
        InvalidValueError: a drawing of this kind has no DOT text.

    Example:
        >>> from ssm.model.root import Root
        >>> study = Study(roots=[Root(id="fence", what="paint it")])
        >>> dot_source(study, "root/fence").partition("\n")[0]
        'digraph {'
    """
    kind, _, id = ref.partition("/")
    if kind == "changes":
        msg = (
            "a drawing of what changed has no DOT text, which knows no before and after: "
            f"take its svg, png or pdf, or the DOT text of {id!r} (got {ref!r})"
        )
        raise InvalidValueError(msg, ref)
    make = _KINDS.get(kind)
    return dot_of(study[ref], study) if make is None else make(study, id)


def _customers(study: Study, _id: str) -> str:
    from ssm.drawing.dot.served import served_dot

    return served_dot(study)


def _comparison(study: Study, id: str) -> str:
    from ssm.drawing.dot.heard import heard_dot

    return heard_dot(study, study[f"model/{id}"])


def _discussion(study: Study, id: str) -> str:
    from ssm.drawing.dot.discussed import discussed_dot

    return discussed_dot(study, study[f"model/{id}"])


def _walk(study: Study, id: str) -> str:
    from ssm.drawing.dot.walked import walked_dot

    return walked_dot(study, study[f"walk/{id}"])


def _cross(study: Study, id: str) -> str:
    from ssm.drawing.dot.crosswise import crosswise_dot

    return crosswise_dot(study, study[f"model/{id}"])


def _as_is(study: Study, id: str) -> str:
    from ssm.drawing.dot.doing import doing_dot

    return doing_dot(study, study[f"as-is/{id}"])


def _empty_sheet(study: Study, _id: str) -> str:
    return str(graph_of(study.title or "The study").source)


_KINDS: dict[str, Callable[[Study, str], str]] = {
    "customers": _customers,
    "comparison": _comparison,
    "discussion": _discussion,
    "walk": _walk,
    "cross": _cross,
    "as-is": _as_is,
    "sheet": _empty_sheet,
}
"""The drawings that are more than the part of the study whose name they have."""
