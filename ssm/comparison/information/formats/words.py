"""What information tables say in words, part by part, for all formats to read."""

from collections.abc import Iterator, Sequence

from ssm.comparison.formats.parts import Entry, Part
from ssm.comparison.information.values import Information

__all__ = ["NOTHING", "PREFACE", "TITLE", "cross_rows", "parts_of", "several"]

TITLE = "What the models ask to be known"
PREFACE = (
    "What each activity would need to know, what it would give, and what would tell how it "
    "goes; beside it what is done now, where somebody gave an account of it."
)
NOTHING = "No inputs, outputs or measures are noted at any activity yet."
_MARK = "x"


def parts_of(
    found: Sequence[Information], *, cross: bool = False, asks: bool = True
) -> Iterator[Part]:
    """The parts for each model, without those that have nothing to say.

    Args:
        found: what `information` gave.
        cross: give the Maltese cross alone, as a table.
        asks: give the questions too.
    """
    for one in found:
        if not one.is_noted and found:
            yield Part(title=one.title, entries=(Entry(NOTHING),))
            continue
        tables = (_cross(one),) if cross else (_table(one), _flows(one), _arms(one))
        parts = (*tables, _questions(one)) if asks and not cross else tables
        yield from (part for part in parts if part.rows or part.entries)


def several(texts: Sequence[str]) -> str:
    """Notes in one cell.

    Example:
        >>> several(["agreed urgency", "list of the day"])
        'agreed urgency; list of the day'
    """
    return "; ".join(texts)


def _table(one: Information) -> Part:
    """A line for each activity; who would do it only where that is said of any."""
    named = any(line.by for line in one.lines)
    return Part(
        title=f"{one.title}: by activity",
        lead="What each needs and gives, and by what one would tell how it goes.",
        heads=("activity", *(["by"] if named else []), "needs", "gives", "would tell how it goes"),
        rows=tuple(
            (
                f"{line.name} {line.text}",
                *([", ".join(line.by)] if named else []),
                several(line.inputs),
                several(line.outputs),
                several(line.measures),
            )
            for line in one.lines
        ),
    )


def _flows(one: Information) -> Part:
    return Part(
        title=f"{one.title}: along the dependencies",
        lead="What the one end gives and the other needs.",
        entries=tuple(
            Entry(f"{' → '.join(flow.ends)}: {several(flow.carries) or 'not said yet'}")
            for flow in one.flows
        ),
    )


def _arms(one: Information) -> Part:
    """The cross turned on its side: a line for each kind of information."""
    heads = ["information", "needed for", "comes out of"]
    heads += ["used today in", "comes out today of"] if one.procedures else []
    rows = []
    for category in one.categories:
        asked = [_named(one, refs) for refs in (category.needed, category.given)]
        today = [_done(one, refs) for refs in (category.used, category.yielded)]
        rows.append((category.name, *asked, *(today if one.procedures else ())))
    return Part(
        title=f"{one.title}: by kind of information",
        lead="Where each kind is wanted, and where it comes from.",
        heads=tuple(heads),
        rows=tuple(rows),
        entries=tuple(_accounts(one)),
    )


def _accounts(one: Information) -> Iterator[Entry]:
    """What is done now, account by account."""
    by: dict[str, list[str]] = {}
    for procedure in one.procedures:
        by.setdefault(procedure.account, []).append(procedure.text)
    yield from (Entry(account, tuple(told)) for account, told in by.items())


def _named(one: Information, refs: Sequence[str]) -> str:
    """Activities by what they are called in their model."""
    names = {line.ref: line.name for line in one.lines}
    return ", ".join(names[ref] for ref in refs)


def _done(one: Information, refs: Sequence[str]) -> str:
    """What is done now, in its own words."""
    return several([one.text(ref) for ref in refs])


def _questions(one: Information) -> Part:
    return Part(
        title=f"{one.title}: to ask",
        entries=tuple(Entry(str(question)) for question in one.questions),
    )


def _cross_title(one: Information) -> str:
    """What the cross of a model is called."""
    return f"{one.title}: the Maltese cross"


def cross_rows(one: Information) -> tuple[tuple[str, ...], ...]:
    """The cross as a table: activities above, what is done now below, information beside.

    West of the middle what goes in, east of it what comes out, the same list mirrored:
    what is first stands next to the middle on both sides.
    """
    there = one.categories
    names = [category.name for category in there]
    band = (*reversed(names), "goes in ← · → comes out", *names)
    above = tuple(
        (
            *(_MARK if line.ref in each.needed else "" for each in reversed(there)),
            f"{line.name} {line.text}",
            *(_MARK if line.ref in each.given else "" for each in there),
        )
        for line in one.lines
    )
    below = tuple(
        (
            *(_MARK if task.ref in each.used else "" for each in reversed(there)),
            task.text,
            *(_MARK if task.ref in each.yielded else "" for each in there),
        )
        for task in one.procedures
    )
    return (*above, band, *below)


def _cross(one: Information) -> Part:
    """The cross as a table: what goes in, then what comes out, under heads that say so."""
    names = [category.name for category in one.categories]
    middle = len(names)
    rows = cross_rows(one)
    return Part(
        title=_cross_title(one),
        lead="Above, what the model asks; below, what is done now.",
        heads=(
            "",
            *(f"in: {name}" for name in reversed(names)),
            *(f"out: {name}" for name in names),
        ),
        rows=tuple(
            (row[middle], *row[:middle], *row[middle + 1 :])
            for n, row in enumerate(rows)
            if n != len(one.lines)
        ),
    )
