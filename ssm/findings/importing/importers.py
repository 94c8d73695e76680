"""The importers, in the order in which they are asked whether an input is theirs."""

from ssm.findings.importing.databases.qualcoder import QualCoder
from ssm.findings.importing.databases.requal import Requal
from ssm.findings.importing.databases.rqda import Rqda
from ssm.findings.importing.forms import FormImporter
from ssm.findings.importing.importer import Importer, Probe
from ssm.findings.importing.others import OtherDatabases
from ssm.findings.importing.refi.codebook import RefiCodebook
from ssm.findings.importing.refi.importer import RefiProject
from ssm.findings.importing.tables.delimited import Delimited
from ssm.findings.importing.tables.json_rows import Json
from ssm.findings.importing.tables.workbook import Workbook
from ssm.findings.importing.taguette import Taguette
from ssm.findings.importing.texts.folder import FolderImporter
from ssm.findings.importing.texts.kinds import KINDS

__all__ = ["IMPORTERS", "importer_of"]

IMPORTERS: tuple[Importer, ...] = (
    Taguette(),
    QualCoder(),
    Rqda(),
    Requal(),
    OtherDatabases(),
    RefiProject(),
    RefiCodebook(),
    FormImporter(),
    Delimited(),
    Workbook(),
    Json(),
    FolderImporter(),
    *KINDS,
)
"""Those that look into a file come before those that go by its ending."""


def importer_of(seen: Probe) -> Importer | None:
    """The first importer that recognises an input, or None."""
    return next((each for each in IMPORTERS if each.recognises(seen)), None)
