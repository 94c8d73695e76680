"""What is said beside what is seen, as files for a build."""

from ssm.comparison import Comparison
from ssm.comparison.talking import talk
from ssm.comparison.talking.data import as_csv
from ssm.comparison.talking.markdown import as_markdown
from ssm.report.filed import filed

__all__ = ["talk_files"]


def talk_files(found: Comparison) -> dict[str, bytes]:
    """The files, by name; none where nothing was seen beside what was told.

    Args:
        found: what `compare` gave.

    Example:
        >>> talk_files(Comparison(charts=()))
        {}
    """
    talks = [talk(chart) for chart in found.charts]
    told = [each for each in talks if any(row.seen for row in each.rows)]
    if not told:
        return {}
    return {
        "said-and-seen.md": filed(as_markdown(told), "md"),
        "said-and-seen.csv": filed(as_csv(told), "csv"),
    }
