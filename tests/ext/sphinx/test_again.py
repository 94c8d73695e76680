"""A build after a change gives what a build of it all would give, whatever was changed."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from documents import CONF, Built, Documents

STUDY = """\
ssm: 1
title: "The fence"
stakeholders:
  owner: {label: "Owner", serves: [guest]}
  guest: {label: "Guest"}
pictures:
  garden:
    title: "The garden"
    elements:
      owner: {mood: happy}
      gate: {is: fence, label: "Gate"}
    links: [owner watches gate]
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
    dependencies: ["1 -> 2"]
findings: [findings/talks.yaml]
"""
SAID = """\
ssm: 1
findings:
  - {id: f1, who: owner, quote: "I paint in May.", of: fence/2, happens: "yes"}
"""
PAGES = {
    "a": ".. ssm-root:: fence\n\n.. ssm-model:: fence\n   :name: model\n   :look: plain",
    "b": "Tools\n-----\n\n.. ssm-picture:: garden\n\n.. ssm-customers::",
    "c": "See :ssm:`fence/2`, :ssm:`garden` and :numref:`model`.",
    "d": ".. ssm-comparison:: fence\n\n.. ssm-checks::\n\n.. ssm-glossary:: CATWOE",
    "e": "No study.",
    "f": ".. ssm-model:: fence\n   :theme: /ours.yaml\n\n.. ssm-root:: gate\n   :study: ../other",
}
ALONE = """\
{% extends "!layout.html" %}
{% block linktags %}{% endblock %}
{% block relbar1 %}{% endblock %}
{% block relbar2 %}{% endblock %}
"""
"""A page that says nothing of the one before it and after it, which Sphinx does not renew."""
NO_NEIGHBOURS = 'templates_path = ["templates"]\nhtml_sidebars = {"**": []}\n'
COLOURS = 'base: light\ncolours:\n  ink: "#102030"\n'


def page(documents: Documents, name: str, text: str) -> None:
    """A page with a title."""
    documents.write(f"pages/{name}.rst", f"Page {name}\n======\n\n{text}\n")


@pytest.fixture
def whole(documents: Documents) -> Documents:
    """Pages that show one study, speak of it, and show another that is not there."""
    documents.write("conf.py", f'{CONF}{NO_NEIGHBOURS}ssm_study = "study"\n\n')
    documents.write("templates/layout.html", ALONE)
    documents.write("study/study.yaml", STUDY)
    documents.write("study/findings/talks.yaml", SAID)
    documents.write("ours.yaml", COLOURS)
    for name, text in PAGES.items():
        page(documents, name, text)
    return documents


def edit(name: str, old: str, new: str) -> Callable[[Documents], None]:
    """A change of some words of a file."""

    def changed(documents: Documents) -> None:
        text = documents.folder.joinpath(name).read_text(encoding="utf-8")
        assert old in text
        documents.write(name, text.replace(old, new))

    return changed


def setting(line: str) -> Callable[[Documents], None]:
    """A change of the settings."""
    return lambda documents: documents.write(
        "conf.py", f'{CONF}{NO_NEIGHBOURS}ssm_study = "study"\n{line}\n'
    )


def move(old: str, new: str) -> Callable[[Documents], None]:
    """A page, or a folder, of another name."""

    def moved(documents: Documents) -> None:
        documents.folder.joinpath(new).parent.mkdir(exist_ok=True)
        documents.folder.joinpath(old).rename(documents.folder / new)

    return moved


def delete(name: str) -> Callable[[Documents], None]:
    """A file that is gone."""
    return lambda documents: documents.folder.joinpath(name).unlink()


def put_back(name: str, text: str) -> Callable[[Documents], None]:
    """An older file in place of a newer one, as of a copy that was kept."""

    def older(documents: Documents) -> None:
        path = documents.write(name, text)
        os.utime(path, (1_000_000_000, 1_000_000_000))

    return older


CHANGES = {
    "the title of a study": edit("study/study.yaml", "The fence", "Our fence"),
    "a file of an earlier time": put_back("study/study.yaml", STUDY),
    "an activity": edit("study/study.yaml", "Choose a colour", "Take a colour"),
    "one more activity": edit("study/study.yaml", '      2: "P', '      3: "Look"\n      2: "P'),
    "words that were found": edit("study/findings/talks.yaml", "in May", "in June"),
    "no findings": delete("study/findings/talks.yaml"),
    "findings again": put_back("study/findings/talks.yaml", SAID),
    "colours": edit("ours.yaml", "102030", "302010"),
    "no colours": delete("ours.yaml"),
    "colours again": put_back("ours.yaml", COLOURS),
    "a picture": edit("study/study.yaml", "mood: happy", "mood: angry"),
    "the look of the settings": setting('ssm_look = "plain"'),
    "the theme of the settings": setting('ssm_theme = "print"'),
    "a theme of one's own in the settings": setting('ssm_theme = "ours.yaml"'),
    "that theme": edit("ours.yaml", "102030", "203010"),
    "descriptions": setting('ssm_description = "open"'),
    "no back-links": setting("ssm_backlinks = False"),
    "back-links again": setting(""),
    "another study comes": lambda each: each.write(
        "other/study.yaml", 'ssm: 1\nroots:\n  gate: {what: "open the gate"}\n'
    ),
    "a study that cannot be read": put_back("other/study.yaml", ""),
    "a study that can be read again": put_back(
        "other/study.yaml", 'ssm: 1\nroots:\n  gate: {what: "shut the gate"}\n'
    ),
    "a study is gone": move("other", "elsewhere"),
    "a page speaks of a part": edit("pages/e.rst", "No study", "See :ssm:`fence/1`"),
    "a section of another title": edit("pages/b.rst", "Tools", "Spade"),
    "a page of another title": edit("pages/c.rst", "Page c", "Seite c"),
    "a page shows another kind of thing": edit("pages/a.rst", "ssm-model", "ssm-comparison"),
    "and the first kind again": edit("pages/a.rst", "ssm-comparison", "ssm-model"),
    "a page shows no model any more": edit("pages/a.rst", ".. ssm-model", ".. ssm-root"),
    "and shows it again": lambda each: page(each, "a", PAGES["a"]),
    "a page moves": move("pages/d.rst", "pages/x.rst"),
    "a page is deleted": delete("pages/c.rst"),
    "a page comes": lambda each: page(each, "c", PAGES["c"]),
    "a picture of the author's own": edit(
        "study/study.yaml", "pictures:\n", 'pictures:\n  own: {title: "Own", image: own.svg}\n'
    ),
    "that picture comes": lambda each: (
        each.write("study/own.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="9"/>'),
        page(each, "e", ".. ssm-picture:: own"),
    ),
    "a layout by hand": lambda each: each.write("study/layout/picture-garden.json", "{}"),
}


def made(folder: Path) -> dict[str, bytes]:
    """All files of a build, but those that tell when it was."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in (".buildinfo", "searchindex.js")
    }


