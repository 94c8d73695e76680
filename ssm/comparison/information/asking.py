"""What an information table and its cross leave open, as questions."""

from collections.abc import Iterator, Sequence
from typing import Literal

import attrs

from ssm.comparison.information.values import Category, Information
from ssm.comparison.phrases import quoted
from ssm.comparison.wonder import Wonder
from ssm.model.sentence import listed

__all__ = ["Arm", "Opening", "openings", "wonders"]

Arm = Literal["needed", "given", "used", "yielded"]
"""The four arms of a cross: north-west, north-east, south-west, south-east."""


@attrs.frozen(kw_only=True)
class Opening:
    """A place on a cross that is empty, or filled twice, and what it asks.

    Attributes:
        about: canonical refs of the parts that it is about.
        ask: the question.
        category: the kind of information, by its number from 0; None for a row.
        arm: the arm that it lies on; None for a row.
    """

    about: tuple[str, ...]
    ask: str
    category: int | None = None
    arm: Arm | None = None


def wonders(found: Information) -> tuple[Wonder, ...]:
    """The questions: about each kind of information, each dependency, and empty places."""
    if not found.has_cross:
        return ()
    asked = [*openings(found), *_of_dependencies(found)]
    return tuple(Wonder(about=each.about, ask=each.ask) for each in asked)


def openings(found: Information) -> tuple[Opening, ...]:
    """The questions that have a place on the cross: lane by lane, then row by row."""
    lanes = (
        Opening(about=about, ask=ask, category=number, arm=arm)
        for number, one in enumerate(found.categories)
        for arm, about, ask in (*_in_model(found, one), *_today(found, one))
    )
    return (*lanes, *_empty(found))


Told = tuple[Arm, tuple[str, ...], str]


def _in_model(found: Information, one: Category) -> Iterator[Told]:
    name = quoted(one.name)
    if one.needed and not one.given:
        yield (
            "given",
            one.needed,
            (
                f"{name} is needed for {_texts(found, one.needed)}, and comes out of no activity "
                "here. Who brings it, from where, and in what form?"
            ),
        )
    if one.given and not one.needed:
        yield (
            "needed",
            one.given,
            (
                f"{name} comes out of {_texts(found, one.given)}, and goes into no activity here. "
                "Who would want to hear it?"
            ),
        )
    if len(one.given) > 1:
        yield (
            "given",
            one.given,
            (
                f"{name} comes out of {_texts(found, one.given)}. Is that one thing, and what if "
                "they do not agree?"
            ),
        )


def _today(found: Information, one: Category) -> Iterator[Told]:
    if not found.procedures:
        return
    name = quoted(one.name)
    if one.needed and one.given and not (one.yielded or one.used):
        yield (
            "yielded",
            one.needed,
            (
                f"{name} is needed for {_texts(found, one.needed)}, and is not heard of in what is "
                "done now. How do people come by it today, and who would know?"
            ),
        )
    if len(one.yielded) > 1:
        yield (
            "yielded",
            one.yielded,
            (
                f"{name} comes out of {_texts(found, one.yielded)} today. What is each for, and "
                "what happens when they do not agree?"
            ),
        )
    if not one.is_asked_for:
        yield (
            "yielded" if one.yielded else "used",
            (*one.used, *one.yielded),
            (
                f"{name} is handled today in {_texts(found, (*one.used, *one.yielded))}, and this "
                "model asks for it nowhere. For whom is it kept, and what for?"
            ),
        )


def _texts(found: Information, refs: Sequence[str]) -> str:
    """The words of some parts, in a row."""
    return listed([quoted(found.text(ref)) for ref in dict.fromkeys(refs)])


def _of_dependencies(found: Information) -> Iterator[Opening]:
    for flow in found.flows:
        if not flow.carries:
            tail, head = map(quoted, flow.ends)
            yield Opening(
                about=(flow.ref,),
                ask=f"What would whoever does {head} need to hear from whoever did {tail}?",
            )


def _empty(found: Information) -> Iterator[Opening]:
    for line in found.lines:
        if not line.inputs and not line.outputs:
            yield Opening(
                about=(line.ref,),
                ask=f"{quoted(line.text)}: what would one need to know to do it, and who would "
                "want to hear how it went?",
            )
    for procedure in found.procedures:
        if not procedure.inputs and not procedure.outputs:
            yield Opening(
                about=(procedure.ref,),
                ask=f"{quoted(procedure.text)}: what goes in and what comes out, and who could "
                "show us?",
            )
