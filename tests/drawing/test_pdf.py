"""PDF: pages that can be printed large, with text that can be selected."""

import os
import re
import shutil
import subprocess
import sys

import pytest

from ssm.drawing import pdf as pdf_module
from ssm.drawing.draw import draw
from ssm.drawing.pdf import check_pdf, pdf
from ssm.errors import InvalidValueError, MissingExtraError
from ssm.model.root import Root
from ssm.model.study import Study
from tests.drawing.examples import drawings_of
from tests.drawing.images import apart, opened

pytest.importorskip("typst", reason="the extra pdf is not installed")
BOX = re.compile(rb"/MediaBox\s*\[0 0 ([0-9.]+) ([0-9.]+)\]")


@pytest.fixture(scope="module")
def fence():
    """All drawings of the smallest example."""
    return drawings_of("fence")


def sizes(data: bytes) -> list[tuple[float, float]]:
    """Width and height of every page, in points."""
    return [(float(wide), float(high)) for wide, high in BOX.findall(data)]


def program(name: str) -> str:
    """A program of poppler; the test is skipped, visibly, where it is absent."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} (of poppler-utils) is not installed")
    return found


def test_a_page_is_as_large_as_its_drawing(fence):
    """Points are three quarters of pixels, so that it comes out at its own size."""
    drawing = fence[0]

    ((wide, high),) = sizes(drawing.pdf())

    assert wide == pytest.approx(drawing.scene.width * 0.75, abs=0.01)
    assert high == pytest.approx(drawing.scene.height * 0.75, abs=0.01)


@pytest.mark.parametrize(("paper", "long"), [("a4", 841.89), ("a3", 1190.55)])
def test_a_page_can_be_paper_that_lies_or_stands_as_the_drawing_does(fence, paper, long):
    """The larger side along the larger side."""
    drawing = fence[0]
    (size,) = sizes(drawing.pdf(paper))

    assert max(size) == pytest.approx(long, abs=0.01)
    assert (size[0] > size[1]) == (drawing.scene.width >= drawing.scene.height)


def test_a_wall_pack_has_a_page_for_each_drawing_all_lying(fence):
    """One file to be printed and pinned up."""
    found = sizes(pdf(fence, "a3", lying=True))

    assert len(found) == len(fence)
    assert {(round(wide), round(high)) for wide, high in found} == {(1191, 842)}


def test_the_same_drawing_gives_the_same_bytes_without_a_time(fence):
    """No date, no random id."""
    one, two = pdf(fence[:1]), pdf(fence[:1])

    assert one == two
    assert b"/CreationDate" not in one
    assert b"/ModDate" not in one


def test_the_text_of_every_page_can_be_selected(fence, tmp_path):
    """Words come out as they stand, in our own embedded fonts."""
    file = tmp_path / "fence.pdf"
    file.write_bytes(pdf(fence, "a4"))

    done = subprocess.run(
        [program("pdftotext"), file, "-"], capture_output=True, text=True, check=True
    )

    pages = done.stdout.split("\f")
    for drawing, text in zip(fence, pages, strict=False):
        title = drawing.title.removeprefix("Comparison: ")
        assert title in " ".join(text.split())


@pytest.mark.parametrize("text", ["Ερωτήσεις", "Жук", "Łódź"])
def test_text_in_other_scripts_can_be_selected_too(tmp_path, text):
    """In the fonts that stand in for the hand-written ones."""
    file = tmp_path / "one.pdf"
    root = Root(id="r", label=text, what="paint the fence")
    (drawing,) = draw(Study(roots=[root]), "root/r")
    file.write_bytes(drawing.pdf())

    done = subprocess.run(
        [program("pdftotext"), file, "-"], capture_output=True, text=True, check=True
    )

    assert text in done.stdout


def test_a_page_looks_as_the_image_does(fence, tmp_path):
    """Colours, lines and letters; another program draws it, so edges may differ a little."""
    drawing = fence[0]
    file = tmp_path / "one.pdf"
    file.write_bytes(drawing.pdf())

    subprocess.run(
        [program("pdftoppm"), "-r", "96", "-png", "-singlefile", file, tmp_path / "one"],
        check=True,
        capture_output=True,
    )
    made = opened((tmp_path / "one.png").read_bytes())
    image = opened(drawing.png(1)).resize(made.size)

    assert max(apart(made, image)) < 1.5


def test_an_unknown_paper_and_no_drawing_are_refused(fence):
    """With the papers there are."""
    with pytest.raises(InvalidValueError, match="'paper' must be one of a4, a3"):
        fence[0].pdf("letter")
    with pytest.raises(InvalidValueError, match="must hold a drawing"):
        pdf([])


def test_without_the_extra_the_message_says_how_to_get_it(monkeypatch, invoke, example, tmp_path):
    """Before anything is drawn or written."""
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(MissingExtraError, match=re.escape("pip install 'ssm-workshop[pdf]'")):
        check_pdf()

    done = invoke("draw", example("fence"), "--format", "svg,pdf", "-o", tmp_path / "out")

    assert done.exit_code == 2
    assert "pip install 'ssm-workshop[pdf]'" in done.output
    assert not (tmp_path / "out").exists()


def test_a_page_that_cannot_be_made_is_a_message_and_no_traceback(monkeypatch, fence):
    """With what the program that makes pages said."""

    def fail(*args, **options):
        raise RuntimeError("too large")  # noqa: EM101, TRY003

    monkeypatch.setattr("typst.compile", fail)

    with pytest.raises(InvalidValueError, match="no PDF could be made of it: too large"):
        fence[0].pdf()


def test_hostile_words_are_words_in_a_pdf_too():
    """No text of a study is read as markup of the program that makes the page."""
    assert "{" not in pdf_module._HEAD.partition("#let sheet")[0]
    assert 'inputs.at("title" + n)' in pdf_module._HEAD


SCRIPT = """
import hashlib
from ssm.drawing.draw import draw
from ssm.drawing.pdf import pdf
from ssm.loading import load
drawings = draw(
    load("examples/fence"), "root/paint-fence", "model/paint-fence", theme="auto"
)
made = [pdf(drawings, "a3", lying=True)]
for drawing in drawings:
    made += [drawing.svg.encode(), drawing.outline.encode(), drawing.png(1), drawing.pdf()]
print(*(hashlib.sha256(data).hexdigest() for data in made), sep="\\n")
"""


@pytest.mark.exe
def test_every_format_has_the_same_bytes_whatever_the_hash_seed_and_the_clock(project):
    """SVG for two settings, outlines, images, pages and the wall pack."""
    seen = set()
    for seed, zone in (("0", "UTC"), ("1", "Asia/Tokyo"), ("77", "America/Lima")):
        env = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": str(project)}
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT],
            env=env,
            cwd=project,
            capture_output=True,
            text=True,
            check=True,
        )
        seen.add(done.stdout)

    assert len(seen) == 1
    assert len(set(seen.pop().split())) == 9
