"""`ssm mask` and `--share`: what goes to others is masked, and proved to be."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from images import PLACE, jpeg

import ssm
from ssm.loading.images import read_image
from ssm.masking.mask import mask
from ssm.masking.policy import NameMask, Policy
from ssm.report.sharing.proof import hits_in

STUDY = """\
ssm: 1
title: "The ward that Mrs Hall lay on"
political: {file: private/politics.yaml}
settings: {as_of: 2026-06-30}
stakeholders:
  nurses:
    {is: nurse, label: "Nurses", serves: [mrs-hall], worries: {text: "Walsh shouts.", finding: f1}}
  mrs-hall: {is: person, label: "Mrs Hall", serves: []}
pictures:
  week-1:
    elements: {nurses: {says: {finding: f1}}, mrs-hall: {mood: sad}}
    links: [nurses -> mrs-hall]
roots:
  rounds:
    status: chosen
    what: "see everybody"
    transformation: "unseen -> seen"
    waive: {RD01: "Karen Walsh wants no sentence"}
models:
  rounds:
    status: idea
    activities: {1: "Learn who waits", 2: "Go round"}
    dependencies: [1 -> 2]
sources:
  int-mrs-hall: {perspective: mrs-hall, method: interview, date: 2026-05-02}
  int-2: {label: "Karen Walsh, sister", perspective: nurses, method: interview, date: 2026-05-03}
findings:
  - id: f1
    text: "Karen only goes round when she is asked to go round."
    source: int-mrs-hall
    document: "Hall_interview.docx"
    about: {rounds/2: {happens: partly, judged: badly, how: "on request"}}
  - id: f2
    text: "We go round at eight, ring 020 7946 0123."
    source: int-2
    about: {rounds/2: {happens: yes}}
"""
POLICY = """\
names:
  "Mrs Hall": "a patient"
  "Karen Walsh": "a nurse"
quotes:
  - {source: int-mrs-hall}
"""
POLITICS = """\
ssm: 1
commodities:
  rota: {what: "whoever writes the rota decides who is seen at all"}
"""


@pytest.fixture
def ward(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A study full of names, with its policy, in the current folder."""
    private = tmp_path / "private"
    private.mkdir()
    for path, text in {
        tmp_path / "study.yaml": STUDY,
        private / "masks.yaml": POLICY,
        private / "politics.yaml": POLITICS,
    }.items():
        path.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def hits(folder: Path, ward: Path) -> list[str]:
    """What is left of masked strings under a folder."""
    matcher = mask(ssm.load(ward)).matcher
    return [
        str(hit)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        for hit in hits_in(path.relative_to(folder).as_posix(), path.read_bytes(), matcher)
    ]


def test_a_build_for_others_tells_nothing_masked(invoke: Callable[..., Result], ward: Path) -> None:
    """Every file, by its name and by what it holds, the check report among them."""
    result = invoke("build", "--share")

    assert result.exit_code == 0, result.output
    assert hits(ward / "shared", ward) == []
    assert {"index.html", "check.txt", "check.json", ".ssm-manifest.json"} <= {
        path.name for path in (ward / "shared").iterdir()
    }
    page = (ward / "shared" / "index.html").read_text("utf-8")
    assert "This version is made for sharing" in page
    assert "The ward that a patient lay on" in page
    assert "[words withheld]" in page
    assert "May 2026" in page
    assert "rota" not in page


def test_the_same_build_for_oneself_is_full_of_them(
    invoke: Callable[..., Result], ward: Path
) -> None:
    """The proof can fail: it finds names in each kind of file of an open build."""
    assert invoke("build").exit_code == 0

    found = hits(ward / "out", ward)

    for name in ("index.html", "check.txt", "comparison.csv", "comparison.md", "comparison.json"):
        assert any(re.match(rf"(charts/)?{name} ", hit) for hit in found), name
    assert any(hit.startswith("pictures/picture-week-1.svg ") for hit in found)


