"""The rows of a study by all the names that people write for them."""

import attrs

from ssm.errors import UnknownRefError
from ssm.model.study import Study

__all__ = ["RowNames"]


class RowNames:
    """The canonical refs of rows, each looked up once.

    Example:
        >>> from ssm.model.activity import Activity, Model
        >>> names = RowNames(Study(models=[Model(id="m", activities=[Activity(id="1", do="Ask")])]))
        >>> names.name("m/1"), names.name("m/7")
        ('model/m/1', 'm/7')
    """

    def __init__(self, study: Study) -> None:
        """The rows of a study's models."""
        self._index = attrs.evolve(study, findings=(), sources=()).index
        self._names: dict[str, str] = {}

    def name(self, text: str) -> str:
        """The canonical ref of a row, or the text itself where it names none or several."""
        if text not in self._names:
            self._names[text] = self._looked_up(text)
        return self._names[text]

    def is_row(self, text: str) -> bool:
        """Whether a text names a row, and only one."""
        return self._index.parts.get(self.name(text)) is not None

    def _looked_up(self, text: str) -> str:
        try:
            found = self._index.found(text, ("row",))
        except UnknownRefError:
            return text
        return found[0] if len(found) == 1 else text
