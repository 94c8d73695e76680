"""`Decisions`: the links of a study, written one decision at a time, and taken back."""

import os
from collections.abc import Callable, Iterable, Sequence

import attrs

from ssm.errors import CannotWriteError
from ssm.gathering.decisions.decision import Decision, State
from ssm.gathering.decisions.entries import Entry
from ssm.gathering.decisions.file import LinksFile
from ssm.gathering.decisions.lines import Line, Lines
from ssm.gathering.decisions.patches import Patch

__all__ = ["Change", "Decisions"]

Change = Callable[[Entry], Entry]
"""From what one person decided about one finding to what it is now."""


@attrs.frozen(kw_only=True)
class _Step:
    """One decision as it can be taken back: whose, of what, what stood there, what changed."""

    finding: str
    by: str
    is_ruling: bool
    before: Entry
    after: Entry
    patches: tuple[Patch, ...]
    was_there: bool


class Decisions:
    r"""What people decided about the findings of one study.

    Every decision is on disk before the next one; what others write meanwhile stays, for a
    decision changes nothing but the lines of its own person and finding.

    Example:
        >>> import pathlib, tempfile
        >>> from ssm.gathering.decisions.entries import fits_nothing
        >>> folder = pathlib.Path(tempfile.mkdtemp())
        >>> decisions = Decisions(folder)
        >>> said = Decision(finding="f1", by="first reader")
        >>> _ = decisions.decide("f1", "first reader", lambda entry: fits_nothing(entry, said))
        >>> (folder / "findings" / "links.csv").read_text().splitlines()[1]
        'f1,-,,,,,,,first reader,,,,,'
        >>> decisions.undo(), (folder / "findings" / "links.csv").exists()
        ('f1', False)
    """

    def __init__(self, folder: str | os.PathLike[str]) -> None:
        """Nothing is read or written yet.

        Args:
            folder: the study's folder.
        """
        self._file = LinksFile(folder)
        self._steps: list[_Step] = []

    @property
    def steps(self) -> int:
        """How many decisions can be taken back."""
        return len(self._steps)

    def all(self) -> tuple[Decision, ...]:
        """Every decision in the file, in its order.

        Raises:
            UnreadableError: the file is no table of decisions, or no UTF-8.
        """
        return tuple(line.decision for line in self._file.lines(self._file.content()).lines)

    def by_finding(self) -> dict[str, tuple[Decision, ...]]:
        """Every decision in the file, by the id of its finding.

        Raises:
            UnreadableError: the file is no table of decisions, or no UTF-8.
        """
        held: dict[str, list[Decision]] = {}
        for decision in self.all():
            held.setdefault(decision.finding, []).append(decision)
        return {finding: tuple(of) for finding, of in held.items()}

    def entry(self, finding: str, by: str, *, is_ruling: bool = False) -> Entry:
        """What one person decided about one finding.

        Raises:
            UnreadableError: the file is no table of decisions, or no UTF-8.
        """
        table = self._file.lines(self._file.content())
        return _entry(_own(table, finding, by, is_ruling=is_ruling))

    def decide(
        self,
        finding: str,
        by: str,
        change: Change,
        *,
        expected: Entry | None = None,
        is_ruling: bool = False,
        same_step: bool = False,
    ) -> Entry:
        """Writes one more decision.

        Args:
            finding: its id.
            by: who decides.
            change: from what this person decided about it to what it is now.
            expected: what the person saw when deciding; left out, it is not compared.
            is_ruling: the decision settles a dispute, and stands beside that person's own.
            same_step: it says more about the decision before, and is taken back with it.

        Raises:
            UnreadableError: the file is no table of decisions, or no UTF-8.
            CannotWriteError: it cannot be written, or somebody has decided otherwise
                meanwhile. Nothing has changed then.
        """
        with self._file.held():
            content = self._file.content()
            table = self._file.lines(content)
            old = _own(table, finding, by, is_ruling=is_ruling)
            before = _entry(old)
            if expected is not None and before != expected:
                raise self._meanwhile(finding)
            after = tuple(decision.checked() for decision in change(before))
            if after == before:
                return before
            patch = self._file.write(content, table.changed((old, after)))
        step = _Step(
            finding=finding,
            by=by,
            is_ruling=is_ruling,
            before=before,
            after=after,
            patches=(patch,),
            was_there=content is not None,
        )
        self._keep(step, same_step=same_step)
        return after

    def decide_all(self, changes: Sequence[tuple[str, str, Change]]) -> None:
        """Writes many decisions at once; they are not taken back step by step.

        Args:
            changes: for a finding and a person, from what was decided to what it is now.

        Raises:
            UnreadableError: the file is no table of decisions, or no UTF-8.
            CannotWriteError: it cannot be written. Nothing has changed then.
        """
        with self._file.held():
            content = self._file.content()
            table = self._file.lines(content)
            held: dict[tuple[str, str], list[Line]] = {}
            for line in table.lines:
                if line.decision.state is not State.RULED:
                    key = (line.decision.finding, line.decision.by.strip())
                    held.setdefault(key, []).append(line)
            pairs = []
            for finding, by, change in changes:
                old = held.get((finding, by), [])
                after = tuple(decision.checked() for decision in change(_entry(old)))
                if after != _entry(old):
                    pairs.append((old, after))
            if pairs:
                self._file.write(content, table.changed(*pairs))

    def undo(self) -> str | None:
        """Takes the last decision back; gives its finding, or None when there is none left.

        As long as nobody else has changed the file, it has the same bytes as before; else
        only the lines of this decision are taken back. A decision that was changed meanwhile
        stays as it is now, and the one before it is the last.

        Raises:
            UnreadableError: the file is no table of decisions, or no UTF-8.
            CannotWriteError: it cannot be written, or the decision was changed meanwhile.
        """
        if not self._steps:
            return None
        step = self._steps[-1]
        with self._file.held():
            content = self._file.content() or b""
            before: bytes | None = content
            for patch in reversed(step.patches):
                before = None if before is None else patch.taken_back(before)
            if before is not None:
                self._file.put(before, there=step.was_there)
            else:
                self._undo_lines(step, content)
        self._steps.pop()
        return step.finding

    def _undo_lines(self, step: _Step, content: bytes) -> None:
        table = self._file.lines(content)
        old = _own(table, step.finding, step.by, is_ruling=step.is_ruling)
        if _entry(old) != step.after:
            self._steps.pop()
            raise self._meanwhile(step.finding)
        self._file.write(content, table.changed((old, step.before)))

    def _keep(self, step: _Step, *, same_step: bool) -> None:
        last = self._steps[-1] if self._steps else None
        if same_step and last is not None and (last.finding, last.by) == (step.finding, step.by):
            patches = (*last.patches, *step.patches)
            self._steps[-1] = attrs.evolve(last, after=step.after, patches=patches)
        else:
            self._steps.append(step)

    def _meanwhile(self, finding: str) -> CannotWriteError:
        msg = f"{finding} was decided otherwise meanwhile; look at it again, then decide"
        return CannotWriteError(msg, finding)


def _own(table: Lines, finding: str, by: str, *, is_ruling: bool) -> tuple[Line, ...]:
    return tuple(
        line
        for line in table.lines
        if line.decision.finding == finding
        and line.decision.by.strip() == by
        and (line.decision.state is State.RULED) == is_ruling
    )


def _entry(lines: Iterable[Line]) -> Entry:
    return tuple(line.decision for line in lines)
