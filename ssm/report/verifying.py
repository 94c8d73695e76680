"""What became of the words of findings, as text, Markdown and plain data."""

import difflib
import re
from collections.abc import Iterator
from typing import Any

from ssm.comparison.formats.markdown import escaped
from ssm.comparison.formats.measure import indented, wrapped
from ssm.findings.drift import Drift, Fate
from ssm.gathering.verifying.verified import Looked, Verified

__all__ = ["as_json", "as_markdown", "as_text", "next_steps"]

_IN = "    "
_WORDS = re.compile(r"\S+\s*")
_CALLED = {
    Fate.SAME: "as they were",
    Fate.MOVED: "moved",
    Fate.CHANGED: "changed",
    Fate.VANISHED: "vanished",
    Fate.NOT_HERE: "not looked up",
}
_SHOWN, _TOLD = 200, 10


def as_text(found: Verified, width: int = 80) -> str:
    """What became of the words, for people at a terminal.

    Args:
        found: what came of looking them up.
        width: how many columns there are.
    """
    told = [line for looked in found.documents for line in _document(looked, width)]
    return "\n".join([*told, *(line for text in _after(found) for line in wrapped(text, width))])


def as_markdown(found: Verified) -> str:
    """What became of the words, as Markdown.

    In what changed, the words that went are struck out, and those that came are bold.

    Args:
        found: what came of looking them up.
    """
    pieces = ["# The words in their documents"]
    for looked in found.documents:
        pieces += [f"## {escaped(looked.document)}", escaped(_counts(looked))]
        items = [f"- {each}" for drift in looked.drifts if (each := _item(drift))]
        pieces += ["\n".join(items)] if items else []
    pieces += [escaped(text) for text in _after(found)]
    return "\n\n".join(pieces)


def as_json(found: Verified) -> dict[str, Any]:
    """What became of the words, as plain data; names are only ever added to it."""
    return {
        "study": found.study,
        "documents": [
            {
                "document": looked.document,
                "path": looked.path,
                "edited": looked.is_edited,
                "findings": [_data(drift) for drift in looked.drifts],
            }
            for looked in found.documents
        ],
        "without_document": found.undocumented,
        "updated": list(found.updated),
        "by_hand": list(found.by_hand),
        "written": list(found.written),
    }


def next_steps(found: Verified) -> str | None:
    """What a person may want to do now, or None."""
    moved = found.count(Fate.MOVED)
    if not moved or found.updated or found.by_hand:
        return None
    places = "the place" if moved == 1 else "the places"
    return f"next: the same with --update puts {places} of what moved right; no words change"


def _data(drift: Drift) -> dict[str, Any]:
    placed = drift.placed
    return {
        "finding": placed.id,
        "fate": str(drift.fate),
        "words": placed.words,
        "start": placed.start,
        "end": placed.end,
        "now": drift.now,
        "now_start": drift.start,
        "now_end": drift.end,
    }


def _document(looked: Looked, width: int) -> Iterator[str]:
    yield from indented(f"{looked.document}: {_counts(looked)}", width, "", len(_IN))
    moved = [drift for drift in looked.drifts if drift.fate is Fate.MOVED]
    for drift in moved[:_TOLD]:
        yield from indented(f"{drift.placed.id} {_moved(drift)}", width, _IN, 2)
    if len(moved) > _TOLD:
        text = f"and {len(moved) - _TOLD} more moved; --format json lists all"
        yield from indented(text, width, _IN, 2)
    for drift in looked.drifts:
        if drift.fate is Fate.VANISHED:
            text = f"{drift.placed.id} vanished: “{_short(drift.placed.words)}”"
            yield from indented(text, width, _IN, 2)
        elif drift.fate is Fate.CHANGED:
            yield f"{_IN}{drift.placed.id} changed"
            was, now = _sides(drift)
            yield from indented(f"was: “{was}”", width, _IN * 2, 5)
            yield from indented(f"now: “{now}”", width, _IN * 2, 5)


def _counts(looked: Looked) -> str:
    total = len(looked.drifts)
    many = "1 finding" if total == 1 else f"{total} findings"
    if looked.path is None:
        return f"the document is not here; {many} not looked up"
    parts = [f"{n} {_CALLED[fate]}" for fate in Fate if (n := looked.count(fate))]
    edited = "edited since; " if looked.is_edited else ""
    return f"{edited}{many}: {', '.join(parts)}"


def _moved(drift: Drift) -> str:
    return f"moved: from {drift.placed.start} to {drift.start}"


def _item(drift: Drift) -> str | None:
    id = escaped(drift.placed.id)
    if drift.fate is Fate.MOVED:
        return f"{id} {_moved(drift)}"
    if drift.fate is Fate.VANISHED:
        return f"{id} vanished: “{escaped(_short(drift.placed.words))}”"
    if drift.fate is Fate.CHANGED:
        return f"{id} changed: “{_marked(drift)}”"
    return None


def _marked(drift: Drift) -> str:
    """The words of both sides in one, those that went struck out and those that came bold."""
    was, now = _WORDS.findall(drift.placed.words), _WORDS.findall(drift.now or "")
    told = []
    pair = difflib.SequenceMatcher(None, was, now, autojunk=False)
    for what, a, b, c, d in pair.get_opcodes():
        went, came = escaped("".join(was[a:b])), escaped("".join(now[c:d]))
        if what == "equal":
            told.append(went)
        else:
            told += [f"~~{went}~~"] * bool(went) + [f"**{came}**"] * bool(came)
    return " ".join(told)


def _sides(drift: Drift) -> tuple[str, str]:
    """The words as they were and as they are, what long ones share at their ends left out."""
    was, now = drift.placed.words, drift.now or ""
    if max(len(was), len(now)) <= _SHOWN:
        return was, now
    mine, theirs = _WORDS.findall(was), _WORDS.findall(now)
    pair = difflib.SequenceMatcher(None, mine, theirs, autojunk=False)
    changed = [code for code in pair.get_opcodes() if code[0] != "equal"]
    if not changed:
        return _short(was), _short(now)
    first, last = changed[0], changed[-1]
    return (
        _window(mine, first[1], last[2]),
        _window(theirs, first[3], last[4]),
    )


def _window(words: list[str], first: int, after: int) -> str:
    """Some words with a few before and behind them."""
    begin, end = max(0, first - 6), min(len(words), after + 6)
    inside = "".join(words[begin:end]).strip()
    return f"{'… ' if begin else ''}{inside}{' …' if end < len(words) else ''}"


def _short(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[: _SHOWN - 2]} …"


def _after(found: Verified) -> Iterator[str]:
    if not found.documents:
        yield "No finding names the document that it was cut from, so there is nothing to look up."
    elif found.undocumented:
        named = (
            "1 finding names" if found.undocumented == 1 else f"{found.undocumented} findings name"
        )
        yield f"{named} no document."
    if found.updated:
        many = "1 place" if len(found.updated) == 1 else f"{len(found.updated)} places"
        yield f"{many} put right in {', '.join(found.written)}."
    if found.by_hand:
        yield f"To put right by hand, where they were typed: {', '.join(found.by_hand)}."
