"""One source for pages, books, paper and plain text; links between pages and back."""

import os
import re
import shutil
import zipfile
from pathlib import Path

import pytest
from documents import Documents

EXAMPLES = Path(__file__).parents[3] / "examples"
LINKED = "See :ssm:`/fence#model/fence/2`."
FENCE = """\
ssm: 1
roots:
  fence: {what: "paint the fence", worldview: "x", transformation: "unpainted -> painted"}
models:
  fence:
    root: fence
    activities: {1: "Choose a colour", 2: "Paint the fence"}
    dependencies: ["1 -> 2"]
"""


@pytest.fixture(scope="module")
def thesis(tmp_path_factory: pytest.TempPathFactory) -> Documents:
    """The thesis among the examples, with the study that it shows."""
    pytest.importorskip("sphinx", reason="needs the extra 'sphinx'")
    there = tmp_path_factory.mktemp("thesis")
    for name in ("sphinx", "outpatients"):
        shutil.copytree(EXAMPLES / name, there / name, ignore=shutil.ignore_patterns("_build"))
    return Documents(there / "sphinx")


@pytest.mark.parametrize("builder", ["html", "epub", "latex", "man", "text", "singlehtml"])
def test_the_example_is_built_without_a_warning(thesis: Documents, builder: str) -> None:
    """By two processes."""
    assert thesis.build(builder, jobs=2).warnings == ()


def test_an_image_of_another_width_is_in_one_link(thesis: Documents) -> None:
    """Sphinx puts links of its own round images that are scaled; ours is there already."""
    page = (thesis.build("html").out / "systems.html").read_text(encoding="utf-8")

    assert "width: 70%" in page
    assert not re.search(r"<a\b[^>]*>\s*<a\b", page)


def test_a_book_has_one_image_a_drawing_and_no_wide_table(thesis: Documents) -> None:
    """Its pages are narrow and light."""
    built = thesis.build("epub")
    (book,) = built.out.glob("*.epub")
    with zipfile.ZipFile(book) as held:
        names = held.namelist()
        page = held.read("comparison.xhtml").decode("utf-8")

    assert [name for name in names if "comparison-good-time" in name and name.endswith("svg")]
    assert page.count("<img ") == 2
    assert "ssm-scroll" not in page
    assert "One list on the desk" in page


@pytest.mark.parametrize("trees", ["doctrees", "epub/.doctrees"])
def test_a_book_holds_nothing_of_the_doctrees(documents: Documents, trees: str) -> None:
    """Which lie in its folder where Sphinx is asked for a book directly."""
    documents.write("fence/study.yaml", FENCE)
    documents.write("pages/a.rst", "Page\n====\n\n.. ssm-model:: fence\n   :study: ../fence\n")
    built = documents.build("epub", trees=trees)
    (book,) = built.out.glob("*.epub")
    with zipfile.ZipFile(book) as held:
        drawings = [name for name in held.namelist() if name.endswith("svg")]
        drawing = held.read(drawings[0]).decode("utf-8")

    assert "unknown mimetype" not in " ".join(built.warnings)
    assert len(drawings) == 1
    assert re.findall(r'id="[^"]*:|#model:', drawing) == []
    assert 'aria-labelledby="model.fence.title"' in drawing


def test_links_on_paper_lead_to_what_is_there(thesis: Documents) -> None:
    """What only a screen can open is left out, and no link leads there."""
    (tex,) = thesis.build("latex").out.glob("*.tex")
    text = tex.read_text(encoding="utf-8")
    led = set(re.findall(r"\\hyperref\[\\detokenize\{([^}]*)\}\]", text))
    places = set(re.findall(r"\\label\{\\detokenize\{([^}]*)\}\}", text))

    assert led
    assert led - places == set()


def test_a_name_leads_to_words_and_tables_on_paper(documents: Documents) -> None:
    """A glossary is no figure; the cells of tables are narrow, and not filled with blanks."""
    documents.write("fence/study.yaml", FENCE)
    words = ".. ssm-glossary:: CATWOE\n   :name: words\n"
    text = f"See :ref:`here <words>`.\n\n{words}\n.. ssm-root::\n   :study: ../fence\n"
    documents.write("pages/a.rst", f"Page\n====\n\n{text}")

    built = documents.build("latex")
    (tex,) = built.out.glob("*.tex")
    paper = tex.read_text(encoding="utf-8")

    assert built.warnings == ()
    assert r"\label{\detokenize{pages/a:words}}" in paper
    assert paper.count(r"\raggedright\arraybackslash{}") >= 2
    assert r"{\X{30}{100}\X{70}{100}}" in paper


def test_a_name_is_an_address_on_the_page(documents: Documents) -> None:
    """A reader may be sent to it from elsewhere, and references of the project lead to it."""
    documents.write("fence/study.yaml", FENCE)
    models = "\n".join(
        f".. ssm-model:: fence\n   :study: ../fence\n   :name: {name}\n"
        for name in ("week-one", "Week Two")
    )
    text = f"See :numref:`week-one` and :ref:`it <Week Two>`.\n\n{models}"
    documents.write("pages/a.rst", f"Page\n====\n\n{text}")

    built = documents.build()
    page = built.text("pages/a.html")

    assert built.warnings == ()
    assert page.count('id="week-one"') == page.count('id="week-two"') == 1
    assert 'href="#week-one"><span class="std std-numref">Fig. 1' in page
    assert 'href="#week-two"><span class="std std-ref">it' in page


