"""Guard: modules and functions stay short; it is the tail that makes code hard to read."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted(path for part in ("ssm", "cli", "docs") for path in (ROOT / part).rglob("*.py"))
FUNCTION = ast.FunctionDef | ast.AsyncFunctionDef
MODULE_LIMIT = 250
FUNCTION_LIMIT = 40
SHORT = 20


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Name and length of every function of a file, its docstring taken off."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, FUNCTION):
            yield node.name, length(node)


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines from `def` to the end, without those of the docstring."""
    first = node.body[0]
    docstring = 0
    if ast.get_docstring(node, clean=False) is not None:
        docstring = (first.end_lineno or first.lineno) - first.lineno + 1
    return (node.end_lineno or node.lineno) - node.lineno + 1 - docstring


def name_of(path: Path) -> str:
    """A path as it reads from the folder of the checkout."""
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_module_is_longer_than_its_limit(path: Path) -> None:
    """A module that grows past 250 lines holds a second idea."""
    lines = len(path.read_text(encoding="utf-8").splitlines())

    assert lines <= MODULE_LIMIT


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_function_is_longer_than_its_limit(path: Path) -> None:
    """A function that grows past 40 lines does more than one thing."""
    long = {name: lines for name, lines in functions(path) if lines > FUNCTION_LIMIT}

    assert long == {}


def test_nine_functions_in_ten_are_short() -> None:
    """The whole code base reads in small steps."""
    lengths = sorted(lines for path in MODULES for _, lines in functions(path))

    assert lengths[int(len(lengths) * 0.9)] <= SHORT


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_every_module_says_why_it_exists(path: Path) -> None:
    """The first line of a module describes it, and ends like a sentence."""
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))

    assert docstring is not None
    assert docstring.split("\n\n")[0].rstrip().endswith((".", ":"))