def test_a_build_for_others_is_the_same_twice(invoke: Callable[..., Result], ward: Path) -> None:
    """Same study, same policy, same bytes."""
    for out in ("one", "two"):
        assert invoke("build", "--share", "-o", out).exit_code == 0
    one, two = (
        {path.relative_to(ward / out): path.read_bytes() for path in (ward / out).rglob("*.*")}
        for out in ("one", "two")
    )

    assert one == two


def test_nothing_is_written_where_something_masked_lies_already(
    invoke: Callable[..., Result], ward: Path
) -> None:
    """The folder goes out as a whole: a note left in it is looked through, too."""
    (ward / "shared").mkdir()
    (ward / "shared" / "notes.txt").write_text("Ask MRS HALL again.", encoding="utf-8")
    result = invoke("build", "--share")

    assert result.exit_code == 1
    assert [path.name for path in (ward / "shared").iterdir()] == ["notes.txt"]
    assert "notes.txt" in result.stderr
    assert "private/masks.yaml:2" in result.stderr
    assert "hall" not in result.stderr.lower()


def test_an_open_build_in_the_folder_is_replaced(invoke: Callable[..., Result], ward: Path) -> None:
    """Files of an earlier build that would tell names go, as files of ours do."""
    assert invoke("build", "-o", "shared").exit_code == 0
    assert invoke("build", "--share").exit_code == 0

    assert hits(ward / "shared", ward) == []


def test_drawings_and_comparisons_can_be_shared_alone(
    invoke: Callable[..., Result], ward: Path
) -> None:
    """One drawing in several formats, named as the study names it; a chart on stdout."""
    drawn = invoke(
        "draw", "--share", "--format", "svg,png,pdf,outline,dot", "-o", "d", "picture/week-1"
    )
    told = invoke("compare", "--share", "rounds")

    assert drawn.exit_code == told.exit_code == 0, drawn.output
    assert hits(ward / "d", ward) == []
    assert "[words withheld]" in told.stdout
    assert "Hall" not in told.stdout


def test_a_drawing_with_names_is_found_out_in_every_format(
    invoke: Callable[..., Result], ward: Path
) -> None:
    """What the letters of a PDF spell is read, and so is DOT; pixels are the SVG's matter."""
    invoke("draw", "--format", "svg,pdf,dot", "-o", "d", "picture/week-1")

    found = hits(ward / "d", ward)

    for end in ("svg", "pdf", "dot"):
        assert any(hit.startswith(f"picture-week-1.{end} ") for hit in found), end


def test_a_masked_study_is_a_study(invoke: Callable[..., Result], ward: Path) -> None:
    """It is checked, drawn and compared like any other, and says what it is."""
    assert invoke("mask", "-o", "masked").exit_code == 0
    loaded = ssm.load(ward / "masked")

    assert loaded.problems == ()
    assert loaded.study.masks.told.startswith("This version is made for sharing")
    assert loaded.study == mask(ssm.load(ward)).study
    there = {path.name for path in (ward / "masked").rglob("*") if path.is_file()}
    assert there == {".ssm-manifest.json", "study.yaml"}
    assert invoke("compare", "masked").exit_code == 0
    assert invoke("build", "masked", "-o", "built").exit_code == 0
    assert hits(ward / "built", ward) == []


def test_the_comparison_is_the_same_but_for_names(
    invoke: Callable[..., Result], ward: Path
) -> None:
    """The same rows with the same verdicts."""

    def verdicts(*args: str) -> list[tuple[str, str]]:
        data = json.loads(invoke("compare", *args, "--format", "json").stdout)
        return [(r["ref"], r["overall"]["verdict"]) for c in data["models"] for r in c["rows"]]

    assert verdicts("--share") == verdicts()


@pytest.mark.parametrize(
    "words", [("--why", "rounds/2"), ("--why", "rounds/2@mrs-hall"), ("--talk",), ("--themes",)]
)
def test_accounts_are_made_of_the_masked_study(
    invoke: Callable[..., Result], ward: Path, words: tuple[str, ...]
) -> None:
    """Refs may be typed as they are here, perspectives too; no name leaves."""
    result = invoke("compare", "--share", *words)

    assert result.exit_code == 0, result.output
    assert not {name for name in ("Hall", "Karen", "020 7946", "mrs-hall") if name in result.stdout}


