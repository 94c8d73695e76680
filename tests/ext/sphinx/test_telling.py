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

    where = {"draw": "ssm.drawing.draw.draw", "svg": "ssm.ext.sphinx.drawing._content"}
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
