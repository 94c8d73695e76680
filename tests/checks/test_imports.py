"""What asking the rules costs before the first of them has spoken."""

import subprocess
import sys

import pytest

HEAVY = ("networkx", "yaml", "cattrs", "rich", "click", "graphviz", "fontTools")


def modules_after(code: str) -> set[str]:
    """The modules that are loaded when a fresh interpreter has run some code."""
    done = subprocess.run(
        [sys.executable, "-c", f"{code}; import sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


@pytest.mark.exe
@pytest.mark.parametrize(
    "code",
    [
        "import ssm.checks.registry",
        "from ssm.checks import explain; explain('CATWOE')",
        "from ssm.checks.engine import check",
    ],
)
def test_rules_load_nothing_heavy(code: str) -> None:
    """Rules, glossary and engine need the model and the standard library."""
    loaded = modules_after(code)

    assert set() == {name for name in HEAVY if name in loaded}
    assert "ssm.checks.registry" in loaded


@pytest.mark.exe
def test_rules_can_be_imported_one_by_one() -> None:
    """Importing a rule does not import the others, nor the engine."""
    loaded = modules_after("import ssm.checks.rules.catwoe.t_no_io")

    assert "ssm.checks.rules.catwoe.t_many" not in loaded
    assert "ssm.checks.engine" not in loaded
