"""Guard: what the documentation shows is what happens."""

import html
import importlib
import re
import shlex
import shutil
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from blocks import Block, blocks_of, links_of, prose_of
from click.testing import Result

import ssm
from ssm.model.kinds import KINDS
from ssm.model.words import Badge, Mood, Op

ROOT = Path(__file__).parent.parent
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
MADE = (
    ".venv",
    "_build",
    "docs/_tutorial/",
    "reference/gallery/",
    "reference/python/",
    "reference/rules/",
)
PAGES = [path for path in PAGES if not any(made in path.as_posix() for made in MADE)]
TUTORIAL = [ROOT / "docs" / "tutorial" / "first-study.md"]
"""Acted through, with all that is printed, by `test_tutorial.py`."""
HOW_TO = [path for path in PAGES if path.parent.name == "howto"]
HOW_TO = [path for path in HOW_TO if "{toctree}" not in path.read_text(encoding="utf-8")]
EXAMPLE_PAGES = sorted((ROOT / "examples").glob("*/*.md"))
PICTURE = ROOT / "docs" / "images" / "outpatients.svg"
MADE_AT_BUILD = re.compile(r"(^|/)(rules|gallery|python)/")
TWO_SENTENCES = re.compile(r"[a-z)`”]\. (?=[A-Z`])")
NEEDS = {
    "pdf": re.compile(r"\.pdf\b|--format \S*(pdf|wall)"),
    "office": re.compile(r"\.(docx|xlsx)\b"),
}
"""What a command that needs an extra looks like."""
OPTION = re.compile(r"^  (?:-\w, )?(--[a-z-]+)", re.MULTILINE)
COMMAND = re.compile(r"^  ([a-z-]+) ", re.MULTILINE)
Invoke = Callable[..., Result]


def name_of(path: Path) -> str:
    """A path as it reads from the folder of the checkout."""
    return path.relative_to(ROOT).as_posix()


def commands(block: Block) -> list[str]:
    """The commands that a console block shows, without the prompt."""
    return [line[2:] for line in block.text.splitlines() if line.startswith("$ ")]


def run_console(block: Block, invoke: Invoke) -> None:
    """Run each `ssm` command; 1 means that problems were found, which a page may show."""
    for command in commands(block):
        program, *args = shlex.split(command)
        if program != "ssm":
            assert "python -m venv" in command, f"line {block.line}: who runs {command!r}?"
            continue
        result = invoke(*args)
        assert result.exit_code in {0, 1}, f"line {block.line}: {command}\n{result.output}"


def take_yaml(block: Block) -> None:
    """Write a block that is a named file; read a block that is a whole study."""
    if block.caption:
        path = Path(block.caption)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block.text, encoding="utf-8")
    elif block.text.startswith("ssm: 1"):
        Path("shown.ssm.yaml").write_text(block.text, encoding="utf-8")
        assert [str(problem) for problem in ssm.load("shown.ssm.yaml").problems] == []


