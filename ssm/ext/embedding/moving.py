"""Places in a study that stands in a document with a margin: counted from that of the document."""

import attrs

from ssm.model.loaded import Loaded
from ssm.source import SourceMap, Span

__all__ = ["moved"]


def moved(loaded: Loaded, file: str, columns: int) -> Loaded:
    """The same study, its places in one file further to the right.

    Args:
        loaded: the study.
        file: the name of the file.
        columns: by how many characters.
    """

    def there(span: Span) -> Span:
        if span.file != file:
            return span
        end = span.end_column + columns
        return attrs.evolve(span, column=span.column + columns, end_column=end)

    problems = (
        attrs.evolve(each, span=there(each.span)) if each.span else each for each in loaded.problems
    )
    where = SourceMap({key: there(span) for key, span in loaded.where.items()})
    return attrs.evolve(loaded, problems=problems, where=where)
