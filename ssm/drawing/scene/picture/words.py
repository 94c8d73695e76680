"""A rich picture in sentences: what pointers and screen readers are told."""

from collections.abc import Iterator, Mapping

from ssm.drawing.scene.picture.bonds import Bond, Bound
from ssm.drawing.scene.picture.cast import Actor, Said
from ssm.drawing.scene.picture.puzzle import Cast
from ssm.drawing.scene.words import in_sentences, named_ones
from ssm.model.days import day_in_words
from ssm.model.picture import Picture
from ssm.model.study import Study
from ssm.model.words import Op

__all__ = ["about_actor", "about_bond", "about_bound", "about_said", "description", "subtitle"]

_BETWEEN = {
    Op.FLOW: "From {a} to {b}",
    Op.BOTH: "Between {a} and {b}, both ways",
    Op.RELATION: "{a} and {b} are related",
    Op.WEAK: "From {a} to {b}, weak or failing",
    Op.CONFLICT: "Conflict between {a} and {b}",
    Op.WATCHES: "{a} watches {b}",
}


def about_actor(actor: Actor) -> str:
    """An element with its mood and badge, in a few words."""
    told = [str(word) for word in (actor.element.mood, actor.element.badge) if word]
    return f"{actor.name} ({', '.join(told)})" if told else actor.name


def about_said(actor: Actor, said: Said) -> str:
    """Who says or thinks what, and on what authority."""
    verb = "thought" if said.kind == "thought" else "words"
    authority = said.source or "assumed"
    return f"{actor.name}, {verb}: {said.text} ({authority})"


def about_bond(bond: Bond, names: Mapping[str, str]) -> str:
    """What a link says."""
    link = bond.link
    told = _BETWEEN[link.op].format(a=names[link.tail], b=names[link.head])
    return f"{told}: {link.label}" if link.label else told


def about_bound(bound: Bound, names: Mapping[str, str]) -> str:
    """What a boundary holds."""
    inside = ", ".join(names[id] for id in bound.members) or "nobody yet"
    return f"{bound.name}, round {inside}"


def subtitle(study: Study, picture: Picture) -> str:
    """What kind of drawing it is, when it was made and by whom."""
    parts = ["Rich picture on paper" if picture.image else "Rich picture"]
    if picture.date:
        parts.append(day_in_words(picture.date))
    if picture.drawn_by:
        parts.append(f"drawn by {', '.join(named_ones(study, picture.drawn_by))}")
    return " · ".join(parts)


def description(cast: Cast) -> str:
    """The whole picture in sentences."""
    return in_sentences(_sentences(cast))


def _sentences(cast: Cast) -> Iterator[str]:
    actors = {actor.element.id: actor for actor in cast.actors}
    names = cast.names
    if not actors:
        yield "Nobody and nothing is on this picture yet"
    else:
        yield f"On the picture: {', '.join(map(about_actor, cast.actors))}"
    yield from (f"Boundary {about_bound(bound, names)}" for bound in cast.bounds)
    yield from (about_bond(bond, names) for bond in cast.bonds)
    yield from (about_said(actors[said.owner], said) for said in cast.said)
