"""Where on pages the parts of studies are shown, and which place a link means."""

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import unquote

import attrs

from ssm.errors import AmbiguousRefError, SsmError, UnknownRefError
from ssm.ext.embedding import KINDS, kind_of
from ssm.ext.embedding.places import meant
from ssm.ext.mkdocs.showing import Shown
from ssm.model.loaded import Loaded
from ssm.model.nearest import did_you_mean
from ssm.model.study import Study
from ssm.report.names import Names, anchor

__all__ = ["Place", "Target", "place_of", "target_of"]

_TURN = re.compile(r'<details\b|</details>| id="([^"]*)"')


@attrs.frozen(kw_only=True, eq=False)
class Place:
    """A thing of a study on a page.

    Attributes:
        number: tells it from all others; -1 for one alone.
        page: the page, as links between pages name it.
        id: where it stands there.
        ids: where its parts stand there, by anchor.
        title: what it is called, or its number.
        name: what its author called it.
        loaded: its study.
        ref: what is shown.
    """

    number: int
    page: str
    id: str
    ids: Mapping[str, str]
    title: str
    name: str
    loaded: Loaded
    ref: str


@attrs.frozen
class Target:
    """Where a link leads.

    Attributes:
        place: the thing that shows it.
        id: where it stands on the page of the place.
        text: what it is called, for a link without words.
    """

    place: Place
    id: str
    text: str


def place_of(shown: Shown, number: int, page: str, given: Mapping[str, str]) -> Place | None:
    """The place of what a fence gave; None where it gave a notice.

    Args:
        shown: what the fence gave.
        number: tells it from all others.
        page: the page that it is on.
        given: the ids that were given out for it, by anchor.
    """
    embedded, loaded = shown.embedded, shown.loaded
    if embedded is None or loaded is None:
        return None
    own = shown.frame.name or given.get(anchor(embedded.ref), "")
    parts = {anchor(ref) for ref in loaded.study.index.parts}
    ids = {part: id for name, id in given.items() for part in _about(name, parts) if id}
    ids |= {name: id for name, id in given.items() if id}
    seen = _unfolded(shown.html)
    for name in map(anchor, embedded.anchors):
        ids[name] = ids[name] if ids.get(name) in seen else own
    return Place(
        number=number,
        page=page,
        id=own,
        ids=ids,
        title=shown.frame.number or embedded.title,
        name=shown.frame.name,
        loaded=loaded,
        ref=embedded.ref,
    )


def _unfolded(written: str) -> set[str]:
    """The ids of what is seen without opening anything; some browsers lead to no other."""
    seen, depth = set(), 0
    for found in _TURN.finditer(written):
        if found[1] is not None:
            seen |= set() if depth else {html.unescape(found[1])}
        else:
            depth += -1 if found[0].startswith("</") else 1
    return seen


def _about(name: str, parts: set[str]) -> Iterator[str]:
    """The part that a row of a chart is about: `chart.tea.model.tea.3` is about step 3."""
    pieces = name.split(".")
    ends = (".".join(pieces[start:]) for start in range(1, len(pieces)))
    found = next((end for end in ends if end in parts), None)
    if found:
        yield found


def target_of(text: str, places: Iterable[Place], page: str, *, alone: bool = False) -> Target:
    """The place that a link means, the nearest first: on its own page, then on others.

    Args:
        text: what the link says after `ssm:`; a ref, or what an author called a thing.
        places: all places, in the order of the pages.
        page: the page that the link is on.
        alone: nothing is known of other pages.

    Raises:
        UnknownRefError: nothing that is shown is called so; the message says what to try.
    """
    wanted = unquote(text).strip()
    near = sorted(places, key=lambda place: place.page != page)
    for place in near:
        if wanted and wanted == place.name:
            return Target(place, place.id, place.title)
    known, either = "", ""
    for place in near:
        try:
            ref = _canonical(wanted, place.loaded.study)
        except AmbiguousRefError as error:
            either = either or str(error)
            continue
        known = known or ref
        if ref and (found := place.ids.get(anchor(ref))):
            of = Names(place.loaded.study)
            return Target(place, found, place.title if ref == place.ref else of.title(ref))
    why = either if either and not known else _why_not(wanted, known, near, alone)
    raise UnknownRefError(why, wanted)


def _canonical(text: str, study: Study) -> str:
    """The canonical ref of a part, or of something that is made of one; "" when there is none.

    Raises:
        AmbiguousRefError: several parts are called so.
    """
    name, _, rest = text.partition("/")
    try:
        if name in {kind.name for kind in KINDS if kind.name != kind.part}:
            return meant(study, kind_of(name), rest)
        return study.index.resolve(text)
    except AmbiguousRefError:
        raise
    except SsmError:
        return ""


def _why_not(wanted: str, known: str, places: list[Place], alone: bool) -> str:
    where = "not shown on this page" if alone else "shown on no page"
    if known:
        show = "/".join(known.split("/")[:2])
        return f"{known!r} is {where}; a fence with 'show: {show}' shows it"
    names = [place.name for place in places if place.name]
    refs = [ref for place in places for ref in place.loaded.study.index.parts]
    short = [ref.partition("/")[2] for ref in refs]
    return f"{wanted!r} is {where}{did_you_mean(wanted, (*names, *short, *refs))}"
