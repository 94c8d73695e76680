"""Guard: the checkout holds what it should, and nothing of the place where it was made."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TOP_LEVEL = {
    "ssm", "cli", "docs", "examples", "tests", "setup.cfg", "README.md",
    "pyproject.toml", "LICENSE", "CHANGELOG.md", ".ci", ".gitignore", ".gitattributes",
    ".pre-commit-config.yaml", ".pre-commit-hooks.yaml",
}  # fmt: skip
UNCHECKED = {"tests/test_house.py"}
BINARY = {".woff2", ".ttf", ".png", ".jpg", ".jpeg", ".ico", ".qdpx"}
FOREIGN = {
    "a path of somebody's machine": r"/home/\w|/Users/\w|/work/\w|/root/|/tmp/\w|[A-Z]:\\\\Users",
    "a number of an issue": r"\b(issue|ticket|session)s? #?\d+",
    "a registry": r"pypi\.org/simple|--index-url|registry\.npmjs",
    "a mark of unfinished work": r"\b(TODO|FIXME|XXX)\b|lorem ipsum",
}
MADE = re.compile(
    r"/(\.venv|\.\w+_cache|\.hypothesis|\.ssm|__pycache__|build|dist|out|_build|_pictures|_tutorial)/"
    r"|/docs/reference/rules/|\.egg-info/"
)
HEADING = re.compile(r"^## (unreleased|\d+\.\d+\.\d+ \(\d{4}-\d{2}-\d{2}\))$")
SECTIONS = {"### Added", "### Changed", "### Fixed", "### Removed"}


def tracked() -> list[Path]:
    """The files of the checkout that git keeps or would keep; all of them without git."""
    done = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode == 0 and (ROOT / ".git").exists():
        return [path for line in done.stdout.splitlines() if (path := ROOT / line).is_file()]
    return [path for path in ROOT.rglob("*") if path.is_file() and not MADE.search(str(path))]


def test_nothing_that_is_made_is_kept() -> None:
    """What a build writes beside its sources is made anew, and never lies in the checkout."""
    done = subprocess.run(
        ["git", "ls-files", "-ci", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stdout == ""


def test_a_test_that_waits_without_end_ends_the_run(tmp_path: Path) -> None:
    """It says where it waits, and keeps nobody else waiting."""
    hanging = tmp_path / "test_hanging.py"
    hanging.write_text("import time\n\n\ndef test_hangs():\n    time.sleep(600)\n", "utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-c", ROOT / "setup.cfg"]
    asked = ["--rootdir", tmp_path, "-o", "faulthandler_timeout=1", hanging]
    done = subprocess.run(
        [*command, *asked], cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120
    )

    assert done.returncode == 1
    assert 'test_hanging.py", line 5 in test_hangs' in done.stderr


def text_files() -> list[Path]:
    """The files that are text, but for this one, which names what it forbids."""
    return [
        path
        for path in tracked()
        if path.suffix not in BINARY and path.relative_to(ROOT).as_posix() not in UNCHECKED
    ]


def test_nothing_new_stands_at_the_top() -> None:
    """The folders were given; beside them stands only what tools insist on."""
    found = {path.relative_to(ROOT).parts[0] for path in tracked()}

    assert found - TOP_LEVEL == set()
    assert {"ssm", "cli", "docs", "examples", "tests", "setup.cfg", "README.md"} <= found


@pytest.mark.parametrize("what", FOREIGN)
def test_no_file_speaks_of_where_it_was_made(what: str) -> None:
    """What we publish makes sense to somebody who knows only what we publish."""
    pattern = re.compile(FOREIGN[what])
    told = [
        f"{path.relative_to(ROOT).as_posix()}:{number}: {line.strip()[:80]}"
        for path in text_files()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if pattern.search(line)
    ]

    assert told == []


def test_every_text_file_is_utf8_with_plain_line_ends() -> None:
    """The same bytes on every machine begin with the same bytes in the checkout."""
    odd = [path for path in text_files() if b"\r" in path.read_bytes()]

    assert odd == [] or all("fixtures" in path.parts for path in odd)


def test_the_changelog_has_its_form() -> None:
    """Versions newest first, known sections, entries that are sentences."""
    lines = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").splitlines()
    headings = [line for line in lines if line.startswith("## ")]
    sections = [line for line in lines if line.startswith("### ")]
    entries = "\n".join(lines).split("\n- ")[1:]

    assert lines[0] == "# Changelog"
    assert all(HEADING.match(line) for line in headings)
    assert headings[1:] == sorted(headings[1:], reverse=True)
    assert set(sections) <= SECTIONS
    assert all(entry.split("\n\n")[0].rstrip().endswith(".") for entry in entries)
