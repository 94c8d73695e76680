"""A study as others may see it, in a folder that is gone afterwards, and its proof."""

import contextlib
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import attrs

from ssm.masking.files import masked_files
from ssm.masking.mask import mask
from ssm.masking.masked import Masked
from ssm.masking.policy import Policy
from ssm.model.loaded import Loaded

__all__ = ["Proof", "Shared", "shared"]

Proof = Callable[[Mapping[str, bytes]], None]
"""Raises where some files, by name, may hold what is masked."""


@attrs.frozen(kw_only=True, repr=False)
class Shared:
    """A study to make things of that others may see.

    Attributes:
        whole: the masked study, as it would be loaded from its own folder.
        masked: what masking gave.
    """

    whole: Loaded
    masked: Masked

    def proof(self, files: Mapping[str, bytes]) -> None:
        """Sees that nothing masked is in some files.

        Args:
            files: what they hold, by name.

        Raises:
            NotProvedError: something may be.
        """
        from ssm.report.sharing.proof import prove

        prove(files, self.masked.matcher)


@contextlib.contextmanager
def shared(
    whole: Loaded, policy: Policy | str | os.PathLike[str] | None = None
) -> Iterator[Shared]:
    """The masked version of a study, loaded from files like any other study.

    So nothing that is made of it can know more than its readers may: not even the lines
    that a check report shows.

    Args:
        whole: the study.
        policy: as for `mask`.

    Raises:
        UnreadableError: there is no policy, or something in it cannot be followed.

    Example:
        >>> from ssm.model.study import Study
        >>> with shared(Loaded(study=Study(title="The fence")), Policy()) as given:
        ...     given.whole.study.title, given.whole.study.masks.told[:33]
        ('The fence', 'This version is made for sharing:')
    """
    from ssm.loading import load

    done = mask(whole, policy)
    with tempfile.TemporaryDirectory(prefix="ssm-") as there:
        for name, data in masked_files(whole, done).items():
            path = Path(there, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        yield Shared(whole=load(there), masked=done)
