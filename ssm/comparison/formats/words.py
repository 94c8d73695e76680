"""What cells and rows say in words, shared by all formats that people read."""

from collections.abc import Sequence

from ssm.comparison.answers import UNSAID, Answer, Quote
from ssm.comparison.cells import Cell
from ssm.comparison.chart import Chart, Comparison, Row
from ssm.comparison.flags import Flag, newest
from ssm.comparison.phrases import SAID, judged_words
from ssm.comparison.voices import source_name
from ssm.model.words import Basis, Verdict

__all__ = [
    "basis_words",
    "cell_told",
    "cell_words",
    "cited",
    "flag_words",
    "grounds",
    "not_again",
    "origin",
    "preface",
    "said",
    "saying",
    "together",
    "verdict_words",
]

SILENCE = "Silence is “not asked”, never “no”."


def said(cell: Cell) -> str:
    """The verdict of a cell in plain words.

    Example:
        >>> said(Cell()), said(Cell(verdict=Verdict.PARTIAL))
        ('not asked', 'partly')
    """
    if cell.verdict is Verdict.UNKNOWN and cell.answers:
        return "left open"
    return SAID[cell.verdict]


def cell_words(cell: Cell) -> str:
    """What one perspective says, with the findings behind it.

    Example:
        >>> cell_words(Cell(was=Verdict.ABSENT))
        'not asked; before: no'
    """
    cited = f" ({', '.join(map(source_name, cell.cited))})" if cell.cited else ""
    return f"{cell_told(cell)}{cited}"


def cell_told(cell: Cell) -> str:
    """What one perspective says, without what is behind it."""
    pieces = [said(cell)]
    if cell.judged:
        pieces.append(judged_words(cell.judged))
    pieces += [basis for basis in (basis_words(cell),) if basis]
    if cell.quieter:
        pieces.append(f"otherwise: {', '.join(map(source_name, cell.quieter))}")
    if cell.was is not None and cell.was is not Verdict.UNKNOWN:
        pieces.append(f"before: {SAID[cell.was]}")
    return "; ".join(pieces)


def basis_words(cell: Cell) -> str:
    """What was told and what was seen, kept apart; nothing when no basis was given."""
    if Verdict.UNKNOWN not in (cell.claimed, cell.observed) and cell.claimed is not cell.observed:
        return f"told: {SAID[cell.claimed]}, seen: {SAID[cell.observed]}"
    if set(cell.bases) == {Basis.HEARSAY}:
        return "hearsay only"
    seen = any(basis.is_observed for basis in cell.bases)
    told = any(not basis.is_observed for basis in cell.bases)
    return {(True, True): "told and seen", (True, False): "seen", (False, True): "told"}.get(
        (seen, told), ""
    )


def grounds(cell: Cell) -> str:
    """How broadly it is told, in words; a role or method not said is not taken for another.

    Example:
        >>> grounds(Cell())
        ''
    """
    if cell.step < 2:
        return "on one voice" if cell.step else ""
    voices = set(cell.voices)
    heard = [answer for answer in cell.answers if answer.source in voices]
    of = _one_or_several(cell.roles, "role", known=all(a.perspective != UNSAID for a in heard))
    by = _one_or_several(cell.methods, "method", known=all(a.method for a in heard))
    return "several voices" + (f" of {of}" if of else "") + (f", by {by}" if by else "")


def _one_or_several(found: Sequence[str], what: str, *, known: bool) -> str:
    if len(found) > 1:
        return f"several {what}s"
    return f"one {what}" if found and known else ""


def verdict_words(row: Row) -> str:
    """The verdict of all together, whose accounts differ, and whether one voice is all."""
    where = {"within": " within one role", "between": " between roles"}
    alone = ", on one voice" if row.overall.step == 1 else ""
    return f"{said(row.overall)}{where.get(row.kind_of_dispute or '', '')}{alone}"


def together(row: Row) -> str:
    """What all perspectives say together: the verdict, on what ground, what it turns on."""
    cell = row.overall
    pieces = [verdict_words(row)]
    if cell.step > 1:
        pieces.append(grounds(cell))
    pieces += flag_words(row)
    if row.rests_on:
        pieces.append(f"turns on {', '.join(map(source_name, row.rests_on))}")
    if cell.quieter:
        pieces.append(f"otherwise: {', '.join(map(source_name, cell.quieter))}")
    if row.was is not None and row.was is not Verdict.UNKNOWN:
        pieces.append(f"before: {SAID[row.was]}")
    if row.ruling is not None:
        pieces.append(f"ruled: {SAID[row.ruling.verdict]}")
    return "; ".join(pieces)


def flag_words(row: Row) -> tuple[str, ...]:
    """The flags of a row in words.

    Example:
        >>> row = Row(ref="model/m/3", kind="activity", name="3", text="Plan the day",
        ...           cells=(), overall=Cell(), flags=(Flag.SEEN, Flag.ONE_CODER))
        >>> flag_words(row)
        ('some of it seen', 'read by one coder')
    """
    day = newest(row.overall)
    words = {
        Flag.RECORD: "some of it on record",
        Flag.SEEN: "some of it seen",
        Flag.HEARSAY_ONLY: "hearsay only",
        Flag.ONE_CODER: "read by one coder",
        Flag.OLD: f"nothing newer than {day.isoformat()}" if day else "",
    }
    return tuple(words[flag] for flag in row.flags)


def origin(quote: Quote, chart: Chart | None = None) -> str:
    """Where a quote comes from: finding, walk, source, perspective, method, date, place."""
    source = quote.source if quote.has_source else "no source given"
    view = chart.label(quote.perspective) if chart else quote.perspective
    date = quote.date.isoformat() if quote.date else ""
    walk = source_name(quote.walk) if quote.walk else ""
    pieces = (quote.finding, walk, source, view, quote.method, date, quote.where)
    return ", ".join(piece for piece in pieces if piece)


def saying(answer: Answer, chart: Chart) -> str:
    """What a finding says about a row, beside its words."""
    pieces = [
        answer.happens or "",
        judged_words([answer.judged]) if answer.judged else "",
        f"by: {answer.criterion}" if answer.criterion else "",
        f"who: {', '.join(chart.label(who) for who in answer.who)}" if answer.who else "",
        f"how: {answer.how}" if answer.how else "",
        answer.basis or "",
    ]
    return "; ".join(piece for piece in pieces if piece)


def cited(answer: Answer, chart: Chart) -> str:
    """A quote with where it comes from and what it says of the row."""
    says = saying(answer, chart)
    return f"“{answer.text}” ({origin(answer, chart)}{': ' if says else ''}{says})"


def not_again(row: Row, chart: Chart) -> tuple[str, tuple[Answer, ...]]:
    """What was said of a row before and not asked again: when, and the words; else empty."""
    known = chart.before(row.ref) if not row.overall.answers else None
    if known is None:
        return "", ()
    earlier, then = known
    return f"before, and not asked again ({earlier.period}):", then.overall.answers


def preface(found: Comparison) -> str:
    """The rules by which a comparison was made, or that there is nothing to compare yet."""
    if not found.charts:
        return "There is no activity model yet to set beside what people said."
    return f"{found.materiality} {SILENCE}"
