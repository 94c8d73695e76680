"""What is wrong is told at its line, and stops no build."""

import re

import pytest
from documents import Documents

INLINE = """\
Page
====

.. ssm-root:: fence
   :look: plain

   ssm: 1
   roots:
     fence:
       what: "paint the fence"
       worldveiw: "x"
"""
MARKDOWN = """\
# Page

```{ssm-root} fence
:look: plain

ssm: 1
roots:
  fence:
    what: "paint the fence"
    worldveiw: "x"
```
"""
SLIPS = {
    ".. ssm-root:: fence\n   :look: plane": "did you mean 'plain'",
    ".. ssm-root:: fence\n   :looc: plain": 'did you mean "look"',
    ".. ssm-root:: fence\n   :theme: drak": "did you mean 'dark'",
    ".. ssm-root:: fence\n   :align: centre": "did you mean 'center'",
    ".. ssm-root:: fence": "ssm_study",
    ".. ssm-root:: fence\n   :study: ../nowhere": "there is no file or folder 'nowhere'",
    ".. ssm-root:: fense\n   :study: ../fence": "did you mean 'fence'",
    ".. ssm-draw:: rot/fence\n   :study: ../fence": "did you mean 'root'",
    ".. ssm-glossary:: CATWO\n   :study: ../fence": "did you mean 'catwoe'",
    "See :ssm:`/fence#root/fense`.": "did you mean 'root/fence'",
    "See :ssm:`/fence#root/fence`.": "no page shows 'root/fence'",
    ".. ssm-root:: fence\n\n   ssm: 1\n     roots: [": "quotes round the words",
}
FENCE = 'ssm: 1\nroots:\n  fence: {what: "paint the fence", worldview: "x"}\n'


def plain(warnings: tuple[str, ...]) -> str:
    """Warnings without colours."""
    return re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(warnings))


def test_a_slip_in_a_study_on_a_page_is_told_at_its_line(documents: Documents) -> None:
    """Line 11 of the page, line 5 of the study."""
    documents.write("pages/a.rst", INLINE)

    told = plain(documents.build().warnings)

    assert "a.rst:11: WARNING: 'worldveiw' is no key of a root" in told
    assert "[ssm.FI13]" in told


def test_a_slip_is_told_at_its_line_in_markdown_too(documents: Documents) -> None:
    """There a directive counts its lines from itself."""
    pytest.importorskip("myst_parser", reason="needs MyST")
    documents.write("pages/a.md", MARKDOWN)
    conf = documents.folder / "conf.py"
    conf.write_text(conf.read_text("utf-8").replace('["ssm', '["myst_parser", "ssm'), "utf-8")

    told = plain(documents.build().warnings)

    assert "a.md:10: WARNING: 'worldveiw' is no key of a root" in told


@pytest.mark.parametrize("slip", SLIPS)
def test_each_slip_is_told_at_the_directive_with_what_was_meant(
    documents: Documents, slip: str
) -> None:
    """No traceback, and the page is there."""
    documents.write("fence/study.yaml", FENCE)
    documents.write("pages/a.rst", f"Page\n====\n\n{slip}\n")

    built = documents.build()

    assert re.search(r"a\.rst:\d+: (WARNING|ERROR)", plain(built.warnings))
    assert SLIPS[slip] in plain(built.warnings)
    assert str(documents.folder / "fence") not in built.text("pages/a.html")


def test_what_to_write_is_told_as_it_is_written(documents: Documents) -> None:
    """Sphinx makes no quotes of a printer out of those of YAML."""
    text = "A\n=\n\n.. ssm-checks::\n\n   ssm: 1\n   roots:\n     r:\n       what: paint\n"
    documents.write("pages/a.rst", text)

    assert "waive: {CA01: &quot;...&quot;}" in documents.build().text("pages/a.html")


def test_problems_of_a_study_can_be_silenced_by_their_code(documents: Documents) -> None:
    """As any warning of Sphinx."""
    documents.write("pages/a.rst", INLINE)
    conf = documents.folder / "conf.py"
    conf.write_text(conf.read_text("utf-8") + 'suppress_warnings = ["ssm.FI13"]\n', "utf-8")

    assert documents.build().warnings == ()


def test_a_study_that_comes_later_is_found(documents: Documents) -> None:
    """Its page is read anew once it is there."""
    documents.write("pages/a.rst", "Page\n====\n\n.. ssm-root:: fence\n   :study: ../fence\n")
    first = documents.build()
    documents.write("fence/study.yaml", FENCE)
    second = documents.build()

    assert len(first.warnings) == 1
    assert second.warnings == ()
    assert second.read == ("pages/a",)
    assert documents.build().read == ()


def test_a_wrong_value_in_the_settings_ends_the_build_with_what_was_meant(
    documents: Documents,
) -> None:
    """Every page would have it."""
    from sphinx.errors import ConfigError

    conf = documents.folder / "conf.py"
    conf.write_text(conf.read_text("utf-8") + 'ssm_look = "plan"\n', "utf-8")

    with pytest.raises(ConfigError, match="did you mean 'plain'"):
        documents.build()


