"""The plugin of MkDocs: a site with drawings as files, and links from page to page."""

import json
import logging
import os
import re
import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest

pytest.importorskip("mkdocs", reason="the extra mkdocs is not installed")

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs.plugins import get_plugins

from tests.accessibility import PHONE, findings_on, too_wide
from tests.browser import View

ROOT = Path(__file__).parents[3]
STUDY = """
ssm: 1
title: "The gate"
stakeholders: {dog: {is: animal, label: "The dog", serves: []}}
roots: {gate: {label: "A gate", what: "keep a gate closed", beneficiaries: [dog]}}
models:
  gate:
    root: gate
    activities: {1: {do: "Hang the gate"}, 2: {do: "Oil it"}}
    dependencies: [1 -> 2]
"""
SEEN = ((1280, False), (1280, True), (PHONE, False))
GATE = "```ssm\nshow: model/gate\n```\n"
SAID_OF = {"plugins": "ssm", "markdown_extensions": "ssm.ext.mkdocs"}


class Built:
    """A small site."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "docs").mkdir()
        (folder / "study.yaml").write_text(STUDY, encoding="utf-8")

    def build(self, pages: dict[str, str], *, strict: bool = True, **settings: object) -> "Built":
        """Build some pages, each by its name."""
        for name, text in pages.items():
            path = self.folder / "docs" / f"{name}.md"
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        said = {"site_name": "A site", "plugins": ["ssm"], **settings}
        (self.folder / "mkdocs.yml").write_text(yaml.safe_dump(said), encoding="utf-8")
        config = load_config(config_file=str(self.folder / "mkdocs.yml"), strict=strict)
        try:
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
        finally:
            config.plugins.on_shutdown()
        return self

    def page(self, name: str) -> str:
        """What was made of a page."""
        file = "index.html" if name == "index" else f"{name}/index.html"
        return (self.folder / "site" / file).read_text(encoding="utf-8")

    @property
    def files(self) -> list[str]:
        """The files that ssm put into the site."""
        return sorted(path.name for path in (self.folder / "site/assets/ssm").iterdir())


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Built:
    """A folder with a study and no pages."""
    monkeypatch.chdir(tmp_path)
    return Built(tmp_path)


@pytest.fixture
def told(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    """What those are told who build pages."""
    caplog.set_level(logging.WARNING, "mkdocs.plugins.ssm")
    return caplog


def messages(told: pytest.LogCaptureFixture) -> list[str]:
    """The warnings."""
    return [record.getMessage() for record in told.records if "ssm" in record.name]


def images(page: str) -> list[str]:
    """Where the images of a page are."""
    return re.findall(r'<img [^>]*src="([^"]*)"', page)


def test_mkdocs_knows_the_plugin() -> None:
    """By its name, as soon as the package is installed."""
    assert get_plugins()["ssm"].load().__name__ == "SsmPlugin"


@pytest.mark.exe
def test_drawings_are_files_called_by_what_is_in_them(site: Built) -> None:
    """Two of them, for light and dark, however many pages show them; and the style."""
    site.build({"index": GATE, "more": GATE * 2})

    assert [re.sub(r"-[0-9a-f]{12}\.", ".", name) for name in site.files] == [
        "model-gate.svg",
        "model-gate.svg",
        "ssm.css",
    ]
    assert len(images(site.page("more"))) == 4
    for name in ("index", "more"):
        folder = site.folder / "site" / ("" if name == "index" else name)
        assert all((folder / image).is_file() for image in images(site.page(name)))
    assert re.search(r'href="\.\./assets/ssm/ssm-[0-9a-f]{12}\.css"', site.page("more"))


def made(site: Built) -> dict[str, bytes]:
    """All pages and drawings of a site, but for what MkDocs says of the time."""
    files = [path for path in (site.folder / "site").rglob("*") if path.suffix in (".html", ".svg")]
    return {path.name: re.sub(rb"Build Date.*", b"", path.read_bytes()) for path in files}


@pytest.mark.exe
def test_a_second_build_draws_nothing_and_gives_the_same_bytes(
    site: Built, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was drawn before is kept in the study's folder."""
    site.build({"index": GATE})
    before = made(site)
    monkeypatch.setattr("ssm.drawing.layout._run", lambda *_, **__: 1 / 0)
    site.build({"index": GATE})

    assert made(site) == before


