"""The forms in which a name of the policy may stand in a text."""

from collections.abc import Iterator

import attrs

from ssm.checks.language.forenames import FORENAMES, HONORIFICS
from ssm.checks.language.lists import word_set
from ssm.masking.folding import folded
from ssm.masking.policy import Alone, NameMask, Policy
from ssm.masking.secret import Secret, secret_of

__all__ = ["is_ordinary", "is_person_name", "name_secrets"]

_PARTICLES = word_set("de da di du der den des van von of the and la le el al bin ibn st")
_SHORT = 3


def name_secrets(policy: Policy, where: dict[str, str]) -> tuple[Secret, ...]:
    """The secrets that the names of a policy are, in all their forms.

    Args:
        policy: the policy.
        where: for each name, its place in the file of the policy.

    Example:
        >>> policy = Policy(names=[NameMask(name="Ms Karen Walsh", as_="a nurse")])
        >>> [secret.letters for secret in name_secrets(policy, {})]
        ['mskarenwalsh', 'karenwalsh', 'walshkaren', 'kwalsh', 'karen', 'karens', 'walsh', 'walshs']
    """
    found: dict[tuple[str, bool], Secret] = {}
    for mask in policy.names:
        for secret in _secrets(mask, where.get(mask.name, "")):
            same = found.setdefault((secret.letters, secret.open), secret)
            if same.says != secret.says:
                found[secret.letters, secret.open] = attrs.evolve(same, says=policy.somebody)
    return tuple(found.values())


def _secrets(mask: NameMask, origin: str) -> Iterator[Secret]:
    whole = [mask.name, *mask.also, *_turned(mask.name)]
    for text in whole:
        words = folded(text.rstrip("*")).words()
        weak = len(words) == 1 and _is_weak(words[0])
        told = secret_of(text, says=mask.as_, origin=origin, weak=weak)
        if told is not None:
            yield told
            yield from _with_s(told)
    for word in _alone(mask):
        told = secret_of(word, says=mask.as_, origin=origin, weak=_is_weak(word))
        if told is not None:
            yield told
            yield from _with_s(told)


def _with_s(secret: Secret) -> Iterator[Secret]:
    """One word in the plural, or in the genitive without an apostrophe."""
    if not secret.starts and not secret.open and not secret.letters.endswith("s"):
        yield attrs.evolve(secret, letters=f"{secret.letters}s")


def _turned(name: str) -> tuple[str, ...]:
    """A person's name without what stands before it, the last word first, and shortened."""
    words = _bare(name)
    if not is_person_name(name) or len(words) < 2:
        return ()
    first, last = " ".join(words[:-1]), words[-1]
    return tuple(
        form
        for form in (" ".join(words), f"{last} {first}", f"{first[0]} {last}")
        if folded(form).letters != folded(name).letters
    )


def _alone(mask: NameMask) -> tuple[str, ...]:
    """The words of a name that are masked alone, too."""
    words = [word for word in _bare(mask.name) if word.lower() not in _PARTICLES and len(word) > 1]
    if mask.alone is Alone.NONE or (len(words) < 2 and words == mask.name.split()):
        return ()
    if mask.alone is Alone.LAST:
        return tuple(words[-1:])
    if mask.alone is Alone.ALL or is_person_name(mask.name):
        return tuple(words)
    return tuple(word for word in words if not _is_weak(word))


def _bare(name: str) -> list[str]:
    """The words of a name, without those that stand before the name of a person."""
    words = [word.strip(".,;:()\"'") for word in name.split()]
    return [word for word in words if word and word.lower() not in HONORIFICS]


def is_person_name(name: str) -> bool:
    """Whether a name is that of a person.

    Example:
        >>> is_person_name("Mrs Hall"), is_person_name("Karen W."), is_person_name("Mill Lane")
        (True, True, False)
    """
    first = name.split(maxsplit=1)[0].lower().rstrip(".") if name.split() else ""
    return first in FORENAMES or first in HONORIFICS


def is_ordinary(word: str) -> bool:
    """Whether a word is an English word, beside being part of a name.

    Example:
        >>> is_ordinary("Hall"), is_ordinary("Walsh")
        (True, False)
    """
    from ssm.checks.language.lexicon import is_listed
    from ssm.checks.language.plain_words import PLAIN

    lower = word.lower()
    return lower in PLAIN or lower in ("will", "can") or is_listed(lower)


def _is_weak(word: str) -> bool:
    return len(word) <= _SHORT or is_ordinary(word)
