"""`ssm findings import`, `sources` and `codes` as a person gives them, and as they go wrong."""

import json
import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Invoke = Callable[..., Result]
Run = Callable[..., subprocess.CompletedProcess[str]]

TABLE = """\
id,text,source,perspective,codes
t-1,"They ""lose"" letters; half of them.",Talk 1,Neighbour,letters
t-2,=1+1,Talk 2,,letters; paint
t-3,,Talk 2,,
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A table of statements, one of them without words."""
    path = tmp_path / "heard.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def contents(folder: Path) -> dict[str, bytes]:
    """All files of a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_an_import_says_what_it_did(invoke: Invoke, small: Path, table: Path) -> None:
    """Counted: findings and what was not read add up to the statements."""
    result = invoke("findings", "import", table, "--study", small, env={"COLUMNS": "120"})

    assert result.exit_code == 1
    told = " ".join(result.stdout.split())
    assert "3 statements: 2 findings, 1 not read" in told
    assert "findings/heard.csv: 2 new" in result.stdout
    assert "letters (2), paint (1)" in result.stdout
    assert "sources without a perspective (1): Talk 2" in result.stdout
    assert f"next: ssm findings codes {shlex.quote(str(small))} --propose" in result.stderr
    assert invoke("check", small).exit_code == 0


def test_an_import_as_data(invoke: Invoke, small: Path, table: Path) -> None:
    """What programs read has the same numbers."""
    result = invoke("findings", "import", table, "--study", small, "--format", "json")

    found = json.loads(result.stdout)
    (kept,) = found["tables"]
    assert kept["new"] == ["t-1", "t-2"]
    (given,) = kept["inputs"]
    lost = [one for one in given["not_read"] if one["what"] == "statement"]
    assert given["statements"] == given["findings"] + given["repeated"] + len(lost) == 3
    assert found["unmapped_codes"][0] == {"code": "letters", "findings": 2}


def test_a_dry_run_writes_nothing(invoke: Invoke, small: Path, table: Path) -> None:
    """It tells what would be done, and no folder is made for it."""
    before = contents(small)
    result = invoke("findings", "import", table, "--study", small, "--dry-run")

    assert "2 new" in result.stdout
    assert "nothing was written" in result.stdout
    assert contents(small) == before
    assert not (small / "findings").exists()


WRONG = {
    "no such file": (None, "there is no file"),
    "an empty file": (b"", "the file is empty"),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "nothing knows how to read"),
    "a header and half a character": (b"id,text\n1,\xff\xfe\x00", ""),
    "NUL bytes": (b"id,text\n1,a\x00b\n", ""),
    "words without columns": (b"once upon a time\nthere was\n", ""),
}


@pytest.mark.parametrize(("data", "message"), WRONG.values(), ids=WRONG)
@pytest.mark.parametrize("ending", [".csv", ".png"])
def test_whatever_is_given_a_sentence_comes_back(
    invoke: Invoke, small: Path, tmp_path: Path, data: bytes | None, message: str, ending: str
) -> None:
    """No traceback; where nothing can be read, nothing has changed."""
    path = tmp_path / f"odd{ending}"
    if data is not None:
        path.write_bytes(data)
    before = contents(small)

    result = invoke("findings", "import", path, "--study", small)

    assert "Traceback" not in result.output
    if result.exit_code == 2:
        assert contents(small) == before
        assert "error:" in result.stderr.lower()
    if ending == ".png" or data in (None, b""):
        assert result.exit_code == 2
        assert message in result.stderr


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("--kind", "csw"), "did you mean 'csv'?"),
        (("--as", "Über uns"), "'ber-uns' would do"),
        (("--as", "links"), "a table needs a name"),
        (("--study", "nowhere"), "there is no file or folder 'nowhere'"),
    ],
)
def test_a_slip_is_met_with_what_would_be_right(
    invoke: Invoke, small: Path, table: Path, args: tuple[str, ...], message: str
) -> None:
    """Names of kinds and of tables, and the study itself."""
    before = contents(small)
    study = () if "--study" in args else ("--study", small)
    result = invoke("findings", "import", table, *study, *args)

    assert result.exit_code == 2
    assert message in result.stderr
    assert contents(small) == before


@pytest.mark.parametrize("where", ["ssm.gathering.storing.spool.Spool.take", "os.fsync"])
def test_an_interrupted_import_leaves_everything_as_it_was(
    invoke: Invoke, small: Path, table: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    """Ctrl-C while an input is read, and while files are written."""

    def interrupted(*args: object) -> None:
        raise KeyboardInterrupt

    before = contents(small)
    monkeypatch.setattr(where, interrupted)
    result = invoke("findings", "import", table, "--study", small)

    assert result.exit_code == 130
    assert contents(small) == before


@pytest.mark.exe
def test_a_study_that_cannot_be_written_is_left_as_it_was(
    run: Run, small: Path, table: Path
) -> None:
    """The message says where, and what to do."""
    if os.geteuid() == 0:
        pytest.skip("root may write everything")
    small.chmod(0o555)
    try:
        done = run("findings", "import", table, "--study", small)
    finally:
        small.chmod(0o755)
    assert done.returncode == 2
    assert "no permission to write" in done.stderr


def test_a_file_where_the_folder_should_be_is_told(
    invoke: Invoke, small: Path, table: Path
) -> None:
    """The folder of findings cannot be made; nothing has changed."""
    (small / "findings").write_text("mine")
    before = contents(small)
    result = invoke("findings", "import", table, "--study", small)

    assert result.exit_code == 2
    assert "error:" in result.stderr
    assert contents(small) == before


@pytest.mark.exe
def test_piped_output_has_no_bar_and_no_colour(run: Run, small: Path, tmp_path: Path) -> None:
    """Results to stdout, nothing else; quiet says nothing on stderr."""
    path = tmp_path / "long.csv"
    rows = "".join(f"r{n},{'word ' * 60}\n" for n in range(3000))
    path.write_text(f"id,text\n{rows}")
    done = run("findings", "import", path, "--study", small, "-q")

    assert done.returncode == 0
    assert done.stderr == ""
    assert "\x1b" not in done.stdout
    assert "3000 new" in done.stdout


@pytest.mark.exe
@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there")
def test_a_person_at_a_terminal_sees_a_bar(program: str, small: Path, tmp_path: Path) -> None:
    """On stderr, and only there."""
    import pty

    path = tmp_path / "long.csv"
    path.write_text("id,text\n" + "".join(f"r{n},{'word ' * 60}\n" for n in range(6000)))
    ours, theirs = pty.openpty()
    done = subprocess.run(
        [program, "findings", "import", path, "--study", small],
        stdout=subprocess.PIPE,
        stderr=theirs,
        check=False,
        timeout=120,
    )
    os.close(theirs)
    told = os.read(ours, 65_536).decode()
    os.close(ours)

    assert "long.csv" in told
    assert "100%" in told
    assert b"100%" not in done.stdout


@pytest.mark.parametrize("columns", [40, 80])
def test_what_is_told_fits_the_terminal(
    invoke: Invoke, small: Path, table: Path, columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a narrow window too; lists become paragraphs there."""
    monkeypatch.chdir(table.parent)
    env = {"COLUMNS": str(columns)}
    told = [invoke("findings", "import", table.name, "--study", small, env=env).stdout]
    told += [invoke("findings", name, small, env=env).stdout for name in ("sources", "codes")]

    assert all(text for text in told)
    assert max(len(line) for text in told for line in text.splitlines()) <= columns


