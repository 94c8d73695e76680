"""The JSON that commands print, as tables of fields; read off what they really print."""

import contextlib
import shutil
import tempfile
from importlib.metadata import entry_points
from pathlib import Path

from click.testing import CliRunner
from json_tables import table_of

__all__ = ["json_shapes"]

CLINIC = Path(__file__).parent.parent.parent / "examples" / "outpatients"
STREET = CLINIC.parent / "customers"
FAULTY = """\
ssm: 1
roots:
  good-time:
    status: chosen
    transformation: "patients -> see patients"
    owners: [nobody-known]
"""
LINKS = """\
finding,row,happens,judged,by,date,reason,status
f5,good-time/4,yes,well,first reader,2026-06-20,,
f5,good-time/5,no,badly,second reader,2026-06-21,,
f5,good-time/5,partly,mixed,both,2026-06-22,"Talked over.",ruled
f3,good-time/3,partly,,first reader,2026-06-20,,
f3,good-time/3,partly,,second reader,2026-06-21,,
"""
SHEET = "finding,row\nf5,good-time/4\nn9,good-time/44\n"


def json_shapes() -> str:
    """One section a command, with a table of the fields that it prints."""
    with tempfile.TemporaryDirectory() as folder:
        faulty = Path(folder) / "faulty.ssm.yaml"
        faulty.write_text(FAULTY, encoding="utf-8")
        runs: dict[str, list[object]] = {
            "ssm check --format json": ["check", faulty],
            "ssm check --grade first-study --format json": [
                "check",
                faulty,
                "--grade",
                "first-study",
            ],
            **_compared(folder),
            "ssm explain --format json": ["explain", "CATWOE"],
            "ssm explain picture/week-1 --format json": ["explain", CLINIC, "week-1"],
            "ssm explain root/next-step --format json": ["explain", CLINIC, "root/next-step"],
            "ssm trace --format json": ["trace", CLINIC, "change/shared-list"],
            "ssm diff --format json": ["diff", CLINIC, _changed(folder)],
            "ssm show --format json": ["show", CLINIC],
            "ssm findings import --format json": ["findings", "import", *_called(), "--dry-run"],
            "ssm findings sources --format json": ["findings", "sources", CLINIC],
            "ssm findings codes --format json": ["findings", "codes", _coded(folder)],
            "ssm findings suggest --format json": ["findings", "suggest", CLINIC],
            "ssm findings suggest --row good-time/4 --format json": [
                *("findings", "suggest", CLINIC, "--row", "good-time/4"),
            ],
            "ssm findings decide --format json": ["findings", "decide", *_filled_in(folder)],
            "ssm findings coders --format json": ["findings", "coders", _read_twice(folder)],
        }
        return "\n\n".join(_section(title, args) for title, args in runs.items())


def _compared(folder: str) -> dict[str, list[object]]:
    """The commands that set what was heard beside the models."""
    return {
        "ssm compare --format json": ["compare", CLINIC, "good-time"],
        "ssm walk --format json": ["walk", CLINIC],
        "ssm walk --from FILE --format json": ["walk", *_logged(folder)],
        "ssm compare --why good-time/3 --format json": [
            *("compare", CLINIC, "--why", "good-time/3"),
        ],
        "ssm compare --talk --format json": ["compare", CLINIC, "good-time", "--talk"],
        "ssm customers --format json": ["customers", STREET],
        "ssm customers STAKEHOLDER --format json": ["customers", STREET, "wearers"],
        "ssm ask --format json": ["ask", CLINIC, "nurses"],
        "ssm ask --plan --format json": ["ask", CLINIC, "--plan"],
        "ssm worldviews --format json": ["worldviews", CLINIC],
        "ssm information --format json": ["information", CLINIC],
        "ssm agenda --format json": ["agenda", CLINIC],
        "ssm as-is --format json": ["as-is", CLINIC],
        "ssm as-is --suggest --format json": ["as-is", CLINIC, "--suggest"],
    }


def _changed(folder: str) -> Path:
    """The study a little later: another worldview, an activity less, a finding more."""
    study = Path(shutil.copytree(CLINIC, Path(folder) / "later"))
    file = study / "study.yaml"
    text = file.read_text(encoding="utf-8").replace("worth as much as a doctor's", "worth more")
    file.write_text(text.replace("mood: tired", "mood: calm"), encoding="utf-8")
    (study / "findings" / "links.csv").write_text(LINKS, encoding="utf-8")
    return study


def _called() -> list[object]:
    """A table of telephone calls, and the study that it is for."""
    return [f"{CLINIC.name}/inputs/telephone.csv", "--study", CLINIC.name]


def _coded(folder: str) -> Path:
    """A study with coded findings, some of the codes mapped."""
    study = Path(shutil.copytree(CLINIC, Path(folder) / "coded"))
    (script,) = entry_points(group="console_scripts", name="ssm")
    words = ["findings", "import", study / "inputs" / "telephone.csv", "--study", study]
    CliRunner().invoke(script.load(), [str(word) for word in words])
    (study / "findings" / "codes.yaml").write_text('"letters": good-time/4\n', encoding="utf-8")
    return study


def _logged(folder: str) -> list[object]:
    """A study, and an event log to bring in."""
    study = Path(shutil.copytree(CLINIC, Path(folder) / "logged"))
    log = study / "log.csv"
    log.write_text("case,activity\n17,Patient told the time\n18,Rang\n", encoding="utf-8")
    return [study, "--from", log, "--case", "17", "--dry-run"]


def _filled_in(folder: str) -> list[object]:
    """A sheet with a slip, and the study that it is for."""
    sheet = Path(folder) / "sheet.csv"
    sheet.write_text(SHEET, encoding="utf-8")
    return [sheet, "--study", CLINIC, "--dry-run"]


def _read_twice(folder: str) -> Path:
    """A study that two people have read."""
    study = Path(shutil.copytree(CLINIC, Path(folder) / "read"))
    (study / "findings" / "links.csv").write_text(LINKS, encoding="utf-8")
    return study


def _section(title: str, args: list[object]) -> str:
    (script,) = entry_points(group="console_scripts", name="ssm")
    words = [str(arg) for arg in args]
    with contextlib.chdir(CLINIC.parent):
        printed = CliRunner().invoke(script.load(), [*words, "--format", "json"]).stdout
    for folder in (arg for arg in args if isinstance(arg, Path)):
        printed = printed.replace(str(folder), folder.name)
    return f"## `{title}`\n\n{table_of(printed)}"
