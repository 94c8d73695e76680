"""What can be wrong in the files of walks and of what is done now: codes FI64 to FI69."""

from ssm.files.code import Code
from ssm.problems import Severity

__all__ = ["ACCOUNT_CODES"]

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING

ACCOUNT_CODES = (
    Code(
        "FI64",
        "steps-twice",
        Severity.ADVICE,
        "A walk has steps in the study and names a file too. The steps in the study count.",
        "Take out 'file', or take out 'steps' and let the file tell them.",
    ),
    Code(
        "FI65",
        "unread-log",
        _ERROR,
        "A walk names a file in which what happened cannot be found.",
        "Give it a table (.csv) with a column 'did' and a step a row, or an event log (.xes).",
    ),
    Code(
        "FI66",
        "which-case",
        _ERROR,
        "A file of events holds several cases, and a walk is the account of one.",
        'Write under the walk which one it is: case: "17".',
    ),
    Code(
        "FI67",
        "unread-drawing",
        _ERROR,
        "A file with what is done now cannot be read as tasks and what comes after what.",
        "Save it as BPMN 2.0, as GraphML, or as a CSV table with the columns from and to.",
    ),
    Code(
        "FI68",
        "left-out-of-drawing",
        Severity.ADVICE,
        "A file with what is done now holds more than tasks and the order between them; "
        "what became of that is told.",
        "Nothing needs to be done, unless something of it matters to you.",
    ),
    Code(
        "FI69",
        "name-not-drawn",
        _WARNING,
        "'means' says what a name is in the models, and nothing in the file is called so.",
        "Write the name as the file has it.",
    ),
)
