"""The mapping files of tables: found beside the findings, or proposed there."""

from pathlib import Path

import attrs

from ssm.files.together import Together
from ssm.findings.importing.forms import FormImporter
from ssm.findings.importing.importer import How
from ssm.findings.importing.items import Remark
from ssm.findings.importing.tables.proposals import needs_mapping, propose
from ssm.gathering.importing.inputs import Given
from ssm.loading.find import inside, read_text

__all__ = ["Mapped"]


class Mapped:
    """How each input is read: as its mapping file says, if it has one.

    A table `findings/talk.csv` has its mapping file in `findings/talk.import.yaml`. Where
    an input has columns that nobody knows and there is no such file, one is proposed; but
    not for a form of ours, whose columns are known.
    """

    def __init__(self, folder: Path, how: How) -> None:
        """No inputs yet.

        Args:
            folder: the study's.
            how: how all inputs are to be read.
        """
        self._folder = folder
        self._how = how
        self._proposed: dict[str, str] = {}

    def how(self, given: Given) -> How:
        """How an input is to be read.

        Raises:
            UnreadableError: nothing of it, or of its mapping file, can be read.
        """
        if isinstance(given.importer, FormImporter):
            return self._how
        file = _file(given)
        path = inside(self._folder, file)
        if self._how.mapping is None and path.is_file():
            return attrs.evolve(self._how, mapping=(file, read_text(path)))
        if file not in self._proposed and needs_mapping(given.seen, self._how):
            self._proposed[file] = propose(given.seen, self._how)
        return self._how

    def remark(self, given: Given) -> Remark | None:
        """What there is to tell about what was proposed for an input."""
        file = _file(given)
        if file not in self._proposed:
            return None
        text = f"{file} says what each column is taken for: correct it, and import again."
        return Remark(text)

    def write(self, together: Together) -> None:
        """Sets down what was proposed."""
        for file, text in self._proposed.items():
            together.open(inside(self._folder, file)).write(text)


def _file(given: Given) -> str:
    return f"findings/{given.table}.import.yaml"
