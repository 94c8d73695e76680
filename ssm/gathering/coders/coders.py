"""`coders`: which findings several people see the same, which not, and who has not looked."""

from collections.abc import Sequence

import attrs

from ssm.errors import InvalidValueError, UnreadableError
from ssm.gathering.coders.sides import Difference, Look, Side, differences, side
from ssm.gathering.decisions.decision import Decision, State
from ssm.gathering.decisions.keeping import Decisions
from ssm.gathering.decisions.rows import Rows
from ssm.model.finding import Finding
from ssm.model.loaded import Loaded
from ssm.model.nearest import did_you_mean
from ssm.model.study import Study
from ssm.showing import Shown

__all__ = ["Coders", "Dispute", "Shared", "coders"]


@attrs.frozen(kw_only=True)
class Shared:
    """A finding that everybody who has looked at it sees the same.

    Attributes:
        finding: it.
        sides: one for each person.
    """

    finding: Finding
    sides: tuple[Side, ...]


@attrs.frozen(kw_only=True)
class Dispute:
    """A finding that people see differently.

    Attributes:
        finding: it.
        sides: one for each person, whoever has not looked among them.
        differ: in what they differ.
        rulings: what settles it, by whomever; empty as long as it is open.
    """

    finding: Finding
    sides: tuple[Side, ...]
    differ: tuple[Difference, ...]
    rulings: tuple[Decision, ...]

    @property
    def is_open(self) -> bool:
        """Whether nobody has ruled yet."""
        return not self.rulings


@attrs.frozen(kw_only=True)
class Coders(Shown):
    """Several people's decisions side by side: listed, not counted into one figure.

    Attributes:
        study: whose findings they are.
        people: who, in the order asked for, or of the file.
        shared: what at least two have looked at and see the same.
        disputes: what at least two have looked at and see differently.
        single: by person, the findings that only they have looked at.
        put_off: by person, the findings that they want to look at later.
        unread: the findings that none of them has looked at, and of which the study does
            not say itself what they are about.
    """

    study: Study
    people: tuple[str, ...]
    shared: tuple[Shared, ...]
    disputes: tuple[Dispute, ...]
    single: dict[str, tuple[Finding, ...]]
    put_off: dict[str, tuple[Finding, ...]]
    unread: tuple[Finding, ...]

    @property
    def rows(self) -> Rows:
        """The rows of the study, by name."""
        return Rows(self.study)


def coders(loaded: Loaded, people: Sequence[str] = ()) -> Coders:
    """Lays people's decisions about the findings of a study side by side.

    Args:
        loaded: a study that was read from a folder.
        people: who; everybody who has decided something when left out.

    Raises:
        UnreadableError: the study lies in no folder, or its decisions cannot be read.
        InvalidValueError: somebody has decided nothing, or is named alone.

    Example:
        >>> import pathlib, tempfile, ssm
        >>> folder = pathlib.Path(tempfile.mkdtemp())
        >>> _ = ssm.save(ssm.Study(findings=[ssm.Finding(id="f1", text="Hm.")]), folder)
        >>> for by in ("first reader", "second reader"):
        ...     _ = ssm.Desk(ssm.load(folder), by=by).nothing("f1")
        >>> [shared.finding.id for shared in ssm.coders(ssm.load(folder)).shared]
        ['f1']
    """
    if loaded.folder is None:
        msg = "decisions are kept in the folder of a study; save the study first"
        raise UnreadableError(msg)
    by_finding = Decisions(loaded.folder).by_finding()
    who = _people(by_finding, people)
    rows = Rows(loaded.study)
    shared, disputes, unread = [], [], []
    single: dict[str, list[Finding]] = {person: [] for person in who}
    put_off: dict[str, list[Finding]] = {person: [] for person in who}
    for finding in loaded.study.findings:
        said = by_finding.get(finding.id, ())
        sides = tuple(side(person, _of(said, person), rows) for person in who)
        looked = [each for each in sides if each.has_looked]
        no = [each for each in sides if any(each.speaks_to(other) for other in looked)]
        for each in sides:
            if each.look is Look.LATER:
                put_off[each.by].append(finding)
        if not looked:
            unread += [finding] if finding.about is None or said else []
        elif len(looked) == 1 and not no:
            single[looked[0].by].append(finding)
        elif differ := differences([*looked, *no]):
            rulings = tuple(each for each in said if each.state is State.RULED)
            found = Dispute(finding=finding, sides=sides, differ=differ, rulings=rulings)
            disputes.append(found)
        else:
            shared.append(Shared(finding=finding, sides=sides))
    return Coders(
        study=loaded.study,
        people=who,
        shared=tuple(shared),
        disputes=tuple(disputes),
        single={person: tuple(held) for person, held in single.items()},
        put_off={person: tuple(held) for person, held in put_off.items()},
        unread=tuple(unread),
    )


def _of(said: Sequence[Decision], person: str) -> list[Decision]:
    return [each for each in said if each.by.strip() == person and each.state is not State.RULED]


def _people(by_finding: dict[str, tuple[Decision, ...]], named: Sequence[str]) -> tuple[str, ...]:
    """Whose decisions are laid side by side.

    Raises:
        InvalidValueError: somebody has decided nothing, or is named alone.
    """
    found = dict.fromkeys(
        each.by.strip()
        for said in by_finding.values()
        for each in said
        if each.state is not State.RULED
    )
    if not named:
        return tuple(found)
    for person in named:
        if person not in found:
            known = ", ".join(filter(None, found))
            hint = did_you_mean(person, found) or (f"; those who have: {known}" if known else "")
            msg = f"{person!r} has decided nothing{hint}"
            raise InvalidValueError(msg, "people", person)
    if len(set(named)) == 1:
        msg = f"name two people at least, or nobody for all of them (got {named[0]!r})"
        raise InvalidValueError(msg, "people", named)
    return tuple(dict.fromkeys(named))
