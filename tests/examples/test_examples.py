"""The example studies load, check clean, draw, compare and survive being written."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

import ssm
from ssm.files.read import read
from ssm.files.write import write
from ssm.model.words import Basis, Verdict

_MEANT = ("model", "change", "walk", "stakeholder")
EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = tuple(sorted(path.parent.name for path in EXAMPLES.glob("*/study.yaml")))


COMMANDS = tuple(
    (path.parent.name, command.strip())
    for path in sorted(EXAMPLES.glob("*/README.md"))
    for command in re.findall(
        r"^\$ ssm ((?:check|compare|trace) examples/[^#\n]*)", path.read_text("utf-8"), re.MULTILINE
    )
)


@pytest.fixture(params=NAMES)
def loaded(request):
    """One example study, loaded from its folder."""
    return ssm.load(EXAMPLES / request.param)


@pytest.fixture(scope="module")
def outpatients():
    """The largest of them."""
    return ssm.load(EXAMPLES / "outpatients")


def test_there_are_three_studies():
    """An example that is moved or renamed does not vanish from these tests unseen."""
    assert NAMES == ("customers", "fence", "outpatients")


def test_an_example_loads_without_a_problem(loaded):
    """Every word of it is read."""
    assert [str(problem) for problem in loaded.problems] == []


def test_an_example_is_sound_by_our_own_rules(loaded):
    """Neither errors nor warnings nor advice are left: what is meant is waived, with a reason."""
    assert [str(problem) for problem in ssm.check(loaded).problems] == []


def test_an_example_draws_every_picture_root_model_and_comparison(loaded):
    """Each with a title and without a problem."""
    study = loaded.study
    wanted = {f"picture/{part.id}" for part in study.pictures}
    wanted |= {f"root/{part.id}" for part in study.roots}
    wanted |= {f"model/{part.id}" for part in study.models}
    wanted |= {f"comparison/{part.id}" for part in study.models}
    drawings = ssm.draw(loaded, *sorted(wanted))
    assert {drawing.ref for drawing in drawings} == wanted
    assert [str(problem) for drawing in drawings for problem in drawing.problems] == []
    assert all(drawing.svg.startswith("<svg") and "<title" in drawing.svg for drawing in drawings)


def test_an_example_written_and_read_again_is_the_same(loaded):
    """Nothing is lost on the way to a file and back."""
    texts = write(loaded.study)
    again = read(texts["study.yaml"], "study.yaml")
    politics = loaded.study.political
    if politics is None or not politics.commodities:
        assert again.study == loaded.study
    assert again.study.findings == loaded.study.findings
    assert not again.problems


def test_an_example_saved_and_loaded_again_is_the_same(loaded, tmp_path):
    """The private file included; photographs are copied by whoever moves a study."""
    ssm.save(loaded.study, tmp_path / "again")
    photos = Path(loaded.folder, "photos")
    if photos.is_dir():
        shutil.copytree(photos, tmp_path / "again" / "photos")
    again = ssm.load(tmp_path / "again")
    assert (again.study, again.problems) == (loaded.study, ())


def test_an_example_is_compared_row_by_row(loaded):
    """A row for every activity, every activity of monitoring and control, every dependency."""
    for chart in ssm.compare(loaded).charts:
        model = loaded.study[f"model/{chart.model}"]
        rows = len(model.activities) + len(model.controls) + len(model.dependencies)
        assert len(chart.rows) == rows


@pytest.mark.parametrize("name", [*NAMES, "scripted"])
def test_the_readme_of_an_example_fits_on_a_page_and_names_only_what_is_there(name):
    """Its commands name refs that resolve, and its files exist."""
    text = (EXAMPLES / name / "README.md").read_text(encoding="utf-8")
    assert len(text.splitlines()) < 60
    for folder, ref in re.findall(r"ssm \w+ examples/(\w+) ([a-z][\w/-]*)", text):
        study = ssm.load(EXAMPLES / folder).study
        assert ref == "customers" or study.index.resolve(ref, None if "/" in ref else _MEANT)
    for file in re.findall(r"`((?:findings|private)/[\w./-]+\w)`", text):
        assert (EXAMPLES / name / file).is_file()


@pytest.mark.parametrize(("name", "command"), COMMANDS)
def test_a_command_of_a_readme_does_what_it_says(name, command, invoke, monkeypatch):
    """Each one that reads, run as it stands; those that draw are tried above."""
    monkeypatch.chdir(EXAMPLES.parent)
    result = invoke(*shlex.split(command))
    assert result.exit_code == 0, result.output
    assert result.stdout.strip()


def test_what_is_private_is_in_no_file_of_a_report(outpatients, tmp_path):
    """Analysis Three is read, and never published unasked."""
    whole = outpatients.study
    assert len(whole.political.commodities) == 4
    bare = ssm.Study(title=whole.title, stakeholders=whole.stakeholders, political=whole.political)
    ssm.save(bare, tmp_path / "study")
    ssm.build(tmp_path / "study", tmp_path / "out")
    secrets = [one.what for one in whole.political.commodities]
    files = [path for path in (tmp_path / "out").rglob("*") if path.suffix != ".png"]
    texts = [path.read_text(encoding="utf-8") for path in files if path.is_file()]
    assert texts
    assert not any(secret in text for secret in secrets for text in texts)


def rows(loaded, round=None):
    """All rows of all charts, by canonical ref."""
    found = ssm.compare(loaded, round=round)
    return {row.ref: row for chart in found.charts for row in chart.rows}


def test_the_outpatients_hold_thirty_findings_of_five_perspectives(outpatients):
    """And the study team's own eyes, and papers."""
    study = outpatients.study
    heard = {source.perspective for source in study.sources if source.perspective}
    assert len(study.findings) >= 30
    assert heard >= {
        "patients",
        "nurses",
        "reception",
        "consultants",
        "managers",
        "referrers",
        "us",
    }


