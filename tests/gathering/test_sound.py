"""What a slip of the pen would make unreadable is refused before anything is written."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ssm.errors import UnreadableError
from ssm.gathering import import_findings
from ssm.loading import load

Toys = Callable[..., Path]
HEARD = [f"a{n},Words {n}.,Talk {n},,," for n in range(1, 6)]

SLIPS = [
    ("heard.csv", "Words 3.", '"Words 3.', 4),
    ("heard.csv", "Words 5.", '"Words 5.', 6),
    ("heard.csv", "Words 3.", '"Words" 3.', 4),
    ("sources.csv", "Talk 2,", '"Talk 2,', 3),
    ("links.csv", "a2,", '"a2,', 3),
]


def contents(folder: Path) -> dict[str, bytes]:
    """All files of a study."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.mark.parametrize(("name", "was", "typed", "line"), SLIPS)
def test_a_quote_that_is_not_closed_stops_an_import(
    study: Path, toy: Toys, name: str, was: str, typed: str, line: int
) -> None:
    """It would make one cell of all rows below; its row is named, and all stays as it was."""
    import_findings(toy(*HEARD), study)
    links = "finding,row,by\na1,good-time/1,us\na2,-,us\na3,-,us\n"
    (study / "findings/links.csv").write_text(links, encoding="utf-8")
    table = study / "findings" / name
    text = table.read_bytes().decode("utf-8")
    table.write_bytes(text.replace(was, typed, 1).encode())
    before = contents(study)

    with pytest.raises(UnreadableError, match=rf"{name}:{line}: a quote in the row that begins"):
        import_findings(toy(*HEARD, "a6,More.,Talk 6,,,"), study)

    assert contents(study) == before


def test_a_quote_that_is_not_closed_is_a_problem_of_the_study(study: Path, toy: Toys) -> None:
    """With its line, whoever looks first."""
    import_findings(toy(*HEARD), study)
    table = study / "findings/heard.csv"
    table.write_bytes(table.read_bytes().replace(b"Words 3.", b'"Words 3.', 1))

    told = [str(problem) for problem in load(study).problems]

    assert any("heard.csv:4" in each and "quote" in each for each in told)


def test_lines_of_one_name_in_the_table_of_sources_all_stay(study: Path, toy: Toys) -> None:
    """A person may have typed each of them."""
    import_findings(toy(*HEARD), study)
    table = study / "findings/sources.csv"
    with table.open("a", encoding="utf-8") as file:
        file.write("Talk 1,talk-1-again,,diary,,\n")

    import_findings(toy(*HEARD, "a6,More.,Talk 6,,,"), study)

    assert "talk-1-again" in table.read_text(encoding="utf-8")


IMPORT = """
import sys
from ssm.gathering import import_findings
import_findings(sys.argv[1], sys.argv[2])
"""


def test_imports_at_once_lose_nothing(study: Path, tmp_path: Path) -> None:
    """They wait for each other: all tables and all sources are named in the end."""
    pytest.importorskip("fcntl")
    names = [f"talk-{n}" for n in range(6)]
    for name in names:
        (tmp_path / f"{name}.csv").write_text(f"id,text,source\n{name},Words,{name}\n")
    commands = [
        [sys.executable, "-c", IMPORT, str(tmp_path / f"{name}.csv"), str(study)] for name in names
    ]
    running = [subprocess.Popen(command) for command in commands]
    assert [each.wait(120) for each in running] == [0] * len(names)

    got = load(study).study

    assert set(names) <= {finding.id for finding in got.findings}
    assert set(names) <= {source.id for source in got.sources}
