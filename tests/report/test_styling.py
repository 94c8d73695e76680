"""A house style: what it changes, what it cannot, and how its slips are told."""

import base64
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

import ssm
from ssm.errors import UnreadableError
from ssm.report import build
from ssm.report.sections.chapters import CHAPTERS
from ssm.report.styling.logo import logo_address
from ssm.report.styling.read import read_style
from ssm.report.styling.style import Style

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def study(folder: Path, style: str = "") -> Path:
    """A study in a folder, with a style beside it."""
    made = ssm.Study(
        title="The fence",
        situation="It is grey.",
        stakeholders=[ssm.Stakeholder(id="us")],
        roots=[ssm.Root(id="fence", what="paint the fence")],
    )
    ssm.save(made, folder)
    if style:
        (folder / "report.yaml").write_text(style, encoding="utf-8")
    return folder


def built_page(folder: Path, **how: object) -> str:
    """The report of a study."""
    build(folder, folder / "out", **how)
    return (folder / "out" / "index.html").read_text(encoding="utf-8")


def test_a_style_beside_the_study_is_followed(tmp_path: Path) -> None:
    """Its lines, headings, order of chapters, font and colours."""
    text = built_page(
        study(
            tmp_path,
            "kicker: For the board\nfooter: In confidence\nfont: Georgia\ncolours: print\n"
            "chapters: [people, roots]\ntitles: {people: Who is who}\n",
        )
    )

    assert '<p class="kicker">For the board</p>' in text
    assert "<p>In confidence</p>" in text
    assert "body,.tag{font-family:'Georgia'," in text
    assert "(prefers-color-scheme:dark){" not in text
    order = re.findall(r'<section id="([^"]+)"', text)
    assert order[:3] == ["people", "roots", "situation"]
    assert '<h2 id="h.people">Who is who</h2>' in text


def test_a_style_may_be_named_instead(tmp_path: Path) -> None:
    """As a file elsewhere, or in Python."""
    folder = study(tmp_path, "footer: The study's own\n")
    other = tmp_path / "other.yaml"
    other.write_text("footer: Another", encoding="utf-8")

    assert "<p>Another</p>" in built_page(folder, style=other)
    assert "<p>A third</p>" in built_page(folder, style=Style(footer="A third"))


def test_colours_that_are_asked_for_go_before_those_of_the_style(tmp_path: Path) -> None:
    """Who says how it shall look now, means it."""
    folder = study(tmp_path, "colours: print\n")

    assert 'content="dark"' in built_page(folder, theme="dark")


def test_what_is_always_said_stays(tmp_path: Path) -> None:
    """No style takes away that a model is a device."""
    assert "They do not describe what is there." in built_page(study(tmp_path, "footer: x\n"))


def test_hostile_lines_come_out_literally(tmp_path: Path) -> None:
    """A style is text like any other."""
    text = built_page(study(tmp_path, 'kicker: "<script>alert(1)</script>"\nfooter: "{{ 7*7 }}"\n'))

    assert "<script>alert" not in text
    assert "{{ 7*7 }}" in text


@pytest.mark.parametrize(
    ("text", "told", "hint"),
    [
        ("footr: x", "report.yaml:1:1: error: 'footr' is no key of a style", "'footer'"),
        ("chapters: [rots]", "report.yaml:1:12: error: there is no chapter 'rots'", "'roots'"),
        ("titles: {peple: x}", "report.yaml:1:10: error: there is no chapter", "'people'"),
        ("colours: drak", "report.yaml:1:10: error: 'colours' must be", "'dark'"),
        ("font: 'a;}'", "report.yaml:1:7: error: 'font' must be the name", "Georgia"),
        ("logo: no.png", "report.yaml:1:7: error: there is no file", "beside the style"),
        ("logo: ../x.png", "report.yaml:1:7: error: the logo must lie inside", "beside the style"),
        ("colours: no.yaml", "report.yaml:1:10: error: the file 'no.yaml' is not there", "dark"),
        ("leave_out: [rots]", "report.yaml:1:13: error: there is no chapter 'rots'", "'roots'"),
        ("leaveout: [roots]", "report.yaml:1:1: error: 'leaveout' is no key", "'leave_out'"),
        ("chapters: [roots, people, roots]", "report.yaml:1:27: warning: the chapter", ""),
        ("chapters: [roots]\nleave_out: [roots]", "report.yaml:1:12: warning: the chapter", ""),
        (f"kicker: {'x' * 301}", "report.yaml:1:9: warning: 'kicker' has 301 letters; the", ""),
        (f"titles: {{roots: {'x' * 301}}}", "report.yaml:1:10: warning: 'titles' has 301", ""),
        ("- a", "report.yaml:1:1: error: a house style must be a mapping", ""),
    ],
)
def test_each_slip_is_told_with_its_place(text: str, told: str, hint: str, tmp_path: Path) -> None:
    """And the nearest right word."""
    (problem,) = read_style(text, folder=tmp_path).problems

    assert str(problem).startswith(told)
    assert hint in (problem.hint or "")


