"""Where else a part of a study comes up: the links that lead back from it."""

from collections.abc import Iterable, Iterator

from ssm.report.blocks import Link, Words
from ssm.report.names import joined
from ssm.report.sections.matter import Matter

__all__ = ["cited_in", "in_place"]

_DRAWN_IN = "drawn in"
_TOLD = {
    "about": "",
    "begins": "",
    "ends": "",
    "holds": "",
    "modelled as": "",
    "was at": "took part in",
    "judged": "judge",
    "said by": "spoken on a picture by",
    "thought by": "thought on a picture by",
    "shows": "seen in the theme",
    "leads to": "a reason for",
    "debated as": "taken up in debate",
    "asked about in": "to be looked at",
    "done now as": "done today as",
    "opened up as": "opened up in",
    "followed by": "looked at again in",
    "shows a worry of": "a worry of",
    "shows a wish of": "a want of",
    "traits findings of": "tells of",
    "tells a step of": "a step of",
    "drawn as": _DRAWN_IN,
    "raised": "raised the theme",
    "beneficiary of": "would be better off by",
    "victim of": "would be worse off by",
    "owner of": "could stop",
    "actor in": "would carry out",
    "where it was said:": "debated there",
    "came of": "looked at as planned",
    "gave": "also told there",
}
"""What steps of a trace are called in a report; those without words are told elsewhere."""


def cited_in(
    matter: Matter, refs: Iterable[str], *, but: Iterable[str] = ()
) -> Iterator[tuple[str, Words]]:
    """A row for each way in which other parts cite something, with links to them.

    Args:
        matter: the study.
        refs: canonical refs: of one part, or of all that it holds.
        but: kinds of parts that are told elsewhere.
    """
    found: dict[str, dict[str | Link, None]] = {}
    kinds = (*but, "study")
    for ref in refs:
        for step in matter.grounds.above(ref):
            told = _TOLD.get(step.relation, step.relation)
            if told and step.ref.partition("/")[0] not in kinds:
                place = _owner(step.ref) if told == _DRAWN_IN else step.ref
                found.setdefault(told, {})[in_place(matter, place)] = None
    for told, links in found.items():
        yield told, joined(links, between="; ")


def in_place(matter: Matter, ref: str) -> str | Link:
    """A link to a part; what stands on a picture is told with the picture.

    Args:
        matter: the study.
        ref: canonical ref of the part.
    """
    link = matter.names.link(ref)
    if isinstance(link, str) or not ref.startswith("picture/") or ref.count("/") < 2:
        return link
    picture = matter.names.title(_owner(ref))
    return Link(f"{link.text}, in “{picture}”", link.anchor)


def _owner(ref: str) -> str:
    return "/".join(ref.split("/")[:2])
