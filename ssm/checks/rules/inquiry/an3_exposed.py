"""AN03: the analysis of politics is kept private."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from ssm.checks.context import Context
from ssm.checks.rule import Remark, rule
from ssm.checks.shared.wording import quoted
from ssm.problems import Severity

BAD = """
political: {file: notes/politics.yaml}  # <-
"""
GOOD = """
political: {file: private/politics.yaml}
"""


@rule(
    "AN03",
    "an3-exposed",
    Severity.WARNING,
    title="The analysis of politics is kept private",
    about=("inquiry",),
    standing="ours",
    source=("ours", "checkland-scholes-1990"),
    question="Who could read this tomorrow, and what would it do to those named in it?",
    bad=BAD,
    good=GOOD,
    tier=2,
)
def an3_exposed(context: Context) -> Iterator[Remark]:
    """To write down who has power, and by what means, is itself a political act.

    So Analysis Three stands in a file of its own. A folder called `private` (or one that
    begins with a dot) is what the `.gitignore` of a new study leaves out, and no report
    shows the file unless asked. Commodities inside the study file are told of at reading.
    """
    political = context.study.political
    if political is None:
        return
    folders = PurePosixPath(political.file.replace("\\", "/")).parts[:-1]
    kept = any(folder == "private" or folder.startswith(".") for folder in folders)
    if not kept:
        yield Remark(
            "study",
            ("political", "file"),
            message=f"Who will read {quoted(political.file)}? It tells who has power here, and how",
            hint="move it into a folder that git leaves out: political: {file: "
            "private/politics.yaml}",
        )
