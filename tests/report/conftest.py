"""A study with everything in it, and reports, each made once."""

from pathlib import Path

import pytest

from ssm.loading import load
from ssm.model.study import Study
from ssm.report import build

HOSTILE = '<b>x</b> & "y" \\N ]]> </svg> </style> <script>alert(1)</script> {{ 7*7 }} =1+1'
STUDY = """\
ssm: 1
title: {title}
language: en
settings: {as_of: 2026-06-30}
situation: {text}
inquiry: {client: nurses, practitioner: us, issue_owners: [patients]}
social:
  nurses: {norms: [{text}], values: [{text}]}
political: {file: private/politics.yaml}
stakeholders:
  us: {is: practitioner, serves: [nurses]}
  nurses:
    is: nurse
    label: {text}
    serves: [patients]
    worries: [{text: {text}, findings: [f1]}, {text: {text}}]
    wants: {from: {patients: {text}}, for: {patients: {text}}}
  patients: {is: group, serves: []}
pictures:
  week-1:
    title: {text}
    date: 2026-03-06
    drawn_by: [us]
    elements:
      us: {}
      nurses: {says: {text}}
      booking: {is: computer, label: {text}}
    links: [{link: us -- nurses, label: {text}}]
themes:
  lists: {label: {text}, seen_in: [week-1/booking, f1], raised_by: [nurses]}
roots:
  good-time:
    label: {text}
    because: [lists]
    definition: {text}
    what: {text}
    how: [{text}, {text}]
    why: {text}
    beneficiaries: [patients]
    actors: [nurses, {text}]
    transformation: {arrow}
    worldview: {text}
    owners: [us]
    environment: [{text}]
models:
  good-time:
    activities: {1: {text}, 2: {text}}
    dependencies: [1 -> 2]
    measures: {efficacy: {text}}
sources:
  int-01: {perspective: nurses, method: {text}, date: 2026-03-02, where: {text}}
findings:
  - {id: f1, text: {text}, source: int-01, about: {good-time/1: {happens: no, how: {text}}}}
  - {id: f2, text: {text}, source: int-01, about: []}
  - {id: f3, text: {text}}
debate: {d1: {about: [good-time/1], question: {text}, note: {text}, at: int-01}}
accommodations: {a1: {text: {text}, because: [d1], stands: {nurses: {text}}}}
changes:
  c1:
    what: {text}
    because: [a1]
    kind: [procedure]
    desirable: {judged: yes, by: [nurses], because: {text}}
    who: {text}
learning: {l1: {text: {text}, because: [c1]}}
"""


def quoted(text: str) -> str:
    """A text as YAML in double quotes."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def write_study(folder: Path, text: str) -> Path:
    """A study in which every free text is this one."""
    (folder / "private").mkdir(parents=True)
    values = {"title": quoted(f"T {text}"), "text": quoted(text), "arrow": quoted(f"a {text} -> b")}
    whole = STUDY
    for name, value in values.items():
        whole = whole.replace("{" + name + "}", value)
    (folder / "study.yaml").write_text(whole, encoding="utf-8")
    private = quoted(f"secret {text}")
    (folder / "private" / "politics.yaml").write_text(
        f"commodities: {{list: {{what: {private}, held_by: [nurses], used: {private}}}}}\n",
        encoding="utf-8",
    )
    return folder


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a study in which every text is hostile."""
    return write_study(tmp_path_factory.mktemp("hostile") / "study", HOSTILE)


@pytest.fixture(scope="session")
def hostile_study(hostile: Path) -> Study:
    """The same study, read; it is sound."""
    loaded = load(hostile)
    assert [str(problem) for problem in loaded.problems] == []
    return loaded.study


@pytest.fixture(scope="session")
def hostile_out(hostile: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All that building the hostile study makes."""
    out = tmp_path_factory.mktemp("hostile-out") / "out"
    made = build(hostile, out)
    assert [str(problem) for problem in made.problems if made.failed] == []
    return out


@pytest.fixture(scope="session")
def page(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of the outpatients."""
    out = tmp_path_factory.mktemp("report")
    build(project / "examples" / "outpatients", out)
    return out / "index.html"
