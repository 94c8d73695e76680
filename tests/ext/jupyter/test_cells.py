"""`%%ssm`: a cell holds a study; what is shown of it, and how mistakes are told."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from blocks import blocks_of
from hypothesis import given, settings
from hypothesis import strategies as st

import ssm
from ssm.drawing.drawing import Drawing
from ssm.errors import SsmError

if TYPE_CHECKING:
    from collections.abc import Callable

IPYTHON = pytest.importorskip("IPython", reason="the extra jupyter is not installed")
ROOT = Path(__file__).parents[3]
CLINIC = ROOT / "examples" / "outpatients"
FENCE = """\
title: "The fence"
roots:
  fence: {what: paint the fence}
"""


class Shell:
    """As much of IPython as a magic needs: names, and somewhere to show things."""

    def __init__(self) -> None:
        self.user_ns: dict[str, Any] = {}
        self.shown: list[Any] = []
        self.cell: str | None = None
        self.magic: Callable[..., None] = print

    def register_magic_function(self, function: Any, kind: str, name: str) -> None:
        """What IPython calls a magic by."""
        assert (kind, name) == ("line_cell", "ssm")
        self.magic = function

    def get_parent(self) -> dict[str, Any]:
        """The message that a notebook has sent, with the name of the cell if it has one."""
        return {"metadata": {"cellId": self.cell} if self.cell else {}}

    def push(self, names: dict[str, Any]) -> None:
        """New names for whoever writes cells."""
        self.user_ns |= names

    def run(self, line: str, cell: str | None = None, *, id: str | None = None) -> list[Any]:
        """What a cell or a line shows."""
        self.shown.clear()
        self.cell = id
        self.magic(line, cell)
        return list(self.shown)

    def refused(self, line: str, cell: str | None = None) -> str:
        """What is said instead of a traceback."""
        with pytest.raises((IPYTHON.core.error.UsageError, SsmError)) as caught:
            self.run(line, cell)
        return str(caught.value)


@pytest.fixture
def shell(monkeypatch: pytest.MonkeyPatch) -> Shell:
    """A notebook in which the extension was loaded."""
    made = Shell()
    monkeypatch.setattr("IPython.display.display", made.shown.append)
    ssm.load_ipython_extension(made)
    return made


@pytest.mark.exe
def test_a_cell_shows_what_it_draws_and_has_a_name(shell: Shell) -> None:
    """The root definition that stands in it; and the study, to go on with."""
    (drawing,) = shell.run("fence", FENCE)

    assert isinstance(drawing, Drawing)
    assert drawing.ref == "root/fence"
    assert shell.user_ns["fence"].study.title == "The fence"
    assert shell.user_ns["fence"].problems == ()


def test_a_cell_without_anything_to_draw_shows_its_parts(shell: Shell) -> None:
    """Somebody who has written something sees something."""
    (study,) = shell.run("", "stakeholders: {us: {}}")

    assert study == ssm.Study().add(ssm.Stakeholder(id="us"))


def test_problems_stand_at_the_lines_of_the_cell(shell: Shell) -> None:
    """Counted as the notebook counts them: the line with the magic is the first."""
    (problems,) = shell.run("--show none", "roots:\n  fence: {wat: paint it}")
    shown = problems._repr_mimebundle_()

    assert "line 3, column 11" in shown["text/plain"]
    assert "line 3, column 11" in shown["text/html"]
    assert "did you mean 'what'?" in shown["text/markdown"]


def test_a_cell_may_say_its_version_itself(shell: Shell) -> None:
    """A whole file can be pasted, and its lines stay right."""
    (problems,) = shell.run("--show none", "ssm: 1\nroots:\n  fence: {wat: paint it}")

    assert "line 4, column 11" in problems._repr_mimebundle_()["text/plain"]


def test_rules_are_asked_on_demand(shell: Shell) -> None:
    """`--check` tells what a rule has to say, and what is good."""
    (found,) = shell.run("--check --show none", FENCE)

    assert "CA01" in {problem.code for problem in found.problems}


@pytest.mark.exe
def test_what_is_drawn_can_be_chosen(shell: Shell) -> None:
    """By refs, with strokes and colours; all of it, or nothing."""
    drawings = shell.run(f'"{CLINIC}" clinic --show root/good-time --look plain --theme dark')[1:]

    assert [(each.ref, each.look, each.theme.name) for each in drawings] == [
        ("root/good-time", "plain", "dark")
    ]
    assert shell.run("--show none", FENCE) == [shell.run("--show", FENCE)[0]]
    refs = [each.ref for each in shell.run("--show all", FENCE)]
    assert refs == ["root/fence"]


def test_of_many_parts_a_cell_shows_the_list(shell: Shell) -> None:
    """Nobody looks at so many drawings in one go: the cell says how to ask for some of them."""
    many = "roots:\n" + "".join(f"  r{n}: {{what: paint fence {n}}}\n" for n in range(13))

    study, more = shell.run("", many)

    assert study == ssm.Study(
        roots=[ssm.Root(id=f"r{n}", what=f"paint fence {n}") for n in range(13)]
    )
    shown = more._repr_mimebundle_()
    assert "13 parts of this cell can be drawn" in shown["text/plain"]
    assert "`--show root/r0 root/r12`" in shown["text/markdown"]
    assert shell.run("--show none", many) == [study]


@pytest.mark.exe
def test_a_few_parts_are_drawn_and_many_when_somebody_asks(shell: Shell) -> None:
    """A dozen by themselves; one more by its ref, or all."""
    cell = "roots:\n" + "".join(f"  r{n}: {{what: paint fence {n}}}\n" for n in range(12))
    more = f"{cell}  r12: {{what: paint the last fence}}\n"

    assert len(shell.run("--look plain", cell)) == 12
    assert [each.ref for each in shell.run("--look plain --show root/r12", more)] == ["root/r12"]


def test_a_line_reads_a_study_from_its_folder(shell: Shell) -> None:
    """And shows the tree of its parts."""
    (study,) = shell.run(f'"{CLINIC}" clinic')

    assert study == ssm.load(CLINIC).study
    assert shell.user_ns["clinic"].folder == str(CLINIC)


@pytest.mark.exe
def test_a_cell_adds_to_those_before(shell: Shell) -> None:
    """New parts come behind, known ones are replaced, and only what it says is drawn."""
    shell.run("fence", FENCE + "stakeholders: {us: {}}")
    drawings = shell.run("fence --add", "roots:\n  gate: {what: oil the gate, actors: [us]}")
    shell.run("fence --add", "roots: {fence: {what: mend the fence}}")
    study = shell.user_ns["fence"].study

    assert [each.ref for each in drawings] == ["root/gate"]
    assert [root.what for root in study.roots] == ["mend the fence", "oil the gate"]
    assert study.title == "The fence"
    assert shell.user_ns["fence"].problems == ()


def test_a_cell_that_runs_twice_adds_once(shell: Shell) -> None:
    """Cells are run again and again."""
    shell.run("fence --show none", FENCE)
    for _ in range(3):
        shell.run("fence --add --show none", "stakeholders: {us: {}}\nwaive: {RD10: one view}")
    study = shell.user_ns["fence"].study

    assert len(study.stakeholders) == len(study.waive) == 1


def test_a_cell_that_was_changed_takes_back_what_it_said_before(shell: Shell) -> None:
    """An id that was mended leaves no part under the old one; the order stays."""
    shell.run("fence --show none", FENCE, id="1")
    shell.run("fence --add --show none", "roots: {gaet: {what: oil the gate}}", id="2")
    shell.run("fence --add --show none", "roots: {post: {what: set the post}}", id="3")
    shell.run("fence --add --show none", "roots: {gate: {what: oil the gate}}", id="2")
    study = shell.user_ns["fence"].study

    assert [root.id for root in study.roots] == ["fence", "gate", "post"]


def test_of_two_cells_that_say_a_thing_the_one_that_runs_last_is_right(shell: Shell) -> None:
    """Wherever it stands in the notebook."""
    shell.run("fence --show none", FENCE, id="1")
    shell.run("fence --add --show none", "roots: {fence: {what: oil it}}", id="2")
    shell.run("fence --add --show none", "roots: {fence: {what: mend it}}", id="3")
    assert shell.user_ns["fence"].study["root/fence"].what == "mend it"

    shell.run("fence --add --show none", "roots: {fence: {what: varnish it}}", id="2")
    assert shell.user_ns["fence"].study["root/fence"].what == "varnish it"


def test_a_slip_that_was_mended_in_its_cell_is_told_no_more(shell: Shell) -> None:
    """Nor does it spoil what is checked afterwards."""
    shell.run("fence --show none", FENCE, id="1")
    (problems,) = shell.run("fence --add --show none", "roots: {gate: {wat: oil it}}", id="2")
    (study,) = shell.run("fence --add --show none", "roots: {gate: {what: oil it}}", id="2")

    assert len(problems) == 1
    assert shell.user_ns["fence"].problems == ()
    assert study["root/gate"].what == "oil it"


@pytest.mark.parametrize("id", ["2", None])
def test_findings_in_a_file_are_read_once_however_often_the_cell_runs(
    shell: Shell, id: str | None, tmp_path: Path
) -> None:
    """Also in a terminal, which has no names for cells."""
    (tmp_path / "talk.csv").write_text("id,text,source\nf1,Well.,talk\n", encoding="utf-8")
    cell = "sources: {talk: {}}\nfindings: [{file: talk.csv}]"
    shell.run("fence --show none", FENCE, id="1")
    for _ in range(3):
        shell.run(f'fence --add --show none --folder "{tmp_path}"', cell, id=id)

    assert shell.user_ns["fence"].problems == ()
    assert [each.id for each in shell.user_ns["fence"].study.findings] == ["f1"]


def test_the_cells_of_the_how_to_run(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever types what the page says gets no surprise."""
    monkeypatch.chdir(ROOT)
    page = ROOT / "docs" / "howto" / "notebook.md"
    cells = [block.text for block in blocks_of(page) if block.text.startswith(("%%ssm", "%ssm"))]
    for cell in cells:
        line, _, body = cell.partition("\n")
        told = line.lstrip("%").removeprefix("ssm")
        assert shell.run(told.strip(), body or None)

    assert len(cells) == 3
    assert {"kitchen", "clinic"} <= set(shell.user_ns)
    assert shell.user_ns["kitchen"].problems == ()


