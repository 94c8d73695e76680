"""A drawing: one scene in one look and theme, as SVG, PNG, PDF or DOT."""

import functools
from pathlib import Path

import attrs

from ssm.drawing.cache.store import Cache
from ssm.drawing.scene.marks import Scene
from ssm.drawing.stem import file_stem
from ssm.drawing.themes.named import theme_of
from ssm.drawing.themes.theme import Theme
from ssm.model.study import Study
from ssm.problems import Problem, Severity
from ssm.showing import Shown

__all__ = ["Drawing", "Drawings"]


@attrs.frozen(kw_only=True, repr=False)
class Drawing(Shown):
    """One picture, root definition, activity model or comparison, drawn.

    Attributes:
        ref: canonical ref of what is drawn.
        title: its title.
        scene: what is where, for any look.
        look: the strokes, `sketch` or `plain`.
        theme: the colours; given by name, as to `ssm.draw`, or as a theme.
        problems: what is wrong with the drawing; one of severity error says that the
            part could not be drawn and the scene is a notice in its place.
        parts: the refs of the drawings that are on it, when it is a sheet.
        study: the study it is drawn from.
        cache: where its files may be found that were made before.
        first: the same in other colours, from which this one is made where it can be.
    """

    ref: str
    scene: Scene
    look: str = "sketch"
    theme: Theme = attrs.field(factory=theme_of, converter=theme_of)
    problems: tuple[Problem, ...] = ()
    parts: tuple[str, ...] = ()
    study: Study = attrs.field(repr=False, eq=False)
    cache: Cache | None = attrs.field(default=None, repr=False, eq=False)
    first: "Drawing | None" = attrs.field(default=None, repr=False, eq=False)

    @property
    def title(self) -> str:
        """The title that stands on it."""
        return self.scene.title

    @property
    def file_stem(self) -> str:
        """The name of its files, without their ends: `model-good-time`."""
        return file_stem(self.ref)

    @property
    def failed(self) -> bool:
        """Whether the part could not be drawn, and a notice stands in its place."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)

    @functools.cached_property
    def svg(self) -> str:
        """The drawing as an SVG document that needs no other file."""
        from ssm.drawing.cache.drawn import recalled_svg

        exchanged = self._exchanged()
        return exchanged or recalled_svg(self.cache, self.scene, self.look, self.theme)

    def _exchanged(self) -> str | None:
        """The first drawing with other colours, while it is of the same scene."""
        from ssm.drawing.themes.exchanged import exchanged, exchanges

        first = self.first
        if first is None or first.scene is not self.scene or first.look != self.look:
            return None
        changes = exchanges(first.theme, self.theme)
        return None if changes is None else exchanged(first.svg, changes)

    def in_theme(self, theme: str | Path | Theme) -> "Drawing":
        """The same drawing in other colours; where they can be exchanged, it is not drawn anew.

        Args:
            theme: `light`, `dark`, `print` or `auto`; a file with colours of your own; or a
                theme itself.

        Raises:
            InvalidValueError: there is no such theme.
            UnreadableError: the file with the colours cannot be read.
        """
        other = theme_of(theme)
        return self if other == self.theme else attrs.evolve(self, theme=other, first=self)

    @functools.cached_property
    def outline(self) -> str:
        """The drawing as SVG with its letters as outlines, for programs that take no fonts."""
        from ssm.drawing.cache.drawn import recalled_svg

        return recalled_svg(self.cache, self.scene, self.look, self.theme, outline=True)

    @property
    def dot(self) -> str:
        """What is drawn as DOT, with labels, for other programs; a graph for each part.

        Raises:
            InvalidValueError: it shows what changed, of which DOT knows nothing.
        """
        from ssm.drawing.dot.drawn import dot_source

        return "\n".join(dot_source(self.study, ref) for ref in self.parts or (self.ref,))

    def png(self, zoom: float = 2.0) -> bytes:
        """The drawing as PNG.

        Args:
            zoom: pixels of the image for each pixel of the drawing.

        Raises:
            InvalidValueError: the zoom is not positive, or the image would be too big.
        """
        from ssm.drawing.cache.drawn import recalled_png

        return recalled_png(self.cache, self.svg, zoom, self.look)

    def pdf(self, paper: str | None = None) -> bytes:
        """The drawing as a PDF of one page, its text selectable.

        Args:
            paper: `a4` or `a3`; without, the page is as large as the drawing.

        Raises:
            InvalidValueError: there is no such paper.
            MissingExtraError: the extra `pdf` is not installed.
        """
        from ssm.drawing.pdf import pdf

        return pdf([self], paper)

    def html(self) -> str:
        """The drawing as a piece of HTML: the SVG with its title as a caption."""
        import html
        import re

        drawn = re.sub(r"^<\?xml[^>]*>\s*", "", self.svg)
        return f"<figure>{drawn}<figcaption>{html.escape(self.title)}</figcaption></figure>"

    def __repr__(self) -> str:
        return f"<Drawing {self.ref!r}: {self.title!r}>"

    def __str__(self) -> str:
        return f"{self.ref}: {self.title}"


class Drawings(tuple[Drawing, ...], Shown):
    """Drawings in a row, which a notebook shows one below the other.

    Example:
        >>> Drawings()
        <Drawings: none>
    """

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<Drawings: {', '.join(each.ref for each in self) or 'none'}>"

    def __str__(self) -> str:
        return "\n".join(map(str, self))
