"""What a terminal shows while findings are read: plain lines, one under the other.

Nothing is overwritten and nothing blinks, so that a screen reader, a pipe and forty
columns do; colour says nothing that words do not say too.
"""

import re
from collections.abc import Iterator

from ssm.comparison.formats.measure import indented, line, wrapped
from ssm.gathering.deciding.conversation import Conversation
from ssm.gathering.deciding.keys import HELP, ROWS_HELP, Asks, Part
from ssm.gathering.deciding.origin import origin
from ssm.gathering.deciding.rowwise import RowReview
from ssm.gathering.deciding.told import told
from ssm.gathering.decisions.saying import said
from ssm.report.deciding.layout import Paint, hung, keys_told

__all__ = ["prompt", "screen", "summary"]

_NARROW = 60
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")

_PROMPTS = {
    Asks.ROW: ("{rows}n nothing, l later, r others, / search, ? help", "{rows}n l r / ?"),
    Asks.HAPPENS: (
        "does it happen? y yes, p partly, n no, u unclear, Enter open",
        "happens? y p n u Enter",
    ),
    Asks.JUDGED: ("how is it judged? w well, m mixed, b badly, Enter open", "judged? w m b Enter"),
    Asks.TYPED: ("words of a row, or its name", "row"),
    Asks.NOTHING: ("nothing left to read; u takes back, q stops", "all read; u q"),
}
_ROW_PROMPT = (
    "does it speak of this row? y yes, n no, Enter pass over, ? help",
    "this row? y n Enter ?",
)


def screen(review: Conversation, parts: tuple[Part, ...], width: int, paint: Paint) -> list[str]:
    """The lines that a key has given rise to.

    Args:
        review: the conversation.
        parts: what is to be shown of it.
        width: of the terminal, in columns.
        paint: a text in the colour of its role.
    """
    told: list[str] = []
    for part in parts:
        if part is Part.NOTE and review.note:
            told += [paint("hint", each) for each in indented(review.note, width, "", 2)]
        elif part is Part.HELP:
            keys = ROWS_HELP if isinstance(review, RowReview) else HELP
            told += keys_told(keys, width, paint)
        elif part is Part.FINDING and review.finding is not None:
            told += ["", *_finding(review, width, paint), ""]
        elif part is Part.ROWS and review.finding is not None:
            told += [*_rows(review, width, paint), ""]
    return told


def prompt(review: Conversation, width: int) -> str:
    """What is asked just now, on one line.

    Args:
        review: the conversation.
        width: of the terminal, in columns.
    """
    wide, narrow = _PROMPTS[review.asks]
    if isinstance(review, RowReview) and review.asks is Asks.ROW:
        wide, narrow = _ROW_PROMPT
    many = len(review.shown)
    rows = "" if not many else "1 this row, " if many == 1 else f"1-{many} a row, "
    text = wide.format(rows=rows)
    if width < max(_NARROW, len(text) + 4):
        text = narrow.format(rows="" if not many else "1 " if many == 1 else f"1-{many} ")
    return f"{text} > "


def summary(review: Conversation, width: int) -> list[str]:
    """What was done, and what is left.

    Args:
        review: the conversation.
        width: of the terminal, in columns.
    """
    decided = review.desk.decisions.steps
    many = {0: "nothing decided", 1: "one decision"}.get(decided, f"{decided} decisions")
    left = review.total - review.read
    rest = "none is left" if not left else "one is left" if left == 1 else f"{left} are left"
    kept = ", kept in findings/links.csv" if decided else ""
    return [*wrapped(f"{many}{kept}; {review.read} of {review.total} findings read, {rest}", width)]


def _finding(review: Conversation, width: int, paint: Paint) -> Iterator[str]:
    desk, id_ = review.desk, review.finding or ""
    finding = desk.findings[id_]
    if isinstance(review, RowReview):
        target = f"{desk.rows.text(review.target)}  [{desk.rows.short(review.target)}]"
        yield from (paint("head", each) for each in indented(target, width, "", 2))
    yield paint("quiet", review.progress)
    where = ", ".join(filter(None, (id_, origin(desk.study, finding))))
    yield from (paint("place", each) for each in indented(where, width, "", 2))
    if finding.codes:
        codes = f"codes: {', '.join(finding.codes)}"
        yield from (paint("quiet", each) for each in indented(codes, width, "", 2))
    if finding.note:
        yield from (
            paint("quiet", each) for each in indented(f"note: {finding.note}", width, "", 2)
        )
    yield ""
    shared = {word.casefold() for words in _reasons(review) for word in words}
    for each in wrapped(f"“{line(finding.text)}”", width - 4):
        yield f"  {_lit(each, shared, paint)}"
    for head, decisions in (("decided", desk.entry(id_)), ("in the study", told(desk, id_))):
        words = "; ".join(said(each, desk.rows, in_words=True) for each in decisions)
        if words:
            yield ""
            yield from (paint("good", e) for e in indented(f"{head}: {words}", width, "  ", 2))
    if isinstance(review, RowReview):
        why = f"shares {', '.join(review.why.get(id_, ()))}"
        yield from (paint("quiet", each) for each in indented(why, width, "  ") if why != "shares ")
    else:
        yield ""
        yield from _rows(review, width, paint)


def _rows(review: Conversation, width: int, paint: Paint) -> Iterator[str]:
    rows = review.desk.rows
    held = review.desk.entry(review.finding or "")
    linked = {rows.name(each.row) for each in held if each.is_link}
    if not review.shown:
        text = "no row shares words with it; / looks for one"
        yield from indented(text, width, "  ")
    for number, each in enumerate(review.shown, 1):
        mark = " (decided)" if each.ref in linked else ""
        text = f"{rows.text(each.ref)}  [{rows.short(each.ref)}]{mark}"
        yield from (paint("ref", part) for part in hung(f"  {number}  ", text, width))
        if each.why:
            why = f"shares {', '.join(each.why)}"
            yield from (paint("quiet", part) for part in indented(why, width, "     "))


def _reasons(review: Conversation) -> Iterator[tuple[str, ...]]:
    if isinstance(review, RowReview):
        yield review.why.get(review.finding or "", ())
    yield from (each.why for each in review.shown)


def _lit(text: str, words: set[str], paint: Paint) -> str:
    """A line in which some words stand out."""
    told, at = [], 0
    for match in _WORD.finditer(text):
        if match[0].casefold() in words:
            told += [paint("text", text[at : match.start()]), paint("shared", match[0])]
            at = match.end()
    return "".join([*told, paint("text", text[at:])])