def test_paper_has_each_voice_with_its_words(thesis: Documents) -> None:
    """A chart is told row by row; what only a screen can open is left out."""
    built = thesis.build("latex")
    (tex,) = built.out.glob("*.tex")
    text = tex.read_text(encoding="utf-8")

    assert text.count(r"\sphinxincludegraphics") == 8
    assert re.search(r"Nurses:\s*}?.*partly; judged well and badly", text)
    assert "The drawing in words" not in text
    assert "To read it together" not in text


def test_plain_text_tells_what_is_in_a_drawing(documents: Documents) -> None:
    """It shows no images."""
    documents.write("fence/study.yaml", FENCE)
    documents.write("pages/a.rst", "Page\n====\n\n.. ssm-model:: fence\n   :study: ../fence\n")

    assert "2 depends on 1" in documents.build("text").text("pages/a.txt")


def test_a_part_is_led_to_from_another_page_and_the_way_back_is_listed(
    documents: Documents,
) -> None:
    """A new mention changes the page that is mentioned, which is not read for it."""
    documents.write("fence/study.yaml", FENCE)
    documents.write("pages/a.rst", "Page A\n======\n\n.. ssm-model:: fence\n   :study: ../fence\n")
    documents.write("pages/b.rst", "Page B\n======\n\nNothing.\n")
    first = documents.build()
    before = first.text("pages/a.html")
    documents.write("pages/b.rst", f"Page B\n======\n\n{LINKED}\n")
    second = documents.build()

    assert "Mentioned in" not in before
    assert (second.read, second.warnings) == (("pages/b",), ())
    assert "pages/a" in second.written
    assert re.search(r'Mentioned in: <a [^>]*href="b.html#page-b"', second.text("pages/a.html"))
    link = re.search(
        r'href="a.html#([^"]*)"[^>]*><span class="ssm-ref">2 Paint', second.text("pages/b.html")
    )
    assert link is not None
    assert f'id="{link[1]}"' in second.text("pages/a.html")


@pytest.mark.parametrize(
    ("written", "words"),
    [("!fence/2", "2 Paint"), ("!the work <fence/2>", "the work")],
)
def test_after_an_exclamation_mark_there_are_words_and_no_link(
    documents: Documents, written: str, words: str
) -> None:
    """The mark itself is not among the words, and nothing is warned of."""
    documents.write("fence/study.yaml", FENCE)
    shown = ".. ssm-model:: fence\n   :study: ../fence\n"
    documents.write("pages/a.rst", f"Page\n====\n\n{shown}\nOh: :ssm:`{written}`\n")
    built = documents.build()

    assert built.warnings == ()
    assert re.search(rf'<p>Oh: <span class="ssm-ref">{words}', built.text("pages/a.html"))


def test_on_one_long_page_nothing_is_said_to_be_shown_again_where_it_stands(
    documents: Documents,
) -> None:
    """There all pages are one, and each part of it knows which it was."""
    documents.write("fence/study.yaml", FENCE)
    for name, kind in (("a", "root"), ("b", "model"), ("c", "model")):
        shown = f".. ssm-{kind}:: fence\n   :study: ../fence\n"
        documents.write(f"pages/{name}.rst", f"Page {name}\n======\n\n{shown}")

    html = documents.build("singlehtml").text("index.html")

    again = re.findall(r"Shown again in: <a [^>]*>(?:<[^>]*>)*(Page .)", html)

    assert again == ["Page c", "Page b"]


def test_what_pages_say_of_studies_is_merged_and_forgotten(documents: Documents) -> None:
    """A page that goes takes its places with it."""
    documents.write("fence/study.yaml", FENCE)
    text = "Page {0}\n======\n\n.. ssm-root:: fence\n   :study: ../fence\n"
    for name in "abcdef":
        documents.write(f"pages/{name}.rst", text.format(name))
    first = documents.build(jobs=2).text("pages/a.html")
    for name in "bcdef":
        documents.write(f"pages/{name}.rst", f"Page {name}\n======\n\nNothing.\n")
    second = documents.build(jobs=2).text("pages/a.html")

    assert len(re.findall(r'href="[b-f]\.html#ssm-root-fence"', first)) == 5
    assert "Shown again in" not in second


def test_words_of_a_study_are_no_markup(documents: Documents) -> None:
    """Whatever a study says stands on the page as it is."""
    hostile = "<script>alert(1)</script> \\\\input{x} ` | ** $x$"
    documents.write("fence/study.yaml", FENCE.replace("Paint the fence", hostile))
    documents.write(
        "pages/a.rst", f"Page\n====\n\n.. ssm-model:: fence\n   :study: ../fence\n\n{LINKED}\n"
    )

    html = documents.build().text("pages/a.html")

    assert "<script>alert" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert documents.build("latex").warnings == ()


def test_a_chart_on_a_page_keeps_nobody_out(documents: Documents) -> None:
    """On a light and on a dark page, wide and on a telephone."""
    pytest.importorskip("furo", reason="needs the theme furo")
    from tests.accessibility import PHONE, findings_on
    from tests.browser import View

    clinic = os.path.relpath(EXAMPLES / "outpatients", documents.folder / "pages")
    kinds = ("root", "comparison")
    shown = "\n\n".join(f".. ssm-{kind}:: good-time\n   :study: {clinic}" for kind in kinds)
    documents.write("pages/a.rst", f"Page\n====\n\n{shown}\n")
    conf = documents.folder / "conf.py"
    conf.write_text(conf.read_text("utf-8").replace('"basic"', '"furo"'), "utf-8")
    page = documents.build().out / "pages/a.html"
    views = [
        View(page, width=width, dark=dark) for width in (1280, PHONE) for dark in (True, False)
    ]

    assert findings_on(views) == dict.fromkeys(views, ())
