"""The only module that runs a layout engine: DOT in, positions out.

The engine is the one that came with this package; another one, such as a system `dot`,
is used only when it is named (`engine=`, `--engine`, `SSM_ENGINE`), never silently.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs

from ssm.drawing.geometry import Point
from ssm.errors import EngineError

__all__ = ["ENGINE", "Layout", "find_engine", "lay_out_all"]

ENGINE = "graphviz-pure"
_SECONDS = 60
_FARTHEST = 1e6
_REMEDY = f"install it again with: pip install {ENGINE}"


@attrs.frozen(kw_only=True, repr=False)
class Layout:
    """Where an engine put all nodes: points of 1/72 inch, x to the right, y down."""

    nodes: dict[str, Point]
    width: float
    height: float


class _Places(dict[str, Point]):
    """The places of nodes; one that the engine left out is the engine's fault."""

    def __missing__(self, name: str) -> Point:
        msg = f"the layout engine gave no place to {name!r}; try without --engine"
        raise EngineError(msg, name)


def lay_out_all(
    sources: Sequence[str], program: str = "dot", *, engine: str | None = None
) -> tuple[Layout, ...]:
    """Positions for several graphs, from one run of the engine.

    Args:
        sources: DOT texts, made with the graphviz package; nodes of fixed size.
        program: the layout algorithm: dot, neato, fdp ...
        engine: the engine to run instead of our own: a name on the path, or a file.

    Raises:
        EngineError: the engine is not to be found, refuses a graph or takes too long;
            the message says what to try.
    """
    binary = find_engine(engine)
    done = _run(binary, program, "\n".join(sources))
    told = done.stderr.decode("utf-8", "replace").strip()
    if done.returncode != 0:
        raise _refusal(binary, told)
    try:
        layouts = tuple(map(_parsed, _documents(done.stdout.decode("utf-8"))))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        raise _refusal(binary, told) from None
    if len(layouts) != len(sources):
        raise _refusal(binary, told)
    return layouts


def _run(binary: str, program: str, text: str) -> "subprocess.CompletedProcess[bytes]":
    try:
        return subprocess.run(
            [binary, f"-K{program}", "-Tjson0"],
            input=text.encode("utf-8"),
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        msg = f"the layout engine {binary} took longer than {_SECONDS} s: draw a smaller part"
        raise EngineError(msg, binary) from None
    except OSError as error:
        msg = f"the layout engine {binary} cannot be run ({error.strerror}): {_REMEDY}"
        raise EngineError(msg, binary) from None


def _refusal(binary: str, told: str) -> EngineError:
    why = told.splitlines()[0] if told else "it gave no positions"
    msg = f"the layout engine {binary} has refused the graph: {why}; try without --engine"
    return EngineError(msg, binary, told)


def _documents(text: str) -> Iterator[dict[str, Any]]:
    """The JSON documents that stand one behind the other in a text."""
    decoder = json.JSONDecoder()
    rest = text.strip()
    while rest:
        data, end = decoder.raw_decode(rest)
        yield data
        rest = rest[end:].lstrip()


def find_engine(engine: str | None = None) -> str:
    """The program that computes layouts, as a path.

    Args:
        engine: a name on the path or a file; None for `SSM_ENGINE` if that is set, else
            the one installed with this package.

    Raises:
        EngineError: it is not to be found.
    """
    wanted = engine or os.environ.get("SSM_ENGINE") or ENGINE
    if wanted == ENGINE:
        for folder in _own_folders():
            for name in (ENGINE, f"{ENGINE}.exe"):
                if os.access(folder / name, os.X_OK):
                    return str(folder / name)
    import shutil

    found = shutil.which(wanted)
    if found is None:
        remedy = _REMEDY if wanted == ENGINE else f"name another one, or none for {ENGINE}"
        msg = f"the layout engine {wanted!r} is not to be found: {remedy}"
        raise EngineError(msg, wanted)
    return found


def _own_folders() -> tuple[Path, ...]:
    """Where pip puts programs: beside the Python that runs, activated or not."""
    import sysconfig

    return Path(sysconfig.get_path("scripts")), Path(sys.executable).parent


def _parsed(data: dict[str, Any]) -> Layout:
    left, bottom, right, top = map(float, data["bb"].split(","))
    objects = data.get("objects", [])
    placed = ((item["name"], item["pos"]) for item in objects if "pos" in item)
    nodes = _Places({name: _point(pos, left, top) for name, pos in placed})
    return Layout(nodes=nodes, width=right - left, height=top - bottom)


def _point(text: str, left: float, top: float) -> Point:
    x, y = map(float, text.rstrip("!").split(",")[:2])
    if not (abs(x) < _FARTHEST and abs(y) < _FARTHEST):
        msg = f"no place on a page (got {text!r})"
        raise ValueError(msg)
    return x - left, top - y
