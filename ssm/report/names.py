"""How the parts of a study are called in a document, and where links to them lead."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from ssm.model.activity import Activity, Model
from ssm.model.as_is import AsIs, Task
from ssm.model.change import Accommodation, Change, Debate, Learning
from ssm.model.days import day_in_words
from ssm.model.finding import Finding, Round, Source
from ssm.model.heard import heard_at
from ssm.model.links import Link as Arrow
from ssm.model.picture import Boundary, Element
from ssm.model.stakeholder import named
from ssm.model.study import Study
from ssm.model.titles import model_title
from ssm.model.visit import Visit
from ssm.model.walks import Walk
from ssm.report.blocks import Link, Words

__all__ = ["Names", "anchor", "day", "joined", "short"]

_LONGEST = 70
_SENTENCE = (".", "?", "!")


def anchor(ref: str) -> str:
    """Where links to a part lead; no id in a drawing looks like it.

    Example:
        >>> anchor("model/good-time/3..4")
        'model.good-time.3..4'
    """
    return ref.replace("/", ".")


def day(date: dt.date | None) -> str:
    """A date in words, the same in every locale.

    Example:
        >>> day(dt.date(2026, 3, 2)), day(None)
        ('2 March 2026', '')
    """
    return "" if date is None else day_in_words(date)


def short(text: str) -> str:
    """The beginning of a long text, cut between words: for where no more than a line is."""
    words = " ".join(text.split())
    if len(words) <= _LONGEST:
        return words
    cut = words[:_LONGEST].rpartition(" ")[0] or words[:_LONGEST]
    return f"{cut.rstrip(' ,;:.')} …"


def joined(pieces: Iterable[str | Link], between: str = ", ") -> Words:
    """Pieces with something between them, as one row of words.

    A whole sentence has its own end: no semicolon follows it.

    Example:
        >>> joined(["Whose list counts?", "a later hour", "two lists"], between="; ")
        ('Whose list counts?', ' ', 'a later hour', '; ', 'two lists')
    """
    row: list[str | Link] = []
    for piece in pieces:
        if row:
            ended = between == "; " and _text(row[-1]).endswith(_SENTENCE)
            row.append(" " if ended else between)
        row.append(piece)
    return tuple(row)


def _text(piece: str | Link) -> str:
    return piece if isinstance(piece, str) else piece.text


class Names:
    """The names of one study's parts, and where links to them lead.

    Args:
        study: the study.
        anchors: places of parts that stand elsewhere than by their own name, by ref.

    Example:
        >>> from ssm.model.stakeholder import Stakeholder
        >>> names = Names(Study(stakeholders=[Stakeholder(id="nurses")]))
        >>> names.who("nurses"), names.who("anybody")
        ('Nurses', 'anybody')
        >>> names.link("nurses")
        Link(text='Nurses', anchor='stakeholder.nurses')
    """

    def __init__(self, study: Study, anchors: Mapping[str, str] | None = None) -> None:
        self.study = study
        self._anchors = dict(anchors or {})
        self._people = {person.id: person.name for person in study.stakeholders}

    def who(self, text: str) -> str:
        """A stakeholder's name, or the words as they are when they name nobody."""
        return self._people.get(text, text)

    def people(self, texts: Iterable[str]) -> Words:
        """Names with commas; those who are stakeholders lead to what is known of them."""
        return joined(self.person(text) for text in texts)

    def together(self, texts: Iterable[str]) -> Words:
        """The same inside a sentence, with an `and` before the last."""
        people = [self.person(text) for text in texts]
        return (*joined(people[:-1]), *((" and ",) if people[1:] else ()), *people[-1:])

    def person(self, text: str) -> str | Link:
        """One name, with its link when it is a stakeholder's."""
        if text not in self._people:
            return text
        return Link(self._people[text], anchor(f"stakeholder/{text}"))

    def link(self, text: str, kinds: Iterable[str] | None = None) -> str | Link:
        """What a reference means, as a link; the words themselves when it leads nowhere."""
        ref = self.study.index.only(text, kinds)
        if ref is None:
            return text
        return Link(self.title(ref), self._anchors.get(ref) or anchor(_published(ref)))

    def links(self, texts: Iterable[str], kinds: Iterable[str] | None = None) -> Words:
        """Several references in a row."""
        return joined((self.link(text, kinds) for text in texts), between="; ")

    def title(self, ref: str) -> str:
        """What a part is called: its name, or the words that it consists of, whole."""
        part = self.study.index.parts.get(ref)
        if isinstance(part, Arrow):
            return self._arrow(ref, part)
        if isinstance(part, Model):
            return model_title(self.study, part)
        if isinstance(part, Source):
            return part.label or self.cite(part.id)
        if isinstance(part, (Element, Boundary)):
            return part.label or self.who(part.id) if part.id in self._people else _own(part)
        return _title(part, ref)

    def cite(self, source_id: str | None, perspective: str | None = None) -> str:
        """Whose words, how they were heard, and when: a source in a few words."""
        source = self._source(source_id)
        if source is None:
            return self.who(perspective) if perspective else source_id or "source not stated"
        whose = perspective or source.perspective
        who = self.who(whose) if whose else ""
        return heard_at(source, who)

    def whose(self, finding: Finding) -> str | None:
        """Whose view a finding gives, as it is written; None when nobody said."""
        source = self._source(finding.source)
        return finding.perspective or (source.perspective if source is not None else None)

    def occasion(self, source_id: str | None) -> str:
        """How, where and when something was heard, where it is plain whose words they are."""
        source = self._source(source_id)
        return heard_at(source) if source is not None else source_id or "source not stated"

    def _source(self, id: str | None) -> Source | None:
        source: Source | None = self.study.index.parts.get(f"source/{id}")
        return source

    def _arrow(self, ref: str, link: Arrow) -> str:
        owner = ref.rpartition("/")[0]
        ends = [self.title(f"{owner}/{end}") for end in (link.tail, link.head)]
        if ref.startswith("model/"):
            return f"{ends[0]} → {ends[1]}"
        return link.label or f"{ends[0]} {link.op} {ends[1]}"


def _published(ref: str) -> str:
    """What has no place of its own in a document is found where its owner is."""
    return "/".join(ref.split("/")[:2])


def _own(part: Element | Boundary) -> str:
    return named(part.label, part.id)


def _title(part: Any, ref: str) -> str:
    if isinstance(part, Activity):
        return f"{part.id} {part.do}" if part.id.isdigit() else part.do
    if isinstance(part, (Finding, Learning, Accommodation)):
        words = " ".join(part.text.split())
        return f"“{words}”" if isinstance(part, Finding) else words
    if isinstance(part, Debate):
        return part.question
    if isinstance(part, Change):
        return part.what
    if isinstance(part, Visit):
        return part.learn
    if isinstance(part, Task):
        return part.do
    if isinstance(part, (Round, Walk, AsIs)):
        return named(part.label, part.id)
    name: str = part.name if isinstance(getattr(part, "name", None), str) else ref
    return name