REFUSED = [
    ("", "roots: [", "line 2, column 8: a bracket opened here is never closed"),
    ("", "- a\n- b", "line 2, column 1: "),
    ("1a", FENCE, "needs a Python name, such as study or fence_2 (got '1a')"),
    ("class", FENCE, "(got 'class')"),
    ("--show root/fense", FENCE, "did you mean 'root/fence'?"),
    ("--look plan", FENCE, "sketch"),
    ("--theme drak", FENCE, "light, dark, print, auto"),
    ("--theme no-such.json", FENCE, "no-such.json"),
    ("ssm", FENCE, "would hide the module"),
    ("--wat", FENCE, "%%ssm does not know '--wat'"),
    ("--chek", FENCE, "did you mean '--check'?"),
    ('--look "pl', FENCE, "quotation"),
    ("one two", FENCE, "two"),
    ("fence --add", FENCE, "begin with %%ssm NAME"),
    ("--add", FENCE, "begin with %%ssm NAME"),
    ("no/such", None, f"there is no file or folder 'no/such' in {str(Path.cwd())!r}, where this"),
    ("/no/such/folder", None, "there is no file or folder '/no/such/folder'"),
]


@pytest.mark.parametrize(("line", "cell", "said"), REFUSED)
def test_a_mistake_is_told_and_not_thrown(
    line: str, cell: str | None, said: str, shell: Shell
) -> None:
    """A sentence of what is wrong, never the inside of ssm; and no name is bound."""
    assert said in shell.refused(line, cell)
    assert shell.user_ns == {}


def test_what_was_bound_anew_in_python_is_not_added_to(shell: Shell) -> None:
    """A cell would add to something else than the name holds."""
    shell.run("fence --show none", FENCE)
    shell.user_ns["fence"] = ssm.Study()

    assert "no cell has begun" in shell.refused("fence --add", FENCE)


@settings(max_examples=60, deadline=None)
@given(line=st.text(max_size=30), cell=st.text(max_size=80))
def test_whatever_is_typed_there_is_no_traceback(line: str, cell: str) -> None:
    """Only an error of use, or something to look at."""
    with pytest.MonkeyPatch.context() as patch:
        made = Shell()
        patch.setattr("IPython.display.display", made.shown.append)
        ssm.load_ipython_extension(made)
        try:
            made.run(line, cell)
        except (IPYTHON.core.error.UsageError, SsmError) as error:
            made.shown.append(str(error).strip())
        assert made.shown[0]
