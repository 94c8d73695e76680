"""A conversation in the terminal: shows, asks, hands on keys, until the person stops."""

from typing import TYPE_CHECKING

from ...console import paint, put, put_bare, say, width
from ...failures import FINE
from ...keyboard import Keyboard

if TYPE_CHECKING:
    from ssm.gathering.deciding.conversation import Conversation
    from ssm.gathering.deciding.keys import Part

__all__ = ["talk"]

_NAMES = {"\r": "Enter", "\n": "Enter", " ": "Enter", "\x7f": "Backspace", "\x08": "Backspace"}


def talk(review: "Conversation", *, quiet: bool = False) -> int:
    """Goes through the findings of a conversation; gives the exit status.

    Ctrl-C stops as `q` does: every decision is on disk already.

    Args:
        review: the conversation.
        quiet: say nothing at the end.
    """
    from ssm.gathering.deciding.keys import Part
    from ssm.report.deciding.screens import summary

    with Keyboard() as keyboard:
        try:
            _show(review, (Part.FINDING,))
            while not review.stopped and _ask(review, keyboard):
                pass
        except KeyboardInterrupt:
            put("")
    say("\n".join(summary(review, width())), quiet=quiet)
    return FINE


def _ask(review: "Conversation", keyboard: Keyboard) -> bool:
    """One question and its answer; gives whether there was one."""
    from ssm.gathering.deciding.keys import Asks
    from ssm.gathering.deciding.review import Review
    from ssm.report.deciding.screens import prompt

    put_bare(prompt(review, width()))
    if review.asks is Asks.TYPED and isinstance(review, Review):
        words = keyboard.line()
        put("")
        _show(review, review.typed(words))
        return True
    key = keyboard.key()
    put(_NAMES.get(key, key if key.isprintable() else ""))
    if not key:
        return False
    _show(review, review.press(key))
    return True


def _show(review: "Conversation", parts: "tuple[Part, ...]") -> None:
    from ssm.report.deciding.screens import screen

    for line in screen(review, parts, width(), paint):
        put(line, styled=True)
