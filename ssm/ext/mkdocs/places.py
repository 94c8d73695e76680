"""Where on pages the parts of studies are shown, and which place a link means."""

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import unquote

import attrs

from ssm.errors import AmbiguousRefError, SsmError, UnknownRefError
from ssm.ext.embedding import Embedded, Opened
from ssm.ext.embedding.linking import Place, Use, Ways, row_about
from ssm.ext.embedding.places import linked
from ssm.model.nearest import did_you_mean
from ssm.report.names import anchor

__all__ = ["Target", "Thing", "places_of", "target_of"]

_TURN = re.compile(r'<details\b|</details>| id="([^"]*)"')


@attrs.frozen(kw_only=True, eq=False)
class Thing:
    """A thing of a study on a page.

    Attributes:
        number: tells it from all others.
        page: the page, as links between pages name it.
        id: where it stands there; empty where it stands there a second time.
        title: what it is called, or its number.
        name: what its author called it.
        study: its study.
        embedded: what is shown.
    """

    number: int
    page: str
    id: str
    title: str
    name: str
    study: Opened
    embedded: Embedded

    @property
    def anchors(self) -> tuple[str, ...]:
        """What readers are led to here, its own first."""
        return tuple(map(anchor, self.embedded.anchors))


@attrs.frozen
class Target:
    """Where a link leads.

    Attributes:
        page: the page.
        id: where it stands there.
        text: what it is called, for a link without words.
        study: the key of the study.
        anchor: what is meant.
    """

    page: str
    id: str
    text: str
    study: str
    anchor: str

    def use(self, id: str, title: str) -> Use:
        """That a section of a page speaks of it.

        Args:
            id: of the section.
            title: of the section.
        """
        return Use(self.study, self.anchor, id, title)


def places_of(thing: Thing, written: str, given: Mapping[str, str]) -> Iterator[Place]:
    """The places of a thing: those of its rows and cards, and its own for all other parts.

    Args:
        thing: what is shown.
        written: its HTML.
        given: the ids that were given out in it, by anchor.
    """
    key, seen = thing.study.home.key, _unfolded(written)
    for name, id in given.items():
        if id in seen:
            yield Place(key, name, id, thing.title)
            if about := row_about(name):
                yield Place(key, about, id, thing.title, rank=1)
    if thing.id:
        others = (name for name in thing.anchors if given.get(name) not in seen)
        yield from (Place(key, name, thing.id, thing.title) for name in others)


def _unfolded(written: str) -> set[str]:
    """The ids of what is seen without opening anything; some browsers lead to no other."""
    seen, depth = set(), 0
    for found in _TURN.finditer(written):
        if found[1] is not None:
            seen |= set() if depth else {html.unescape(found[1])}
        else:
            depth += -1 if found[0].startswith("</") else 1
    return seen


def target_of(
    text: str, things: Iterable[Thing], ways: Ways, page: str, *, alone: bool = False
) -> Target:
    """The place that a link means, the nearest first: on its own page, then on others.

    Args:
        text: what the link says after `ssm:`; a ref, or what an author called a thing.
        things: all that is shown, in the order of the pages.
        ways: where all of it stands.
        page: the page that the link is on.
        alone: nothing is known of other pages.

    Raises:
        UnknownRefError: nothing that is shown is called so; the message says what to try.
    """
    wanted = unquote(text).strip()
    near = sorted(things, key=lambda thing: thing.page != page)
    for thing in near:
        if wanted and wanted == thing.name:
            return _target(thing.page, thing.id, thing.title, thing.study, thing.embedded.ref)
    known, either = "", ""
    for study in dict.fromkeys(thing.study for thing in near):
        try:
            ref = linked(study.loaded.study, wanted)
        except AmbiguousRefError as error:
            either = either or str(error)
            continue
        except SsmError:
            continue
        known = known or ref
        if found := ways.best(study.home.key, anchor(ref), page):
            where, place = found
            title = _own_title(near, where, study, ref) or study.shower.telling.title(ref)
            return _target(where, place.id, title, study, ref)
    why = either if either and not known else _why_not(wanted, known, near, alone)
    raise UnknownRefError(why, wanted)


def _target(page: str, id: str, text: str, study: Opened, ref: str) -> Target:
    return Target(page, id, text, study.home.key, anchor(ref))


def _own_title(things: Iterable[Thing], page: str, study: Opened, ref: str) -> str:
    """What a thing is called where it stands, by its number if it has one."""
    found = (t for t in things if t.page == page and t.study is study and t.embedded.ref == ref)
    return next((thing.title for thing in found), "")


def _why_not(wanted: str, known: str, things: list[Thing], alone: bool) -> str:
    where = "not shown on this page" if alone else "shown on no page"
    if known:
        show = "/".join(known.split("/")[:2])
        return f"{known!r} is {where}; a fence with 'show: {show}' shows it"
    names = [thing.name for thing in things if thing.name]
    refs = [ref for thing in things for ref in thing.study.loaded.study.index.parts]
    short = [ref.partition("/")[2] for ref in refs]
    return f"{wanted!r} is {where}{did_you_mean(wanted, (*names, *short, *refs))}"
