"""A tally is the same table whatever holds the findings, and counts sources, never quotes."""

import datetime as dt
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ssm
from ssm.comparison.answers import UNSAID
from ssm.comparison.verdicts import Materiality
from ssm.errors import InvalidValueError, MissingExtraError

nw = pytest.importorskip("narwhals")

CLINIC = Path(__file__).parents[2] / "examples" / "outpatients"
COLUMNS = ("finding", "row", "perspective", "source", "method", "happens", "judged", "date")
TEXTS = COLUMNS[:-1]
RULES = (Materiality(), Materiality(sources=2), Materiality(sources=2, in_hundred=40))

Lines = list[dict[str, Any]]


def polars(lines: Lines) -> Any:
    """A frame of polars."""
    pl = pytest.importorskip("polars")
    schema = {**dict.fromkeys(TEXTS, pl.String), "date": pl.Date}
    return pl.DataFrame(lines, schema=schema)


def polars_lazy(lines: Lines) -> Any:
    """A frame of polars that is not computed yet."""
    return polars(lines).lazy()


def pandas(lines: Lines) -> Any:
    """A frame of pandas, as its users make them: None and dates as objects."""
    return pytest.importorskip("pandas").DataFrame(lines, columns=COLUMNS)


def arrow(lines: Lines) -> Any:
    """A table of PyArrow."""
    pytest.importorskip("pyarrow")
    return polars(lines).to_arrow()


def duckdb(lines: Lines) -> Any:
    """A relation of DuckDB."""
    return pytest.importorskip("duckdb").from_arrow(arrow(lines))


def objects(lines: Lines) -> Any:
    """A frame of pandas with a kind of text that knows its values."""
    frame = pandas(lines)
    return frame.assign(perspective=frame["perspective"].astype("category"))


ENGINES: tuple[Callable[[Lines], Any], ...] = (polars, polars_lazy, pandas, objects, arrow, duckdb)


def collected(table: Any) -> tuple[dict[str, Any], ...]:
    """A tally as plain lines, whatever it came from."""
    frame = nw.from_native(table)
    if isinstance(frame, nw.LazyFrame):
        frame = frame.collect("pyarrow")
    return tuple(
        {key: plain(value) for key, value in row.items()} for row in frame.iter_rows(named=True)
    )


def plain(value: Any) -> Any:
    """A value without what an engine makes of dates and of nothing."""
    if str(value) in ("None", "nan", "NaT", "<NA>"):
        return None
    return value.date() if isinstance(value, dt.datetime) else value


def line(**fields: Any) -> dict[str, Any]:
    """One line of evidence, with the columns that it does not name empty."""
    return {**dict.fromkeys(COLUMNS), "finding": "f1", "row": "m/1", "source": "a", **fields}


word = st.sampled_from(["yes", "partly", "no", "unclear", "ja", None])
evidence = st.fixed_dictionaries(
    {
        "finding": st.sampled_from(["f1", "f2", "f3", "f4"]),
        "row": st.sampled_from(["m/1", "m/2", "m/1..2", "Größe", "-", "", None]),
        "perspective": st.sampled_from(["nurses", "patients", "", None]),
        "source": st.sampled_from(["int-01", "int-02", "int-03", "obs-1", "", None]),
        "method": st.sampled_from(["interview", "survey", "", None]),
        "happens": word,
        "judged": st.sampled_from(["well", "mixed", "badly", "", None]),
        "date": st.none() | st.dates(dt.date(2026, 3, 1), dt.date(2026, 3, 9)),
    }
)


@pytest.mark.parametrize("engine", ENGINES, ids=lambda engine: engine.__name__)
@settings(max_examples=25, deadline=None)
@given(lines=st.lists(evidence, min_size=1, max_size=40), rule=st.sampled_from(RULES))
def test_every_engine_gives_the_table_of_plain_python(
    engine: Callable[[Lines], Any], lines: Lines, rule: Materiality
) -> None:
    """Line by line, word by word, in the same order."""
    for by in (("row", "perspective"), ("row",), ("perspective",)):
        assert collected(ssm.tally(engine(lines), by, rule=rule)) == ssm.tally(lines, by, rule=rule)


