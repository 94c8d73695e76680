"""Guard: what is installed is what is in the checkout, under one name."""

import configparser
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from importlib.metadata import entry_points, version
from pathlib import Path

import pytest

import ssm

ROOT = Path(__file__).parent.parent
SHIPPED = ("ssm", "cli")
LEFT_OUT = shutil.ignore_patterns(
    *(".git", ".venv", ".ssm", "__pycache__", ".*_cache"),
    *("*.egg-info", "build", "dist", "out", "_build"),
)
BUILD = """
import sys
from setuptools import build_meta
getattr(build_meta, "build_" + sys.argv[1])(sys.argv[2])
"""


def declared() -> configparser.ConfigParser:
    """The settings in setup.cfg."""
    parser = configparser.ConfigParser()
    parser.read(ROOT / "setup.cfg", encoding="utf-8")
    return parser


def installed_name(path: Path) -> str:
    """The name under which a file or folder of the checkout is installed, as a path."""
    name = path.relative_to(ROOT).as_posix()
    first, _, rest = name.partition("/")
    mapped = {"ssm": "ssm", "cli": "ssm/cli", "examples": "ssm/examples"}[first]
    return f"{mapped}/{rest}" if rest else mapped


def shipped_files() -> set[str]:
    """The installed names of all files of the checkout that are to be installed."""
    return {
        installed_name(path)
        for part in SHIPPED
        for path in (ROOT / part).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def build(kind: str, source: Path, out: Path) -> Path:
    """Build a wheel or an sdist of a source tree with the setuptools installed here."""
    subprocess.run(
        [sys.executable, "-c", BUILD, kind, out],
        cwd=source,
        check=True,
        capture_output=True,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1577836800"},
    )
    (built,) = out.iterdir()
    return built


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the checkout without what git leaves out."""
    return Path(shutil.copytree(ROOT, tmp_path_factory.mktemp("c") / "ssm", ignore=LEFT_OUT))


@pytest.fixture(scope="module")
def wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of the wheel built from the checkout."""
    return contents(build("wheel", checkout, tmp_path_factory.mktemp("wheel")))


def contents(wheel: Path) -> dict[str, bytes]:
    """The files of a wheel by name, without its list of files."""
    with zipfile.ZipFile(wheel) as archive:
        return {n: archive.read(n) for n in archive.namelist() if not n.endswith("RECORD")}


def test_the_package_list_equals_the_folders_that_are_packages() -> None:
    """A package missing from the list would be left out of the wheel without a word."""
    listed = declared()["options"]["packages"].split()
    folders = {
        installed_name(init.parent).replace("/", ".")
        for part in SHIPPED
        for init in (ROOT / part).rglob("__init__.py")
    }

    assert sorted(listed) == listed
    assert {name for name in listed if not name.startswith("ssm.examples")} == folders


@pytest.mark.exe
def test_the_wheel_holds_every_file_of_the_packages(wheel: dict[str, bytes]) -> None:
    """Fonts, themes, templates and licences travel with the code."""
    code = {name for name in wheel if ".dist-info/" not in name}

    assert {n for n in code if not n.startswith("ssm/examples/")} == shipped_files()
    assert {name.partition("/")[0] for name in code} == {"ssm"}


@pytest.mark.exe
def test_the_wheel_holds_the_examples(checkout: Path, wheel: dict[str, bytes]) -> None:
    """`ssm new --from` offers the studies, and the documents that show them can be copied."""
    examples = {
        installed_name(ROOT / path.relative_to(checkout))
        for path in (checkout / "examples").rglob("*")
        if path.is_file()
    }

    assert {name for name in wheel if name.startswith("ssm/examples/")} == examples


@pytest.mark.exe
def test_the_wheel_carries_its_licences(wheel: dict[str, bytes]) -> None:
    """Ours, and one for each vendored font and set of icons."""
    licences = {name.rpartition("/")[2] for name in wheel if ".dist-info/licenses/" in name}

    assert "LICENSE" in licences
    assert any("OFL" in name for name in licences)


@pytest.mark.exe
def test_the_source_distribution_builds_the_same_wheel(
    checkout: Path, wheel: dict[str, bytes], tmp_path: Path
) -> None:
    """Who builds from the sdist gets what we built from the checkout."""
    (tmp_path / "sdist").mkdir()
    (tmp_path / "wheel").mkdir()
    with tarfile.open(build("sdist", checkout, tmp_path / "sdist")) as archive:
        archive.extractall(tmp_path / "source", filter="data")
    (source,) = (tmp_path / "source").iterdir()

    assert contents(build("wheel", source, tmp_path / "wheel")) == wheel


def test_the_version_is_the_same_everywhere() -> None:
    """The package says what its metadata says."""
    assert version("ssm-workshop") == ssm.__version__


def test_the_entry_point_leads_to_the_command() -> None:
    """The script `ssm` is declared, and what it names exists."""
    (script,) = entry_points(group="console_scripts", name="ssm")

    assert callable(script.load())


def test_extras_name_no_extra_that_does_not_exist_yet() -> None:
    """An extra is declared when the code that needs it is there."""
    extras = {
        "frames",
        "jupyter",
        "mkdocs",
        "office",
        "pdf",
        "semantic",
        "sphinx",
        "test",
        "docs",
        "dev",
    }

    assert set(declared()["options.extras_require"]) == extras
