"""Fences in Markdown that is read by Python-Markdown alone, as Zensical reads it."""

import logging
import re
import sys
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pymdownx", reason="the extra mkdocs is not installed")

import markdown
from pymdownx.superfences import SuperFencesCodeExtension

from ssm.ext.mkdocs import FENCE

GATE = """
---
ssm: 1
title: "The gate"
roots: {gate: {label: "A gate", what: "keep a gate closed"}}
models:
  gate:
    root: gate
    activities: {1: {do: "Hang the gate"}, 2: {do: "Oil it"}}
    dependencies: [1 -> 2]
"""


def fenced(options: str, study: str = GATE, margin: str = "") -> str:
    """A fence with a study in it."""
    text = f"```ssm\n{options}{study}```\n"
    return "".join(f"{margin}{line}\n" for line in text.splitlines())


def by_extension(text: str, *others: str, **settings: str) -> str:
    """The page, with the extension."""
    return markdown.markdown(
        text,
        extensions=["ssm.ext.mkdocs", *others],
        extension_configs={"ssm.ext.mkdocs": settings},
    )


def by_fence(text: str, *others: str, **settings: str) -> str:
    """The page, with a custom fence of superfences."""
    return markdown.markdown(
        text,
        extensions=["pymdownx.superfences", *others],
        extension_configs={"pymdownx.superfences": {"custom_fences": [FENCE]}},
    )


WAYS = pytest.mark.parametrize("written", [by_extension, by_fence])


@pytest.fixture
def told(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    """What those are told who build pages."""
    caplog.set_level(logging.WARNING, "mkdocs.plugins.ssm")
    return caplog


@WAYS
@pytest.mark.exe
def test_a_fence_becomes_a_drawing_in_the_page(written) -> None:
    """With its words, and with the style, once however many fences there are."""
    page = written(f"# Gate\n\n{fenced('show: model/gate')}\n{fenced('show: root/gate')}")

    assert page.count("data:image/svg+xml;base64,") == 4
    assert page.count("<style>") == 1
    assert "Hang the gate" in page
    assert page.startswith("<h1")


@WAYS
def test_every_page_is_given_the_style(written) -> None:
    """Also where one reader of Markdown reads several."""
    pages = [written(fenced("show: glossary/CATWOE")) for _ in range(2)]

    assert pages[0] == pages[1]
    assert all(page.count("<style>") == 1 for page in pages)


def test_a_reader_that_is_used_again_begins_a_new_page() -> None:
    """Its ids, its numbers and its style are new."""
    md = markdown.Markdown(extensions=["ssm.ext.mkdocs"])
    text = fenced("show: checks")
    pages = [md.reset().convert(text) for _ in range(2)]

    assert pages[0] == pages[1]
    assert 'id="checks"' in pages[1]


@WAYS
def test_fences_stand_in_lists_and_notes_too(written) -> None:
    """Their margin is taken off."""
    inner = fenced("show: glossary/CATWOE\n", "", "    ")
    page = written(f"1. first\n\n{inner}")

    assert "<li>" in page
    assert "ssm-glossary" in page


@WAYS
def test_a_fence_in_a_fence_is_an_example(written) -> None:
    """A page that explains fences shows them."""
    page = written("````text\n```ssm\nshow: checks\n```\n````")

    assert 'class="ssm' not in page
    assert "show: checks" in page


@WAYS
def test_a_slip_gives_a_notice_and_a_warning_with_the_line(written, told) -> None:
    """Nothing is raised; what can be shown is shown."""
    page = written(f"# Gate\n\n```ssm\nshow: modle/gate\n```\n\n{fenced('show: glossary/CATWOE')}")

    assert 'class="ssm notice"' in page
    assert "ssm-glossary" in page
    (record,) = told.records
    near = "nothing of kind 'modle' can be shown; did you mean 'model'?"
    assert record.getMessage().startswith(f"ssm: page:4: {near}")


@WAYS
@pytest.mark.parametrize(
    ("options", "study", "line", "message"),
    [
        ("show: model/gaet", GATE, 2, "did you mean 'gate'?"),
        ("study: nowhere\nshow: checks\n", "", 2, "there is no file or folder 'nowhere'"),
        ("show: glossary/tea\n", "", 2, "there is no term 'tea'"),
        ("show: checks", GATE.replace("what:", "waht:"), 6, "did you mean 'what'?"),
        ("show: checks", '\n---\nssm: 1\nroots:\n  a:\n    what: "x\n', 7, "a quote opened here"),
        ("", "", 1, "say what is to be shown"),
    ],
)
def test_what_cannot_be_shown_is_told_at_its_line(
    written, told, options: str, study: str, line: int, message: str
) -> None:
    """Also a line of a study that stands in the page."""
    written(fenced(options, study))

    assert len(told.records) == 1
    assert told.records[0].getMessage().startswith(f"ssm: page:{line}: ")
    assert message in told.records[0].getMessage()
    assert told.records[0].getMessage().count("page:") == 1


@WAYS
@pytest.mark.exe
def test_links_lead_to_what_is_shown_on_the_page(written) -> None:
    """By a ref, long or short, or by the name of a fence; a link without words gets some."""
    text = "See [](ssm:gate/1), [it](ssm:model/gate/1->2), [all](ssm:the-model).\n\n"
    page = written(text + fenced("show: model/gate\nname: the-model"))

    assert '<a href="#the-model">1 Hang the gate</a>' in page
    assert '<a href="#the-model">it</a>' in page
    assert '<a href="#the-model">all</a>' in page
    assert 'id="the-model"' in page


@WAYS
def test_a_link_that_leads_nowhere_keeps_its_words(written, told) -> None:
    """And it is told, with the nearest name."""
    page = written(f"{fenced('show: checks')}\nSee [the *step*](ssm:gaet/1).")

    assert "See the <em>step</em>." in page
    assert '"ssm:' not in page
    message = told.records[0].getMessage()
    assert "'gaet/1' is not shown on this page; did you mean 'gate/1'?" in message
    assert ":14: " in message


@WAYS
@pytest.mark.exe
@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("gate", "'gate' could be root/gate or model/gate"),
        ("", "'' is not shown on this page"),
    ],
)
def test_a_link_that_could_mean_several_is_told_so(written, told, name: str, message: str) -> None:
    """And one that names nothing leads nowhere."""
    page = written(f"{fenced('show: model/gate')}\nSee [it](ssm:{name}).")

    assert "See it." in page
    assert message in told.records[0].getMessage()


