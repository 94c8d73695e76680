"""The drawing of customers in sentences, for those who cannot see it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssm.drawing.scene.words import in_sentences

if TYPE_CHECKING:
    from ssm.comparison.serving import Customers
    from ssm.comparison.serving.told import Told

__all__ = ["in_words"]


def in_words(found: "Customers") -> str:
    """The whole drawing in sentences: layers, who serves whom, worries, wants."""
    return in_sentences(_sentences(found))


def _sentences(found: "Customers") -> Iterator[str]:
    from ssm.comparison.serving.formats.words import layer_name, serves_words

    for layer in found.layers:
        yield f"{layer_name(found, layer)}: {', '.join(found.names(layer))}"
    if found.apart:
        yield f"Beside all layers: {', '.join(found.names(found.apart))}"
    for person in found.people:
        yield f"{person.name} serves: {serves_words(found, person)}"
        if person.before:
            yield f"{person.name} served before: {', '.join(found.names(person.before))}"
        for told in found.worries(person.id):
            yield f"{person.name} worries: {_told(told)}"
        if not found.hearing(person.id).is_heard:
            yield f"{person.name}: nobody asked them yet"
    for want in found.wants:
        who, whom = found.names((want.who, want.whom))
        yield f"{who} wants {want.way} {whom}: {_told(want.told)}"


def _told(told: "Told") -> str:
    return f"{told.text} ({'assumed' if told.is_assumed else 'heard'})"
