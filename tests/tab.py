"""A page that is used: by keys alone, by pointer and wheel, and what is seen of it then."""

import base64
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import attrs

from tests.browser import Ask, Browser, Refused, View, _evaluated, _viewed, talking

__all__ = ["Tab", "used"]

KEYS = {
    "Tab": 9,
    "Enter": 13,
    "Escape": 27,
    "ArrowLeft": 37,
    "ArrowUp": 38,
    "ArrowRight": 39,
    "ArrowDown": 40,
}
_LOOPBACK = "--proxy-bypass-list=127.0.0.1"
TEXTS = {"Enter": "\r"}
HERE = """(function () {
  var at = document.activeElement;
  var name = at.getAttribute("aria-label") || at.textContent || at.name || at.tagName;
  return name.trim().slice(0, 80);
})()"""


@attrs.frozen
class Tab:
    """A page in front of somebody."""

    ask: Ask
    session: str

    def says(self, script: str) -> Any:
        """What a script comes to, after what it waits for."""
        return _evaluated(self.ask, self.session, script)

    def until(self, script: str) -> Any:
        """What a script comes to as soon as it comes to something."""
        for _ in range(3000):
            with suppress(Refused):
                found = self.says(script)
                if found:
                    return found
            time.sleep(0.01)
        raise AssertionError(script)

    def press(self, *keys: str, shift: bool = False) -> "Tab":
        """Presses keys, one after the other."""
        for key in keys:
            text = TEXTS.get(key, key if len(key) == 1 else "")
            code = KEYS.get(key, ord(key[0].upper()))
            event = {"key": key, "windowsVirtualKeyCode": code, "modifiers": 8 if shift else 0}
            down = "keyDown" if text else "rawKeyDown"
            self.ask("Input.dispatchKeyEvent", self.session, type=down, text=text, **event)
            self.ask("Input.dispatchKeyEvent", self.session, type="keyUp", **event)
        return self

    def write(self, text: str) -> "Tab":
        """Types a text."""
        return self.press(*text)

    def tabbed_to(self, name: str, most: int = 400) -> bool:
        """Whether the tabulator leads to something of a name, from here on."""
        return any(self.press("Tab").here.startswith(name) for _ in range(most))

    @property
    def here(self) -> str:
        """The name of what has the focus."""
        return " ".join(str(self.says(HERE)).split())

    def mouse(self, kind: str, x: float, y: float, **more: object) -> None:
        """The pointer does something at a place."""
        self.ask("Input.dispatchMouseEvent", self.session, type=kind, x=x, y=y, **more)

    def shot(self, **more: object) -> bytes:
        """The page as it is now, as PNG."""
        found = self.ask("Page.captureScreenshot", self.session, **more)
        return base64.b64decode(found["data"])

    def printed(self, **more: object) -> bytes:
        """The page on paper, as PDF."""
        found = self.ask("Page.printToPDF", self.session, preferCSSPageSize=True, **more)
        return base64.b64decode(found["data"])


@contextmanager
def used(browser: Browser, view: View) -> Iterator[Tab]:
    """A page in a tab of its own, to be used; of the network no more than its own address."""
    reached = (_LOOPBACK,) if view.address else ()
    with talking(browser._command(*reached, "about:blank")) as ask:
        session = _viewed(ask, view)
        ask("Page.enable", session)
        yield Tab(ask, session)
