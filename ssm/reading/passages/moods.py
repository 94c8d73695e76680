"""Moods: how those in the picture feel, and whose face is left open."""

from ssm.model.sentence import capital
from ssm.model.words import Mood
from ssm.reading.sheet import Passage, Seen
from ssm.reading.view import View

__all__ = ["moods"]


def moods(view: View) -> Passage | None:
    """Who is drawn in which mood."""
    people = view.somebody
    if not people:
        return None
    seen = []
    for mood in Mood:
        ids = [one.id for one in people if one.mood is mood]
        if ids:
            refs = tuple(view.at(id) for id in ids)
            seen.append(Seen(f"{capital(mood)}: {view.names(ids)}.", refs))
    shown = {one.mood for one in people if one.mood}
    ask = []
    if len(shown) == 1 and len(people) > 1:
        ask.append(f"Nobody is drawn other than {next(iter(shown))}. Who would draw another face?")
    elif shown:
        ask.append("Which of these moods would the people themselves draw otherwise?")
    open_ = [one.id for one in people if not one.mood]
    if not shown:
        seen.append(Seen("No mood is drawn in any face."))
        ask.append("How does it feel to be there, and for whom does it feel different?")
    elif open_:
        refs = tuple(view.at(id) for id in open_)
        seen.append(Seen(f"The face is left open: {view.names(open_)}.", refs))
    return Passage(key="moods", title="Moods", seen=tuple(seen), ask=tuple(ask))