def test_files_of_others_are_looked_through(invoke: Callable[..., Result], ward: Path) -> None:
    """Files and folders are named; the exit status says whether anything was found."""
    (ward / "letter.html").write_text("<p>Dear Mrs <b>Ha</b>ll</p>", encoding="utf-8")
    (ward / "fine.txt").write_text("Dear all", encoding="utf-8")

    bad, good = invoke("mask", "--check", "letter.html"), invoke("mask", "--check", "fine.txt")

    assert (bad.exit_code, good.exit_code) == (1, 0)
    assert bad.stdout.startswith("letter.html (text): a masked name, private/masks.yaml:2")
    assert "Hall" not in bad.output


def test_a_policy_is_proposed_and_never_written_over(
    invoke: Callable[..., Result], ward: Path
) -> None:
    """First a file to start from; later only comments at its end, and each once."""
    policy = ward / "private" / "masks.yaml"
    policy.unlink()
    assert invoke("mask").exit_code == 0
    first = policy.read_text("utf-8")
    assert '"Mrs Hall": "person' in first
    assert '"Karen Walsh": "person' in first
    assert (ward / "private" / ".gitignore").read_text("utf-8").endswith("*\n")

    mine = first + "# mine\n"
    policy.write_text(mine, encoding="utf-8")
    study = ward / "study.yaml"
    study.write_text(STUDY.replace("We go round", "Priya and I go round"), encoding="utf-8")
    assert invoke("mask").exit_code == 0
    second = policy.read_text("utf-8")
    assert second.startswith(mine)
    assert '#   "Priya": "..."' in second
    assert invoke("mask").exit_code == 0
    assert policy.read_text("utf-8") == second


@pytest.mark.parametrize(
    ("policy", "told"),
    [
        ("nmaes: {}", "masks.yaml:1:1: error: 'nmaes' is no key of a policy"),
        ('names: {"Hall": {as: x, alone: lst}}', "did you mean 'last'?"),
        ('names: {"Hall": "old Hall"}', "1:9: error: what stands for this name holds a masked"),
        ("quotes: [{source: int-3}]", "the study has no source 'int-3'"),
        ("quotes: [{finding: finding/f11}]", "did you mean 'f1'?"),
        ("perspectives: {all: {of: [nursse]}}", "did you mean 'nurses'?"),
        ("ids: {int-2: f1}", "'f1' is an id of the study already"),
        ('names: {"-": "x"}', "a name needs two letters"),
        ("- a list", "a policy must be a mapping"),
        ("names: {", "masks.yaml:1"),
    ],
)
def test_a_policy_that_cannot_be_followed_shares_nothing(
    invoke: Callable[..., Result], ward: Path, policy: str, told: str
) -> None:
    """Its slips are told with their places and what was meant, and nothing is made."""
    (ward / "private" / "masks.yaml").write_text(policy, encoding="utf-8")
    result = invoke("build", "--share")

    assert result.exit_code == 2
    assert told in result.stderr
    assert not (ward / "shared").exists()


def test_a_photograph_is_left_out_unless_it_may_go(
    invoke: Callable[..., Result], ward: Path
) -> None:
    """Nobody can prove what is written on a wall."""
    (ward / "mrs-hall.jpg").write_bytes(jpeg(turn=6))
    with_photo = STUDY.replace("  week-1:\n", '  week-1:\n    image: "mrs-hall.jpg"\n')
    (ward / "study.yaml").write_text(with_photo, encoding="utf-8")
    assert invoke("mask", "-o", "masked").exit_code == 0
    assert ssm.load(ward / "masked").study.pictures[0].image is None

    (ward / "private" / "masks.yaml").write_text(POLICY + "photos: keep\n", encoding="utf-8")
    result = invoke("mask", "-o", "with-photo")
    assert result.exit_code == 0
    assert ssm.load(ward / "with-photo").study.pictures[0].image == "photos/week-1.jpg"
    photo = read_image(ward / "with-photo", "photos/week-1.jpg")
    assert (photo.turn, photo.upright) == (6, (30, 40))
    assert PLACE not in (ward / "with-photo" / "photos" / "week-1.jpg").read_bytes()
    assert "photographs go as they are" in result.stderr


