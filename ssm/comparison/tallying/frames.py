"""The tally of a frame: one expression for every engine that narwhals knows."""

from typing import TYPE_CHECKING, Any

from ssm.comparison.answers import UNSAID
from ssm.comparison.tallying.columns import JUDGED, SILENT, STANCES, check_columns
from ssm.comparison.verdicts import Materiality
from ssm.errors import InvalidValueError
from ssm.model.words import Verdict

if TYPE_CHECKING:
    import narwhals as nw

    Frame = nw.DataFrame[Any] | nw.LazyFrame[Any]

__all__ = ["tally_frame"]


def tally_frame(frame: "Frame", by: tuple[str, ...], rule: Materiality) -> "Frame":
    """The tally of a frame, as a frame of the same kind; a lazy one stays lazy.

    Two steps of grouping, so that sources are counted and never quotes: first by source
    and method, which makes few lines of many, then by what is asked for.

    Args:
        frame: what each finding says about each row, one line each.
        by: the columns to count by.
        rule: how many voices make a difference.

    Raises:
        InvalidValueError: a column is not there, or holds something else than texts.
    """
    import narwhals as nw

    schema = frame.collect_schema()
    check_columns(by, schema.names())
    _check_texts(by, schema)
    lines = _with_all(_speaking(frame, schema.names()), by, schema.names())
    flags = {word: _flag("happens", word) for word in STANCES}
    flags |= {word: _flag("judged", word) for word in JUDGED}
    few = (
        lines.with_columns(**flags)
        .group_by(*by, "source", "method")
        .agg(
            nw.len().alias("findings"),
            *(nw.col(word).max() for word in flags),
            nw.col("date").min().alias("first"),
            nw.col("date").max().alias("last"),
        )
    )
    return _counted(few, by, rule)


def _check_texts(by: tuple[str, ...], schema: "nw.Schema") -> None:
    import narwhals as nw

    for name in by:
        if schema[name] not in (nw.String, nw.Categorical, nw.Enum, nw.Object, nw.Unknown):
            msg = f"the column {name!r} must hold texts (got {schema[name]})"
            raise InvalidValueError(msg, "by", name)


def _speaking(frame: "Frame", names: list[str]) -> "Frame":
    """The lines that say something about a row."""
    import narwhals as nw

    if "row" in names:
        row = nw.col("row").cast(nw.String)
        frame = frame.filter(~row.is_null() & (row != "") & (row != "-"))
    if "status" in names:
        status = nw.col("status").cast(nw.String).fill_null("")
        frame = frame.filter(~status.is_in(SILENT))
    return frame


def _with_all(frame: "Frame", by: tuple[str, ...], names: list[str]) -> "Frame":
    """The lines with all columns that are counted, and words where nothing is said."""
    import narwhals as nw

    def text(name: str) -> "nw.Expr":
        return nw.col(name).cast(nw.String).fill_null("") if name in names else nw.lit("")

    absent = {name: nw.lit(None, nw.String) for name in ("date",) if name not in names}
    own = nw.concat_str(nw.lit("finding/"), text("finding"))
    source = text("source")
    held = {
        "source": nw.when(source == "").then(own).otherwise(source),
        "method": text("method"),
        "happens": text("happens"),
        "judged": text("judged"),
        **absent,
    }
    for name in by:
        said = text(name)
        unsaid = UNSAID if name == "perspective" else ""
        held[name] = nw.when(said == "").then(nw.lit(unsaid)).otherwise(said)
    wanted = dict.fromkeys((*by, "source", "method", "happens", "judged", "date"))
    return frame.with_columns(**held).select(*wanted)


def _flag(column: str, word: str) -> "nw.Expr":
    import narwhals as nw

    return (nw.col(column) == word).cast(nw.Int64)


def _counted(few: "Frame", by: tuple[str, ...], rule: Materiality) -> "Frame":
    """Distinct sources for each word, from lines of which each has one source."""
    import narwhals as nw

    col, empty = nw.col, nw.lit("")
    words = (*STANCES, *JUDGED)
    few = few.with_columns(voices=nw.max_horizontal(*STANCES))
    for word in (*words, "voices"):
        who = nw.when(col(word) > 0).then(col("source")).otherwise(empty)
        few = few.with_columns(who.alias(f"who {word}"), (1 - col(word)).alias(f"else {word}"))
    few = few.with_columns(unsaid=(col("method") == "").cast(nw.Int64))
    grouped = few.group_by(*by).agg(
        col("findings").sum(),
        col("source").n_unique().alias("sources"),
        *(col(f"who {word}").n_unique().alias(f"n {word}") for word in (*words, "voices")),
        *(col(f"else {word}").max() for word in (*words, "voices")),
        col("method").n_unique().alias("methods"),
        col("unsaid").max(),
        col("first").min(),
        col("last").max(),
    )
    counts = [
        (col(f"n {word}") - col(f"else {word}")).cast(nw.Int64).alias(word)
        for word in ("voices", *words)
    ]
    table = grouped.select(
        *by,
        col("findings").cast(nw.Int64),
        col("sources").cast(nw.Int64),
        *counts,
        (col("methods") - col("unsaid")).cast(nw.Int64).alias("methods"),
        "first",
        "last",
    )
    return _judged(table, rule).drop("most").sort(*by)


def _judged(table: "Frame", rule: Materiality) -> "Frame":
    """The table with its verdicts: those of `verdicts.verdict`, as an expression."""
    import narwhals as nw

    col = nw.col
    table = table.with_columns(most=nw.max_horizontal(*STANCES))
    loud = {}
    for word in STANCES:
        enough = (col(word) >= rule.sources) & (col(word) * 100 >= rule.in_hundred * col("voices"))
        loud[word] = (col(word) > 0) & (enough | (col(word) == col("most")))
    yes, partly, no = (loud[word] for word in STANCES)
    told = nw.lit(str(Verdict.UNKNOWN))
    for when, verdict in (
        (no, Verdict.ABSENT),
        (yes, Verdict.PRESENT),
        (partly, Verdict.PARTIAL),
        (yes & no, Verdict.CONTESTED),
    ):
        told = nw.when(when).then(nw.lit(str(verdict))).otherwise(told)
    return table.with_columns(verdict=told)
