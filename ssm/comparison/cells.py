"""Cells: what one perspective, or all together, said about one row."""

from collections.abc import Iterable, Sequence
from typing import Self

import attrs

from ssm.comparison.answers import UNSAID, Answer
from ssm.comparison.verdicts import Materiality, Stances, material, stances, turning, verdict
from ssm.model.words import Basis, Happens, Judged, Verdict

__all__ = ["Cell"]

_JUDGED, _BASES = tuple(Judged), tuple(Basis)


@attrs.frozen(kw_only=True)
class Cell:
    """What one perspective, or all together, said about one row.

    Whether it happens and how it is judged are kept apart, and so is what was claimed
    from what was observed. All tuples keep the order of the study's sources.

    Attributes:
        perspective: whose column it is; None for all together.
        answers: what was said, finding by finding.
        verdict: what it comes to.
        claimed: what it would come to by what was told or hearsay alone.
        observed: what it would come to by what was seen or is on record alone.
        quieter: sources that say otherwise, and are too few to make a difference under
            the study's own bar; empty when one voice is enough.
        was: the verdict of the round before; None when there is none.

    Example:
        >>> answers = [
        ...     Answer(finding="f1", text="Never.", source="int-01", perspective="nurses",
        ...            row="model/good-time/3", happens=Happens.NO, judged=Judged.BADLY),
        ...     Answer(finding="f2", text="On Mondays.", source="int-02", perspective="nurses",
        ...            row="model/good-time/3", happens=Happens.YES),
        ... ]
        >>> cell = Cell.of(answers, perspective="nurses")
        >>> cell.verdict, cell.yes, cell.no, cell.judged, cell.step
        ('contested', ('int-02',), ('int-01',), ('badly',), 2)
    """

    perspective: str | None = None
    answers: tuple[Answer, ...] = attrs.field(default=(), repr=False)
    verdict: Verdict = Verdict.UNKNOWN
    claimed: Verdict = Verdict.UNKNOWN
    observed: Verdict = Verdict.UNKNOWN
    quieter: tuple[str, ...] = ()
    was: Verdict | None = None

    @classmethod
    def of(
        cls,
        answers: Iterable[Answer],
        *,
        perspective: str | None = None,
        rule: Materiality | None = None,
        was: Verdict | None = None,
    ) -> Self:
        """The cell that some answers make.

        Args:
            answers: about one row; all of them, or those of one perspective.
            perspective: whose they are; None for all together.
            rule: how many voices make a difference; one when left out.
            was: the verdict of the round before.
        """
        all_ = tuple(answers)
        if not all_:
            return cls(perspective=perspective, was=was)
        held = _stances(all_)
        loud = frozenset().union(*(held[stance] for stance in material(held, rule)))
        seen = [a for a in all_ if a.basis is not None and a.basis.is_observed]
        told = [a for a in all_ if a.basis is not None and not a.basis.is_observed]
        return cls(
            perspective=perspective,
            answers=all_,
            verdict=verdict(held, rule),
            claimed=verdict(_stances(told), rule),
            observed=verdict(_stances(seen), rule),
            quieter=_kept(a.source for a in all_ if a.happens in held and a.source not in loud),
            was=was,
        )

    @property
    def yes(self) -> tuple[str, ...]:
        """Sources that say it happens."""
        return self.said(Happens.YES)

    @property
    def partly(self) -> tuple[str, ...]:
        """Sources that say it happens partly."""
        return self.said(Happens.PARTLY)

    @property
    def no(self) -> tuple[str, ...]:
        """Sources that say it does not happen."""
        return self.said(Happens.NO)

    @property
    def unclear(self) -> tuple[str, ...]:
        """Sources that spoke of it and left open whether it happens."""
        voices = set(self.voices)
        return _kept(a.source for a in self.answers if a.source not in voices)

    @property
    def voices(self) -> tuple[str, ...]:
        """Sources that say yes, partly or no: those that the verdict counts."""
        return _kept(a.source for a in self.answers if _is_stance(a))

    @property
    def sources(self) -> tuple[str, ...]:
        """All sources that spoke of it."""
        return _kept(a.source for a in self.answers)

    @property
    def findings(self) -> tuple[str, ...]:
        """The findings behind it, by id."""
        return _kept(a.finding for a in self.answers if a.finding)

    @property
    def walks(self) -> tuple[str, ...]:
        """The walks behind it, by ref."""
        return _kept(a.walk for a in self.answers if a.walk)

    @property
    def cited(self) -> tuple[str, ...]:
        """All that is behind it: findings, and walks whose steps are no findings."""
        return _kept(a.cited for a in self.answers)

    @property
    def judged(self) -> tuple[Judged, ...]:
        """How it is judged: each word that was used, from well to badly."""
        found = {a.judged for a in self.answers}
        return tuple(word for word in _JUDGED if word in found)

    @property
    def who(self) -> tuple[str, ...]:
        """Who does it, as said; different answers stay side by side."""
        return _kept(who for a in self.answers for who in a.who)

    @property
    def how(self) -> tuple[str, ...]:
        """How it is done, as said; different answers stay side by side."""
        return _kept(a.how for a in self.answers if a.how)

    @property
    def criteria(self) -> tuple[str, ...]:
        """By what it is judged, as said."""
        return _kept(a.criterion for a in self.answers if a.criterion)

    @property
    def bases(self) -> tuple[Basis, ...]:
        """What the statements rest on, from records to claims."""
        found = {a.basis for a in self.answers}
        return tuple(basis for basis in _BASES if basis in found)

    @property
    def step(self) -> int:
        """How broadly it is told, as a step from 0 to 4; `formats.words` has its words.

        0: nobody spoke. 1: one source. 2: several, of one role and by one method.
        3: several roles or several methods. 4: several of both. A role or a method that
        was not said is not counted as another. It is the triangulation of Denzin (1978),
        in words; it takes no account of how well anything was found out.
        """
        voices = len(self.voices)
        if voices < 2:
            return voices
        return 2 + (len(self.roles) > 1) + (len(self.methods) > 1)

    @property
    def roles(self) -> tuple[str, ...]:
        """The perspectives among the sources that the verdict counts."""
        return _kept(
            a.perspective for a in self.answers if _is_stance(a) and a.perspective != UNSAID
        )

    @property
    def methods(self) -> tuple[str, ...]:
        """The methods by which the sources that the verdict counts were found."""
        return _kept(a.method for a in self.answers if _is_stance(a) and a.method)

    def said(self, stance: Happens) -> tuple[str, ...]:
        """The sources that say one word about whether it happens."""
        return _kept(a.source for a in self.answers if a.happens is stance)

    def judging(self, word: Judged) -> tuple[str, ...]:
        """The sources that judge it with one word."""
        return _kept(a.source for a in self.answers if a.judged is word)

    def resting_on(self, rule: Materiality | None = None) -> tuple[str, ...]:
        """The sources without which, each taken alone, the verdict would be another."""
        alone = turning(_stances(self.answers), rule)
        return tuple(source for source in self.voices if source in alone)


def _is_stance(answer: Answer) -> bool:
    return answer.happens is not None and answer.happens is not Happens.UNCLEAR


def _stances(answers: Sequence[Answer]) -> Stances:
    return stances((a.source, a.happens) for a in answers)


def _kept(texts: Iterable[str]) -> tuple[str, ...]:
    """Each text once, in the order of the first of it."""
    return tuple(dict.fromkeys(texts))
