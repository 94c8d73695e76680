"""What a decision rests on, and whom it concerns who has not been named."""

from collections.abc import Iterable, Mapping, Sequence

import attrs

from ssm.model.root import Root
from ssm.model.study import Study
from ssm.tracing.steps import Step, steps

__all__ = ["Ground", "Grounds"]

_LAST = ("source/", "finding/", "root/")
"""What lies beyond these is a ground of the study, and not of one decision in it."""
_ROLES = (
    ("beneficiaries", "for whom it is done"),
    ("victims", "who would bear it"),
    ("actors", "who would do it"),
    ("owners", "who could stop it"),
)


@attrs.frozen(kw_only=True)
class Ground:
    """What something rests on, however far down, each as canonical refs in the order met."""

    accommodations: tuple[str, ...] = ()
    debate: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
    roots: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()


class Grounds:
    """The grounds of the parts of one study.

    Args:
        study: the study.

    Example:
        >>> from ssm.model.change import Accommodation, Debate
        >>> study = Study(
        ...     roots=[Root(id="r", what="ask", beneficiaries=["nurses"])],
        ...     debate=[Debate(id="d1", about=["root/r"], question="Whose is it?")],
        ...     accommodations=[Accommodation(id="trial", text="A month", because=["d1"])],
        ... )
        >>> Grounds(study).of("accommodation/trial").roots
        ('root/r',)
    """

    def __init__(self, study: Study) -> None:
        self._study = study
        self._down, self._up = steps(study)

    def below(self, ref: str) -> Sequence[Step]:
        """What a part rests on, one step down.

        Args:
            ref: its canonical ref.
        """
        return self._down.get(ref, ())

    def above(self, ref: str) -> Sequence[Step]:
        """What rests on a part, or names it, one step up.

        Args:
            ref: its canonical ref.
        """
        return self._up.get(ref, ())

    def of(self, ref: str) -> Ground:
        """All that a part rests on.

        Args:
            ref: its canonical ref.
        """
        found: dict[str, None] = {}
        waiting = [ref]
        while waiting:
            for step in self._down.get(waiting.pop(0), ()):
                if step.ref not in found and not step.ref.startswith(("stakeholder/", "study")):
                    found[step.ref] = None
                    waiting += () if step.ref.startswith(_LAST) else (step.ref,)
        rows = (r for r in found if r.startswith("model/") and r.count("/") > 1)
        kinds = {
            field: tuple(r for r in found if r.startswith(f"{kind}/") and r != ref)
            for field, kind in _KINDS.items()
        }
        return Ground(rows=tuple(rows), **kinds)

    def unnamed(self, ref: str, named: Iterable[str]) -> Mapping[str, str]:
        """Whom something concerns by the definitions behind it, and who is not named in it.

        Args:
            ref: canonical ref of a part.
            named: the stakeholders who are.

        Returns:
            By stakeholder, in what way it concerns them.
        """
        known = {self._bare(who) for who in named}
        holders = {holder.id for holder in self._study.stakeholders}
        found: dict[str, str] = {}
        for root_ref in self.of(ref).roots:
            root = self._study.index.parts.get(root_ref)
            if not isinstance(root, Root):
                continue
            for field, words in _ROLES:
                people: Sequence[str] = getattr(root, field)
                for who in map(self._bare, people):
                    if who in holders and who not in known:
                        found.setdefault(who, words)
        return found

    def resolved(self, text: str, *kinds: str) -> str | None:
        """The canonical ref of what somebody wrote, or None."""
        return self._study.index.only(text, kinds or None)

    def _bare(self, who: str) -> str:
        return who.removeprefix("stakeholder/")


_KINDS = {
    "accommodations": "accommodation",
    "debate": "debate",
    "roots": "root",
    "themes": "theme",
    "findings": "finding",
}