@pytest.mark.parametrize(
    "page", [p for p in PAGES if p not in TUTORIAL and any(blocks_of(p))], ids=name_of
)
def test_the_code_blocks_of_a_page_run(
    page: Path, invoke: Invoke, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever types what the page says gets no surprise, also where there is no checkout."""
    monkeypatch.chdir(tmp_path)
    if page.parts[-2:] != ("howto", "index.md"):
        invoke("new", "examples", "--from", "all")
    names: dict[str, object] = {}
    for block in blocks_of(page):
        if block.caption or block.language == "yaml":
            take_yaml(block)
        elif block.language == "console":
            run_console(block, invoke)
        elif block.language == "python":
            exec(compile(block.text, f"{page.name}:{block.line}", "exec"), names)


@pytest.mark.parametrize(
    "page", [p for p in PAGES if any("examples/" in b.text for b in blocks_of(p))], ids=name_of
)
def test_a_page_that_takes_the_examples_says_where_they_come_from(page: Path) -> None:
    """Whoever came by a search and has no checkout can type what stands there."""
    assert page.name == "README.md" or "ssm new examples --from all" in page.read_text("utf-8")


@pytest.mark.parametrize("page", [p for p in PAGES if any(blocks_of(p))], ids=name_of)
def test_a_command_that_needs_an_extra_says_how_it_is_installed(page: Path) -> None:
    """Whoever has only what `pip install ssm-workshop` brings is told before it is refused."""
    typed = [line for b in blocks_of(page) if b.language == "console" for line in commands(b)]
    needed = {extra for extra, sign in NEEDS.items() if any(sign.search(line) for line in typed)}

    text = page.read_text(encoding="utf-8")
    assert [extra for extra in needed if f"ssm-workshop[{extra}]" not in text] == []


@pytest.mark.parametrize("page", HOW_TO, ids=name_of)
def test_a_recipe_says_what_one_will_have_and_where_to_go_on(page: Path) -> None:
    """One sentence on the first screen, and at the end where to go on."""
    lines = page.read_text(encoding="utf-8").splitlines()

    assert lines[2] == "## What you will have" or lines[2].startswith("You will ")
    assert "## Where next" in lines


@pytest.mark.parametrize("page", [*PAGES, *EXAMPLE_PAGES], ids=name_of)
def test_no_relative_link_is_dead(page: Path) -> None:
    """A link leads to a file of the checkout, or to a page made by the build."""
    targets = [
        t.partition("#")[0] for t in links_of(page) if not t.startswith(("http", "mailto", "ssm:"))
    ]
    relative = [target for target in targets if target and not MADE_AT_BUILD.search(target)]

    assert [target for target in relative if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", [p for p in PAGES if p.name != "README.md"], ids=name_of)
def test_there_is_one_sentence_a_line(page: Path) -> None:
    """A changed sentence is one changed line for whoever reviews it; a table's row is one too."""
    lines = [line for line in prose_of(page).splitlines() if not line.startswith("| ")]

    assert [line for line in lines if TWO_SENTENCES.search(line)] == []


def test_what_a_page_shows_of_a_definition_is_what_is_printed(
    invoke: Invoke, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each shown part of the output, word for word and line by line."""
    monkeypatch.chdir(ROOT)
    blocks = list(blocks_of(ROOT / "docs" / "howto" / "check-both-ways.md"))
    (command, *_) = commands(next(block for block in blocks if block.language == "console"))
    printed = invoke(*shlex.split(command)[1:], env={"COLUMNS": "88"}).stdout
    shown = [block.text for block in blocks if block.language == "text"]

    assert len(shown) == 4
    assert [text for text in shown if text.rstrip() not in printed] == []


def test_what_a_page_shows_of_an_import_is_what_is_printed(
    invoke: Invoke, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Word for word and line by line, as wide as the page has it."""
    monkeypatch.chdir(tmp_path)
    blocks = list(blocks_of(ROOT / "docs" / "howto" / "import.md"))
    first = next(block for block in blocks if block.language == "console")
    new, imported = commands(first)
    invoke(*shlex.split(new)[1:])
    printed = invoke(*shlex.split(imported)[1:], env={"COLUMNS": "88"}).stdout

    assert printed in [block.text for block in blocks if block.language == "text"]


def test_what_a_page_shows_of_an_interview_is_what_is_printed(
    invoke: Invoke, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Plan, questions and what comes of the answers; a guide that is filled in is a real one."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    printed, shown = "", []
    for block in blocks_of(ROOT / "docs" / "howto" / "interview.md"):
        if block.language == "console":
            for command in commands(block):
                printed += invoke(*shlex.split(command)[1:], env={"COLUMNS": "88"}).stdout
        elif block.language == "text":
            shown.append(block.text.rstrip() in printed)
        elif block.caption:
            blank = Path(block.caption).read_text(encoding="utf-8").splitlines()
            kept = [line for line in block.text.splitlines() if line.startswith(("#", "*", "<!"))]
            assert [line for line in kept if line not in blank] == []
            take_yaml(block)

    assert shown == [True] * 3


def test_what_a_page_shows_of_a_script_is_what_is_printed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """The sources that turn a row, as the blocks before it find them."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    for block in blocks_of(ROOT / "docs" / "howto" / "python.md"):
        if block.language == "text":
            assert capsys.readouterr().out == block.text
            break
        exec(compile(block.text, f"python.md:{block.line}", "exec"), names)


def test_what_a_page_shows_of_a_chart_is_what_is_printed(
    invoke: Invoke, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its rows are those of the chart; filled in as shown, they come in as is told."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    page = ROOT / "docs" / "howto" / "workshop.md"
    blocks = list(blocks_of(page))
    ask, bring = (
        next(line for block in blocks for line in commands(block) if words in line)
        for words in ("-o chart.md", "import chart.md")
    )
    rows = [line for line in prose_of(page).splitlines() if line.startswith("| good-time/")]
    invoke(*shlex.split(ask)[1:])
    chart = Path("chart.md").read_text(encoding="utf-8")
    for row in rows:
        blank = " | ".join(row.split(" | ")[:2]) + " |" + "  |" * 5
        assert blank in chart
        chart = chart.replace(blank, row, 1)
    Path("chart.md").write_text(chart, encoding="utf-8")

    printed = invoke(*shlex.split(bring)[1:], env={"COLUMNS": "88"}).stdout
    assert printed in [block.text for block in blocks if block.language == "text"]


def test_a_rule_of_ones_own_is_asked_as_the_page_tells(
    invoke: Invoke, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The package of the page, found as an installed one is; what is shown is what is said."""
    monkeypatch.chdir(tmp_path)
    blocks = list(blocks_of(ROOT / "docs" / "howto" / "own-rules.md"))
    for block in blocks:
        if block.caption:
            take_yaml(block)
    project = tomllib.loads(Path("course-rules/pyproject.toml").read_text(encoding="utf-8"))
    info = Path("course-rules/course_rules-1.dist-info")
    info.mkdir()
    (offered,) = project["project"]["entry-points"].items()
    lines = [f"[{offered[0]}]", *(f"{name} = {where}" for name, where in offered[1].items())]
    (info / "entry_points.txt").write_text("\n".join(lines), encoding="utf-8")
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: course-rules\nVersion: 1\n")
    monkeypatch.syspath_prepend(str(tmp_path / "course-rules"))
    shown = [block.text.split("\n", 1) for block in blocks if block.text.startswith("$ ssm")]

    assert len(shown) == 2
    for command, text in shown:
        printed = invoke(*shlex.split(command)[2:], env={"COLUMNS": "88"}).output
        assert text.strip() in printed
    names: dict[str, Callable[[], None]] = {}
    exec(Path("course-rules/test_course_rules.py").read_text(encoding="utf-8"), names)
    names["test_a_study_without_a_title_is_asked_for_one"]()


def mended(text: str, change: str) -> str:
    """A file after a change shown as a line taken out (-) and a line put in (+)."""
    old, new = (line[1:].strip() for line in change.splitlines())
    assert text.count(old) == 1, old
    return text.replace(old, new)


def test_the_first_exercise_goes_as_the_page_tells(
    invoke: Invoke, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After each change that is shown, what is shown is what is said; the end is silent."""
    monkeypatch.chdir(tmp_path)
    printed = ""
    steps = {"console": 0, "diff": 0, "text": 0}
    for block in blocks_of(ROOT / "docs" / "tutorial" / "first-exercise.md"):
        steps[block.language] += 1
        if block.language == "text":
            assert block.text.rstrip() in printed, f"line {block.line}"
            continue
        if block.language == "diff":
            file = Path("choir/study.yaml")
            file.write_text(mended(file.read_text("utf-8"), block.text), encoding="utf-8")
            printed = invoke("check", "choir").stdout
        else:
            printed = invoke(*shlex.split(*commands(block))[1:]).stdout

    assert steps == {"console": 3, "diff": 4, "text": 6}
    assert ssm.check(ssm.load("choir")).problems == ()


def test_every_command_is_shown_on_some_page(invoke: Invoke) -> None:
    """Whoever reads the documentation has seen each command at work."""
    told = "\n".join(block.text for page in PAGES for block in blocks_of(page))
    listed = COMMAND.findall(invoke("--help").stdout.partition("Commands:")[2])

    assert [name for name in listed if f"ssm {name}" not in told] == []


def test_every_option_is_told_on_the_page_of_commands(
    invoke: Invoke, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page is made from the commands themselves, each option with what it does."""
    monkeypatch.syspath_prepend(str(ROOT / "docs" / "_ext"))
    page = importlib.import_module("commands").commands()
    listed = COMMAND.findall(invoke("--help").stdout.partition("Commands:")[2])
    silent, count = [], 0
    for name in listed:
        part = page.partition(f"\n## `ssm {name}`\n")[2].partition("\n## ")[0]
        options = OPTION.findall(invoke(name, "--help").stdout)
        count += len(options)
        silent += [f"{name} {option}" for option in options if option not in part]

    assert silent == []
    assert count > 100


def test_every_benchmark_is_on_the_page_that_tells_of_them() -> None:
    """Whoever wants to know how fast something is finds the program that tells."""
    told = (ROOT / "docs" / "howto" / "measure.md").read_text(encoding="utf-8")
    programs = sorted(path.name for path in (ROOT / "tests" / "benchmarks").glob("bench_*.py"))

    assert len(programs) >= 12
    assert [name for name in programs if f"`{name}`" not in told] == []


def test_every_figure_and_sign_is_shown_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page is made from what draws the pictures, so that nothing can be left out."""
    monkeypatch.syspath_prepend(str(ROOT / "docs" / "_ext"))
    page = importlib.import_module("figures").figures()
    words = [*(kind.name for kind in KINDS), *Mood, *Badge, *Op]

    assert [word for word in words if f"<code>{html.escape(word)}</code>" not in page] == []
    assert page.count("<svg") >= len(words)
    assert len(page) < 500_000


def test_every_picture_has_a_text_that_stands_for_it() -> None:
    """Who cannot see a picture is told what it shows."""
    silent = [
        name_of(page) for page in PAGES for line in [prose_of(page)] if re.search(r"!\[\s*\]", line)
    ]

    assert silent == []


def test_the_picture_in_the_readme_is_the_one_that_is_drawn(
    request: pytest.FixtureRequest,
) -> None:
    """The first thing a newcomer sees is what the program makes today."""
    (drawing,) = ssm.draw(ssm.load(ROOT / "examples" / "outpatients"), "picture/week-1")
    if request.config.getoption("--update-golden"):
        PICTURE.write_text(drawing.svg, encoding="utf-8", newline="\n")

    assert drawing.svg == PICTURE.read_text(encoding="utf-8")
    assert PICTURE.stat().st_size < 300_000


def test_the_readme_has_two_commands_that_stand_alone() -> None:
    """One line sets up and builds an example, one sets up and runs the tests."""
    blocks = [block for block in blocks_of(ROOT / "README.md") if block.language == "console"]
    build, test = (commands(block) for block in blocks[:2])

    assert [len(build), len(test)] == [1, 1]
    assert "ssm build examples/" in build[0]
    assert "[test]" in test[0]
    assert "pytest" in test[0]