@pytest.mark.parametrize("kind", ["draw", "svg"])
def test_a_drawing_that_cannot_be_made_costs_no_page(
    documents: Documents, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    """Its words stand in its place, with a warning at its directive."""

    def broken(*asked: object, **how: object) -> None:
        raise RuntimeError(kind)

    where = {"draw": "ssm.ext.embedding.drawn.drawn", "svg": "ssm.ext.sphinx.drawing._content"}
    documents.write("fence/study.yaml", FENCE)
    documents.write("pages/a.rst", "Page\n====\n\n.. ssm-root:: fence\n   :study: ../fence\n")
    monkeypatch.setattr(where[kind], broken)

    built = documents.build()

    assert "a.rst:4: WARNING: ssm broke down over 'root/fence'" in plain(built.warnings)
    assert "[ssm.fault]" in plain(built.warnings)
    assert "[Root definition: " in built.text("pages/a.html")


def test_a_study_that_a_link_names_is_told_of_by_its_path_from_the_pages(
    documents: Documents,
) -> None:
    """As the directives tell of it, so that the words are the same on every machine."""
    documents.write("pages/a.rst", "Page\n====\n\nSee :ssm:`/nowhere#root/fence`.\n")

    told = plain(documents.build().warnings)

    assert "there is no file or folder 'nowhere' [ssm.ref]" in told


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_is_wrong_in_a_study_is_told_once_however_many_pages_show_it(
    documents: Documents, jobs: int
) -> None:
    """At the first of the pages that are read; in a later build, too, but not for nothing."""
    file = documents.write("fence/study.yaml", FENCE.replace("worldview", "worldveiw"))
    for name in "abcdef":
        page = f"Page {name}\n======\n\n.. ssm-root:: fence\n   :study: ../fence\n"
        documents.write(f"pages/{name}.rst", page)

    first = plain(documents.build(jobs=jobs).warnings)
    again = plain(documents.build(jobs=jobs).warnings)
    documents.write("pages/d.rst", "Page d\n======\n\n.. ssm-root:: fence\n   :study: /fence\n")
    third = plain(documents.build(jobs=jobs).warnings)
    file.write_text(file.read_text("utf-8") + "themes: 1\n", "utf-8")
    fourth = plain(documents.build(jobs=jobs).warnings)

    assert first.count("'worldveiw' is no key") == 1
    assert "a.rst:4: WARNING: fence/study.yaml:3:36: " in first
    assert again == ""
    assert "d.rst:4: WARNING: fence/study.yaml:3:36: " in third
    assert fourth.count("'worldveiw' is no key") == fourth.count("themes") == 1


def test_a_study_that_cannot_be_read_is_told_once_for_all_that_show_it_or_speak_of_it(
    documents: Documents,
) -> None:
    """A path that is not right is told wherever it stands, for it is put right there."""
    conf = documents.folder / "conf.py"
    conf.write_text(conf.read_text("utf-8") + 'ssm_study = "fence"\n', "utf-8")
    documents.write("fence/study.yaml", "ssm: 1\n roots: [\n")
    for name in "ab":
        page = "Page\n====\n\n.. ssm-root:: fence\n\n:ssm:`root/fence`\n"
        documents.write(f"pages/{name}.rst", f"{page}\n.. ssm-root::\n   :study: ../other\n")

    told = plain(documents.build().warnings)

    assert told.count("fence/study.yaml:2:") == 1
    assert told.count("there is no file or folder 'other'") == 2
    assert told.count("WARNING") == 3


def test_colours_that_are_not_there_are_waited_for(documents: Documents) -> None:
    """The drawing has our colours meanwhile; the file is called as the page calls it."""
    documents.write("fence/study.yaml", FENCE)
    shown = ".. ssm-root:: fence\n   :study: ../fence\n   :theme: ../ours.yaml\n"
    documents.write("pages/a.rst", f"Page\n====\n\n{shown}")
    first = documents.build()
    before = first.text("pages/a.html")
    documents.write("ours.yaml", 'ink: "#123456"\n')
    second = documents.build()

    assert "a.rst:4: WARNING: there is no file 'ours.yaml'" in plain(first.warnings)
    assert str(documents.folder) not in plain(first.warnings).partition("WARNING")[2]
    assert before.count("<img ") == 2
    assert (second.read, second.warnings) == (("pages/a",), ())
    assert second.text("pages/a.html").count("<img ") == 1


def test_what_is_wrong_in_colours_is_told_once_with_its_place(documents: Documents) -> None:
    """Whoever asks for them, on the screen or on paper."""
    documents.write("fence/study.yaml", FENCE)
    documents.write("ours.yaml", 'inc: "#123456"\n')
    shown = ".. ssm-root:: fence\n   :study: ../fence\n   :theme: ../ours.yaml\n"
    documents.write("pages/a.rst", f"Page\n====\n\n{shown}\n{shown}")
    on_screen = plain(documents.build().warnings)
    conf = documents.folder / "conf.py"
    conf.write_text(conf.read_text("utf-8") + 'ssm_theme_paper = "ours.yaml"\n', "utf-8")
    on_paper = plain(documents.build("latex").warnings)

    assert on_screen.count("WARNING: ours.yaml:1:1: there is no colour role 'inc'") == 1
    assert "WARNING: ours.yaml:1:1: there is no colour role 'inc'" in on_paper


@pytest.mark.parametrize("value", ["ssm_theme", "ssm_theme_paper"])
def test_colours_of_the_settings_have_to_be_there(documents: Documents, value: str) -> None:
    """Every page would lack them."""
    from sphinx.errors import ConfigError

    conf = documents.folder / "conf.py"
    conf.write_text(conf.read_text("utf-8") + f'{value} = "ours.yaml"\n', "utf-8")

    with pytest.raises(ConfigError, match=f"^{value}: there is no file 'ours.yaml'"):
        documents.build()


@pytest.mark.parametrize("place", ["ssm", "ssm/pictures"])
def test_where_no_drawing_can_be_kept_that_is_told_once(documents: Documents, place: str) -> None:
    """A file stands where the folder would be, say, or the disk is full."""
    documents.write("fence/study.yaml", FENCE)
    shown = ".. ssm-root:: fence\n   :study: ../fence\n"
    documents.write("pages/a.rst", f"Page\n====\n\n{shown}\n{shown}   :look: plain\n")
    documents.write(f"_build/doctrees/{place}", "a file")

    told = plain(documents.build().warnings)

    assert told.count("WARNING") == 1
    assert "a.rst:4: WARNING: drawings cannot be kept beside the doctrees" in told
    assert "sphinx-build -d" in told
    assert "fault" not in told


TWICE = """\
ssm: 1
title: x
title: y
"""


def directive(margin: str, kind: str = "checks", opens: str = "", ends: str = "") -> str:
    """A directive with a study that says its title twice."""
    head = f"{opens or '..'} ssm-{kind}::" if not opens else f"{opens}{{ssm-{kind}}}"
    inner = "" if opens else "   "
    lines = [head, "", *(f"{inner}{line}" for line in TWICE.splitlines()), ends]
    return "".join(f"{margin}{line}".rstrip() + "\n" for line in lines)


RST = {
    "plain": directive(""),
    "in a list": f"* item\n\n{directive('  ')}",
    "in a note": f".. note::\n\n   Words.\n\n{directive('   ')}",
    "in a list in a note": f".. note::\n\n   1. item\n\n{directive('      ')}",
    "in a table": f".. list-table::\n\n   * - a\n     - .. note::\n\n{directive(' ' * 10)}",
    "in a quotation": f"Words.\n\n   Said so:\n\n{directive('   ')}",
}
MD = {
    "plain": directive("", opens="```", ends="```"),
    "in a list": f"- item\n\n{directive('  ', opens='```', ends='```')}",
    "in a note": f":::{{note}}\nWords.\n\n{directive('', opens='```', ends='```')}:::\n",
    "in a list in a note": (
        f"::::{{note}}\n\n1. item\n\n{directive('   ', opens='```', ends='```')}\n::::\n"
    ),
    "in a quotation": f"> words\n>\n{directive('> ', opens='```', ends='```')}",
    "with colons": directive("", opens=":::", ends=":::"),
}
PAGES = {
    **{f"{name}.rst": f"Page\n====\n\n{text}" for name, text in RST.items()},
    **{f"{name}.md": f"# Page\n\n{text}" for name, text in MD.items()},
}


@pytest.mark.parametrize("page", PAGES)
def test_lines_are_lines_of_the_page_wherever_a_study_stands_on_it(
    documents: Documents, page: str
) -> None:
    """In the warning, in its words, and on the page; columns too, so that editors find it."""
    if page.endswith(".md"):
        pytest.importorskip("myst_parser", reason="needs MyST")
        conf = documents.folder / "conf.py"
        myst = 'myst_enable_extensions = ["colon_fence"]\nextensions.append("myst_parser")\n'
        conf.write_text(conf.read_text("utf-8") + myst, "utf-8")
    end = page.rpartition(".")[2]
    documents.write(f"pages/a.{end}", PAGES[page])
    lines = PAGES[page].splitlines()
    line = next(n for n, text in enumerate(lines, 1) if "title: y" in text)

    built = documents.build()

    told = f"a.{end}:{line}: WARNING: 'title' stands in line {line - 1} already"
    assert told in plain(built.warnings)
    column = lines[line - 1].index("title") + 1
    assert f"pages/a.{end}:{line}:{column} · error" in built.text("pages/a.html")
    assert str(documents.folder) not in built.text("pages/a.html")


def test_a_study_in_a_file_that_a_page_includes_is_told_with_that_file(
    documents: Documents,
) -> None:
    """An editor that jumps there finds the words."""
    documents.write("shared/part.txt", f"Words.\n\n{directive('')}")
    documents.write("pages/a.rst", "Page\n====\n\n.. include:: ../shared/part.txt\n")

    built = documents.build()

    assert "part.txt:7: WARNING: 'title' stands in line 6 already" in plain(built.warnings)
    assert "shared/part.txt:7:4 · error" in built.text("pages/a.html")
