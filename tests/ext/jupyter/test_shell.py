"""A real IPython: what it makes of a cell, of its mistakes, and of what ssm gives."""

from collections.abc import Iterator
from typing import Any

import pytest

IPYTHON = pytest.importorskip("IPython", reason="the extra jupyter is not installed")
BROKEN = "%%ssm fence\nroots: [\n  fence"


@pytest.fixture
def shell(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """An IPython with the extension loaded, whose history nobody keeps."""
    from IPython.core.interactiveshell import InteractiveShell
    from traitlets.config import Config

    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    made = InteractiveShell(config=Config(HistoryManager={"enabled": False}))
    made.colors = "nocolor"
    made.run_cell("import ssm\n%load_ext ssm")
    yield made
    made.run_line_magic("reset", "-f")


def said(shell: Any, cell: str, capsys: pytest.CaptureFixture[str]) -> str:
    """All that is printed for a cell that fails."""
    capsys.readouterr()
    assert not shell.run_cell(cell).success
    return "".join(capsys.readouterr())


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        (BROKEN, ["UnreadableError: line 2, column 8: a bracket opened here is never closed"]),
        ("%ssm nowhere", ["UnreadableError: there is no file or folder 'nowhere' in "]),
        (
            "fence = ssm.Study()\nssm.draw(fence, 'model/fence')",
            ["line 2: ssm.draw(fence, 'model/fence')", "UnknownRefError: "],
        ),
        (
            "def root(name):\n    return ssm.Root(id=name)\nroot('a b')",
            ["line 3: root('a b')", "line 2: return ssm.Root(id=name)", "InvalidValueError: 'id'"],
        ),
    ],
)
def test_an_error_shows_the_lines_that_somebody_wrote(
    shell: Any, cell: str, told: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """And none of ours: whoever mistyped a name is told so in a line or two."""
    lines = said(shell, cell, capsys).strip().splitlines()

    assert len(lines) == len(told)
    assert [line for line, begins in zip(lines, told, strict=True) if begins not in line] == []


def test_a_mistake_of_the_shell_s_user_elsewhere_is_shown_as_ever(
    shell: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    """Errors that are none of ours are nobody else's business."""
    assert "Traceback" in said(shell, "1 / 0", capsys)


def test_a_broken_cell_leaves_the_name_as_it_was(
    shell: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    """A study that was there is there still."""
    shell.run_cell("%%ssm fence --show none\ntitle: A fence")
    said(shell, BROKEN, capsys)

    assert shell.user_ns["fence"].study.title == "A fence"


@pytest.mark.parametrize(
    ("expression", "told"),
    [
        ("fence.problems", "line 3, column 7: error: 'wat' is no key"),
        ("ssm.check(fence)", "line 3, column 7: error: 'wat' is no key"),
        ("ssm.draw(fence, 'root/a')", "root/a: A system to paint"),
        ("ssm.suggest(ssm.Study())", "nothing to read"),
        ("ssm.tally(fence)", "Nothing is counted yet."),
        ("ssm.as_findings([{'text': 'By hand.'}])", 'text: "By hand."'),
        ("fence", "Roots"),
    ],
)
def test_a_terminal_is_told_in_words(shell: Any, expression: str, told: str) -> None:
    """IPython in a terminal shows the text of a value, of one in a row, too."""
    shell.run_cell("%%ssm fence --show none\nroots:\n  a: {wat: paint it, what: paint}")
    formats, _ = shell.display_formatter.format(shell.ev(expression), include={"text/plain"})

    assert told in formats["text/plain"]
