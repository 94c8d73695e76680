"""What axe-core finds on a page in a real browser: what would keep somebody out."""

import json
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from tests.browser import Browser, View, chromium

__all__ = ["PHONE", "findings_of", "findings_on", "too_wide"]

PHONE = 360
"""How wide the narrow phone is that pages are tried on."""
GRAVE = ("serious", "critical")
SHOWN = 4
_RUN = """\
axe.run(WITHIN, {resultTypes: ["violations"]}).then(found => found.violations.map(one => ({
  id: one.id, impact: one.impact, help: one.help,
  places: one.nodes.map(node => node.target.flat().join(" ")),
})))
"""
_WIDE = """\
[document.scrollingElement.scrollWidth - innerWidth, ...[...document.querySelectorAll("body *")]
  .filter(one => one.getBoundingClientRect().right > innerWidth + 1)
  .map(one => `${one.tagName.toLowerCase()}.${one.className}`)]
"""


def findings_of(page_path: Path, *, width: int = 1280, dark: bool = False) -> tuple[str, ...]:
    """The serious and critical findings on a page, a readable line each."""
    (found,) = findings_on([View(page_path, width=width, dark=dark)]).values()
    return found


def findings_on(views: Iterable[View], within: str = "html") -> dict[View, tuple[str, ...]]:
    """The same for many pages, or one page seen in several ways, in one run of the browser.

    Args:
        views: the pages.
        within: what is looked at, as style sheets name it; it is on every page.
    """
    wanted = tuple(views)
    found = _answers(wanted, _axe(), _RUN.replace("WITHIN", json.dumps(within)))
    return {view: tuple(_told(found)) for view, found in zip(wanted, found, strict=True)}


def too_wide(pages: Iterable[Path], width: int = PHONE) -> dict[str, list[object]]:
    """The pages that would scroll sideways: by how much, and what sticks out."""
    views = [View(page, width=width) for page in pages]
    found = _answers(views, _WIDE)
    return {
        view.page.as_posix(): [by, *out[:SHOWN]]
        for view, (by, *out) in zip(views, found, strict=True)
        if by > 0
    }


def _answers(views: Iterable[View], *scripts: str) -> list[Any]:
    chromium()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        return list(Browser(Path(folder)).answers(views, *scripts))


def _axe() -> str:
    """The script itself; a test that asks is skipped, visibly, where it is not named."""
    named = os.environ.get("SSM_AXE")
    if not named:
        pytest.skip("SSM_AXE names no axe.min.js (docs/contributing.md says how to get it)")
    return Path(named).read_text(encoding="utf-8")


def _told(found: list[dict[str, Any]]) -> Iterable[str]:
    for one in found:
        if one["impact"] in GRAVE:
            places = one["places"]
            more = f" and {len(places) - SHOWN} more" if len(places) > SHOWN else ""
            shown = ", ".join(places[:SHOWN])
            yield f"{one['id']} ({one['impact']}): {one['help']}: {shown}{more}"
