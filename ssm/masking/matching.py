"""Finding secrets in texts: one way for masking them and for proving that none is left."""

from collections.abc import Iterable, Iterator

import attrs

from ssm.masking.folding import Folded, folded, letters
from ssm.masking.secret import Secret, fits

__all__ = ["Match", "Matcher"]

_WINDOW = 2_000
_MARGIN = 400
"""A long text is looked at in stretches of so many characters, with so many on each side."""

_HEAD = 2
_KEY = 12
"""So many letters of a name, and of a run of words, are looked up before it is compared."""


@attrs.frozen(kw_only=True, repr=False)
class Match:
    """A secret in a text.

    Attributes:
        start: the first character.
        end: the character after the last.
        secret: what was found.
    """

    start: int
    end: int
    secret: Secret


class Matcher:
    """What finds some secrets in any text.

    Args:
        secrets: what to look for.
        keep: words in which nothing is a secret, such as `Hall Street`.

    Example:
        >>> from ssm.masking.secret import secret_of
        >>> matcher = Matcher([secret_of("Mrs Hall")], ["Mrs Hall Street"])
        >>> [(m.start, m.end) for m in matcher.found("MRS. HALL, of Mrs Hall Street")]
        [(0, 9)]
    """

    def __init__(self, secrets: Iterable[Secret], keep: Iterable[str] = ()) -> None:
        from ssm.masking.secret import secret_of

        self.secrets = tuple(dict.fromkeys(secrets))
        self._heads: dict[str, list[Secret]] = {}
        self._runs: dict[str, list[Secret]] = {}
        for one in self.secrets:
            group = self._runs if one.kind == "quote" else self._heads
            size = _KEY if one.kind == "quote" else _HEAD
            group.setdefault(one.letters[:size], []).append(one)
        self.keep = tuple(keep)
        self._keep = tuple(found for text in self.keep if (found := secret_of(text)))

    def found(self, text: str, *, as_id: bool = False) -> tuple[Match, ...]:
        """The secrets in a text, none over another, in the order of the text.

        Args:
            text: any text.
            as_id: it is an id or the name of a file, where great letters mean nothing.
        """
        some = self._candidates(text)
        if some is None:
            return ()
        if len(text) <= _WINDOW:
            return tuple(self._within(text, some, as_id=as_id))
        return tuple(self._by_windows(text, as_id=as_id))

    def _candidates(self, text: str) -> list[Secret] | None:
        """The short secrets whose letters a text has; None where it has no secret at all."""
        compared = letters(text)
        pairs = {compared[n : n + _HEAD] for n in range(len(compared) - 1)}
        some = [
            one
            for head, group in self._heads.items()
            if head in pairs
            for one in group
            if one.letters in compared
        ]
        if not some and next(self._run_places(compared), None) is None:
            return None
        return some

    def _by_windows(self, text: str, *, as_id: bool) -> Iterator[Match]:
        """The secrets in a long text, window by window: most of them hold none."""
        for core in range(0, len(text), _WINDOW):
            first = max(0, core - _MARGIN)
            part = text[first : core + _WINDOW + _MARGIN]
            some = self._candidates(part)
            for match in self._within(part, some, as_id=as_id) if some is not None else ():
                start = match.start + first
                if core <= start < core + _WINDOW:
                    yield attrs.evolve(match, start=start, end=match.end + first)

    def _within(self, text: str, some: list[Secret], *, as_id: bool) -> Iterator[Match]:
        """The secrets in a text, the longer ones first where two lie over each other."""
        held = folded(text)
        places = sorted(self._places(held, some, as_id=as_id), key=lambda p: (p[0] - p[1], p[0]))
        kept = list(self._kept(held)) if places else []
        taken: list[tuple[int, int, Secret]] = []
        for start, end, secret in places:
            inside = any(a <= start and end <= b for a, b in kept)
            if not inside and all(end <= a or b <= start for a, b, _ in taken):
                taken.append((start, end, secret))
        yield from self._matches(held, sorted(taken, key=lambda p: p[:2]))

    def _run_places(self, compared: str) -> Iterator[tuple[int, Secret]]:
        """Where runs of withheld words begin in the letters of a text."""
        for n in range(len(compared) - _KEY + 1) if self._runs else ():
            for one in self._runs.get(compared[n : n + _KEY], ()):
                if compared.startswith(one.letters, n):
                    yield n, one

    def _places(
        self, held: Folded, some: list[Secret], *, as_id: bool
    ) -> Iterator[tuple[int, int, Secret]]:
        for secret in some:
            start = held.letters.find(secret.letters)
            while start >= 0:
                end = fits(held, start, secret, as_id=as_id)
                if end is not None:
                    yield start, end, secret
                start = held.letters.find(secret.letters, start + 1)
        yield from _joined(
            (start, secret)
            for start, secret in self._run_places(held.letters)
            if held.gaps[start] and held.gaps[start + len(secret.letters)]
        )

    def _kept(self, held: Folded) -> Iterator[tuple[int, int]]:
        for phrase in self._keep:
            start = held.letters.find(phrase.letters)
            while start >= 0:
                end = fits(held, start, phrase)
                if end is not None:
                    yield start, end
                start = held.letters.find(phrase.letters, start + 1)

    @staticmethod
    def _matches(held: Folded, places: list[tuple[int, int, Secret]]) -> Iterator[Match]:
        for start, end, secret in places:
            yield Match(start=held.at[start], end=held.at[end - 1] + 1, secret=secret)


def _joined(places: Iterable[tuple[int, Secret]]) -> Iterator[tuple[int, int, Secret]]:
    """Runs that go on into each other, as one; each of its words is withheld."""
    last: tuple[int, int, Secret] | None = None
    for start, secret in places:
        end = start + len(secret.letters)
        if last is not None and start <= last[1]:
            last = (last[0], max(end, last[1]), last[2])
            continue
        if last is not None:
            yield last
        last = (start, end, secret)
    if last is not None:
        yield last
