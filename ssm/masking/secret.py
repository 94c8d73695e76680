"""One string that may not be seen, and how it is told from other words."""

from itertools import pairwise

import attrs

from ssm.masking.folding import Folded, Gap, folded

__all__ = ["Secret", "fits", "secret_of"]

_LONG_WORD = 6
_SURE = 8


@attrs.frozen(kw_only=True, repr=False)
class Secret:
    """A string that may not be seen; it is never shown in a message.

    Attributes:
        letters: as it is compared.
        starts: the places in it at which words begin, but for the first.
        says: what stands in its place.
        kind: `name`, `quote`, `document`, or a kind such as `phones`.
        origin: where the policy says so, for messages: `private/masks.yaml:4`.
        weak: an ordinary word, so that it does not count with a small letter; scripts that
            have no great letters, and figures, always count.
        sure: long enough to be found in the midst of other letters.
        open: with any ending.
    """

    letters: str
    starts: tuple[int, ...] = ()
    says: str = ""
    kind: str = "name"
    origin: str = ""
    weak: bool = False
    sure: bool = False
    open: bool = False

    def __repr__(self) -> str:
        return f"<Secret: {self.kind} at {self.origin or 'a study'}>"


def secret_of(text: str, **about: object) -> Secret | None:
    """The secret that a text is; None where it has not two letters to compare.

    Args:
        text: the string; a star at its end stands for any ending.
        about: the other attributes.

    Example:
        >>> secret_of("Karen Walsh").starts, secret_of("Karen Walsh").sure
        ((5,), True)
        >>> secret_of("-") is None
        True
    """
    held = folded(text.rstrip("*"))
    if len(held.letters) < 2:
        return None
    starts = tuple(n for n, gap in enumerate(held.gaps[:-1]) if n and gap >= Gap.LINE)
    about.setdefault("sure", bool(starts) and len(held.letters) >= _SURE)
    return Secret(
        letters=held.letters,
        starts=starts,
        open=text.endswith("*"),
        **about,  # type: ignore[arg-type]
    )


def fits(held: Folded, start: int, secret: Secret, *, as_id: bool = False) -> int | None:
    """Where a secret that begins at a letter of a text ends; None where it is another word.

    Args:
        held: the text.
        start: the letter, from which on the text has the letters of the secret.
        secret: what is looked for.
        as_id: the text is an id or the name of a file, where great letters mean nothing.
    """
    end = start + len(secret.letters)
    if secret.weak and not as_id and held.text[held.at[start]].islower():
        return None
    if not secret.sure:
        if not (held.gaps[start] or _is_lone(secret.letters[0])):
            return None
        if not secret.open and not (held.gaps[end] or _is_lone(secret.letters[-1])):
            return None
    bounds = (0, *secret.starts, len(secret.letters))
    for first, last in pairwise(bounds):
        if not _is_one_word(held.gaps[start + first + 1 : start + last]):
            return None
    if secret.open:
        while not held.gaps[end]:
            end += 1
    return end


def _is_one_word(gaps: tuple[int, ...]) -> bool:
    """Whether letters are one word: together, parted at a line's end, or each by itself."""
    allowed = Gap.LINE if len(gaps) + 1 >= _LONG_WORD else Gap.BREAK
    if all(gap <= allowed for gap in gaps):
        return True
    return len(gaps) > 1 and all(gap >= Gap.LINE for gap in gaps)


def _is_lone(letter: str) -> bool:
    """Whether words of this script need no space between them."""
    import unicodedata

    return unicodedata.category(letter) == "Lo"
