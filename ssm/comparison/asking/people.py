"""Who is there to be asked, and who was heard; those who study are not sent to themselves."""

import re
from collections.abc import Iterable
from typing import Self

import attrs

from ssm.files.parts import slugged
from ssm.model.sentence import capital
from ssm.model.stakeholder import Stakeholder
from ssm.model.study import Study

__all__ = ["People", "Person", "free_sources"]

_NOBODY = ("Whoever does it", "Those it is done for")


@attrs.frozen(kw_only=True)
class Person:
    """Somebody to be asked.

    Attributes:
        id: of the stakeholder, or made from the words of a model.
        name: what they are called.
        holder: the stakeholder; None for somebody whom only a model names.
        heard: the sources that were heard from where they stand.
    """

    id: str
    name: str
    holder: Stakeholder | None = None
    heard: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class People:
    """All who may be asked, in the order of the study."""

    people: tuple[Person, ...]
    students: frozenset[str] = frozenset()

    @classmethod
    def of(cls, study: Study, named: Iterable[str] = ()) -> Self:
        """The stakeholders of a study, but for those who study it, and others who are named.

        Args:
            study: the study.
            named: names that questions have for people; those of no stakeholder are added.
        """
        held = study.inquiry.practitioner if study.inquiry else ()
        students = frozenset(_bare(each) for each in held)
        heard = _heard(study)
        holders = [each for each in study.stakeholders if each.id not in students]
        people = [
            Person(id=each.id, name=each.name, holder=each, heard=heard.get(each.id, ()))
            for each in holders
        ]
        names = {each.name for each in study.stakeholders}
        for word in dict.fromkeys(named):
            if word not in names and word not in _NOBODY:
                id_ = slugged(word) or "somebody"
                people.append(Person(id=id_, name=capital(word), heard=heard.get(id_, ())))
        return cls(people=tuple(people), students=students)

    def named(self, name: str) -> Person | None:
        """The one who is called so, or None."""
        wanted = capital(name)
        return next((each for each in self.people if each.name in (name, wanted)), None)


def free_sources(study: Study, many: int, stem: str = "int") -> tuple[str, ...]:
    """Ids for new sources, after those of the same kind that a study has.

    Args:
        study: the study.
        many: how many are wanted.
        stem: what they begin with.

    Example:
        >>> from ssm.model.finding import Source
        >>> free_sources(Study(sources=[Source(id="int-07")]), 2)
        ('int-08', 'int-09')
    """
    numbered = re.compile(rf"{stem}-([0-9]{{1,9}})", re.ASCII)
    found = [match for each in study.sources if (match := numbered.fullmatch(each.id))]
    first = max((int(match[1]) for match in found), default=0) + 1
    digits = max((len(match[1]) for match in found), default=2 if stem == "int" else 1)
    return tuple(f"{stem}-{number:0{digits}}" for number in range(first, first + many))


def _heard(study: Study) -> dict[str, tuple[str, ...]]:
    """The sources from which each perspective was heard, in the order of the study."""
    views = {each.id: _bare(each.perspective) for each in study.sources if each.perspective}
    pairs = [(view, source) for source, view in views.items()]
    for finding in study.findings:
        source = _bare(finding.source) if finding.source else f"finding/{finding.id}"
        view = _bare(finding.perspective) if finding.perspective else None
        if view is not None:
            pairs.append((view, source))
    heard: dict[str, dict[str, None]] = {}
    for view, source in pairs:
        heard.setdefault(view, {})[source] = None
    return {view: tuple(sources) for view, sources in heard.items()}


def _bare(ref: str) -> str:
    return ref.removeprefix("stakeholder/").removeprefix("source/")
