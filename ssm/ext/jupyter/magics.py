"""`%%ssm`, a cell that holds a study, and `%ssm`, a line that reads one."""

import functools
import keyword
from typing import Any

from ssm.errors import InvalidValueError, SsmError
from ssm.ext.jupyter.cells import drawings_of, shown, study_of_cell
from ssm.model.loaded import Loaded

__all__ = ["register"]


def register(shell: Any) -> None:
    """Add `%%ssm` and `%ssm` to a running IPython.

    Args:
        shell: the running IPython.
    """

    @functools.wraps(_ssm)
    def ssm(line: str, cell: str | None = None) -> None:
        _ssm(shell, line, cell)

    shell.register_magic_function(ssm, "line_cell", "ssm")


def _ssm(shell: Any, line: str, cell: str | None = None) -> None:
    """A study in a cell, as YAML; or one read from a folder or a file.

    ::

        %%ssm [NAME] [--show [REF ...]] [--look LOOK] [--theme THEME] [--check]
              [--folder DIR]
        %ssm [PATH] [NAME] [--show [REF ...]] [--look LOOK] [--theme THEME] [--check]

    The cell shows its problems at their lines, and the pictures, root definitions and
    activity models that stand in it.

    NAME
        a Python name for the study, to go on with.
    --show REF ...
        what is drawn: model/x picture/y comparison/z customers ...; all; none.
    --look sketch|plain
        the strokes.
    --theme light|dark|print|auto|FILE
        the colours; light turns dark where the notebook is dark.
    --check
        ask the rules too, and tell what is good.
    --folder DIR
        where the files are that the study names.
    """
    from IPython.core.error import UsageError

    try:
        _run(shell, line, cell)
    except (SsmError, OSError, ValueError) as error:
        raise UsageError(str(error)) from None


def _run(shell: Any, line: str, cell: str | None) -> None:
    from IPython.display import display

    asked = _parser("%ssm" if cell is None else "%%ssm").parse_argstring(line)
    if asked.name is not None:
        _check_name(asked.name)
    loaded = _read(asked.path) if cell is None else study_of_cell(cell, asked.folder)
    if asked.name is not None:
        shell.push({asked.name: loaded})
    refs = None if asked.show is None else tuple(asked.show)
    drawings = drawings_of(loaded, refs, look=asked.look, theme=asked.theme)
    for value in shown(loaded, drawings, check=asked.check, always=cell is None):
        display(value)


def _parser(name: str) -> Any:
    """What reads the line of a magic; it raises an error of use, never more."""
    from IPython.core.magic_arguments import MagicArgumentParser

    parser = MagicArgumentParser(prog=name)
    if name == "%ssm":
        parser.add_argument("path", nargs="?", default=".")
    parser.add_argument("name", nargs="?", default=None)
    parser.add_argument("--show", nargs="*", default=None, metavar="REF")
    parser.add_argument("--look", default="sketch")
    parser.add_argument("--theme", default="light")
    parser.add_argument("--check", action="store_true")
    if name == "%%ssm":
        parser.add_argument("--folder", default=".")
    return parser


def _check_name(name: str) -> None:
    """Whether a study can be called so in Python.

    Raises:
        InvalidValueError: it cannot.
    """
    if not name.isidentifier() or keyword.iskeyword(name):
        msg = f"a study needs a Python name, such as study or fence_2 (got {name!r})"
        raise InvalidValueError(msg, name)


def _read(path: str) -> Loaded:
    from ssm.loading import load

    return load(path)