@pytest.mark.exe
def test_links_lead_from_page_to_page_and_back(site: Built) -> None:
    """A step is led to where its model is shown, and there the page is named that speaks of it."""
    site.build(
        {
            "index": "# Home\n\nSee [](ssm:gate/1) and [the arrow](ssm:gate/1->2).",
            "deep/models": f"# Models\n\n{GATE}",
        }
    )

    assert '<a href="deep/models/#model.gate">1 Hang the gate</a>' in site.page("index")
    assert '<a href="deep/models/#model.gate">the arrow</a>' in site.page("index")
    assert 'id="model.gate"' in site.page("deep/models")
    mentioned = 'Mentioned in:</span> <a href="../../#home">Home</a></p>'
    assert mentioned in site.page("deep/models")


@pytest.mark.exe
def test_back_links_name_the_section_and_where_a_thing_is_shown_again(site: Built) -> None:
    """What stands in the same section as the thing itself is no news."""
    site.build(
        {
            "index": f"# Home\n\n## Gates & dogs\n\nSee [](ssm:gate/1).\n\n## More\n\n{GATE}",
            "models": f"# Models\n\nThe [](ssm:model/gate).\n\n{GATE}",
        }
    )
    told = re.findall(r'<p class="spoken"[^>]*>(.*?)</p>', site.page("index") + site.page("models"))

    assert [re.sub("<.*?>", "", each) for each in told] == [
        "Mentioned in: Gates &amp; dogs, Models",
        "Shown again in: Models",
        "Mentioned in: Gates &amp; dogs",
        "Shown again in: Home",
    ]
    assert 'href="../#gates-dogs"' in site.page("models")
    assert 'href="models/#model.gate"' in site.page("index")


@pytest.mark.exe
def test_tables_lead_to_other_pages_too(site: Built) -> None:
    """The model says which definition it carries out; that is on another page."""
    site.build({"index": GATE, "roots": "```ssm\nshow: root/gate\n```\n"})

    assert '<a href="roots/#root.gate">A gate</a>' in site.page("index")
    assert "ssm-part:" not in site.page("index") + site.page("roots")


@pytest.mark.exe
def test_a_page_may_link_to_the_name_of_a_figure_as_to_any_heading(site: Built) -> None:
    """MkDocs finds the anchor, and does not warn."""
    named = GATE.replace("gate\n```", "gate\nname: the-gate\n```")
    site.build(
        {"index": "See [it](models.md#the-gate).", "models": named},
        validation={"links": {"anchors": "warn"}},
    )

    assert 'href="models/#the-gate"' in site.page("index")


@pytest.mark.exe
def test_numbers_and_settings_hold_for_all_pages(site: Built) -> None:
    """They may be said of the plugin or of the extension, which gives way to it."""
    (site.folder / "study.yaml").rename(site.folder / "gate.ssm.yaml")
    site.build(
        {"index": f"{GATE}\nSee [](ssm:model/gate)."},
        plugins=[{"ssm": {"numbered": "Figure", "theme": "print"}}],
        markdown_extensions=[{"ssm.ext.mkdocs": {"study": "gate.ssm.yaml", "theme": "dark"}}],
    )
    page = site.page("index")

    assert '<span class="number">Figure 1</span>' in page
    assert '<a href="#model.gate">Figure 1</a>' in page
    assert len(images(page)) == 1
    assert "data:image" not in page


@pytest.mark.parametrize(
    ("page", "message"),
    [
        (
            "---\ntitle: x\n---\n\n```ssm\nshow: model/gaet\n```",
            ":6: nothing in this study is called 'gaet'; did you mean",
        ),
        ("One\n\n> ```ssm\n> shwo: checks\n> ```", ":4: a fence has no option 'shwo'"),
        ("One\n\nSee [it](ssm:gaet/1).", ":3: 'gaet/1' is shown on no page"),
        ("```ssm\nshow: checks\n```\n\n[it](ssm:gate/1)", ":5: 'model/gate/1' is shown on no page"),
        ("```ssm\nstudy: away\nshow: checks\n```", ":2: there is no file or folder"),
    ],
)
def test_a_strict_build_ends_with_page_and_line(
    site: Built, told: pytest.LogCaptureFixture, page: str, message: str
) -> None:
    """Lines count in the file, front matter and all; what is right is built all the same."""
    with pytest.raises(Abort, match="strict"):
        site.build({"index": page})

    (only,) = messages(told)
    assert only.startswith(f"ssm: {Path('docs', 'index.md')}{message}")


