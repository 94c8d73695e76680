"""Voices: who speaks aloud, who only thinks, of whom nothing is heard."""

from collections.abc import Iterator

from ssm.model.picture import Element
from ssm.reading.sheet import Passage, Seen
from ssm.reading.view import View

__all__ = ["voices"]


def voices(view: View) -> Passage | None:
    """Who has a voice in the picture, and who has none."""
    people = view.somebody
    if not people:
        return None
    aloud = [one for one in people if one.says]
    thinking = [one for one in people if one.thinks and not one.says]
    mute = [one for one in people if not one.says and not one.thinks]
    return Passage(
        key="voices",
        title="Who speaks, and who does not",
        seen=tuple(_seen(view, aloud, thinking, mute)),
        ask=tuple(_ask(view, aloud, thinking, mute)),
    )


def _seen(
    view: View, aloud: list[Element], thinking: list[Element], mute: list[Element]
) -> Iterator[Seen]:
    if aloud:
        yield Seen(f"One hears {_names(view, aloud)} speak aloud.", _refs(view, aloud))
    else:
        yield Seen("Nobody speaks aloud.")
    if thinking:
        yield Seen(
            f"One reads the thoughts of {_names(view, thinking)}; nobody in the picture hears "
            "them.",
            _refs(view, thinking),
        )
    felt = [one for one in mute if one.mood]
    silent = [one for one in mute if not one.mood]
    if felt:
        yield Seen(f"A face and no words: {_names(view, felt)}.", _refs(view, felt))
    if silent:
        yield Seen(f"No words and no mood: {_names(view, silent)}.", _refs(view, silent))


def _ask(
    view: View, aloud: list[Element], thinking: list[Element], mute: list[Element]
) -> Iterator[str]:
    if mute:
        yield f"What would {_names(view, mute)} say, coming through the door now?"
    others = [one for one in thinking if not view.is_us(one)]
    if others:
        yield f"What keeps {_names(view, others)} from saying it aloud, and to whom?"
    elif aloud:
        yield "What is said here that would not be said if all of them were in the room?"


def _names(view: View, people: list[Element]) -> str:
    return view.names(one.id for one in people)


def _refs(view: View, people: list[Element]) -> tuple[str, ...]:
    return tuple(view.at(one.id) for one in people)