@pytest.mark.parametrize("name", ["sources", "codes"])
def test_lists_come_in_every_format(invoke: Invoke, small: Path, table: Path, name: str) -> None:
    """For people, documents, spreadsheets and programs."""
    invoke("findings", "import", table, "--study", small)
    told = {
        kind: invoke("findings", name, small, "--format", kind).stdout
        for kind in ("text", "md", "csv", "json")
    }

    head = told["csv"].splitlines()[0]
    assert told["md"].splitlines()[2] == f"| {head.replace(',', ' | ')} |"
    assert len(json.loads(told["json"])) == len(told["csv"].splitlines()) - 1
    assert "Traceback" not in told["text"]


def test_codes_are_proposed_and_then_taken(invoke: Invoke, small: Path, table: Path) -> None:
    """From a coding tool to the comparison in three commands."""
    invoke("findings", "import", table, "--study", small)
    assert invoke("findings", "codes", small, "--propose").exit_code == 0
    codes = small / "findings/codes.yaml"
    codes.write_text(codes.read_text().replace('# "paint": fence/1', '"paint": fence/2'))

    shown = json.loads(invoke("findings", "codes", small, "--format", "json").stdout)
    rows = {each["code"]: each["rows"] for each in shown}
    assert rows["letters"] == []
    assert rows["paint"] in (["fence/2"], [])
    assert invoke("check", small).exit_code == 0
