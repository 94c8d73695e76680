"""Drawings that ask for layouts: many of them are answered by one run of the engine.

To start the engine costs as much as to draw an activity model. So what draws a model does
not run it: it yields the graphs, is sent their layouts, and goes on.
"""

from collections.abc import Generator, Iterable, Mapping, Sequence
from itertools import islice
from typing import TypeVar

from ssm.drawing.layout import Layout, lay_out_all
from ssm.errors import EngineError

__all__ = ["Steps", "alone", "together"]

T = TypeVar("T")
Steps = Generator[Sequence[str], Sequence[Layout], T]
"""Yields DOT texts, is sent a layout for each, and returns what is made of them."""
Answer = Sequence[Layout] | EngineError | None


def alone(steps: Steps[T], engine: str | None = None) -> T:
    """What some steps come to.

    Args:
        steps: what asks for layouts.
        engine: another layout engine.

    Raises:
        EngineError: the engine is not to be found, or refuses.

    Example:
        >>> def widths():
        ...     layouts = yield ("graph {a}", "graph {a; b}")
        ...     return [layout.width for layout in layouts]
        >>> one, two = alone(widths())
        >>> one < two
        True
    """
    (found,) = together([steps], engine)
    if isinstance(found, EngineError):
        raise found
    return found


def together(many: Iterable[Steps[T]], engine: str | None = None) -> list[T | EngineError]:
    """What several steps come to, in their order; of those that fail, why.

    Args:
        many: what asks for layouts.
        engine: another layout engine.
    """
    found: dict[int, T | EngineError] = {}
    going = dict(enumerate(many))
    answers: dict[int, Answer] = dict.fromkeys(going)
    while going:
        asked: dict[int, Sequence[str]] = {}
        for n, steps in list(going.items()):
            try:
                asked[n] = _next(steps, answers[n])
            except StopIteration as end:
                found[n] = end.value
                del going[n]
            except EngineError as error:
                found[n] = error
                del going[n]
        answers = _answered(asked, engine)
    return [found[n] for n in sorted(found)]


def _next(steps: Steps[T], answer: Answer) -> Sequence[str]:
    """What is asked next, once it is told what came of the last question."""
    if answer is None:
        return next(steps)
    return steps.throw(answer) if isinstance(answer, EngineError) else steps.send(answer)


def _answered(asked: Mapping[int, Sequence[str]], engine: str | None) -> dict[int, Answer]:
    """Layouts for all that was asked, from one run; one by one when that is refused."""
    sources = [source for each in asked.values() for source in each]
    try:
        layouts = iter(lay_out_all(sources, engine=engine) if sources else ())
        return {n: list(islice(layouts, len(each))) for n, each in asked.items()}
    except EngineError as error:
        if len(asked) == 1:
            return dict.fromkeys(asked, error)
        return {n: _answered({n: each}, engine)[n] for n, each in asked.items()}