@settings(max_examples=100, deadline=None)
@given(lines=st.lists(evidence, max_size=30), chance=st.randoms())
def test_order_and_repetition_change_no_count_of_sources(lines: Lines, chance: Any) -> None:
    """A loud informant is still one source; only `findings` counts lines."""
    twice = [*lines, *lines]
    chance.shuffle(twice)
    once = ssm.tally(lines)
    again = ssm.tally(twice)
    assert [{**row, "findings": row["findings"] * 2} for row in once] == list(again)


VERDICTS = [
    (["yes"], "present"),
    (["no"], "absent"),
    (["partly"], "partial"),
    (["yes", "no"], "contested"),
    (["yes", "partly"], "partial"),
    (["yes", "partly", "no"], "contested"),
    (["unclear"], "unknown"),
    ([None], "unknown"),
    (["perhaps"], "unknown"),
]


@pytest.mark.parametrize("engine", [list, *ENGINES], ids=lambda engine: engine.__name__)
@pytest.mark.parametrize(("said", "verdict"), VERDICTS)
def test_the_verdict_is_that_of_the_comparison(
    engine: Callable[[Lines], Any], said: list[str | None], verdict: str
) -> None:
    """Each word by a source of its own."""
    lines = [line(source=f"s{n}", happens=word) for n, word in enumerate(said)]
    table = ssm.tally(engine(lines), ("row",))
    found = table if isinstance(table, tuple) else collected(table)
    assert [row["verdict"] for row in found] == [verdict]
    assert found[0]["sources"] == len(said)


def test_the_tally_of_a_study_says_what_its_comparison_says() -> None:
    """Cell by cell, for rows that somebody spoke of; walks are no findings."""
    study = attrs.evolve(attrs_without_rounds(ssm.load(CLINIC).study), walks=())
    told = {(row["row"], row["perspective"]): row for row in ssm.tally(study)}
    seen = 0
    for chart in ssm.compare(study).charts:
        for row in chart.rows:
            for cell in row.cells:
                if not cell.answers:
                    continue
                seen += 1
                found = told[row.ref, cell.perspective]
                assert found["verdict"] == cell.verdict
                assert found["sources"] == len(cell.sources)
                assert (found["yes"], found["no"]) == (len(cell.yes), len(cell.no))
    assert seen == len(told)


def attrs_without_rounds(study: ssm.Study) -> ssm.Study:
    """The study as if all had been heard at one time."""
    for round_ in study.rounds:
        study = study.remove(f"round/{round_.id}")
    return study


def test_the_tally_of_a_study_asks_for_as_many_voices_as_the_study_does() -> None:
    """As its comparison does; an argument goes before it."""
    said = [ssm.Evidence(row="m/1", happens=word) for word in ("yes", "yes", "no")]
    study = ssm.Study(
        settings=ssm.Settings(materiality=ssm.Materiality(sources=2)),
        models=[ssm.Model(id="m", activities=[ssm.Activity(id="1", do="Ask")])],
        findings=[ssm.Finding(id=f"f{n}", text="So.", about=[e]) for n, e in enumerate(said)],
    )

    assert ssm.tally(study)[0]["verdict"] == "present"
    assert ssm.tally(study, rule=ssm.Materiality())[0]["verdict"] == "contested"


def test_silence_is_told_apart_from_absence() -> None:
    """Lines that were rejected, put off or fit nothing say nothing about a row."""
    lines = [
        {**line(happens="no"), "status": status}
        for status in ("rejected", "later", "fits nothing", "not read")
    ]
    assert ssm.tally(lines) == ()
    assert ssm.tally([*lines, {**line(happens="yes"), "status": ""}])[0]["findings"] == 1


