"""What several models side by side say in words, part by part, for all formats to read."""

from collections.abc import Iterator, Sequence

from ssm.comparison.answers import Quote
from ssm.comparison.formats.parts import Entry, Part
from ssm.comparison.phrases import quoted
from ssm.comparison.worldviews.formats.told import KNOWN_WORDS, cited, saying, stances, voices
from ssm.comparison.worldviews.values import Meeting, Spoken, Worldviews
from ssm.comparison.worldviews.views import PLACES, Person

__all__ = ["NOTHING", "PREFACE", "TITLE", "parts_of"]

TITLE = "Worldviews side by side"
PREFACE = (
    "Each model asks from one worldview. None of them describes what is there, and none "
    "stands above another."
)
NOTHING = "There are not yet two models with a worldview of their own to set side by side."
_FEW = 5


def parts_of(found: Worldviews, *, all_: bool = False, ids: bool = True) -> Iterator[Part]:
    """The parts of the whole, without those that have nothing to say.

    Args:
        found: what `worldviews` gave.
        all_: give every finding that one model alone touches, or none does, in its words.
        ids: name findings and their sources by their ids too.
    """
    if len(found.views) < 2:
        return
    for part in (
        _beliefs(found),
        _recurring(found),
        _alone(found),
        _spoken(found, ids=ids),
        _standing(found),
        _unheard(found),
        _questions(found),
        _touched_by_one(found, all_=all_, ids=ids),
        _untouched(found, all_=all_, ids=ids),
        _aside(found),
    ):
        if part.rows or part.entries:
            yield part


def _beliefs(found: Worldviews) -> Part:
    views = found.views
    rows = (
        ("W: the belief behind it", [quoted(v.worldview) if v.worldview else "" for v in views]),
        ("T: what is changed into what", [v.transformation or "" for v in views]),
        ("in a sentence", [v.definition or "" for v in views]),
    )
    return Part(
        title="What each holds",
        lead="In the words of its root definition.",
        heads=("", *(view.title for view in views)),
        rows=tuple((head, *(cell or "not said yet" for cell in cells)) for head, cells in rows),
    )


def _recurring(found: Worldviews) -> Part:
    entries = [Entry(meeting.phrases[0].text, _met(found, meeting)) for meeting in found.recurring]
    if not entries:
        entries = [Entry("By their words, none is asked for twice. People may see it otherwise.")]
    return Part(
        title="Activities that several models ask for",
        lead="Where worldviews may meet.",
        entries=tuple(entries),
    )


def _met(found: Worldviews, meeting: Meeting) -> tuple[str, ...]:
    """Each activity of a meeting with what was said of it, and how they are known as one."""
    told = []
    for phrase in meeting.phrases:
        said = stances(found, [each for each in meeting.answers if each.row == phrase.ref])
        name = f"{phrase.text} ({found.title(phrase.model)})"
        told.append(f"{name}: {said}" if said else f"{name}: not asked about yet")
    if meeting.left_out_by:
        told.append(f"left out by {', '.join(map(found.title, meeting.left_out_by))}")
    return (*told, KNOWN_WORDS[meeting.known])


def _alone(found: Worldviews) -> Part:
    entries = []
    for view in found.views:
        told = []
        for meeting in found.meetings:
            if not meeting.recurs and meeting.phrases[0].model == view.model:
                phrase, spoke = meeting.phrases[0], voices(found, meeting)
                heard = f"spoke of it: {spoke}" if spoke else "not asked about yet"
                told.append(f"{phrase.text} ({heard})")
        if told:
            entries.append(Entry(view.title, tuple(told)))
    return Part(
        title="Asked for from one worldview alone",
        lead="What one model asks for, the others leave out. Whose concern is it, seen from them?",
        entries=tuple(entries),
    )


def _spoken(found: Worldviews, *, ids: bool) -> Part:
    entries = []
    for spoken in found.spoken:
        unlike = ("said of each in another way",) if spoken.differs else ()
        says = (*_says(found, spoken), *unlike)
        entries.append(Entry(cited(found, spoken.quote, ids=ids), says))
    return Part(
        title="The same words, heard from several worldviews",
        lead="Findings that are evidence in several models, and what each says there.",
        entries=tuple(entries),
    )


def _says(found: Worldviews, spoken: Spoken) -> Iterator[str]:
    for answer in spoken.answers:
        told = saying(found, answer)
        title = found.title(answer.row.split("/")[1])
        row = f"{found.phrases[answer.row]} ({title})"
        yield f"{row}: {told}" if told else row


def _standing(found: Worldviews) -> Part:
    rows = []
    for who in found.people:
        if who.places:
            cells = (_place(who, view.model) for view in found.views)
            rows.append((who.name, *cells))
    return Part(
        title="Who stands where",
        lead="In the root definition of each model.",
        heads=("", *(view.title for view in found.views)),
        rows=tuple(rows),
        entries=tuple(
            Entry(f"{who.name}: better off in one, worse off in another") for who in found.turned
        ),
    )


def _place(who: Person, model: str) -> str:
    return ", ".join(PLACES[place] for m, place in who.places if m == model) or "not named"


def _unheard(found: Worldviews) -> Part:
    entries = []
    for who in found.unheard:
        told = "spoke, and of none of these models" if who.anywhere else "not heard yet"
        entries.append(Entry(f"{who.name}: {told}"))
    return Part(title="Heard in none of these models", entries=tuple(entries))


def _touched_by_one(found: Worldviews, *, all_: bool, ids: bool) -> Part:
    entries = []
    for view in found.views:
        quotes = [found.quotes[finding] for finding in view.findings]
        if quotes:
            entries.append(Entry(view.title, tuple(_listed(found, quotes, all_=all_, ids=ids))))
    return Part(title="Findings that one model alone touches", entries=tuple(entries))


def _untouched(found: Worldviews, *, all_: bool, ids: bool) -> Part:
    groups = (
        ("Read, and touching none of these models", found.untouched),
        ("Not read yet", found.unread),
    )
    return Part(
        title="Findings that none of these models touches",
        entries=tuple(
            Entry(head, tuple(_listed(found, quotes, all_=all_, ids=ids)))
            for head, quotes in groups
            if quotes
        ),
    )


def _listed(found: Worldviews, quotes: Sequence[Quote], *, all_: bool, ids: bool) -> Iterator[str]:
    """The first few in their words; the ids of all others, or how many they are."""
    shown = quotes if all_ or len(quotes) <= _FEW + 1 else quotes[:_FEW]
    yield from (cited(found, quote, ids=ids) for quote in shown)
    rest = quotes[len(shown) :]
    if rest:
        yield f"and {', '.join(quote.cited for quote in rest) if ids else f'{len(rest)} more'}"


def _questions(found: Worldviews) -> Part:
    return Part(
        title="To talk about",
        entries=tuple(Entry(str(question)) for question in found.questions),
    )


def _aside(found: Worldviews) -> Part:
    return Part(
        title="Models that do not stand here",
        entries=tuple(Entry(f"{quoted(title)}: {why}") for _, title, why in found.aside),
    )
