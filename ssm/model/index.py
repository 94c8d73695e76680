"""Looking things up in a study: from references as people write them to parts."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import attrs

from ssm.errors import AmbiguousRefError, InvalidValueError, UnknownRefError
from ssm.model.activity import Activity
from ssm.model.as_is import Task
from ssm.model.links import Link
from ssm.model.nearest import did_you_mean, nearest
from ssm.model.picture import Boundary, Element
from ssm.model.refs import Ref, parse_ref
from ssm.model.walk import Reference, link_names, parts

if TYPE_CHECKING:
    from ssm.model.study import Study

__all__ = ["Index"]

_FEW = 7
_MEANT_BY_LINKS = {
    "picture": {"link", "element"},
    "model": {"row"},
    "as-is": {"link"},
}


class Index:
    """All parts of one study by canonical ref; answers what a short ref means."""

    def __init__(self, study: "Study") -> None:
        self.parts: dict[str, Any] = {}
        for ref, part in parts(study):
            self.parts.setdefault(ref, part)
        self._by_id: dict[str, list[str]] = {}
        for ref in self.parts:
            kind, _, rest = ref.partition("/")
            self._by_id.setdefault(rest, []).append(kind)
        self._aliases = {
            f"{kind}/{owner.id}/{ends}": ref
            for kind, owners in (
                ("picture", study.pictures),
                ("model", study.models),
                ("as-is", study.as_is),
            )
            for owner in owners
            for ends, ref in _ends_of(kind, owner)
        }

    def part(self, text: str) -> Any:
        """The part that a reference means.

        Raises:
            UnknownRefError: nothing is called so; the message offers the nearest.
            AmbiguousRefError: several parts are; the message lists them.
        """
        return self.parts[self.resolve(text)]

    def resolve(self, text: str, kinds: Iterable[str] | None = None) -> str:
        """The canonical ref that a reference means.

        Args:
            text: short or canonical.
            kinds: what it may mean (kinds of sections, or element, link, activity,
                row); everything when left out.

        Raises:
            UnknownRefError: nothing of these kinds is called so.
            AmbiguousRefError: several parts are.
        """
        wanted = None if kinds is None else tuple(kinds)
        found = self.found(text, wanted)
        if not found:
            raise UnknownRefError(self._why_not(text, wanted), text)
        return _only(found, text)

    def _why_not(self, text: str, kinds: tuple[str, ...] | None) -> str:
        """That a reference leads to something of another kind, or to nothing."""
        others = self.found(text)
        if others and kinds:
            are = "is" if len(others) == 1 else "are"
            return f"{' and '.join(others)} {are} no {' or '.join(kinds)} (got {text!r})"
        hint = did_you_mean(text, self._names(kinds)) or self._listed(kinds)
        return f"nothing in this study is called {text!r}{hint}"

    def _listed(self, kinds: tuple[str, ...] | None) -> str:
        """What there is of one kind, where it is little; else which command lists it."""
        split = (ref.partition("/") for ref in self.parts)
        names = [rest for kind, _, rest in split if kinds == (kind,) and "/" not in rest]
        if 0 < len(names) <= _FEW:
            return f"; there {'is' if len(names) == 1 else 'are'} {', '.join(names)}"
        return "; ssm show lists what there is"

    def found(self, text: str, kinds: Iterable[str] | None = None) -> tuple[str, ...]:
        """The canonical refs of everything that a reference could mean; none, one or several.

        Args:
            text: short or canonical.
            kinds: what it may mean, as for `resolve`.

        Raises:
            UnknownRefError: the text is no reference at all.
        """
        try:
            ref = parse_ref(text)
        except InvalidValueError as error:
            raise UnknownRefError(*error.args) from None
        wanted = None if kinds is None else frozenset(kinds)
        return tuple(c for c in self._candidates(ref) if wanted is None or self._fits(c, wanted))

    def only(self, text: str, kinds: Iterable[str] | None = None) -> str | None:
        """The one canonical ref that a text means; None for none, for several, for no reference.

        Args:
            text: short or canonical, or whatever somebody wrote in its place.
            kinds: what it may mean, as for `resolve`.
        """
        try:
            found = self.found(text, kinds)
        except UnknownRefError:
            return None
        return found[0] if len(found) == 1 else None

    def resolve_reference(self, reference: Reference) -> str:
        """The canonical ref that a reference inside a study means.

        Quick even when it leads nowhere: the nearest right name is not looked for.

        Raises:
            UnknownRefError: nothing it may mean is called so.
            AmbiguousRefError: several parts are.
        """
        scope = "" if reference.scope is None else f"{reference.scope}/"
        found = self.found(f"{scope}{reference.text}", reference.kinds)
        if not found:
            msg = f"nothing in this study is called {reference.text!r}"
            raise UnknownRefError(msg, reference.text)
        return _only(found, reference.text)

    def nearest(self, text: str, kinds: Iterable[str] | None = None) -> str | None:
        """The name in this study that looks most like a text, or None."""
        return nearest(text, self._names(kinds))

    def _names(self, kinds: Iterable[str] | None) -> list[str]:
        """The short names and the canonical refs of everything of some kinds."""
        wanted = None if kinds is None else frozenset(kinds)
        refs = [ref for ref in self.parts if wanted is None or self._fits(ref, wanted)]
        return [*dict.fromkeys(ref.partition("/")[2] for ref in refs), *refs]

    def _candidates(self, ref: Ref) -> list[str]:
        rest = ref.id if ref.part is None else f"{ref.id}/{ref.part}"
        kinds = [ref.kind] if ref.kind else self._by_id.get(rest, [])
        found = [f"{kind}/{rest}" for kind in kinds if f"{kind}/{rest}" in self.parts]
        for kind in ("picture", "model", "as-is") if ref.kind is None else (ref.kind,):
            alias = self._aliases.get(f"{kind}/{rest}")
            if alias is not None and alias not in found:
                found.append(alias)
        return found

    def _fits(self, ref: str, wanted: frozenset[str]) -> bool:
        kind, _, rest = ref.partition("/")
        if "/" not in rest:
            return kind in wanted
        part = self.parts[ref]
        if isinstance(part, Activity):
            return bool(wanted & {"activity", "row"})
        if isinstance(part, Task):
            return "task" in wanted
        if isinstance(part, Link):
            return bool(wanted & _MEANT_BY_LINKS[kind])
        return isinstance(part, (Element, Boundary)) and "element" in wanted


def _only(found: tuple[str, ...], text: str) -> str:
    if len(found) > 1:
        msg = f"{text!r} could be {' or '.join(found)}: write the kind in front"
        raise AmbiguousRefError(msg, text, found)
    return found[0]


def _ends_of(kind: str, owner: Any) -> Iterable[tuple[str, str]]:
    links: tuple[Link, ...] = owner.dependencies if kind == "model" else owner.links
    named = list(link_names(links))
    bare = list(link_names(tuple(_nameless(link) for link in links)))
    for (name, _), (ends, _) in zip(named, bare, strict=True):
        if name != ends:
            yield ends, f"{kind}/{owner.id}/{name}"


def _nameless(link: Link) -> Link:
    return attrs.evolve(link, id=None)