def test_a_finding_without_a_source_is_a_source_of_its_own() -> None:
    """As in the comparison; and a view that nobody named has a name."""
    lines = [line(finding=id, source=None, happens="yes") for id in ("f1", "f2", "f2")]
    (row,) = ssm.tally(lines)
    assert (row["sources"], row["findings"], row["perspective"]) == (2, 3, UNSAID)


FAULTS = [
    ([{"source": "a", "happens": "yes"}], ("row",), "there is no column 'row'"),
    ([{"row": "m/1", "source": "a", "hapens": "no"}], ("row",), "'happens'.*'hapens'"),
    ([line()], "row", "a tuple of columns"),
    ([line()], (), "a tuple of columns"),
    ([line()], ("verdict",), "cannot hold 'verdict'"),
    ([{**line(), "year": 2026}], ("year",), "must hold texts"),
    ([line(), {"row": "m/1"}], ("row", "perspective"), "each line must have texts"),
    (7, ("row",), "must be a frame, lines as mappings, or a study"),
    ("row", ("row",), "must be a frame, lines as mappings, or a study"),
]


@pytest.mark.parametrize(("findings", "by", "message"), FAULTS)
def test_what_cannot_be_counted_is_refused(findings: Any, by: Any, message: str) -> None:
    """At once, with what would be right."""
    with pytest.raises(InvalidValueError, match=message):
        ssm.tally(findings, by)


@pytest.mark.parametrize("engine", ENGINES, ids=lambda engine: engine.__name__)
def test_frames_are_refused_with_the_same_words(engine: Callable[[Lines], Any]) -> None:
    """A column that is not there has its nearest right word."""
    with pytest.raises(InvalidValueError, match=r"no column 'persective'.*'perspective'"):
        ssm.tally(engine([line()]), ("row", "persective"))


@pytest.mark.parametrize("engine", [polars, polars_lazy, arrow, duckdb], ids=lambda e: e.__name__)
def test_what_is_counted_by_holds_texts(engine: Callable[[Lines], Any]) -> None:
    """A date is none; where a column may hold anything, as in pandas, it is read as text."""
    with pytest.raises(InvalidValueError, match="must hold texts"):
        ssm.tally(engine([line(date=dt.date(2026, 3, 1))]), ("date",))


KINDS = ["polars", "pandas", "pyarrow", "polars-lazy", "duckdb"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_study_becomes_a_frame_and_counts_alike(kind: str) -> None:
    """Every finding is in it, linked, unread or fitting nothing."""
    study = ssm.load(CLINIC).study
    pytest.importorskip(kind.removesuffix("-lazy"))
    frame = ssm.frame(study, kind)
    lines = collected(frame)
    assert {row["finding"] for row in lines} == {finding.id for finding in study.findings}
    assert {row["text"] for row in lines} == {finding.text for finding in study.findings}
    assert collected(ssm.tally(frame)) == ssm.tally(study)


@pytest.mark.parametrize("kind", ["spark", "", None, 3])
def test_an_unknown_kind_of_frame_is_refused(kind: Any) -> None:
    """The kinds are named."""
    with pytest.raises(InvalidValueError, match="'kind' must be one of pandas, polars"):
        ssm.frame(ssm.Study(), kind)


def test_an_engine_that_is_not_here_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """With what to install."""
    monkeypatch.setitem(sys.modules, "narwhals", None)
    with pytest.raises(MissingExtraError, match="pip install narwhals polars"):
        ssm.frame(ssm.Study(), "polars")


@pytest.mark.slow
def test_pyspark_gives_the_same_table() -> None:
    """In local mode, where Java is at hand."""
    spark = pytest.importorskip("pyspark.sql")
    if shutil.which("java") is None:
        pytest.skip("there is no Java here")
    session = spark.SparkSession.builder.master("local[1]").getOrCreate()
    study = ssm.load(CLINIC).study
    table = ssm.tally(ssm.frame(study, "pyspark", session=session))
    assert tuple(row.asDict() for row in table.collect()) == ssm.tally(study)