def test_march_and_june_are_a_change_and_no_dispute(outpatients):
    """Patients who had no hour of their own in March have one in June."""
    before, after = (rows(outpatients, name)["model/good-time/4"] for name in ("before", "after"))
    patients = {
        name: next(cell for cell in row.cells if cell.perspective == "patients")
        for name, row in (("before", before), ("after", after))
    }
    assert patients["before"].no
    assert not patients["before"].yes
    assert patients["after"].yes
    assert not patients["after"].no


@pytest.mark.parametrize(
    ("round", "ref", "kind"),
    [
        ("before", "model/good-time/3", "between"),
        ("before", "model/good-time/8", "between"),
        ("before", "model/good-time/4..5", "within"),
        ("after", "model/good-time/3", "between"),
    ],
)
def test_the_outpatients_disagree(outpatients, round, ref, kind):
    """Between roles, and one role with itself: the rows that the README speaks of."""
    row = rows(outpatients, round)[ref]
    assert (row.overall.verdict, row.kind_of_dispute) == (Verdict.CONTESTED, kind)


def test_the_outpatients_leave_rows_unasked_and_findings_unplaced(outpatients):
    """What is not known is shown as not known, not as a no."""
    found = ssm.compare(outpatients)
    assert rows(outpatients)["model/good-time/control"].overall.verdict is Verdict.UNKNOWN
    assert len(found.unmatched) >= 2
    assert len(found.unread) == 1


def test_claimed_and_seen_stand_side_by_side(outpatients):
    """One list is claimed, two lists are seen: on one and the same row."""
    said = [
        evidence.basis
        for finding in outpatients.study.findings
        for evidence in finding.about or ()
        if evidence.row == "good-time/3" and evidence.basis
    ]
    assert any(basis.is_observed for basis in said)
    assert Basis.HEARSAY in said


def test_no_example_needs_a_waiver_without_a_reason(loaded):
    """A waiver tells why, in more than a word."""
    waived = ssm.check(loaded).waived
    assert all(len(str(one)) > 20 for one in waived)
