"""What can be wrong between the parts and the files of a study: codes FI30 to FI63."""

from ssm.files.code import Code
from ssm.problems import Severity

__all__ = ["FILE_CODES"]

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING

FILE_CODES = (
    Code(
        "FI30",
        "unknown-ref",
        _ERROR,
        "The reference leads nowhere in this study.",
        "Look for a slip of the pen, or add the part that is meant.",
    ),
    Code(
        "FI31",
        "ambiguous-ref",
        _ERROR,
        "The reference could mean several parts.",
        "Write the kind in front, as in model/good-time/3.",
    ),
    Code(
        "FI32",
        "duplicate-id",
        _ERROR,
        "Two parts of one kind have the same id, so that references cannot tell them apart.",
        "Give one of them another id.",
    ),
    Code(
        "FI33",
        "boundary-in-itself",
        _ERROR,
        "A boundary holds itself, directly or by way of others, and cannot be drawn.",
        "Take it out of its own 'holds'.",
    ),
    Code(
        "FI34",
        "boundaries-overlap",
        _ERROR,
        "Two boundaries share an element, and neither lies inside the other.",
        "Put one boundary inside the other, or the element into one of them only.",
    ),
    Code(
        "FI35",
        "hint-to-itself",
        _WARNING,
        "Something on a picture wishes to stand beside itself. The wish is not heeded.",
        "Name another element or boundary of the picture.",
    ),
    Code(
        "FI36",
        "hints-contradict",
        _WARNING,
        "Two or more wishes about places on a picture contradict each other.",
        "Take one of them out.",
    ),
    Code(
        "FI37",
        "name-of-nobody",
        Severity.ADVICE,
        "A small word stands where somebody is named, and no stakeholder is called so or "
        "nearly so. It is taken as plain words.",
        "Add it to the stakeholders, or write it with a capital letter.",
    ),
    Code(
        "FI38",
        "unknown-trace",
        _WARNING,
        "An activity traces a phrase that its root definition does not have.",
        "Write P, Q1, R, C1, A1, T, W, O1 or E1, as the root definition has them.",
    ),
    Code(
        "FI40",
        "no-such-file",
        _ERROR,
        "The study names a file that cannot be read. Everything else is.",
        "Check its name, and that it lies in the study's folder.",
    ),
    Code(
        "FI41",
        "file-outside",
        _ERROR,
        "A study reads files of its own folder only.",
        "Copy the file into the study's folder and name it from there.",
    ),
    Code(
        "FI42",
        "unknown-file-kind",
        _ERROR,
        "Findings are read from .csv, .tsv, .jsonl and .yaml files.",
        "Save the file as CSV (UTF-8), and say in a .map.yaml file what its columns are.",
    ),
    Code(
        "FI43",
        "no-private-file",
        _WARNING,
        "The private file of Analysis Three is not in this copy of the study, as it should "
        "be in a copy for others.",
        "If this is your own copy, look for the file; else nothing needs to be done.",
    ),
    Code(
        "FI44",
        "unfit-image",
        _ERROR,
        "A photograph of a picture is a JPEG or PNG file of at most 4 MB. The picture is "
        "drawn without it.",
        "Save it anew as JPEG, 2000 pixels across.",
    ),
    Code(
        "FI45",
        "unfit-mask",
        _ERROR,
        "The masks file names something that the study does not have, or says something that "
        "would let a masked string through. Nothing is masked until it is put right.",
        "Compare with what 'ssm mask' proposes.",
    ),
    Code(
        "FI50",
        "bad-mapping",
        _ERROR,
        "The mapping file says something about columns that cannot be followed.",
        "It may hold columns (field: column), values (field: {theirs: ours}) and defaults.",
    ),
    Code(
        "FI51",
        "unread-columns",
        _ERROR,
        "The table has no column that can be read as the words of a finding.",
        "Call a column 'text', or map one: columns: {text: Comment}.",
    ),
    Code(
        "FI52",
        "bad-row",
        _ERROR,
        "A row of the table cannot be read; the other rows are.",
        "The message says what is wrong in the row.",
    ),
    Code(
        "FI53",
        "rows-differ",
        _ERROR,
        "Rows of one id are one finding with several pieces of evidence, so their words "
        "and their source must be the same.",
        "Give the finding with other words, or from another source, another id.",
    ),
    Code(
        "FI54",
        "unknown-finding",
        _WARNING,
        "A confirmed link is kept for a finding that is not in the study now.",
        "Keep the row if the finding may come back; delete it if not.",
    ),
    Code(
        "FI55",
        "odd-column",
        _WARNING,
        "A column of the table is called almost like a field, and is not read.",
        "Call it as the field is called, or map it: columns: {happens: hapens}.",
    ),
    Code(
        "FI56",
        "coders-differ",
        Severity.ADVICE,
        "Two people decided differently about one finding and one row. The last line holds.",
        "Talk it over, and write the outcome with 'ruled' in the column 'status'.",
    ),
    Code(
        "FI57",
        "reworded-finding",
        Severity.ADVICE,
        "The words of a finding are others than those that somebody decided on.",
        "Read it again; decide anew, or empty the cell 'words' if the decision holds.",
    ),
    Code(
        "FI58",
        "reworded-row",
        Severity.ADVICE,
        "The words of a row are others than those that somebody decided on.",
        "Read the links again; decide anew, or empty the cells 'row_words' if they hold.",
    ),
    Code(
        "FI60",
        "bad-codes",
        _ERROR,
        "The file of codes says something that cannot be followed.",
        'Write one code a line, and what it stands for: "Waiting": good-time/4.',
    ),
    Code(
        "FI61",
        "unknown-code",
        _WARNING,
        "No finding has a code of this name, and one has nearly that name.",
        "Write the code as the coding tool has it.",
    ),
    Code(
        "FI62",
        "unknown-perspective",
        _WARNING,
        "A source is said to give the view of somebody who is no stakeholder of the study.",
        "Add them to the stakeholders, or write the id of the one who is meant.",
    ),
)
