"""Guard: what is public is listed, documented, annotated and there once."""

import ast
import importlib
import inspect
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import ssm

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "ssm").rglob("*.py"))
COMMANDS = sorted((ROOT / "cli").rglob("*.py"))
LAZY = ("ssm", "ssm.checks", "ssm.comparison", "ssm.ext.mkdocs", "ssm.report")
DATA = {"_version.py", "__main__.py"}
NEEDS = {"ssm.ext.mkdocs": "mkdocs"}
FUNCTION = ast.FunctionDef | ast.AsyncFunctionDef
PUBLIC = [name for name in ssm.__all__ if not name.startswith("_")]


def name_of(path: Path) -> str:
    """The dotted name of a module of the checkout."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def module_of(path: Path) -> Any:
    """A module, imported; a test that asks is skipped where its extra is not installed."""
    name = name_of(path)
    for package, needed in NEEDS.items():
        if name.startswith(package):
            pytest.importorskip(needed)
    return importlib.import_module(name)


def tree_of(path: Path) -> ast.Module:
    """A module as its syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"))


def defined(tree: ast.Module) -> list[str]:
    """The functions and classes that a module defines, but for its private ones."""
    names = [node.name for node in tree.body if isinstance(node, FUNCTION | ast.ClassDef)]
    return [name for name in names if not name.startswith("_")]


def raises(node: ast.AST) -> bool:
    """Whether a function itself raises something new, functions inside it aside."""
    inner = [each for each in ast.iter_child_nodes(node) if not isinstance(each, FUNCTION)]
    return any((isinstance(each, ast.Raise) and each.exc) or raises(each) for each in inner)


@pytest.mark.parametrize("path", [path for path in MODULES if path.name not in DATA], ids=name_of)
def test_every_module_lists_what_is_public(path: Path) -> None:
    """`__all__` holds all functions and classes that have no underscore.

    It may be left out where a module holds one thing at most, such as a rule.
    """
    module = module_of(path)
    names = defined(tree_of(path))
    listed = getattr(module, "__all__", names if len(names) <= 1 else [])

    assert set(names) - set(listed) == set()
    assert [name for name in listed if not hasattr(module, name)] == []


@pytest.mark.parametrize("path", [*MODULES, *COMMANDS], ids=name_of)
def test_every_public_function_and_class_says_what_you_get(path: Path) -> None:
    """Whatever has no underscore has a docstring; what raises says what and when."""
    nodes = [n for n in tree_of(path).body if isinstance(n, FUNCTION | ast.ClassDef)]
    public = [node for node in nodes if not node.name.startswith("_")]
    silent = [node.name for node in public if not ast.get_docstring(node)]
    unexplained = [
        node.name
        for node in public
        if isinstance(node, FUNCTION)
        and raises(node)
        and "Raises:" not in (ast.get_docstring(node) or "")
    ]

    assert silent == []
    assert unexplained == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_everything_is_annotated(path: Path) -> None:
    """Every argument and every result has a type."""
    bare = [
        f"{node.name}:{node.lineno}"
        for node in ast.walk(tree_of(path))
        if isinstance(node, FUNCTION) and not annotated(node)
    ]

    assert bare == []


def annotated(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether a function's arguments (but self and cls) and result have types."""
    args = node.args
    named = [*args.posonlyargs, *args.args, *args.kwonlyargs, args.vararg, args.kwarg]
    wanted = [arg for arg in named if arg and arg.arg not in {"self", "cls"}]
    return node.returns is not None and all(arg.annotation for arg in wanted)


def test_public_names_are_sorted_and_unique() -> None:
    """A reader finds a name where the alphabet puts it, and finds it once."""
    assert sorted(ssm.__all__) == list(ssm.__all__)
    assert [name for name, count in Counter(ssm.__all__).items() if count > 1] == []


@pytest.mark.parametrize("name", PUBLIC)
def test_every_public_name_shows_an_example(name: str) -> None:
    """Classes and functions of `ssm` have a docstring; the verbs a runnable example."""
    public: Any = getattr(ssm, name)
    docstring = inspect.getdoc(public) or ""

    assert docstring
    if inspect.isfunction(public):
        assert ">>> " in docstring
        assert "Raises:" in docstring or not inspect.signature(public).parameters


def test_no_module_stands_where_a_public_name_should() -> None:
    """A module that is called like a function of its package would take its place."""
    for path in MODULES:
        module_of(path)
    shadowed = [name for name in PUBLIC if inspect.ismodule(getattr(ssm, name))]
    homes = [
        f"{path.parent.name}.{name}"
        for path in MODULES
        if path.name == "__init__.py"
        for module in [module_of(path)]
        for name in getattr(module, "__all__", ())
        if inspect.ismodule(getattr(module, name))
    ]

    assert [shadowed, homes] == [[], []]


def test_dir_offers_the_public_names() -> None:
    """Completion in a notebook shows what there is, though nothing is loaded yet."""
    assert set(ssm.__all__) <= set(dir(ssm))


@pytest.mark.parametrize("package", LAZY)
def test_an_unknown_name_is_refused_by_name(package: str) -> None:
    """A misspelt name fails as for any module, and Python can say what is nearest to it."""
    module = importlib.import_module(package)
    with pytest.raises(AttributeError, match=f"'{package}' has no attribute 'dra'") as caught:
        _ = module.dra

    assert (caught.value.name, caught.value.obj) == ("dra", module)
