"""What is asked for and what is told of it, without drawing anything yet."""

import attrs

from ssm.errors import UnknownRefError
from ssm.ext.embedding import KINDS, Kind
from ssm.ext.embedding.places import anchors_of, meant
from ssm.ext.embedding.studies import Opened
from ssm.ext.embedding.telling import TOLD
from ssm.model.nearest import did_you_mean
from ssm.model.study import Study
from ssm.report.blocks import Block, Fold

_SAID = "in-words"

__all__ = ["Said", "drawing_meant", "said_of"]


@attrs.frozen
class Said:
    """What is told of a thing while a page is read.

    Attributes:
        kind: what it is.
        ref: its canonical ref.
        caption: its kind and its title.
        anchors: the refs of all parts that readers can be led to here.
        blocks: what is told beside the drawing.
    """

    kind: Kind
    ref: str
    caption: str
    anchors: tuple[str, ...]
    blocks: tuple[Block, ...]


def said_of(study: Opened, kind: Kind, ref: str, *, with_words: bool = True) -> Said:
    """What is told of something.

    Args:
        study: the study.
        kind: what is wanted.
        ref: which one.
        with_words: all that is told beside its drawing too.

    Raises:
        UnknownRefError: nothing is called so, or it is not said which of several.
        AmbiguousRefError: several parts are called so.
        InvalidValueError: there is no such term.
    """
    found = meant(study.loaded.study, kind, ref)
    telling = study.shower.telling
    return Said(
        kind=kind,
        ref=found,
        caption=_caption(study, kind, found),
        anchors=anchors_of(study.loaded.study, kind, found),
        blocks=_laid_out(TOLD[kind.name](telling, found if kind.drawn else ref))
        if with_words
        else (),
    )


def _laid_out(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The same without what the words of the drawing say already."""
    return tuple(each for each in blocks if not (isinstance(each, Fold) and each.role == _SAID))


def _caption(study: Opened, kind: Kind, ref: str) -> str:
    if not kind.part:
        return study.shower.telling.title(kind)
    title = study.names.title(f"{kind.part}/{ref.partition('/')[2]}")
    return title if title.startswith(kind.label) else f"{kind.label}: {title}"


def drawing_meant(study: Study, ref: str) -> tuple[str, str]:
    """The kind of a drawing and its ref, from a ref alone.

    Args:
        study: the study.
        ref: `walk/june`, `cross/good-time`, `customers`, `good-time` ...

    Raises:
        UnknownRefError: nothing that can be drawn is called so.
        AmbiguousRefError: several parts are.
    """
    from ssm.drawing.kinds import resolved

    kinds = tuple(kind.name for kind in KINDS if kind.drawn)
    name, slash, _ = ref.partition("/")
    if slash and name not in kinds:
        near = did_you_mean(name, kinds)
        msg = f"nothing of kind {name!r} is drawn{near} (there are {', '.join(kinds)})"
        raise UnknownRefError(msg, ref)
    found = resolved(study, ref)
    return found.partition("/")[0], found
