"""`frame`: a study's findings as a frame of whatever kind."""

from typing import Any

from ssm.comparison.tallying.lines import COLUMNS, lines_of
from ssm.errors import InvalidValueError, MissingExtraError
from ssm.model.loaded import Loaded, study_of
from ssm.model.nearest import did_you_mean
from ssm.model.study import Study

__all__ = ["frame"]

_EAGER = ("polars", "pyarrow")
_KINDS = ("pandas", *_EAGER, "polars-lazy", "duckdb", "ibis", "dask", "pyspark")


def frame(study: Study | Loaded, kind: str = "polars", *, session: Any = None) -> Any:
    """The findings of a study as a frame: one line for each thing one says about a row.

    Args:
        study: the study.
        kind: `pandas`, `polars` or `pyarrow`; or, not computed before it is asked for,
            `polars-lazy`, `duckdb`, `ibis`, `dask` or `pyspark`. The engine is yours: it
            is not installed with this package.
        session: the session of PySpark, or the connection of Ibis.

    Returns:
        A frame with the columns `finding`, `text`, `source`, `perspective`, `method`,
        `row` (a canonical ref), `happens`, `judged`, `basis`, `who`, `how`, `criterion`,
        `status` (empty; or `fits nothing`, `not read`, `row not known`, each without a
        row), `codes` (parted by semicolons), `speaker`, `document`, `date`, `start` and
        `end`; ordered by source, then by finding. `tally` takes it as it is.

    Raises:
        InvalidValueError: there is no such kind of frame.
        MissingExtraError: narwhals or the engine is not installed.

    Example:
        >>> from ssm.model.finding import Finding
        >>> study = Study(findings=[Finding(id="f1", text="Half of them arrive.")])
        >>> frame(study, "polars")["status"].to_list()
        ['not read']
    """
    if kind not in _KINDS:
        near = did_you_mean(str(kind), _KINDS)
        msg = f"'kind' must be one of {', '.join(_KINDS)} (got {kind!r}{near or ''})"
        raise InvalidValueError(msg, "kind", kind)
    lines = list(lines_of(study_of(study)))
    data = {name: [line[name] for line in lines] for name in COLUMNS}
    try:
        return _pandas(data) if kind == "pandas" else _made(data, kind, session)
    except ImportError as error:
        engine = kind.removesuffix("-lazy")
        msg = f"a frame of {engine} needs {error.name or engine}: pip install narwhals {engine}"
        raise MissingExtraError(msg, "frames") from None


def _pandas(data: dict[str, list[Any]]) -> Any:
    """A frame of pandas, whose own whole numbers and dates cannot be left out."""
    import pandas as pd

    types = {name: "Int64" for name, what in COLUMNS.items() if what == "number"}
    made = pd.DataFrame(data).astype(types)
    made["date"] = pd.to_datetime(made["date"])
    return made


def _made(data: dict[str, list[Any]], kind: str, session: Any) -> Any:
    import narwhals as nw

    types = {"text": nw.String(), "date": nw.Date(), "number": nw.Int64()}
    schema = {name: types[what] for name, what in COLUMNS.items()}
    eager: Any = kind if kind in _EAGER else "polars" if kind == "polars-lazy" else "pyarrow"
    if kind == "dask":
        whole = nw.from_native(_pandas(data), eager_only=True)
    else:
        whole = nw.from_dict(data, schema, backend=eager)
    if kind in _EAGER:
        return whole.to_native()
    options = {} if session is None else {"session": session}
    return whole.lazy(kind.removesuffix("-lazy"), **options).to_native()