def test_a_chapter_is_left_out_with_the_links_to_it(tmp_path: Path, project: Path) -> None:
    """What led there says the same in words; nothing else goes."""
    folder = tmp_path / "fence"
    shutil.copytree(project / "examples" / "fence", folder)
    whole = built_page(folder)
    (folder / "report.yaml").write_text("leave_out: [people, models, sources]\n", encoding="utf-8")
    text = built_page(folder)
    anchors = r'<section id="([^"]+)"'

    gone = {"people", "models", "sources"}
    assert gone < set(re.findall(anchors, whole))
    assert set(re.findall(anchors, text)) == set(re.findall(anchors, whole)) - gone
    ids = set(re.findall(r' id="([^"]+)"', text))
    assert set(re.findall(r'href="#([^"]*)"', text)) <= ids
    assert text.count("Householder") > 5
    assert (folder / "out" / "pictures" / "model-paint-fence.svg").exists()


def test_a_line_of_any_length_is_cut_where_the_page_has_no_room(tmp_path: Path) -> None:
    """Whether it stands in a file or comes from Python."""
    folder = study(tmp_path)
    text = built_page(folder, style=Style(kicker="so " * 9_000, footer="In confidence"))

    (kicker,) = re.findall(r'<p class="kicker">([^<]*)</p>', text)
    assert kicker.endswith("so …")
    assert len(kicker) < 310


def test_the_slips_of_a_style_are_told_by_check_too(
    tmp_path: Path, invoke: Callable[..., Result]
) -> None:
    """With the line they are on, so that nobody learns of them from the client's page."""
    folder = study(tmp_path, "kickr: x\n")
    told = invoke("check", str(folder))

    assert told.exit_code == 1
    assert "report.yaml:1:1: error: 'kickr' is no key of a style" in told.output
    assert "did you mean 'kicker'?" in told.output
    assert "kickr: x" in told.output


def test_one_slip_costs_nothing_else(tmp_path: Path) -> None:
    """The report is made with all that is sound, and the slip is among its problems."""
    folder = study(tmp_path, "chapters: [nowhere]\nfooter: Still there\n")
    made = build(folder, folder / "out")

    assert [problem.name for problem in made.problems] == ["unknown-chapter"]
    assert "<p>Still there</p>" in (folder / "out" / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "data"), [("a.svg", SVG.format("").encode()), ("a.png", PNG)])
def test_a_logo_is_carried_by_the_page_as_an_image(name: str, data: bytes, tmp_path: Path) -> None:
    """With the words for those who do not see it."""
    folder = study(tmp_path, f"logo: {{file: {name}, says: Our house}}\n")
    (folder / name).write_bytes(data)
    text = built_page(folder)

    (image,) = re.findall(r"<img [^>]*>", text)
    assert image.startswith('<img class="logo" src="data:image/')
    assert 'alt="Our house"' in image


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<rect onload="alert(1)"/>',
        '<image href="https://example.org/x.png"/>',
        '<use href="other.svg#a"/>',
        '<rect style="fill:url(https://example.org/x)"/>',
        "<style>@import 'x.css';</style>",
        "<style>@im\\port 'x.css';</style>",
        "<style>rect{fill:u\\72l(https://example.org/x)}</style>",
        "<style>rect{fill:image-set('https://example.org/x' 1x)}</style>",
        '<i xmlns="http://www.w3.org/1999/xhtml" src="https://example.org/x"/>',
        "<foreignObject><p>x</p></foreignObject>",
    ],
)
def test_a_logo_that_would_do_something_is_not_taken(inside: str, tmp_path: Path) -> None:
    """An image is looked at, and that is all."""
    (tmp_path / "a.svg").write_text(SVG.format(inside), encoding="utf-8")

    with pytest.raises(UnreadableError, match="plain SVG"):
        logo_address(tmp_path, "a.svg")


@pytest.mark.parametrize(
    "text",
    [
        "<svg/>",
        '<?xml-stylesheet href="https://example.org/x.css"?>' + SVG.format(""),
    ],
)
def test_a_logo_that_no_browser_would_draw_as_it_is_is_not_taken(text: str, tmp_path: Path) -> None:
    """Of another kind of XML, or with its style in another file."""
    (tmp_path / "a.svg").write_text(text, encoding="utf-8")

    with pytest.raises(UnreadableError, match="plain SVG"):
        logo_address(tmp_path, "a.svg")


def test_a_chapter_is_never_without_its_heading(tmp_path: Path) -> None:
    """A heading of nothing, or of spaces, leaves ours."""
    text = built_page(study(tmp_path, 'titles: {situation: "", roots: "  "}\n'))

    assert '<h2 id="h.situation">The situation</h2>' in text
    assert '<h2 id="h.roots">Root definitions</h2>' in text


def test_the_how_to_names_every_chapter(project: Path) -> None:
    """In the order in which they come."""
    text = (project / "docs" / "howto" / "house-style.md").read_text(encoding="utf-8")
    told = text.partition("in our order: ")[2].partition(".\n")[0]

    assert re.findall(r"`([^`]+)`", told) == [chapter.name for chapter in CHAPTERS]