TWICE = "```ssm\nshow: checks\n---\nssm: 1\ntitle: x\ntitle: y\n```\n"


@pytest.mark.parametrize("plugins", [["ssm"], []])
def test_lines_of_a_study_in_a_page_are_those_of_its_file(site: Built, told, plugins) -> None:
    """With its front matter, however deep the fence stands, and after an example of it."""
    inset = TWICE.replace("\n", "\n        ")
    example = f"````text\n{TWICE}````"
    page = f"---\ntitle: x\n---\n\n# Home\n\n{example}\n\n- a\n\n    !!! note\n\n        {inset}\n"
    site.build(
        {"index": page},
        strict=False,
        plugins=plugins,
        markdown_extensions=["admonition", "ssm.ext.mkdocs"],
    )

    (only,) = messages(told)
    assert only.startswith("ssm: docs/index.md:26: 'title' stands in line 25 already")
    assert "docs/index.md:26:9 · error" in site.page("index")


def test_a_fence_that_another_file_brings_is_told_by_its_own_lines(site: Built, told) -> None:
    """No line of the page is named, for none of them is it."""
    (site.folder / "part.md").write_text(TWICE, encoding="utf-8")
    site.build(
        {"index": 'One\n\n--8<-- "part.md"\n'},
        strict=False,
        markdown_extensions=["pymdownx.snippets"],
    )

    (only,) = messages(told)
    told_so = "ssm: docs/index.md: line 5 of a fence: 'title' stands in line 4 already"
    assert only.startswith(told_so)


@pytest.mark.exe
def test_an_example_in_indented_code_counts_for_nothing(site: Built, told) -> None:
    """No warning stops a strict build, no number is lost, and links lead to the real thing."""
    example = GATE.replace("\n", "\n    ")
    wrong = "<!--\n```ssm\nshow: modle/x\n```\n-->"
    site.build(
        {"index": f"Words.\n\n    {example}\n\n{wrong}\n\n{GATE}\nSee [](ssm:model/gate).\n"},
        plugins=[{"ssm": {"numbered": "Figure"}}],
    )

    assert messages(told) == []
    assert '<a href="#model.gate">Figure 1</a>' in site.page("index")
    assert len(images(site.page("index"))) == 2


@pytest.mark.exe
def test_what_is_wrong_in_a_study_is_told_once(site: Built, told) -> None:
    """With its own file and line; the pages are built with what is sound."""
    (site.folder / "study.yaml").write_text(STUDY.replace("what:", "waht:"), encoding="utf-8")
    site.build({"index": GATE, "more": GATE}, strict=False)

    (only,) = messages(told)
    assert only.startswith("ssm: study.yaml:5:33: error: 'waht' is no key of a root")
    assert "did you mean 'what'" in only
    assert images(site.page("more"))


def test_a_setting_that_is_none_stops_the_build_with_a_sentence(site: Built) -> None:
    """As every plugin does."""
    with pytest.raises(Abort):
        site.build({"index": ""}, plugins=[{"ssm": {"look": "plan"}}])


@pytest.mark.parametrize(
    ("plugins", "of"),
    [(["ssm"], "plugins"), (["ssm"], "markdown_extensions"), ([], "markdown_extensions")],
)
def test_a_setting_that_nobody_knows_is_told_with_the_nearest(
    site: Built, caplog: pytest.LogCaptureFixture, plugins: list[str], of: str
) -> None:
    """Wherever it is said, and without all the calls that led there."""
    said = {"plugins": plugins, of: [{SAID_OF[of]: {"bakclinks": False}}]}
    with pytest.raises(Abort):
        site.build({"index": "words"}, **said)

    assert re.search("bakclinks'?; did you mean 'backlinks'?", caplog.text)
    assert "extension.py" not in caplog.text


