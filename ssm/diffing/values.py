"""From two versions of a part to its edits, field by field, so that nothing is silent.

What the fields are is read from the notes on the model's classes: a new field is told
without anybody thinking of it here.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import attrs

from ssm.diffing.edits import Edit, Way
from ssm.diffing.lists import listed
from ssm.diffing.nouns import ANOTHER_ORDER, noun, told_first
from ssm.diffing.sides import Side, is_words
from ssm.model.fields import About, note_of
from ssm.model.links import Link
from ssm.model.part import default_of
from ssm.model.statement import Statement

__all__ = ["At", "Teller"]

_ORDERED = frozenset(("how", "environment", "steps"))
_NONE = "none, as said"


@attrs.frozen(kw_only=True)
class At:
    """Where one stands while a part is told.

    Attributes:
        ref: the part in the newer study; None when it went.
        was_ref: the same in the older one; None when it came.
        whom: the part inside a part, in words.
        path: the way to the value in the words of the file.
        nouns: what the fields on the way are called.
        detail: it belongs to a part that came or went.
    """

    ref: str | None
    was_ref: str | None
    whom: str | None = None
    path: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    detail: bool = False

    def into(self, key: str, called: str) -> "At":
        """One step further."""
        return attrs.evolve(self, path=(*self.path, key), nouns=(*self.nouns, called))

    def edit(self, way: Way, before: str | None, after: str | None, *, words: bool = False) -> Edit:
        """What changed here; all of a part that is in one version only came, or went."""
        if self.detail:
            way, before, after = (
                (Way.CAME, None, after) if self.was_ref is None else (Way.WENT, before, None)
            )
        return Edit(
            way=way,
            what=", ".join(dict.fromkeys(self.nouns)),
            ref=self.ref,
            was_ref=self.was_ref,
            field=".".join(self.path),
            before=before,
            after=after,
            whom=self.whom,
            detail=self.detail,
            words=words,
        )


@attrs.frozen(eq=False, repr=False)
class Teller:
    """Tells what is not as it was; it knows both versions, and nothing of any format."""

    old: Side
    new: Side

    def fields(self, at: At, old: Any, new: Any) -> Iterator[Edit]:
        """All that changed in the fields of a part; None is the part that is not there."""
        kind: Any = type(new if old is None else old)
        for field in told_first(kind):
            note = note_of(field)
            if note.ident or field.name in (("tail", "head") if kind is Link else ("id",)):
                continue
            here = at.into(note.key or field.name, noun(kind, field))
            before, after = _held(field, old, new), _held(field, new, old)
            yield from self._value(here, note, before, after)

    def _value(self, at: At, note: About, old: Any, new: Any) -> Iterator[Edit]:
        if old is None and new is None:
            return
        either = new if old is None else old
        if isinstance(either, tuple):
            yield from self._tuples(at, note, old, new)
        elif attrs.has(type(either)):
            yield from self._nested(at, old, new)
        elif self.old.plain(old, note, _scope(at.was_ref)) != self.new.plain(
            new, note, _scope(at.ref)
        ):
            before, after = self._before(at, old, note), self._after(at, new, note)
            if before or after:
                before, after = before or None, after or None
            yield at.edit(_way(before, after), before, after, words=is_words(either, note))

    def _nested(self, at: At, old: Any, new: Any) -> Iterator[Edit]:
        told = list(self.fields(at, old, new))
        yield from told
        if not told and (old is None) != (new is None):
            before, after = (
                "left out" if value is None else "there, and empty" for value in (old, new)
            )
            yield at.edit(Way.CHANGED, before, after)

    def _tuples(self, at: At, note: About, old: Any, new: Any) -> Iterator[Edit]:
        if not old and not new:
            if old is not new and None in (old, new):
                before, after = (None if value is None else _NONE for value in (old, new))
                yield at.edit(_way(old, new), before, after)
            return
        olds: Sequence[Any] = old or ()
        news: Sequence[Any] = new or ()
        first = (olds or news)[0]
        if isinstance(first, Link) or hasattr(first, "id"):
            return  # parts inside a part are matched, and told one by one
        if attrs.has(type(first)):
            yield from self._small_parts(at, olds, news)
        else:
            yield from self._texts(at, note, olds, news)

    def _texts(
        self, at: At, note: About, olds: Sequence[Any], news: Sequence[Any]
    ) -> Iterator[Edit]:
        keys = (
            [self.old.plain(each, note, _scope(at.was_ref)) for each in olds],
            [self.new.plain(each, note, _scope(at.ref)) for each in news],
        )
        pairs = listed(*keys, likely=not note.refs)
        for n, m in pairs:
            before = None if n is None else self._before(at, olds[n], note)
            after = None if m is None else self._after(at, news[m], note)
            if n is None or m is None or keys[0][n] != keys[1][m]:
                words = is_words((*olds, *news)[0], note)
                yield at.edit(_way(before, after), before, after, words=words)
        if at.path[-1] in _ORDERED and _moved(pairs):
            yield self._order(at, note, olds, news)

    def _order(self, at: At, note: About, olds: Sequence[Any], news: Sequence[Any]) -> Edit:
        here = attrs.evolve(at, nouns=(*at.nouns, ANOTHER_ORDER))
        before = "; ".join(self._before(at, each, note) or "" for each in olds)
        after = "; ".join(self._after(at, each, note) or "" for each in news)
        return here.edit(Way.CHANGED, before, after)

    def _small_parts(self, at: At, olds: Sequence[Any], news: Sequence[Any]) -> Iterator[Edit]:
        """Statements, wishes, evidence, stands: by their keys, or else by their words."""
        scopes = _scope(at.was_ref), _scope(at.ref)
        keys = (
            [self.old.plain(each, None, scopes[0]) for each in olds],
            [self.new.plain(each, None, scopes[1]) for each in news],
        )
        names = (
            [self._key(self.old, each, scopes[0]) for each in olds],
            [self._key(self.new, each, scopes[1]) for each in news],
        )
        pairs = listed(*keys, names=names, likely=True)
        for n, m in pairs:
            if n is not None and m is not None:
                if keys[0][n] != keys[1][m]:
                    yield from self._small_part(at, olds[n], news[m])
                continue
            before = None if n is None else self.old.shown(olds[n], None, scopes[0])
            after = None if m is None else self.new.shown(news[m], None, scopes[1])
            words = isinstance((*olds, *news)[0], Statement)
            yield at.edit(_way(before, after), before, after, words=words)
        if at.path[-1] in _ORDERED and _moved(pairs):
            yield self._order(at, About(doc=""), olds, news)

    def _small_part(self, at: At, old: Any, new: Any) -> Iterator[Edit]:
        ident = _ident(new)
        if ident is None:
            yield from self.fields(at, old, new)
            return
        value = getattr(new, ident.name)
        shown = self.new.shown(value, note_of(ident), _scope(at.ref)) or str(value)
        yield from self.fields(at.into(str(value), shown), old, new)

    def _key(self, side: Side, value: Any, scope: str | None) -> tuple[str, str]:
        """The key of a small part, and the words by which it is known again."""
        ident = _ident(value)
        key = side.plain(getattr(value, ident.name), note_of(ident), scope) if ident else ""
        return str(key), side.shown(value, None, scope) or ""

    def _before(self, at: At, value: Any, note: About) -> str | None:
        return self.old.shown(value, note, _scope(at.was_ref))

    def _after(self, at: At, value: Any, note: About) -> str | None:
        return self.new.shown(value, note, _scope(at.ref))


def _held(field: "attrs.Attribute[Any]", part: Any, other: Any) -> Any:
    """The value of a field; of a part that is not there, what it is when nobody says it."""
    value = default_of(field, other) if part is None else getattr(part, field.name)
    return None if value is attrs.NOTHING else value


def _way(old: object, new: object) -> Way:
    if old is None:
        return Way.CAME
    return Way.WENT if new is None else Way.CHANGED


def _scope(ref: str | None) -> str | None:
    """The picture, model or other part whose own ids a short ref may be."""
    return None if ref is None else "/".join(ref.split("/")[:2])


def _ident(value: Any) -> "attrs.Attribute[Any] | None":
    fields = attrs.fields(type(value))
    return next((field for field in fields if note_of(field).ident), None)


def _moved(pairs: Sequence[tuple[int | None, int | None]]) -> bool:
    both = [(n, m) for n, m in pairs if n is not None and m is not None]
    return sorted(both) != sorted(both, key=lambda pair: pair[1])
