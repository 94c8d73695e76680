"""A page opened in the browser of a person, where there is one with windows."""

import os
import sys

__all__ = ["open_page"]


def open_page(address: str) -> bool:
    """Opens a page in a browser; none that would take the terminal.

    Args:
        address: of the page.

    Returns:
        Whether one was asked to.
    """
    named = any(os.environ.get(name) for name in ("BROWSER", "DISPLAY", "WAYLAND_DISPLAY"))
    if not named and sys.platform not in ("darwin", "win32"):
        return False
    import webbrowser

    return webbrowser.open(address)
