"""Drawings made by other processes while pages are read and written."""

import contextlib
import gc
import os
from collections.abc import Callable, Iterable, Mapping

from ssm.errors import SsmError
from ssm.ext.embedding.studies import opened
from ssm.ext.sphinx.helper import Draw, Helper, processors
from ssm.ext.sphinx.kept import Form, Kept
from ssm.ext.sphinx.wants import Want, Wants

__all__ = ["MANY", "Crew"]

MANY = 8
"""So many drawings are worth another process."""

_BATCH = 10
_SELDOM = 100_000


class Crew:
    """Processes that draw what they are given, leave it in files, and say what they made.

    What there is already when they begin is left alone by the garbage collection until they
    leave: to look it through would copy all of it into every process. What comes is looked
    through seldom: drawings leave little behind.
    Of what one was given that dies, or says nothing for a minute, nothing is said.

    Args:
        draw: makes some of what is wanted, and says what it made.
        hear: is told what was made.
    """

    def __init__(self, draw: Draw, hear: Callable[[Mapping[str, Kept]], None]) -> None:
        self._draw, self._hear = draw, hear
        self._waiting: dict[Want, tuple[Form, ...]] = {}
        self._made: list[Helper] = []
        self._maker = os.getpid()
        self._collected = gc.get_threshold()

    def __contains__(self, want: Want) -> bool:
        """Whether a drawing was taken in and is not finished."""
        return want in self._waiting or any(want in helper for helper in self._helpers)

    def take(self, wants: Wants) -> None:
        """Takes in what is wanted, and lets the others begin as soon as it is much.

        Args:
            wants: each drawing with its forms; what was taken in before is left out.
        """
        self._waiting |= {want: forms for want, forms in wants.items() if want not in self}
        if not self._helpers and len(self._waiting) >= MANY and processors():
            self._warm_up()
            self._begin()
        self._hand_out()

    def finish(self, wants: Iterable[Want]) -> None:
        """Helps with what nobody has begun, until some drawings are finished.

        Args:
            wants: those that are needed now; the others go on to be drawn meanwhile.
        """
        needed = list(wants)
        while needed := self._unfinished(needed):
            if self._waiting:
                self._hear(self._draw(self._batch(needed)))
            else:
                Helper.listen(self._helpers)

    @property
    def _helpers(self) -> list[Helper]:
        """Those of this process; a copy of it has none, and leaves those of the other alone."""
        if self._maker != os.getpid():
            self._maker, self._made = os.getpid(), []
        return self._made

    def _unfinished(self, wants: Iterable[Want]) -> list[Want]:
        """Those of some drawings that are still not finished, once all helpers were heard."""
        self._hand_out()
        return [want for want in wants if want in self]

    def leave(self) -> None:
        """Lets the others go as soon as they have drawn what they were given."""
        self._waiting.clear()
        if not self._helpers:
            return
        for helper in self._helpers:
            helper.leave()
        self._helpers.clear()
        self._collect_again()

    def _warm_up(self) -> None:
        """Reads the studies and begins to draw, so that every helper knows how already."""
        for home in dict.fromkeys(want.home for want in self._waiting):
            with contextlib.suppress(SsmError):
                opened(home)
        first = next(iter(self._waiting))
        self._hear(self._draw({first: self._waiting.pop(first)}))

    def _begin(self) -> None:
        """Makes the helpers, as many as there can be once the first drawing is made."""
        count = processors()
        if not count:
            return
        gc.freeze()
        self._collected = gc.get_threshold()
        gc.set_threshold(_SELDOM, *self._collected[1:])
        try:
            for _ in range(count):
                others = [helper.here for helper in self._helpers]
                self._helpers.append(Helper(self._draw, others))
        except (OSError, ValueError):
            if not self._helpers:
                self._collect_again()

    def _collect_again(self) -> None:
        gc.set_threshold(*self._collected)
        gc.unfreeze()

    def _hand_out(self) -> None:
        for helper in self._helpers:
            for made in helper.made():
                self._hear(made)
            while self._waiting and helper.is_free:
                helper.give(self._batch())

    def _batch(self, first: Iterable[Want] = ()) -> Wants:
        """All that waits, or less and less of it, so that several are done at one time."""
        size = len(self._waiting)
        if self._helpers:
            size = min(max(size // (2 + 2 * len(self._helpers)), 2), _BATCH)
        some = [*(want for want in first if want in self._waiting), *self._waiting]
        return {want: self._waiting.pop(want) for want in list(dict.fromkeys(some))[:size]}
