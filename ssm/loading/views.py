"""Whose view it is, as inputs say it: words that name stakeholders, and words that do not."""

from collections.abc import Iterator, Mapping

import attrs

from ssm.files.codes import problem
from ssm.files.parts import slugged
from ssm.files.tree import Map, Node, Scalar
from ssm.model.finding import Finding
from ssm.model.ids import is_id
from ssm.model.nearest import nearest
from ssm.model.sentence import capital
from ssm.model.study import Study
from ssm.problems import Problem
from ssm.source import Span

__all__ = ["Views", "stakeholders_by_word", "whose"]


def stakeholders_by_word(study: Study) -> dict[str, str]:
    """The stakeholders by id and by name, in small letters.

    Example:
        >>> from ssm.model.stakeholder import Stakeholder
        >>> stakeholders_by_word(Study(stakeholders=[Stakeholder(id="us", label="Study team")]))
        {'study team': 'us', 'us': 'us'}
    """
    by_name = {each.name.lower(): each.id for each in study.stakeholders}
    return {**by_name, **{each.id: each.id for each in study.stakeholders}}


def whose(word: str, people: Mapping[str, str]) -> str:
    """A stakeholder by id where a word names one; else words, told from an id by a capital.

    Args:
        word: a name, as a file has it.
        people: what `stakeholders_by_word` gave.

    Example:
        >>> whose("Study team", {"study team": "us"}), whose("porter", {})
        ('us', 'Porter')
    """
    return people.get(word.strip().lower()) or (capital(word) if is_id(word) else word)


class Views:
    """The perspectives of sources and findings, looked up by id and by name.

    A word that names nobody is told once, however many sources have it.
    """

    def __init__(self, study: Study) -> None:
        """The stakeholders of a study."""
        self._people = stakeholders_by_word(study)
        self._unknown: dict[str, list[Span]] = {}

    def known(self, fields: Map) -> Map:
        """The fields of a source, its perspective by id; without one that names nobody."""
        kept: list[tuple[Scalar, Node]] = []
        for key, value in fields.entries:
            if key.text == "perspective" and isinstance(value, Scalar):
                id = self._people.get(value.text.strip().lower())
                if id is None:
                    self._unknown.setdefault(value.text, []).append(value.span)
                    continue
                kept.append((key, attrs.evolve(value, text=id)))
            else:
                kept.append((key, value))
        return attrs.evolve(fields, entries=tuple(kept))

    def in_findings(self, study: Study) -> Study:
        """The study whose findings name stakeholders by id.

        What looks like an id and is none is left, to be told like any other reference.
        """
        if all(each.perspective is None or is_id(each.perspective) for each in study.findings):
            return study
        return attrs.evolve(study, findings=tuple(map(self._finding, study.findings)))

    def _finding(self, finding: Finding) -> Finding:
        word = finding.perspective
        if word is None or is_id(word):
            return finding
        id = self._people.get(word.strip().lower())
        if id is None:
            self._unknown.setdefault(word, [])
        return attrs.evolve(finding, perspective=id)

    def problems(self, otherwise: Span) -> Iterator[Problem]:
        """A problem for each word that names no stakeholder.

        Args:
            otherwise: where it stands, when it is in no line of the sources.
        """
        for word, spans in self._unknown.items():
            near = nearest(word, self._people)
            many = f", in {len(spans)} lines" if len(spans) > 1 else ""
            message = f"the perspective {word!r} names no stakeholder{many}"
            hint = f"did you mean {self._people[near]!r}?" if near else _new(word)
            span = spans[0] if spans else otherwise
            yield problem(message, "unknown-perspective", span=span, hint=hint)


def _new(word: str) -> str | None:
    """How a stakeholder of that name would be written."""
    slug = slugged(word)
    if not is_id(slug):
        return None
    return f'add to the stakeholders: {slug}: {{label: "{word}"}}'
