"""The rows of a study's models as decisions name them: short, canonical, and in words."""

from collections.abc import Iterator

from ssm.errors import UnknownRefError
from ssm.findings.cut import fingerprint
from ssm.findings.suggesting.rows import rows_of
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
        found = {row.ref: row for row in rows_of(study)}
        self._texts = {
            ref: " → ".join(found[end].text for end in row.ends if end in found) or row.text
            for ref, row in found.items()
        }
        self._names: dict[str, str] = {}
        self.refs = tuple(self._texts)

    def __contains__(self, ref: object) -> bool:
        return isinstance(ref, str) and self.name(ref) in self._texts

    def name(self, text: str) -> str:
        """The canonical ref of a row, or the text itself when it is none.

        Args:
            text: as typed, short or canonical, dots or arrow.
        """
        if text not in self._names:
            self._names[text] = self._looked_up(text)
        return self._names[text]

    def _looked_up(self, text: str) -> str:
        try:
            found = self._index.found(text, ("row",))
        except UnknownRefError:
            return text.strip()
        return found[0] if len(found) == 1 else text.strip()

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
