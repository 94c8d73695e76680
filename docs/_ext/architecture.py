"""The layers of the package as a table, made from the import contract in setup.cfg."""

import ast
import configparser
from pathlib import Path

__all__ = ["layers"]

ROOT = Path(__file__).parent.parent.parent
SETTINGS = ROOT / "setup.cfg"


def layers() -> str:
    """A table from the top layer to the bottom: packages, and what each is for."""
    parser = configparser.ConfigParser()
    parser.read(SETTINGS, encoding="utf-8")
    lines = parser["importlinter:contract:layers"]["layers"].split("\n")
    packages = [
        line.split()
        for line in ("cli", *(line.replace("(", "").replace(")", "") for line in lines))
    ]
    rows = [_row([word for word in words if word not in "|:"]) for words in packages if words]
    return "\n".join(["| package | what it is for |", "| --- | --- |", *filter(None, rows)])


def _row(names: list[str]) -> str:
    known = [(name, found) for name in names if (found := _first_line(name))]
    if not known:
        return ""
    told = "<br>".join(line for _, line in known)
    return f"| {'<br>'.join(f'`{_shown(name)}`' for name, _ in known)} | {told} |"


def _shown(name: str) -> str:
    return "ssm.cli" if name == "cli" else f"ssm.{name}"


def _first_line(name: str) -> str | None:
    folder = ROOT / name if name == "cli" else ROOT / "ssm" / name
    path = folder / "__init__.py" if folder.is_dir() else folder.with_suffix(".py")
    if not path.is_file():
        return None
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return " ".join(docstring.split("\n\n")[0].split()).replace("|", "\\|")
