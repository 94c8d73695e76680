"""Where pages show the parts of studies and where they speak of them: links, and back-links."""

from collections.abc import Iterator, Mapping, Sequence

import attrs

__all__ = ["Leaf", "Place", "Use", "Way", "Ways", "row_about"]

MENTIONED, SHOWN = "Mentioned in", "Shown again in"
_ROW = "chart."


@attrs.frozen
class Place:
    """A place on a page where something of a study is shown.

    Attributes:
        study: the key of the study.
        anchor: what is shown there, as links name it: `model.good-time.3`.
        id: of the place on the page.
        title: what stands there, in a few words.
        rank: how good a place it is to be led to; 0 is the thing itself.
    """

    study: str
    anchor: str
    id: str
    title: str = ""
    rank: int = 0


@attrs.frozen
class Use:
    """A place where a page speaks of something of a study.

    Attributes:
        study: the key of the study.
        anchor: what is spoken of, as `model.good-time.3`.
        id: of the section that it stands in, or empty.
        title: of that section.
    """

    study: str
    anchor: str
    id: str
    title: str = ""


@attrs.define
class Leaf:
    """What one page shows of studies and says of them.

    Attributes:
        places: where it shows something.
        uses: where it speaks of something.
    """

    places: list[Place] = attrs.field(factory=list)
    uses: list[Use] = attrs.field(factory=list)


@attrs.frozen
class Way:
    """Where a back-link leads.

    Attributes:
        page: the page, as its document calls it.
        id: the place on it, or empty.
        title: of that place; empty where it is the page's.
    """

    page: str
    id: str
    title: str


def row_about(anchor: str) -> str:
    """The part that a row of a chart is about; empty for what is no such row.

    Example:
        >>> row_about("chart.tea.model.tea.3"), row_about("model.tea.3")
        ('model.tea.3', '')
    """
    row = anchor.removeprefix(_ROW) if anchor.startswith(_ROW) else ""
    return row[row.find("model.") :] if "model." in row else ""


class Ways:
    """Where the pages of a document lead to each other.

    Args:
        pages: what each page shows and says, in the order in which they are told.

    Example:
        >>> step = Place("clinic", "model.tea.1", "model.tea")
        >>> speaks = Use("clinic", "model.tea.1", "plan", "The plan")
        >>> ways = Ways({"models": Leaf([step]), "index": Leaf([], [speaks])})
        >>> ways.best("clinic", "model.tea.1", "index")[0]
        'models'
        >>> list(ways.back("clinic", ["model.tea", "model.tea.1"], "models"))
        [('Mentioned in', [Way(page='index', id='plan', title='The plan')])]
    """

    def __init__(self, pages: Mapping[str, Leaf]) -> None:
        self._places: dict[tuple[str, str], list[tuple[str, Place]]] = {}
        self._uses: dict[str, list[tuple[str, Use]]] = {}
        for page, leaf in pages.items():
            for place in leaf.places:
                self._places.setdefault((place.study, place.anchor), []).append((page, place))
            for use in leaf.uses:
                self._uses.setdefault(use.study, []).append((page, use))
        for found in self._places.values():
            found.sort(key=lambda each: each[1].rank)

    def places(self, study: str, anchor: str) -> Sequence[tuple[str, Place]]:
        """Where something is shown, the best place first.

        Args:
            study: the key of the study.
            anchor: what is meant.
        """
        return self._places.get((study, anchor), ())

    def best(self, study: str, anchor: str, page: str) -> tuple[str, Place] | None:
        """Where a link on a page leads: to the same page, if the thing itself is there.

        Args:
            study: the key of the study.
            anchor: what is meant.
            page: the page with the link.
        """
        found = self.places(study, anchor)
        here = (each for each in found if each[0] == page and not each[1].rank)
        return next(here, next(iter(found), None))

    def back(
        self, study: str, anchors: Sequence[str], page: str, section: str | None = None
    ) -> Iterator[tuple[str, list[Way]]]:
        """Where pages speak of a thing and of what is in it, and where it is shown again.

        Args:
            study: the key of the study.
            anchors: what readers are led to there, its own first.
            page: the page that it is on.
            section: the id of the section that it stands in, which needs no link to itself.
        """
        mentioned = [
            Way(name, use.id, use.title)
            for name, use in self._uses.get(study, ())
            if use.anchor in anchors and (name, use.id) != (page, section)
        ]
        again = [
            Way(name, place.id, "")
            for name, place in self.places(study, anchors[0])
            if name != page and not place.rank
        ]
        for words, ways in ((MENTIONED, mentioned), (SHOWN, again)):
            if ways:
                yield words, list(dict.fromkeys(ways))
