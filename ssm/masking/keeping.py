"""The policy file in its private folder, which git leaves out."""

from pathlib import Path

import attrs

from ssm.files.atomic import write_text
from ssm.loading.find import named, read_text
from ssm.masking.propose import Proposal, proposed, proposed_more, proposed_text
from ssm.masking.read import policy_file, read_policy
from ssm.masking.sound import unsound
from ssm.model.loaded import Loaded
from ssm.problems import Problem

__all__ = ["Kept", "propose"]

_IGNORED = "# What is in this folder goes to nobody\n*\n"


@attrs.frozen(kw_only=True)
class Kept:
    """What became of the policy file.

    Attributes:
        file: its name in messages.
        found: what was found in the study and is not masked yet.
        added: how many lines were written.
        ignored: the `.gitignore` that was written beside it, or None.
        open_: the file lies beside the study, where git takes it in.
        problems: what in the file that was there cannot be followed.
    """

    file: str
    found: Proposal
    added: int
    ignored: str | None = None
    open_: bool = False
    problems: tuple[Problem, ...] = ()


def propose(whole: Loaded) -> Kept:
    """Writes a policy to start from, or adds what is new to the one that is there.

    What stands in the file is never changed: new lines are comments at its end.

    Args:
        whole: the study.

    Raises:
        UnreadableError: the study has no folder, or its policy cannot be read.
        CannotWriteError: the file cannot be written.
    """
    path = policy_file(whole)
    problems: tuple[Problem, ...] = ()
    if path.exists():
        text = read_text(path)
        read = read_policy(text, named(path))
        problems = (*read.problems, *unsound(whole.study, read))
        found = proposed(whole.study, read.policy)
        more = proposed_more(found, text)
        if more:
            write_text(path, text.rstrip("\n") + "\n" + more, replace=True)
    else:
        found = proposed(whole.study)
        more = proposed_text(found)
        write_text(path, more)
    return Kept(
        file=named(path),
        found=found,
        added=more.count("\n"),
        ignored=_ignored(path, Path(whole.folder or ".")),
        open_=path.parent.resolve() == Path(whole.folder or ".").resolve(),
        problems=problems,
    )


def _ignored(path: Path, folder: Path) -> str | None:
    """A `.gitignore` beside the policy, where there is none and the folder is its own."""
    ignore = path.parent / ".gitignore"
    if path.parent.resolve() == folder.resolve() or ignore.exists():
        return None
    write_text(ignore, _IGNORED)
    return named(ignore)
