"""What several models side by side give to talk about: questions, and never a ranking."""

from collections.abc import Iterator, Sequence

from ssm.comparison.phrases import quoted
from ssm.comparison.wonder import Wonder
from ssm.comparison.worldviews.values import Meeting, Spoken, Worldviews
from ssm.comparison.worldviews.views import PLACES, Person, View
from ssm.model.sentence import listed

__all__ = ["wonders"]

_SPOKEN, _QUOTED = 12, 3


def wonders(found: Worldviews) -> tuple[Wonder, ...]:
    """The questions: words heard twice, places that turn, people not heard, meetings."""
    if len(found.views) < 2:
        return ()
    return tuple(_all(found))


def _all(found: Worldviews) -> Iterator[Wonder]:
    rows: dict[tuple[str, ...], list[Spoken]] = {}
    for spoken in found.spoken[:_SPOKEN]:
        rows.setdefault(_rows(spoken), []).append(spoken)
    for same in rows.values():
        yield _heard_twice(found, same)
    for who in found.turned:
        yield _turning(found, who)
    for who in found.unheard:
        yield _unheard(found, who)
    for meeting in found.recurring:
        yield _meeting(found, meeting)
    left: dict[Meeting, list[View]] = {}
    for view in found.views:
        for meeting in _left_out(found, view):
            left.setdefault(meeting, []).append(view)
    for meeting, views in left.items():
        yield _concern(found, meeting, views)
    if found.untouched:
        quote = found.untouched[0]
        yield Wonder(
            about=(f"finding/{quote.cited}",),
            ask=f"{quoted(quote.text)} touches none of these models. "
            "From what worldview would that be the first thing to ask about?",
        )


def _rows(spoken: Spoken) -> tuple[str, ...]:
    return tuple(dict.fromkeys(answer.row for answer in spoken.answers))


def _heard_twice(found: Worldviews, same: Sequence[Spoken]) -> Wonder:
    """What was said that several models ask about: all that speaks of the same rows."""
    rows = _rows(same[0])
    models = tuple(dict.fromkeys(row.split("/")[1] for row in rows))
    beliefs = [_belief(v) for v in found.views if v.model in models and v.worldview]
    first = {row.split("/")[1]: found.phrases[row] for row in reversed(rows)}
    told = " and in ".join(f"{quoted(found.title(m))} of {quoted(first[m])}" for m in models)
    words = listed([quoted(spoken.quote.text) for spoken in same[:_QUOTED]])
    more = f" (and {len(same) - _QUOTED} more)" if len(same) > _QUOTED else ""
    speaks, it = ("speaks", "it") if len(same) == 1 else ("speak", "them")
    hear = (
        f"What does somebody hear in {it} who holds that {beliefs[0]}, and what somebody who "
        f"holds that {beliefs[1]}?"
        if len(beliefs) > 1
        else f"What does each of them hear in {it}?"
    )
    return Wonder(
        about=(*(f"finding/{spoken.quote.cited}" for spoken in same), *rows),
        ask=f"{words}{more} {speaks} in {told}. {hear}",
    )


def _turning(found: Worldviews, who: Person) -> Wonder:
    by = {place: [found.title(m) for m, p in who.places if p == place] for place in PLACES}
    better, worse = (", ".join(map(quoted, by[place])) for place in ("beneficiaries", "victims"))
    return Wonder(
        about=(f"stakeholder/{who.id}", *(f"model/{model}" for model, _ in who.places)),
        ask=f"{who.name} would be better off by {better} and worse off by {worse}. "
        "What do they say when both are read to them?",
    )


def _unheard(found: Worldviews, who: Person) -> Wonder:
    where = "; ".join(f"{PLACES[place]} in {quoted(found.title(m))}" for m, place in who.places)
    also = f" ({where})" if where else ""
    if who.anywhere:
        told = f"{who.name}{also} spoke, and of none of these models."
        ask = "What would they want these models to ask?"
    else:
        told = f"{who.name}{also}: not heard yet."
        ask = "Who could go and listen to them, and what would they wish to be asked?"
    return Wonder(
        about=(f"stakeholder/{who.id}", *dict.fromkeys(f"model/{m}" for m, _ in who.places)),
        ask=f"{told} {ask}",
    )


def _meeting(found: Worldviews, meeting: Meeting) -> Wonder:
    about = tuple(phrase.ref for phrase in meeting.phrases)
    titles = [quoted(found.title(phrase.model)) for phrase in meeting.phrases]
    told = f"{listed(titles)} {'both' if len(titles) == 2 else 'all'} ask for"
    words = " and ".join(dict.fromkeys(quoted(phrase.text) for phrase in meeting.phrases))
    one = meeting.known == "one"
    then = "" if one else "How far is that one activity to those who would do it? "
    ask = f"{told} {words}. {then}By what would each of these worldviews tell that it went well?"
    return Wonder(about=about, ask=ask)


def _left_out(found: Worldviews, view: View) -> Iterator[Meeting]:
    """One activity that others ask for: one that somebody spoke of, else the first."""
    left = [meeting for meeting in found.meetings if view.model in meeting.left_out_by]
    if left:
        yield min(left, key=lambda each: (each.recurs, not each.answers))


def _concern(found: Worldviews, meeting: Meeting, views: Sequence[View]) -> Wonder:
    """An activity beside the worldviews whose models leave it out."""
    phrase = meeting.phrases[0]
    beliefs = [f"that {_belief(view)}" for view in views if view.worldview]
    who = f"For whoever holds {' or '.join(beliefs)}" if beliefs else "Seen from there"
    titles = listed([quoted(view.title) for view in views])
    return Wonder(
        about=(*(f"model/{view.model}" for view in views), phrase.ref),
        ask=f"{quoted(found.title(phrase.model))} asks for {quoted(phrase.text)}, and {titles} "
        f"{'leaves' if len(views) == 1 else 'leave'} it out. {who}, whose concern is it?",
    )


def _belief(view: View) -> str:
    return quoted((view.worldview or "").rstrip(" ."))
