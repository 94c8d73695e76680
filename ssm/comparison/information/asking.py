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
        alike: of questions that are asked alike, which kind it is of.
        what: what it is about in few words, to stand beside others that are asked alike.
    """

    about: tuple[str, ...]
    ask: str
    category: int | None = None
    arm: Arm | None = None
    alike: str = ""
    what: str = ""


_ALIKE = {
    "brought": (
        "Needed, and coming out of no activity here: {what}. Who brings each, from where, and in "
        "what form?"
    ),
    "wanted": (
        "Coming out, and going into no activity here: {what}. Who would want to hear each of them?"
    ),
    "now": (
        "Needed, and not heard of in what is done now: {what}. How do people come by each today, "
        "and who would know?"
    ),
    "kept": (
        "Handled today, and asked for nowhere in this model: {what}. For whom is each kept, and "
        "what for?"
    ),
}
"""What is asked of several kinds of information at once."""


def wonders(found: Information) -> tuple[Wonder, ...]:
    """The questions: about kinds of information, each dependency, and empty places.

    What is asked alike of several kinds of information is asked once.
    """
    if not found.has_cross:
        return ()
    groups: dict[str, list[Opening]] = {}
    for each in (*openings(found), *_of_dependencies(found)):
        groups.setdefault(each.alike or each.ask, []).append(each)
    return tuple(_together(key, same) for key, same in groups.items())


def _together(key: str, same: Sequence[Opening]) -> Wonder:
    about = tuple(dict.fromkeys(ref for each in same for ref in each.about))
    if len(same) == 1 or key not in _ALIKE:
        return Wonder(about=about, ask=same[0].ask)
    return Wonder(about=about, ask=_ALIKE[key].format(what=listed([e.what for e in same])))


def openings(found: Information) -> tuple[Opening, ...]:
    """The questions that have a place on the cross: lane by lane, then row by row."""
    lanes = (
        attrs.evolve(each, category=number)
        for number, one in enumerate(found.categories)
        for each in (*_in_model(found, one), *_today(found, one))
    )
    return (*lanes, *_empty(found))


def _in_model(found: Information, one: Category) -> Iterator[Opening]:
    name = quoted(one.name)
    if one.needed and not one.given:
        yield Opening(
            arm="given",
            about=one.needed,
            ask=(
                f"{name} is needed for {_texts(found, one.needed)}, and comes out of no activity "
                "here. Who brings it, from where, and in what form?"
            ),
            alike="brought",
            what=f"{name} (for {_texts(found, one.needed)})",
        )
    if one.given and not one.needed:
        yield Opening(
            arm="needed",
            about=one.given,
            ask=(
                f"{name} comes out of {_texts(found, one.given)}, and goes into no activity here. "
                "Who would want to hear it?"
            ),
            alike="wanted",
            what=f"{name} (out of {_texts(found, one.given)})",
        )
    if len(one.given) > 1:
        yield Opening(
            arm="given",
            about=one.given,
            ask=(
                f"{name} comes out of {_texts(found, one.given)}. Is that one thing, and what if "
                "they do not agree?"
            ),
        )


def _today(found: Information, one: Category) -> Iterator[Opening]:
    if not found.procedures:
        return
    name = quoted(one.name)
    if one.needed and one.given and not (one.yielded or one.used):
        yield Opening(
            arm="yielded",
            about=one.needed,
            ask=(
                f"{name} is needed for {_texts(found, one.needed)}, and is not heard of in what is "
                "done now. How do people come by it today, and who would know?"
            ),
            alike="now",
            what=f"{name} (for {_texts(found, one.needed)})",
        )
    if len(one.yielded) > 1:
        yield Opening(
            arm="yielded",
            about=one.yielded,
            ask=(
                f"{name} comes out of {_texts(found, one.yielded)} today. What is each for, and "
                "what happens when they do not agree?"
            ),
        )
    if not one.is_asked_for:
        yield Opening(
            arm="yielded" if one.yielded else "used",
            about=(*one.used, *one.yielded),
            ask=(
                f"{name} is handled today in {_texts(found, (*one.used, *one.yielded))}, and this "
                "model asks for it nowhere. For whom is it kept, and what for?"
            ),
            alike="kept",
            what=f"{name} (in {_texts(found, (*one.used, *one.yielded))})",
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
