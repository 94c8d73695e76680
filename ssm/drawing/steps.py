"""Drawings that ask for layouts: many of them are answered by one run of the engine.

To start the engine costs as much as to draw an activity model. So what draws a model does
not run it: it yields the graphs, is sent their layouts, and goes on.
"""

from collections.abc import Generator, Iterable, Mapping, Sequence
from itertools import islice
from typing import Generic, TypeVar

from ssm.drawing.layout import Layout, lay_out_all
from ssm.errors import EngineError

__all__ = ["Steps", "alone", "together"]

_BATCH = 20
"""How many ask at once; while the engine answers them, the next find their questions."""
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
    waiting = list(many)
    batches = [waiting[n : n + _BATCH] for n in range(0, len(waiting), _BATCH)]
    if len(batches) < 2:
        return [found for batch in batches for found in _Round(batch).finished(engine)]
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(max_workers=1) as engines:
        rounds = [
            (r := _Round(batch), engines.submit(_answered, r.asked, engine)) for batch in batches
        ]
        return [found for r, answers in rounds for found in r.finished(engine, answers.result())]


class _Round(Generic[T]):
    """Some steps that go on together, each as far as its next question.

    Attributes:
        asked: what each of those that go on asks now.
    """

    def __init__(self, many: Sequence[Steps[T]]) -> None:
        self.asked: dict[int, Sequence[str]] = {}
        self._going = dict(enumerate(many))
        self._found: dict[int, T | EngineError] = {}
        self._go_on(dict.fromkeys(self._going))

    def _go_on(self, answers: Mapping[int, Answer]) -> None:
        self.asked = {}
        for n, steps in list(self._going.items()):
            try:
                self.asked[n] = _next(steps, answers[n])
            except StopIteration as end:
                self._found[n] = end.value
                del self._going[n]
            except EngineError as error:
                self._found[n] = error
                del self._going[n]

    def finished(
        self, engine: str | None, answers: Mapping[int, Answer] | None = None
    ) -> list[T | EngineError]:
        """What they come to, once their first questions are answered."""
        while self._going:
            self._go_on(_answered(self.asked, engine) if answers is None else answers)
            answers = None
        return [self._found[n] for n in sorted(self._found)]


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
