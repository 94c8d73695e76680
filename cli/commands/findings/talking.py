"""A conversation in the terminal: shows, asks, hands on keys, until the person stops."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeVar

from ...console import paint, put, put_bare, say, width
from ...failures import FINE
from ...keyboard import Keyboard

if TYPE_CHECKING:
    from ssm.gathering.deciding.conversation import Conversation
    from ssm.gathering.deciding.keys import Part

__all__ = ["Screens", "talk"]

_NAMES = {"\r": "Enter", "\n": "Enter", " ": "Enter", "\x7f": "Backspace", "\x08": "Backspace"}
_Kind_contra = TypeVar("_Kind_contra", bound="Conversation", contravariant=True)
_Talk = TypeVar("_Talk", bound="Conversation")


class Screens(Protocol[_Kind_contra]):
    """What one kind of conversation looks like; a module of `ssm.report`."""

    def screen(
        self,
        review: _Kind_contra,
        parts: "tuple[Part, ...]",
        width: int,
        paint: Callable[[str, str], str],
    ) -> list[str]:
        """The lines that a key has given rise to."""
        ...

    def prompt(self, review: _Kind_contra, width: int) -> str:
        """What is asked just now."""
        ...

    def summary(self, review: _Kind_contra, width: int) -> list[str]:
        """What was done, and what is left."""
        ...


def talk(review: _Talk, screens: Screens[_Talk], *, quiet: bool = False) -> int:
    """Goes through the findings of a conversation; gives the exit status.

    Ctrl-C stops as `q` does: every decision is on disk already.

    Args:
        review: the conversation.
        screens: what it looks like.
        quiet: say nothing at the end.
    """
    from ssm.gathering.deciding.keys import Part

    with Keyboard() as keyboard:
        try:
            _show(review, screens, (Part.FINDING,))
            while not review.stopped and _ask(review, screens, keyboard):
                pass
        except KeyboardInterrupt:
            put("")
    say("\n".join(screens.summary(review, width())), quiet=quiet)
    return FINE


def _ask(review: _Talk, screens: Screens[_Talk], keyboard: Keyboard) -> bool:
    """One question and its answer; gives whether there was one."""
    from ssm.gathering.deciding.keys import Asks

    put_bare(screens.prompt(review, width()))
    if review.asks is Asks.TYPED:
        words = keyboard.line()
        put("")
        _show(review, screens, review.typed(words))
        return True
    key = keyboard.key()
    put(_NAMES.get(key, key if key.isprintable() else ""))
    if not key:
        return False
    _show(review, screens, review.press(key))
    return True


def _show(review: _Talk, screens: Screens[_Talk], parts: "tuple[Part, ...]") -> None:
    for line in screens.screen(review, parts, width(), paint):
        put(line, styled=True)
