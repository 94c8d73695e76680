"""The cache of a study, as commands use it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result


@pytest.mark.parametrize("command", ["draw", "build"])
def test_a_cache_is_kept_unless_it_is_not_wanted(
    invoke: Callable[..., Result], small: Path, tmp_path: Path, command: str
) -> None:
    """It lies in the study's folder; --no-cache leaves no trace and gives the same files."""
    assert invoke(command, small, "-o", tmp_path / "a", "--no-cache").exit_code == 0
    assert not (small / ".ssm").exists()

    assert invoke(command, small, "-o", tmp_path / "b").exit_code == 0
    assert (small / ".ssm" / "cache" / ".gitignore").is_file()

    assert invoke(command, small, "-o", tmp_path / "c").exit_code == 0
    one, two, three = (
        {path.name: path.read_bytes() for path in (tmp_path / name).rglob("*.*g")} for name in "abc"
    )
    assert one == two == three
    assert one
