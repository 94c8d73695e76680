"""Guard: the documentation as readers have it in a browser, on a desk and on a telephone.

`SSM_DOCS_HTML` names a folder of built documentation; without it, a test builds one.
"""

import os
import re
import subprocess
import sys
import tempfile
from itertools import product
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from tests.accessibility import PHONE, findings_on, too_wide
from tests.blocks import links_of
from tests.browser import Browser, View, chromium

ROOT = Path(__file__).parent.parent
HOWTO = ROOT / "docs" / "howto"
WIDE = 1280
ALIKE = re.compile(r"/rules/(?!AM01|index)|/python/(?!compare)|/gallery/(?!fence)|/decisions/\d")
"""Pages that are made as another one is; with `--slow` they are looked at too."""
RECIPES = re.compile(r"/howto/(?!index|comparing|compare|draw|sheet|sphinx|mkdocs|notebook)")
LINK = re.compile(r'<(?:a|link|img|script)\b[^>]*?\b(?:href|src)="([^"]*)"')
SHOWN = "[...document.querySelectorAll('.sidebar-tree a')].filter(a => a.offsetParent).length"
MANY = 40
INK = "getComputedStyle(document.querySelector('.ssm-figures [stroke]:not([stroke=none])')).stroke"
CELLS = "[...document.querySelectorAll('article td:nth-child(2)')]"
WORDY = f"{CELLS}.filter(cell => cell.textContent.length > 30)"
NARROW = f"{WORDY}.filter(cell => cell.offsetWidth < 120).map(cell => cell.textContent)"
SPANS = "[...document.querySelectorAll('.highlight pre span')]"
LINES = f"[...new Set({SPANS}.map(s => getComputedStyle(s).textDecorationLine))]"
ID = re.compile(r'\bid="([^"]+)"')

pytestmark = pytest.mark.exe


@pytest.fixture(scope="module")
def docs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The documentation as HTML; skipped, visibly, where there is neither it nor Sphinx."""
    if named := os.environ.get("SSM_DOCS_HTML"):
        return Path(named)
    pytest.importorskip("furo", reason="the extra docs is not installed")
    out = tmp_path_factory.mktemp("docs")
    command = [sys.executable, "-m", "sphinx", "-q", str(ROOT / "docs"), str(out / "html")]
    subprocess.run([*command, "-d", str(out / "doctrees")], check=True)
    return out / "html"


def pages_of(docs: Path) -> list[Path]:
    """All pages, in order."""
    return sorted(page for page in docs.rglob("*.html") if "_static" not in page.parts)


def looked_at(view: View, script: str) -> list[Any]:
    """What a script finds on a page."""
    chromium()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        return list(Browser(Path(folder)).answers([view], script))


def test_no_page_keeps_anybody_out(docs: Path, request: pytest.FixtureRequest) -> None:
    """Wide and narrow, light and dark, as axe-core sees it; of pages made alike, one."""
    pages = pages_of(docs)
    if not request.config.getoption("--slow"):
        paths = ((page, f"/{page.relative_to(docs).as_posix()}") for page in pages)
        pages = [page for page, path in paths if not (ALIKE.search(path) or RECIPES.search(path))]
    views = [
        View(page, width=width, dark=dark)
        for page, width, dark in product(pages, (WIDE, PHONE), (False, True))
    ]
    told = {
        f"{view.page.relative_to(docs)}, {view.width} px, {'dark' if view.dark else 'light'}": found
        for view, found in findings_on(views).items()
        if found
    }

    assert told == {}


def test_no_page_scrolls_sideways_on_a_phone(docs: Path) -> None:
    """A wide table or a long line scrolls by itself; the page stays where it is."""
    assert too_wide(pages_of(docs)) == {}


@pytest.mark.parametrize("page", ["rules/AM01", "rules/index", "python/compare", "literature"])
def test_no_list_beside_a_page_is_too_long_to_look_through(docs: Path, page: str) -> None:
    """Of eighty rules, the one that is read stands there; their own page lists them all."""
    (seen,) = looked_at(View(docs / f"reference/{page}.html"), SHOWN)

    assert 10 < seen < MANY


@pytest.mark.parametrize("page", ["mkdocs", "sphinx", "notebook", "editor"])
def test_words_in_a_table_have_room_on_a_phone(docs: Path, page: str) -> None:
    """What a name means stands beside it in lines, not in a column of single words."""
    (narrow,) = looked_at(View(docs / f"howto/{page}.html", width=PHONE), NARROW)

    assert narrow == []


@pytest.mark.parametrize("dark", [False, True])
def test_code_has_nothing_that_looks_like_a_link(docs: Path, *, dark: bool) -> None:
    """Nobody clicks on `import ssm` in vain."""
    (lines,) = looked_at(View(docs / "howto/sheet.html", dark=dark), LINES)

    assert lines == ["none"]


@pytest.mark.parametrize("dark", [False, True])
def test_figures_are_as_dark_as_the_page_that_shows_them(docs: Path, *, dark: bool) -> None:
    """A reader in the dark is not dazzled by a hundred and fifty white cards."""
    (ink,) = looked_at(View(docs / "reference/figures.html", dark=dark), INK)

    assert (min(map(int, re.findall(r"\d+", ink)[:3])) > 128) is dark


def test_every_link_within_the_documentation_leads_to_something(docs: Path) -> None:
    """To a page or a file that is there, and to a place on it."""
    texts = {page: page.read_text(encoding="utf-8") for page in pages_of(docs)}
    ids = {page.resolve(): {*ID.findall(text)} for page, text in texts.items()}
    dead = []
    for page, text in texts.items():
        for link in sorted({*LINK.findall(text)}):
            url = urlsplit(link.replace("&amp;", "&"))
            if url.scheme or url.netloc:
                continue
            there = (page.parent / unquote(url.path)).resolve() if url.path else page.resolve()
            place = unquote(url.fragment)
            if not there.exists() or (place and place not in ids.get(there, {place})):
                dead.append(f"{page.relative_to(docs)}: {link}")

    assert dead == []


def test_every_recipe_has_its_line_in_one_group() -> None:
    """Whoever looks for a recipe finds it under what it is about, with what it does."""
    groups = [HOWTO / link for link in links_of(HOWTO / "index.md") if "/" not in link]
    told = [link for group in groups for link in links_of(group) if "/" not in link]
    recipes = {page.name for page in HOWTO.glob("*.md")} - {group.name for group in groups}

    assert sorted(told) == sorted(recipes - {"index.md"})
