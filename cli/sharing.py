"""`--share`: what a command makes is made of the masked study, and proved."""

import contextlib
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import attrs
import click

from .console import say

if TYPE_CHECKING:
    from ssm.model.loaded import Loaded
    from ssm.report.sharing.share import Proof

__all__ = ["Given", "for_others", "share_option", "tell_masked"]


def share_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--share`: a version for others."""
    option = click.option(
        "--share",
        is_flag=True,
        help="For others: names and words masked by private/masks.yaml, and proved to be.",
    )
    return option(command)


@attrs.frozen(kw_only=True)
class Given:
    """What a command makes things of.

    Attributes:
        whole: the study, masked when it is for others.
        proof: what proves files for others; None when they are not.
        ids: the ids that changed, and what each is now.
    """

    whole: "Loaded"
    proof: "Proof | None" = None
    ids: dict[str, str] = attrs.field(factory=dict)

    def refs(self, refs: tuple[str, ...]) -> tuple[str, ...]:
        """Refs as a person typed them, with the ids that they have here."""
        if not self.ids:
            return refs
        from ssm.masking.ids import renamed

        return tuple(renamed(ref, self.ids) for ref in refs)


@contextlib.contextmanager
def for_others(loaded: "Loaded", *, share: bool, quiet: bool) -> Iterator[Given]:
    """The study to make things of, and what proves them; the study itself without `--share`.

    Args:
        loaded: the study as it is.
        share: whether it is for others.
        quiet: tell nothing of what was masked.
    """
    if not share:
        yield Given(whole=loaded)
        return
    from ssm.report.sharing.share import shared

    with shared(loaded) as given:
        tell_masked(given.masked.report, quiet=quiet)
        yield Given(whole=given.whole, proof=given.proof, ids=given.masked.ids)


def tell_masked(report: Any, *, quiet: bool) -> None:
    """What was masked, in numbers and in what stands instead, and what to think of.

    Args:
        report: a `MaskReport`.
        quiet: tell nothing.
    """
    from ssm.problems import as_text

    say(str(report), quiet=quiet)
    for problem in report.problems:
        say(as_text(problem), quiet=quiet)
