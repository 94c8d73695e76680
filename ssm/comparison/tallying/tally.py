"""`tally`: what many findings say, counted by row and perspective, whatever holds them."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from ssm.comparison.tallying.columns import check_by
from ssm.comparison.tallying.plain import tally_rows
from ssm.comparison.verdicts import Materiality
from ssm.errors import InvalidValueError, MissingExtraError
from ssm.model.loaded import Loaded, study_of
from ssm.model.study import Study

if TYPE_CHECKING:
    from ssm.comparison.tallying.lines import Line

__all__ = ["tally"]

_BY = ("row", "perspective")


def tally(findings: Any, by: tuple[str, ...] = _BY, *, rule: Materiality | None = None) -> Any:
    """What findings say about the rows of models, counted in distinct sources.

    The same table comes out of every engine, in the same order: one expression does it
    for pandas, polars, PyArrow and DuckDB, and lazily for polars, DuckDB, Ibis, Dask and
    PySpark. Quotes are never counted, and nothing is summed up to one figure.

    Args:
        findings: a frame with one line for each thing that a finding says about a row; or
            such lines as mappings; or a study, of which the findings are counted and the
            walks are not. The columns `source` and `happens` are
            needed, beside those to count by; `finding`, `method`, `date`, `judged` and
            `status` are used where they are there. Lines without a row, with `-` as their
            row, or put off or rejected in `status` say nothing. A line without a source
            is a source of its own, by its `finding`. Words other than `yes`, `partly` and
            `no` leave open whether it happens.
        by: the columns to count by; they hold texts.
        rule: how many voices make a difference; when left out, as many as the settings of
            a study ask for, else one.

    Returns:
        A frame of the same kind (a lazy one is not computed yet), or a tuple of
        dictionaries: the columns of `by`, `findings` (lines), `sources` (that spoke),
        `voices` (that said yes, partly or no), `yes`, `partly`, `no`, `well`, `mixed`,
        `badly` (sources each), `methods`, `first` and `last` (dates), and `verdict`;
        sorted by the columns of `by`.

    Raises:
        InvalidValueError: a column is not there, or holds something else than texts.
        MissingExtraError: it is a frame, and narwhals is not installed.

    Example:
        >>> lines = [
        ...     {"row": "good-time/3", "perspective": "nurses", "source": "a", "happens": "no"},
        ...     {"row": "good-time/3", "perspective": "nurses", "source": "b", "happens": "yes"},
        ... ]
        >>> counted = tally(lines)[0]
        >>> counted["yes"], counted["no"], counted["verdict"]
        (1, 1, 'contested')

    References:
        Belnap (1977), How a computer should think, for the verdicts.
        Denzin (1978), The Research Act, for counting sources and methods.
    """
    check_by(by)
    if isinstance(findings, (Study, Loaded)):
        study = study_of(findings)
        return tally_rows(_lines(study), by, rule or study.settings.materiality or Materiality())
    bar = rule or Materiality()
    if isinstance(findings, (list, tuple)) or _is_plain(findings):
        return tally_rows(findings, by, bar)
    from ssm.comparison.tallying.frames import tally_frame

    return tally_frame(_frame(findings), by, bar).to_native()


def _frame(findings: Any) -> Any:
    """A frame as narwhals sees it.

    Raises:
        InvalidValueError: it is none.
        MissingExtraError: narwhals is not installed.
    """
    try:
        import narwhals as nw
    except ImportError:
        msg = "frames are read by narwhals: pip install 'ssm-workshop[frames]'"
        raise MissingExtraError(msg, "frames") from None
    try:
        return nw.from_native(findings)
    except TypeError:
        kind = type(findings).__name__
        msg = f"'findings' must be a frame, lines as mappings, or a study (got a {kind})"
        raise InvalidValueError(msg, "findings", findings) from None


def _is_plain(findings: object) -> bool:
    """Whether something gives mappings one by one, and is no frame."""
    return isinstance(findings, Iterable) and not (
        isinstance(findings, (Mapping, str))
        or hasattr(findings, "columns")
        or hasattr(findings, "schema")
    )


def _lines(study: Study) -> "Iterable[Line]":
    from ssm.comparison.tallying.lines import lines_of

    return (line for line in lines_of(study) if line["row"])
