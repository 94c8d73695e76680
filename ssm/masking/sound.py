"""What in a policy cannot be followed, or would undo itself."""

from collections.abc import Iterator

from ssm.files.codes import problem
from ssm.masking.matching import Matcher
from ssm.masking.names import name_secrets
from ssm.masking.read import PolicyRead
from ssm.masking.secret import secret_of
from ssm.masking.secrets import KINDS_OF_STRING
from ssm.model.nearest import nearest
from ssm.model.study import Study
from ssm.problems import Problem, sort_problems

__all__ = ["unsound"]


def unsound(study: Study, read: PolicyRead) -> tuple[Problem, ...]:
    """What is wrong with a policy as one for this study.

    Args:
        study: the study.
        read: the policy; parts that a masked version has no more may be named in it.

    Example:
        >>> from ssm.masking.read import read_policy
        >>> read = read_policy('names: {"Mrs Hall": "Mrs H. Hall"}')
        >>> [str(problem)[:38] for problem in unsound(Study(), read)]
        ['private/masks.yaml:1:9: error: what st']
    """
    found = [*_names(read), *_stands(read), *_ids(study, read)]
    if study.masks is None or study.masks.told is None:
        found += _references(study, read)
    return sort_problems(found)


def _names(read: PolicyRead) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for mask in read.policy.names:
        secret = secret_of(mask.name)
        for form in (mask.name, *mask.also):
            if secret_of(form) is None:
                yield _told(read, "a name needs two letters at least", "names", mask.name)
        if secret is not None and seen.setdefault(secret.letters, mask.as_) != mask.as_:
            yield _told(read, "this name has two things that stand for it", "names", mask.name)
        if not mask.as_.strip():
            yield _told(read, "something has to stand in place of a name", "names", mask.name)


def _stands(read: PolicyRead) -> Iterator[Problem]:
    """What stands in place of something may not hold what is masked."""
    policy = read.policy
    matcher = Matcher(name_secrets(policy, {}), policy.keep)
    for mask in policy.names:
        if matcher.found(mask.as_):
            told = "what stands for this name holds a masked name"
            yield _told(read, told, "names", mask.name)
    others = [
        (policy.withheld, ("withheld",)),
        (policy.somebody, ("somebody",)),
        (policy.told or "", ("told",)),
        *((getattr(policy.kinds, kind), ("kinds", kind)) for kind in KINDS_OF_STRING),
        *((mask.says or "", ("quotes", n)) for n, mask in enumerate(policy.quotes)),
        *((one.label or "", ("perspectives", one.id)) for one in policy.perspectives),
        *((one.id, ("perspectives", one.id)) for one in policy.perspectives),
    ]
    for text, path in others:
        if matcher.found(text):
            yield _told(read, "what stands here holds a masked name", *path)
    for text, path in others[:2]:
        if not text.strip():
            yield _told(read, "something has to stand here", *path)


def _ids(study: Study, read: PolicyRead) -> Iterator[Problem]:
    """New ids that are those of another part already, or hold a masked name."""
    matcher = Matcher(name_secrets(read.policy, {}), read.policy.keep)
    held = {ref.split("/")[-1] for ref in study.index.parts}
    seen: dict[str, str] = {}
    for one in read.policy.ids:
        if one.to != one.id and (one.to in held or one.to in seen):
            yield _told(read, f"{one.to!r} is an id of the study already", "ids", one.id)
        if matcher.found(one.to, as_id=True):
            yield _told(read, "this new id holds a masked name", "ids", one.id)
        seen[one.to] = one.id


def _references(study: Study, read: PolicyRead) -> Iterator[Problem]:
    """Findings, sources, perspectives and codes that the study does not have."""
    sources = [source.id for source in study.sources]
    views = [source.perspective for source in study.sources if source.perspective]
    views += [finding.perspective for finding in study.findings if finding.perspective]
    people = [*(person.id for person in study.stakeholders), *views]
    known = {
        "finding": [finding.id for finding in study.findings],
        "source": sources,
        "perspective": people,
        "code": [code for finding in study.findings for code in finding.codes],
    }
    for n, mask in enumerate(read.policy.quotes):
        for key, names in known.items():
            for place, text in enumerate(getattr(mask, key)):
                yield from _unknown(read, key, text, names, ("quotes", n, key, place))
    for one in read.policy.perspectives:
        for place, text in enumerate(one.of):
            path = ("perspectives", one.id, "of", place)
            yield from _unknown(read, "perspective", text, people, path)


def _unknown(
    read: PolicyRead, kind: str, text: str, names: list[str], path: tuple[str | int, ...]
) -> Iterator[Problem]:
    bare = text.rpartition("/")[2] if kind != "code" else text
    if bare in names or text in names:
        return
    near = nearest(bare, names)
    hint = f"did you mean {near!r}?" if near else f"name a {kind} of this study"
    yield _told(read, f"the study has no {kind} {text!r}", *path, hint=hint)


def _told(read: PolicyRead, message: str, *path: str | int, hint: str | None = None) -> Problem:
    span = read.where.find("study", *path)
    return problem(message, "unfit-mask", span=span, hint=hint)
