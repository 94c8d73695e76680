"""What came of looking findings up in their documents."""

import attrs

from ssm.findings.drift import Drift, Fate
from ssm.showing import Shown

__all__ = ["Looked", "Verified"]


@attrs.frozen(kw_only=True)
class Looked:
    """One document.

    Attributes:
        document: its name in the findings.
        path: where its text was found; None when it is not here.
        is_edited: whether its text is another than the one that findings were cut from;
            None when none of them says.
        drifts: what became of each of its findings.
    """

    document: str
    path: str | None
    is_edited: bool | None
    drifts: tuple[Drift, ...]

    def count(self, fate: Fate) -> int:
        """How many findings have a fate."""
        return sum(drift.fate is fate for drift in self.drifts)


@attrs.frozen(kw_only=True)
class Verified(Shown):
    """All documents of a study.

    Attributes:
        study: the study's file.
        documents: those that findings name, in the order of the findings.
        undocumented: how many findings name no document.
        updated: ids of the findings whose places were put right.
        by_hand: ids of those that moved, and stand where no place is put right.
        written: the files that are not as they were.
    """

    study: str
    documents: tuple[Looked, ...]
    undocumented: int = 0
    updated: tuple[str, ...] = ()
    by_hand: tuple[str, ...] = ()
    written: tuple[str, ...] = ()

    def count(self, fate: Fate) -> int:
        """How many findings have a fate."""
        return sum(looked.count(fate) for looked in self.documents)

    @property
    def is_sound(self) -> bool:
        """Whether all words that were looked for stand where they are said to stand."""
        moved = self.count(Fate.MOVED) - len(self.updated)
        return not (moved or self.count(Fate.CHANGED) or self.count(Fate.VANISHED))
