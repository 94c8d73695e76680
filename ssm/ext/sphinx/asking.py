"""Which drawing a ref means that says nothing of its kind."""

from ssm.drawing.kinds import resolved
from ssm.errors import UnknownRefError
from ssm.ext.embedding import KINDS
from ssm.ext.embedding.drawn import SHEET
from ssm.model.nearest import did_you_mean
from ssm.model.study import Study

__all__ = ["drawing_meant"]


def drawing_meant(study: Study, ref: str) -> tuple[str, str]:
    """The kind of a drawing and its ref, from a ref alone.

    Args:
        study: the study.
        ref: `walk/june`, `cross/good-time`, `customers`, `good-time` ...

    Raises:
        UnknownRefError: nothing that can be drawn is called so.
        AmbiguousRefError: several parts are.
    """
    kinds = tuple(kind.name for kind in KINDS if kind.drawn)
    name, slash, _ = ref.partition("/")
    if name == SHEET:
        return SHEET, ref
    if slash and name not in kinds:
        near = did_you_mean(name, kinds)
        msg = f"nothing of kind {name!r} is drawn{near} (there are {', '.join(kinds)})"
        raise UnknownRefError(msg, ref)
    found = resolved(study, ref)
    return found.partition("/")[0], found