@pytest.mark.exe
@pytest.mark.parametrize("of", ["plugins", "markdown_extensions"])
def test_back_links_can_be_left_out(site: Built, of: str) -> None:
    """As in Sphinx; links lead as before."""
    said = {"plugins": ["ssm"], of: [{SAID_OF[of]: {"backlinks": False}}]}
    site.build({"index": f"# Home\n\nSee [](ssm:gate/1).\n\n{GATE}", "more": GATE}, **said)

    whole = site.page("index") + site.page("more")
    assert "Mentioned in" not in whole
    assert "Shown again" not in whole
    assert "ssm-spoken" not in whole
    assert '<a href="#model.gate">1 Hang the gate</a>' in site.page("index")


HEARD = """
ssm: 1
title: "The gate"
stakeholders: {smith: {is: craftsperson, label: "The smith"}}
sources: {talk: {label: "At the forge", method: interview}}
roots: {gate: {label: "A gate", what: "keep a gate closed"}}
models: {gate: {root: gate, activities: {1: {do: "Hang the gate"}, 2: {do: "Oil it"}}}}
findings:
  - id: f1
    text: "Nobody quenches hinges."
    perspective: smith
    source: talk
    about: {gate/1: {happens: partly, basis: told}}
"""
SEARCHED = (
    "# Home\n\n```ssm\nshow: comparison/gate\n```\n\n## Else\n\nSee [](ssm:comparison/gate).\n"
)


@pytest.mark.exe
@pytest.mark.parametrize("theme", ["mkdocs", "material"])
def test_the_words_of_a_chart_stand_once_in_the_search(site: Built, theme: str) -> None:
    """Not once as a chart and once as its drawing in words; and back-links are not found."""
    if theme == "material":
        pytest.importorskip("material", reason="Material for MkDocs is not installed")
    site.folder.joinpath("study.yaml").write_text(HEARD, encoding="utf-8")
    search = "material/search" if theme == "material" else "search"
    site.build({"index": SEARCHED}, plugins=[search, "ssm"], theme={"name": theme}, strict=False)
    index = json.loads((site.folder / "site/search/search_index.json").read_text(encoding="utf-8"))
    entries = [each for each in index["docs"] if theme == "material" or "#" in each["location"]]
    found = re.sub("<.*?>", " ", " ".join(each["text"] for each in entries))

    assert found.count("Nobody quenches hinges") == 1
    assert found.count("Oil it") == 1
    assert "Mentioned in" not in found
    assert "The drawing in words" not in found
    assert "Mentioned in" in site.page("index")
    assert "The drawing in words" in site.page("index")


@pytest.mark.exe
def test_what_only_the_drawing_says_is_found(site: Built) -> None:
    """A model says its steps nowhere else."""
    site.build({"index": f"# Home\n\n{GATE}"}, plugins=["search", "ssm"])
    index = (site.folder / "site/search/search_index.json").read_text(encoding="utf-8")

    assert "Hang the gate" in index
    assert "2 depends on 1" in index


@pytest.mark.exe
def test_other_fences_stay(site: Built) -> None:
    """Those that an author has set up for superfences."""
    mermaid = {"name": "mermaid", "class": "mermaid"}
    site.build(
        {"index": f"```mermaid\na --> b\n```\n\n{GATE}"},
        markdown_extensions=[{"pymdownx.superfences": {"custom_fences": [mermaid]}}],
    )

    assert '<pre class="mermaid">' in site.page("index")
    assert images(site.page("index"))


def test_what_spoils_a_study_is_told_where_nothing_of_it_can_be_shown(site: Built, told) -> None:
    """Else nobody knows why there is no such model."""
    (site.folder / "study.yaml").write_text("ssm: 1\nmodels: [gate]\n", encoding="utf-8")
    site.build({"index": f"# Home\n\n{GATE}"}, strict=False)

    first, second = messages(told)
    assert first.startswith("ssm: docs/index.md:4: ")
    assert "study.yaml:2:9: error: " in second
    assert "<p>study.yaml:2:9: error: " in site.page("index")


