"""Guard: nobody is kept out of a page of ours; axe-core looks at it in a real browser."""

from itertools import product
from pathlib import Path

import pytest

from tests.accessibility import PHONE, findings_on, too_wide
from tests.browser import View

WIDE = 1280

pytestmark = pytest.mark.exe


def findings_in(*pages: Path) -> dict[str, tuple[str, ...]]:
    """What is found on pages, wide and narrow, light and dark; those with nothing left out."""
    views = [
        View(page, width=width, dark=dark)
        for page, width, dark in product(pages, (WIDE, PHONE), (False, True))
    ]
    return {
        f"{view.page.name}, {view.width} px, {'dark' if view.dark else 'light'}": found
        for view, found in findings_on(views).items()
        if found
    }


@pytest.mark.parametrize("name", ["outpatients", "customers", "fence"])
def test_a_report_keeps_nobody_out(invoke, example, tmp_path, name):
    """The page that a client gets, in every way that it may be read."""
    invoke("build", example(name), "-o", tmp_path / "out")

    assert findings_in(tmp_path / "out" / "index.html") == {}


@pytest.mark.parametrize("name", ["outpatients", "customers"])
def test_a_chart_keeps_nobody_out(invoke, example, tmp_path, name):
    """The page whose cells open on the words."""
    chart = tmp_path / "chart.html"
    invoke("compare", example(name), "-o", chart)

    assert findings_in(chart) == {}


def test_a_page_that_does_keep_people_out_is_found(tmp_path):
    """The tests above could fail."""
    page = tmp_path / "page.html"
    page.write_text("<p style='color:#ccc;width:50em'>Pale<img src='x.png'>", encoding="utf-8")

    ids = {line.partition(" ")[0] for lines in findings_in(page).values() for line in lines}
    assert ids >= {"color-contrast", "image-alt"}
    assert list(too_wide([page])) == [page.as_posix()]
