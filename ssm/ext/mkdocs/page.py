"""What stands on one page, as its fences are read one after the other."""

from collections.abc import Callable

import attrs

from ssm.drawing.drawing import Drawing
from ssm.ext.embedding import Embedded
from ssm.ext.embedding.html import Frame, Page, data_url
from ssm.ext.embedding.linking import Leaf
from ssm.ext.mkdocs.finding import Spot, spot_of
from ssm.ext.mkdocs.links import inner_link, spoken_of
from ssm.ext.mkdocs.places import Thing, places_of
from ssm.ext.mkdocs.showing import Shown
from ssm.ext.mkdocs.telling import tell
from ssm.ext.mkdocs.waiting import Waiting
from ssm.report.names import anchor
from ssm.report.watching.stamps import Stamp, stamp_of

__all__ = ["Sheet"]


@attrs.define(eq=False)
class Sheet:
    """A page that is being written.

    Attributes:
        name: the page, as links between pages name it.
        file: how messages call it.
        lines: what its author wrote.
        files: every file that it depends on, as it was when the page was written.
        image: gives the address of a drawing; without, drawings stand in the page.
        numbered: the word before the numbers of figures; "" for none.
        first: the number of the first thing on it.
        things: what is shown on it so far.
        leaf: where all of it stands, and of what the page speaks.
        taken: the ids that were given out.
        opened: the lines of the fences that were found in its source.
        waiting: the fences that are still to be written.
    """

    name: str = ""
    file: str = ""
    lines: list[str] = attrs.field(factory=list)
    files: dict[str, Stamp] = attrs.field(factory=dict)
    image: Callable[[Drawing], str] | None = None
    numbered: str = ""
    first: int = 0
    things: list[Thing] = attrs.field(factory=list)
    leaf: Leaf = attrs.field(factory=Leaf)
    taken: set[str] = attrs.field(factory=set)
    opened: set[int] = attrs.field(factory=set)
    waiting: Waiting = attrs.field(factory=Waiting)
    _figures: int = 0
    _styled: bool = False
    _given: dict[str, str] = attrs.field(factory=dict)
    _twice: str = ""

    @property
    def is_fresh(self) -> bool:
        """Whether none of the files that it depends on was saved since."""
        return all(stamp_of(file) == stamp for file, stamp in self.files.items())

    def next(self, embedded: Embedded, frame: Frame) -> tuple[Frame, Page]:
        """What stands round the next thing, and what this page does with it.

        Args:
            embedded: the thing.
            frame: what its author wants round it.
        """
        self._given = {}
        number = self.first + len(self.things)
        if self.numbered and embedded.light is not None:
            self._figures += 1
            frame = attrs.evolve(frame, number=f"{self.numbered} {self._figures}")
        if frame.name and frame.name in self.taken:
            self._twice = frame.name
            frame = attrs.evolve(frame, name="")
        self.taken.add(frame.name)
        styled = self.image is None and not self._styled
        self._styled = self._styled or styled
        return frame, Page(
            image=self.image or data_url,
            linked=self.image is not None,
            lead=lambda anchor: inner_link(number, anchor),
            place=self._place,
            styled=styled,
            after=spoken_of(number) if self.image else "",
            searched=True,
        )

    def _place(self, anchor: str) -> str:
        """An id that no other thing of the page has; none for what is shown already."""
        if anchor in self.taken:
            return ""
        self.taken.add(anchor)
        self._given[anchor] = anchor
        return anchor

    def keep(self, shown: Shown) -> None:
        """Notes where the thing stands that was shown last, if it is no notice."""
        if shown.embedded is None or shown.study is None:
            return
        thing = Thing(
            number=self.first + len(self.things),
            page=self.name,
            id=shown.frame.name or self._given.get(anchor(shown.embedded.ref), ""),
            title=shown.frame.number or shown.embedded.title,
            name=shown.frame.name,
            study=shown.study,
            embedded=shown.embedded,
        )
        self.things.append(thing)
        self.leaf.places += places_of(thing, shown.html, self._given)

    def spot(self, body: str) -> Spot:
        """Where the next fence stands.

        Args:
            body: what stands between its backticks.
        """
        return spot_of(self.file or self.name, self.lines, body, self.opened)

    def tell(self, shown: Shown, spot: Spot) -> None:
        """Warns of what was in the way of the thing that was shown last.

        Args:
            shown: the thing.
            spot: where its fence stands.
        """
        for slip in shown.slips:
            spot.tell(slip.line, slip.message)
        if self._twice:
            told = f"the name {self._twice!r} is taken on this page; links lead to its first place"
            spot.tell(0, told)
            self._twice = ""
        for problem in shown.problems:
            hint = f" ({problem.hint})" if problem.hint else ""
            tell("", 0, f"{problem}{hint}")