@pytest.mark.exe
def test_colours_that_cannot_be_read_are_told_at_their_line(site: Built, told) -> None:
    """Whether the file is not there, or its colours are weak."""
    pale = "base: light\nink: '#dddddd'\n"
    (site.folder / "pale.yaml").write_text(pale, encoding="utf-8")
    site.build({"index": f"{GATE[:-4]}theme: {{}}\n```\n".format("pale.yaml")}, strict=False)
    site.build({"index": f"{GATE[:-4]}theme: {{}}\n```\n".format("none.yaml")}, strict=False)

    weak, none = messages(told)
    assert "docs/index.md:2: text in 'ink' on 'tint-pink' would be hard to read" in weak
    assert "docs/index.md:3: there is no file" in none


ARRANGES = """
from pathlib import Path
from mkdocs.plugins import event_priority

@event_priority(-100)
def on_files(files, config):
    for file in files:
        Path(file.abs_src_path)
    return files
"""


@pytest.mark.exe
def test_plugins_that_arrange_files_find_only_files_that_lie_somewhere(site: Built) -> None:
    """As those for several languages do; the style and the drawings come after them."""
    (site.folder / "arranges.py").write_text(ARRANGES, encoding="utf-8")
    site.build({"index": GATE}, hooks=["arranges.py"])

    assert re.search(r'href="assets/ssm/ssm-[0-9a-f]{12}\.css"', site.page("index"))
    assert "ssm.css" in [re.sub(r"-[0-9a-f]{12}\.", ".", name) for name in site.files]


class Server:
    """What watches folders."""

    def __init__(self) -> None:
        self.watched: list[tuple[str, bool]] = []

    def watch(self, path: str, *, recursive: bool = True) -> None:
        """Note a folder."""
        self.watched.append((path, recursive))


@pytest.mark.exe
def test_a_site_that_is_served_watches_the_studies(site: Built) -> None:
    """Their folders, so that new files are seen; nothing that ssm itself writes below them."""
    from ssm.ext.mkdocs.plugin import SsmPlugin

    site.build({"index": GATE})
    config = load_config(config_file=str(site.folder / "mkdocs.yml"))
    plugin = config.plugins["ssm"]
    assert isinstance(plugin, SsmPlugin)
    build(config)
    server = Server()
    plugin.on_serve(server, config=config, builder=None)
    plugin.on_post_build(config=config)

    assert (str(site.folder), False) in server.watched
    assert [each for each in server.watched if each[1] or ".ssm" in each[0]] == []
    assert len(server.watched) == len(set(server.watched))


@pytest.mark.parametrize("study", ["study", "study/study.yaml"])
def test_a_study_that_is_not_there_yet_is_watched_for(site: Built, study: str) -> None:
    """In its own folder, and nowhere else: what changes above it is nobody's business."""
    from ssm.ext.mkdocs.plugin import SsmPlugin
    from ssm.ext.mkdocs.site import Site

    (site.folder / "study").mkdir()
    site.build({"index": GATE}, strict=False, plugins=[{"ssm": {"study": study}}])
    config = load_config(config_file=str(site.folder / "mkdocs.yml"))
    plugin = config.plugins["ssm"]
    assert isinstance(plugin, SsmPlugin)
    plugin.site, server = Site(), Server()
    build(config)
    plugin.on_serve(server, config=config, builder=None)

    assert server.watched == [(str(site.folder / "study"), False)]


@pytest.mark.exe
def test_a_changed_study_changes_its_pages_only(site: Built) -> None:
    """A drawing has another name when it is another."""
    site.build({"index": GATE, "terms": "```ssm\nshow: glossary/CATWOE\n```\n"})
    before = {name: site.page(name) for name in ("index", "terms")}
    study = site.folder / "study.yaml"
    study.write_text(STUDY.replace("Oil it", "Grease it"), encoding="utf-8")
    site.build({"index": GATE})

    assert images(site.page("index")) != images(before["index"])
    assert site.page("terms") == before["terms"]


