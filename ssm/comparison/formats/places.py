"""Where rows and quotes stand in a document, so that links can lead to them."""

from ssm.comparison.chart import Comparison

__all__ = ["row_ids"]


def row_ids(found: Comparison) -> dict[str, str]:
    """Where each row stands in a document, by its ref, for links from anywhere.

    Example:
        >>> from ssm.comparison import compare
        >>> from ssm.model.activity import Activity, Model
        >>> from ssm.model.study import Study
        >>> fence = Model(id="fence", activities=[Activity(id="1", do="Obtain paint")])
        >>> row_ids(compare(Study(models=[fence])))["model/fence/1"]
        'model-fence-1'
    """
    taken: set[str] = set()
    ids: dict[str, str] = {}
    for row in (row for chart in found.charts for row in chart.rows):
        plain = row.ref.replace("/", "-")
        number, made = 2, plain
        while made in taken:
            number, made = number + 1, f"{plain}.{number}"
        taken.add(made)
        ids[row.ref] = made
    return ids
