"""Words of findings that are withheld, and what stands in their place."""

from collections.abc import Iterator
from typing import Any

import attrs

from ssm.masking.folding import folded
from ssm.masking.policy import Give, Policy
from ssm.masking.secret import Secret
from ssm.model.finding import Evidence, Finding
from ssm.model.study import Study

__all__ = ["Withheld", "quote_secrets", "withheld", "without_quotes"]

_RUN = 6
"""So many words in a row are known again; a shorter quote is looked for as a whole."""
_FEW = 4
_LETTERS = 16


@attrs.frozen(kw_only=True, repr=False)
class Withheld:
    """What is withheld.

    Attributes:
        says: by id of a finding, what stands in place of its words.
        quotes: the words of findings that are withheld.
        told: what else is withheld with them: how and by what something is judged, notes.
    """

    says: dict[str, str]
    quotes: tuple[str, ...] = ()
    told: tuple[str, ...] = ()

    @property
    def short(self) -> int:
        """How many quotes are too short to be told from other words."""
        return sum(1 for words in self.quotes if not any(True for _ in _runs(words, _FEW)))


def withheld(study: Study, policy: Policy) -> Withheld:
    """Which words of a study a policy withholds."""
    views = {source.id: source.perspective for source in study.sources}
    says: dict[str, str] = {}
    quotes: list[str] = []
    told: list[str] = []
    for finding in study.findings:
        stands = _stands(finding, policy, views)
        if stands is not None:
            says[finding.id] = stands
            quotes.append(finding.text)
            told.append(finding.note or "")
            for one in finding.about or ():
                told += [one.how or "", one.criterion or ""]
    for part in _statements(study):
        if part.text and any(_id(ref) in says for ref in part.findings):
            told.append(part.text)
    told += [
        step.did for walk in study.walks for step in walk.steps if _id(step.finding or "") in says
    ]
    known = {policy.withheld, *says.values()}
    return Withheld(
        says=says,
        quotes=tuple(text for text in quotes if text not in known),
        told=tuple(text for text in told if text not in known),
    )


def _stands(finding: Finding, policy: Policy, views: dict[str, str | None]) -> str | None:
    """What stands in place of the words of a finding; None when they stay."""
    view = finding.perspective or views.get(finding.source or "")
    for mask in policy.quotes:
        pairs = (
            (mask.finding, (finding.id,)),
            (mask.source, (finding.source or "",)),
            (mask.perspective, (view or "",)),
            (mask.code, finding.codes),
        )
        if all(
            not asked or {_id(a) for a in asked} & {_id(h) for h in held} for asked, held in pairs
        ):
            if mask.says is not None:
                return _in_brackets(mask.says)
            return None if mask.give is Give.WORDS else policy.withheld
    return None


def _in_brackets(text: str) -> str:
    """Words of those who share a study, so that nobody takes them for what was said."""
    return text if text.startswith("[") and text.endswith("]") else f"[{text}]"


def _id(ref: str) -> str:
    """The bare id that a reference to a finding, a source or a stakeholder ends in."""
    for kind in ("finding/", "source/", "stakeholder/"):
        ref = ref.removeprefix(kind)
    return ref.strip()


def _statements(value: Any) -> Iterator[Any]:
    """All parts, at any depth, that have words and name findings which show them."""
    if isinstance(value, tuple):
        for item in value:
            yield from _statements(item)
    elif attrs.has(type(value)):
        names = [field.name for field in attrs.fields(type(value))]
        if {"text", "findings"} <= set(names):
            yield value
        for name in names:
            yield from _statements(getattr(value, name))


def without_quotes(value: Any, held: Withheld, people: frozenset[str]) -> Any:
    """A study, or a part of one, in which withheld words are replaced.

    Args:
        value: the study, or any value in it.
        held: what is withheld.
        people: the ids of stakeholders; whoever else a withheld quote names is left out.
    """
    if isinstance(value, tuple):
        return tuple(without_quotes(item, held, people) for item in value)
    if not attrs.has(type(value)):
        return value
    if isinstance(value, Finding):
        return _silenced(value, held, people)
    changes = {
        field.name: new
        for field in attrs.fields(type(value))
        if (new := without_quotes(old := getattr(value, field.name), held, people)) != old
    }
    changes |= _said(value, held)
    return attrs.evolve(value, **changes) if changes else value


def _said(value: Any, held: Withheld) -> dict[str, Any]:
    """What changes in a statement that rests on withheld words: its own words go, too."""
    names = {field.name: field for field in attrs.fields(type(value))}
    if not {"text", "findings"} <= set(names) or not value.text:
        return {}
    found = [held.says[_id(ref)] for ref in value.findings if _id(ref) in held.says]
    if not found:
        return {}
    return {"text": None if names["text"].default is None else found[0]}


def _silenced(finding: Finding, held: Withheld, people: frozenset[str]) -> Finding:
    says = held.says.get(finding.id)
    if says is None:
        return finding
    about = finding.about and tuple(_bare(one, people) for one in finding.about)
    return attrs.evolve(finding, text=says, note=None, about=about)


def _bare(one: Evidence, people: frozenset[str]) -> Evidence:
    who = tuple(who for who in one.who if who.removeprefix("stakeholder/") in people)
    return attrs.evolve(one, how=None, criterion=None, who=who)


def quote_secrets(
    words: tuple[str, ...], says: str, origin: str, *, whole: bool = False
) -> Iterator[Secret]:
    """Runs of withheld words, as secrets.

    Args:
        words: what is withheld.
        says: what stands in place of such a run elsewhere.
        origin: where the policy says so.
        whole: shorter words than a run are looked for as a whole.
    """
    for text in words:
        for run in _runs(text, _FEW if whole else _RUN):
            yield Secret(letters=run, says=says, kind="quote", origin=origin, sure=True)


def _runs(text: str, least: int) -> Iterator[str]:
    words = folded(text).words()
    size = min(len(words), _RUN)
    for n in range(len(words) - size + 1) if size >= least else ():
        run = "".join(words[n : n + size])
        if len(run) >= _LETTERS:
            yield run
