"""Labelled sets for `bench_suggest.py`: statements, what each was said to be about, by people.

None of them is part of the project. Two are read from the folder that SSM_TEST_DATA names,
the others from a folder of sets, one folder each, as their repositories have them:

    banking77/test.csv                     donnytk/task-specific-datasets
    clinc150/data_full.json                richa13sharma/GANBert
    warc/{high,low}/*.txt, warc/answer.csv ardoco/lissa
    mannheimer/data.qda                    ndporter/open-qualitative-research-qualcoder
    easyclinic/data/...                    jinfenglin/EasyClinicNeo4j
"""

import csv
import json
import re
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import attrs

from ssm.findings.cut import cut
from ssm.loading import load

__all__ = ["SETS", "Labelled"]

REVIEW = Path(__file__).parent.parent / "examples" / "code_review"
UNSAID = (
    "Not assigned",
    "Labelling not possible",
    "Safeguarding concerns?",
    "Unspecified communication",
    "Negative experience & dissatisfaction",
    "Positive experience & gratitude",
)
"""Labels of the survey that name no matter."""


@attrs.frozen
class Labelled:
    """Statements, the rows that they may be about, and those that they are about."""

    texts: tuple[str, ...]
    rows: tuple[str, ...]
    about: tuple[frozenset[int], ...]


def labelled(pairs: Iterable[tuple[str, Iterable[str]]], names: Mapping[str, str]) -> Labelled:
    """A set from statements and the names of their rows, with the words of each name."""
    place = {name: at for at, name in enumerate(names)}
    held: dict[str, set[int]] = {}
    for text, said in pairs:
        found = {place[name] for name in said if name in place}
        if text.strip() and found:
            held.setdefault(text, set()).update(found)
    return Labelled(tuple(held), tuple(names.values()), tuple(map(frozenset, held.values())))


def _spaced(name: str) -> str:
    return name.replace("_", " ")


def survey(data: Path, _: Path) -> Labelled:
    """Comments of patients, each with the labels of a coding frame."""
    with (data / "survey-nhs-fft" / "comments.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    columns = list(rows[0])
    names = [name for name in columns[columns.index("Not assigned") :] if name not in UNSAID]
    return labelled(
        ((row["FFT answer"], [name for name in names if row[name] == "1"]) for row in rows),
        {name: name for name in names},
    )


def review(data: Path, _: Path) -> Labelled:
    """Statements on reviewing code that were given the same activity twice."""
    table = (REVIEW / "labels.csv").read_text(encoding="utf-8")
    lines = list(csv.DictReader(table.splitlines()))
    model = load(REVIEW).study["model/review"]
    names = {f"review/{each.id}": each.do for each in model.activities}
    places = ["id,document,start,end,sha256"]
    for number, line in enumerate(lines):
        where = (line["document"], line["start"], line["end"], line["sha256"])
        places.append(",".join((f"f{number}", *where)))
    found = {each.id: each.text for each in cut(data / "code-review", "\n".join(places)).findings}
    if not found:
        raise FileNotFoundError(data / "code-review")
    return labelled(
        (
            (found[f"f{number}"], [line["row"]])
            for number, line in enumerate(lines)
            if line["row"] == line["again"] and f"f{number}" in found
        ),
        names,
    )


def banking(_: Path, sets: Path) -> Labelled:
    """What customers of a bank ask for."""
    with (sets / "banking77" / "test.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    names = sorted({row["category"] for row in rows})
    return labelled(
        ((row["text"], [row["category"]]) for row in rows), {name: _spaced(name) for name in names}
    )


def clinc(_: Path, sets: Path) -> Labelled:
    """What people ask a machine for."""
    data = json.loads((sets / "clinc150" / "data_full.json").read_text(encoding="utf-8"))
    names = sorted({name for _, name in data["test"]})
    return labelled(
        ((text, [name]) for text, name in data["test"]), {name: _spaced(name) for name in names}
    )


def warc(_: Path, sets: Path) -> Labelled:
    """Detailed requirements, and the general ones that they come from."""
    folder = sets / "warc"
    texts = {
        path.stem: re.sub(r"^\w+ ?\d+ - ", "", path.read_text(encoding="utf-8")).strip()
        for path in sorted(folder.glob("*/*.txt"))
    }
    lines = (folder / "answer.csv").read_text(encoding="utf-8").splitlines()
    pairs = [tuple(line.split(",")[:2]) for line in lines if line.count(",") >= 1]
    names = {path.stem: texts[path.stem] for path in sorted((folder / "high").glob("*.txt"))}
    return labelled(((texts[low], [high]) for high, low in pairs if low in texts), names)


def _quotes(sets: Path, name_of: Callable[[str], str]) -> Labelled:
    path = sets / "mannheimer" / "data.qda"
    if not path.is_file():
        raise FileNotFoundError(path)
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as project:
        rows = project.execute(
            "SELECT seltext, name FROM code_text JOIN code_name USING (cid) ORDER BY ctid"
        ).fetchall()
    project.close()
    names = sorted({name_of(name) for _, name in rows if name_of(name)})
    return labelled(
        ((text, [name_of(name)]) for text, name in rows), {name: name for name in names}
    )


def quotes(_: Path, sets: Path) -> Labelled:
    """Long quotes from interviews, and their codes."""
    return _quotes(sets, lambda name: name)


def themes(_: Path, sets: Path) -> Labelled:
    """The same quotes, and what their codes begin with."""
    return _quotes(sets, lambda name: name.partition(" - ")[0].lower() if " - " in name else "")


def clinic(_: Path, sets: Path) -> Labelled:
    """Use cases of a clinic, and descriptions of classes, both long."""
    folder = sets / "easyclinic" / "data"
    cases, classes = (
        {path.name: path.read_text(encoding="utf-8", errors="replace") for path in sorted(found)}
        for found in (
            folder.glob("2 - docs (English)/1*/*"),
            folder.glob("2 - docs (English)/4*/*"),
        )
    )
    lines = (folder / "relations" / "UC_CC.txt").read_text(encoding="utf-8").splitlines()
    pairs = ((line.partition(":")[0].strip(), line.partition(":")[2].split()) for line in lines)
    return labelled(((cases[case], said) for case, said in pairs if case in cases), classes)


SETS: tuple[tuple[str, Callable[[Path, Path], Labelled], int], ...] = (
    ("survey comments", survey, 7),
    ("survey comments", survey, 21),
    ("bank requests", banking, 7),
    ("bank requests", banking, 21),
    ("assistant requests", clinc, 7),
    ("assistant requests", clinc, 21),
    ("requirements", warc, 12),
    ("code review", review, 8),
    ("interview themes", themes, 10),
    ("interview codes", quotes, 21),
    ("use cases", clinic, 15),
)
"""What it is called in the table, how it is read, how many rows are drawn."""
