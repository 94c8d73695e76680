"""Fixtures that all tests share: the command, outside data, golden files, examples."""

import os
import shutil
from collections.abc import Callable
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).parent.parent
OUR_FAULT = 3

settings.register_profile("ssm", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("ssm")


def pytest_addoption(parser: pytest.Parser) -> None:
    """The options of our own: rewrite golden files, leave programs alone, take time."""
    parser.addoption("--update-golden", action="store_true", help="rewrite the golden files")
    parser.addoption("--skip-exe", action="store_true", help="skip tests that start programs")
    parser.addoption("--slow", action="store_true", help="run tests that take minutes too")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Skip, visibly, the tests that start programs when asked to, and slow ones unless asked."""
    for item in items:
        if config.getoption("--skip-exe") and item.get_closest_marker("exe"):
            item.add_marker(pytest.mark.skip(reason="--skip-exe"))
        if item.get_closest_marker("slow") and not config.getoption("--slow"):
            item.add_marker(pytest.mark.skip(reason="takes minutes: run with --slow"))


@cache
def ssm_command() -> Any:
    """What the entry point `ssm` leads to; loaded as the installed script loads it."""
    (script,) = entry_points(group="console_scripts", name="ssm")
    return script.load()


@pytest.fixture
def invoke() -> Callable[..., Result]:
    """Run the command in this process: `invoke("check", "study", input=...)`.

    A fault of our own (status 3) is a defect whatever the input, so it fails here.
    """

    def run(*args: object, **options: Any) -> Result:
        options.setdefault("catch_exceptions", False)
        result = CliRunner().invoke(ssm_command(), [str(arg) for arg in args], **options)
        assert result.exit_code != OUR_FAULT, result.output
        return result

    return run


@pytest.fixture(scope="session")
def project() -> Path:
    """The folder of the checkout."""
    return ROOT


@pytest.fixture
def example(tmp_path: Path) -> Callable[[str], Path]:
    """A copy of an example study that a test may change: `example("outpatients")`."""

    def copy(name: str) -> Path:
        return Path(shutil.copytree(ROOT / "examples" / name, tmp_path / name))

    return copy


@pytest.fixture(scope="session")
def ssm_test_data() -> Path:
    """The folder of outside data that `SSM_TEST_DATA` names; skipped, visibly, without.

    The folder holds one folder a data set, such as `code-review`, either directly or
    in a folder `data`.
    """
    named = os.environ.get("SSM_TEST_DATA")
    if not named:
        pytest.skip("SSM_TEST_DATA names no folder of outside data")
    folder = Path(named)
    found = folder / "data" if (folder / "data").is_dir() else folder
    if not found.is_dir():
        pytest.fail(f"'SSM_TEST_DATA' must be a folder (got {named!r})")
    return found


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare text with a golden file: `golden("model.dot", text)`; `--update-golden` writes it."""

    def compare(name: str, text: str) -> None:
        path = ROOT / "tests" / "golden" / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert text == path.read_text(encoding="utf-8")

    return compare
