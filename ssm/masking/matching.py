"""Finding secrets in texts: one way for masking them and for proving that none is left."""

from collections.abc import Iterable, Iterator

import attrs

from ssm.masking.folding import Folded, folded, letters
from ssm.masking.secret import Secret, fits

__all__ = ["Match", "Matcher"]

_KEY = 12
"""So many letters of a run of words are looked up before it is compared."""


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
        self._short = tuple(one for one in self.secrets if one.kind != "quote")
        self._runs: dict[str, list[Secret]] = {}
        for one in self.secrets:
            if one.kind == "quote":
                self._runs.setdefault(one.letters[:_KEY], []).append(one)
        self.keep = tuple(keep)
        self._keep = tuple(found for text in self.keep if (found := secret_of(text)))

    def found(self, text: str, *, as_id: bool = False) -> tuple[Match, ...]:
        """The secrets in a text, none over another, in the order of the text.

        Args:
            text: any text.
            as_id: it is an id or the name of a file, where great letters mean nothing.
        """
        compared = letters(text)
        some = [one for one in self._short if one.letters in compared]
        if not some and next(self._run_places(compared), None) is None:
            return ()
        held = folded(text)
        places = sorted(self._places(held, some, as_id=as_id), key=lambda p: (p[0] - p[1], p[0]))
        kept = list(self._kept(held))
        taken: list[tuple[int, int, Secret]] = []
        for start, end, secret in places:
            inside = any(a <= start and end <= b for a, b in kept)
            if not inside and all(end <= a or b <= start for a, b, _ in taken):
                taken.append((start, end, secret))
        return tuple(self._matches(held, sorted(taken, key=lambda p: p[:2])))

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
        yield from _joined(self._run_places(held.letters))

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
