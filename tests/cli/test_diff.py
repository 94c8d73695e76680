"""`ssm diff`: two versions of a study, as text, Markdown and JSON."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest
from click.testing import Result

import ssm

Invoke = Callable[..., Result]
Golden = Callable[[str, str], None]


def without_booking(picture: ssm.Picture) -> dict[str, object]:
    """A picture from which the booking system is gone, and all that hung on it."""
    holds = [
        attrs.evolve(b, holds=[h for h in b.holds if h != "booking"]) for b in picture.boundaries
    ]
    return {
        "elements": [each for each in picture.elements if each.id != "booking"],
        "links": [link for link in picture.links if "booking" not in (link.tail, link.head)],
        "boundaries": holds,
    }


@pytest.fixture
def june(example: Callable[[str], Path], tmp_path: Path) -> Path:
    """The clinic as it might be a round later; the example itself is in `outpatients`."""
    study = ssm.load(example("outpatients")).study
    later = (
        study.replace("picture/week-1", **without_booking(study["week-1"]))
        .replace("good-time/3", do="Plan each clinic day in one shared list")
        .replace("root/good-time", worldview="A sick person's hour is worth more than any slot.")
        .remove("model/good-time/7..3")
        .remove("finding/n2")
        .replace("week-1/nurses", mood="calm", says=["One list, at last."])
        .replace("theme/two-lists", seen_in=["f3"])
        .replace("nurses", serves=["patients"])
        .add(
            ssm.Source(id="int-99", perspective="reception", method="interview", date="2026-06-29"),
            ssm.Finding(
                id="r99",
                text="The list is on my screen now.",
                source="int-99",
                about=[ssm.Evidence(row="good-time/1", happens="no")],
            ),
        )
    )
    ssm.save(later, tmp_path / "june")
    return tmp_path


def test_a_diff_of_the_clinic_reads_well(
    invoke: Invoke, june: Path, golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Looked at, and kept."""
    monkeypatch.chdir(june)
    result = invoke("diff", "outpatients", "june", "--format", "md")
    assert result.exit_code == 0
    golden("diff/outpatients.md", result.stdout)
    narrow = invoke("diff", "outpatients", "june", env={"COLUMNS": "40"})
    golden("diff/outpatients-40.txt", narrow.stdout)


def test_the_format_of_a_file_is_told_by_its_end(
    invoke: Invoke, june: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As with every command that writes one."""
    monkeypatch.chdir(june)
    assert invoke("diff", "outpatients", "june", "-o", "out/changes.md").exit_code == 0
    assert invoke("diff", "outpatients", "june", "-o", "out/changes.json").exit_code == 0
    printed = invoke("diff", "outpatients", "june", "--format", "md").stdout
    assert Path("out/changes.md").read_text(encoding="utf-8") == printed
    data = json.loads(Path("out/changes.json").read_text(encoding="utf-8"))
    assert (data["old"], data["new"], data["empty"]) == ("outpatients", "june", False)


def test_a_folder_gets_words_and_pictures(
    invoke: Invoke, june: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The words lead to the pictures; what is not there any more goes with the next run."""
    monkeypatch.chdir(june)
    first = invoke("diff", "outpatients", "june", "-o", "out")
    assert first.exit_code == 0, first.stderr
    stems = ("changes-model-good-time", "changes-picture-week-1")
    names = sorted(["changes.md", *(f"{stem}.{end}" for stem in stems for end in ("png", "svg"))])
    assert sorted(path.name for path in Path("out").glob("[!.]*")) == names
    text = Path("out/changes.md").read_text(encoding="utf-8")
    assert [f"({stem}.svg)" in text for stem in stems] == [True, True]
    assert invoke("diff", "june", "june", "-o", "out").exit_code == 0
    assert [path.name for path in Path("out").glob("[!.]*")] == ["changes.md"]


def test_a_page_has_words_and_pictures_in_one_file(
    invoke: Invoke, june: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It needs no other file, and what was said in it is no markup."""
    monkeypatch.chdir(june)
    study = Path("june/study.yaml").read_text(encoding="utf-8")
    Path("june/study.yaml").write_text(study.replace("One list, at last.", "<b>One</b> list."))
    assert invoke("diff", "outpatients", "june", "-o", "changes.html").exit_code == 0
    page = Path("changes.html").read_text(encoding="utf-8")
    assert page.count("<svg") >= 2
    assert "Plan [each clinic] day in one [shared] list" in page
    assert "&lt;b&gt;One&lt;/b&gt; list." in page
    assert "<b>One</b>" not in page
    empty = invoke("diff", "june", "june", "--format", "html").stdout
    assert "Nothing that means anything has changed." in empty


def test_nothing_changed_is_said_and_so_is_the_status(
    invoke: Invoke, june: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """0 whatever changed, 1 with `--exit-code` when something did."""
    monkeypatch.chdir(june)
    same = invoke("diff", "outpatients", "outpatients", "--exit-code")
    assert (same.exit_code, "Nothing that means anything has changed." in same.stdout) == (0, True)
    assert invoke("diff", "outpatients", "june").exit_code == 0
    assert invoke("diff", "outpatients", "june", "--exit-code").exit_code == 1


def test_a_study_that_cannot_be_read_wholly_is_told(
    invoke: Invoke, june: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is told of it may be less than there was."""
    monkeypatch.chdir(june)
    Path("broken.ssm.yaml").write_text("ssm: 1\nroots: {a: {kind: x}}\n", encoding="utf-8")
    result = invoke("diff", "broken.ssm.yaml", "june")
    assert result.exit_code == 1
    assert "could not be read in one place" in result.stderr


@pytest.mark.parametrize("words", [["nowhere", "outpatients"], ["a", "b", "c"], ["outpatients"]])
def test_words_that_lead_nowhere_are_wrong_usage(
    invoke: Invoke, june: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    """With a message, and nothing printed."""
    monkeypatch.chdir(june)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(june))
    result = invoke("diff", *words, catch_exceptions=True)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("error: ")


def test_a_page_has_each_place_once(invoke: Invoke, example: Callable[[str], Path]) -> None:
    """Also where nearly everything is another, in many chapters."""
    page = invoke("diff", example("outpatients"), example("customers"), "--format", "html").stdout
    places = re.findall(r' id="([^"]*)"', page)

    assert len(places) > 100
    assert len(places) == len(set(places))
