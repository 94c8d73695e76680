"""Documents that show studies: each thing of each kind, on pages that Sphinx builds."""

import re
from pathlib import Path

import pytest
from documents import Documents

STUDY = """\
ssm: 1
title: "{title}"
stakeholders:
  owner: {{label: "Owner"}}
roots:
  fence:
    what: "paint the fence"
    owners: [owner]
    transformation: "unpainted fence -> painted fence"
    worldview: "Painting it yourself is worth the effort."
models:
  fence:
    root: fence
    activities:
      1: "Choose a colour"
      2: "Paint the fence"
    dependencies:
      - "1 -> 2"
"""


def study(documents: Documents, name: str, title: str = "The fence") -> Path:
    """A small study beside the pages."""
    return documents.write(f"{name}/study.yaml", STUDY.format(title=title))


def page(documents: Documents, name: str, *directives: str) -> None:
    """A page with some directives."""
    text = "\n\n".join(directives)
    documents.write(f"pages/{name}.rst", f"{name}\n{'=' * len(name)}\n\n{text}\n")


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_saved_study_costs_only_the_pages_that_show_it(documents: Documents, jobs: int) -> None:
    """Two studies on five pages; after one was saved, its pages are read and no other."""
    one, _ = study(documents, "one"), study(documents, "two")
    page(documents, "a", ".. ssm-root:: fence\n   :study: ../one")
    page(documents, "b", ".. ssm-root:: fence\n   :study: ../two")
    page(documents, "c", ".. ssm-model:: fence\n   :study: /one")
    page(documents, "d", "Nothing of a study.")
    page(documents, "e", "See :ssm:`/one#model/fence/2`.")

    first = documents.build(jobs=jobs)
    again = documents.build(jobs=jobs)
    one.write_text(STUDY.format(title="The other fence").replace("Choose", "Take"), "utf-8")
    third = documents.build(jobs=jobs)

    assert first.warnings == again.warnings == third.warnings == ()
    assert first.drawn == 3
    assert (again.read, again.written, again.drawn) == ((), (), 0)
    assert third.read == ("pages/a", "pages/c", "pages/e")
    assert third.drawn == 2


@pytest.mark.parametrize("builder", ["html", "epub", "latex"])
def test_a_build_with_nothing_changed_tells_of_no_changed_setting(
    documents: Documents, builder: str
) -> None:
    """The style sheet that comes with the extension is no change of the author's."""
    study(documents, "one")
    page(documents, "a", ".. ssm-model:: fence\n   :study: ../one")

    documents.build(builder)
    again = documents.build(builder)

    assert "onfiguration has changed" not in again.told


def test_a_fresh_build_of_the_same_draws_nothing_and_gives_the_same_bytes(
    documents: Documents,
) -> None:
    """What was drawn is kept beside the doctrees."""
    study(documents, "one")
    page(documents, "a", ".. ssm-model:: fence\n   :study: ../one")

    first = documents.build()
    before = first.text("pages/a.html")
    again = documents.build(fresh=True)

    assert again.drawn == 0
    assert again.read == ("index", "pages/a")
    assert again.text("pages/a.html") == before


HARMED = {
    "cut short": ("*.svg", lambda data: data[:100]),
    "of another shape": ("*.json", lambda data: b'{"files": [1], "size": [1, 2]}'),
    "of other kinds": ("*.json", lambda data: data.replace(b'"size": [', b'"size": ["a", ')),
    "no words": ("*.json", lambda data: b"\xff"),
}


@pytest.mark.parametrize("how", HARMED)
def test_a_kept_drawing_that_was_harmed_is_made_anew(documents: Documents, how: str) -> None:
    """By a full disk, say, or by a version that kept it otherwise."""
    study(documents, "one")
    page(documents, "a", ".. ssm-model:: fence\n   :study: ../one")
    first = documents.build()
    before = first.text("pages/a.html")
    files, harm = HARMED[how]
    kept = sorted((documents.folder / "_build/doctrees/ssm/pictures").glob(files))
    for file in kept:
        file.write_bytes(harm(file.read_bytes()))

    again = documents.build(fresh=True)

    assert kept
    assert again.warnings == first.warnings
    assert again.text("pages/a.html") == before
    for image in sorted((again.out / "_images").glob("*.svg")):
        assert image.read_text(encoding="utf-8").rstrip().endswith("</svg>")


def test_a_figure_has_a_light_and_a_dark_image_with_words(documents: Documents) -> None:
    """The image says what it is, and where its words are."""
    study(documents, "one")
    page(documents, "a", ".. ssm-model:: fence\n   :study: ../one")

    html = documents.build().text("pages/a.html")
    images = re.findall(r"<img [^>]*>", html)

    assert len(images) == 2
    for image, theme in zip(images, ("light", "dark"), strict=True):
        assert f"only-{theme}" in image
        assert re.search(r'alt="Activity model: [^"]+"', image)
        details = re.search(r'aria-details="([^"]+)"', image)
        assert details is not None
        assert f'id="{details[1]}"' in html
    assert "2 depends on 1" in html
    assert re.search(r"Fig\. 1.*Activity model", html)


def test_several_drawings_stand_on_one_sheet(documents: Documents) -> None:
    """All of a study, or those that are named; pages can lead to it."""
    study(documents, "one")
    page(
        documents,
        "a",
        ".. ssm-sheet::\n   :study: ../one\n   :name: all",
        ".. ssm-draw:: sheet/model/fence, root/fence\n   :study: ../one",
        "See :numref:`all` and :ssm:`sheet`.",
    )

    built = documents.build()
    html = built.text("pages/a.html")

    assert built.warnings == ()
    assert built.drawn == 2
    assert html.count('alt="On one sheet: The fence"') == 2
    assert re.search(r'href="#all"[^>]*><span class="std std-numref">Fig\. 1<', html)
    assert re.search(r'href="#all"[^>]*><span class="ssm-ref">On one sheet: The fence<', html)
    assert "2 depends on 1" in html


def test_one_drawing_is_told_of_as_one(documents: Documents) -> None:
    """While Sphinx builds."""
    study(documents, "one")
    page(documents, "a", ".. ssm-root:: fence\n   :study: ../one")

    assert "drawing studies: 1 drawing\n" in documents.build().told