@pytest.mark.exe
@pytest.mark.parametrize("is_served", [True, False])
def test_a_dirty_build_makes_the_pages_anew_that_show_a_changed_study(
    site: Built, is_served: bool
) -> None:
    """And, where it has built them before, no others."""
    from ssm.ext.mkdocs.plugin import SsmPlugin
    from ssm.ext.mkdocs.site import Site

    (site.folder / "other.ssm.yaml").write_text(STUDY, encoding="utf-8")
    other = GATE.replace("show:", "study: other.ssm.yaml\nshow:")
    site.build({"index": GATE, "other": other, "words": "# Words\n"})
    config = load_config(config_file=str(site.folder / "mkdocs.yml"))
    plugin = config.plugins["ssm"]
    assert isinstance(plugin, SsmPlugin)
    if not is_served:
        plugin.site = Site()
    config.plugins.on_startup(command="serve", dirty=True)
    pages = {name: site.folder / "site" / name / "index.html" for name in ("", "other", "words")}
    for page in pages.values():
        os.utime(page, (4_000_000_000, 4_000_000_000))
    study = site.folder / "study.yaml"
    study.write_text(STUDY.replace("Oil it", "Grease it"), encoding="utf-8")
    build(config, dirty=True)

    assert "Grease it" in site.page("index")
    kept = [name for name, page in pages.items() if page.stat().st_mtime == 4_000_000_000]
    assert kept == (["other", "words"] if is_served else ["words"])


@pytest.mark.exe
@pytest.mark.parametrize("name", ["study.yaml", "gate.ssm.yaml"])
def test_a_dirty_build_makes_a_page_anew_whose_study_can_be_read_now(
    site: Built, name: str
) -> None:
    """By whatever name its folder holds it."""
    study = site.folder / "gate" / name
    study.parent.mkdir()
    study.write_text("{", encoding="utf-8")
    site.build({"index": GATE.replace("show:", "study: gate\nshow:")}, strict=False)
    assert "ssm notice" in site.page("index")
    config = load_config(config_file=str(site.folder / "mkdocs.yml"))
    config.plugins.on_startup(command="serve", dirty=True)
    os.utime(site.folder / "site" / "index.html", (4_000_000_000, 4_000_000_000))
    build(config, dirty=True)
    os.utime(site.folder / "site" / "index.html", (4_000_000_000, 4_000_000_000))
    study.write_text(STUDY, encoding="utf-8")
    build(config, dirty=True)

    assert "ssm notice" not in site.page("index")


def copied(names: Iterable[str], folder: Path) -> Path:
    """Some of the examples, in a folder of their own."""
    for name in names:
        left_out = shutil.ignore_patterns(".ssm", "site", ".cache")
        shutil.copytree(ROOT / "examples" / name, folder / name, ignore=left_out)
    return folder


@pytest.mark.exe
@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs"])
def test_the_example_builds_strictly(tmp_path: Path, theme: str) -> None:
    """The handbook, as it is shipped, with each theme that comes with MkDocs."""
    folder = copied(("mkdocs", "outpatients", "fence"), tmp_path) / "mkdocs"
    settings = yaml.safe_load((folder / "mkdocs.yml").read_text(encoding="utf-8"))
    if theme != settings["theme"]["name"]:
        settings["theme"] = {"name": theme, "highlightjs": False}
        (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    build(load_config(config_file=str(folder / "mkdocs.yml"), strict=True))

    pages = list((folder / "site").glob("*/index.html"))
    assert len(pages) == 4
    assert all('class="ssm notice"' not in page.read_text(encoding="utf-8") for page in pages)


@pytest.mark.exe
def test_the_example_keeps_nobody_out(tmp_path: Path) -> None:
    """In a real browser, in light and dark, on a desk and on a telephone."""
    folder = copied(("mkdocs", "outpatients", "fence"), tmp_path) / "mkdocs"
    build(load_config(config_file=str(folder / "mkdocs.yml"), use_directory_urls=False))
    pages = sorted(path for path in (folder / "site").glob("*.html") if path.stem != "404")
    views = [View(page, width=width, dark=dark) for page in pages for width, dark in SEEN]

    ours = [view for view in views if 'class="ssm ' in view.page.read_text(encoding="utf-8")]
    found = [each for told in findings_on(views).values() for each in told]
    of_the_theme = "color-contrast"

    assert [each for each in found if not each.startswith(of_the_theme)] == []
    assert len(ours) >= 4 * len(SEEN)
    assert findings_on(ours, within=".ssm") == dict.fromkeys(ours, ())
    assert too_wide(pages) == {}