def test_power_is_never_shared(invoke: Callable[..., Result], ward: Path) -> None:
    """Analysis Three and sharing exclude each other."""
    result = invoke("build", "--share", "--with-politics")

    assert result.exit_code == 2
    assert not (ward / "shared").exists()


def test_a_trace_can_be_shared(invoke: Callable[..., Result], ward: Path) -> None:
    """As all that publishes words; without it the names are there."""
    assert "Hall" in invoke("trace", "stakeholder/nurses").stdout
    assert "Hall" not in invoke("trace", "stakeholder/nurses", "--share").stdout


def test_python_shares_as_the_command_does(invoke: Callable[..., Result], ward: Path) -> None:
    """The same files; and a study built in Python takes a policy of its own."""
    assert invoke("build", "--share", "-o", "by-hand").exit_code == 0
    made = ssm.build(ward, ward / "by-python", share=True)
    policy = Policy(names=[NameMask(name="Mrs Hall", as_="a patient")])
    built = ssm.build(ssm.Study(title="Mrs Hall"), ward / "small", share=policy)

    assert [path.read_bytes() for path in made.files] == [
        (ward / "by-hand" / path.relative_to(ward / "by-python")).read_bytes()
        for path in made.files
    ]
    assert "A patient" in built.files[-1].read_text("utf-8")


def test_the_study_file_may_name_the_policy(invoke: Callable[..., Result], ward: Path) -> None:
    """`masks: {file: ...}` names another file, inside the study's folder and nowhere else."""
    (ward / "private" / "masks.yaml").rename(ward / "private" / "ours.yaml")
    study = ward / "study.yaml"
    study.write_text(STUDY + "masks: {file: private/ours.yaml}\n", encoding="utf-8")
    assert ssm.load(ward).problems == ()
    assert invoke("compare", "--share").exit_code == 0

    study.write_text(STUDY + "masks: {file: ../ours.yaml}\n", encoding="utf-8")
    result = invoke("compare", "--share")
    assert result.exit_code == 2
    assert "must lie inside the study's folder" in result.stderr


def test_a_study_without_a_policy_is_not_shared(invoke: Callable[..., Result], ward: Path) -> None:
    """Nothing is shared unmasked because a file was forgotten."""
    (ward / "private" / "masks.yaml").unlink()
    result = invoke("draw", "--share")

    assert result.exit_code == 2
    assert "'ssm mask' proposes one" in result.stderr
    assert not (ward / "drawings").exists()


def test_our_own_words_are_no_leak(invoke: Callable[..., Result], ward: Path) -> None:
    """Somebody may be called like a font, a heading, or the author of a book on the method."""
    names = ("Mr Root", "Ms Source", "Peter Checkland", "Brian Wilson", "Patrick Hand", "Mr Page")
    more = "".join(f'  "{name}": "somebody"\n' for name in names)
    (ward / "private" / "masks.yaml").write_text(
        POLICY.replace("quotes:", f"{more}quotes:"), encoding="utf-8"
    )
    assert invoke("build", "--share").exit_code == 0

    (ward / "note.txt").write_text("Wilson rang, and Mr Root came.", encoding="utf-8")
    found = invoke("mask", "--check", "note.txt")
    assert found.stdout.count("note.txt") == 2


def test_slips_in_a_policy_are_told_when_it_is_proposed_anew(
    invoke: Callable[..., Result], ward: Path
) -> None:
    """All of them with their places, and the file keeps what stands in it."""
    policy = ward / "private" / "masks.yaml"
    slips = POLICY + "  - {source: int-3}\nphotoes: keep\n"
    policy.write_text(slips, encoding="utf-8")
    result = invoke("mask")

    assert result.exit_code == 1
    assert "private/masks.yaml:6:14: error: the study has no source 'int-3'" in result.stderr
    assert "did you mean 'photos'?" in result.stderr
    assert policy.read_text("utf-8").startswith(slips)
