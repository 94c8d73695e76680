"""The rows of a study's models as decisions name them: short, canonical, and in words."""

from collections.abc import Iterator

from ssm.findings.cut import fingerprint
from ssm.findings.rowwords import words_of_rows
from ssm.loading.rownames import RowNames
from ssm.model.study import Study

__all__ = ["Rows"]


class Rows:
    """What can be linked to, and what it is called.

    Example:
        >>> from ssm.model.activity import Activity, Model
        >>> model = Model(id="m", activities=[Activity(id="1", do="Ask"),
        ...     Activity(id="2", do="Answer")], dependencies=["1 -> 2"], monitoring=None)
        >>> rows = Rows(Study(models=[model]))
        >>> rows.name("m/1->2"), rows.short("model/m/1..2"), rows.text("m/1..2")
        ('model/m/1..2', 'm/1..2', 'Ask → Answer')
        >>> list(rows.search("answ"))
        ['model/m/2', 'model/m/1..2']
    """

    def __init__(self, study: Study) -> None:
        """The rows of all models of a study."""
        self._index = study.index
        self._names = RowNames(study)
        self._texts = words_of_rows(study)
        self.refs = tuple(self._texts)

    def __contains__(self, ref: object) -> bool:
        return isinstance(ref, str) and self.name(ref) in self._texts

    def name(self, text: str) -> str:
        """The canonical ref of a row, or the text itself when it is none.

        Args:
            text: as typed, short or canonical, dots or arrow.
        """
        return self._names.name(text.strip())

    def short(self, ref: str) -> str:
        """A row as people write it, when that means nothing else in this study."""
        bare = ref.removeprefix("model/")
        return bare if self.name(bare) == ref else ref

    def text(self, row: str) -> str:
        """The words of a row; those of its two ends for a dependency; empty for no row."""
        return self._texts.get(self.name(row), "")

    def words(self, row: str) -> str:
        """The fingerprint of a row's words; empty for no row."""
        text = self.text(row)
        return fingerprint(text) if text else ""

    def search(self, typed: str) -> Iterator[str]:
        """The rows that have all the words that were typed, in the order of the study.

        Args:
            typed: words of a row, whole or in part, or its ref.
        """
        exact = self.name(typed)
        if exact in self._texts:
            yield exact
            return
        words = typed.casefold().split()
        for ref, text in self._texts.items():
            held = f"{ref} {text}".casefold()
            if words and all(word in held for word in words):
                yield ref

    def nearest(self, text: str) -> str | None:
        """The row whose name looks most like a text, or None."""
        near = self._index.nearest(text, ("row",))
        return None if near is None else self.short(self.name(near))
