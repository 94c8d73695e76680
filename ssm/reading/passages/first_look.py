"""First look: whose picture it is, how much is on it, how much of it is words."""

from collections.abc import Iterator

from ssm.model.days import day_in_words
from ssm.model.sentence import listed
from ssm.reading.sheet import Passage, Seen
from ssm.reading.view import View, several
from ssm.reading.wording import quoted, words_of

__all__ = ["first_look"]

_LONG = 6


def first_look(view: View) -> Passage:
    """Whose view it is, when, what is on it, and the balance of words and pictures."""
    return Passage(
        key="first-look",
        title="First look",
        seen=tuple(_seen(view)),
        ask=(
            "What do you see first, before reading a word?",
            f"If {quoted(view.picture.title)} did not stand on it, what would you call it?"
            if view.picture.title
            else "What would you call it?",
        ),
    )


def _seen(view: View) -> Iterator[Seen]:
    picture = view.picture
    by = listed([view.person(who) for who in picture.drawn_by])
    when = f" on {day_in_words(picture.date)}" if picture.date else ""
    if by:
        yield Seen(f"It was drawn by {by}{when}, and is their view.", (view.ref,))
    elif when:
        yield Seen(f"It was drawn{when}; whose view it is, is not written on it.", (view.ref,))
    if picture.image:
        yield Seen("It is a photograph; this sheet reads only what was written down of it.")
    parts = [several(len(view.elements), "figure")]
    parts += [several(len(view.boundaries), "boundary", "boundaries")] if view.boundaries else []
    parts += [several(len(view.links), "line")] if view.links else []
    yield Seen(f"One sees {listed(parts)}.")
    yield from _words(view)


def _words(view: View) -> Iterator[Seen]:
    """How many words there are to read, and the longest label."""
    pieces = [(view.at(one.id), one.label) for one in view.elements.values()]
    pieces += [(view.at(one.id), one.label) for one in view.boundaries.values()]
    pieces += [(ref, link.label) for ref, link in view.links]
    labels = [(ref, label) for ref, label in pieces if label]
    on_it = sum(len(label.split()) for _, label in labels)
    bubbles = [said for one in view.elements.values() for said in (*one.says, *one.thinks)]
    in_bubbles = sum(len(words_of(view.study, said).split()) for said in bubbles)
    if on_it or in_bubbles:
        yield Seen(
            f"There are {several(on_it, 'word')} to read on figures, boundaries and lines, and "
            f"{several(in_bubbles, 'word')} in {several(len(bubbles), 'bubble')}."
        )
    ref, longest = max(labels, key=lambda pair: len(pair[1].split()), default=("", ""))
    if len(longest.split()) >= _LONG:
        yield Seen(f"The longest label is {quoted(longest)}; could it be drawn?", (ref,))
