"""`%%ssm`, a cell that holds a study, and `%ssm`, a line that reads one."""

import contextlib
import functools
import keyword
from pathlib import Path
from typing import Any

import attrs

from ssm.errors import InvalidValueError, SsmError, UnreadableError
from ssm.ext.jupyter.cells import drawings_of, read_cell, shown, together, waiting
from ssm.files.read import Read
from ssm.model.loaded import Loaded
from ssm.model.nearest import did_you_mean

__all__ = ["register"]

_OPTIONS = ("--show", "--look", "--theme", "--check", "--add", "--folder")


def register(shell: Any) -> None:
    """Add `%%ssm` and `%ssm` to a running IPython.

    Args:
        shell: the running IPython.
    """
    magic = _Magic(shell)

    @functools.wraps(_documented)
    def ssm(line: str, cell: str | None = None) -> None:
        magic(line, cell)

    shell.register_magic_function(ssm, "line_cell", "ssm")


def _documented(line: str, cell: str | None = None) -> None:
    """A study in a cell, as YAML; or one read from a folder or a file.

    ::

        %%ssm [NAME] [--show [REF ...]] [--look LOOK] [--theme THEME] [--check]
              [--add] [--folder DIR]
        %ssm [PATH] [NAME] [--show [REF ...]] [--look LOOK] [--theme THEME] [--check]

    The cell shows its problems at their lines, and the pictures, root definitions and
    activity models that stand in it; of more than a dozen, a list.

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
    --add
        the cell adds to what cells before have said of NAME; a part with an id that is
        there already takes its place.
    --folder DIR
        where the files are that the study names.
    """


@attrs.define
class _Magic:
    """What runs for one IPython, and what its cells have said so far."""

    shell: Any
    said: dict[str, tuple[dict[str, Read], Loaded]] = attrs.field(factory=dict)

    def __call__(self, line: str, cell: str | None) -> None:
        from IPython.core.error import UsageError

        try:
            self._run(line, cell)
        except SsmError:
            raise
        except (OSError, ValueError) as error:
            raise UsageError(str(error)) from None

    def _run(self, line: str, cell: str | None) -> None:
        from IPython.display import display

        asked = _asked("%ssm" if cell is None else "%%ssm", line)
        if asked.name is not None:
            _check_name(asked.name)
        loaded = _read(asked.path) if cell is None else self._told(asked, cell)
        if asked.name is not None:
            self.shell.push({asked.name: loaded})
        refs = None if asked.show is None else tuple(asked.show)
        drawings = drawings_of(loaded, refs, look=asked.look, theme=asked.theme)
        more = waiting(loaded) if refs is None else None
        for value in shown(loaded, drawings, check=asked.check, always=cell is None, more=more):
            display(value)

    def _told(self, asked: Any, cell: str) -> Loaded:
        """The study of a cell, and of those before when it adds to them."""
        from ssm.loading.load import whole

        cells = self._before(asked.name) if asked.add else {}
        key = _cell_id(self.shell) or cell
        cells = {**cells, key: read_cell(cell)}
        loaded = whole(together(cells, key), Path(asked.folder))
        if asked.name is not None:
            self.said[asked.name] = cells, loaded
        return loaded

    def _before(self, name: str | None) -> dict[str, Read]:
        """What cells have said of a study.

        Raises:
            InvalidValueError: none has.
        """
        held = self.shell.user_ns.get(name) if name is not None else None
        if name is None or name not in self.said or self.said[name][1] is not held:
            msg = f"no cell has begun a study of this name (got {name!r}); begin with %%ssm NAME"
            raise InvalidValueError(msg, name)
        return self.said[name][0]


def _cell_id(shell: Any) -> str | None:
    """What the notebook calls the cell that runs; a terminal has no names for them."""
    with contextlib.suppress(Exception):
        known = shell.get_parent()["metadata"]["cellId"]
        return known if isinstance(known, str) else None
    return None


def _asked(name: str, line: str) -> Any:
    """What the line of a magic asks for; it raises an error of use, never more."""
    from IPython.core.magic_arguments import MagicArgumentParser
    from IPython.utils.process import arg_split

    parser = MagicArgumentParser(prog=name)
    if name == "%ssm":
        parser.add_argument("path", nargs="?", default=".")
    parser.add_argument("name", nargs="?", default=None)
    parser.add_argument("--show", nargs="*", default=None, metavar="REF")
    parser.add_argument("--look", default="sketch")
    parser.add_argument("--theme", default="light")
    parser.add_argument("--check", action="store_true")
    if name == "%%ssm":
        parser.add_argument("--add", action="store_true")
        parser.add_argument("--folder", default=".")
    asked, unknown = parser.parse_known_args([_bare(word) for word in arg_split(line)])
    if unknown:
        near = did_you_mean(unknown[0], _OPTIONS)
        parser.error(f"{name} does not know {unknown[0]!r}{near}")
    return asked


def _bare(word: str) -> str:
    """A word of the line without the quotes round it."""
    return word[1:-1] if len(word) > 1 and word[0] == word[-1] and word[0] in "'\"" else word


def _check_name(name: str) -> None:
    """Whether a study can be called so in Python.

    Raises:
        InvalidValueError: it cannot.
    """
    if not name.isidentifier() or keyword.iskeyword(name):
        msg = f"a study needs a Python name, such as study or fence_2 (got {name!r})"
        raise InvalidValueError(msg, name)
    if name == "ssm":
        msg = "a study called 'ssm' would hide the module of this name; call it otherwise"
        raise InvalidValueError(msg, name)


def _read(path: str) -> Loaded:
    """A study from its folder or file.

    Raises:
        UnreadableError: there is none; the message says where it was looked for.
    """
    from ssm.loading import load

    if not Path(path).exists():
        here = f"in {str(Path.cwd())!r}, where this notebook runs"
        msg = f"there is no file or folder {path!r} {here}"
        raise UnreadableError(msg, path)
    return load(path)
