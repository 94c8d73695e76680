"""Secrets in a text replaced by what stands for them, so that the sentence still reads."""

import re
from collections import Counter

from ssm.checks.language.forenames import HONORIFICS
from ssm.masking.matching import Match, Matcher
from ssm.masking.secret import Secret

__all__ = ["Masker"]

_ROUNDS = 8
_BEFORE = re.compile(
    rf"(?:(?<!\w)(?i:{'|'.join(sorted(HONORIFICS))})\b\.?[\s_-]+|(?<![\w.])[A-Z]\.\s*)+$"
)
_SENTENCE = re.compile(r"(?:^|[.!?:]|[\"\u201c\u2018])\s*$")


class Masker:
    """What masks texts, and counts what it masked.

    Args:
        matcher: what finds the secrets.
        withheld: what stands for words that cannot be masked otherwise.

    Example:
        >>> from ssm.masking.secret import secret_of
        >>> masker = Masker(Matcher([secret_of("Hall", says="a patient")]), "[words withheld]")
        >>> masker.masked("Mrs Hall's list. Hall waits, as Dr. HALL said.")
        "A patient's list. A patient waits, as a patient said."
    """

    def __init__(self, matcher: Matcher, withheld: str) -> None:
        self._matcher = matcher
        self._withheld = withheld
        self.counted: Counter[tuple[str, str, str]] = Counter()

    def masked(self, text: str) -> str:
        """A text without secrets."""
        for _ in range(_ROUNDS):
            found = self._matcher.found(text)
            if not found:
                return text
            text = self._replaced(text, found)
        return self._withheld if self._matcher.found(text) else text

    def is_secret(self, text: str, *, as_id: bool = False) -> bool:
        """Whether a text holds a secret."""
        return bool(self._matcher.found(text, as_id=as_id))

    def masked_id(self, text: str) -> str:
        """An id, each secret in it replaced; the words joined by `-`."""
        for match in reversed(self._matcher.found(text, as_id=True)):
            self._count(match.secret)
            before = _BEFORE.sub("", text[: match.start])
            text = f"{before}-{match.secret.says or match.secret.kind}-{text[match.end :]}"
        return "-".join(re.findall("[a-z0-9]+", text.lower()))

    def _replaced(self, text: str, found: tuple[Match, ...]) -> str:
        for match in reversed(found):
            self._count(match.secret)
            before = text[: match.start]
            if match.secret.kind == "name":
                before = _BEFORE.sub("", before)
            says = match.secret.says or self._withheld
            first = text[match.start]
            if match.secret.kind == "name" and first.isupper() and _SENTENCE.search(before):
                says = says[:1].upper() + says[1:]
            text = f"{before}{says}{text[match.end :]}"
        return text

    def _count(self, secret: Secret) -> None:
        self.counted[secret.kind, secret.says, secret.origin] += 1
