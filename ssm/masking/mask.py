"""`mask`: a study as others may see it."""

import os
from pathlib import Path

import attrs

from ssm.errors import InvalidValueError
from ssm.masking.accounts import with_accounts_masked
from ssm.masking.ids import new_ids, renamed
from ssm.masking.masked import Masked, MaskReport
from ssm.masking.matching import Matcher
from ssm.masking.policy import Dates, Policy, Show
from ssm.masking.quotes import withheld, without_quotes
from ssm.masking.read import PolicyRead, policy_of, read_policy, refuse_unsound
from ssm.masking.remarks import remarks
from ssm.masking.rewriting import rewritten
from ssm.masking.secrets import secrets_of
from ssm.masking.sound import unsound
from ssm.masking.sources import with_sources_masked
from ssm.masking.words import Masker
from ssm.model.loaded import Loaded, loaded
from ssm.model.masks import Masks
from ssm.model.study import Study

__all__ = ["mask"]

_TOLD = (
    "This version is made for sharing: names and some words are masked, and words in square "
    "brackets are not those that were said."
)
_DATES = {
    Dates.MONTH: " Dates are told to the month.",
    Dates.LEAVE_OUT: " Dates are left out.",
    Dates.DAY: "",
}


def mask(study: Study | Loaded, policy: Policy | str | os.PathLike[str] | None = None) -> Masked:
    """A study as others may see it: names, words, dates and ids masked by a policy.

    The same rows are there with the same verdicts; Analysis Three is not. A study and its
    policy give the same names for people each time.

    Args:
        study: a study, or what loading one gave.
        policy: the policy, or its file; that of the study's folder when left out.

    Raises:
        UnreadableError: there is no policy, or something in it cannot be followed.
        InvalidValueError: the study is none, or the policy is none.

    Example:
        >>> from ssm.masking.policy import NameMask
        >>> policy = Policy(names=[NameMask(name="Mrs Hall", as_="a patient")])
        >>> mask(Study(title="What Mrs. Hall told"), policy).study.title
        'What a patient told'
    """
    whole = loaded(study)
    read = _read(whole, policy)
    problems = unsound(whole.study, read)
    refuse_unsound((*read.problems, *problems), read.file)
    return _masked(whole.study, read)


def _read(whole: Loaded, policy: Policy | str | os.PathLike[str] | None) -> PolicyRead:
    if policy is None:
        return policy_of(whole)
    if isinstance(policy, Policy):
        return PolicyRead(policy=policy, file="the policy")
    held: object = policy
    if not isinstance(held, (str, os.PathLike)):
        msg = f"'policy' must be a Policy, or the file of one (got {held!r})"
        raise InvalidValueError(msg, held)
    from ssm.loading.find import named, read_text

    path = Path(policy)
    return read_policy(read_text(path), named(path))


def _masked(study: Study, read: PolicyRead) -> Masked:
    policy = read.policy
    held = withheld(study, policy)
    secrets = secrets_of(study, read, held)
    matcher = Matcher(secrets, policy.keep)
    masker = Masker(matcher, policy.withheld)
    people = frozenset(person.id for person in study.stakeholders)
    bare = attrs.evolve(study, political=None, masks=None)
    shown = with_sources_masked(without_quotes(bare, held, people), policy)
    shown = with_accounts_masked(shown, policy, held.says)
    shown, photos = _without_photos(shown, policy)
    ids = new_ids(shown, policy, masker, frozenset(held.says))

    def change(text: str, kind: str, field: str) -> str:
        if field == "Picture.image":
            return renamed(text, ids)
        if field == "Settings.profile":
            return text
        if kind == "text":
            return masker.masked(text)
        new = ids.get(text, text) if kind == "id" else renamed(text, ids)
        return masker.masked_id(new) if masker.is_secret(new, as_id=True) else new

    told = policy.told or _TOLD + _DATES[policy.sources.dates]
    done = attrs.evolve(rewritten(shown, change), masks=Masks(told=masker.masked(told)))
    report = MaskReport(
        replaced=tuple(
            (says, origin, count)
            for (_, says, origin), count in sorted(masker.counted.items(), key=str)
        ),
        withheld=len(held.says),
        renamed=len(ids),
        photos=photos,
        problems=remarks(done, policy, held),
    )
    return Masked(study=done, report=report, ids=ids, matcher=matcher)


def _without_photos(study: Study, policy: Policy) -> tuple[Study, int]:
    """The study without photographs, unless they may be shown; and how many there were."""
    count = sum(picture.image is not None for picture in study.pictures)
    if not count:
        return study, 0
    keep = policy.photos is Show.KEEP
    pictures = tuple(
        attrs.evolve(one, image=_photo(one.image, one.id) if keep and one.image else None)
        for one in study.pictures
    )
    return attrs.evolve(study, pictures=pictures), 0 if keep else count


def _photo(image: str, id: str) -> str:
    """The name of a photograph in the version for others: that of its picture."""
    return f"photos/{id}{Path(image).suffix.lower()}"
