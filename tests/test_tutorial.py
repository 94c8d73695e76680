"""Guard: a learner who follows the first tutorial word for word sees what it shows."""

import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from acting import LEFT_OUT, Step, act, changed, passage_filled, shown_in, steps_of
from click.testing import Result

import ssm

PAGE = Path(__file__).parent.parent / "docs" / "tutorial" / "first-study.md"
Invoke = Callable[..., Result]
Acted = list[tuple[Step, str]]


@pytest.fixture
def learner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, invoke: Invoke) -> Callable[[], Acted]:
    """Somebody who does all that the page says, in an empty folder and 80 columns.

    They sit at a terminal, where long remarks are broken; a pipe leaves them long.
    """
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(
        "click.testing._NamedTextIOWrapper.isatty",
        lambda stream: stream.name == "<stdout>",
        raising=False,
    )

    def run(line: str) -> str:
        program, *words = shlex.split(line)
        assert program == "ssm", f"who runs {line!r}?"
        result = invoke(*words, env={"COLUMNS": "80"})
        assert result.exit_code in {0, 1}, f"{line}\n{result.output}"
        return result.output

    return lambda: list(act(PAGE.read_text(encoding="utf-8"), tmp_path, run))


def renew(shown: Acted) -> None:
    """Writes what is printed now into the page, where all of it is shown."""
    text = PAGE.read_text(encoding="utf-8")
    for step, printed in shown:
        now = f"```text\n{printed.strip()}\n```"
        text = text.replace(f"```text\n{step.text.rstrip()}\n```", now, 1)
    PAGE.write_text(text, encoding="utf-8", newline="\n")


def test_all_that_the_first_study_shows_is_what_is_printed(
    learner: Callable[[], Acted], request: pytest.FixtureRequest
) -> None:
    """Word for word and line by line, but for what the page says it leaves out."""
    acted = learner()
    shown = [(step, printed) for step, printed in acted if step.kind == "text"]
    if request.config.getoption("--update-golden"):
        renew([(step, printed) for step, printed in shown if LEFT_OUT not in step.text])

    assert [step.line for step, printed in shown if not shown_in(step.text, printed)] == []
    assert len(shown) >= 15
    assert sum(len(step.text.splitlines()) for step, _ in shown if LEFT_OUT not in step.text) > 100


def test_the_first_study_ends_in_a_study_with_nothing_but_advice(
    learner: Callable[[], Acted],
) -> None:
    """Whoever follows the page has a sound study, with a change that rests on words."""
    learner()
    loaded = ssm.load("cafe")

    problems = ssm.check(loaded).problems
    assert [str(problem) for problem in problems if problem.severity > ssm.Severity.ADVICE] == []
    assert [change.status for change in loaded.study.changes] == ["agreed"]
    assert len(loaded.study.findings) == 5
    assert Path("out/index.html").is_file()


def test_each_slip_is_met_before_it_is_mended(learner: Callable[[], Acted]) -> None:
    """Three slips on purpose: each is shown with its code, and its change ends it."""
    acted = learner()
    codes = ["FI30", "CA05", "AM01"]
    mends = [n for n, (step, _) in enumerate(acted) if step.kind == "change"]
    before = [printed for _, printed in acted[: mends[-1]] if printed]
    after = [next(p for s, p in acted[n + 1 :] if s.kind == "console") for n in mends]

    assert len(mends) == len(codes)
    assert all(any(code in printed for printed in before) for code in codes)
    assert [code for code, printed in zip(codes, after, strict=True) if code in printed] == []


def test_every_piece_of_a_file_says_which_file_and_where() -> None:
    """No piece of a study leaves a learner in doubt about where it goes."""
    text = PAGE.read_text(encoding="utf-8")
    written = [step for step in steps_of(text) if step.file and step.kind != "picture"]

    assert text.count("{code-block}") == len(written)
    assert not any(f"```{language}\n" in text for language in ("yaml", "diff", "markdown"))


def test_every_drawing_of_the_learner_is_shown_on_the_page() -> None:
    """One sees what one should see, from the study as it is at that point."""
    steps = list(steps_of(PAGE.read_text(encoding="utf-8")))
    drawn = [step for step in steps if "ssm draw" in step.text]
    places = [step.file for step in steps if step.kind == "picture"]

    assert len(places) >= len(drawn) > 4
    assert all(place.startswith("../_tutorial/") for place in places)


def test_a_shown_text_that_is_not_the_printed_one_is_found() -> None:
    """Less, more, other and out of order: none of them passes for the real thing."""
    printed = "one\ntwo\nthree\n"

    assert shown_in("one\n[...]\nthree\n", printed)
    assert not shown_in("one\ntwo\n", printed)
    assert not shown_in("one\ntwo\nthree\nfour\n", printed)
    assert not shown_in("one\n[...]\nfour\n", printed)
    assert not shown_in("three\n[...]\none\n", printed)


def test_a_change_of_a_line_that_is_not_there_is_found() -> None:
    """A page whose change no longer fits its file is told at once."""
    with pytest.raises(ValueError, match="once in the file"):
        changed("a: 1\n", "-b: 2\n+b: 3\n")
    with pytest.raises(ValueError, match="substring not found"):
        passage_filled("Date:\n", "When:\nat noon\nEnd\n")
    with pytest.raises(ValueError, match="how is the file written"):
        list(steps_of("```{code-block} yaml\n:caption: cafe/study.yaml (somewhere)\n\na: 1\n```\n"))
