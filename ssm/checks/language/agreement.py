"""Whether a text claims that everybody agrees."""

import re

from ssm.checks.language.stems import words

__all__ = ["agreement_said"]

_ALL = r"(?:all|everybody|everyone|all of (?:them|us)|they all|we all|all parties|all sides)"
_AGREES = (
    r"(?:agree|agrees|agreed|wants?|wanted|accepts?|accepted|"
    r"(?:is|are|was|were) (?:happy|on board))"
)
_CLAIM = re.compile(
    rf"\b(?:{_ALL}(?: \w+)? {_AGREES}|agreed by (?:all|everybody|everyone)|unanimous(?:ly)?|"
    r"(?:full|complete|total|general) (?:agreement|consensus)|consensus|"
    r"(?:nobody|no one) (?:objects|objected|disagrees|disagreed)|without objections?|"
    r"no objections|of one mind|with one voice)\b"
)
_NOT = re.compile(
    r"\b(?:no|not|never|without|nor|hardly|nobody|far from|rather than|instead of|than|"
    r"didn't|don't|cannot) (?:\w+ ){0,3}$"
)


def agreement_said(text: str) -> str | None:
    """The words by which a text says that everybody agrees, or None.

    Example:
        >>> agreement_said("In the end everyone agreed"), agreement_said("By consensus.")
        ('everyone agreed', 'consensus')
        >>> agreement_said("There was no consensus, and not everybody agreed") is None
        True
    """
    plain = " ".join(words(text))
    for found in _CLAIM.finditer(plain):
        if not _NOT.search(plain[: found.start()]):
            return found[0]
    return None
