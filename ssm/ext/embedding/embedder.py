"""From what documents ask for to what they can show."""

import functools
from collections.abc import Iterable

import attrs

from ssm.drawing.cache.store import Cache
from ssm.drawing.draw import draw
from ssm.drawing.drawing import Drawing
from ssm.ext.embedding.alone import alone
from ssm.ext.embedding.asked import BOTH, Asked
from ssm.ext.embedding.embedded import Embedded
from ssm.ext.embedding.kinds import Kind, kind_of
from ssm.ext.embedding.places import anchors_of, meant
from ssm.ext.embedding.telling import TOLD, Telling
from ssm.model.loaded import Loaded

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
        return tuple(self._one(each, ref, drawn.get((each.look, ref))) for each, ref in wanted)

    def _drawn(self, wanted: Iterable[tuple[str, str]]) -> dict[tuple[str, str], Drawing]:
        looks: dict[str, list[str]] = {}
        for look, ref in wanted:
            looks.setdefault(look, []).append(ref)
        return {
            (look, drawing.ref): alone(drawing)
            for look, refs in looks.items()
            for drawing in draw(self.loaded, *refs, look=look, cache=self.cache)
        }

    def _one(self, asked: Asked, ref: str, drawing: Drawing | None) -> Embedded:
        kind = kind_of(asked.kind)
        title = drawing.title if drawing else self.telling.title(kind)
        light, dark = _in_colours(drawing, asked.theme)
        return Embedded(
            kind=kind,
            ref=ref,
            title=title,
            alt=asked.alt or _alt(kind, title),
            description=drawing.scene.description if drawing else "",
            light=light,
            dark=dark,
            blocks=TOLD[kind.name](self.telling, asked.ref if not kind.drawn else ref),
            anchors=anchors_of(self.loaded.study, kind, ref),
        )


def _in_colours(drawing: Drawing | None, theme: str) -> tuple[Drawing | None, Drawing | None]:
    if drawing is None:
        return None, None
    if theme == BOTH:
        return drawing, drawing.in_theme("dark")
    return drawing.in_theme(theme), None


def _alt(kind: Kind, title: str) -> str:
    return title if title.startswith(kind.label) else f"{kind.label}: {title}"
