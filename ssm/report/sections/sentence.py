"""The sentence of a root definition with its letters, and where each phrase leads."""

from collections.abc import Iterator, Mapping

from ssm.checks.twoway.reading import two_way
from ssm.checks.twoway.stretches import bracketed
from ssm.checks.twoway.told import FORM, NAMES
from ssm.checks.twoway.values import Stretch
from ssm.report.blocks import Block, Link, Para, Sentence, Tagged
from ssm.report.sections.matter import Matter

__all__ = ["definition", "leads"]


def definition(matter: Matter, ref: str) -> Iterator[Block]:
    """The sentence with its letters, and what they stand for.

    Args:
        matter: the study.
        ref: canonical ref of the root definition.
    """
    reading = two_way(matter.study, ref)
    if not reading.sentence:
        return
    yield Sentence(pieces=_tagged(reading.stretches), role="definition")
    if any(stretch.letters for stretch in reading.stretches):
        yield Para(FORM, "letters")


def leads(matter: Matter, ref: str) -> Mapping[str, tuple[str | Link, ...]]:
    """The activities that each phrase of a definition leads to, by the code of the phrase.

    Args:
        matter: the study.
        ref: canonical ref of the root definition.
    """
    reading = two_way(matter.study, ref)
    found: dict[str, list[str | Link]] = {}
    for model in reading.models:
        for lead in model.leads:
            links = (matter.names.link(f"{model.ref}/{id}") for id in lead.activities)
            found.setdefault(lead.code, []).extend(links)
    return {code: tuple(links) for code, links in found.items()}


def _tagged(stretches: tuple[Stretch, ...]) -> tuple[str | Tagged, ...]:
    """The words of a sentence, those inside brackets as tagged words inside each other."""
    open_: list[tuple[tuple[str, ...], list[str | Tagged]]] = [((), [])]
    for step in bracketed(stretches):
        if step.kind == "open":
            open_.append((step.letters, []))
        elif step.kind == "close":
            letters, pieces = open_.pop()
            open_[-1][1].append(_tag(letters, pieces))
        else:
            open_[-1][1].append(step.text)
    return tuple(open_[0][1])


def _tag(letters: tuple[str, ...], pieces: list[str | Tagged]) -> Tagged:
    return Tagged(
        tag=" ".join(letters),
        name=" and ".join(NAMES[letter] for letter in letters),
        role=f"part {letters[-1].lower()}",
        pieces=tuple(pieces),
    )