@WAYS
@pytest.mark.exe
def test_a_name_that_is_given_twice_is_told(written, told) -> None:
    """The first keeps it."""
    page = written(fenced("show: model/gate\nname: g") + "\n" + fenced("show: root/gate\nname: g"))

    assert page.count('id="g"') == 1
    assert "the name 'g' is taken" in told.records[0].getMessage()


@WAYS
def test_ids_stand_once_in_a_page(written) -> None:
    """However often a thing is shown."""
    page = written(fenced("show: checks") * 3)
    ids = re.findall(r' id="([^"]*)"', page)

    assert len(ids) == len(set(ids))


@pytest.mark.exe
def test_figures_are_numbered_when_that_is_asked_for() -> None:
    """With a word of the page's own language; what has no drawing has no number."""
    page = by_extension(
        fenced("show: model/gate") + fenced("show: checks") + fenced("show: root/gate"),
        numbered="Abbildung",
    )

    assert re.findall(r'<span class="number">([^<]*)', page) == ["Abbildung 1", "Abbildung 2"]


@pytest.mark.exe
def test_settings_hold_for_all_fences(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Paths count from where the pages are built."""
    (tmp_path / "gate").mkdir()
    (tmp_path / "gate" / "study.yaml").write_text(GATE.replace("\n---\n", ""), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    page = by_extension("```ssm\nshow: model/gate\n```", study="gate", look="plain", theme="light")

    assert page.count("<img") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["gate"]


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"look": "plan"}, "must be"),
        ({"theme": "drak"}, "must be"),
        ({"width": "wide"}, "must be"),
        ({"studdy": "clinic"}, "did you mean 'study'"),
        ({"colour": "red"}, "there are study, look, "),
    ],
)
def test_a_setting_that_is_none_is_refused(
    settings: dict[str, str], message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before any page is read."""
    monkeypatch.delitem(sys.modules, "mkdocs.config", raising=False)
    with pytest.raises(ValueError, match=message):
        by_extension("", **settings)


@pytest.mark.parametrize("order", [0, 1])
def test_the_extension_gets_on_with_superfences(order: int) -> None:
    """Whichever of them comes first, and whatever other fences there are."""
    extensions = ["pymdownx.superfences", "ssm.ext.mkdocs"]
    mermaid = {"name": "mermaid", "class": "mermaid"}
    page = markdown.markdown(
        "```mermaid\na --> b\n```\n\n```ssm\nshow: glossary/CATWOE\n```",
        extensions=extensions[:: 1 - 2 * order],
        extension_configs={"pymdownx.superfences": {"custom_fences": [mermaid]}},
    )

    assert '<pre class="mermaid">' in page
    assert "ssm-glossary" in page


def test_the_extension_gets_on_with_an_older_superfences(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whose fences need nothing to be begun anew."""
    added = []

    def older(self: Any, name: str, formatter: Any, validator: Any) -> None:
        added.append((self, name, formatter, validator))

    monkeypatch.setattr(SuperFencesCodeExtension, "extend_super_fences", older)
    markdown.markdown("words", extensions=["pymdownx.superfences", "ssm.ext.mkdocs"])

    assert [name for _, name, *_ in added] == ["ssm"]


@WAYS
def test_a_fault_of_our_own_costs_one_fence(written, told, monkeypatch: pytest.MonkeyPatch) -> None:
    """The site is built; the fault is told."""
    monkeypatch.setattr("ssm.ext.mkdocs.showing.fragment", lambda *_, **__: 1 / 0)
    page = written(f"Before.\n\n{fenced('show: checks')}\nAfter.")

    assert "Before." in page
    assert "After." in page
    assert "broke down" in told.records[0].getMessage()


@pytest.mark.exe
def test_the_same_page_is_the_same_bytes() -> None:
    """From one run to the next."""
    text = fenced("show: model/gate")

    assert by_extension(text) == by_extension(text)


TWICE = "```ssm\nshow: checks\n---\nssm: 1\ntitle: x\ntitle: y\n```\n"
FORE = "---\ntitle: Home\n---\n\n# Home\n\n"


def inset(text: str, margin: str) -> str:
    """A text with a margin."""
    return "".join(f"{margin}{line}\n" for line in text.splitlines())


PAGES = {
    "plain": TWICE,
    "tildes": TWICE.replace("```", "~~~~"),
    "attributes": TWICE.replace("```ssm", '``` {.ssm width="60%"}'),
    "list": f"- item\n\n{inset(TWICE, '    ')}",
    "list in a list": f"1. item\n\n    - item\n\n{inset(TWICE, ' ' * 8)}",
    "admonition": f"!!! note\n\n{inset(TWICE, '    ')}",
    "details": f"??? note\n\n{inset(TWICE, '    ')}",
    "tab": f'=== "One"\n\n{inset(TWICE, "    ")}',
    "list in a tab": f'=== "One"\n\n    1. item\n\n{inset(TWICE, " " * 8)}',
    "block": f"/// tab | Two\n{TWICE}///\n",
    "quotation": f"> words\n>\n{inset(TWICE, '> ')}",
    "after an example": f"````text\n{TWICE}````\n\n{TWICE}",
    "after another": f"```text\nshow: checks\n```\n\n{TWICE}",
    "after one that is left open": f"- item\n\n    ```text\n    words\n\nmore\n\n{TWICE}",
}
READERS = (
    "admonition",
    "pymdownx.details",
    "pymdownx.tabbed",
    "pymdownx.blocks.tab",
    "pymdownx.snippets",
)


@WAYS
@pytest.mark.parametrize("page", PAGES)
def test_lines_are_lines_of_the_page_wherever_a_fence_stands_on_it(written, told, page) -> None:
    """In the warning, in its words, and on the page; columns too, so that editors find it."""
    text = f"# Home\n\n{PAGES[page]}"
    lines = text.splitlines()
    line = max(n for n, each in enumerate(lines, 1) if "title: y" in each)
    column = lines[line - 1].index("title") + 1
    html = written(text, *READERS[:-1])

    (record,) = told.records
    assert record.getMessage().startswith(
        f"ssm: page:{line}: 'title' stands in line {line - 1} already"
    )
    assert f"page:{line}:{column} · error" in html


def test_a_tabulator_before_a_fence_is_one_character(told) -> None:
    """As editors count."""
    html = by_extension(f"- item\n\n{inset(TWICE, chr(9))}")

    assert len(told.records) == 1
    assert "page:8:2 · error" in html


@WAYS
def test_of_fences_that_are_alike_each_is_told_at_its_own_line(written, told) -> None:
    """In the order of the page."""
    written(f"{TWICE}\n{TWICE}\n- item\n\n{inset(TWICE, '    ')}")

    lines = [int(record.getMessage().split(":")[2]) for record in told.records]
    assert lines == [6, 14, 24]


@WAYS
def test_a_fence_that_is_not_on_the_page_is_told_by_its_own_lines(
    written, told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It comes from another file, say; to name a line of the page would be a lie."""
    (tmp_path / "part.md").write_text(TWICE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    html = written('# Home\n\n--8<-- "part.md"\n', *READERS)

    (record,) = told.records
    expected = "ssm: page: line 5 of a fence: 'title' stands in line 4 already"
    assert record.getMessage().startswith(expected)
    assert "page (fence):5:1 · error" in html


@WAYS
@pytest.mark.parametrize(
    "text",
    [
        "Words.\n\n    ```ssm\n    show: modle/x\n    ```\n",
        "- item\n\n        ```ssm\n        show: modle/x\n        ```\n",
        "<!--\n```ssm\nshow: modle/x\n```\n-->\n",
    ],
)
def test_an_example_in_indented_code_and_what_is_commented_out_are_no_fences(
    written, told, text: str
) -> None:
    """Nothing is told of them, and they take neither an id nor a number from the others."""
    page = written(f"{text}\nMore.\n\n{fenced('show: checks')}\n", *READERS)

    assert told.records == []
    assert 'class="ssm notice"' not in page
    assert "data-ssm-fence" not in page
    assert 'id="checks"' in page


@WAYS
def test_a_fence_that_is_commented_out_leaves_the_comment_whole(written) -> None:
    """None of it is seen."""
    page = written(f"<!--\n{fenced('show: checks')}\n-->\n\nAfter.\n")

    assert re.sub(r"<!--.*?-->", "", page, flags=re.DOTALL).strip() == "<p>After.</p>"
