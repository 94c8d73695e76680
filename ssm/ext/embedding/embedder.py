"""From what documents ask for to what they can show."""

import functools
from collections.abc import Iterable

import attrs

from ssm.drawing.cache.store import Cache
from ssm.drawing.drawing import Drawing
from ssm.ext.embedding.asked import BOTH, Asked
from ssm.ext.embedding.drawn import drawn
from ssm.ext.embedding.embedded import Embedded
from ssm.ext.embedding.kinds import Kind, kind_of
from ssm.ext.embedding.places import anchors_of, meant
from ssm.ext.embedding.telling import TOLD, Telling
from ssm.model.loaded import Loaded
from ssm.report.blocks import Block

__all__ = ["Embedder", "embed"]


def embed(loaded: Loaded, asked: Asked, *, cache: Cache | None = None) -> Embedded:
    """One thing of a study, ready to be written into a document.

    Args:
        loaded: the study.
        asked: what is wanted of it.
        cache: where to look for what was drawn before, and to keep what is drawn now.

    Raises:
        UnknownRefError: nothing in the study is called so, or several are and none is named.
        AmbiguousRefError: several parts are called so.
        InvalidValueError: there is no such term.
        UnreadableError: the file with the colours cannot be read.

    Example:
        >>> from ssm.model.root import Root
        >>> from ssm.model.study import Study
        >>> fence = Loaded(study=Study(roots=[Root(id="fence", what="paint the fence")]))
        >>> embed(fence, Asked(kind="root")).alt
        'Root definition: A system to paint the fence'
    """
    return Embedder(loaded, cache=cache).embed(asked)[0]


@attrs.define(slots=False, eq=False, repr=False)
class Embedder:
    """Shows things of one study; what several of them need is made once.

    Attributes:
        loaded: the study.
        cache: where to look for what was drawn before, and to keep what is drawn now.
    """

    loaded: Loaded
    cache: Cache | None = attrs.field(default=None, kw_only=True)

    @functools.cached_property
    def telling(self) -> Telling:
        """What is told of the study in words."""
        return Telling(self.loaded)

    def embed(self, *asked: Asked) -> tuple[Embedded, ...]:
        """Everything that is asked for, in order; what has the same look is drawn in one go.

        Args:
            asked: what is wanted.

        Raises:
            UnknownRefError: nothing in the study is called so, or several are and none is
                named.
            AmbiguousRefError: several parts are called so.
            InvalidValueError: there is no such term.
            UnreadableError: the file with the colours cannot be read.
        """
        refs = [meant(self.loaded.study, kind_of(each.kind), each.ref) for each in asked]
        wanted = list(zip(asked, refs, strict=True))
        drawn = self._drawn((each.look, ref) for each, ref in wanted if kind_of(each.kind).drawn)
        return tuple(
            _with_drawing(self.told(each), each.theme, drawn.get((each.look, ref)))
            for each, ref in wanted
        )

    def told(self, asked: Asked, *, with_words: bool = True) -> Embedded:
        """What is asked for, without its drawing.

        Args:
            asked: what is wanted.
            with_words: all that is told beside the drawing too.

        Raises:
            UnknownRefError: nothing is called so, or several are and none is named.
            AmbiguousRefError: several parts are called so.
            InvalidValueError: there is no such term.
        """
        kind = kind_of(asked.kind)
        ref = meant(self.loaded.study, kind, asked.ref)
        title = self.telling.title(ref)
        return Embedded(
            kind=kind,
            ref=ref,
            title=title,
            alt=asked.alt or kind.titled(title),
            blocks=self._blocks(asked, kind, ref) if with_words else (),
            anchors=anchors_of(self.loaded.study, kind, ref),
            tongues=self.telling.tongues,
        )

    def _blocks(self, asked: Asked, kind: Kind, ref: str) -> tuple[Block, ...]:
        return TOLD[kind.name](self.telling, ref if kind.drawn else asked.ref)

    def _drawn(self, wanted: Iterable[tuple[str, str]]) -> dict[tuple[str, str], Drawing]:
        looks: dict[str, list[str]] = {}
        for look, ref in wanted:
            looks.setdefault(look, []).append(ref)
        return {
            (look, ref): drawing
            for look, refs in looks.items()
            for ref, drawing in drawn(self.loaded, refs, look=look, cache=self.cache).items()
        }


def _with_drawing(told: Embedded, theme: str, drawing: Drawing | None) -> Embedded:
    if drawing is None:
        return told
    both = theme == BOTH
    return attrs.evolve(
        told,
        description=drawing.scene.description,
        light=drawing if both else drawing.in_theme(theme),
        dark=drawing.in_theme("dark") if both else None,
    )
