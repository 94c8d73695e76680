"""What was found out about a tool's way of counting, and how that is told."""

import attrs

from ssm.findings.offsets.reading import Reading
from ssm.findings.offsets.rule import Rule

__all__ = ["Settled"]


@attrs.frozen(kw_only=True)
class Settled:
    """A way of counting, how well it fits, and the others where it cannot be told.

    Attributes:
        rule: the way of counting that is taken.
        clean: how many selections start and end between words by it.
        of: how many selections there are.
        equal: how many equal the words that the tool stores with them, white space aside.
        stored: for how many it stores words.
        others: the ways of counting that the selections do not rule out, likeliest first.
        differ: how many selections at most would have other words by one of them.
        alike: every way gives the same words for all selections, so it does not matter.
        told: the way was chosen by a person.
        says: the rule in words, as far as it matters for these texts.
        others_say: the others likewise.
    """

    rule: Rule
    clean: int
    of: int
    equal: int = 0
    stored: int = 0
    others: tuple[Rule, ...] = ()
    differ: int = 0
    alike: bool = False
    told: bool = False
    says: str
    others_say: tuple[str, ...] = ()

    @property
    def certain(self) -> bool:
        """Whether no other way of counting is in question."""
        return not self.others

    @property
    def remark(self) -> str:
        """The finding in a sentence for the report of an import."""
        counted = f"{self.clean} of {self.of} selections start and end between words"
        if self.stored:
            counted = f"{self.equal} of {self.stored} selections equal the words stored with them"
        if self.told:
            return f"{counted}; {self.says}, as you said"
        if self.alike:
            return f"{counted}; every way of counting gives the same words"
        if self.certain:
            return f"{counted}; {self.says}"
        others = "; or ".join(self.others_say)
        return (
            f"{counted} if positions count {self.says}, and this is taken; the selections do not"
            f" tell it from: {others}; up to {self.differ} of them would have other words"
        )

    def reading(self, text: str, *, mark: bool = False) -> Reading:
        """A document as the rule taken reads it, the other ways of counting at hand.

        Args:
            text: the text as decoded, without a byte-order mark.
            mark: the text began with a byte-order mark.
        """
        return Reading(text, self.rule, self.others, mark=mark)
