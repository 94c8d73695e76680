"""The drawings of the examples, made once for all tests."""

from functools import cache

from ssm.drawing.draw import draw
from ssm.drawing.drawing import Drawing
from ssm.loading import load
from tests.conftest import ROOT

__all__ = ["EXAMPLES", "drawings_of"]

EXAMPLES = sorted(path.parent.name for path in (ROOT / "examples").glob("*/study.yaml"))


@cache
def drawings_of(name: str, look: str = "sketch") -> tuple[Drawing, ...]:
    """All drawings of an example in the light theme."""
    return draw(load(ROOT / "examples" / name), look=look)
