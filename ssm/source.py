"""Where things stand in files: spans, and the map from parts of a study to spans.

Positions are kept beside the model, not in it, so that two equal studies are equal
wherever they were read from.
"""

from collections.abc import Iterator, Mapping

import attrs

__all__ = ["FieldPath", "SourceMap", "Span"]

FieldPath = tuple[str | int, ...]
"""The way from a part to one of its values: `("how", 0)` is the first entry of `how`."""


@attrs.frozen(order=True)
class Span:
    """A stretch of a file; lines and columns count code points from 1.

    Example:
        >>> str(Span("study.yaml", 3, 7, end_line=3, end_column=12))
        'study.yaml:3:7'
    """

    file: str
    line: int
    column: int
    end_line: int = attrs.field(kw_only=True)
    end_column: int = attrs.field(kw_only=True)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class SourceMap(Mapping[tuple[str, FieldPath], Span]):
    """From (canonical ref, field path) to the span where that value was written.

    Example:
        >>> here = Span("study.yaml", 3, 7, end_line=3, end_column=12)
        >>> where = SourceMap({("root/good-time", ("how",)): here})
        >>> str(where.find("root/good-time", "how", 0))
        'study.yaml:3:7'
        >>> where.find("root/full-slots") is None
        True
    """

    def __init__(self, spans: Mapping[tuple[str, FieldPath], Span] | None = None) -> None:
        self._spans = dict(spans or {})

    def __getitem__(self, key: tuple[str, FieldPath]) -> Span:
        return self._spans[key]

    def __iter__(self) -> Iterator[tuple[str, FieldPath]]:
        return iter(self._spans)

    def __len__(self) -> int:
        return len(self._spans)

    def __repr__(self) -> str:
        return f"<SourceMap of {len(self)} places>"

    def find(self, ref: str, *path: str | int) -> Span | None:
        """The span of a value, or of the nearest thing around it that has one.

        Falls back from a value to its field, to its part, to the part that holds that
        part, so that every message can point somewhere.
        """
        while True:
            for length in range(len(path), -1, -1):
                span = self._spans.get((ref, path[:length]))
                if span is not None:
                    return span
            if "/" not in ref:
                return None
            ref, path = ref.rpartition("/")[0], ()
