"""What an import did: what was read, what is new, what cannot be read, what to do next."""

import attrs

from ssm.findings.importing.items import Unread
from ssm.showing import Shown

__all__ = ["Imported", "Input", "Kept"]


@attrs.frozen(kw_only=True)
class Input:
    """One file that was read.

    Attributes:
        file: its name, as it was given.
        name: how the findings table calls it.
        kind: the importer that read it.
        statements: how many statements it holds.
        findings: how many findings these came to.
        repeated: how many of its statements repeat an earlier one.
        codes: how many codes its codebook has.
        unread: what could not be read, statements and other parts.
        remarks: how it was read, in sentences.
    """

    file: str
    name: str
    kind: str
    statements: int
    findings: int
    repeated: int
    codes: int = 0
    unread: tuple[Unread, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def lost(self) -> int:
        """How many statements could not be read."""
        return sum(each.what == "statement" for each in self.unread)


@attrs.frozen(kw_only=True)
class Kept:
    """One table of findings, after an import.

    Attributes:
        file: its name in the study's folder.
        inputs: what was read into it.
        new: ids of findings that were not there before.
        changed: ids of findings that the inputs have otherwise now.
        same: how many findings are as they were.
        vanished: ids of findings that the inputs have no longer.
        kept_aside: those among them with decisions, kept in `findings/vanished.csv`.
        returned: ids of findings that had vanished, and are back with what they had.
        clashes: ids of findings that were changed both in the table and in the input, and
            the fields that were left as they stand in the table.
        successors: ids of findings kept aside, and of those that they likely became.
        carried: the same, where what was decided has moved over.
        replaced: names of inputs that were in the table, and of those that took their place.
        others: how many findings of the table come from elsewhere, and were left alone.
    """

    file: str
    inputs: tuple[Input, ...]
    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    same: int = 0
    vanished: tuple[str, ...] = ()
    kept_aside: tuple[str, ...] = ()
    returned: tuple[str, ...] = ()
    clashes: tuple[tuple[str, tuple[str, ...]], ...] = ()
    successors: tuple[tuple[str, str], ...] = ()
    carried: tuple[tuple[str, str], ...] = ()
    replaced: tuple[tuple[str, str], ...] = ()
    others: int = 0

    @property
    def is_there(self) -> bool:
        """Whether there is such a table; an input without any statement makes none."""
        held = self.same + self.others + len(self.new) + len(self.changed)
        return bool(held + len(self.returned) + len(self.vanished))


@attrs.frozen(kw_only=True)
class Imported(Shown):
    """What an import did, or would do.

    Attributes:
        study: the study's file.
        tables: the tables of findings.
        sources: names of the sources in these tables without a perspective.
        perspectives: words for whose view it is that name no stakeholder, each with how many
            sources have it.
        codes: codes that no row is mapped to, each with how many findings have it.
        proposed: codes of codebooks that were added to `findings/codes.yaml`.
        line: what is to be added to the study file by hand, when it could not be.
        written: the files that are not as they were.
        dry_run: whether nothing was to be written.
    """

    study: str
    tables: tuple[Kept, ...]
    sources: tuple[str, ...] = ()
    perspectives: tuple[tuple[str, int], ...] = ()
    codes: tuple[tuple[str, int], ...] = ()
    proposed: tuple[str, ...] = ()
    line: str | None = None
    written: tuple[str, ...] = ()
    dry_run: bool = False

    @property
    def inputs(self) -> tuple[Input, ...]:
        """All files that were read."""
        return tuple(each for table in self.tables for each in table.inputs)
