"""What shows itself in a notebook: one method for every value that people look at."""

from collections.abc import Iterable
from typing import Any

__all__ = ["Shown"]


class Shown:
    """The base of what a notebook shows by itself: parts, drawings, problems and results.

    How each kind of value is shown is known to `ssm.ext.jupyter` alone, and is looked up
    when a notebook asks: the one place where a lower layer calls a higher one, by name.

    Example:
        >>> from ssm.model.root import Root
        >>> shown = Root(id="fence", what="paint the fence")._repr_mimebundle_(["text/plain"])
        >>> shown["text/plain"]
        "Root(id='fence', what='paint the fence')"
    """

    __slots__ = ()

    def __init_subclass__(cls) -> None:
        """IPython shows a tuple as a tuple, unless its own class says how it is printed."""
        if issubclass(cls, tuple):
            cls._repr_pretty_ = Shown._in_words  # type: ignore[attr-defined]

    def _in_words(self, printer: Any, _cycle: bool) -> None:
        printer.text(self._repr_mimebundle_(("text/plain",))["text/plain"])

    def _repr_mimebundle_(
        self,
        include: Iterable[str] | None = None,
        exclude: Iterable[str] | None = None,
        **_options: object,
    ) -> dict[str, str]:
        from ssm.ext.jupyter.bundle import bundle_of

        return bundle_of(self, include, exclude)