def fresh(documents: Documents) -> dict[str, bytes]:
    """What comes of a build of it all."""
    build, aside = documents.folder / "_build", documents.folder.parent / "aside"
    build.rename(aside)
    got = made(documents.build().out)
    shutil.rmtree(build)
    aside.rename(build)
    return got


def differing(documents: Documents, built: Built) -> list[str]:
    """The files that a build of it all makes otherwise."""
    again, once = made(built.out), fresh(documents)
    return [name for name in once if again.get(name) != once[name]]


def test_a_build_after_a_change_gives_what_a_build_of_it_all_gives(whole: Documents) -> None:
    """Byte for byte, one change after the other."""
    whole.build(jobs=2)
    found: dict[str, list[str]] = {}
    for what, change in CHANGES.items():
        change(whole)
        found[what] = differing(whole, whole.build(jobs=2))

    assert {what: names for what, names in found.items() if names} == {}


def test_what_was_read_for_other_writers_is_written_for_this_one_too(whole: Documents) -> None:
    """All share the doctrees: pages that were read for a PDF are as old as ever in HTML."""
    whole.build()
    edit("study/study.yaml", "Paint the fence", "Paint the door")(whole)
    whole.build("latex")
    again = whole.build()

    assert "Paint the door" in again.text("pages/a.html")
    assert differing(whole, again) == []
    assert whole.build().written == ()


def test_what_was_read_before_somebody_interrupted_is_written_the_next_time(
    whole: Documents, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The study is no newer then than what was read of it."""

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    whole.build()
    edit("study/study.yaml", "Paint the fence", "Paint the door")(whole)
    with monkeypatch.context() as patch:
        patch.setattr("ssm.ext.sphinx.drawing.Studio.draw", interrupted)
        with pytest.raises(KeyboardInterrupt):
            whole.build()

    assert differing(whole, whole.build()) == []


def test_only_what_is_asked_for_by_name_is_taken_as_written(whole: Documents) -> None:
    """As by `sphinx-build . out pages/a.rst`."""
    whole.build()
    edit("study/study.yaml", "Paint the fence", "Paint the door")(whole)
    whole.build(only=("pages/a.rst",))

    assert differing(whole, whole.build()) == []
