"""The proof: files looked through for everything that a policy keeps from others."""

import re
from collections.abc import Iterable, Iterator, Mapping

import attrs

from ssm.errors import NotProvedError
from ssm.masking.matching import Matcher
from ssm.masking.secret import Secret
from ssm.report.sharing.disguises import undisguised
from ssm.report.sharing.opened import opened
from ssm.report.sharing.own import is_ours, own_words
from ssm.report.sharing.pieces import Piece, Unproved

__all__ = ["Hit", "hits_in", "prove"]

_CODES = re.compile(
    r"\b(?=[a-z]*[0-9])[0-9a-f]{16,}\b|\b(?=[A-Z]*[0-9])[0-9A-F]{16,}\b|#[0-9a-fA-F]{3,8}\b"
)
"""Check sums and colours: letters that spell nothing."""

_APART = "\n|\n"
_MOST_TOLD = 12


@attrs.frozen(kw_only=True)
class Hit:
    """Something in a file that may not be seen there, or that cannot be looked through.

    Attributes:
        file: the file.
        place: where in it.
        why: what it is, by its place in the policy; never the string itself.
        hint: what to try.
    """

    file: str
    place: str
    why: str
    hint: str

    def __str__(self) -> str:
        where = f"{self.file} ({self.place})" if self.place else self.file
        return f"{where}: {self.why}; {self.hint}"


def prove(files: Mapping[str, bytes], matcher: Matcher) -> None:
    """Sees that no masked string is in any of some files.

    Args:
        files: what they hold, by name.
        matcher: finds the strings.

    Raises:
        NotProvedError: one is, or a file cannot be looked through; all are told, none shown.

    Example:
        >>> from ssm.masking.secret import secret_of
        >>> prove({"a.html": b"<p>A patient waits.</p>"}, Matcher([secret_of("Mrs Hall")]))
    """
    hits = tuple(hit for name, data in files.items() for hit in hits_in(name, data, matcher))
    if not hits:
        return
    told = [str(hit) for hit in hits[:_MOST_TOLD]]
    if len(hits) > _MOST_TOLD:
        told.append(f"and {len(hits) - _MOST_TOLD} more")
    msg = "\n".join(["nothing was shared, for it may tell what is masked:", *told])
    raise NotProvedError(msg, hits)


def hits_in(name: str, data: bytes, matcher: Matcher) -> Iterator[Hit]:
    """What in one file may not be seen by others.

    Args:
        name: the file's name.
        data: what it holds.
        matcher: finds the strings.
    """
    wide = Matcher(matcher.secrets, (*matcher.keep, *own_words()))
    shown = _scrubbed(name, wide, as_id=True)
    pieces: list[Piece] = []
    for piece in opened(name, data):
        if isinstance(piece, Unproved):
            why = f"it cannot be proved of it that nothing is in it: {piece.why}"
            hint = "leave the file out, or share it in another format"
            yield Hit(file=shown, place=_scrubbed(piece.place, wide), why=why, hint=hint)
        else:
            pieces.append(piece)
    seen: set[Secret] = set()
    for piece, secret in _found(pieces, wide):
        if secret not in seen:
            seen.add(secret)
            why = f"{_what(secret)} is left in it"
            place = _scrubbed(piece.place, wide)
            yield Hit(file=shown, place=place, why=why, hint=_hint(secret))


def _found(pieces: list[Piece], matcher: Matcher) -> Iterator[tuple[Piece, Secret]]:
    """Each secret with the piece that it stands in; all pieces are looked through at once."""
    for as_id in (False, True):
        some = [piece for piece in pieces if piece.as_id is as_id]
        whole = _APART.join(piece.text for piece in some)
        if not any(matcher.found(text, as_id=as_id) for text in _read(whole)):
            continue
        for piece in some:
            for text in _read(piece.text):
                for match in matcher.found(text, as_id=as_id):
                    if not is_ours(text, match, as_id=as_id):
                        yield piece, match.secret


def _read(text: str) -> Iterable[str]:
    return (_CODES.sub(" ", one) for one in undisguised(text))


def _scrubbed(text: str, matcher: Matcher, *, as_id: bool = False) -> str:
    """A text for a message, without what may not be seen."""
    for match in reversed(matcher.found(text, as_id=as_id)):
        text = f"{text[: match.start]}…{text[match.end :]}"
    return text


def _what(secret: Secret) -> str:
    """What a secret is, in words that do not tell it."""
    what = {
        "name": "a masked name",
        "quote": "a run of withheld words",
        "document": "the name of a document",
    }.get(secret.kind, f"a masked string ({secret.kind})")
    return f"{what}, {secret.origin}," if secret.origin else what


def _hint(secret: Secret) -> str:
    if secret.kind == "quote":
        return "write other words there, or list them under 'keep' if they may be seen"
    return "write something else there, or list the words it stands in under 'keep'"
