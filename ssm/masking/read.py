"""The policy from its file, with everything that is wrong in it."""

from pathlib import Path

import attrs

from ssm.errors import UnreadableError
from ssm.files.lone import read_lone
from ssm.loading.find import inside, named, read_text, why_not_inside
from ssm.masking.policy import Policy
from ssm.model.loaded import Loaded
from ssm.problems import Problem, Severity, sort_problems
from ssm.source import SourceMap

__all__ = ["MASKS_FILE", "PolicyRead", "policy_file", "policy_of", "read_policy", "refuse_unsound"]

MASKS_FILE = "private/masks.yaml"
"""Where the policy is looked for when the study file names no other."""


@attrs.frozen(kw_only=True, repr=False)
class PolicyRead:
    """What reading a policy gives.

    Attributes:
        policy: all that was sound.
        problems: what was not, in the order of the file.
        where: from (`study`, field path) to the span.
        file: its name in messages.
    """

    policy: Policy
    problems: tuple[Problem, ...] = ()
    where: SourceMap = attrs.field(factory=SourceMap, eq=False)
    file: str = MASKS_FILE


def read_policy(text: str, file: str = MASKS_FILE) -> PolicyRead:
    r"""The policy that a text holds, and all that is wrong with it.

    Args:
        text: the text of a policy file.
        file: its name, as it is to stand in messages.

    Example:
        >>> got = read_policy('names: {"Mrs Hall": "a patient"}\nqoutes: []')
        >>> got.policy.names[0].name
        'Mrs Hall'
        >>> print(got.problems[0], got.problems[0].hint, sep="\n")
        private/masks.yaml:2:1: error: 'qoutes' is no key of a policy [FI13 unknown-key]
        did you mean 'quotes'?
    """
    shape = "a policy must be a mapping with keys such as names and quotes"
    policy, notes = read_lone(text, file, Policy, shape)
    return PolicyRead(
        policy=policy or Policy(),
        problems=sort_problems(notes.problems),
        where=SourceMap(notes.spans),
        file=file,
    )


def policy_file(whole: Loaded) -> Path:
    """Where the policy of a study is, or would be.

    Raises:
        UnreadableError: the study was not read from a folder, or names a file outside it.
    """
    if whole.folder is None:
        msg = "this study has no folder to look for a policy in; give the policy itself"
        raise UnreadableError(msg)
    masks = whole.study.masks
    name = MASKS_FILE if masks is None else masks.file
    reason = why_not_inside(Path(whole.folder), name)
    if reason is not None:
        msg = f"the masks file {reason} (got {name!r}); name it as in masks: {{file: {MASKS_FILE}}}"
        raise UnreadableError(msg, name)
    return inside(Path(whole.folder), name)


def policy_of(whole: Loaded) -> PolicyRead:
    """The policy of a study, from its file.

    Raises:
        UnreadableError: there is none, or it cannot be read.
    """
    path = policy_file(whole)
    if not path.exists():
        msg = f"there is no policy {named(path)!r}: 'ssm mask' proposes one to start from"
        raise UnreadableError(msg, named(path))
    return read_policy(read_text(path), named(path))


def refuse_unsound(problems: tuple[Problem, ...], file: str) -> None:
    """Nothing is masked by a policy of which a part could not be read.

    Args:
        problems: what was found wrong with it.
        file: its name.

    Raises:
        UnreadableError: something is an error; the message tells all of them.
    """
    wrong = [problem for problem in problems if problem.severity is Severity.ERROR]
    if wrong:
        told = [
            f"{problem}; try: {problem.hint}" if problem.hint else str(problem) for problem in wrong
        ]
        msg = "\n".join([f"nothing is masked by {file} until it says what it means:", *told])
        raise UnreadableError(msg, file)
