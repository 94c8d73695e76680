"""What was filled in, whatever the file, and the items of an import that it makes."""

import re
from collections.abc import Iterable, Iterator

import attrs

from ssm.findings.forms.marks import ASKED
from ssm.findings.forms.ticks import Ticks, ticked
from ssm.findings.importing.items import Item, Remark, Says, SourceNote, Statement, Unread
from ssm.findings.importing.tables.dates import day
from ssm.model.words import Basis

__all__ = ["Filled", "Head", "items_of_form"]

_PARTED = re.compile(r"[;,\n]")


@attrs.frozen(kw_only=True)
class Head:
    """What the head of a form says of the conversation; empty where it says nothing."""

    source: str = ""
    perspective: str = ""
    method: str = ""
    date: str = ""
    where: str = ""


@attrs.frozen(kw_only=True)
class Filled:
    """One room of a form.

    Attributes:
        ref: what the answer is about.
        where: where it stands, for people.
        head: of the form, or of the part of it that the room is in.
        words: the answer, in its exact words.
        choices: the line with the words to choose from, struck ones between double tildes.
        who: who does it, as written.
        how: how it is done, as written.
        group: whose answer it is, where one form has rooms for several groups.
    """

    ref: str
    where: str
    head: Head
    words: str = ""
    choices: str = ""
    who: str = ""
    how: str = ""
    group: str = ""


def items_of_form(rooms: Iterable[Filled | Unread], stem: str) -> Iterator[Item]:
    """A statement for each room with anything in it, and what is known of the sources.

    Args:
        rooms: in their order, with what could not be read.
        stem: the name of the source, where the form says none.
    """
    told: set[Head] = set()
    empty = 0
    is_blank = True
    for room in rooms:
        is_blank = False
        if isinstance(room, Unread):
            yield room
            continue
        if room.head not in told:
            told.add(room.head)
            yield from _head(room, stem)
        made = list(_statement(room, stem))
        empty += not made
        yield from made
    if empty:
        many = "One room is" if empty == 1 else f"{empty} rooms are"
        yield Remark(f"{many} empty, and left out.")
    if is_blank:
        yield Remark("Nothing is filled in yet.")


def _head(room: Filled, stem: str) -> Iterator[Item]:
    head = room.head
    date = day(head.date, None) if head.date else None
    if head.date and date is None:
        why = f"{head.date!r} cannot be read as a date"
        yield Unread(what="head", where="Date", why=why, hint="write it like 2026-03-06")
    yield SourceNote(
        name=head.source or stem,
        perspective=None if room.group else head.perspective or None,
        method=head.method or None,
        date=date,
        where=head.where or None,
    )


def _statement(room: Filled, stem: str) -> Iterator[Statement | Unread]:
    ticks = ticked(room.choices)
    for unclear in ticks.unclear:
        hint = "leave one of them, and import again"
        yield Unread(what="choice", where=room.where, why=unclear, hint=hint)
    chosen = ticks.happens is not None or ticks.judged is not None
    if not (chosen or room.words.strip() or room.who.strip() or room.how.strip()):
        return
    source = room.head.source or stem
    row = None if room.ref.startswith("ask:") else room.ref.removeprefix("model/")
    yield Statement(
        text=room.words if room.words.strip() else _in_words(room, ticks),
        where=room.where,
        key=_key(source, room),
        source=source,
        perspective=room.group or room.head.perspective or None,
        note=None if row else f"asked: {ASKED.get(room.ref.removeprefix('ask:'), room.ref)}",
        says=Says(
            row=row,
            happens=ticks.happens,
            judged=ticks.judged,
            basis=Basis.TOLD if row else None,
            who=tuple(name for part in _PARTED.split(room.who) if (name := part.strip())),
            how=room.how.strip() or None,
            is_group=bool(room.group),
        ),
    )


def _in_words(room: Filled, ticks: Ticks) -> str:
    """What was chosen and written beside it, where the room itself is empty."""
    pieces = (
        f"it happens: {'open' if ticks.happens == 'unclear' else ticks.happens}"
        if ticks.happens
        else "",
        room.how.strip(),
        room.who.strip(),
        f"it goes: {ticks.judged}" if ticks.judged else "",
    )
    return "; ".join(piece for piece in pieces if piece)


def _key(source: str, room: Filled) -> str:
    """One key for one source, group and row: the same answer, whatever its words."""
    ref = room.ref.removeprefix("model/").replace(" ", "")
    for sign, word in (("..", "-to-"), ("->", "-to-"), (".", "-"), ("/", "-"), (":", "-")):
        ref = ref.replace(sign, word)
    return "-".join(piece for piece in (source, room.group, ref) if piece)
