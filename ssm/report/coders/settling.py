"""What a terminal shows while disputes are settled: plain lines, one under the other."""

from collections.abc import Iterator

from ssm.comparison.formats.measure import indented, line, wrapped
from ssm.gathering.coders.settling import Settling
from ssm.gathering.deciding.keys import SETTLING_HELP, Asks, Part
from ssm.gathering.deciding.origin import origin
from ssm.report.coders.words import name_of, questions, saying
from ssm.report.deciding.layout import Paint, hung, keys_told

__all__ = ["prompt", "screen", "summary"]

_NARROW = 60


def screen(review: Settling, parts: tuple[Part, ...], width: int, paint: Paint) -> list[str]:
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
            told += keys_told(SETTLING_HELP, width, paint)
        elif part is Part.FINDING and review.finding is not None:
            told += ["", *_dispute(review, review.finding, width, paint), ""]
    return told


def prompt(review: Settling, width: int) -> str:
    """What is asked just now, on one line.

    Args:
        review: the conversation.
        width: of the terminal, in columns.
    """
    if review.asks is Asks.TYPED:
        return "why? (Enter for no reason) > " if width >= _NARROW else "why? > "
    if review.asks is Asks.NOTHING:
        return "all seen; u takes back, q stops > " if width >= _NARROW else "all seen; u q > "
    many = len(review.sides)
    figures = f"1-{many}" if many > 1 else "1"
    if width < _NARROW:
        return f"{figures} n Enter ? > "
    return f"{figures} as this one found, n nothing, Enter pass over, ? help > "


def summary(review: Settling, width: int) -> list[str]:
    """What was settled, and what is left.

    Args:
        review: the conversation.
        width: of the terminal, in columns.
    """
    kept = ", kept in findings/links.csv" if review.read else ""
    left = review.total - review.read
    rest = "none is left" if not left else "one is left" if left == 1 else f"{left} are left"
    return [*wrapped(f"{review.read} of {review.total} settled{kept}; {rest}", width)]


def _dispute(review: Settling, id_: str, width: int, paint: Paint) -> Iterator[str]:
    dispute, rows = review.disputes[id_], review.desk.rows
    yield paint("quiet", review.progress)
    where = ", ".join(filter(None, (id_, origin(review.desk.study, dispute.finding))))
    yield from (paint("place", each) for each in indented(where, width, "", 2))
    yield ""
    for each in wrapped(f"“{line(dispute.finding.text)}”", width - 4):
        yield f"  {paint('text', each)}"
    yield ""
    for number, side in enumerate(review.sides, 1):
        told = f"{name_of(side.by)}: {saying(side, rows)}"
        yield from (paint("ref", each) for each in hung(f"  {number}  ", told, width))
    for side in dispute.sides:
        if side.rejected and not side.has_looked:
            told = f"{name_of(side.by)}: {saying(side, rows)}"
            yield from (paint("ref", each) for each in hung("     ", told, width))
    for question in questions(dispute, rows):
        yield from (paint("quiet", each) for each in indented(question, width, "     "))
