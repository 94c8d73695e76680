"""The sentence of a root definition with its letters, and where each phrase leads."""

from collections.abc import Iterator

from ssm.checks.twoway.reading import two_way
from ssm.checks.twoway.stretches import bracketed
from ssm.checks.twoway.told import FORM, NAMES
from ssm.checks.twoway.values import Phrase, Stretch, TwoWay
from ssm.report.blocks import Block, Facts, Fold, Items, Link, Para, Sentence, Tagged
from ssm.report.sections.matter import Matter

__all__ = ["definition"]


def definition(matter: Matter, ref: str) -> Iterator[Block]:
    """The marked sentence, and a fold with the activities that each phrase leads to.

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
    rows = tuple(_leads(matter, reading))
    if rows:
        yield Fold(summary="Which activities each phrase leads to", blocks=(Facts(rows, "catwoe"),))


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


def _leads(matter: Matter, reading: TwoWay) -> Iterator[tuple[str, tuple[Block, ...]]]:
    for phrase in reading.phrases:
        links = tuple(_links(matter, reading, phrase))
        if links:
            yield (
                f"{phrase.code} · {phrase.text.replace('->', '→')}",
                (Items(entries=links, role="plain"),),
            )


def _links(matter: Matter, reading: TwoWay, phrase: Phrase) -> Iterator[tuple[str | Link]]:
    for model in reading.models:
        for lead in model.leads:
            if lead.code == phrase.code:
                yield from ((matter.names.link(f"{model.ref}/{id}"),) for id in lead.activities)
